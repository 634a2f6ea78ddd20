export type { Contradiction, DraftClause, NoticeDraft } from "./types";
export { draftNotice } from "./draftNotice";
export type { DraftResult } from "./draftNotice";
export {
  acceptSure,
  addColumn,
  addRule,
  changeColumn,
  decide,
  moveColumn,
  proposalsOf,
  removeRule,
  startDrafting,
  switchColumn,
  switchGeneral,
} from "./drafting";
export type { AddedRule, Decision, DraftColumn, Drafting, RuleChange, Verdict } from "./drafting";
export { buildPack } from "./buildPack";
export type { BuiltPack, PackNames } from "./buildPack";
export { generalRuleIds } from "./generalRules";
export type { SwitchedOff } from "./generalRules";
export { compareWithPack } from "./compare";
export type { PackComparison } from "./compare";
export { unmetBySample } from "./sample";
export { compareNotices } from "./compareNotices";
export type { ClauseChange, ComparedClause } from "./compareNotices";
export { examplesOf } from "./examples";
export type { FigureExample } from "./examples";
