import type { CellRange, CellValue, Grid } from "../core";

/**
 * What identifies the rows of a sheet, cheap to read again: the extent and the values of the columns that differ most
 * from row to row (names, telephone numbers). If it is the same later, flags land on the rows that were checked.
 */
export interface Fingerprint {
  readonly top: number;
  readonly left: number;
  /** Of the whole used range, of which not all may have been read. */
  readonly rows: number;
  readonly columns: number;
  /** 0-based sheet columns and their values from `top` on, as Excel hands them over. */
  readonly identity: readonly { readonly column: number; readonly values: readonly unknown[] }[];
}

/** Columns compared at most, and how many bytes (UTF-8, roughly) they may weigh together. */
const MOST_COLUMNS = 2;
const MOST_BYTES = 2_000_000;
/** Rows or columns by which a sheet may grow or shrink without being read anew. */
const MOST_RESIZED = 200;

/** Rows and columns of a rectangle. */
interface Size {
  readonly rows: number;
  readonly columns: number;
}

/**
 * @param whole the sheet's used range
 * @param read what was read of it, from its top left corner
 */
export function fingerprintOf(grid: Grid, whole: Size, { rows, columns }: Size): Fingerprint {
  const hasFormulas = (column: number): boolean =>
    Array.from({ length: rows }, (_, row) => grid.formula(grid.top + row, column)).some(
      (formula) => formula !== null,
    );
  const typed = Array.from({ length: columns }, (_, offset) => grid.left + offset).filter(
    // A result may be another one at every look (RAND, NOW) while the rows stand where they stood.
    (column) => !hasFormulas(column),
  );
  const measured = typed.map((column) => {
    const values = Array.from({ length: rows }, (_unused, row) =>
      excelValue(grid.value(grid.top + row, column)),
    );
    const distinct = new Set(values).size;
    const bytes = values.reduce<number>((sum, value) => sum + 3 * String(value).length + 3, 0);
    return { column, values, distinct, bytes };
  });
  measured.sort((a, b) => b.distinct - a.distinct || a.column - b.column);
  const identity: { column: number; values: unknown[] }[] = [];
  let weight = 0;
  for (const { column, values, bytes } of measured) {
    if (identity.length === MOST_COLUMNS || weight + bytes > MOST_BYTES) continue;
    weight += bytes;
    identity.push({ column, values });
  }
  return { top: grid.top, left: grid.left, ...whole, identity };
}

/** A value as Excel hands it over in `Range.values`. */
function excelValue(value: CellValue): unknown {
  if (value === null) return "";
  return typeof value === "object" ? value.error : value;
}

/** Ranges to read again for a comparison, with `values` queued for loading. */
export function queueComparison(
  sheet: Excel.Worksheet,
  known: Fingerprint | undefined,
): readonly Excel.Range[] {
  if (!known) return [];
  return known.identity.map(({ column, values }) => {
    const range = sheet.getRangeByIndexes(known.top, column, values.length, 1);
    range.load("values");
    return range;
  });
}

/** Whether the sheet still is as it was; an empty sheet has no used range. */
export function isUnchanged(
  known: Fingerprint,
  used: Excel.Range,
  compared: readonly Excel.Range[],
): boolean {
  if (!hasSameExtent(known, used)) return false;
  if (used.isNullObject) return true;
  return known.identity.every(({ values }, index) => {
    const now = compared[index]?.values ?? [];
    return values.every((value, row) => (now[row] as unknown[] | undefined)?.[0] === value);
  });
}

/** The fingerprint after cells were changed where they stand: values of one area, as Excel hands them over. */
export function updatedFingerprint(
  known: Fingerprint,
  top: number,
  left: number,
  values: readonly (readonly unknown[])[],
): Fingerprint {
  const identity = known.identity.map((entry) => {
    const offset = entry.column - left;
    if (offset < 0 || offset >= (values[0]?.length ?? 0)) return entry;
    const updated = [...entry.values];
    values.forEach((row, index) => {
      const at = top + index - known.top;
      if (at >= 0 && at < updated.length) updated[at] = row[offset];
    });
    return { ...entry, values: updated };
  });
  return { ...known, identity };
}

/**
 * The fingerprint after cells were changed that lie below or beside everything else, or were the last of it: nothing
 * else moved then. Null where the used range differs in another way, or so much that the sheet has to be read anew.
 *
 * @param typed a rectangle around all cells that changed, 0-based
 */
export function resized(known: Fingerprint, used: Excel.Range, typed: CellRange): Fingerprint | null {
  if (hasSameExtent(known, used)) return known;
  const isPartlyRead = known.identity.some(({ values }) => values.length !== known.rows);
  if (used.isNullObject || known.rows === 0 || isPartlyRead) return null;
  const { rowIndex: top, columnIndex: left, rowCount: rows, columnCount: columns } = used;
  if (top !== known.top || left !== known.left) return null;
  if (Math.abs(rows - known.rows) > MOST_RESIZED || Math.abs(columns - known.columns) > MOST_RESIZED)
    return null;
  if (rows > known.rows && typed.bottom !== top + rows - 1) return null;
  if (columns > known.columns && typed.right !== left + columns - 1) return null;
  const identity = known.identity.map(({ column, values }) => ({
    column,
    values: Array.from({ length: rows }, (_, row) => values[row] ?? ""),
  }));
  return { ...known, rows, columns, identity };
}

/** Whether a sheet's used range is the one that was read. */
export function hasSameExtent(known: Fingerprint, used: Excel.Range): boolean {
  if (used.isNullObject) return known.rows === 0;
  return (
    used.rowIndex === known.top &&
    used.columnIndex === known.left &&
    used.rowCount === known.rows &&
    used.columnCount === known.columns
  );
}
