/** What can be put right by choosing, and how. */
export type * from "./types";
export { ReviewedCells } from "./cells";
export { fixesOf } from "./fixesOf";
export { renumberings } from "./renumber";
export { plainEdits } from "./plain";
export { inHeaderUnit } from "./figures";
