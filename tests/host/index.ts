/** The simulated Excel for tests: Microsoft's runtime in front, a workbook of our own behind. */
export { bootExcel, OFFICE_JS, type BootedExcel, type BootOptions } from "./bootExcel";
export { SimulatedExcel, PAYLOAD_LIMIT } from "./simulatedExcel";
export { NativeError, type BatchLogEntry } from "./richApi";
export { REQUIREMENT_SETS, type HostKind, type RequirementSets } from "./requirementSets";
export { snapshot } from "./snapshot";
export { Workbook } from "./model/workbook";
export type { Worksheet } from "./model/worksheet";
export { loadGrid } from "./loadGrid";
export { simulateExcelIn, type ChromiumOptions } from "./chromium";
export type { OfficeColours } from "./nativeHost";
