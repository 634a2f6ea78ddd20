export { writeWorkbook } from "./workbook";
export type { WorkbookOptions } from "./workbook";
export { safeSheetName, startsLikeFormula } from "./worksheet";
