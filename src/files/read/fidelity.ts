import type { WorkbookFormat } from "./types";

/** How much of a workbook a format keeps, the more the higher: of two files with the same entries the richer one counts. */
export const FORMAT_FIDELITY: Readonly<Record<WorkbookFormat, number>> = {
  xlsx: 3,
  xlsm: 3,
  xlsb: 2,
  xls: 2,
  ods: 2,
  xml2003: 2,
  csv: 1,
  tsv: 1,
  html: 1,
};
