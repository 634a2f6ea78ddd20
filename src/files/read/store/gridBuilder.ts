import { cellKey, type CellRange, type DateSystem } from "../../../core";
import type { ReadBudget } from "../../budget";
import type { CellDisplay } from "../display";
import { CELL_BOOLEAN, CELL_ERROR, CELL_NUMBER, CELL_TEXT } from "./cellData";
import { CellStore } from "./cellStore";
import { KeptTexts } from "./keptTexts";
import { StoredGrid, type TextTable } from "./storedGrid";

const NO_SHARED: TextTable = { length: 0, get: () => "" };

/** Hidden rows are told so far below the last cell; what is hidden further down nobody looks at. */
const ROWS_BELOW = 100;

/** Collects the cells of a sheet from any source and makes its grid. */
export class GridBuilder {
  readonly hiddenColumns = new Set<number>();
  private readonly merges: CellRange[] = [];
  private readonly hiddenRows: { readonly first: number; readonly last: number }[] = [];
  private readonly store: CellStore;
  private readonly texts: KeptTexts;
  private readonly formats = ["General"];
  private readonly formatNumbers = new Map<string, number>([["General", 0]]);
  private readonly formulas = new Map<number, string>();

  /** @param budget counts what is added */
  constructor(private readonly budget: ReadBudget) {
    this.store = new CellStore(1024, budget);
    this.texts = new KeptTexts(budget);
  }

  get cells(): number {
    return this.store.length;
  }

  /**
   * Adds a cell.
   *
   * @param value an error as `{ error: code }`; null only makes sense with a formula
   * @param formula with its leading "="
   */
  add(
    row: number,
    column: number,
    value: string | number | boolean | { error: string } | null,
    format = "General",
    formula: string | null = null,
  ): void {
    const style = this.styleOf(format);
    const hasFormula = formula !== null;
    if (formula !== null) this.formulas.set(cellKey(row, column), formula);
    if (typeof value === "number") this.store.add(row, column, CELL_NUMBER, value, style, hasFormula);
    else if (typeof value === "boolean")
      this.store.add(row, column, CELL_BOOLEAN, value ? 1 : 0, style, hasFormula);
    else if (typeof value === "string")
      this.store.add(row, column, CELL_TEXT, this.texts.keep(value), style, hasFormula);
    else if (value) this.store.add(row, column, CELL_ERROR, this.texts.keep(value.error), style, hasFormula);
    else if (hasFormula) this.store.add(row, column, 0, 0, style, true);
  }

  addMerge(range: CellRange): void {
    this.budget.take("merges");
    this.merges.push(range);
  }

  /** Rows hidden, both ends included. */
  hideRows(first: number, last: number = first): void {
    this.hiddenRows.push({ first, last });
  }

  /** @param displayed texts that the file holds itself, by the order in which cells were added (which then must be sheet order) */
  build(
    name: string,
    dateSystem: DateSystem,
    display: CellDisplay,
    displayed?: ReadonlyMap<number, string>,
  ): StoredGrid {
    const store = this.store.finish();
    return new StoredGrid({
      name,
      dateSystem,
      display,
      displayed,
      store,
      merges: this.merges,
      hiddenRows: this.hiddenAbove(store.bottom + ROWS_BELOW),
      hiddenColumns: this.hiddenColumns,
      shared: NO_SHARED,
      texts: this.texts.all,
      formats: this.formats,
      formulas: () => this.formulas,
    });
  }

  private hiddenAbove(bottom: number): Set<number> {
    const hidden = new Set<number>();
    for (const { first, last } of this.hiddenRows) {
      for (let row = first; row <= last && row < bottom; row++) hidden.add(row);
    }
    return hidden;
  }

  private styleOf(format: string): number {
    const known = this.formatNumbers.get(format);
    if (known !== undefined) return known;
    const number = this.formats.push(format) - 1;
    this.formatNumbers.set(format, number);
    this.budget.measure("styles", number);
    return number;
  }
}
