import type { FurtherTable, SkippedRow } from "./types";

/** The columns that the rows are judged by. */
export interface TableColumns {
  /** All columns that are a field, in any order. */
  readonly mapped: readonly number[];
  /** The rank number's column, or null. */
  readonly sequence: number | null;
  /** The column that names an entry (studio, else leader), or null. */
  readonly identity: number | null;
  /** The column that names the entry's unit, or null. */
  readonly unit: number | null;
  /** Columns whose answers hold figures: counts, amounts, telephone numbers. */
  readonly figures: readonly number[];
  /** Columns in which a form's example shows itself: names of units, studios, persons. */
  readonly example: readonly number[];
}

/** The rows below a header, sorted. */
export interface Extent {
  readonly entryRows: readonly number[];
  readonly sampleRows: readonly number[];
  readonly blankRows: readonly number[];
  readonly skippedRows: readonly SkippedRow[];
  readonly footerRow: number | null;
  readonly furtherTables: readonly FurtherTable[];
  /** One past the last row that may belong to the table. */
  readonly end: number;
  /** Columns that hold something in an entry's row. */
  readonly filledColumns: ReadonlySet<number>;
}
