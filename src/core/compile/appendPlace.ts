import { isCoveredBy } from "../grid";
import type { CellValue, Grid } from "../grid";
import type { MappedColumn, Recognition } from "../recognise";
import { COMPILE_TEXT } from "../text";

/** Heads the column that says where added rows come from; by these words it is found again. */
const SOURCE_HEADER = COMPILE_TEXT.both(({ sources }) => sources.header);

/** Where new entries go, and whose looks they take: see `RowsToAdd`. */
export interface Place {
  /** The first row that takes an entry. */
  readonly top: number;
  readonly filled: number;
  readonly inserted: number;
  /** The entry's row whose looks the new ones take; null where the table has none yet. */
  readonly like: number | null;
}

/** Below the last entry, into rows of the form that are empty, else above what stands below. */
export function placeFor(
  grid: Grid,
  recognition: Recognition,
  order: MappedColumn | null,
  count: number,
): Place {
  const { entryRows, headerRows, skippedRows, dataMerges } = recognition;
  const lastEntry = entryRows.at(-1);
  let last = lastEntry ?? Math.max(...headerRows);
  // Rows that belong to the header, or to the last entry.
  const goesWith = new Set(
    skippedRows
      .filter(({ reason }) =>
        lastEntry === undefined
          ? reason === "columnNumbers" || reason === "hintRow"
          : reason === "continuation",
      )
      .map(({ row }) => row),
  );
  while (goesWith.has(last + 1)) last += 1;
  for (const merge of dataMerges) {
    if (merge.top <= last && merge.bottom > last && isBlankBelow(grid, merge.bottom, last, order))
      last = merge.bottom;
  }
  const top = last + 1;
  let free = 0;
  let numbered = 0;
  while (top + free < grid.bottom && isBlank(grid, top + free, order)) {
    free += 1;
    if (order !== null && !isEmpty(grid.value(top + free - 1, order.column))) numbered = free;
  }
  const like = [...entryRows].reverse().find((row) => !isPartOfMerge(grid, row)) ?? lastEntry ?? null;
  if (top + free >= grid.bottom) return { top, filled: count, inserted: 0, like };
  // One empty row stays between the entries and what stands below them, where there was one; none above a total.
  const isTotal = skippedRows.some(({ row, reason }) => row === top + free && reason === "total");
  const filled = Math.min(count, Math.max(numbered, isTotal ? free : free - 1, 0));
  return { top, filled, inserted: count - filled, like };
}

/** Whether a cell holds nothing: a text of no characters shows nothing either. */
export const isEmpty = (value: CellValue): boolean => value === null || value === "";

/** Whether a row holds nothing but, maybe, the number of a place that is still free. */
function isBlank(grid: Grid, row: number, order: MappedColumn | null): boolean {
  for (let column = grid.left; column < grid.right; column += 1) {
    if (isEmpty(grid.value(row, column))) continue;
    if (column !== order?.column || !/^\s*\d+\s*$/u.test(grid.text(row, column))) return false;
  }
  return true;
}

/** Whether nothing of its own stands in the rows below an entry that a merged area reaches over. */
function isBlankBelow(grid: Grid, bottom: number, last: number, order: MappedColumn | null): boolean {
  for (let row = last + 1; row <= bottom; row += 1) if (!isBlank(grid, row, order)) return false;
  return true;
}

const isPartOfMerge = (grid: Grid, row: number): boolean =>
  grid.merges.some(({ top, bottom }) => top <= row && bottom >= row && bottom > top);

/** The column of sources, or the first one beside the table that is free from the header down. */
export function sourceColumn(
  grid: Grid,
  { headerRows, columns, unmappedColumns, ambiguousColumns }: Recognition,
  right: number,
  last: number,
): { readonly column: number; readonly headerRow: number | null } {
  const [top, bottom] = [Math.min(...headerRows), Math.max(...headerRows)];
  const known: readonly string[] = Object.values(SOURCE_HEADER);
  for (let column = grid.left; column < grid.right; column += 1) {
    for (const row of headerRows)
      if (known.includes(grid.text(row, column).trim())) return { column, headerRow: null };
  }
  const all = [...columns, ...unmappedColumns, ...ambiguousColumns].map(({ column }) => column);
  let column = Math.max(right, ...all) + 1;
  const isFree = (): boolean => {
    for (let row = top; row <= Math.max(last, bottom); row += 1) {
      if (row < grid.bottom && column < grid.right && !isEmpty(grid.value(row, column))) return false;
      if (isCoveredBy(grid.merges, { row, column })) return false;
    }
    return !grid.merges.some((merge) => merge.left === column && merge.top >= top && merge.top <= last);
  };
  while (!isFree()) column += 1;
  return { column, headerRow: bottom };
}
