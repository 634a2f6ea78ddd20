/**
 * The one door of drafting a rule pack from a notice: the notice's text is read into clauses, each clause is proposed
 * as a rule, a checklist item, a fact or nothing of the sheet's, and what a person accepted becomes a pack. Pure: no
 * file, no network, no clock.
 */
export { noticeFromBlocks, noticeFromText } from "./text";
export type { NoticeBlock, NoticeCell, NoticeText, Span } from "./text";
export type { NoticeKnowledge } from "./knowledge";
export type { NoticeProblem } from "./problems";
export { formOfGrid, newField } from "./form";
export type { FormColumn, NoticeForm } from "./form";
export type { Doubt, NotUnderstood, Proposal, ProposalKind, Role } from "./propose";
export type { FrontMatter, NoticeDeadline } from "./read";
export * from "./draft";
