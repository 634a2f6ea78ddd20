import { parseAddress } from "../../core";
import type { FindingView, ReviewView } from "../../engine";
import { comparedOnView, orderedFindings, type OnView } from "./findingList";

/** 0-based cell of the sheet under review. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** Where walking through the findings goes on: from one of them (it may be put right by now), or from a cell. */
export type Standpoint = { readonly finding: FindingView } | { readonly cell: Cell };

/** Where the user is among the findings. */
export class FindingCursor {
  /** Where "next" and "previous" go on from; null at the beginning. */
  from: Standpoint | null = null;

  /**
   * A cell was edited: the active cell may have left it by Enter since. Who went on to a finding before the edit was
   * known stays there.
   */
  edited(cell: Cell): void {
    if (this.from === null || "cell" in this.from) this.from = { cell };
  }

  /** What was at the cell just edited is gone: "next" is what came after it on view, not what its cell comes before. */
  removed(gone: readonly FindingView[]): void {
    const { from } = this;
    if (from === null || !("cell" in from)) return;
    const finding = gone.find(({ place }) => isSamePlace(place, from.cell));
    if (finding !== undefined) this.from = { finding };
  }
}

export const isSamePlace = (one: Cell | null, other: Cell): boolean =>
  one?.row === other.row && one.column === other.column;

/** Whether a finding without a cell of its own led to this cell, or concerns it. */
export function isLedTo(finding: FindingView, review: ReviewView | null, cell: Cell): boolean {
  const places = [...finding.related.map(parseAddress), review && cellOf(finding, review)];
  return places.some((place) => isSamePlace(place, cell));
}

/**
 * The cell that a finding leads to: its own, else the first of those that it concerns, else one in its row; null where
 * it is about the sheet as a whole.
 */
export function cellOf({ place, related, entryRow }: FindingView, { columns }: ReviewView): Cell | null {
  if (place !== null) return place;
  const other = related[0] === undefined ? null : parseAddress(related[0]);
  if (other !== null) return { row: other.row, column: other.column };
  if (entryRow === null) return null;
  const named = columns.find(({ field }) => field === "studioName") ?? columns[0];
  return { row: entryRow, column: named?.column ?? 0 };
}

/**
 * The place in `orderedFindings` of the next (1) or previous (-1) finding, from the end to the beginning again; -1
 * where none is on view. A standpoint that is not on view itself (put right, filtered out, a cell without findings)
 * counts with the place where it would stand.
 */
export function indexFrom(
  state: OnView & { readonly review: ReviewView | null },
  from: Standpoint | null,
  direction: 1 | -1,
): number {
  const list = orderedFindings(state);
  if (list.length === 0 || state.review === null) return -1;
  const around = (index: number): number => (index + list.length) % list.length;
  if (from === null) return around(direction === 1 ? 0 : -1);
  const at = list.findIndex((each) =>
    "finding" in from ? each.key === from.finding.key : isSamePlace(each.place, from.cell),
  );
  if (at >= 0) return around(at + direction);
  const isAfter =
    "finding" in from
      ? comparedOnView(state.review, state.grouping, from.finding)
      : isAfterCell(state.review, from.cell);
  // Nothing after: the beginning again.
  if (direction === 1) return Math.max(0, list.findIndex(isAfter));
  return around(lastIndex(list, (each) => !isAfter(each)));
}

function lastIndex(list: readonly FindingView[], holds: (finding: FindingView) => boolean): number {
  for (let index = list.length - 1; index >= 0; index -= 1)
    if (holds(list[index] as FindingView)) return index;
  return -1;
}

/**
 * Whether a finding stands after a cell: in a row further down, or further right in the same one. What is about the
 * sheet as a whole stands above its entries, wherever the cell is that it names.
 */
function isAfterCell({ entries }: ReviewView, cell: Cell): (finding: FindingView) => boolean {
  const rows = new Set(entries.map(({ row }) => row));
  const isAbove = cell.row < (entries[0]?.row ?? 0);
  const comesAfter = (row: number, column: number): boolean =>
    row > cell.row || (row === cell.row && column > cell.column);
  return ({ place, entryRow }) => {
    if (entryRow !== null && rows.has(entryRow)) return comesAfter(entryRow, place?.column ?? -1);
    return isAbove && (place === null || comesAfter(place.row, place.column));
  };
}
