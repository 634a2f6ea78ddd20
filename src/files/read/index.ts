export type * from "./types";
export { readSheets, type ReadSheets } from "./readSheets";
export { openWorkbook } from "./openWorkbook";
export { WorkbookFileError, type WorkbookFileErrorCode } from "../errors";
export { DisplayFormats, showsDate } from "./display";
