/**
 * Several tables into one list and back: what became of every file, where every entry comes from, what stands in the list
 * twice, what changed when a file came back, who has not handed in, and what goes back to whom. Pure.
 */
export type * from "./types";
export { NO_DECISIONS } from "./types";
export { Batch } from "./batch";
export type { BatchOptions, CompiledBatch } from "./batch";
export { compileTables, tablesOutOfList } from "./compile";
export type { Compilation, CompileOptions } from "./compile";
export { judgeCompilation } from "./compiledFindings";
export type { JudgedCompilation, JudgedList } from "./compiledFindings";
export type { CopyOf } from "./copies";
export type { VersionOf } from "./versions";
export { sourceKey } from "./duplicateGroups";
export { noticeParts, unitNotices } from "./notices";
export type { NoticeOptions, NoticeParts, UnitNotice } from "./notices";
export { baseName, compareNames } from "./order";
export { overviewOf, unitOfTable } from "./overview";
export type { Overview, TableSummary, UnitState, UnitSummary } from "./overview";
export { batchReport } from "./report";
export type { BatchReport, BatchReportParts } from "./report";
export { compareReturns, matchEntries, takeOver } from "./returns";
export type { Change, ReturnedEntry, Returns } from "./returns";
export { batchState, parseBatchState, restoreSources } from "./state";
export type { BatchState, StoredEntry } from "./state";
export { readingRemarks } from "./texts";
export { takeWorkbook } from "./takeWorkbook";
export type { BatchWorkbook, TakenWorkbook, TakeOptions } from "./takeWorkbook";
export { chineseDay, matchUnits, reminder, unitCore } from "./units";
export type { ArrivedUnit, ExpectedUnit, UnitMatch } from "./units";
export { noticeFlags, noticePage, noticeWorkbook } from "./noticeSheets";
export {
  batchSheet,
  compiledFindingsSheet,
  compiledFlags,
  compiledWorkbook,
  outcomeText,
  overviewWorkbook,
  sourcesSheet,
  unitStateText,
} from "./sheets";
export type { BatchSheetParts } from "./sheets";
export { readUnits } from "./unitList";
