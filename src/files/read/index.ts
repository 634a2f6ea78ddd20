export type * from "./types";
export { isPatchable } from "./patchable";
export { readSheets, type ReadSheets } from "./readSheets";
export { readToSend, receiveWorkbook, type SentWorkbook, type WorkbookMessage } from "./transfer";
export { openWorkbook, usesLibrary } from "./openWorkbook";
export { WorkbookFileError, type SentError, type WorkbookFileErrorCode } from "../errors";
export { DisplayFormats, showsDate } from "./display";
