/** The command line's door for the developers' tools. */
export { checkWorkbook } from "./checkWorkbook";
export { rankingCall } from "./rankingArguments";
