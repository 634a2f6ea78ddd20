import type { Grid } from "../../core";

/** Opens a file beside the workbook and gives its worksheets; the readers are loaded when first asked for. */
export async function openSheets(bytes: Uint8Array, name: string): Promise<readonly Grid[]> {
  const { openWorkbook } = await import("../../files/read");
  const workbook = await openWorkbook(bytes, name);
  return workbook.sheets.filter(({ kind }) => kind === "worksheet").map((sheet) => sheet.grid());
}
