/** The one door of the core. Everything outside `src/core` imports from here. */
export type * from "./language";
export type * from "./types";
export * from "./grid";
export * from "./recognise";
export * from "./values";
export * from "./rules";
export * from "./findings";
export * from "./ranking";
export { review } from "./review";
export { createReviewSession } from "./reviewSession";
export type { ReviewSession } from "./reviewSession";
export { runCase } from "./reviewCase";
export type { CaseResult } from "./reviewCase";
export { sendBackList } from "./reviewSendBack";
export type { SendBack } from "./reviewSendBack";
export * from "./outputs";
// By name: the report has its own way of writing a header path, which is no one else's business.
export { createReport, reportedValue } from "./report";
export type { Report, ReportedFinding, ReportedValue } from "./report";
export * from "./roster";
