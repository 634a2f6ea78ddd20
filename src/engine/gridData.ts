import type { CellValue, Grid } from "../core";
import type { GridData } from "./views";

/** Rows taken between two breaths of the page: about 10 ms of work. */
const ROWS_AT_ONCE = 500;

/**
 * A grid's cells as plain data for the worker. Gives the page time to yieldToMessages between chunks of rows, so that 10,000
 * rows do not hold it up.
 */
export async function gridData(grid: Grid): Promise<GridData> {
  const values: CellValue[][] = [];
  const texts: (string | null)[][] = [];
  const formats: (string | null)[][] = [];
  const formulas: (string | null)[][] = [];
  for (let row = grid.top; row < grid.bottom; row += 1) {
    const rowValues: CellValue[] = [];
    const rowTexts: (string | null)[] = [];
    const rowFormats: (string | null)[] = [];
    const rowFormulas: (string | null)[] = [];
    for (let column = grid.left; column < grid.right; column += 1) {
      const value = grid.value(row, column);
      const format = grid.format(row, column);
      rowValues.push(value);
      // A text shows itself; only what is formatted needs its displayed text sent along.
      rowTexts.push(typeof value === "string" ? null : grid.text(row, column));
      rowFormats.push(format === "General" ? null : format);
      rowFormulas.push(grid.formula(row, column));
    }
    values.push(rowValues);
    texts.push(rowTexts);
    formats.push(rowFormats);
    formulas.push(rowFormulas);
    if (values.length % ROWS_AT_ONCE === 0) await new Promise((resolve) => setTimeout(resolve, 0));
  }
  return {
    name: grid.name,
    top: grid.top,
    left: grid.left,
    dateSystem: grid.dateSystem,
    values,
    texts,
    formats,
    formulas,
    merges: grid.merges,
    hiddenRows: [...grid.hiddenRows],
    hiddenColumns: [...grid.hiddenColumns],
    damage: grid.damage ?? [],
  };
}
