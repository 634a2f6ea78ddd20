import { cellKey, type CellPosition, type Grid } from "../../core";
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
  /** Whether a changed cell holds another value than in the file. */
  differs(sheet: string, cell: CellPosition): boolean;
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
    const waiting: { readonly sheet: string; readonly cell: CellPosition }[] = [];
    for (const { sheet } of scope) {
      for (const cell of this.sheets.changed(sheet).values())
        if (this.sheets.differs(sheet, cell)) waiting.push({ sheet, cell });
    }
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const from = next;
      for (const { sheet, index } of scope) {
        const found = outdated.get(sheet) as Map<number, CellPosition>;
        const overwritten = this.sheets.changed(sheet);
        index?.forEach(from.sheet, from.cell, (formula) => {
          const key = cellKey(formula.row, formula.column);
          if (found.has(key) || overwritten.has(key)) return;
          found.set(key, formula);
          waiting.push({ sheet, cell: formula });
        });
      }
    }
    return outdated;
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
