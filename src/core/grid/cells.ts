import type { CellPosition } from "./address";
import type { CellRange, CellValue } from "./types";

/** Whether a cell lies within a range. */
export const holdsCell = ({ top, left, bottom, right }: CellRange, { row, column }: CellPosition): boolean =>
  top <= row && row <= bottom && left <= column && column <= right;

/** Whether a merged area covers a cell, so that it shows nothing of its own: all of the area but its top-left cell. */
export const isCoveredBy = (merges: readonly CellRange[], cell: CellPosition): boolean =>
  merges.some((area) => holdsCell(area, cell) && !(cell.row === area.top && cell.column === area.left));

/** Whether two cells hold the same; errors are the same by their name. */
export const sameValue = (one: CellValue, other: CellValue): boolean =>
  one === other || (typeof one === "object" && typeof other === "object" && one?.error === other?.error);

/** A value as files and ports take it: an error by its name. */
export const plainValue = (value: CellValue): string | number | boolean | null =>
  value !== null && typeof value === "object" ? value.error : value;
