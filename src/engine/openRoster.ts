import type { Grid } from "../core";
import { EngineError } from "./engineError";

const isPackage = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;
const isOldExcel = (bytes: Uint8Array): boolean => bytes[0] === 0xd0 && bytes[1] === 0xcf;

/**
 * Opens a file beside the workbook and gives its worksheets: .xlsx, .xlsm and text (.csv, .txt). The readers are loaded
 * when first asked for. Excel is at hand for the old formats, so that the pane does without their heavy library; the
 * workbench reads everything.
 *
 * @throws EngineError `oldRosterFormat` for .xls and .ods
 */
export async function openSheets(bytes: Uint8Array, name: string): Promise<readonly Grid[]> {
  if (isOldExcel(bytes)) throw new EngineError("oldRosterFormat", name);
  const reader = await import("./readRoster");
  return isPackage(bytes) ? reader.packageSheets(bytes, name) : reader.textSheets(bytes, name);
}
