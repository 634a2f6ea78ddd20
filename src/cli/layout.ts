import { textWidth } from "../core";

/** Laying out text on a terminal, where a Chinese character is two cells wide. */

/** Width of a text in terminal cells. */
export const cellWidth = (text: string): number => textWidth(text, "terminal");

/** The text filled up with spaces to `width` cells. */
export const padded = (text: string, width: number): string =>
  text + " ".repeat(Math.max(0, width - cellWidth(text)));

/** One line of a sheet cell: line feeds and control characters become spaces, so that a cell cannot steer the terminal. */
export const oneLine = (text: string): string =>
  text.replace(/[\u0000-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]+/g, " ").trim();

/** The text cut to `width` cells, an ellipsis showing that it was. */
export function cut(text: string, width: number): string {
  if (cellWidth(text) <= width) return text;
  let result = "";
  let used = 1;
  for (const character of text) {
    used += cellWidth(character);
    if (used > width) break;
    result += character;
  }
  return `${result}…`;
}

const NO_BREAK_SPACE = 0xa0;
/** Signs that do not begin a line. */
const CLOSING: ReadonlySet<number> = new Set([..."，。；：！？、）」』”…"].map((sign) => sign.charCodeAt(0)));

/** Whether a unit belongs to a word of letters and figures, which is not broken. */
const isOfWord = (unit: number): boolean =>
  (unit >= 0x21 && unit <= 0x7e) || (unit >= NO_BREAK_SPACE && unit <= 0x24f);

const isBlank = (unit: number): boolean =>
  unit === 0x20 || (unit < 0x4e00 && (unit < 0x20 || unit > 0x7e) && /\s/.test(String.fromCharCode(unit)));

/** Where what begins at a place and is not broken ends: a word or a character with its closing signs, or blanks. */
function pieceEnd(text: string, from: number): number {
  const first = text.charCodeAt(from);
  let end = from + 1;
  if (isOfWord(first)) {
    while (end < text.length && isOfWord(text.charCodeAt(end))) end++;
  } else if (isBlank(first)) {
    while (end < text.length && isBlank(text.charCodeAt(end))) end++;
    return end;
  } else if ((text.codePointAt(from) as number) > 0xffff) end++;
  while (end < text.length && CLOSING.has(text.charCodeAt(end))) end++;
  return end;
}

/** Breaks a text into lines of at most `width` cells; Chinese breaks anywhere but before closing punctuation. */
export function wrapped(text: string, width: number): string[] {
  if (cellWidth(text) <= width) return [text.trimEnd()];
  const lines: string[] = [];
  let start = 0;
  let used = 0;
  for (let at = 0, end = 0; at < text.length; at = end) {
    end = pieceEnd(text, at);
    const pieceWidth = textWidth(text, "terminal", at, end);
    const blank = isBlank(text.charCodeAt(at)) && text.slice(at, end).trim() === "";
    if (at > start && used + (blank ? 0 : pieceWidth) > width) {
      lines.push(text.slice(start, at).trimEnd());
      start = blank ? end : at;
      used = blank ? 0 : pieceWidth;
    } else {
      used += pieceWidth;
    }
  }
  const last = text.slice(start);
  if (last.trim() !== "" || lines.length === 0) lines.push(last.trimEnd());
  return lines;
}

/** Rows as aligned columns, each at most `limit` wide; the last column is left ragged. */
export function table(rows: readonly (readonly string[])[], indent: string, limit = 44): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((text, index) => {
      widths[index] = Math.min(limit, Math.max(widths[index] ?? 0, cellWidth(text)));
    });
  }
  return rows.map(
    (row) =>
      indent +
      row
        .map((text, index) =>
          index === row.length - 1
            ? text
            : padded(cut(text, widths[index] as number), widths[index] as number),
        )
        .join("  ")
        .trimEnd(),
  );
}
