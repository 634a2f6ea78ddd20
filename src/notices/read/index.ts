export { allClauses, readClauses } from "./clauseTree";
export type { ClauseKind, NoticeClause } from "./clauseTree";
export { deadlinesOf } from "./deadline";
export type { NoticeDeadline } from "./deadline";
export { readFrontMatter } from "./frontMatter";
export type { FrontMatter } from "./frontMatter";
