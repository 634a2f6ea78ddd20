export { SheetGrid } from "./SheetGrid";
export type { SheetGridHandle, SheetGridProps } from "./SheetGrid";
export { cellKey } from "./types";
export type { CellMark, CellPosition, DisplayCell, SheetLayout, TypedEdit } from "./types";
