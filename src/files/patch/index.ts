export { flagWorkbook } from "./flagWorkbook";
export type { FlaggedWorkbook, FlagRequest, FlagWarning } from "./flagWorkbook";
export { unflagWorkbook } from "./unflagWorkbook";
export { FLAG_LOOKS } from "./conditionalFormats";
export type { PackageOptions } from "./packageEditor";
