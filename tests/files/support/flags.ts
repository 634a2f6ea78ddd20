import type { CellFlag } from "../../../src/host";
import { flagWorkbook } from "../../../src/files/patch";
import { textOf, type Parts } from "./package";

/** A findings sheet as small as one can be. */
export const FINDINGS = {
  name: "校验结果",
  columnWidths: [],
  merges: [],
  rows: [{ cells: [{ value: "x" }] }],
};
/** Two flags of different severity. */
export const FLAGS: readonly CellFlag[] = [
  { row: 1, column: 1, severity: "error", note: "四人" },
  { row: 2, column: 0, severity: "info", note: "提示" },
];
/** A copy with flags and the findings sheet. */
export const flagged = (bytes: Uint8Array, sheet: string, flags = FLAGS): Uint8Array =>
  flagWorkbook(bytes, { sheet, flags, findingsSheet: FINDINGS }).bytes;

/** Parts that name the product. */
export const leftOver = (parts: Parts): string[] =>
  Object.keys(parts).filter((name) => /huijian|汇荐/i.test(name.endsWith(".xml") ? textOf(parts, name) : ""));
