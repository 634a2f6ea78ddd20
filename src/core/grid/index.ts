export type * from "./types";
export * from "./address";
export * from "./cells";
export * from "./createGrid";
export * from "./generalText";
export * from "./merges";
export * from "./withEdits";
export { inertLines, inertText, needsMark, startsLikeFormula } from "./inertText";
