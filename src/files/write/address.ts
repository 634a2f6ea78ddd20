import { columnLetters } from "../../core/grid";
import type { CellRange } from "../../core";

/** A range with dollar signs, as defined names hold it: `$A$1:$C$3`. */
export function absoluteRange(range: CellRange): string {
  const corner = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;
  return `${corner(range.top, range.left)}:${corner(range.bottom, range.right)}`;
}

/** A sheet name as a formula in a file holds it; always quoted, which every reader accepts: `'O''Brien 2'`. */
export function quotedSheetName(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}
