/** What was wrong with a file and how it was read. */
export { fileNote, noteLine, type FileNote, type FileNoteCode } from "./fileNote";
