import { formatAddress, sameValue } from "../../core";
import type { CellPosition, CellRange, CellValue, Grid, GridEdit } from "../../core";
import { HostError } from "../../host";
import type { CellEdit } from "../../host";
import { cellsIn, isCovered } from "./gridCells";
import { columnDigits, typedValue } from "./typedValue";
import type { TypedEdit } from "./views";

/** What typing, putting in and emptying change of a sheet: cells that hold the same already are no change. */

/** Makes the edit that puts a value into a cell. */
type Make = (row: number, column: number, value: CellValue) => GridEdit;

/** What typing this changes, and the cells whose texts have no place because a merged area covers them. */
export function typedChanges(
  grid: Grid,
  typed: readonly TypedEdit[],
  make: Make,
): { readonly after: readonly GridEdit[]; readonly covered: readonly CellPosition[] } {
  const after: GridEdit[] = [];
  const covered: CellPosition[] = [];
  for (const { row, column, text } of typed) {
    if (isCovered(grid, row, column)) {
      if (text.trim() !== "") covered.push({ row, column });
      continue;
    }
    const value = typedValue(text, {
      format: grid.format(row, column),
      dateSystem: grid.dateSystem,
      column: columnDigits(grid, row, column),
    });
    const isSame = sameValue(value, grid.value(row, column)) && grid.formula(row, column) === null;
    if (!isSame) after.push(make(row, column, value));
  }
  return { after, covered };
}

/**
 * What putting these values in changes.
 *
 * @throws HostError `coveredCell`
 */
export function assignedChanges(grid: Grid, cells: readonly CellEdit[], make: Make): readonly GridEdit[] {
  const covered = cells.find(({ row, column }) => isCovered(grid, row, column));
  if (covered !== undefined) throw new HostError("coveredCell", formatAddress(covered.row, covered.column));
  return cells
    .filter(
      ({ row, column, value }) =>
        !sameValue(value, grid.value(row, column)) || grid.formula(row, column) !== null,
    )
    .map(({ row, column, value }) => make(row, column, value));
}

/** What emptying an area changes. */
export function emptiedChanges(grid: Grid, area: CellRange, make: Make): readonly GridEdit[] {
  return cellsIn(grid, area)
    .filter(([row, column]) => grid.value(row, column) !== null || grid.formula(row, column) !== null)
    .map(([row, column]) => make(row, column, null));
}

/** In what these rows differ once they were moved. */
export function rowDifferences(
  grid: Grid,
  moved: Grid,
  rows: readonly number[],
  make: Make,
): readonly GridEdit[] {
  const after: GridEdit[] = [];
  for (const row of rows) {
    for (let column = moved.left; column < moved.right; column++) {
      const value = moved.value(row, column);
      if (sameValue(value, grid.value(row, column))) continue;
      after.push({ ...make(row, column, value), text: moved.text(row, column) });
    }
  }
  return after;
}
