import type { Grid } from "../../core";
import { WorkbookFileError } from "../errors";
import { fileNote, type FileNote } from "../notes";
import type { OpenedSheet } from "./types";

/** The sheets of a file that could be read, and what is to be told of the others. */
export interface ReadSheets {
  readonly sheets: readonly { readonly name: string; readonly grid: Grid }[];
  readonly notes: readonly FileNote[];
}

/**
 * Reads several sheets of a file. A damaged one does no harm to the others, but is told; what goes past the limits
 * refuses the file.
 *
 * @throws WorkbookFileError where none can be read, or the file is too large
 */
export function readSheets(wanted: readonly OpenedSheet[]): ReadSheets {
  const sheets: { name: string; grid: Grid }[] = [];
  const notes: FileNote[] = [];
  let first: WorkbookFileError | null = null;
  for (const sheet of wanted) {
    try {
      sheets.push({ name: sheet.name, grid: sheet.grid() });
    } catch (error) {
      if (!(error instanceof WorkbookFileError) || error.code === "tooLarge") throw error;
      first ??= error;
      notes.push(fileNote("unreadableSheet", sheet.name, sheet.name));
    }
  }
  if (sheets.length === 0 && first !== null) throw first;
  return { sheets, notes };
}
