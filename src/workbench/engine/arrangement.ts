import type { Grid, GridEdit, RowPlan } from "../../core";

/** Which rows a sheet has, and what was typed over its cells where they stand then. */
export interface Arrangement {
  readonly plan: RowPlan;
  readonly changes: readonly GridEdit[];
}

/**
 * How a sheet stands without rows `first` … `end`; of a merged area that loses its first row the value stays.
 *
 * @param valueAt what holds in a cell now
 */
export function withoutRows(
  { plan, changes }: Arrangement,
  grid: Grid,
  first: number,
  end: number,
  valueAt: (row: number, column: number) => GridEdit,
): Arrangement {
  const by = end - first + 1;
  const kept = changes
    .filter(({ row }) => row < first || row > end)
    .map((edit) => (edit.row > end ? { ...edit, row: edit.row - by } : edit));
  const cut = grid.merges.filter(({ top, bottom }) => top >= first && top <= end && bottom > end);
  const values = cut
    .filter(({ top, left }) => grid.value(top, left) !== null)
    .map(({ top, left }) => ({ ...valueAt(top, left), row: first, formula: null }));
  return { plan: plan.without(first, end), changes: [...kept, ...values] };
}

/** How a sheet stands with as many new rows before row `at`, in the format of row `like`. */
export function withNewRows(
  { plan, changes }: Arrangement,
  at: number,
  count: number,
  like: number,
): Arrangement {
  const moved = changes.map((edit) => (edit.row >= at ? { ...edit, row: edit.row + count } : edit));
  return { plan: plan.withNew(at, count, like), changes: moved };
}
