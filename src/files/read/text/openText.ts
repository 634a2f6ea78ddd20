import type { Grid } from "../../../core";
import { PLAIN_DISPLAY } from "../display";
import { WorkbookFileError } from "../../errors";
import { CELL_ERROR, CELL_NUMBER, GridBuilder } from "../store";
import type { OpenedWorkbook, ReadLimits, ReadWarning, WorkbookFormat } from "../types";
import { parseSeparated } from "./csv";
import { decodeFile, type DecodedText } from "./decode";
import { typedCell } from "./typedCell";

/** Opens text separated by commas, semicolons or tabs, whatever the file is called. */
export function openText(bytes: Uint8Array, fileName: string, limits: ReadLimits): OpenedWorkbook {
  const decoded = decodeFile(bytes);
  const warnings = decodingWarnings(decoded);
  const { rows, separator, unevenQuotes } = parseSeparated(decoded.text);
  if (rows.every((row) => row.every((field) => field.trim() === ""))) {
    throw new WorkbookFileError("empty", "no text");
  }
  if (unevenQuotes) warnings.push({ code: "unevenQuotes", sheet: null, detail: "" });
  const builder = new GridBuilder(limits.cells);
  rows.forEach((row, at) => row.forEach((field, column) => addTyped(builder, at, column, field)));
  const name = sheetNameOf(fileName);
  const grid = builder.build(name, 1900, PLAIN_DISPLAY);
  return singleSheet(fileName, separator === "\t" ? "tsv" : "csv", grid, warnings);
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
export function decodingWarnings(decoded: DecodedText): ReadWarning[] {
  const warnings: ReadWarning[] = [];
  if (decoded.encoding !== "utf-8")
    warnings.push({ code: "decodedAs", sheet: null, detail: decoded.encoding });
  if (decoded.undecodable > 0) {
    warnings.push({ code: "undecodableCharacters", sheet: null, detail: String(decoded.undecodable) });
  }
  return warnings;
}

/** A workbook of one visible sheet that is read already. */
export function singleSheet(
  fileName: string,
  format: WorkbookFormat,
  grid: Grid,
  warnings: readonly ReadWarning[],
): OpenedWorkbook {
  return {
    fileName,
    format,
    sheets: [{ name: grid.name, hidden: "visible", kind: "worksheet", part: null, grid: () => grid }],
    activeSheet: 0,
    dateSystem: 1900,
    warnings,
    package: null,
  };
}

/** Excel names the sheet of a text file after the file. */
export function sheetNameOf(fileName: string): string {
  const base = fileName.split(/[/\\]/).pop() as string;
  return base.replace(/\.[^.]*$/, "").slice(0, 31) || "Sheet1";
}
