export type * from "./types";
export { entryFinding, sheetFindings } from "./create";
export { structureFindings, STRUCTURE_RULES, formClause, listRows } from "./structure";
export { compareFindings, mergeFindings } from "./order";
export { renderFinding } from "./render";
export { MESSAGES } from "./messages";
export type { Message } from "./messages";
export { requiredInWords, unitIn } from "./words";
