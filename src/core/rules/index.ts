export { deadlineOf, referenceDateOf, referenceOf } from "./referenceDate";
export { conflicts } from "./conflicts";
export { compileRules } from "./compile";
export type { CompiledRule, CompiledRules } from "./compile";
export { SheetFacts } from "./sheetFacts";
export { evaluateEntries, evaluateEntry, evaluateSheet } from "./evaluate";
export type { FailureLog } from "./evaluate";
