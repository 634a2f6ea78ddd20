import { cellKey, type CellPosition, type Grid, type RowPlan } from "../../core";
import { FormulaIndex } from "./formulaIndex";

/** Cells of one sheet by `cellKey`. */
export type Cells = ReadonlyMap<number, CellPosition>;

/** The sheets of a file, as far as formulas are concerned. */
export interface FormulaSheets {
  /** The cells as in the file; null where there is no such sheet, or it cannot be read. */
  base(sheet: string): Grid | null;
  /** The file's own writing of a sheet's name; null where there is none. */
  named(name: string): string | null;
  /** The cells that were changed. */
  changed(sheet: string): Cells;
  /** Which of the sheet's rows were taken out and put in. */
  plan(sheet: string): RowPlan;
  /** Whether a changed cell holds another value than in the file. */
  differs(sheet: string, cell: CellPosition): boolean;
}

/** A cell by its place in the file; one of a new row by the rows of the file between which it stands. */
interface ChangedPlace {
  readonly sheet: string;
  readonly rows: readonly number[];
  readonly column: number;
}

function rowsOfFile(plan: RowPlan, row: number): readonly number[] {
  const was = plan.wasRow(row);
  if (was !== null) return [was];
  let above = row - 1;
  while (above >= 0 && plan.wasRow(above) === null) above -= 1;
  let below = row + 1;
  while (plan.wasRow(below) === null) below += 1;
  const next = plan.wasRow(below) as number;
  return above < 0 ? [next] : [plan.wasRow(above) as number, next];
}

/** Formulas that name a cell; one of a new row those that name both of its neighbours in the file. */
function formulasOver(index: FormulaIndex, { sheet, rows, column }: ChangedPlace): readonly CellPosition[] {
  const [first = 0, second] = rows;
  const over = (row: number): CellPosition[] => {
    const found: CellPosition[] = [];
    index.forEach(sheet, { row, column }, (formula) => found.push(formula));
    return found;
  };
  const formulas = over(first);
  if (second === undefined) return formulas;
  const both = new Set(over(second).map(({ row, column: at }) => cellKey(row, at)));
  return formulas.filter(({ row, column: at }) => both.has(cellKey(row, at)));
}

/**
 * Which results of formulas in a file no longer hold, because a cell they are worked out from, directly or through
 * other formulas, was changed. Formulas are not worked out anew here: that is for Excel or WPS, when the saved file is
 * opened. The indexes are made when first asked for, so that opening a file costs nothing.
 */
export class OutdatedResults {
  private readonly indexes = new Map<string, FormulaIndex | null>();

  constructor(private readonly sheets: FormulaSheets) {}

  /**
   * The outdated formulas by sheet, as the cells stand.
   *
   * @param shown sheets that somebody looks at; those that their formulas name are looked at as well
   */
  of(shown: Iterable<string>): ReadonlyMap<string, Cells> {
    const scope = this.scopeOf(shown);
    const outdated = new Map(scope.map(({ sheet }) => [sheet, new Map<number, CellPosition>()]));
    const waiting = scope.flatMap(({ sheet }) => this.changedIn(sheet));
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const from = next;
      for (const { sheet, index } of scope) {
        if (index === null) continue;
        const found = outdated.get(sheet) as Map<number, CellPosition>;
        const overwritten = this.sheets.changed(sheet);
        const plan = this.sheets.plan(sheet);
        for (const formula of formulasOver(index, from)) {
          const row = plan.rowNow(formula.row);
          if (row === null) continue;
          const now = { row, column: formula.column };
          const key = cellKey(now.row, now.column);
          if (found.has(key) || overwritten.has(key)) continue;
          found.set(key, now);
          waiting.push({ sheet, rows: [formula.row], column: formula.column });
        }
      }
    }
    return outdated;
  }

  /** What is no longer as in the file: cells that were changed, and those of rows that were taken out. */
  private changedIn(sheet: string): ChangedPlace[] {
    const plan = this.sheets.plan(sheet);
    const changed = [...this.sheets.changed(sheet).values()]
      .filter((cell) => this.sheets.differs(sheet, cell))
      .map(({ row, column }) => ({ sheet, rows: rowsOfFile(plan, row), column }));
    const file = plan.isSame ? null : this.sheets.base(sheet);
    if (file === null) return changed;
    const gone = plan.removed.flatMap(({ first, end }) => {
      const cells: ChangedPlace[] = [];
      for (let row = first; row <= Math.min(end, file.bottom - 1); row++)
        for (let column = file.left; column < file.right; column++)
          if (file.value(row, column) !== null) cells.push({ sheet, rows: [row], column });
      return cells;
    });
    return [...changed, ...gone];
  }

  /** The sheets, and those that their formulas name, and so on. */
  private scopeOf(
    shown: Iterable<string>,
  ): { readonly sheet: string; readonly index: FormulaIndex | null }[] {
    const names = new Set(shown);
    // Names that are added meanwhile are come to as well.
    for (const name of names) {
      for (const named of this.indexOf(name)?.sheets ?? []) {
        const sheet = this.sheets.named(named);
        if (sheet !== null) names.add(sheet);
      }
    }
    return [...names].map((sheet) => ({ sheet, index: this.indexOf(sheet) }));
  }

  private indexOf(sheet: string): FormulaIndex | null {
    const known = this.indexes.get(sheet);
    if (known !== undefined) return known;
    const grid = this.sheets.base(sheet);
    const index = grid === null ? null : new FormulaIndex(grid);
    this.indexes.set(sheet, index);
    return index;
  }
}
