import type { Grid } from "../grid";
import { readCell } from "../values";
import { cellInput } from "./cellInput";
import { shownText } from "./sheetText";

/** A rank number as entries have it. */
export const RANK = /^\d{1,4}$/;
/** What may head a group of entries; a figure in it makes it a rank with a remark. */
const GROUP_WORD = /^(?=\D{2,}$).*\p{Script=Han}/u;
const RANK_FIELD = { kind: "sequence" } as const;
/** So many rows show how entries are numbered. */
const ROWS_FOR_RANKS = 50;

/**
 * True when the entries are numbered 1, 2, 3, so that 一, 二 beside a name alone can only number groups of them.
 *
 * @param headerBottom last row of the header, 0-based
 * @param sequence column of the rank numbers; null where there is none
 */
export function areRanksFigures(grid: Grid, headerBottom: number, sequence: number | null): boolean {
  if (sequence === null) return false;
  const last = Math.min(grid.bottom, headerBottom + ROWS_FOR_RANKS);
  for (let row = headerBottom + 1; row < last; row += 1) {
    if (RANK.test(shownText(grid, row, sequence))) return true;
  }
  return false;
}

/** True for words where a rank belongs that are none, nor say that it is still to come: 市直单位, 企业. */
export function headsGroup(grid: Grid, row: number, column: number): boolean {
  if (!GROUP_WORD.test(shownText(grid, row, column))) return false;
  return readCell(cellInput(grid, row, { column, factor: 1 }), RANK_FIELD).state === "unreadable";
}
