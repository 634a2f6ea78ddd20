import { Batch, createGrid } from "../../../src/core";
import type { BatchWorkbook, CellValue, CompiledBatch, CompileOptions, Grid } from "../../../src/core";
import { LESHAN } from "./index";

export const OPTIONS = { today: "2020-09-20", packs: [LESHAN], sheet: null };

/** A batch of these workbooks, compiled by Leshan's notice. */
export function compiled(
  workbooks: readonly BatchWorkbook[],
  options: CompileOptions & { readonly reopen?: boolean } = {},
): CompiledBatch {
  const batch = new Batch(OPTIONS);
  for (const workbook of workbooks) batch.add(workbook);
  return batch.compile(options) as CompiledBatch;
}

/** A workbook of these sheets; a name that begins with "!" is a hidden sheet's. */
export function workbook(file: string, sheets: Readonly<Record<string, Grid>>): BatchWorkbook {
  return {
    file,
    sheets: Object.entries(sheets).map(([name, grid]) => ({
      name: name.replace(/^!/u, ""),
      hidden: name.startsWith("!"),
      grid: () => grid,
    })),
    modified: null,
    fidelity: 3,
  };
}

/** A sheet with some of its cells written anew, by "row:column". */
export function withCells(grid: Grid, cells: Readonly<Record<string, CellValue>>): Grid {
  return createGrid({
    name: grid.name,
    values: Array.from({ length: grid.bottom }, (_, row) =>
      Array.from(
        { length: grid.right },
        (__, column) => cells[`${row}:${column}`] ?? grid.value(row, column),
      ),
    ),
    merges: grid.merges,
  });
}
