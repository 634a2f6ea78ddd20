import type { CellPosition, CellRange, Severity } from "../../core";

export type { CellPosition };

/** Lines along a cell's edges: a colour, "" for a line in the usual colour, null for none. */
export interface CellBorders {
  readonly left: string | null;
  readonly right: string | null;
  readonly top: string | null;
  readonly bottom: string | null;
}

/** How the file wants a cell to look; colours are "#rrggbb", null where it leaves them open. */
export interface CellStyle {
  readonly bold: boolean;
  readonly italic: boolean;
  /** Lines under and through the text, as CSS names them; "" for none. */
  readonly line: string;
  /** In CSS pixels of the grid. */
  readonly fontSize: number;
  readonly color: string | null;
  readonly fill: string | null;
  readonly borders: CellBorders;
  /** The side its text stands at; null: as its kind of value does. */
  readonly align: "left" | "center" | "right" | null;
  readonly vertical: "top" | "center" | "bottom";
  readonly wrap: boolean;
  /** Steps away from its side. */
  readonly indent: number;
}

/** The look of cells of which the file says nothing: formats without looks (.csv …) show their texts whole. */
export const PLAIN_STYLE: CellStyle = {
  bold: false,
  italic: false,
  line: "",
  fontSize: 12,
  color: null,
  fill: null,
  borders: { left: null, right: null, top: null, bottom: null },
  align: null,
  vertical: "center",
  wrap: true,
  indent: 0,
};

/** One cell as it is painted. */
export interface DisplayCell {
  /** As shown, number format applied. */
  readonly text: string;
  /** What editing starts with: the stored value as it would be typed. */
  readonly editText: string;
  readonly align: "left" | "center" | "right";
  /** A number: it never wraps and is never shown in part. */
  readonly figure: boolean;
  readonly style: CellStyle;
  /** With its leading "="; null where the cell has none. */
  readonly formula: string | null;
  /** The formula is over cells that have been changed since: what is shown is its result before that. */
  readonly outdated: boolean;
}

/** Rows and columns that are hidden in the file and shown to somebody who was led to them. */
export interface Unhidden {
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
}

export const NOTHING_UNHIDDEN: Unhidden = { rows: new Set(), columns: new Set() };

/** Measures of a sheet in CSS pixels, and what is merged, hidden and frozen. */
export interface SheetLayout {
  readonly rows: number;
  readonly columns: number;
  /** Where the used cells end; there is room to write on beyond. */
  readonly usedRows: number;
  readonly usedColumns: number;
  readonly columnWidths: readonly number[];
  /** Heights of rows that differ from the usual one. */
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly usualRowHeight: number;
  readonly merges: readonly CellRange[];
  readonly hiddenRows: ReadonlySet<number>;
  /** Hidden columns with the width they have when shown; among `columnWidths` they have none. */
  readonly hiddenColumns: ReadonlyMap<number, number>;
  /** What the file hides and the view shows all the same. */
  readonly unhidden: Unhidden;
  /** Rows 0 … frozenRows-1 stay in view, and so do columns 0 … frozenColumns-1. */
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** Of the frozen rows the first ones that may scroll away all the same (the title above the header); none without it. */
  readonly releasedRows?: number;
  /** What all sizes, and the letters with them, are multiplied by; 1 without it. */
  readonly zoom?: number;
}

/** What is marked on a cell: how bad it is and what it says. */
export interface CellMark {
  readonly severity: Severity;
  /** All messages of the cell, for the tooltip and for a screen reader. */
  readonly text: string;
}

/** The cell that was gone to: of a merged area its first one, unless another was asked for. */
export interface ActiveCell extends CellPosition {
  /** The merged area that it belongs to. */
  readonly merge: CellRange | null;
}

/** What the grid itself says. */
export interface GridTexts {
  readonly resizeColumn: string;
  readonly resizeRow: string;
  /** Of a cell that a merged area covers: why nothing can be typed, and what to do. */
  readonly covered: (cell: string, area: string) => string;
  /** Of a cell whose value is the result of a formula; "=" alone where it cannot be read. */
  readonly formula: (text: string) => string;
  /** Of such a cell whose result no longer holds. */
  readonly outdatedFormula: (text: string) => string;
  /** While something is typed into such a cell. */
  readonly replacesFormula: (text: string) => string;
  /** Of a row (its number) or column (its letters) that the file hides. */
  readonly hiddenRow: (row: number) => string;
  readonly hiddenColumn: (column: string) => string;
}

/** A change asked for by typing, pasting or deleting: what the user typed, not yet read as number or text. */
export interface TypedEdit extends CellPosition {
  readonly text: string;
}

/** Key of a cell in maps. */
export const cellKey = (row: number, column: number): string => `${row},${column}`;
