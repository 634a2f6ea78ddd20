/** The command line's door for the developers' tools. */
export type { CompileCall } from "./batch/arguments";
export type { BatchResult } from "./batch/result";
export { checkWorkbook } from "./checkWorkbook";
export type { Checked, CheckOptions } from "./checkWorkbook";
export { compileBatch } from "./compile";
export { rankingCall } from "./rankingArguments";
