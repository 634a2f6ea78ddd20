/** Why a file cannot be read, in the user's words. */
export { asWorkbookFileError, inMegabytes, WorkbookFileError, type SentError } from "./workbookFileError";
