export type * from "./types";
export { READ_WARNINGS } from "./warningTexts";
export { openWorkbook, READ_LIMITS } from "./openWorkbook";
export { WorkbookFileError, type WorkbookFileErrorCode } from "../errors";
export { DisplayFormats, showsDate } from "./display";
