/**
 * What one file may cost. Generous for real sheets: 100,000 rows of 40 columns are read. What goes past any of these is
 * refused with one line that names the limit. The figures stand in docs/developing/reading-files.md as well.
 */
export interface ReadLimits {
  /** Bytes of the file itself. */
  readonly fileBytes: number;
  /** Bytes of a file in an old format or of plain text, which take many times their size in memory. */
  readonly legacyFileBytes: number;
  /** Entries of a package, folders included. */
  readonly entries: number;
  /** Bytes of all entries of a package after inflating, as declared; no entry may inflate past what it declares. */
  readonly inflatedBytes: number;
  /** Bytes of one inflated part that is read. */
  readonly partBytes: number;
  /** How many times its compressed size a large part may inflate to. */
  readonly expansion: number;
  /** Bytes of markup read from all parts together; a part that several sheets name is read once for each. */
  readonly readBytes: number;
  readonly sheets: number;
  /** Cells with a value, of all sheets that are read. */
  readonly cells: number;
  /** Rows that hold a value, of all sheets that are read. */
  readonly rows: number;
  /** Places of the rectangle that a sheet's cells span, blank ones counted. */
  readonly places: number;
  /** Columns of a sheet, as in Excel. */
  readonly columns: number;
  /** Cells that a file does not hold but asks to be made by repeating others (.ods). */
  readonly repeatedCells: number;
  /** Merged areas of all sheets that are read. */
  readonly merges: number;
  /** Rows that the merged areas of a sheet cover, counted for each area. */
  readonly mergedRows: number;
  /** Characters in one cell. Excel itself stops at 32,767. */
  readonly cellCharacters: number;
  /** Characters that a file does not hold but asks to be made by repeating spaces (.ods). */
  readonly repeatedCharacters: number;
  readonly sharedStrings: number;
  /** Cell formats. Excel itself stops at 65,490. */
  readonly styles: number;
}

const MEGABYTE = 1024 * 1024;

/** The limits of the product. */
export const READ_LIMITS: ReadLimits = {
  fileBytes: 256 * MEGABYTE,
  legacyFileBytes: 64 * MEGABYTE,
  entries: 20_000,
  inflatedBytes: 512 * MEGABYTE,
  partBytes: 400 * MEGABYTE,
  expansion: 250,
  readBytes: 768 * MEGABYTE,
  sheets: 1_000,
  cells: 6_000_000,
  rows: 250_000,
  places: 16_000_000,
  columns: 16_384,
  repeatedCells: 1_000_000,
  merges: 100_000,
  mergedRows: 2_000_000,
  cellCharacters: 100_000,
  repeatedCharacters: 10_000_000,
  sharedStrings: 5_000_000,
  styles: 100_000,
};
