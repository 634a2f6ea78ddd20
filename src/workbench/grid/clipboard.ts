import type { CellPosition, TypedEdit } from "./types";

/**
 * Reads a block of cells from the clipboard's plain text as Excel and WPS write it: tab between cells, a line feed
 * between rows, a cell with a tab, line feed or quote in it in double quotes, quotes doubled.
 */
export function parseBlock(text: string): string[][] {
  const rows: string[][] = [[]];
  let index = 0;
  const source = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  while (index <= source.length) {
    let cell: string;
    [cell, index] = source[index] === '"' ? quotedCell(source, index) : plainCell(source, index);
    (rows[rows.length - 1] as string[]).push(cell);
    if (index >= source.length) break;
    if (source[index] === "\n") rows.push([]);
    index += 1;
  }
  return rows;
}

function plainCell(source: string, start: number): [string, number] {
  let end = start;
  while (end < source.length && source[end] !== "\t" && source[end] !== "\n") end += 1;
  return [source.slice(start, end), end];
}

/** A quoted cell; quotes that do not close before the next separator are ordinary characters. */
function quotedCell(source: string, start: number): [string, number] {
  let cell = "";
  for (let index = start + 1; index < source.length; index++) {
    if (source[index] !== '"') {
      cell += source[index];
    } else if (source[index + 1] === '"') {
      cell += '"';
      index += 1;
    } else {
      const next = source[index + 1];
      return next === undefined || next === "\t" || next === "\n"
        ? [cell, index + 1]
        : plainCell(source, start);
    }
  }
  return plainCell(source, start);
}

/** A block of cells as clipboard text; `parseBlock` gives the block back. */
export function formatBlock(rows: readonly (readonly string[])[]): string {
  const quoted = (cell: string): string => (/["\t\n\r]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell);
  return rows.map((row) => row.map(quoted).join("\t")).join("\n");
}

/**
 * The edits of pasting a block with its corner at `at`: one single cell fills the whole selected range, a block is
 * written once and cut at the edge of the sheet.
 */
export function pasteEdits(
  block: readonly (readonly string[])[],
  at: CellPosition,
  range: { readonly rows: number; readonly columns: number },
  sheet: { readonly rows: number; readonly columns: number },
): TypedEdit[] {
  const single = block.length === 1 && block[0]?.length === 1 ? block[0][0] : undefined;
  const rows: readonly (readonly string[])[] =
    single === undefined
      ? block
      : Array.from({ length: range.rows }, () => Array.from({ length: range.columns }, () => single));
  return rows.flatMap((cells, down) =>
    cells.flatMap((text, right) => {
      const row = at.row + down;
      const column = at.column + right;
      return row < sheet.rows && column < sheet.columns ? [{ row, column, text }] : [];
    }),
  );
}
