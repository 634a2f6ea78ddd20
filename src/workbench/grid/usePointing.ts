import { useRef } from "react";
import type { MouseEvent } from "react";
import type { Geometry } from "./geometry";
import { selectCell, selectLine } from "./selection";
import type { Selection } from "./selection";
import type { CellPosition, SheetLayout } from "./types";

/** What pointing needs to know of the grid, and does to it. */
export interface Pointed {
  readonly geometry: Geometry;
  readonly layout: SheetLayout;
  readonly selection: Selection;
  /** Whether moving the pressed mouse makes the selection larger. */
  readonly canPull: boolean;
  /** Takes events that are no selecting. */
  readonly takesMouse: (event: MouseEvent<HTMLElement>) => boolean;
  /** Selects; `shown` is what comes into view, null for nothing. */
  readonly select: (selection: Selection, shown: CellPosition | null) => void;
  readonly pull: (corner: CellPosition) => void;
}

/** What lies under the mouse: a cell, or the heading of a row or column. */
interface Under extends CellPosition {
  readonly whole?: "rows" | "columns";
}

function under(target: EventTarget): Under | null {
  const element = (target as HTMLElement).closest<HTMLElement>(
    "[data-row],[data-heading-row],[data-heading-column]",
  );
  const { row, column, headingRow, headingColumn } = element?.dataset ?? {};
  if (row !== undefined) return { row: Number(row), column: Number(column) };
  if (headingRow !== undefined) return { row: Number(headingRow), column: 0, whole: "rows" };
  return headingColumn === undefined ? null : { row: 0, column: Number(headingColumn), whole: "columns" };
}

/** Selecting with the mouse: cells, and whole rows and columns by their headings; pulled or with Shift, several. */
export function usePointing(pointed: Pointed) {
  const { geometry, layout, selection } = pointed;
  /** The mouse was pressed to select, not to make a column wider. */
  const selecting = useRef(false);

  const onMouseDown = (event: MouseEvent<HTMLDivElement>): void => {
    selecting.current = false;
    if (pointed.takesMouse(event)) return;
    const place = under(event.target);
    if (!place) return;
    event.preventDefault();
    selecting.current = true;
    const { whole, row, column } = place;
    const corner = { row, column };
    if (whole === undefined) {
      pointed.select(event.shiftKey ? { active: selection.active, corner } : selectCell(corner), corner);
      return;
    }
    const line = selectLine(geometry, layout, whole, whole === "rows" ? row : column);
    pointed.select(event.shiftKey ? { ...line, active: selection.active } : line, null);
  };

  const onMouseMove = (event: MouseEvent<HTMLDivElement>): void => {
    if (event.buttons !== 1 || !selecting.current || !pointed.canPull) return;
    const place = under(event.target);
    // From cells the mouse may stray over the headings.
    if (place === null || (place.whole !== undefined && place.whole !== selection.whole)) return;
    pointed.pull({ row: place.row, column: place.column });
  };

  return { onMouseDown, onMouseMove };
}
