import type { CellRange } from "../../core";
import { anchorOf } from "./geometry";
import type { Geometry } from "./geometry";
import type { ActiveCell, CellPosition, SheetLayout } from "./types";

/** What is selected: the active cell, and the corner a range was pulled to (the same cell for a single one). */
export interface Selection {
  readonly active: CellPosition;
  readonly corner: CellPosition;
  /** Rows or columns as a whole, selected by their headings: those of the active cell up to those of the corner. */
  readonly whole?: "rows" | "columns";
  /** The cell that was asked for, where a merged area covers it; the active one is then only shown, not typed into. */
  readonly covered?: CellPosition;
}

export type Direction = "up" | "down" | "left" | "right";

const STEP: Readonly<Record<Direction, readonly [number, number]>> = {
  up: [-1, 0],
  down: [1, 0],
  left: [0, -1],
  right: [0, 1],
};

export const selectCell = (position: CellPosition): Selection => ({ active: position, corner: position });

/** The cell somebody was led to. Where a merged area covers it, the area is shown, and no other cell offered in its place. */
export function selectAsked(geometry: Geometry, asked: CellPosition): Selection {
  const selection = selectCell(anchorOf(geometry, asked));
  return isOwn(geometry, asked) ? selection : { ...selection, covered: asked };
}

/** The cell that a selection is about, as the grid tells it. */
export function activeCell(geometry: Geometry, { active, covered }: Selection): ActiveCell {
  const { row, column } = covered ?? anchorOf(geometry, active);
  return { row, column, merge: geometry.mergeAt(row, column) };
}

/**
 * A whole row or column, as its heading selects it: only this one, whatever is merged across it. The active cell is the
 * first that belongs to it, so that typing goes nowhere else.
 */
export function selectLine(
  geometry: Geometry,
  layout: SheetLayout,
  whole: "rows" | "columns",
  index: number,
): Selection {
  const place = (at: number): CellPosition =>
    whole === "rows" ? { row: index, column: at } : { row: at, column: index };
  const count = whole === "rows" ? layout.columns : layout.rows;
  let at = 0;
  while (at < count && !(isOwn(geometry, place(at)) && isShown(geometry, place(at)))) at += 1;
  const active = place(at < count ? at : 0);
  return { active, corner: active, whole };
}

/** Whether a cell holds something of its own: it lies in no merged area, or is the first cell of one. */
export function isOwn(geometry: Geometry, { row, column }: CellPosition): boolean {
  const merge = geometry.mergeAt(row, column);
  return merge === null || (merge.top === row && merge.left === column);
}

const isShown = (geometry: Geometry, { row, column }: CellPosition): boolean =>
  geometry.rowHeight(row) > 0 && geometry.columnWidth(column) > 0;

/** The selection with its corner elsewhere. */
export const pulledTo = ({ active, whole }: Selection, corner: CellPosition): Selection =>
  whole === undefined ? { active, corner } : { active, corner, whole };

/** The last used cell of the sheet: where its last used row and column meet. */
export const lastUsed = ({ usedRows, usedColumns }: SheetLayout): CellPosition => ({
  row: Math.max(0, usedRows - 1),
  column: Math.max(0, usedColumns - 1),
});

/** The next cell in a direction: over the whole merged area, past hidden rows and columns, not past the edge of the sheet. */
export function stepFrom(
  geometry: Geometry,
  layout: SheetLayout,
  from: CellPosition,
  direction: Direction,
): CellPosition {
  const [rowStep, columnStep] = STEP[direction];
  const merge = geometry.mergeAt(from.row, from.column);
  let row =
    rowStep > 0 ? (merge?.bottom ?? from.row) + 1 : rowStep < 0 ? (merge?.top ?? from.row) - 1 : from.row;
  let column =
    columnStep > 0
      ? (merge?.right ?? from.column) + 1
      : columnStep < 0
        ? (merge?.left ?? from.column) - 1
        : from.column;
  while (rowStep !== 0 && layout.hiddenRows.has(row)) row += rowStep;
  while (columnStep !== 0 && layout.columnWidths[column] === 0) column += columnStep;
  if (row < 0 || row >= layout.rows || column < 0 || column >= layout.columns) return from;
  return anchorOf(geometry, { row, column });
}

/** A cell, or where its row or column is hidden the next one that is shown: forward (1) or backward (-1), else the other way. */
export function shownFrom(layout: SheetLayout, { row, column }: CellPosition, step: 1 | -1): CellPosition {
  return {
    row: firstShown(row, step, layout.rows, (each) => layout.hiddenRows.has(each)),
    column: firstShown(column, step, layout.columns, (each) => layout.columnWidths[each] === 0),
  };
}

function firstShown(from: number, step: 1 | -1, count: number, isHidden: (index: number) => boolean): number {
  for (const way of [step, -step])
    for (let at = from; at >= 0 && at < count; at += way) if (!isHidden(at)) return at;
  return from;
}

/** The rectangle that is selected, widened until it cuts no merged area; whole rows and columns are not widened. */
export function selectedRange(geometry: Geometry, selection: Selection, layout: SheetLayout): CellRange {
  const { active, corner, whole } = selection;
  const { merges } = layout;
  if (whole !== undefined) {
    const all = { top: 0, bottom: layout.rows - 1, left: 0, right: layout.columns - 1 };
    return whole === "rows"
      ? { ...all, top: Math.min(active.row, corner.row), bottom: Math.max(active.row, corner.row) }
      : {
          ...all,
          left: Math.min(active.column, corner.column),
          right: Math.max(active.column, corner.column),
        };
  }
  const first = geometry.mergeAt(active.row, active.column);
  let range: CellRange = {
    top: Math.min(active.row, corner.row),
    bottom: Math.max(first?.bottom ?? active.row, corner.row),
    left: Math.min(active.column, corner.column),
    right: Math.max(first?.right ?? active.column, corner.column),
  };
  for (let grown = true; grown;) {
    grown = false;
    for (const merge of merges) {
      const apart =
        merge.bottom < range.top ||
        merge.top > range.bottom ||
        merge.right < range.left ||
        merge.left > range.right;
      const within =
        merge.top >= range.top &&
        merge.bottom <= range.bottom &&
        merge.left >= range.left &&
        merge.right <= range.right;
      if (apart || within) continue;
      range = {
        top: Math.min(range.top, merge.top),
        bottom: Math.max(range.bottom, merge.bottom),
        left: Math.min(range.left, merge.left),
        right: Math.max(range.right, merge.right),
      };
      grown = true;
    }
  }
  return range;
}

/** The last cell with anything in it along a direction, as Ctrl+arrow goes; `isFilled` looks at the sheet. */
export function edgeFrom(
  geometry: Geometry,
  layout: SheetLayout,
  from: CellPosition,
  direction: Direction,
  isFilled: (position: CellPosition) => boolean,
): CellPosition {
  let here = from;
  let next = stepFrom(geometry, layout, here, direction);
  const same = (a: CellPosition, b: CellPosition): boolean => a.row === b.row && a.column === b.column;
  const inBlock = isFilled(from) && !same(next, here) && isFilled(next);
  while (!same(next, here)) {
    if (inBlock && !isFilled(next)) return here;
    here = next;
    if (!inBlock && isFilled(here)) return here;
    next = stepFrom(geometry, layout, here, direction);
  }
  return here;
}
