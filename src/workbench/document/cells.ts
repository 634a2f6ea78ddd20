import { unpackLook } from "../engine/views";
import type { CellWindow, ChangedCell } from "../engine/views";
import { PLAIN_STYLE } from "../grid/types";
import type { CellStyle, DisplayCell } from "../grid";

/** Rows fetched from the worker at once: a few milliseconds of its time, and of the page's to take them over. */
export const ROWS_AT_ONCE = 250;

interface Window {
  readonly columns: number;
  readonly texts: string[];
  readonly editTexts: Map<number, string>;
  readonly formulas: Map<number, string>;
  readonly looks: Uint32Array;
}

/** The cells of one sheet that the page has, by windows of rows. */
export class CellCache {
  private readonly windows = new Map<number, Window>();
  /** Windows whose cells are no longer those: shown until the new ones are here. */
  private readonly stale = new Set<number>();

  /** @param styles the looks that the cells' numbers mean */
  constructor(private readonly styles: readonly CellStyle[]) {}

  /** Numbers of the windows that cover rows `first` … `last` and are not there yet. */
  missing(first: number, last: number): number[] {
    const numbers: number[] = [];
    const end = Math.floor(Math.max(first, last) / ROWS_AT_ONCE);
    for (let number = Math.floor(Math.max(0, first) / ROWS_AT_ONCE); number <= end; number++)
      if (!this.windows.has(number) || this.stale.has(number)) numbers.push(number);
    return numbers;
  }

  put(number: number, window: CellWindow): void {
    this.stale.delete(number);
    this.windows.set(number, {
      columns: window.columns,
      texts: [...window.texts],
      editTexts: new Map(window.editTexts),
      formulas: new Map(window.formulas),
      looks: window.looks,
    });
  }

  /** The cells are laid out anew: all of them are to be fetched again. */
  renew(): void {
    for (const number of this.windows.keys()) this.stale.add(number);
  }

  /** The cell as painted; null where it is empty or not there yet. */
  cellAt(row: number, column: number): DisplayCell | null {
    const window = this.windows.get(Math.floor(row / ROWS_AT_ONCE));
    if (!window || column >= window.columns) return null;
    const index = (row % ROWS_AT_ONCE) * window.columns + column;
    const text = window.texts[index];
    if (text === undefined) return null;
    const { align, figure, style, outdated } = unpackLook(window.looks[index] as number);
    return {
      text,
      editText: window.editTexts.get(index) ?? text,
      align,
      figure,
      style: this.styles[style] ?? PLAIN_STYLE,
      formula: window.formulas.get(index) ?? null,
      outdated,
    };
  }

  /** Takes over cells that changed; those of windows that are not here come with them later. */
  change(cells: readonly ChangedCell[]): void {
    for (const { row, column, text, editText, formula, look } of cells) {
      const window = this.windows.get(Math.floor(row / ROWS_AT_ONCE));
      if (!window || column >= window.columns) continue;
      const index = (row % ROWS_AT_ONCE) * window.columns + column;
      window.texts[index] = text;
      if (editText === text) window.editTexts.delete(index);
      else window.editTexts.set(index, editText);
      if (formula === null) window.formulas.delete(index);
      else window.formulas.set(index, formula);
      window.looks[index] = look;
    }
  }
}
