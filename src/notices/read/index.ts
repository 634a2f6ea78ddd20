export { allClauses } from "./clauses";
export type { ClauseKind, NoticeClause } from "./clauses";
export { readClauses } from "./clauseTree";
export { deadlinesOf } from "./deadline";
export type { NoticeDeadline } from "./deadline";
export { readFrontMatter } from "./frontMatter";
export type { FrontMatter } from "./frontMatter";
