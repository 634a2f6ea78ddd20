import { useCallback, useRef, useState } from "react";
import { coveredAbove, rectangleOf, scrollToShow, type Geometry } from "./geometry";
import { COLUMN_HEADING_HEIGHT, ROW_HEADING_WIDTH } from "./headingSizes";
import type { CellPosition, SheetLayout } from "./types";

/** Height taken for a view that is not there yet, in pixels. */
const USUAL_HEIGHT = 400;

/**
 * The scrolled part of the grid: where it stands, and how a cell is brought into view, clear of frozen rows and columns
 * and of merged areas that stay above.
 */
export function useScrolling(geometry: Geometry, layout: SheetLayout) {
  const scroll = useRef<HTMLDivElement>(null);
  // Only followed while the active cell is in frozen rows or columns: the field must then move with the view.
  const [scrolled, setScrolled] = useState({ left: 0, top: 0 });
  const followScroll = useCallback(
    () => setScrolled({ left: scroll.current?.scrollLeft ?? 0, top: scroll.current?.scrollTop ?? 0 }),
    [],
  );
  const reveal = useCallback(
    (position: CellPosition) => {
      const view = scroll.current;
      if (!view) return;
      const box = rectangleOf(geometry, position);
      if (position.row >= layout.frozenRows) {
        const covered = coveredAbove(geometry, view.scrollTop);
        view.scrollTop = scrollToShow(
          box.top,
          box.height,
          view.scrollTop,
          view.clientHeight - COLUMN_HEADING_HEIGHT,
          covered,
        );
      } else if (position.row < (layout.releasedRows ?? 0)) {
        view.scrollTop = Math.min(view.scrollTop, box.top);
      }
      if (position.column >= layout.frozenColumns) {
        view.scrollLeft = scrollToShow(
          box.left,
          box.width,
          view.scrollLeft,
          view.clientWidth - ROW_HEADING_WIDTH,
          geometry.frozenWidth,
        );
      }
    },
    [geometry, layout.frozenRows, layout.releasedRows, layout.frozenColumns],
  );
  const keepInView = (position: CellPosition, lost: number): void => {
    const { top, height } = rectangleOf(geometry, position);
    const below = top + height + COLUMN_HEADING_HEIGHT - (scroll.current?.scrollTop ?? 0);
    const end = scroll.current?.clientHeight ?? 0;
    if (below > end && below <= end + lost) reveal(position);
  };
  const pageRows = (): number =>
    Math.max(1, Math.floor((scroll.current?.clientHeight ?? USUAL_HEIGHT) / layout.usualRowHeight) - 2);
  return { scroll, scrolled, followScroll, reveal, keepInView, pageRows };
}
