import type * as zh from "../zh/files";

/** Files that cannot be read, or do not hold what they were given for. */
export const files: typeof zh.files = {
  about: (name, sentence) => `"${name}": ${sentence}`,
  missing: (file) => `There is no file "${file}"; check the path.`,
  isFolder: (file) => `"${file}" is a folder; name a workbook in it.`,
  held: (name) =>
    `"${name}" cannot be read: no permission, or another program holds it; close it and try again.`,
  failed: (name, code) => `Reading "${name}" failed (${code ?? "unknown reason"}).`,
  missingInput: (input) => `There is no "${input}"; check the path.`,
  unreadableInput: (input, code) => `"${input}" cannot be read (${code ?? "unknown reason"}).`,
  lockFile:
    "the lock file of an open workbook, no workbook itself; it goes away when that is closed. Nothing to do.",
  ownFault: (name, detail) =>
    `The program itself failed on "${name}" (${detail}); not compiled. Please report it, and check this file by hand.`,

  nothingVisible: (file, hidden) =>
    `"${file}" has no visible worksheet; hidden are ${hidden.join(", ")}: name one with --sheet.`,
  noSuchSheet: (file, wanted, names) => `"${file}" has no worksheet "${wanted}"; it has ${names.join(", ")}.`,
  empty: (file, sheet) =>
    `"${file}" holds nothing: ${sheet === null ? "its sheets are" : `its sheet "${sheet}" is`} empty. Check the file, or name --sheet.`,
  noSummary: ({ file, title, form, headers, best }) =>
    `"${file}"${title === null ? "" : ` (titled "${title}")`} is not a ${form === null ? "summary sheet of a known kind" : `summary sheet "${form}"`}: of headers such as ${headers.join(", ")} ${best === 0 ? "none was found" : `the best row has ${best}`}. Check the file, or name --sheet or --pack.`,

  noRoster: (name) =>
    `"${name}" holds no list of named studios: a column headed 工作室名称 is needed (负责人 and 所属单位 may stand beside it).`,
  rosterFormula: (name, sheet, cell) =>
    `${cell} on sheet "${sheet}" of the list "${name}" is a formula whose result is not in the file; open the list in Excel or WPS, save it once and try again.`,
  noUnits: (name) =>
    `"${name}" holds no list of units: a column headed 单位 or 推荐单位 is needed, or one name per line.`,
  noPrevious: (name, reason) => `"${name}" given with --previous is no list to compare with: ${reason}`,
  noForm: (name) =>
    `No header of a summary sheet (序号, 单位, 工作室名称 …) was found in "${name}"; check that it is the notice's blank form.`,
};
