export { writeWorkbook } from "./workbook";
export { safeSheetName } from "./worksheet";

// The patcher writes its sheets, names and texts the same way.
export { quotedSheetName } from "./address";
export { lineCount } from "./rowHeight";
export { NewStyles, styleTable } from "./styleTable";
export type { StyleSection, StyleSink } from "./styleTable";
export { definedNameXml } from "./workbook";
export { MAIN_NAMESPACE, inlineText, worksheetXml } from "./worksheet";
export { mergesXml, separateMerges, sheetNames } from "./worksheetTail";
export { CELL_TEXT_LIMIT, clip, textElement } from "./cellText";
