import type { Reading } from "../values";

/** What a plain figure stands in the column's own unit for: a figure in the field's unit over the header's factor. */
export const inHeaderUnit = (value: number, factor: number): number =>
  Number((value / factor).toPrecision(12));

/** The figure alone of a cell that says more than it (约160㎡, 50余万元); null where it is no figure. */
export function plainFigure(reading: Reading, factor: number): number | null {
  return reading.state === "present" && typeof reading.value === "number"
    ? inHeaderUnit(reading.value, factor)
    : null;
}
