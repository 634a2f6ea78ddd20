/**
 * Several tables into one list and back: what became of every file, where every entry comes from, what stands in the list
 * twice, what changed when a file came back, who has not handed in, and what goes back to whom. Pure.
 */
export type * from "./types";
export { NO_DECISIONS } from "./types";
export { planAppend } from "./append";
export type { AppendPlan, RowsToAdd } from "./append";
export { Batch } from "./batch";
export type { CompiledBatch } from "./batch";
export type { Compilation, CompileOptions } from "./compile";
export { judgeCompilation } from "./compiledFindings";
export { noticeParts, unitNotices } from "./notices";
export type { NoticeOptions, NoticeParts, UnitNotice } from "./notices";
export { baseName, compareNames } from "./order";
export { overviewOf, unitOfTable } from "./overview";
export type { UnitState, UnitSummary } from "./overview";
export { batchReport } from "./report";
export type { BatchReport } from "./report";
export { compareReturns, matchEntries, takeOver } from "./returns";
export type { Returns } from "./returns";
export { restoreSources } from "./restoreSources";
export { settledAway, sourceKey } from "./settled";
export { batchState, parseBatchState } from "./state";
export type { BatchState, StoredEntry } from "./state";
export { readingRemarks } from "./texts";
export { takeTable } from "./takeTable";
export { takeWorkbook } from "./takeWorkbook";
export type { BatchWorkbook } from "./batchWorkbook";
export { isAwaited, matchUnits, reminder } from "./units";
export type { ArrivedUnit, ExpectedUnit, UnitMatch } from "./units";
export type { JudgedBatch } from "./judgedBatch";
export { noticeFlags, noticePage, noticeWorkbook } from "./noticeSheets";
export { outcomeText } from "./batchSheet";
export type { BatchSheetParts } from "./batchSheetParts";
export { compiledFindingsSheet, compiledFlags, compiledWorkbook } from "./compiledWorkbook";
export { overviewWorkbook, unitStateText } from "./overviewSheets";
export { readUnits } from "./unitList";
