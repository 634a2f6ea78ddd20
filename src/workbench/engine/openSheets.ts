import type { Grid } from "../../core";
import { openWorkbook } from "../../files";

/** Opens a file beside the workbook (a roster) and gives its worksheets. */
export async function openSheets(bytes: Uint8Array, name: string): Promise<readonly Grid[]> {
  const workbook = await openWorkbook(bytes, name);
  return workbook.sheets.filter(({ kind }) => kind === "worksheet").map((sheet) => sheet.grid());
}
