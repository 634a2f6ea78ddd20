import type { Geometry } from "./geometry";
import type { SheetLayout } from "./types";

/** Columns `first` … `last` are painted. */
export interface ColumnSpan {
  readonly first: number;
  readonly last: number;
}

/** Sheets up to this width are painted whole: scrolling sideways then paints nothing anew. */
const PAINTED_WHOLE = 40;
/** Columns painted beyond the view on either side, and in which steps the painted ones change. */
const STEP = 4;

/** The columns to paint for a view, the frozen ones not counted. */
export function columnSpan(
  geometry: Geometry,
  { columns, frozenColumns }: SheetLayout,
  scrollLeft: number,
  width: number,
): ColumnSpan {
  if (columns <= PAINTED_WHOLE) return { first: frozenColumns, last: columns - 1 };
  const first = geometry.columnAt(scrollLeft + geometry.frozenWidth);
  const last = geometry.columnAt(scrollLeft + width);
  return {
    first: Math.max(frozenColumns, Math.floor(first / STEP) * STEP - STEP),
    last: Math.min(columns - 1, Math.ceil(last / STEP) * STEP + STEP),
  };
}

/**
 * The columns of a row whose cells are painted: the first ones of merged areas, and those that are in none. A merged
 * area that begins in the frozen columns and goes on beyond them is in both lists: each layer shows its part of it.
 */
export function paintedColumns(
  geometry: Geometry,
  row: number,
  frozenColumns: number,
  span: ColumnSpan,
  mergesOnly: boolean,
): { readonly frozen: readonly number[]; readonly body: readonly number[] } {
  const frozen: number[] = [];
  const body: number[] = [];
  const isPainted = (column: number): boolean => {
    const merge = geometry.mergeAt(row, column);
    if (merge) return merge.top === row && merge.left === column;
    return !mergesOnly && geometry.columnWidth(column) > 0;
  };
  for (const { top, left, right } of geometry.mergesOn(row))
    if (top === row && left < span.first && right >= span.first) body.push(left);
  for (let column = 0; column < frozenColumns; column++) if (isPainted(column)) frozen.push(column);
  for (let column = span.first; column <= span.last; column++) if (isPainted(column)) body.push(column);
  return { frozen, body };
}
