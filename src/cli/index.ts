/** The command line's door for the developers' tools. */
export { checkWorkbook } from "./checkWorkbook";
export type { Checked, CheckOptions } from "./checkWorkbook";
export { CallError, callError } from "./callError";
export { choosePacks } from "./inputs";
export { writeOutput } from "./outputs";
