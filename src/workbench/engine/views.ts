import type { CellEdit } from "../../core";
import type { SheetInfo } from "../../ports";
import type { SheetLayout, TypedEdit } from "../grid";

/** How a cell stands, as bits: the lowest two are its side; the last two are the worker's own. */
export const LOOK = { left: 0, center: 1, right: 2, bold: 4, wrap: 8, aligned: 16 } as const;

/** A file as the page knows it. */
export interface OpenedFile {
  readonly name: string;
  readonly format: string;
  readonly sheets: readonly SheetInfo[];
  /** Whether saving keeps everything else in the file (.xlsx, .xlsm) or makes a new .xlsx. */
  readonly keepsFormatting: boolean;
  /** What was read otherwise than stored, by code. */
  readonly warnings: readonly {
    readonly code: string;
    readonly sheet: string | null;
    readonly detail: string;
  }[];
}

/** Whether the file itself says which rows stay in view. */
export interface SheetView {
  readonly layout: SheetLayout;
  readonly freezes: boolean;
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
  /** Bits 0–1: left, center, right; bit 2: bold. */
  readonly looks: Uint8Array;
}

/** One cell after a change. */
export interface ChangedCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly editText: string;
  readonly look: number;
}

/** What a change of the file did. */
export interface FileChange {
  readonly sheet: string;
  /** For the review's engine; empty where nothing changed. */
  readonly edits: readonly CellEdit[];
  readonly cells: readonly ChangedCell[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Whether the file differs from what was saved last. */
  readonly unsaved: boolean;
}

export type { SheetLayout, TypedEdit };
