import type { CellRange, CellValue } from "../../../core";
import type { ReadBudget } from "../../budget";
import { CELL_BLANK } from "./cellData";
import type { CellStore } from "./cellStore";

/** A merged area over rows of other content than its own. */
export interface CoveredRows {
  readonly merge: CellRange;
  /** Rows in which a covered cell holds something else than the area's first cell. */
  readonly rows: number;
}

/** One such row is often the second line of a header; more are rows of the table. */
const FEWEST = 2;

/**
 * The merged areas that hide rows with content of their own. Excel empties what it merges; files of other programs may
 * keep it, and a copy of the first cell's value under the area is usual.
 *
 * @param valueAt the value of a cell by its index in the store
 */
export function coveredRows(
  store: CellStore,
  merges: readonly CellRange[],
  valueAt: (index: number) => CellValue,
  budget: ReadBudget,
): CoveredRows[] {
  const found: CoveredRows[] = [];
  let looked = 0;
  for (const merge of merges) {
    const bottom = Math.min(merge.bottom, store.bottom - 1);
    if (bottom <= merge.top) continue;
    looked += bottom - merge.top;
    budget.measure("mergedRows", looked);
    const first = store.find(merge.top, merge.left);
    const own = first < 0 ? null : valueAt(first);
    let rows = 0;
    for (let row = Math.max(merge.top + 1, store.top); row <= bottom; row++) {
      if (holdsOther(store, row, merge, own, valueAt)) rows++;
    }
    if (rows >= FEWEST) found.push({ merge, rows });
  }
  return found;
}

function holdsOther(
  store: CellStore,
  row: number,
  { left, right }: CellRange,
  own: CellValue,
  valueAt: (index: number) => CellValue,
): boolean {
  const from = store.firstFrom(row, left);
  if (from < 0) return false;
  for (let index = from; index < store.rowEnd(row) && store.column(index) <= right; index++) {
    if (store.kind(index) === CELL_BLANK) continue;
    const value = valueAt(index);
    if (value !== "" && value !== own) return true;
  }
  return false;
}
