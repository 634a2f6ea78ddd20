import type { ReviewedCells } from "./cells";
import type { Fix, FixEdit, FixWay } from "./types";

const known = new WeakMap<ReviewedCells, Map<string, readonly Fix[]>>();

/**
 * Ranks 1 … n for a column of ranks: in the order in which the rows stand, and, where it is another one, in the order
 * that the ranks given already say (equal ones and rows without a rank in the order of their rows, those at the end).
 * Worked out once for a review: every row of a long sheet may ask.
 */
export function renumberings(cells: ReviewedCells, field: string): readonly Fix[] {
  const mine = known.get(cells) ?? new Map<string, readonly Fix[]>();
  known.set(cells, mine);
  const before = mine.get(field);
  if (before !== undefined) return before;
  const made = make(cells, field);
  mine.set(field, made);
  return made;
}

function make(cells: ReviewedCells, field: string): readonly Fix[] {
  const column = cells.column(field)?.column;
  const { studios } = cells;
  // Ranks that are worked out by formulas follow their formulas.
  if (column === undefined || studios.length === 0 || studios.some(({ row }) => cells.isFormula(row, column)))
    return [];
  const rankOf = (row: number): number => {
    const value = cells.reading(cells.indexOf(row), field)?.value;
    return typeof value === "number" ? value : Infinity;
  };
  const rows = studios.map(({ row }) => row);
  const kept = rows
    .map((row) => ({ row, rank: rankOf(row) }))
    .sort((one, other) => (one.rank === other.rank ? one.row - other.row : one.rank - other.rank))
    .map(({ row }) => row);
  const numbered = (way: FixWay, order: readonly number[]): Fix => ({
    way,
    text: `1–${order.length}`,
    edits: () =>
      order
        .map((row, index): FixEdit => ({ row, column, value: index + 1 }))
        .filter(({ row, value }) => cells.grid.value(row, column) !== value)
        .sort((one, other) => one.row - other.row),
  });
  const byRows = numbered("renumberRows", rows);
  return kept.every((row, index) => row === rows[index])
    ? [byRows]
    : [byRows, numbered("renumberKept", kept)];
}
