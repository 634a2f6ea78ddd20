export type { Contradiction, DraftClause, NoticeDraft } from "./types";
export { draftNotice } from "./draftNotice";
export type { DraftResult } from "./draftNotice";
