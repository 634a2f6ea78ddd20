export { SheetGrid } from "./SheetGrid";
export type { SheetGridHandle, SheetGridProps } from "./sheetGridProps";
export { parseBlock, writeBlock } from "./clipboard";
export { cellNotes, isCovered, markOf } from "./cellNotes";
export { NOTHING_UNHIDDEN, cellKey } from "./types";
export type {
  ActiveCell,
  CellBorders,
  CellMark,
  CellPosition,
  CellStyle,
  DisplayCell,
  GridTexts,
  SheetLayout,
  TypedEdit,
  Unhidden,
} from "./types";
export type { GridTheme } from "./cellLook";
export { COLUMN_HEADING_HEIGHT } from "./headingSizes";
export type { Resized } from "./useResizing";
