import type { CellRange } from "./types";

/** Rows of an Excel sheet (2^20); addresses beyond are refused. */
export const MAX_ROWS = 1_048_576;
/** Columns of an Excel sheet (2^14); the last one is XFD. */
export const MAX_COLUMNS = 16_384;

/** One cell by its 0-based sheet coordinates. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** A range of an address text with the sheet it names, or `null` where it names none. */
export interface SheetRange {
  readonly sheet: string | null;
  readonly range: CellRange;
}

const LETTERS_IN_ALPHABET = 26;
const CODE_OF_A = 65;

/** Column letters of a 0-based column: 0 is `A`, 25 is `Z`, 26 is `AA`. A negative column gives "". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = Math.floor(column); rest >= 0; rest = Math.floor(rest / LETTERS_IN_ALPHABET) - 1) {
    letters = String.fromCharCode(CODE_OF_A + (rest % LETTERS_IN_ALPHABET)) + letters;
  }
  return letters;
}

/** 0-based column of its letters in either case (`A` is 0), or null for anything else or beyond `XFD`. */
export function columnIndex(letters: string): number | null {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return null;
  let index = 0;
  for (const letter of letters.toUpperCase()) {
    index = index * LETTERS_IN_ALPHABET + (letter.charCodeAt(0) - CODE_OF_A + 1);
  }
  return index <= MAX_COLUMNS ? index - 1 : null;
}

/** A1 address of 0-based coordinates: (5, 8) is `I6`. */
export function formatAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** 0-based coordinates of an A1 address (`I6`, `$I$6`), or null where the text is not one cell's address. */
export function parseAddress(address: string): CellPosition | null {
  const parts = /^\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})$/.exec(address.trim());
  if (parts === null) return null;
  const column = columnIndex(parts[1] as string);
  const row = Number(parts[2]) - 1;
  return column === null || row >= MAX_ROWS ? null : { row, column };
}

/** A1 address of a range: `A1:C3`, or `A1` where it is one cell. */
export function formatRange(range: CellRange): string {
  const start = formatAddress(range.top, range.left);
  const end = formatAddress(range.bottom, range.right);
  return start === end ? start : `${start}:${end}`;
}

/**
 * Reads an address of one cell or one area, optionally with its sheet: `B2`, `A1:C3`, `$A$1:$C$3`, `Sheet1!A1`,
 * `'汇总 表'!A1:P9`. Corners may be given in any order. Whole rows and columns (`A:C`, `3:5`) span the sheet.
 * Null where the text is no such address.
 */
export function parseRange(text: string): SheetRange | null {
  const trimmed = text.trim();
  const quoted = /^'((?:[^']|'')+)'!(.+)$/.exec(trimmed);
  const plain = quoted === null ? /^([^'!]+)!(.+)$/.exec(trimmed) : null;
  const sheet = quoted !== null ? (quoted[1] as string).replace(/''/g, "'") : (plain?.[1] ?? null);
  const range = parseArea(quoted?.[2] ?? plain?.[2] ?? trimmed);
  return range === null ? null : { sheet, range };
}

function parseArea(area: string): CellRange | null {
  const corners = area.split(":");
  if (corners.length > 2) return null;
  const [first, second = first] = corners as [string, string?];
  const start = parseAddress(first);
  const end = parseAddress(second);
  if (start !== null && end !== null) {
    return rangeOf(start.row, start.column, end.row, end.column);
  }
  if (corners.length !== 2) return null;
  const left = columnIndex(withoutDollar(first));
  const right = columnIndex(withoutDollar(second));
  if (left !== null && right !== null) return rangeOf(0, left, MAX_ROWS - 1, right);
  const top = rowIndex(withoutDollar(first));
  const bottom = rowIndex(withoutDollar(second));
  return top === null || bottom === null ? null : rangeOf(top, 0, bottom, MAX_COLUMNS - 1);
}

function withoutDollar(part: string): string {
  return part.trim().replace(/^\$/, "");
}

function rowIndex(text: string): number | null {
  if (!/^[1-9][0-9]{0,6}$/.test(text)) return null;
  const row = Number(text) - 1;
  return row < MAX_ROWS ? row : null;
}

function rangeOf(row: number, column: number, otherRow: number, otherColumn: number): CellRange {
  return {
    top: Math.min(row, otherRow),
    left: Math.min(column, otherColumn),
    bottom: Math.max(row, otherRow),
    right: Math.max(column, otherColumn),
  };
}

/**
 * A sheet's name as it stands in an address. Names that Excel could read as something else (other characters than
 * letters, digits, `_` and CJK ideographs, a leading digit, a cell's address, R1C1 words) are put in single quotes,
 * single quotes inside doubled.
 */
export function quoteSheetName(name: string): string {
  const needsQuotes =
    !/^[A-Za-z_\u4e00-\u9fff][A-Za-z0-9_\u4e00-\u9fff]*$/.test(name) ||
    /^[A-Za-z]{1,3}[0-9]+$/.test(name) ||
    /^[Rr][0-9]*([Cc][0-9]*)?$/.test(name) ||
    /^[Cc][0-9]*$/.test(name) ||
    /^(true|false)$/i.test(name);
  return needsQuotes ? `'${name.replace(/'/g, "''")}'` : name;
}

/** A range's address with its sheet: `汇总表!A1:P9`, `'Sheet 1'!B2`. */
export function formatSheetRange(sheet: string, range: CellRange): string {
  return `${quoteSheetName(sheet)}!${formatRange(range)}`;
}
