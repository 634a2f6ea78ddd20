import type { CellDescription, RowDescription, SheetDescription } from "../../core";
import { BODY_FONT } from "./styleTable";

/** Width of a column that no width is given for, in characters. */
const DEFAULT_COLUMN_WIDTH = 8.43;
/** Points from one line to the next per point of font size: 1.23 in 宋体, up to 1.45 in the fonts that stand in for it. */
const LINE_SPACING = 1.42;
/** Points above and below the text. */
const MARGIN = 3;
const HIGHEST_ROW = 409;

/** Ranges of UTF-16 units that take two digits' room: Chinese, Japanese, Korean, full-width forms, wide symbols. */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2018, 0x201d],
  [0x2026, 0x2026],
  [0x2460, 0x24ff],
  [0x2500, 0x257f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
];

/** 1 for wide units; texts are measured by the thousand. */
const IS_WIDE = new Uint8Array(0x10000);
for (const [first, last] of WIDE) IS_WIDE.fill(1, first, last + 1);

/** Room a text takes on one line, in digits of the body font. A character beyond U+FFFF has two units, so two digits. */
export function textWidth(text: string): number {
  let width = text.length;
  for (let index = 0; index < text.length; index++) width += IS_WIDE[text.charCodeAt(index)] as number;
  return width;
}

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
