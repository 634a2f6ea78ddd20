import { sourceCell } from "../../core";
import type { CellRange, Grid } from "../../core";

/** What a cell shows; the file's text of an empty one does not count. */
export const shownText = (grid: Grid, row: number, column: number): string =>
  grid.value(row, column) === null ? "" : grid.text(row, column);

/** The used cells of an area that can hold something. */
export function cellsIn(grid: Grid, { top, left, bottom, right }: CellRange): (readonly [number, number])[] {
  const cells: (readonly [number, number])[] = [];
  for (let row = Math.max(top, grid.top); row <= Math.min(bottom, grid.bottom - 1); row++) {
    for (let column = Math.max(left, grid.left); column <= Math.min(right, grid.right - 1); column++)
      if (!isCovered(grid, row, column)) cells.push([row, column]);
  }
  return cells;
}

/** A cell inside a merged area that is not its first one takes no value: nobody would see it. */
export const isCovered = (grid: Grid, row: number, column: number): boolean =>
  sourceCell(grid, row, column).fromMerge;
