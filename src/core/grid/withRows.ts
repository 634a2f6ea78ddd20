import { cellKey } from "./createGrid";
import type { RowPlan } from "./rowPlan";
import type { CellRange, CellValue, DateSystem, Grid } from "./types";

/**
 * The grid after rows were taken out and put in, without copying it. Merged areas shrink and grow with their rows; of
 * one whose first row is gone the value is gone too.
 *
 * @param follow leads a formula's references to where they stand now
 */
export function withRows(grid: Grid, plan: RowPlan, follow: (formula: string) => string): Grid {
  return new ShiftedGrid(grid, plan, follow);
}

/** Merged areas where they stand now; those that are one cell are none. */
function shiftedMerges(merges: readonly CellRange[], plan: RowPlan): readonly CellRange[] {
  return merges.flatMap((merge) => {
    const rows = plan.rowsNow(merge.top, merge.bottom);
    if (rows === null || (rows.top === rows.bottom && merge.left === merge.right)) return [];
    return [{ ...merge, ...rows }];
  });
}

class ShiftedGrid implements Grid {
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
  private readonly formulas = new Map<number, string>();

  constructor(
    private readonly below: Grid,
    private readonly plan: RowPlan,
    private readonly follow: (formula: string) => string,
  ) {
    const rows = plan.rowsNow(below.top, below.bottom - 1) ?? { top: 0, bottom: -1 };
    this.name = below.name;
    this.top = rows.top;
    this.bottom = rows.bottom + 1;
    this.left = below.left;
    this.right = below.right;
    this.dateSystem = below.dateSystem;
    this.merges = shiftedMerges(below.merges, plan);
    this.hiddenRows = new Set(
      [...below.hiddenRows].map((row) => plan.rowNow(row)).filter((row): row is number => row !== null),
    );
    this.hiddenColumns = below.hiddenColumns;
    this.damage = below.damage ?? [];
  }

  value(row: number, column: number): CellValue {
    const was = this.plan.wasRow(row);
    return was === null ? null : this.below.value(was, column);
  }

  text(row: number, column: number): string {
    const was = this.plan.wasRow(row);
    return was === null ? "" : this.below.text(was, column);
  }

  format(row: number, column: number): string {
    return this.below.format(this.plan.likeOf(row), column);
  }

  formula(row: number, column: number): string | null {
    const was = this.plan.wasRow(row);
    if (was === null) return null;
    const key = cellKey(was, column);
    const known = this.formulas.get(key);
    if (known !== undefined) return known;
    const formula = this.below.formula(was, column);
    if (formula === null) return null;
    const followed = this.follow(formula);
    this.formulas.set(key, followed);
    return followed;
  }
}
