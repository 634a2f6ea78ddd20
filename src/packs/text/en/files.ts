import type * as zh from "../zh/files";

/** Why a file is not read as a pack (English). */
export const files: typeof zh.files = {
  tooLarge: (megabytes) =>
    `The file is larger than ${megabytes} MB. No rule pack is as large, so it was not read; check whether it is the right file.`,
  tooDeep: (levels) =>
    `The brackets in the file are nested deeper than ${levels} levels. No rule pack is as deep, so it was not read; check whether it is the right file.`,
  tooMany: (values) =>
    `The file holds more than ${values} items. No rule pack holds as many, so it was not read; check whether it is the right file.`,
  notJson: (where) =>
    `The file is not valid JSON${where === null ? "" : ` (near line ${where.line}, column ${where.column})`}; check quotes, commas and brackets.`,
};
