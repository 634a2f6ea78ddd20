/** An Excel error held by a cell, by its displayed code, for example `#REF!`. */
export interface CellError {
  readonly error: string;
}

/** The stored value of one cell; `null` is an empty cell. Dates are serial numbers, as Excel stores them. */
export type CellValue = string | number | boolean | CellError | null;

/** A rectangle of cells: 0-based sheet coordinates, both ends inclusive. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Day 1 of the serial numbers: 1900 (Windows) or 1904 (old Mac workbooks). */
export type DateSystem = 1900 | 1904;

/**
 * One worksheet as the core sees it. All coordinates are absolute and 0-based (row 0 is sheet row 1, column 0 is
 * column A). Outside the stored extent every cell is empty. Implementations may compute `text` on demand.
 */
export interface Grid {
  /** The sheet's name as on its tab. */
  readonly name: string;
  /** First row that may hold data. */
  readonly top: number;
  /** First column that may hold data. */
  readonly left: number;
  /** One past the last row that may hold data. */
  readonly bottom: number;
  /** One past the last column that may hold data. */
  readonly right: number;
  readonly dateSystem: DateSystem;
  /** Merged areas; only the top-left cell of each holds a value (other cells may be empty or hold a stale copy). */
  readonly merges: readonly CellRange[];
  /** Rows hidden by hand or by a filter. */
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /**
   * Places ("Sheet1!8") where the file was damaged so that content may have been lost or misread; none for a sound one.
   * The review makes an error of the sheet of them.
   */
  readonly damage?: readonly string[];
  /**
   * The stored value; for a formula its cached result. A formula with the value null has no result that holds: the file
   * has none, or (`text` is not "" then) it is from before the changes. A formula that comes to nothing has the value "".
   */
  value(row: number, column: number): CellValue;
  /** What the user sees in the cell, number format applied; "" when empty. A date serial shows as a date. */
  text(row: number, column: number): string;
  /** The number format code, "General" when none. */
  format(row: number, column: number): string;
  /** The formula with its leading "=", or null for a constant. */
  formula(row: number, column: number): string | null;
}
