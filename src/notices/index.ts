/**
 * The one door of drafting a rule pack from a notice: the notice's text is read into clauses, each clause is proposed
 * as a rule, a checklist item, a fact or nothing of the sheet's, and what a person accepted becomes a pack. Pure: no
 * file, no network, no clock.
 */
export { noticeFromBlocks, noticeFromText } from "./passages";
export type { NoticeBlock, NoticeCell, NoticeText, Span } from "./passages";
export type { NoticeKnowledge } from "./knowledge";
export { formOfGrid, newField } from "./form";
export type { NoticeForm } from "./form";
export type { Doubt, Proposal, ProposalKind } from "./propose";
export { unreadableText } from "./problems";
export * from "./draft";
