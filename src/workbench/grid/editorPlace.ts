import type { CSSProperties } from "react";
import { rectangleOf } from "./geometry";
import type { Geometry } from "./geometry";
import { COLUMN_HEADING_HEIGHT, ROW_HEADING_WIDTH } from "./headingSizes";
import type { CellPosition } from "./types";

/** What decides where the text field lies. */
export interface EditorState {
  readonly active: CellPosition;
  readonly editing: boolean;
  /** Whether the active cell's row and column stay in view. */
  readonly frozenRow: boolean;
  readonly frozenColumn: boolean;
  /** How far the view is scrolled; followed while the active cell is frozen. */
  readonly scrolled: { readonly left: number; readonly top: number };
}

/**
 * Where the text field lies: over the active cell, moving with the view where that is frozen. Of a cell that is frozen
 * one way only, the part that is scrolled under what is frozen the other way is cut off.
 */
export function editorPlace(geometry: Geometry, state: EditorState): CSSProperties {
  const { active, editing, frozenRow, frozenColumn, scrolled } = state;
  const box = rectangleOf(geometry, active);
  const covered = (
    isFrozen: boolean,
    isOther: boolean,
    start: number,
    scroll: number,
    edge: number,
  ): number => (isOther && !isFrozen ? Math.max(0, scroll + edge - start) : 0);
  const left = covered(frozenColumn, frozenRow, box.left, scrolled.left, geometry.frozenWidth);
  // Frozen rows stay only once those that are released have scrolled away, under the column letters.
  const { releasedHeight } = geometry;
  const stays = Math.max(0, scrolled.top - releasedHeight);
  const top = frozenRow
    ? Math.max(0, Math.min(scrolled.top, releasedHeight) - box.top)
    : covered(
        frozenRow,
        frozenColumn,
        box.top,
        scrolled.top,
        geometry.frozenHeight - Math.min(scrolled.top, releasedHeight),
      );
  return {
    left: ROW_HEADING_WIDTH + box.left + (frozenColumn ? scrolled.left : 0),
    top: COLUMN_HEADING_HEIGHT + box.top + (frozenRow ? stays : 0),
    ...(editing ? { minWidth: box.width, minHeight: box.height } : { width: box.width, height: box.height }),
    ...(left > 0 || top > 0 ? { clipPath: `inset(${top}px 0 0 ${left}px)` } : {}),
  };
}
