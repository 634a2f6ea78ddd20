import { cellKey } from "./createGrid";
import { generalText } from "./generalText";
import type { CellPosition } from "./address";
import type { CellRange, CellValue, DateSystem, Grid } from "./types";

/** A cell that differs from the grid below. */
export interface GridEdit extends CellPosition {
  readonly value: CellValue;
  /** Displayed text; without it, the value as the General format shows it. */
  readonly text?: string;
  /** Number format; without it, the format that the cell had. */
  readonly format?: string;
  /** Formula with its leading `=`; without it (or null), the cell is a constant. */
  readonly formula?: string | null;
}

/**
 * The grid with some cells replaced, without copying it: costs O(edits), editing an edited grid included. The grid
 * below must not change afterwards. Merges and hidden rows are those of the grid below.
 */
export function withEdits(grid: Grid, edits: readonly GridEdit[]): Grid {
  return edits.length === 0 ? grid : new EditedGrid(grid, edits);
}

class EditedGrid implements Grid {
  readonly name: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly dateSystem: DateSystem;
  readonly merges: readonly CellRange[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly damage: readonly string[];
  private readonly below: Grid;
  private readonly edits: Map<number, GridEdit>;

  constructor(grid: Grid, edits: readonly GridEdit[]) {
    // Edits of edits lie side by side: a long session must not build a tower of grids.
    const earlier = grid instanceof EditedGrid ? grid : null;
    this.below = earlier === null ? grid : earlier.below;
    this.edits = new Map(earlier === null ? [] : earlier.edits);
    this.name = grid.name;
    this.dateSystem = grid.dateSystem;
    this.merges = grid.merges;
    this.hiddenRows = grid.hiddenRows;
    this.hiddenColumns = grid.hiddenColumns;
    this.damage = grid.damage ?? [];
    let { top, left, bottom, right } = grid;
    for (const edit of edits) {
      this.edits.set(cellKey(edit.row, edit.column), edit);
      if (edit.value === null || edit.value === "") continue;
      const empty = top >= bottom || left >= right;
      top = empty ? edit.row : Math.min(top, edit.row);
      left = empty ? edit.column : Math.min(left, edit.column);
      bottom = empty ? edit.row + 1 : Math.max(bottom, edit.row + 1);
      right = empty ? edit.column + 1 : Math.max(right, edit.column + 1);
    }
    this.top = top;
    this.left = left;
    this.bottom = bottom;
    this.right = right;
  }

  value(row: number, column: number): CellValue {
    const edit = this.edits.get(cellKey(row, column));
    return edit === undefined ? this.below.value(row, column) : edit.value;
  }

  text(row: number, column: number): string {
    const edit = this.edits.get(cellKey(row, column));
    return edit === undefined ? this.below.text(row, column) : (edit.text ?? generalText(edit.value));
  }

  format(row: number, column: number): string {
    return this.edits.get(cellKey(row, column))?.format ?? this.below.format(row, column);
  }

  formula(row: number, column: number): string | null {
    const edit = this.edits.get(cellKey(row, column));
    return edit === undefined ? this.below.formula(row, column) : (edit.formula ?? null);
  }
}
