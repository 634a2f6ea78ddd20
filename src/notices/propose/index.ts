export type * from "./types";
export type { Role } from "./roles";
export { proposeAll } from "./propose";
export { senderPatterns } from "./counts";
export type { NotUnderstood, ProposedClause } from "./propose";
export { firstWords } from "./remainder";
