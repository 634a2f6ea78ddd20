import { isUncalculated, sourceCell } from "../grid";
import type { Grid } from "../grid";
import { foldWidth } from "../values";

/** The text of a cell, of its merged area's first cell where it lies under one; a formula without a result itself. */
export function shownAt(grid: Grid, row: number, column: number): string {
  const cell = sourceCell(grid, row, column);
  const uncalculated = isUncalculated(grid, cell.row, cell.column);
  return uncalculated ? (grid.formula(cell.row, cell.column) ?? "") : grid.text(cell.row, cell.column);
}

/** A blank cell, or a word that says a member gave no score. */
export function isNotGiven(text: string): boolean {
  return /^(缺席|回避|弃权|未评|未打分|请假|\/|-|—|–)?$/u.test(foldWidth(text));
}

/** The number in a cell of an extra column: a number, or a text that is nothing but one (９２．５, 92.5分, 7票). */
export function scoreAt(grid: Grid, row: number, column: number): number | null {
  const cell = sourceCell(grid, row, column);
  const value = grid.value(cell.row, cell.column);
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value !== "string") return null;
  const match = /^([+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?)\s*[分票]?$/u.exec(foldWidth(value));
  return match ? Number((match[1] as string).replaceAll(",", "")) : null;
}
