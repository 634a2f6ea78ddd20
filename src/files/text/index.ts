export { COPY_TEXT } from "./copies";
export { ERROR_TEXT, type ErrorTexts } from "./errors";
export type { FileNoteCode } from "./noteCodes";
export { NOTE_TEXT } from "./notes";
export { NOTICE_FILE_TEXT } from "./notices";
