import { useEffect, useMemo, useState } from "react";
import { columnSpan } from "./columnSpan";
import type { ColumnSpan } from "./columnSpan";
import type { Geometry } from "./geometry";
import type { SheetLayout } from "./types";

/** Width of the view until it is known. */
const FIRST_WIDTH = 800;

/** The columns to paint, following the view; `onScroll` is to be called whenever it has been scrolled. */
export function useColumnSpan(
  scroll: { readonly current: HTMLElement | null },
  geometry: Geometry,
  layout: SheetLayout,
): { readonly span: ColumnSpan; readonly onScroll: () => void } {
  const [view, setView] = useState({ left: 0, width: FIRST_WIDTH });
  const span = useMemo(() => columnSpan(geometry, layout, view.left, view.width), [geometry, layout, view]);

  useEffect(() => {
    if (!scroll.current) return undefined;
    const observer = new ResizeObserver(() => {
      const other = viewPaintedOtherwise(scroll.current, geometry, layout, span);
      if (other !== null) setView(other);
    });
    observer.observe(scroll.current);
    return () => observer.disconnect();
  }, [scroll, geometry, layout, span]);

  return {
    span,
    onScroll: () => {
      const other = viewPaintedOtherwise(scroll.current, geometry, layout, span);
      if (other !== null) setView(other);
    },
  };
}

/** The view as it is now, where other columns are to be painted for it; else null. */
function viewPaintedOtherwise(
  element: HTMLElement | null,
  geometry: Geometry,
  layout: SheetLayout,
  { first, last }: ColumnSpan,
): { readonly left: number; readonly width: number } | null {
  // A hidden area has no width.
  if (element === null || element.clientWidth === 0) return null;
  const next = columnSpan(geometry, layout, element.scrollLeft, element.clientWidth);
  return next.first === first && next.last === last
    ? null
    : { left: element.scrollLeft, width: element.clientWidth };
}
