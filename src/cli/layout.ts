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

/** Breaks a text into lines of at most `width` cells; Chinese breaks anywhere but before closing punctuation. */
export function wrapped(text: string, width: number): string[] {
  const pieces =
    text.match(/[\u0021-\u007E\u00A0-\u024F]+[，。；：！？、）」』”…]*|\s+|.[，。；：！？、）」』”…]*/gu) ??
    [];
  const lines: string[] = [];
  let line = "";
  // Kept beside the line: measuring it anew for each piece would take the square of its length.
  let used = 0;
  for (const piece of pieces) {
    const wide = cellWidth(piece);
    const isBlank = piece.trim() === "";
    const seen = isBlank ? 0 : wide - cellWidth(piece.slice(piece.trimEnd().length));
    if (line !== "" && used + seen > width) {
      lines.push(line.trimEnd());
      line = isBlank ? "" : piece;
      used = isBlank ? 0 : wide;
    } else {
      line += piece;
      used += wide;
    }
  }
  if (line.trim() !== "" || lines.length === 0) lines.push(line.trimEnd());
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
