import { parseAddress, parseRange } from "../../core/grid";
import type { CellRange } from "../../core";
import { XML_CLOSE, XML_EMPTY, XML_END, XML_OPEN, XmlReader } from "../xml";
import type { OutlineElement } from "../opc";
import { isTrue } from "../opc";

/** A stored cell that is going to be written to. */
export interface ScannedCell {
  readonly column: number;
  readonly start: number;
  readonly end: number;
  /** Style index as written, or null. */
  readonly style: string | null;
  readonly hasFormula: boolean;
  /** Group of a shared formula that this cell defines for others, or null. */
  readonly sharedMaster: string | null;
}

/** A stored row that is going to be written to. */
export interface ScannedRow {
  readonly row: number;
  readonly start: number;
  /** One past the start tag; where the end tag begins (equal to the former for `<row/>`). */
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly end: number;
  readonly empty: boolean;
  readonly attributesEnd: number;
  /** Style of the row's empty cells, or null. */
  readonly style: string | null;
  /** All cells of the row, in order. */
  readonly cells: readonly ScannedCell[];
}

/** What writing to cells needs to know about a sheet's data. */
export interface ScannedSheet {
  /** Rows that are written to and exist. */
  readonly rows: ReadonlyMap<number, ScannedRow>;
  /** Where rows that do not exist go: before the start of the first later row. */
  readonly insertAt: ReadonlyMap<number, number>;
  readonly hasFormulas: boolean;
  /** Areas of array formulas and data tables. */
  readonly arrays: readonly CellRange[];
  /** How many cells follow each shared formula without defining it. */
  readonly followers: ReadonlyMap<string, number>;
}

/** Reads `sheetData` once. @param wanted 0-based rows to be written to */
export function scanSheetData(
  body: Uint8Array,
  data: OutlineElement,
  wanted: readonly number[],
): ScannedSheet {
  const waiting = [...wanted].sort((a, b) => a - b);
  const isWanted = new Set(wanted);
  const rows = new Map<number, ScannedRow>();
  const insertAt = new Map<number, number>();
  const formulas: FormulaFacts = { has: false, arrays: [], followers: new Map() };
  if (!data.empty) {
    const reader = new XmlReader(body, data.contentStart);
    let row = -1;
    for (let kind = reader.next(); kind !== XML_END && reader.start < data.contentEnd; kind = reader.next()) {
      if ((kind !== XML_OPEN && kind !== XML_EMPTY) || !reader.is("row")) continue;
      const given = reader.attribute("r");
      row = given === undefined ? row + 1 : Number(given) - 1;
      while (waiting.length > 0 && (waiting[0] as number) <= row) {
        const next = waiting.shift() as number;
        if (next < row) insertAt.set(next, reader.start);
      }
      const scanned = scanRow(reader, row, formulas, isWanted.has(row));
      if (scanned !== null) rows.set(row, scanned);
    }
  }
  for (const row of waiting) insertAt.set(row, data.contentEnd);
  return {
    rows,
    insertAt,
    hasFormulas: formulas.has,
    arrays: formulas.arrays,
    followers: formulas.followers,
  };
}

interface FormulaFacts {
  has: boolean;
  readonly arrays: CellRange[];
  readonly followers: Map<string, number>;
}

function scanRow(reader: XmlReader, row: number, formulas: FormulaFacts, wanted: boolean): ScannedRow | null {
  const { start, end: contentStart, attributesEnd } = reader;
  const empty = reader.kind === XML_EMPTY;
  const style = wanted && isTrue(reader.attribute("customFormat")) ? (reader.attribute("s") ?? null) : null;
  const cells: ScannedCell[] = [];
  let contentEnd = contentStart;
  let column = -1;
  while (!empty) {
    const kind = reader.next();
    if (kind === XML_END || (kind === XML_CLOSE && reader.is("row"))) {
      contentEnd = reader.start;
      break;
    }
    if ((kind !== XML_OPEN && kind !== XML_EMPTY) || !reader.is("c")) continue;
    if (wanted) column = parseAddress(reader.attribute("r") ?? "")?.column ?? column + 1;
    const cell = scanCell(reader, column, formulas, wanted);
    if (wanted) cells.push(cell);
  }
  if (!wanted) return null;
  return {
    row,
    start,
    contentStart,
    contentEnd,
    end: empty ? contentStart : reader.end,
    empty,
    attributesEnd,
    style,
    cells,
  };
}

function scanCell(reader: XmlReader, column: number, formulas: FormulaFacts, wanted: boolean): ScannedCell {
  const { start } = reader;
  const style = wanted ? (reader.attribute("s") ?? null) : null;
  let hasFormula = false;
  let sharedMaster: string | null = null;
  if (reader.kind === XML_OPEN) {
    for (let kind = reader.next(); kind !== XML_END; kind = reader.next()) {
      if (kind === XML_CLOSE && reader.is("c")) break;
      if ((kind !== XML_OPEN && kind !== XML_EMPTY) || !reader.is("f")) continue;
      hasFormula = true;
      sharedMaster = noteFormula(reader, formulas);
    }
  }
  return { column, start, end: reader.end, style, hasFormula, sharedMaster };
}

/** Takes down what kind of formula this is; answers the group of a shared formula that is defined here. */
function noteFormula(reader: XmlReader, formulas: FormulaFacts): string | null {
  formulas.has = true;
  if (reader.attributesStart === reader.attributesEnd) return null;
  const type = reader.attribute("t");
  const area = reader.attribute("ref");
  if (type === "array" || type === "dataTable") {
    const range = parseRange(area ?? "")?.range;
    if (range !== undefined) formulas.arrays.push(range);
  }
  if (type !== "shared") return null;
  const group = reader.attribute("si") ?? "";
  if (area !== undefined) return group;
  formulas.followers.set(group, (formulas.followers.get(group) ?? 0) + 1);
  return null;
}
