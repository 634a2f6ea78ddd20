export { flagWorkbook } from "./flagWorkbook";
export type { FlaggedWorkbook, FlagWarning } from "./flagWorkbook";
export { flaggedCopyFromGrid, formattingStatement } from "./flaggedCopyFromGrid";
export { unflagWorkbook } from "./unflagWorkbook";
export { patchCells } from "./patchCells";
export { patchRows, patchSheets } from "./rows";
export { readBatchText, withoutBatch, writeBatchText } from "./batchState";
export { clearState, readState, writeState } from "./workbookState";
export type { PackageOptions } from "../opc";
