import type { CellRange, DateSystem } from "../../../core";
import type { ReadBudget } from "../../budget";
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
  /** The first row (0-based) whose number another row has as well; -1 where there is none. */
  readonly duplicateRow: number;
  /** Cells that name another row than the one they stand in, and the address of the first. */
  readonly misplaced: Counted;
  /** Elements inside the data that are no rows or cells, and the name of the first. */
  readonly unknown: Counted;
  /** Cells whose format the workbook does not have, and the address of the first. */
  readonly unstyled: Counted;
}

/** How often something was met, and where first. */
export class Counted {
  count = 0;
  first = "";

  /** Counts one more; `where` is asked for the first only. */
  note(where: () => string): void {
    if (this.count++ === 0) this.first = where();
  }
}

export interface SheetContext {
  /** Number of shared strings. */
  readonly sharedTexts: number;
  /** Style numbers to give cells with an ISO date (`t="d"`): of a day, and of a moment. Absent styles give 0. */
  dateStyle(style: number, withTime: boolean): number;
  readonly dateSystem: DateSystem;
  readonly budget: ReadBudget;
  /** Number of cell formats. */
  styles(): number;
  /** Called now and then with the share of the part that is read. */
  onProgress(share: number): void;
}
