import { createGrid } from "../../../src/core";
import type { CellRange, CellValue, Grid, MappedColumn, Recognition } from "../../../src/core";

/** Small tables with what was recognised on them, to place new entries on. */

export const ORDER = { field: "seq", column: 0, header: "序号", factor: 1 } as unknown as MappedColumn;

export type Rows = readonly (readonly CellValue[])[];

export const gridOf = (values: Rows, merges: readonly CellRange[] = []): Grid =>
  createGrid({ name: "S", values, merges });

export const recognised = (more: Partial<Recognition>): Recognition => ({
  headerRows: [0],
  columns: [ORDER],
  unmappedColumns: [],
  ambiguousColumns: [],
  missingFields: [],
  entryRows: [1, 2],
  hiddenEntryRows: [],
  sampleRows: [],
  blankRows: [],
  skippedRows: [],
  furtherTables: [],
  footerRow: null,
  labels: [],
  title: null,
  dataMerges: [],
  fit: 1,
  ...more,
});

export const area = (top: number, bottom: number, left = 1, right = left): CellRange => ({
  top,
  bottom,
  left,
  right,
});

export const HEAD: Rows = [["序号", "名称"]];
export const BODY: Rows = [...HEAD, [1, "甲"], [2, "乙"]];
