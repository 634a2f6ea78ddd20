import type { CellRange } from "../../core";
import type { CellPosition, SheetLayout } from "./types";

/** Where rows and columns lie in CSS pixels from the sheet's top-left corner, headings not counted. */
export interface Geometry {
  readonly width: number;
  readonly height: number;
  /** Height of the frozen rows together. */
  readonly frozenHeight: number;
  /** How much of that scrolls away all the same. */
  readonly releasedHeight: number;
  /** What the layout's sizes were multiplied by, and letters are to be. */
  readonly zoom: number;
  /** Width of the frozen columns together. */
  readonly frozenWidth: number;
  rowTop(row: number): number;
  rowHeight(row: number): number;
  columnLeft(column: number): number;
  columnWidth(column: number): number;
  /** The last row that begins at or above `y`. */
  rowAt(y: number): number;
  columnAt(x: number): number;
  /** The merged area that covers the cell, or null. */
  mergeAt(row: number, column: number): CellRange | null;
  /** Merged areas that cover cells of the row. */
  mergesOn(row: number): readonly CellRange[];
  /** Merged areas that begin above `row` and reach it. */
  mergesInto(row: number): readonly CellRange[];
}

/** Running sums: `offsets[i]` is where item i begins, the last one where the last item ends. */
function running(count: number, sizeOf: (index: number) => number): Float64Array {
  const offsets = new Float64Array(count + 1);
  for (let index = 0; index < count; index++) offsets[index + 1] = (offsets[index] as number) + sizeOf(index);
  return offsets;
}

/** The last index whose offset is ≤ `position`, within the items. */
function indexAt(offsets: Float64Array, position: number): number {
  let low = 0;
  let high = Math.max(0, offsets.length - 2);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((offsets[middle] as number) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Measures a layout once; look-ups are then O(log rows) or better. Hidden rows have no height. */
export function measure(layout: SheetLayout): Geometry {
  const heightOf = (row: number): number =>
    layout.hiddenRows.has(row) ? 0 : (layout.rowHeights.get(row) ?? layout.usualRowHeight);
  const tops = running(layout.rows, heightOf);
  const lefts = running(layout.columns, (column) => layout.columnWidths[column] ?? 0);
  const byRow = new Map<number, CellRange[]>();
  for (const merge of layout.merges) {
    for (let row = merge.top; row <= Math.min(merge.bottom, layout.rows - 1); row++) {
      const list = byRow.get(row);
      if (list) list.push(merge);
      else byRow.set(row, [merge]);
    }
  }
  const clamp = (index: number, offsets: Float64Array): number =>
    Math.max(0, Math.min(index, offsets.length - 1));
  const at = (offsets: Float64Array, index: number): number => offsets[clamp(index, offsets)] as number;
  return {
    width: at(lefts, layout.columns),
    height: at(tops, layout.rows),
    frozenHeight: at(tops, layout.frozenRows),
    releasedHeight: at(tops, Math.min(layout.releasedRows ?? 0, layout.frozenRows)),
    zoom: layout.zoom ?? 1,
    frozenWidth: at(lefts, layout.frozenColumns),
    rowTop: (row) => at(tops, row),
    rowHeight: (row) => at(tops, row + 1) - at(tops, row),
    columnLeft: (column) => at(lefts, column),
    columnWidth: (column) => at(lefts, column + 1) - at(lefts, column),
    rowAt: (y) => indexAt(tops, y),
    columnAt: (x) => indexAt(lefts, x),
    mergeAt: (row, column) =>
      byRow.get(row)?.find((merge) => column >= merge.left && column <= merge.right) ?? null,
    mergesOn: (row) => byRow.get(row) ?? [],
    mergesInto: (row) => (byRow.get(row) ?? []).filter((merge) => merge.top < row),
  };
}

/** The cell that stands for a position: the top-left one of its merged area, or itself. */
export function anchorOf(geometry: Geometry, { row, column }: CellPosition): CellPosition {
  const merge = geometry.mergeAt(row, column);
  return merge ? { row: merge.top, column: merge.left } : { row, column };
}

export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The rectangle of a cell, or of the merged area it belongs to. */
export function rectangleOf(geometry: Geometry, { row, column }: CellPosition): Rectangle {
  const merge = geometry.mergeAt(row, column) ?? { top: row, bottom: row, left: column, right: column };
  const left = geometry.columnLeft(merge.left);
  const top = geometry.rowTop(merge.top);
  return {
    left,
    top,
    width: geometry.columnLeft(merge.right + 1) - left,
    height: geometry.rowTop(merge.bottom + 1) - top,
  };
}

/** How much of the view's upper part frozen rows cover at a scroll position: those that are released go first. */
export const coveredAbove = ({ frozenHeight, releasedHeight }: Geometry, scrollTop: number): number =>
  frozenHeight - Math.min(Math.max(0, scrollTop), releasedHeight);

/**
 * How far to scroll so that a rectangle is in view, as little as possible.
 *
 * @param start where the rectangle begins along the axis
 * @param size its size
 * @param scroll the present scroll position
 * @param view size of the view along the axis, what is covered by frozen rows taken off
 * @param covered what frozen rows cover at the view's beginning
 */
export function scrollToShow(
  start: number,
  size: number,
  scroll: number,
  view: number,
  covered: number,
): number {
  const visibleStart = scroll + covered;
  const visibleEnd = scroll + view;
  if (start < visibleStart) return Math.max(0, start - covered);
  if (start + size > visibleEnd) return Math.max(0, Math.min(start - covered, start + size - view));
  return scroll;
}
