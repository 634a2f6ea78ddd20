export type * from "./types";
export { blankForm, BLANK_FORM_ROWS } from "./blankForm";
export {
  confirmationBlocks,
  draftFileName,
  draftLine,
  draftReasonText,
  DRAFT_WORD,
  outputState,
} from "./draft";
export type { DraftReason, OutputState } from "./draft";
export { checklistMatrix, checklistSheet, tickId, ticksOf } from "./checklistSheet";
export type { ChecklistMatrix, ChecklistRow } from "./checklistSheet";
export { explanationSheet } from "./explanation";
export type { ExplanationOptions, ExplanationRecord } from "./explanation";
export { awardOf } from "./notice";
export type { NoticeFields } from "./notice";
export type { PublicationOptions } from "./publication";
export type { ListOptions } from "./rankedList";
export { formLayout } from "./formLayout";
export { entryCells } from "./sourceCells";
export { formSheet } from "./formSheet";
export type { FormCell, FormLabels, FormRow } from "./formSheet";
export { maskPersonal } from "./maskPersonal";
export { publicationCopy } from "./publication";
export { rankedListWorkbook, submissionCopy } from "./rankedList";
export { tableSheet } from "./tableSheet";
export type { Block, TableCell } from "./tableSheet";
export { StrokeOrder } from "./strokeOrder";
export { cellFlag, cellFlags, namesClause } from "./cellFlags";
export type { FlaggedCell } from "./cellFlags";
export { findingsSheet, verifiedText } from "./findingsSheet";
export { unitNotice } from "./unitNotice";
export { reasonText, severityLabel } from "./findingsWords";
export { HIGHEST_ROW, LINE_SPACING } from "./textMeasure";
export { textWidth } from "./textWidth";
// By name: the report has its own way of writing a header path, which is no one else's business.
export { createReport, reportedFinding, reportedValue } from "./report";
export { reportJson } from "./reportJson";
export type { Report, ReportedFinding, ReportedValue } from "./report";
