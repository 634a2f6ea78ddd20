import type * as zh from "../zh/refusals";

/** What is wrong with a call, and how it is written. */
export const refusals: typeof zh.refusals = {
  unreadable: (said) => `Wrong call: ${said}. See --help.`,
  unknownCommand: (name, known) =>
    `There is no command "${name}"; there are ${known.join(", ")}. See huijian --help.`,
  language: (given) => `--lang is zh-CN or en, not "${given}".`,
  date: (option, given) => `${option} "${given}" is not an existing date written like 2020-09-25.`,
  packTwice: "Give --pack or --pack-file, not both.",

  noWorkbook: (program) => `No workbook given. Usage: ${program} summary.xlsx (--help lists all options).`,
  oneWorkbook: (option) => `${option} takes one workbook at a time.`,
  method: (known, given) => `--method is one of ${known.join(", ")}, not "${given}".`,
  units: (given) => `--units is sheet or form, not "${given}".`,
  unitsAlone: "--units goes with --ranked.",

  noFiles:
    "No file or folder given. Usage: npm run -s compile -- counties/ --out summary.xlsx (--help lists all options).",
  duplicates: (given) => `--duplicates is first or last (of the files as given), not "${given}".`,

  noNotice: "Name one notice (.docx or .txt). See --help.",
  accept: (given) => `--accept is sure, not "${given}".`,
  id: (given) => `--id takes lower-case letters, figures and hyphens, e.g. yunfan-2027, not "${given}".`,
  noPackFile: "Name the file for the pack with --out.",
};
