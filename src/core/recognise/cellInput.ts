import { formatRange, mergeIndex } from "../grid";
import type { Grid } from "../grid";
import type { ReadInput } from "../values";
import { shownText } from "./sheetText";
import type { MappedColumn } from "./types";

/**
 * One cell of a recognised table as the readers of values take it. A merge gives its value to every row that it
 * covers, in its first column only: a neighbouring field under the same merge is blank.
 *
 * @param row 0-based sheet row of an entry
 */
export function cellInput(
  grid: Grid,
  row: number,
  column: Pick<MappedColumn, "column" | "factor">,
): ReadInput {
  const merge = mergeIndex(grid).at(row, column.column);
  if (merge === null) return readAt(grid, row, column.column, column.factor, false);
  if (merge.left !== column.column)
    return { ...blankInput(grid, column.factor), coveredBy: formatRange(merge) };
  return readAt(grid, merge.top, column.column, column.factor, merge.top !== row);
}

function readAt(grid: Grid, row: number, column: number, factor: number, fromMerge: boolean): ReadInput {
  const value = grid.value(row, column);
  if (value === null && grid.formula(row, column) === null) return blankInput(grid, factor);
  return {
    value,
    // Text is shown as it is stored; only figures need the text that their format makes.
    text: typeof value === "string" ? value : grid.text(row, column),
    format: grid.format(row, column),
    formula: grid.formula(row, column),
    dateSystem: grid.dateSystem,
    headerFactor: factor,
    fromMerge,
  };
}

function blankInput(grid: Grid, factor: number): ReadInput {
  return {
    value: null,
    text: "",
    format: "General",
    formula: null,
    dateSystem: grid.dateSystem,
    headerFactor: factor,
    fromMerge: false,
  };
}

/** What a cell of the table shows, merges resolved as `cellInput` does; "" where nothing does. */
export function shownCell(grid: Grid, row: number, column: number): string {
  const merge = mergeIndex(grid).at(row, column);
  if (merge === null) return shownText(grid, row, column);
  return merge.left === column ? shownText(grid, merge.top, column) : "";
}
