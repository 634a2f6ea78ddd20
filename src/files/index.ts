/**
 * The one door of the file adapters: reading workbooks, writing new ones, patching existing ones. Node programs take
 * compression and atomic writing from `files/node`, which browsers never load.
 */
export {
  copyNotes,
  FORMAT_FIDELITY,
  isPatchable,
  openWorkbook,
  readSheets,
  readToSend,
  receiveWorkbook,
  usesLibrary,
  WorkbookFileError,
} from "./read";
export { asWorkbookFileError } from "./errors";
export { READ_LIMITS, ReadBudget, type ReadLimits } from "./budget";
export { noteLine, type FileNote } from "./notes";
export type * from "./read";
export { writeWorkbook } from "./write";
export {
  flaggedCopyFromGrid,
  flagWorkbook,
  formattingStatement,
  isFlagged,
  readBatchText,
  readState,
  unflagWorkbook,
  withoutBatch,
  writeBatchText,
  writeState,
} from "./patch";
export type { FlaggedWorkbook, FlagWarning } from "./patch";
export { createFilePort } from "./port";
export type { FilePort } from "./filePort";
export { reorderingEdits } from "./reorderRows";
export { NoticeFileError, openNotice } from "./word";
