import type { Grid } from "../../src/core";
import type { Worksheet } from "./model/worksheet";

/** Takes a sheet that was read from a file over into the simulated workbook, with its displayed texts. */
export function loadGrid(sheet: Worksheet, grid: Grid): void {
  for (let row = grid.top; row < grid.bottom; row++) {
    for (let column = grid.left; column < grid.right; column++) {
      const value = grid.value(row, column);
      const format = grid.format(row, column);
      if (value === null && format === "General") continue;
      const cell = sheet.store.make(row, column);
      if (format !== "General") cell.numberFormat = format;
      if (value === null) continue;
      cell.value = typeof value === "object" ? value.error : value;
      cell.shown = grid.text(row, column);
      const formula = grid.formula(row, column);
      if (formula !== null) cell.formula = formula;
    }
  }
  sheet.merges.push(...grid.merges);
  for (const row of grid.hiddenRows) sheet.store.hiddenRows.add(row);
  for (const column of grid.hiddenColumns) sheet.store.hiddenColumns.add(column);
  sheet.workbook.date1904 = grid.dateSystem === 1904;
}
