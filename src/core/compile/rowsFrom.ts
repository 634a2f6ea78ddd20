import type { Grid } from "../grid";

/** The sheet from a row on, at the same coordinates: a further table on it is then the first one. */
export function rowsFrom(grid: Grid, top: number): Grid {
  const inside = (row: number): boolean => row >= top;
  return {
    name: grid.name,
    top: Math.max(top, grid.top),
    left: grid.left,
    bottom: grid.bottom,
    right: grid.right,
    dateSystem: grid.dateSystem,
    merges: grid.merges.filter((merge) => merge.top >= top),
    hiddenRows: grid.hiddenRows,
    hiddenColumns: grid.hiddenColumns,
    ...(grid.damage === undefined ? {} : { damage: grid.damage }),
    value: (row, column) => (inside(row) ? grid.value(row, column) : null),
    text: (row, column) => (inside(row) ? grid.text(row, column) : ""),
    format: (row, column) => (inside(row) ? grid.format(row, column) : "General"),
    formula: (row, column) => (inside(row) ? grid.formula(row, column) : null),
  };
}
