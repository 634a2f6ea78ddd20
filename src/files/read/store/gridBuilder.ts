import type { CellRange, DateSystem, Grid } from "../../../core";
import type { CellDisplay } from "../display";
import { CELL_BOOLEAN, CELL_ERROR, CELL_NUMBER, CELL_TEXT, CellStore } from "./cellStore";
import { StoredGrid, type TextTable } from "./storedGrid";

const NO_SHARED: TextTable = { length: 0, get: () => "" };

/** Formulas and given texts are kept in maps, which cannot grow as far as the arrays of the store. */
const MOST_BUILT = 5_000_000;

/** Collects the cells of a sheet from any source and makes its grid. */
export class GridBuilder {
  readonly merges: CellRange[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  private readonly store: CellStore;
  private readonly texts: string[] = [];
  private readonly textNumbers = new Map<string, number>();
  private readonly formats = ["General"];
  private readonly formatNumbers = new Map<string, number>([["General", 0]]);
  private readonly formulas = new Map<string, string>();

  /** @param mostCells the limit past which `tooLarge` is thrown */
  constructor(mostCells: number) {
    this.store = new CellStore(1024, Math.min(mostCells, MOST_BUILT));
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
    if (formula !== null) this.formulas.set(`${row},${column}`, formula);
    if (typeof value === "number") this.store.add(row, column, CELL_NUMBER, value, style, hasFormula);
    else if (typeof value === "boolean")
      this.store.add(row, column, CELL_BOOLEAN, value ? 1 : 0, style, hasFormula);
    else if (typeof value === "string")
      this.store.add(row, column, CELL_TEXT, this.keep(value), style, hasFormula);
    else if (value) this.store.add(row, column, CELL_ERROR, this.keep(value.error), style, hasFormula);
    else if (hasFormula) this.store.add(row, column, 0, 0, style, true);
  }

  /** @param displayed texts that the file holds itself, by the order in which cells were added (which then must be sheet order) */
  build(
    name: string,
    dateSystem: DateSystem,
    display: CellDisplay,
    displayed?: ReadonlyMap<number, string>,
  ): Grid {
    return new StoredGrid({
      name,
      dateSystem,
      display,
      displayed,
      store: this.store.finish(),
      merges: this.merges,
      hiddenRows: this.hiddenRows,
      hiddenColumns: this.hiddenColumns,
      shared: NO_SHARED,
      texts: this.texts,
      formats: this.formats,
      formula: (row, column) => this.formulas.get(`${row},${column}`) ?? null,
    });
  }

  private styleOf(format: string): number {
    const known = this.formatNumbers.get(format);
    if (known !== undefined) return known;
    const number = this.formats.push(format) - 1;
    this.formatNumbers.set(format, number);
    return number;
  }

  private keep(text: string): number {
    const known = this.textNumbers.get(text);
    if (known !== undefined) return known;
    const number = this.texts.push(text) - 1;
    this.textNumbers.set(text, number);
    return number;
  }
}
