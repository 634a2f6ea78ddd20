import { HIGHEST_ROW, LINE_SPACING, textWidth } from "../../core";
import type { CellDescription, RowDescription, SheetDescription } from "../../core";
import { BODY_FONT } from "./styleTable";

/** Width of a column that no width is given for, in characters. */
const DEFAULT_COLUMN_WIDTH = 8.43;
/** Points above and below the text. */
const MARGIN = 3;

/** Lines a text takes in a room of `width` digits. */
export function lineCount(text: string, width: number): number {
  const room = Math.max(1, width);
  if (!text.includes("\n") && !text.includes("\r")) return Math.max(1, Math.ceil(textWidth(text) / room));
  return text
    .split(/\r\n|\r|\n/)
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line) / room)), 0);
}

/**
 * Heights in points of rows whose height is automatic and which hold text that wraps or is larger than the body
 * font; undefined for the others. Not every program fits rows while opening a file (LibreOffice and phones do not), so that a
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
    let height = 0;
    row.cells.forEach((cell, column) => {
      if (typeof cell?.value !== "string") return;
      const last = spans.size === 0 ? column : (spans.get(`${index}:${column}`) ?? column);
      height = Math.max(height, cellHeight(cell, cell.value, roomOf(sheet, column, last)));
    });
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

function cellHeight(cell: CellDescription, text: string, room: number): number {
  const size = cell.style?.size ?? BODY_FONT.size;
  if (room === Infinity) return 0;
  // A line breaks before what does not fit, so part of its room stays empty.
  const lines = cell.style?.wrap ? lineCount(text, ((room - 1) * BODY_FONT.size) / size) : 1;
  const isOrdinary = lines === 1 && size <= BODY_FONT.size && !cell.style?.wrap;
  return isOrdinary ? 0 : lines * size * LINE_SPACING + MARGIN;
}
