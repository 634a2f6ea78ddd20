/** The simulated Excel for tests: Microsoft's runtime in front, a workbook of our own behind. */
export { bootExcel, OFFICE_JS, type BootedExcel } from "./bootExcel";
export { SimulatedExcel, PAYLOAD_LIMIT } from "./simulatedExcel";
export { NativeError } from "./richApi";
export { REQUIREMENT_SETS, type HostKind } from "./requirementSets";
export { snapshot } from "./snapshot";
export { Workbook } from "./model/workbook";
export type { Worksheet } from "./model/worksheet";
export { loadGrid } from "./loadGrid";
export { simulateExcelIn } from "./chromium";
export type { OfficeColours } from "./nativeHost";
