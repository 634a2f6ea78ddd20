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
export { without } from "./without";
export { addItem, freeId, removeItem } from "./drafting";
export type { AddedItem, ItemChange, Quota, RuleRest } from "./drafting";
export { buildPack, titleWordsOf } from "./buildPack";
export type { BuiltPack, PackNames } from "./buildPack";
export { generalRuleIds } from "./generalRules";
export type { SwitchedOff } from "./generalRules";
export { compareWithPack } from "./compare";
export type { PackComparison } from "./compare";
export { unmetBySample } from "./sample";
export { compareNotices } from "./compareNotices";
export type { ClauseChange, ComparedClause } from "./compareNotices";
export { carryOver } from "./carryOver";
export type { CarriedOver } from "./carryOver";
export { draftingOfPack } from "./fromPack";
export { clauseFates, progressOf } from "./fates";
export type { ClauseFate, Progress } from "./fates";
export { demandsOf } from "./demands";
export type { Demand, DemandInput } from "./demands";
export { fieldsIn, figuresOf, withField, withFigure } from "./figures";
export type { ConditionFigure } from "./figures";
export { examplesOf } from "./examples";
export type { FigureExample } from "./examples";
