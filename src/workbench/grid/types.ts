import type { CellRange, Severity } from "../../core";

/** 0-based sheet coordinates of one cell. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** One cell as it is painted. */
export interface DisplayCell {
  /** As shown, number format applied. */
  readonly text: string;
  /** What editing starts with: the stored value as it would be typed. */
  readonly editText: string;
  readonly align: "left" | "center" | "right";
  readonly bold: boolean;
}

/** Measures of a sheet in CSS pixels, and what is merged, hidden and frozen. */
export interface SheetLayout {
  readonly rows: number;
  readonly columns: number;
  readonly columnWidths: readonly number[];
  /** Heights of rows that differ from the usual one. */
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly usualRowHeight: number;
  readonly merges: readonly CellRange[];
  readonly hiddenRows: ReadonlySet<number>;
  /** Rows 0 … frozenRows-1 stay in view. */
  readonly frozenRows: number;
}

/** What is marked on a cell: how bad it is and what it says. */
export interface CellMark {
  readonly severity: Severity;
  /** All messages of the cell, for the tooltip and for a screen reader. */
  readonly text: string;
}

/** A change asked for by typing, pasting or deleting: what the user typed, not yet read as number or text. */
export interface TypedEdit extends CellPosition {
  readonly text: string;
}

/** Key of a cell in maps. */
export const cellKey = (row: number, column: number): string => `${row},${column}`;
