export type * from "./types";
export { openWorkbook } from "./openWorkbook";
export { WorkbookFileError, type WorkbookFileErrorCode } from "../errors";
export { DisplayFormats, showsDate } from "./display";
