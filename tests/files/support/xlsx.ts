import type { Grid } from "../../../src/core";
import { openWorkbook, WorkbookFileError, type OpenedWorkbook } from "../../../src/files/read";
import { buildXlsx, type BuiltWorkbook } from "../../support/workbooks";

/** Opens a workbook built from these parts. */
export const open = (workbook: BuiltWorkbook): Promise<OpenedWorkbook> =>
  openWorkbook(buildXlsx(workbook), "a.xlsx");

/** The first sheet of a workbook with these rows. */
export async function firstGrid(
  workbook: Omit<BuiltWorkbook, "sheets"> & { data: string; before?: string; after?: string },
): Promise<Grid> {
  const { data, before, after, ...rest } = workbook;
  const opened = await open({ ...rest, sheets: [{ data, before, after }] });
  return opened.sheets[0]!.grid();
}

/** A row of cells, as XML. */
export const row = (number: number, cells: string): string => `<row r="${number}">${cells}</row>`;
/** A cell with a number, as XML. */
export const number = (address: string, value: string | number, style = 0): string =>
  `<c r="${address}" s="${style}"><v>${value}</v></c>`;

/** The code of the error that opening or reading fails with; "none" where it does not. */
export async function codeOf(action: () => unknown): Promise<string> {
  try {
    await action();
  } catch (error) {
    if (error instanceof WorkbookFileError) return error.code;
    throw error;
  }
  return "none";
}
