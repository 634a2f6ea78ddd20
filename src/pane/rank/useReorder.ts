import { useCallback, useState, type PointerEvent, type RefObject } from "react";

/** Distance to the edge of the view within which it scrolls along, and how far at each step, in pixels. */
const EDGE = 40;
const SCROLL = 12;

/** A drag under way. */
export interface Reorder {
  /** Identity of the studio being dragged, or null. */
  readonly dragged: string | null;
  /** Index of the item that it would be dropped at. */
  readonly target: number | null;
  /** On which side of that item. */
  readonly side: "before" | "after" | null;
  readonly begin: (event: PointerEvent<HTMLElement>, identity: string, index: number) => void;
}

/** The studio taken hold of and where it stood. */
interface Drag {
  readonly identity: string;
  readonly from: number;
}

/**
 * Dragging list items with mouse, pen or finger, by pointer events: taken hold of at a handle, dropped between two
 * others, given up with Escape. The keyboard has its own way (arrow keys on the handle).
 */
export function useReorder(
  list: RefObject<HTMLElement | null>,
  move: (identity: string, rank: number) => void,
): Reorder {
  const [drag, setDrag] = useState<Drag | null>(null);
  const [target, setTarget] = useState<number | null>(null);

  const begin = useCallback(
    (event: PointerEvent<HTMLElement>, identity: string, index: number): void => {
      if (event.button !== 0) return;
      const handle = event.currentTarget;
      setDrag({ identity, from: index });
      setTarget(null);
      handle.setPointerCapture(event.pointerId);
      let at: number | null = null;

      const onMove = (moved: globalThis.PointerEvent): void => {
        at = indexAt(list.current, moved.clientY);
        setTarget(at === index ? null : at);
        scrollAlong(list.current, moved.clientY);
      };
      const finish = (isDropped: boolean): void => {
        handle.removeEventListener("pointermove", onMove);
        handle.removeEventListener("pointerup", onUp);
        handle.removeEventListener("pointercancel", onCancel);
        document.removeEventListener("keydown", onKey);
        setDrag(null);
        setTarget(null);
        if (isDropped && at !== null && at !== index) move(identity, at + 1);
      };
      const onUp = (): void => finish(true);
      const onCancel = (): void => finish(false);
      const onKey = (key: KeyboardEvent): void => {
        if (key.key === "Escape") finish(false);
      };
      handle.addEventListener("pointermove", onMove);
      handle.addEventListener("pointerup", onUp);
      handle.addEventListener("pointercancel", onCancel);
      document.addEventListener("keydown", onKey);
    },
    [list, move],
  );

  return {
    dragged: drag?.identity ?? null,
    target,
    side: target === null || drag === null ? null : target < drag.from ? "before" : "after",
    begin,
  };
}

function indexAt(list: HTMLElement | null, y: number): number | null {
  const items = [...(list?.children ?? [])];
  if (items.length === 0) return null;
  const index = items.findIndex((item) => y < item.getBoundingClientRect().bottom);
  return index < 0 ? items.length - 1 : index;
}

function scrollAlong(list: HTMLElement | null, y: number): void {
  const view = list?.closest(".hj-main");
  if (!view) return;
  const { top, bottom } = view.getBoundingClientRect();
  if (y < top + EDGE) view.scrollTop -= SCROLL;
  else if (y > bottom - EDGE) view.scrollTop += SCROLL;
}
