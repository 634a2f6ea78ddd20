import { isCellError, isUncalculated, mergeIndex } from "../grid";
import type { CellRange, Grid, MergeIndex } from "../grid";
import { displayTrim } from "../values";

/** A cell with something in it, by its column. */
export interface FilledCell {
  readonly column: number;
  /** What is displayed, trimmed. */
  readonly text: string;
  /** The merged area whose top-left cell this is, or null. */
  readonly merge: CellRange | null;
}

/** A sheet row that holds something. */
export interface FilledRow {
  readonly row: number;
  /** In column order; cells under a merge, which may hold stale copies, are left out. */
  readonly cells: readonly FilledCell[];
}

/**
 * True when a cell shows nothing: empty, or only spaces of any kind; also for a formula whose result the file lacks. One
 * whose result is from before the changes still shows it: the table stays where it is.
 */
export function isBlankCell(grid: Grid, row: number, column: number): boolean {
  const value = grid.value(row, column);
  if (value === null) return shownText(grid, row, column) === "";
  return typeof value === "string" && (value === "" || displayTrim(value) === "");
}

/** What a cell shows, trimmed; for text the stored text, whose display can only be the same or hidden. */
export function shownText(grid: Grid, row: number, column: number): string {
  const value = grid.value(row, column);
  if (value === null && grid.formula(row, column) === null) return "";
  if (typeof value === "string") return displayTrim(value);
  return isCellError(value) ? value.error : displayTrim(grid.text(row, column));
}

/** The filled cells of a row; null when there are none. */
export function filledRow(grid: Grid, merges: MergeIndex, row: number): FilledRow | null {
  const cells: FilledCell[] = [];
  for (let column = grid.left; column < grid.right; column += 1) {
    if (isBlankCell(grid, row, column)) continue;
    const merge = merges.at(row, column);
    if (merge !== null && (merge.top !== row || merge.left !== column)) continue;
    cells.push({ column, text: shownText(grid, row, column), merge });
  }
  return cells.length === 0 ? null : { row, cells };
}

/** Rows in which a header is looked for: this many that hold something. */
const HEADER_SEARCH_ROWS = 30;
/** Blank rows above are passed over, but not for ever. */
const HEADER_SEARCH_LIMIT = 1000;

/** The first rows that hold something. */
export function topRows(grid: Grid): readonly FilledRow[] {
  const merges = mergeIndex(grid);
  const rows: FilledRow[] = [];
  const end = Math.min(grid.bottom, grid.top + HEADER_SEARCH_LIMIT);
  for (let row = grid.top; row < end && rows.length < HEADER_SEARCH_ROWS; row += 1) {
    const filled = filledRow(grid, merges, row);
    if (filled !== null) rows.push(filled);
  }
  return rows;
}

/** One past the last row that holds something; formatted blanks below it cost one look each. */
export function dataBottom(grid: Grid): number {
  for (let row = grid.bottom - 1; row >= grid.top; row -= 1) {
    for (let column = grid.left; column < grid.right; column += 1) {
      if (!isBlankCell(grid, row, column) || isUncalculated(grid, row, column)) return row + 1;
    }
  }
  return grid.top;
}
