import { MAX_COLUMNS, parseAddress } from "./address";
import { generalText } from "./generalText";
import type { CellRange, CellValue, DateSystem, Grid } from "./types";

/**
 * Texts that only some cells have: a matrix of the values' shape (missing rows, `undefined` and `null` mean "none"),
 * or, handy for few cells, an object from A1 address to text.
 */
type SparseTexts =
  readonly (readonly (string | null | undefined)[] | undefined)[] | Readonly<Record<string, string>>;

/** What a grid is made of. Only `values` is needed. */
export interface GridParts {
  /** Rows of values from (`top`, `left`) on. Rows may differ in length; `undefined` counts as empty. */
  readonly values: readonly (readonly (CellValue | undefined)[] | undefined)[];
  /** 0-based sheet row of the first row of `values`; default 0. */
  readonly top?: number;
  /** 0-based sheet column of the first value of each row; default 0. */
  readonly left?: number;
  /** Tab name; default `Sheet1`. */
  readonly name?: string;
  /** 1900 unless the workbook says otherwise. */
  readonly dateSystem?: DateSystem;
  /**
   * Displayed texts; a cell without one shows its value as Excel's General format does. A caller whose cells have
   * number formats gives the texts those formats make: the core does not format.
   */
  readonly texts?: SparseTexts;
  /** Number format codes; `General` where none is given. */
  readonly formats?: SparseTexts;
  /** Formulas with their leading `=`. */
  readonly formulas?: SparseTexts;
  readonly merges?: readonly CellRange[];
  readonly hiddenRows?: Iterable<number>;
  readonly hiddenColumns?: Iterable<number>;
  /** Places where the file was damaged so that content may have been lost. */
  readonly damage?: readonly string[];
}

/** What one number names a cell by: unique over a whole sheet. */
export function cellKey(row: number, column: number): number {
  return row * MAX_COLUMNS + column;
}

/**
 * A grid over plain arrays. The arrays are kept, not copied; the caller leaves them alone afterwards. Blank rows at
 * the end of `values` and blank cells at the end of its rows do not count for `bottom` and `right`.
 */
export function createGrid(parts: GridParts): Grid {
  return new ArrayGrid(parts);
}

class ArrayGrid implements Grid {
  readonly name: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly dateSystem: DateSystem;
  readonly merges: readonly CellRange[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly damage: readonly string[];
  private readonly values: GridParts["values"];
  private readonly texts: TextLookup | null;
  private readonly formats: TextLookup | null;
  private readonly formulas: TextLookup | null;

  constructor(parts: GridParts) {
    this.name = parts.name ?? "Sheet1";
    this.top = parts.top ?? 0;
    this.left = parts.left ?? 0;
    this.values = parts.values;
    const extent = filledExtent(parts.values);
    this.bottom = this.top + extent.rows;
    this.right = this.left + extent.columns;
    this.dateSystem = parts.dateSystem ?? 1900;
    this.merges = parts.merges ?? [];
    this.hiddenRows = new Set(parts.hiddenRows ?? []);
    this.hiddenColumns = new Set(parts.hiddenColumns ?? []);
    this.damage = parts.damage ?? [];
    this.texts = lookupOf(parts.texts, this.top, this.left);
    this.formats = lookupOf(parts.formats, this.top, this.left);
    this.formulas = lookupOf(parts.formulas, this.top, this.left);
  }

  value(row: number, column: number): CellValue {
    const cells = this.values[row - this.top];
    return cells === undefined ? null : (cells[column - this.left] ?? null);
  }

  text(row: number, column: number): string {
    const given = this.texts === null ? undefined : this.texts(row, column);
    return given ?? generalText(this.value(row, column));
  }

  format(row: number, column: number): string {
    return (this.formats === null ? undefined : this.formats(row, column)) ?? "General";
  }

  formula(row: number, column: number): string | null {
    return (this.formulas === null ? undefined : this.formulas(row, column)) ?? null;
  }
}

type TextLookup = (row: number, column: number) => string | undefined;

function isMatrix(texts: SparseTexts): texts is Extract<SparseTexts, readonly unknown[]> {
  return Array.isArray(texts);
}

function lookupOf(texts: SparseTexts | undefined, top: number, left: number): TextLookup | null {
  if (texts === undefined) return null;
  if (isMatrix(texts)) return (row, column) => texts[row - top]?.[column - left] ?? undefined;
  const byCell = new Map<number, string>();
  for (const [address, text] of Object.entries(texts)) {
    const cell = parseAddress(address);
    if (cell !== null) byCell.set(cellKey(cell.row, cell.column), text);
  }
  return (row, column) => byCell.get(cellKey(row, column));
}

function filledExtent(values: GridParts["values"]): { readonly rows: number; readonly columns: number } {
  let rows = values.length;
  while (rows > 0 && filledLength(values[rows - 1]) === 0) rows -= 1;
  let columns = 0;
  for (let index = 0; index < rows; index += 1) {
    const cells = values[index];
    // Only cells beyond the widest row so far can widen it.
    if (cells !== undefined && cells.length > columns) columns = Math.max(columns, filledLength(cells));
  }
  return { rows, columns };
}

function filledLength(cells: readonly (CellValue | undefined)[] | undefined): number {
  let length = cells?.length ?? 0;
  while (length > 0 && isEmpty(cells?.[length - 1])) length -= 1;
  return length;
}

function isEmpty(value: CellValue | undefined): boolean {
  return value === null || value === undefined || value === "";
}
