import type { CellRange, DateSystem } from "../../../core";
import type { CellStore } from "../store";

/** Everything that reading a worksheet part yields. */
export interface SheetContent {
  readonly store: CellStore;
  readonly texts: readonly string[];
  readonly merges: readonly CellRange[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Formula cells without a cached value: the workbook was made by a program that does not calculate. */
  readonly formulasWithoutValues: number;
  /** Cells said to be numbers whose content is none; kept as text. */
  readonly notNumbers: number;
}

export interface SheetContext {
  /** Number of shared strings. */
  readonly sharedTexts: number;
  /** Style numbers to give cells with an ISO date (`t="d"`): of a day, and of a moment. Absent styles give 0. */
  dateStyle(style: number, withTime: boolean): number;
  readonly dateSystem: DateSystem;
  readonly mostCells: number;
  /** Called now and then with the share of the part that is read. */
  onProgress(share: number): void;
}

/** Texts remembered to keep repeated ones once. */
const MOST_REMEMBERED = 1_000_000;

/** Texts by number; those that repeat (units, 是/否) are kept once. */
export class KeptTexts {
  readonly all: string[] = [];
  private readonly numbers = new Map<string, number>();

  /** The text's number. */
  keep(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    const number = this.all.push(text) - 1;
    if (text.length < 40 && this.numbers.size < MOST_REMEMBERED) this.numbers.set(text, number);
    return number;
  }
}
