export type { DraftClause, NoticeDraft } from "./types";
export { draftNotice } from "./draftNotice";
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
export type { AddedRule, Decision, Drafting, RuleChange } from "./drafting";
export { without } from "./without";
export { addItem, freeId, removeItem } from "./drafting";
export type { AddedItem } from "./drafting";
export { buildPack, titleWordsOf } from "./buildPack";
export type { BuiltPack } from "./buildPack";
export { compareWithPack } from "./compare";
export type { PackComparison } from "./compare";
export { unmetBySample } from "./sample";
export { compareNotices } from "./compareNotices";
export type { ComparedClause } from "./compareNotices";
export { carryOver } from "./carryOver";
export type { CarriedOver } from "./carryOver";
export { draftingOfPack } from "./fromPack";
export { clauseFates, progressOf } from "./fates";
export type { ClauseFate, Progress } from "./fates";
export { demandsOf } from "./demands";
export { fieldsIn, figuresOf, withField, withFigure } from "./figures";
export { examplesOf } from "./examples";
export type { FigureExample } from "./examples";
