import { NOTHING_UNHIDDEN } from "../../../src/workbench/grid/types";
import type { SheetLayout } from "../../../src/workbench/grid/types";

/** A sheet of ten rows and four columns without anything special to it. */
export const PLAIN_LAYOUT: SheetLayout = {
  rows: 10,
  columns: 4,
  usedRows: 9,
  usedColumns: 4,
  columnWidths: [50, 100, 100, 60],
  rowHeights: new Map(),
  usualRowHeight: 20,
  merges: [],
  hiddenRows: new Set(),
  hiddenColumns: new Map(),
  unhidden: NOTHING_UNHIDDEN,
  frozenRows: 0,
  frozenColumns: 0,
};
