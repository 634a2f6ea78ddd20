export { SheetGrid } from "./SheetGrid";
export type { SheetGridHandle, SheetGridProps } from "./SheetGrid";
export { formatBlock } from "./clipboard";
export { PLAIN_STYLE, cellKey } from "./types";
export type {
  CellBorders,
  CellMark,
  CellPosition,
  CellStyle,
  DisplayCell,
  SheetLayout,
  TypedEdit,
} from "./types";
export type { GridTheme } from "./cellLook";
export type { Resized } from "./useResizing";
