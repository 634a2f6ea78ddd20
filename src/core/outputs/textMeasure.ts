import { textWidth } from "./textWidth";

/** How much room a text takes in a cell: used to choose widths and heights so that nothing is cut off. */

/** Size in points of the font that column widths are measured in (the workbook's body font). */
const WIDTH_FONT_SIZE = 11;
/** Room of a column, in digits, that borders and cell padding take. */
const PADDING = 0.7;
/** Line distance per point of font size: 1.3 in 宋体, up to 1.45 in the fonts that stand in for it. */
export const LINE_SPACING = 1.42;
/** No row can be higher (Excel specifications and limits). */
export const HIGHEST_ROW = 409;

/** Characters that ought not to begin a line. */
const CLOSING = /[）)】〕》」』”’、，。；：！？,.;:!?%]/u;

/** Pieces that should stay on one line: runs of letters, digits and their signs, and what is left, single characters. */
function piecesOf(line: string): readonly string[] {
  return line.match(/[\p{Script=Latin}\p{N}.,%+*\-/@_'&]+[年月日]?|[\s\S]/gu) ?? [];
}

/** Width of the widest piece that should not be broken over two lines (a number, a word), in digits. */
export function longestPiece(text: string): number {
  if (text === "") return 0;
  if (ONLY_IDEOGRAPHS.test(text)) return 2;
  return Math.max(
    0,
    ...text.split(/\r\n|\r|\n/).flatMap((line) => piecesOf(line).map((piece) => textWidth(piece))),
  );
}

/** Most names and units: every character is a piece of its own. */
const ONLY_IDEOGRAPHS = /^[\u4e00-\u9fff]+$/;

/** Digits that fit on a line of a column. */
function room(columnWidth: number, size: number): number {
  return Math.max(1, ((columnWidth - PADDING) * WIDTH_FONT_SIZE) / size);
}

/**
 * Lines a wrapped text takes.
 * @param columnWidth width of the column (or of the merged columns together), in characters as Excel counts them.
 * @param size font size in points.
 */
export function wrappedLines(text: string, columnWidth: number, size: number): number {
  const capacity = room(columnWidth, size);
  if (!/[\r\n]/.test(text)) return linesOf(text, capacity);
  return text.split(/\r\n|\r|\n/).reduce((lines, line) => lines + linesOf(line, capacity), 0);
}

function linesOf(line: string, capacity: number): number {
  // Nearly every text of a table: no need to take it apart.
  if (textWidth(line) <= capacity) return 1;
  let lines = 1;
  let used = 0;
  for (const piece of piecesOf(line)) {
    const width = textWidth(piece);
    if (used + width <= capacity) used += width;
    else if (width <= capacity) {
      lines += 1;
      used = width;
    } else {
      // Too long for any line: broken wherever the line is full.
      const total = used + width;
      lines += Math.ceil(total / capacity) - 1;
      used = total % capacity || capacity;
    }
  }
  return lines;
}

/**
 * True where a line of the wrapped text begins with a closing bracket or a comma. Excel avoids that by itself, other
 * programs do not; a slightly wider column does.
 */
export function hasOrphan(text: string, columnWidth: number, size: number): boolean {
  const capacity = room(columnWidth, size);
  return text.split(/\r\n|\r|\n/).some((line) => {
    let used = 0;
    for (const character of line) {
      const width = textWidth(character);
      if (used + width > capacity && used > 0) {
        if (CLOSING.test(character)) return true;
        used = 0;
      }
      used += width;
    }
    return false;
  });
}

/** Height in points of a row whose fullest cell has this many lines. */
export function rowHeight(lines: number, size: number): number {
  return Math.min(HIGHEST_ROW, Math.ceil(Math.max(1, lines) * size * LINE_SPACING + 5));
}

/** Smallest column width, in characters, at which a text takes at most `lines` lines; at most `widest`. */
export function widthForLines(text: string, lines: number, size: number, widest: number): number {
  let low = 2;
  let high = widest;
  while (high - low > 0.5) {
    const middle = (low + high) / 2;
    if (wrappedLines(text, middle, size) <= lines) high = middle;
    else low = middle;
  }
  return high;
}

/** Width in characters of a column that shows this text on one line. */
export function widthOfText(text: string, size: number): number {
  return (
    (Math.max(0, ...text.split(/\r\n|\r|\n/).map((line) => textWidth(line))) * size) / WIDTH_FONT_SIZE +
    PADDING
  );
}
