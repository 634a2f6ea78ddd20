import type { Grid } from "../../../core";
import type { ReadBudget } from "../../budget";
import { PLAIN_DISPLAY } from "../display";
import { WorkbookFileError } from "../../errors";
import { fileNote, type FileNote } from "../../notes";
import { CELL_ERROR, CELL_NUMBER, GridBuilder } from "../store";
import type { OpenedWorkbook, WorkbookFormat } from "../types";
import { parseSeparated } from "./csv";
import { decodeFile, type DecodedText } from "./decode";
import { typedCell } from "./typedCell";

/** Opens text separated by commas, semicolons or tabs, whatever the file is called. */
export function openText(bytes: Uint8Array, fileName: string, budget: ReadBudget): OpenedWorkbook {
  const decoded = decodeFile(bytes);
  const notes = decodingNotes(decoded);
  const builder = new GridBuilder(budget);
  let blank = true;
  const { separator, unevenQuotes } = parseSeparated(decoded.text, (row, column, field) => {
    blank &&= field.trim() === "";
    addTyped(builder, row, column, field);
  });
  if (blank) throw new WorkbookFileError("empty", "no text");
  if (unevenQuotes) notes.push(fileNote("unevenQuotes", null, ""));
  const grid = builder.build(sheetNameOf(fileName), 1900, PLAIN_DISPLAY);
  notes.push(...grid.notes(budget));
  grid.takeDamage(notes);
  return singleSheet(fileName, separator === "\t" ? "tsv" : "csv", grid, notes);
}

/** Adds a cell as typed; nothing for an empty field. */
export function addTyped(builder: GridBuilder, row: number, column: number, typed: string): void {
  if (typed === "") return;
  const cell = typedCell(typed);
  if (cell.kind === CELL_NUMBER) builder.add(row, column, cell.number);
  else if (cell.kind === CELL_ERROR) builder.add(row, column, { error: cell.text });
  else builder.add(row, column, cell.text);
}

/** What the reader of a text file should know about its characters. */
export function decodingNotes(decoded: DecodedText): FileNote[] {
  return [
    ...(decoded.stated ? [] : [fileNote("decodedAs", null, "")]),
    ...(decoded.undecodable > 0 ? [fileNote("undecodableCharacters", null, "", decoded.undecodable)] : []),
    ...(decoded.controls > 0 ? [fileNote("illFormedText", null, "", decoded.controls)] : []),
  ];
}

/** A workbook of one visible sheet that is read already. */
export function singleSheet(
  fileName: string,
  format: WorkbookFormat,
  grid: Grid,
  fileNotes: readonly FileNote[],
): OpenedWorkbook {
  return {
    fileName,
    format,
    sheets: [{ name: grid.name, hidden: "visible", kind: "worksheet", part: null, grid: () => grid }],
    activeSheet: 0,
    dateSystem: 1900,
    fileNotes,
    package: null,
  };
}

/** Excel names the sheet of a text file after the file. */
export function sheetNameOf(fileName: string): string {
  const base = fileName.split(/[/\\]/).pop() as string;
  return base.replace(/\.[^.]*$/, "").slice(0, 31) || "Sheet1";
}
