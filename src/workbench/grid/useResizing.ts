import type { MouseEvent } from "react";
import { fittingHeight, fittingWidth, withinSizes } from "./fitting";
import type { Fitted } from "./fitting";

/** A column or row that is given another size. */
export interface Resized {
  readonly what: "column" | "row";
  readonly index: number;
  readonly size: number;
}

/** Makes columns wider and rows higher by dragging their headings' edges; a double click on an edge fits the size. */
export function useResizing(fitted: Fitted, onResize: ((resized: Resized) => void) | undefined) {
  const edgeUnder = (target: EventTarget): Pick<Resized, "what" | "index"> | null => {
    const { resizeColumn, resizeRow } = (target as HTMLElement).dataset;
    if (resizeColumn !== undefined) return { what: "column", index: Number(resizeColumn) };
    return resizeRow === undefined ? null : { what: "row", index: Number(resizeRow) };
  };

  const sizeOf = ({ what, index }: Pick<Resized, "what" | "index">): number =>
    what === "column" ? fitted.geometry.columnWidth(index) : fitted.geometry.rowHeight(index);

  const resize = (edge: Pick<Resized, "what" | "index">, size: number): void =>
    onResize?.({ ...edge, size: withinSizes(size) });

  const fit = (edge: Pick<Resized, "what" | "index">): void =>
    resize(
      edge,
      edge.what === "column" ? fittingWidth(fitted, edge.index) : fittingHeight(fitted, edge.index),
    );

  /** Takes the event where it begins on an edge. */
  const takeMouseDown = (event: MouseEvent<HTMLElement>): boolean => {
    const edge = edgeUnder(event.target);
    if (edge === null || event.button !== 0) return false;
    event.preventDefault();
    if (event.detail > 1) {
      fit(edge);
      return true;
    }
    const at = ({ clientX, clientY }: { clientX: number; clientY: number }): number =>
      edge.what === "column" ? clientX : clientY;
    const begin = at(event);
    const size = sizeOf(edge);
    const follow = new AbortController();
    const { signal } = follow;
    addEventListener("mousemove", (move) => resize(edge, size + at(move) - begin), { signal });
    addEventListener("mouseup", () => follow.abort(), { signal });
    return true;
  };

  return {
    takeMouseDown,
    fit,
    /** Makes a column or row larger or smaller by a step. */
    step: (edge: Pick<Resized, "what" | "index">, by: number): void => resize(edge, sizeOf(edge) + by),
  };
}
