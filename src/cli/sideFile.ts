import path from "node:path";
import type { Grid, Localised } from "../core";
import { noteLine, readSheets } from "../files";
import type { FileNote, OpenedWorkbook } from "../files";
import { fileError, openFile } from "./inputs";
import { inBoth } from "./text";

/**
 * The worksheets of a file that something is looked up in: a roster, a list of units, a blank form, an earlier list.
 * Such a file has no report of its own: what may be lost of it is told at once.
 *
 * @throws CallError that names the file, where none of its sheets can be read
 */
export async function sideSheets(file: string, tell: (text: Localised) => void): Promise<readonly Grid[]> {
  return sheetsOf(file, await openFile(file), tell);
}

/** The same of a workbook that is open already. */
export function sheetsOf(
  file: string,
  workbook: Pick<OpenedWorkbook, "sheets" | "fileNotes">,
  tell: (text: Localised) => void,
): readonly Grid[] {
  try {
    const { sheets, notes } = readSheets(workbook.sheets.filter(({ kind }) => kind === "worksheet"));
    // A sheet that could not be read at all may be the one that was meant.
    const losses = [...workbook.fileNotes.filter(({ loses }) => loses), ...notes];
    for (const note of losses) tell(lossIn(path.basename(file), note));
    return sheets.map(({ grid }) => grid);
  } catch (error) {
    throw fileError(error, file);
  }
}

const lossIn = (name: string, note: FileNote): Localised =>
  inBoth((texts, language) => texts.files.about(name, noteLine(note, language)));
