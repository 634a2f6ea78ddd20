import type { Ref } from "react";
import type { CellRange } from "../../core";
import type { GridTheme } from "./cellLook";
import type {
  ActiveCell,
  CellMark,
  CellPosition,
  DisplayCell,
  GridTexts,
  SheetLayout,
  TypedEdit,
} from "./types";
import type { Resized } from "./useResizing";

export interface SheetGridHandle {
  /** Selects a cell, brings it into view and puts the keyboard there. */
  goTo(position: CellPosition): void;
  /** Scrolls to the active cell where it went out of view because the grid became lower by so many pixels. */
  keepInView(lost: number): void;
}

export interface SheetGridProps {
  readonly label: string;
  readonly layout: SheetLayout;
  readonly cellAt: (row: number, column: number) => DisplayCell | null;
  readonly marks: ReadonlyMap<string, CellMark>;
  /** What is said of the active cell instead of its mark; null for nothing else. */
  readonly saying: string | null;
  /** Changes whenever `cellAt` or `marks` may answer differently. */
  readonly version: unknown;
  readonly theme: GridTheme;
  readonly texts: GridTexts;
  /** Whether `cellAt` has the cells of these rows. */
  readonly isLoaded: (top: number, bottom: number) => boolean;
  /** `isOver`: one cell's content was replaced without having been looked at: typed over, or pasted over. */
  readonly onEdit: (edits: readonly TypedEdit[], isOver: boolean) => void;
  readonly onClear: (area: CellRange) => void;
  /** Copies (or cuts) an area that is not here whole. */
  readonly onCopyFar: (area: CellRange, cutting: boolean) => void;
  readonly onResize?: (resized: Resized) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onActive?: (cell: ActiveCell) => void;
  /** The rows that the selection covers, as soon as the grid is there and whenever they change. */
  readonly onSelectedRows?: (first: number, last: number) => void;
  /** Whether a cell is being typed into. */
  readonly onTyping?: (typing: boolean) => void;
  /** The rows that are painted now, for a caller that fetches cells as they are needed. */
  readonly onRows?: (first: number, last: number) => void;
  readonly handle?: Ref<SheetGridHandle>;
}
