import type { CellDescription, RowDescription, SheetDescription } from "../../core";
import { BODY_FONT } from "./styleTable";

/** Width of a column that no width is given for, in characters. */
const DEFAULT_COLUMN_WIDTH = 8.43;
/** Points from one line to the next per point of font size; 宋体 needs 1.23, substitutes a little more. */
const LINE_SPACING = 1.3;
const HIGHEST_ROW = 409;

/** Wide characters (Chinese, full width, emoji) take two digits' room, the rest one. */
const WIDE =
  /[\u1100-\u115f\u2018-\u201d\u2026\u2460-\u24ff\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\ud840-\ud87f\ud83c-\ud83e][\udc00-\udfff]/g;

/** Room a text takes on one line, in digits of the body font. */
export function textWidth(text: string): number {
  return text.length + (text.match(WIDE) ?? []).reduce((extra, match) => extra + 2 - match.length, 0);
}

/** Lines a text takes in a room of `width` digits. */
export function lineCount(text: string, width: number): number {
  const room = Math.max(1, width);
  return text
    .split(/\r\n|\r|\n/)
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line) / room)), 0);
}

/**
 * Heights in points of rows whose height is automatic and whose wrapped text needs more than one line; undefined
 * for the others. Not every program fits rows while opening a file (LibreOffice and phones do not), so that a
 * height left out would cut the text off. Written without `customHeight`, it stays automatic in Excel.
 */
export function automaticHeights(
  sheet: SheetDescription,
  rows: readonly RowDescription[],
): (number | undefined)[] {
  const spans = new Map<string, number>();
  for (const merge of sheet.merges) {
    // Text in a merge over several rows does not stretch its first row.
    spans.set(`${merge.top}:${merge.left}`, merge.bottom > merge.top ? -1 : merge.right);
  }
  return rows.map((row, index) => {
    if (row.height !== undefined) return undefined;
    const heights = row.cells.map((cell, column) =>
      cell === null ? 0 : cellHeight(cell, roomOf(sheet, column, spans.get(`${index}:${column}`) ?? column)),
    );
    const height = heights.reduce((most, each) => Math.max(most, each), 0);
    return height === 0 ? undefined : Math.min(HIGHEST_ROW, Math.round(height * 4) / 4);
  });
}

function roomOf(sheet: SheetDescription, first: number, last: number): number {
  if (last < first) return Infinity;
  let room = 0;
  for (let column = first; column <= last; column++)
    room += sheet.columnWidths[column] ?? DEFAULT_COLUMN_WIDTH;
  return room;
}

function cellHeight(cell: CellDescription, room: number): number {
  const size = cell.style?.size ?? BODY_FONT.size;
  if (typeof cell.value !== "string" || room === Infinity) return 0;
  // A line breaks before what does not fit, so part of its room stays empty.
  const lines = cell.style?.wrap ? lineCount(cell.value, ((room - 0.5) * BODY_FONT.size) / size) : 1;
  return lines === 1 && size <= BODY_FONT.size ? 0 : lines * size * LINE_SPACING + 2;
}
