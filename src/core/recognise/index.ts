export type * from "./types";
export { recognise } from "./recognise";
export { continuationsOf } from "./continuation";
export type { Continuation } from "./continuation";
export { choosePack, headerFit } from "./choosePack";
export { cellInput, shownCell } from "./cellInput";
export { isExampleText } from "./rowKinds";
export { headerKey, headerText } from "./headerNames";
export { readRoster, UncalculatedRosterError } from "./roster";
