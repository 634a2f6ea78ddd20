import { inertText, needsMark } from "../../core";
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

/** What is put on the clipboard for a block of cells: for sheets, and for everything else. */
export interface CopiedBlock {
  readonly html: string;
  readonly text: string;
}

/** Digits that a sheet would change when it reads them as a number. */
const CHANGED_DIGITS = /^(?:0\d+|\d{16,})$/;

const escaped = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

/**
 * A block of cells to be pasted as the texts they are. Excel and WPS take the table, where cells that they would compute
 * or change are said to be text; what takes plain text only gets an apostrophe before such cells.
 */
export function copiedBlock(rows: readonly (readonly string[])[]): CopiedBlock {
  const cell = (text: string): string => {
    const isText = needsMark(text) || CHANGED_DIGITS.test(text);
    const content = escaped(text).replace(/\r\n?|\n/g, '<br style="mso-data-placement:same-cell">');
    return `<td${isText ? " style='mso-number-format:\"\\@\"'" : ""}>${content}</td>`;
  };
  const html = rows.map((row) => `<tr>${row.map(cell).join("")}</tr>`).join("");
  return {
    html: `<html><head><meta charset="utf-8"></head><body><table>${html}</table></body></html>`,
    text: formatBlock(rows.map((row) => row.map(inertText))),
  };
}

/** Puts a block of cells on the clipboard outside of a copy event. Rejects where the browser does not allow it. */
export async function writeBlock(rows: readonly (readonly string[])[]): Promise<void> {
  const { html, text } = copiedBlock(rows);
  if (typeof ClipboardItem === "undefined") return navigator.clipboard.writeText(text);
  const item = new ClipboardItem({
    "text/html": new Blob([html], { type: "text/html" }),
    "text/plain": new Blob([text], { type: "text/plain" }),
  });
  await navigator.clipboard.write([item]);
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
