import {
  hasOrphan,
  HIGHEST_ROW,
  longestPiece,
  rowHeight,
  widthForLines,
  widthOfText,
  wrappedLines,
} from "./textMeasure";
import { textWidth } from "./textWidth";

/** One column to lay out. */
export interface ColumnText {
  readonly header: string;
  /** What stands in the body, one text per row. */
  readonly texts: readonly string[];
  /** A width the pack wishes for, in characters. */
  readonly preferred?: number;
  /** Numbers do not wrap: a column too narrow for one shows ####. */
  readonly unbreakable: boolean;
  /** Most lines a text of this column should take (dates: two). */
  readonly mostLines?: number;
}

/** Widest column Excel allows. */
const WIDEST = 255;
/** Narrowest column: two Chinese characters side by side. */
const NARROWEST = 5;
/** A header may take this many lines before its column is widened. */
const HEADER_LINES = 9;
/** Headers are bold, which is a little wider. */
export const HEADER_SLACK = 0.96;
/** Rows looked at for widths; the longest texts of a column decide, and a thousand rows would tell nothing more. */
const MOST_TEXTS = 200;

/**
 * Column widths, in characters, for a table that should print `target` characters wide: the fewest lines per row for
 * which all columns fit side by side. Every column is wide enough for its longest word or number and for its header;
 * where even that is wider than `target`, the sheet gets wider and prints smaller. Room left over goes to all.
 */
export function fitWidths(columns: readonly ColumnText[], target: number, size: number): readonly number[] {
  const least = columns.map((column) => leastWidth(column, size));
  const deciding = columns.map(({ texts, unbreakable }) => (unbreakable ? [] : typical(texts)));
  const blank = columns.map(({ texts }) => texts.every((text) => text === ""));
  const widths = (lines: number): readonly number[] =>
    columns.map((column, index) => {
      if (column.unbreakable) return least[index] as number;
      const allowed = Math.min(lines, column.mostLines ?? lines);
      const wanted = widestForLines(deciding[index] as readonly string[], allowed, size);
      return Math.max(least[index] as number, wanted, blank[index] === true ? (column.preferred ?? 0) : 0);
    });
  let lines = 1;
  let chosen = widths(lines);
  while (total(chosen) > target && lines < 24) {
    lines += 1;
    chosen = widths(lines);
  }
  const spare = target / total(chosen);
  const stretched = chosen.map((width) => width * Math.min(1.6, Math.max(1, spare)));
  return stretched.map((width, index) => {
    const column = columns[index] as ColumnText;
    return withoutOrphans(column.header, Math.round(withinRowHeight(column, width, size) * 4) / 4, size);
  });
}

/** Width at which each of the texts takes at most `lines` lines; what fits beside the widest so far asks for no more. */
function widestForLines(texts: readonly string[], lines: number, size: number): number {
  let widest = 0;
  for (const text of texts) {
    if (widest > 0 && wrappedLines(text, widest, size) <= lines) continue;
    widest = Math.max(widest, widthForLines(text, lines, size, WIDEST));
  }
  return widest;
}

/**
 * Where a line breaks depends on the program's letter widths: our measure is cautious, real lines hold up to a quarter
 * more. A width is good when no closing bracket begins a line under any of these.
 */
const LINE_ROOMS = [1, 1.05, 1.1, 1.15, 1.2, 1.25];

/** A little wider, where that keeps the header's brackets together. */
function withoutOrphans(header: string, width: number, size: number): number {
  let best = width;
  let fewest = Infinity;
  for (let more = 0; more <= 3; more += 0.25) {
    const orphans = LINE_ROOMS.filter((factor) => hasOrphan(header, (width + more) * factor, size)).length;
    if (orphans < fewest) {
      fewest = orphans;
      best = width + more;
    }
  }
  return best;
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}

function leastWidth(column: ColumnText, size: number): number {
  const words = column.texts.map((text) =>
    column.unbreakable
      ? widthOfText(text, size) + 0.5
      : Math.min(widthOfText("0".repeat(longestPiece(text)), size), 24),
  );
  const header = widthForLines(column.header, HEADER_LINES, size, WIDEST);
  // A unit in brackets below the header stays on its line, in the widest of the fonts that stand in for 宋体 too.
  const unit = column.header.split("\n").filter((line) => line.startsWith("（"));
  const brackets = unit.map((line) => widthOfText(line, size) * 1.15);
  return Math.min(WIDEST, Math.max(NARROWEST, header, ...words, ...brackets));
}

/** The texts that decide a column's width: all but the longest tenth where there are many, longest first. */
function typical(texts: readonly string[]): readonly string[] {
  const byLength = texts
    .map((text) => ({ text, width: textWidth(text) }))
    .sort((a, b) => b.width - a.width)
    .map(({ text }) => text);
  const outliers = byLength.length < 10 ? 0 : Math.floor(byLength.length / 10);
  return [...new Set(byLength.slice(outliers, outliers + MOST_TEXTS))];
}

/** Widens a column whose longest text would need a row higher than Excel allows. */
function withinRowHeight(column: ColumnText, width: number, size: number): number {
  const most = Math.floor((HIGHEST_ROW - 5) / (rowHeight(2, size) - rowHeight(1, size))) - 1;
  return Math.max(
    width,
    ...column.texts
      .filter((text) => wrappedLines(text, width, size) > most)
      .map((text) => widthForLines(text, most, size, WIDEST)),
  );
}
