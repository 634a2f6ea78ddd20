import type { Passage, Span } from "../passages";

/** What a node of the tree is: a chapter or other part, a numbered clause, an attachment, the notes of a form. */
export type ClauseKind = "part" | "clause" | "attachment" | "notes" | "formHead";

/** A clause of a notice with what stands below it. */
export interface NoticeClause {
  /** As it is cited: 第三条（七）, 二（一）, 附件1 填表说明2. */
  readonly number: string;
  readonly kind: ClauseKind;
  readonly heading: string | null;
  /** The clause's own text, headings and what stands below it left out. */
  readonly passage: Passage;
  /** Where that text stands in the notice. */
  readonly spans: readonly Span[];
  readonly children: readonly NoticeClause[];
  /** Indexes of the tables that stand in it. */
  readonly tables: readonly number[];
}

/** The tree of a notice's clauses, and what stands outside of it. */
export interface ClauseTree {
  readonly clauses: readonly NoticeClause[];
  /** Lines before the first clause: head, title, addressee, opening paragraph. */
  readonly preamble: readonly Span[];
  /** Lines of signature, day of issue, contact and printing remarks. */
  readonly trailer: readonly Span[];
}

/** All clauses of a tree, each before what stands below it. */
export function allClauses(clauses: readonly NoticeClause[]): readonly NoticeClause[] {
  return clauses.flatMap((clause) => [clause, ...allClauses(clause.children)]);
}
