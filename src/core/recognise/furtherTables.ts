import type { Grid } from "../grid";
import { isLabelText } from "./labels";
import type { LabelWords } from "./labels";
import { areColumnNumbers, isClosingText, isFooterOpening } from "./rowKinds";
import { isBlankCell, shownText } from "./sheetText";
import type { FurtherTable } from "./types";

/** What a title of a form says it is. */
const TITLE_WORD = /汇总表|推荐表|申报表|登记表|一览表|名册|名单|情况表|统计表/;
const LONGEST_TITLE = 80;

const RANK = /^\d{1,4}$/;

/** What the filled cells of a row show. */
function textsOf(grid: Grid, row: number): string[] {
  const texts: string[] = [];
  for (let column = grid.left; column < grid.right; column += 1) {
    if (!isBlankCell(grid, row, column)) texts.push(shownText(grid, row, column));
  }
  return texts;
}

/** Whether the first rank below a header continues those above it (a next page), or begins again with 1; else null. */
function ranksBelow(grid: Grid, sequence: number, last: number, header: number): "goOn" | "restart" | null {
  const rankOf = (row: number): number => Number(shownText(grid, row, sequence));
  const before = rankOf(last);
  for (let row = header + 1; row < grid.bottom; row += 1) {
    // The 1 of a row that numbers the columns is no rank.
    if (!RANK.test(shownText(grid, row, sequence)) || areColumnNumbers(textsOf(grid, row))) continue;
    return rankOf(row) === 1 ? "restart" : before > 0 && rankOf(row) === before + 1 ? "goOn" : null;
  }
  return null;
}

/** A row that only holds one text, and that text. */
function singleText(grid: Grid, row: number): string | null {
  const [text = null, ...others] = new Set(textsOf(grid, row));
  return others.length > 0 ? null : text;
}

const holdsLabel = (grid: Grid, row: number, labels: LabelWords): boolean =>
  textsOf(grid, row).some((text) => isLabelText(text, labels));

/**
 * Whether a header that stands again below entries begins another table, and which rows before it belong to that one. A
 * printed page repeats title and signature line as well, but its ranks go on from the page before.
 *
 * @param after the last row that surely belongs to the table before; 0-based
 * @param header first row of the header that stands again
 * @param sequence the column of the ranks, or null
 * @returns null where it is the same table's next page
 */
export function furtherTable(
  grid: Grid,
  after: number,
  header: number,
  sequence: number | null,
  labels: LabelWords,
): FurtherTable | null {
  const ranks = sequence === null ? null : ranksBelow(grid, sequence, after, header);
  if (ranks === "goOn") return null;
  let first: number | null = null;
  let title: string | null = null;
  let isLabelled = false;
  for (let row = header - 1; row > after; row -= 1) {
    if (holdsLabel(grid, row, labels)) {
      isLabelled = true;
      first = row;
      continue;
    }
    const text = singleText(grid, row);
    if (text === null) continue;
    // Where the ranks begin again, whatever stands alone above the header names what they are the ranks of (第二批).
    const isNote = isFooterOpening(text) || isClosingText(text);
    const isTitle = TITLE_WORD.test(text) || (ranks === "restart" && row === header - 1 && !isNote);
    if (text.length <= LONGEST_TITLE && isTitle) {
      title = text;
      first = row;
    }
    // What stands above a title belongs to the table before.
    if (title !== null) break;
  }
  // Ranks that begin again under a header of their own need no title to be those of another list.
  return title === null && !isLabelled && ranks !== "restart" ? null : { row: first ?? header, title };
}
