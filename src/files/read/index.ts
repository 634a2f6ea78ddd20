export type * from "./types";
export { FORMAT_FIDELITY } from "./fidelity";
export { copyNotes, isPatchable } from "./patchable";
export { readSheets, type ReadSheets } from "./readSheets";
export { readToSend, receiveWorkbook, type SentWorkbook } from "./transfer";
export { openWorkbook, usesLibrary } from "./openWorkbook";
export { WorkbookFileError, type SentError } from "../errors";
export { DisplayFormats, showsDate } from "./display";
export { moveReferences, readFormulas } from "./xlsx";
