import type { CellPosition } from "./address";
import type { CellRange, Grid } from "./types";

/** Finds the merged area that covers a cell. */
export interface MergeIndex {
  /** The merged area over the cell, or null. Where areas overlap (a damaged file), the first listed. */
  at(row: number, column: number): CellRange | null;
}

/** The cell whose value counts for another. */
export interface SourceCell extends CellPosition {
  /** True when the cell lies under a merge and is not its top-left cell. */
  readonly fromMerge: boolean;
}

/** Rows share a list of merges in blocks of 2^4: short lists, and few of them for a tall merge. */
const BLOCK_BITS = 4;
/** Taller merges (a whole column, say) are few and kept in one list. */
const TALL_ROWS = 1 << 12;

const NO_MERGES: MergeIndex = { at: () => null };

/** One index per array of merges: edited grids share their merges with the grid below. */
const indexes = new WeakMap<readonly CellRange[], MergeIndex>();

/** An index over the grid's merges, built once per array of merges; a lookup looks at the merges of 16 rows only. */
export function mergeIndex(grid: Grid): MergeIndex {
  if (grid.merges.length === 0) return NO_MERGES;
  const known = indexes.get(grid.merges);
  if (known !== undefined) return known;
  const index = new BlockedMerges(grid.merges);
  indexes.set(grid.merges, index);
  return index;
}

/** Where the value of a cell stands: the top-left cell of the merge that covers it, or the cell itself. */
export function sourceCell(grid: Grid, row: number, column: number): SourceCell {
  const merge = mergeIndex(grid).at(row, column);
  if (merge === null) return { row, column, fromMerge: false };
  return {
    row: merge.top,
    column: merge.left,
    fromMerge: merge.top !== row || merge.left !== column,
  };
}

class BlockedMerges implements MergeIndex {
  private readonly blocks = new Map<number, CellRange[]>();
  private readonly tall: CellRange[] = [];

  constructor(merges: readonly CellRange[]) {
    for (const merge of merges) {
      if (merge.bottom - merge.top >= TALL_ROWS) {
        this.tall.push(merge);
        continue;
      }
      for (let block = merge.top >> BLOCK_BITS; block <= merge.bottom >> BLOCK_BITS; block += 1) {
        const list = this.blocks.get(block);
        if (list === undefined) this.blocks.set(block, [merge]);
        else list.push(merge);
      }
    }
  }

  at(row: number, column: number): CellRange | null {
    const block = this.blocks.get(row >> BLOCK_BITS);
    return (block === undefined ? null : covering(block, row, column)) ?? covering(this.tall, row, column);
  }
}

function covering(merges: readonly CellRange[], row: number, column: number): CellRange | null {
  for (const merge of merges) {
    if (row >= merge.top && row <= merge.bottom && column >= merge.left && column <= merge.right)
      return merge;
  }
  return null;
}
