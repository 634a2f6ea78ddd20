import type { Geometry } from "./geometry";
import { linesOf, pixelWidth } from "./textWidth";
import type { DisplayCell, SheetLayout } from "./types";

/** Sizes that a column or row can be given, in CSS pixels. */
const SMALLEST_SIZE = 16;
const LARGEST_SIZE = 1200;
const WIDEST_FIT = 480;
/** Rows looked at for how wide a column needs to be. */
const ROWS_LOOKED_AT = 2000;
const PADDING = 12;
const LINE_HEIGHT = 1.3;

/** What is measured: the sheet as it is laid out now and what its cells show. */
export interface Fitted {
  readonly layout: SheetLayout;
  readonly geometry: Geometry;
  readonly cellAt: (row: number, column: number) => DisplayCell | null;
}

/** A size within what a column or row can have. */
export const withinSizes = (size: number): number =>
  Math.round(Math.max(SMALLEST_SIZE, Math.min(LARGEST_SIZE, size)));

/** The width at which a column's texts stand on one line each, as far as that is readable. */
export function fittingWidth({ layout, geometry, cellAt }: Fitted, column: number): number {
  let width = 0;
  for (let row = 0; row < Math.min(layout.usedRows, ROWS_LOOKED_AT); row++) {
    const cell = cellAt(row, column);
    if (cell === null || cell.text === "" || geometry.mergeAt(row, column) !== null) continue;
    for (const line of cell.text.split("\n"))
      width = Math.max(width, pixelWidth(line, cell.style.fontSize * geometry.zoom) + PADDING);
  }
  return width === 0 ? (layout.columnWidths[column] ?? 0) : withinSizes(Math.min(WIDEST_FIT, width));
}

/** The height at which all of a row's texts are seen. */
export function fittingHeight({ layout, geometry, cellAt }: Fitted, row: number): number {
  let height = layout.usualRowHeight;
  for (let column = 0; column < layout.usedColumns; column++) {
    const cell = cellAt(row, column);
    if (cell === null || cell.text === "") continue;
    const merge = geometry.mergeAt(row, column);
    if (merge !== null && merge.top !== merge.bottom) continue;
    const { wrap } = cell.style;
    const fontSize = cell.style.fontSize * geometry.zoom;
    const width = geometry.columnLeft((merge?.right ?? column) + 1) - geometry.columnLeft(column) - PADDING;
    const lines = wrap && !cell.figure ? linesOf(cell.text, Math.max(12, width), fontSize) : 1;
    height = Math.max(height, Math.ceil(lines * fontSize * LINE_HEIGHT) + 4);
  }
  return withinSizes(height);
}
