export { buildXlsx, xlsxParts, zipParts, type BuiltWorkbook } from "./xlsxBuilder";
export { buildZip } from "./zipBuilder";
export { buildGbkBiff5, buildLegacy } from "./legacyBuilder";
export { encodeGbk } from "./gbk";
