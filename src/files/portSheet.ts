import type { Grid, GridEdit, RowPlan } from "../core";
import type { CellEdit, CellFlag } from "../host";

/** A sheet of an open file as it stands. */
export interface PortSheet {
  grid: Grid;
  plan: RowPlan;
  flags: readonly CellFlag[];
  /** By cell; what `save` writes. */
  readonly edits: Map<string, CellEdit>;
}

/** Keeps an edit for `save`. */
export const remember = (sheet: PortSheet, { row, column, value }: CellEdit): void =>
  void sheet.edits.set(`${row}:${column}`, { row, column, value });

/** The edited cells as the grid shows them now. */
export function cellsAt(grid: Grid, edits: readonly CellEdit[]): GridEdit[] {
  return edits.map(({ row, column }) => ({
    row,
    column,
    value: grid.value(row, column),
    text: grid.text(row, column),
    format: grid.format(row, column),
    formula: grid.formula(row, column),
  }));
}
