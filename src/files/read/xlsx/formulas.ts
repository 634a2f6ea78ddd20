import { toUtf8, XML_CLOSE, XML_EMPTY, XML_END, XML_TEXT, XmlReader } from "../../xml";
import { cellKey, columnIndex, columnLetters, MAX_COLUMNS, parseAddress } from "../../../core";
import { tidyText } from "./sharedStrings";

interface Master {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/**
 * The formulas of a worksheet part with their leading "=", by `cellKey`. Read only when a formula is
 * asked for: most sheets have none that matters. Cells of a shared formula get the master's text with its relative
 * references moved, cells of an array formula the array's text.
 *
 * @param bytes the part
 */
export function readFormulas(bytes: Uint8Array): Map<number, string> {
  const formulas = new Map<number, string>();
  const masters = new Map<string, Master>();
  const reader = new XmlReader(toUtf8(bytes));
  let row = -1;
  let column = -1;
  let shared: string | null = null;
  let text: string | null = null;
  const finish = (): void => {
    const place = cellKey(row, column);
    const master = shared === null ? undefined : masters.get(shared);
    if (text) {
      formulas.set(place, `=${tidyText(text)}`);
      if (shared !== null && !master) masters.set(shared, { text: tidyText(text), row, column });
    } else if (master) {
      formulas.set(place, `=${moveReferences(master.text, row - master.row, column - master.column)}`);
    }
    text = shared = null;
  };
  let inFormula = false;
  for (let kind = reader.next(); kind !== XML_END; kind = reader.next()) {
    if (kind === XML_TEXT) {
      if (inFormula) text = (text ?? "") + reader.text();
    } else if (kind === XML_CLOSE) {
      if (reader.is("f")) {
        finish();
        inFormula = false;
      } else if (reader.is("sheetData")) {
        break;
      }
    } else if (reader.is("row")) {
      row = Number(reader.attribute("r") ?? row + 2) - 1;
      column = -1;
    } else if (reader.is("c")) {
      const place = parseAddress(reader.attribute("r") ?? "");
      row = place?.row ?? row;
      column = place?.column ?? column + 1;
    } else if (reader.is("f")) {
      shared = reader.attribute("t") === "shared" ? (reader.attribute("si") ?? null) : null;
      if (kind === XML_EMPTY) finish();
      else inFormula = true;
    }
  }
  return formulas;
}

/** Strings, quoted sheet names, and words that may be references. */
const PIECES = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[\p{L}\p{N}_.$\\]+(?=(\s*\(|!)?)/gu;
const REFERENCE = /^(\$?)([A-Z]{1,3})(\$?)(\d{1,7})$/i;

/**
 * Moves the relative references of a formula, as filling it down or right does.
 *
 * @param down rows
 * @param right columns
 */
export function moveReferences(formula: string, down: number, right: number): string {
  return formula.replace(PIECES, (piece: string, after: string | undefined) => {
    const match = after === undefined ? REFERENCE.exec(piece) : null;
    if (!match) return piece;
    const [, fixedColumn, letters, fixedRow, digits] = match as unknown as [
      string,
      string,
      string,
      string,
      string,
    ];
    const index = columnIndex(letters);
    if (index === null) return piece;
    const column = index + (fixedColumn ? 0 : right);
    const row = Number(digits) + (fixedRow ? 0 : down);
    if (column < 0 || column >= MAX_COLUMNS || row < 1) return "#REF!";
    return `${fixedColumn}${columnLetters(column)}${fixedRow}${row}`;
  });
}
