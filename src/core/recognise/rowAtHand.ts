import { isUncalculated, mergeIndex } from "../grid";
import type { Grid, MergeIndex } from "../grid";
import { compact, displayTrim } from "../values";
import type { TableColumns } from "./extentTypes";
import type { HeaderBlock } from "./headerColumns";
import { headerKey } from "./headerNames";
import { isLabelText } from "./labels";
import type { LabelWords } from "./labels";
import {
  areColumnNumbers,
  isEllipsis,
  isExampleText,
  isHintText,
  isClosingText,
  isFigure,
  isFooterOpening,
  isGroupName,
  isUnitName,
  isZero,
  isSignature,
  isTotalWord,
} from "./rowKinds";
import { areRanksFigures, headsGroup, RANK } from "./rankFigures";
import { isBlankCell, shownText, topRows } from "./sheetText";
import { isTitleAgain, titlesAbove } from "./title";
import type { SkipReason } from "./types";

/** An entry has at least this share of its columns filled, if it is to count where a footer could stand. */
const ENTRY_SHARE = 0.5;
const FEWEST_FOR_ENTRY = 4;
/** A heading over a group of entries is merged over at least this many columns. */
const HEADING_WIDTH = 3;
/** Without a merge, a longer text alone in the column of rank numbers is a heading. */
const LONGEST_RANK = 4;

/** Fewer hints than this are notes. */
const FEWEST_HINTS = 3;

/** Rows below the footer with fewer cells are its own lines. */
const FEWEST_TO_MENTION = 3;
/** 一, （二）, 三、: numbers of groups where entries have figures. */
const HEADING_NUMBER = /^[(]?[一二三四五六七八九十]{1,3}[)、.]?$/;

function isIdeograph(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

/** What a row is: of the entries, or a reason to leave it out. */
export type RowKind = "entry" | "blank" | "emptyEntry" | SkipReason;
/** Tells what a row below the header is, row after row: `look` first, then the questions about it. One look per cell. */
export class RowAtHand {
  private readonly merges: MergeIndex;
  private readonly headerKeys: ReadonlySet<string>;
  private readonly headerStarts: ReadonlySet<number>;
  private readonly titles: ReadonlySet<string>;
  /** So many filled columns make an entry even where a footer could stand. */
  readonly enough: number;
  /** Filled columns of the row at hand; its first `count` members count. */
  readonly filled: number[] = [];
  count = 0;
  private figureRanks: boolean | null = null;

  constructor(
    private readonly grid: Grid,
    private readonly header: HeaderBlock,
    private readonly columns: TableColumns,
    private readonly labels: LabelWords,
  ) {
    this.merges = mergeIndex(grid);
    this.headerKeys = new Set(header.columns.flatMap(({ path }) => path.map(headerKey)));
    this.headerStarts = new Set([...this.headerKeys].map((key) => key.charCodeAt(0)));
    this.titles = titlesAbove(topRows(grid), header.top);
    this.enough = Math.max(FEWEST_FOR_ENTRY, Math.ceil(columns.mapped.length * ENTRY_SHARE));
  }

  /** Formulas without results make an entry of a row that has enough of them; a few filled down below it do not. */
  look(row: number): void {
    const { grid, filled } = this;
    let count = 0;
    let uncalculated = 0;
    for (let column = grid.left; column < grid.right; column += 1) {
      if (!isBlankCell(grid, row, column)) filled[count++] = column;
      else if (isUncalculated(grid, row, column)) uncalculated += 1;
    }
    if (uncalculated > 0 && count + uncalculated >= this.enough) {
      count = 0;
      for (let column = grid.left; column < grid.right; column += 1) {
        if (!isBlankCell(grid, row, column) || isUncalculated(grid, row, column)) filled[count++] = column;
      }
    }
    this.count = count;
  }

  kindOf(row: number, afterHeader: boolean, afterFooter: boolean): RowKind {
    if (this.count === 0) return "blank";
    if (this.isUnderMergesOnly(row) || this.isPrefilled(row)) return "blank";
    const first = this.filled[0] as number;
    const text = shownText(this.grid, row, first);
    if (this.isHeaderAgain(row)) return "repeatedHeader";
    if (afterHeader && this.isNumbering(row)) return "columnNumbers";
    if (afterHeader && this.isHints(row, text)) return "hintRow";
    if (this.isTotal(row)) return "total";
    if (afterFooter) return this.belowFooter(row);
    if (this.isFooter(row, text)) return "footer";
    if (this.count < this.enough) {
      if (this.all(row, this.isTitle)) return "repeatedTitle";
      if (this.isHeading(row, first, text)) return "sectionHeading";
      if (this.isGroup(row, first, text)) return "groupRow";
      if (this.all(row, isEllipsis)) return "ellipsis";
      if (this.isAloneInRanks(row))
        return headsGroup(this.grid, row, first) ? "sectionHeading" : "emptyEntry";
    }
    if (this.isOnlyZeros(row)) return "emptyEntry";
    return this.isContinuation(row) ? "continuation" : "entry";
  }

  /** What formulas filled down ahead of the entries leave behind where only values were saved: a rank, perhaps, and 0. */
  private isOnlyZeros(row: number): boolean {
    const { sequence } = this.columns;
    let zeros = 0;
    for (let index = 0; index < this.count; index += 1) {
      const column = this.filled[index] as number;
      if (isZero(this.grid.value(row, column))) zeros += 1;
      else if (column !== sequence) return false;
    }
    return zeros > 0;
  }

  /** Below a note, only what is plainly an entry, numbered and filled as the others, counts as one. */
  private belowFooter(row: number): RowKind {
    const { sequence } = this.columns;
    const ranked = sequence !== null && RANK.test(shownText(this.grid, row, sequence));
    if (ranked && this.count >= this.enough) return "entry";
    return this.count >= FEWEST_TO_MENTION ? "belowFooter" : "footer";
  }

  /** Stale copies under merges are no content of their own. */
  private isUnderMergesOnly(row: number): boolean {
    for (let index = 0; index < this.count; index += 1) {
      const column = this.filled[index] as number;
      const merge = this.merges.at(row, column);
      if (merge === null || (merge.top === row && merge.left === column)) return false;
    }
    return true;
  }

  /** Formulas filled down ahead of the entries, which come to nothing or 0 until there is one; a rank may count on. */
  private isPrefilled(row: number): boolean {
    const { sequence } = this.columns;
    let empty = 0;
    for (let index = 0; index < this.count; index += 1) {
      const column = this.filled[index] as number;
      if (this.grid.formula(row, column) === null) return false;
      if (column === sequence) continue;
      if (this.grid.value(row, column) !== 0) return false;
      empty += 1;
    }
    return empty > 0;
  }

  /** What to write into each column, in place of an entry: no rank, no figure anywhere, and hints in most cells. */
  private isHints(row: number, first: string): boolean {
    const { sequence, figures } = this.columns;
    // One text over the whole width is a note, not a hint for each column.
    if (this.count < FEWEST_HINTS) return false;
    if (sequence !== null && RANK.test(shownText(this.grid, row, sequence))) return false;
    // 填写要求 at its beginning says what the row is, and as many cells as an entry's that it is no footer.
    if (this.count >= this.enough && isFooterOpening(first))
      return this.all(row, (each) => !/^[\d.,]+$/.test(each));
    const isFilledIn = (column: number): boolean => {
      const value = this.grid.value(row, column);
      return (
        typeof value === "number" || (typeof value === "string" && isFigure(value) && value.trim() !== "")
      );
    };
    if (figures.some(isFilledIn)) return false;
    let hints = 0;
    for (let index = 0; index < this.count; index += 1) {
      if (isHintText(shownText(this.grid, row, this.filled[index] as number))) hints += 1;
    }
    return hints * 2 > this.count;
  }

  /** A row with nothing but a unit's or a group's name: it heads the entries of that unit or group. */
  private isGroup(row: number, first: number, text: string): boolean {
    const { unit, identity, mapped } = this.columns;
    if (this.count !== 1 || !(first === unit ? isUnitName(text) : first === identity && isGroupName(text)))
      return false;
    return !mapped.some((column) => column !== first && this.isUnderMerge(row, column));
  }

  private all(row: number, test: (text: string) => boolean): boolean {
    for (let index = 0; index < this.count; index += 1) {
      if (!test(shownText(this.grid, row, this.filled[index] as number))) return false;
    }
    return true;
  }

  private readonly some = (row: number, test: (text: string) => boolean): boolean =>
    !this.all(row, (text) => !test(text));

  isHeaderAgain(row: number): boolean {
    let texts = 0;
    let same = 0;
    for (let index = 0; index < this.count; index += 1) {
      const value = this.grid.value(row, this.filled[index] as number);
      if (typeof value !== "string") continue;
      texts += 1;
      if (this.isHeaderText(value)) same += 1;
      // Two texts that stand in no header settle it for nearly every row.
      if (texts === 2 && same === 0) return false;
    }
    return same >= 2 && same * 2 > this.count;
  }

  private isHeaderText(value: string): boolean {
    const start = displayTrim(value).charCodeAt(0);
    // Making a key costs; the first character tells most texts of entries from headers.
    if (isIdeograph(start) && !this.headerStarts.has(start)) return false;
    return this.headerKeys.has(headerKey(value));
  }

  private readonly isTitle = (text: string): boolean => isTitleAgain(text, this.titles);

  private isNumbering(row: number): boolean {
    const texts: string[] = [];
    for (let index = 0; index < this.count; index += 1) {
      texts.push(shownText(this.grid, row, this.filled[index] as number));
    }
    return areColumnNumbers(texts);
  }

  /** 合计 in one of the first cells, and figures in all others. */
  private isTotal(row: number): boolean {
    let word = -1;
    for (let index = 0; index < Math.min(this.count, 3) && word < 0; index += 1) {
      const value = this.grid.value(row, this.filled[index] as number);
      if (typeof value === "string" && isTotalWord(value)) word = index;
    }
    if (word < 0) return false;
    for (let index = 0; index < this.count; index += 1) {
      const value = this.grid.value(row, this.filled[index] as number);
      if (index !== word && typeof value === "string" && !isFigure(value)) return false;
    }
    return true;
  }

  private isFooter(row: number, first: string): boolean {
    const { sequence } = this.columns;
    // A row that begins with its rank number is an entry, whatever else it says.
    if (sequence !== null && RANK.test(shownText(this.grid, row, sequence))) return false;
    if (isFooterOpening(first)) return true;
    if (this.count >= this.enough) return false;
    return (
      this.all(row, isClosingText) ||
      this.some(row, (text) => isSignature(text) || isLabelText(text, this.labels))
    );
  }

  private isHeading(row: number, first: number, text: string): boolean {
    if (this.count === 2 && first === this.columns.sequence && HEADING_NUMBER.test(compact(text))) {
      return this.hasFigureRanks();
    }
    if (this.count !== 1) return false;
    const merge = this.merges.at(row, first);
    if (merge !== null && merge.right - merge.left + 1 >= HEADING_WIDTH) return true;
    return first === this.columns.sequence && text.length > LONGEST_RANK && !/\d/.test(text.charAt(0));
  }

  private hasFigureRanks(): boolean {
    return (this.figureRanks ??= areRanksFigures(this.grid, this.header.bottom, this.columns.sequence));
  }

  private isAloneInRanks(row: number): boolean {
    const { sequence, mapped } = this.columns;
    if (sequence === null || this.count !== 1 || this.filled[0] !== sequence) return false;
    // One unit merged over several rows makes each of them an entry.
    return !mapped.some((column) => column !== sequence && this.isUnderMerge(row, column));
  }

  private isContinuation(row: number): boolean {
    const { sequence, identity } = this.columns;
    if (identity === null || !this.isUnderMerge(row, identity)) return false;
    return sequence === null || this.isUnderMerge(row, sequence);
  }

  private isUnderMerge(row: number, column: number): boolean {
    const merge = this.merges.at(row, column);
    return merge !== null && merge.top < row && merge.top > this.header.bottom;
  }

  isSample(row: number): boolean {
    for (const column of this.columns.example) {
      const value = this.grid.value(row, column);
      if (typeof value === "string" && isExampleText(value)) return true;
    }
    return false;
  }
}
