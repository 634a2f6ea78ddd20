import type { Grid } from "../core";
import { PLAIN_DISPLAY } from "../files/read/display";
import { openText } from "../files/read/text";
import { asWorkbookFileError, ReadBudget } from "../files";
import { mainPartOf, OfficePackage } from "../files/opc";
import { openPackage } from "../files/read/xlsx";
import { openZip, portableCodec } from "../files/zip";
import { EngineError } from "./engineError";

/** A roster larger than this is something else. */
const LIMITS = { fileBytes: 32 * 1024 * 1024, legacyFileBytes: 32 * 1024 * 1024, cells: 2_000_000 };

/** The worksheets of an .xlsx or .xlsm. */
export function packageSheets(bytes: Uint8Array, name: string): readonly Grid[] {
  try {
    const budget = new ReadBudget(LIMITS);
    const archive = openZip(bytes, portableCodec, budget.limits);
    const mainPart = mainPartOf(OfficePackage.over(archive));
    // An .ods is a package as well, without such a part.
    if (mainPart === null) throw new EngineError("oldRosterFormat", name);
    const workbook = openPackage(archive, {
      fileName: name,
      budget,
      format: "xlsx",
      display: PLAIN_DISPLAY,
      onProgress: () => undefined,
    });
    return workbook.sheets.filter(({ kind }) => kind === "worksheet").map((sheet) => sheet.grid());
  } catch (error) {
    throw asWorkbookFileError(error, name);
  }
}

/** A table in a text file. */
export function textSheets(bytes: Uint8Array, name: string): readonly Grid[] {
  return openText(bytes, name, new ReadBudget(LIMITS)).sheets.map((sheet) => sheet.grid());
}
