/** The workbench's worker, its methods and what it tells the page. A page imports types only. */
export { workbenchMethods } from "./methods";
export type { WorkbenchMethods } from "./methods";
export type { FileStep } from "./steps";
export type { ShelfOffer } from "./readBatchFile";
export type { NoticeAnswer, NoticeSource, PackJudgement, TrialView } from "./noticeMethods";
export type { WorkbenchErrorCode, WorkbenchErrorDetails } from "./workbenchError";
export { SIDES, packLook, unpackLook } from "./views";
export type * from "./views";
