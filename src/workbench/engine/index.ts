/** The workbench's worker, its methods and what it tells the page. A page imports types only. */
export { workbenchMethods } from "./methods";
export type { WorkbenchMethods } from "./methods";
export type { FileStep } from "./steps";
export type { SavePoint } from "./workbenchFile";
export type { NoticeSource, PackJudgement } from "./noticeMethods";
export type { WorkbenchErrorCode, WorkbenchErrorDetails } from "./workbenchError";
export type * from "./views";
