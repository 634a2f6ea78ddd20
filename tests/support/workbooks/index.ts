export { buildXlsx, xlsxParts, zipParts, type BuiltSheet, type BuiltWorkbook } from "./xlsxBuilder";
export { buildZip, type BuiltArchive, type BuiltEntry } from "./zipBuilder";
export { buildGbkBiff5, buildLegacy } from "./legacyBuilder";
export { encodeGbk } from "./gbk";
