import type { StoredEntry } from "../../core";
import type { EngineAnswer } from "../../engine";
import type { FileNote } from "../../files";
import type { HistoryView, Redecided, SheetInfo } from "../../host";
import type { CellPosition, CellStyle, SheetLayout, TypedEdit } from "../grid";

/** Sides of a cell as its look counts them. */
const SIDES = ["left", "center", "right"] as const;

/** A cell's look: the side it stands at, whether it is a figure, its style's index, and whether its result still holds. */
export interface Look {
  readonly align: (typeof SIDES)[number];
  readonly figure: boolean;
  readonly style: number;
  /** The result of a formula over cells that have been changed since. */
  readonly outdated: boolean;
}

/** A cell's look as one number. */
export const packLook = ({ align, figure, style, outdated }: Look): number =>
  SIDES.indexOf(align) | (figure ? 4 : 0) | (outdated ? 8 : 0) | (style << 4);

/** What `packLook` put together. */
export const unpackLook = (look: number): Look => ({
  align: SIDES[look & 3] ?? "left",
  figure: (look & 4) !== 0,
  style: look >>> 4,
  outdated: (look & 8) !== 0,
});

/** A file as the page knows it. */
export interface OpenedFile {
  /** Counts the files that were read: calls name it, so that those of an earlier file do nothing to a later one. */
  readonly number: number;
  readonly name: string;
  readonly format: string;
  readonly sheets: readonly SheetInfo[];
  /** Whether saving keeps everything else in the file (.xlsx, .xlsm) or makes a new .xlsx. */
  readonly keepsFormatting: boolean;
  /** Whether a new .xlsx looks as the file does (.xls of Excel 97 and later). */
  readonly keepsLooks: boolean;
  /** What was wrong with the file and how it was read. */
  readonly fileNotes: readonly FileNote[];
  /** Whether the file holds marks and findings that the product put there before; saving leaves them out. */
  readonly isFlagged: boolean;
  /** Of a compiled workbook: where its entries came from; null for every other file. */
  readonly batch: StoredSources | null;
}

/** What a compiled workbook remembers of where its entries came from. */
export interface StoredSources {
  /** Number of files. */
  readonly files: number;
  readonly entries: readonly StoredEntry[];
}

/** Name of the sheet that a file is opened on: the one it was left on, where that can be seen. */
export const firstShown = (sheets: readonly SheetInfo[]): string =>
  (sheets.find(({ active, hidden }) => active && !hidden) ?? sheets[0])?.name ?? "";

/** Rows that went and came at one place, as they stood then. */
export interface RowMove {
  /** The same number for a step, its being undone and being done again. */
  readonly step: number;
  readonly at: number;
  readonly removed: number;
  readonly added: number;
}

/** How a sheet is laid out and what looks its cells have. */
export interface SheetView {
  readonly layout: SheetLayout;
  /** Which rows came and went since the file was opened, one after the other: what the page keeps of rows follows. */
  readonly moves: readonly RowMove[];
  /** Whether the file itself says which rows stay in view. */
  readonly freezes: boolean;
  readonly styles: readonly CellStyle[];
}

/**
 * Cells of some rows as they are painted, row by row: texts, what editing starts with where that differs, and how
 * they stand. Compact, so that a window of rows crosses to the page in a few milliseconds.
 */
export interface CellWindow {
  readonly top: number;
  readonly rows: number;
  readonly columns: number;
  readonly texts: readonly string[];
  readonly editTexts: ReadonlyMap<number, string>;
  readonly formulas: ReadonlyMap<number, string>;
  /** As `packLook` makes them. */
  readonly looks: Uint32Array;
}

/** One cell after a change. */
export interface ChangedCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly editText: string;
  readonly formula: string | null;
  readonly look: number;
}

/** What a change of the file did to one sheet, for painting it anew. */
export interface SheetChange {
  readonly sheet: string;
  readonly cells: readonly ChangedCell[];
  /** How the sheet is laid out now, where cells were written beyond it or rows may need another height. */
  readonly view: SheetView | null;
  /** Rows came or went, here or on a sheet that formulas name: what is known of the cells no longer holds. */
  readonly isMoved: boolean;
}

/** What can be undone and done again, and whether there is anything to save. */
export interface HistoryState {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly next: HistoryView;
  /** Whether the file differs from what was saved last. */
  readonly unsaved: boolean;
}

/** The one answer to an edit: cells to paint, and what the review's engine says of it. */
export interface FileChange extends SheetChange, HistoryState {
  /** Other sheets, on which results of formulas no longer hold, or hold again. */
  readonly elsewhere: readonly SheetChange[];
  /** A decision about the order that was taken back or made again, in place of cells. */
  readonly decided?: Redecided;
  /** Cells whose texts were not taken because they lie inside merged areas. */
  readonly covered?: readonly CellPosition[];
  /** Cells whose formulas were replaced by what was typed or pasted. */
  readonly formulas?: readonly CellPosition[];
  /** Null where the change does not concern the sheet under review. */
  readonly answer: EngineAnswer | null;
}

export type { TypedEdit };
