import { formatAddress, MAX_COLUMNS, MAX_ROWS } from "../../../core";
import { READ_LIMITS, ReadBudget } from "../../budget";
import { WorkbookFileError } from "../../errors";
import type { CellData } from "./cellData";
import { countingSort } from "./countingSort";

const KIND_BITS = 7;
const FORMULA_BIT = 8;
const STYLE_SHIFT = 4;

/** Places of a sheet's rectangle that programs go through one by one. */
const MOST_PLACES = READ_LIMITS.places;
/** So many blank rows or columns part a stray cell from a table. */
const FAR_ROWS = 5_000;
const FAR_COLUMNS = 200;

/**
 * The cells of one sheet in three parallel arrays, sorted by row and column, instead of an object per cell: 14 bytes
 * a cell. Cells may be added in any order; order as files have it is fastest. Of two cells in one place the later
 * stays, and the place is remembered.
 */
export class CellStore {
  /** Rectangle of the cells: first and one past the last; all 0 when there is none. */
  top = 0;
  left = 0;
  bottom = 0;
  right = 0;
  length = 0;
  private columns: Uint16Array;
  private payloads: Float64Array;
  private marks: Uint32Array;
  /** `starts[row - top]` is the index of the row's first cell; one more entry than rows. */
  private starts = new Int32Array(1);
  private rows: Int32Array;
  private lastRow = -1;
  private lastColumn = -1;
  private sorted = true;
  /** Cells that occurred twice: how many, and the address of the first. */
  duplicates = 0;
  firstDuplicate = "";
  /** Cells left out because they stand far outside of everything else: how many, and the address of the first. */
  farCells = 0;
  firstFarCell = "";
  private readonly mostCells: number;

  /**
   * @param expected number of cells to make room for at first
   * @param budget counts the cells and the rows that hold them
   */
  constructor(
    expected: number,
    private readonly budget: ReadBudget,
  ) {
    this.mostCells = budget.room("cells");
    const room = Math.max(16, Math.min(expected, this.mostCells));
    this.columns = new Uint16Array(room);
    this.payloads = new Float64Array(room);
    this.marks = new Uint32Array(room);
    this.rows = new Int32Array(room);
  }

  /**
   * Adds a cell.
   *
   * @param row 0-based, below MAX_ROWS
   * @param column 0-based, below MAX_COLUMNS
   * @param style index of its format
   * @throws WorkbookFileError `tooLarge` outside the largest sheet and past the limit
   */
  add(row: number, column: number, kind: number, payload: number, style: number, hasFormula: boolean): void {
    if (!(row >= 0 && row < MAX_ROWS && column >= 0 && column < MAX_COLUMNS)) {
      if (row >= MAX_ROWS) throw this.budget.excess("rows");
      if (column >= MAX_COLUMNS) throw this.budget.excess("columns");
      throw new WorkbookFileError("damaged", `cell at row ${row}, column ${column}`);
    }
    const index = this.length;
    if (index === this.columns.length) this.grow();
    if (row < this.lastRow || (row === this.lastRow && column <= this.lastColumn)) this.sorted = false;
    this.lastRow = row;
    this.lastColumn = column;
    this.rows[index] = row;
    this.columns[index] = column;
    this.payloads[index] = payload;
    this.marks[index] = (style << STYLE_SHIFT) | (hasFormula ? FORMULA_BIT : 0) | kind;
    this.length = index + 1;
  }

  /**
   * Leaves out cells far outside of everything else, where the rectangle of all cells has more places than anybody can go
   * through: below 5,000 blank rows, or beyond 200 blank columns. Rows and columns are in order.
   */
  private dropFarCells(): void {
    const { rows, columns, length } = this;
    if (length === 0) return;
    const seen = new Uint8Array(MAX_COLUMNS);
    for (let index = 0; index < length; index++) seen[columns[index]!] = 1;
    const first = seen.indexOf(1);
    const area = (rows[length - 1]! - rows[0]! + 1) * (seen.lastIndexOf(1) - first + 1);
    if (area <= MOST_PLACES) return;
    let right = first + 1;
    for (let column = right; column < MAX_COLUMNS && column - right < FAR_COLUMNS; column++) {
      if (seen[column] === 1) right = column + 1;
    }
    let bottom = rows[0]!;
    for (let index = 0; index < length && rows[index]! - bottom <= FAR_ROWS; index++) {
      if (columns[index]! < right) bottom = rows[index]!;
    }
    let kept = 0;
    for (let index = 0; index < length; index++) {
      if (rows[index]! > bottom || columns[index]! >= right) {
        if (this.farCells++ === 0) this.firstFarCell = formatAddress(rows[index]!, columns[index]!);
        continue;
      }
      rows[kept] = rows[index]!;
      columns[kept] = columns[index]!;
      this.payloads[kept] = this.payloads[index]!;
      this.marks[kept] = this.marks[index]!;
      kept++;
    }
    this.length = kept;
    if ((bottom - rows[0]! + 1) * (right - first) > MOST_PLACES) throw this.budget.excess("places");
  }

  /** Call once after the last `add`: sorts where needed and frees what is no longer needed. */
  finish(): this {
    if (!this.sorted) this.sort();
    this.dropFarCells();
    const { length, columns } = this;
    if (length > 0) {
      this.top = this.rows[0]!;
      this.bottom = this.rows[length - 1]! + 1;
      let left: number = MAX_COLUMNS;
      let right = 0;
      for (let index = 0; index < length; index++) {
        const column = columns[index]!;
        if (column < left) left = column;
        if (column >= right) right = column + 1;
      }
      this.left = left;
      this.right = right;
    }
    const count = this.bottom - this.top;
    const starts = new Int32Array(count + 1);
    for (let index = 0; index < length; index++) starts[this.rows[index]! - this.top + 1]!++;
    for (let row = 0; row < count; row++) starts[row + 1]! += starts[row]!;
    this.starts = starts;
    this.budget.take("cells", length);
    this.budget.take("rows", this.filledRows(starts));
    this.rows = new Int32Array(0);
    if (this.columns.length > length * 1.5 + 64) {
      this.columns = this.columns.slice(0, length);
      this.payloads = this.payloads.slice(0, length);
      this.marks = this.marks.slice(0, length);
    }
    return this;
  }

  /** A finished store as plain data; its arrays are the store's own. */
  data(): CellData {
    const { top, left, bottom, right, length, columns, payloads, marks, starts } = this;
    return { top, left, bottom, right, length, columns, payloads, marks, starts };
  }

  /** A finished store from its data. */
  static of(data: CellData): CellStore {
    const store = new CellStore(0, new ReadBudget());
    return Object.assign(store, data);
  }

  /** The index of the cell at this place, or -1. */
  find(row: number, column: number): number {
    if (row < this.top || row >= this.bottom) return -1;
    let low = this.starts[row - this.top]!;
    const end = this.starts[row - this.top + 1]!;
    if (low === end) return -1;
    // Rows are mostly gapless: then the place is known, and with gaps the cell can only lie before it.
    const guess = low + column - this.columns[low]!;
    if (guess < low) return -1;
    if (guess < end && this.columns[guess] === column) return guess;
    let high = Math.min(guess, end) - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = this.columns[middle]!;
      if (found === column) return middle;
      if (found < column) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  /** Index of the first cell of a row from this column on, or -1. */
  firstFrom(row: number, column: number): number {
    if (row < this.top || row >= this.bottom) return -1;
    let low = this.starts[row - this.top]!;
    const end = this.starts[row - this.top + 1]!;
    let high = end;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.columns[middle]! < column) low = middle + 1;
      else high = middle;
    }
    return low < end ? low : -1;
  }

  /** Column of a cell. */
  column(index: number): number {
    return this.columns[index]!;
  }

  /** One past the last cell of a row. */
  rowEnd(row: number): number {
    return this.starts[row - this.top + 1]!;
  }

  kind(index: number): number {
    return this.marks[index]! & KIND_BITS;
  }

  payload(index: number): number {
    return this.payloads[index]!;
  }

  style(index: number): number {
    return this.marks[index]! >>> STYLE_SHIFT;
  }

  hasFormula(index: number): boolean {
    return (this.marks[index]! & FORMULA_BIT) !== 0;
  }

  /** Whether any cell has a formula. */
  anyFormula(): boolean {
    for (let index = 0; index < this.length; index++) if (this.hasFormula(index)) return true;
    return false;
  }

  private grow(): void {
    if (this.length >= this.mostCells) throw this.budget.excess("cells");
    const room = Math.min(this.mostCells, Math.max(16, this.columns.length * 2));
    this.columns = enlarged(this.columns, new Uint16Array(room));
    this.payloads = enlarged(this.payloads, new Float64Array(room));
    this.marks = enlarged(this.marks, new Uint32Array(room));
    this.rows = enlarged(this.rows, new Int32Array(room));
  }

  private filledRows(starts: Int32Array): number {
    let filled = 0;
    for (let row = 1; row < starts.length; row++) if (starts[row]! > starts[row - 1]!) filled++;
    return filled;
  }

  /** Brings the cells into order by counting, first by column and then by row; of two in one place the later stays. */
  private sort(): void {
    const { rows, columns, length } = this;
    const byColumn = countingSort(
      length,
      (at) => at,
      (cell) => columns[cell]!,
      MAX_COLUMNS,
    );
    const order = countingSort(
      length,
      (at) => byColumn[at]!,
      (cell) => rows[cell]!,
      MAX_ROWS,
    );
    let kept = 0;
    for (let at = 0; at < length; at++) {
      const cell = order[at]!;
      const next = order[at + 1];
      if (next !== undefined && rows[next] === rows[cell] && columns[next] === columns[cell]) {
        if (this.duplicates++ === 0) this.firstDuplicate = formatAddress(rows[cell]!, columns[cell]!);
      } else {
        order[kept++] = cell;
      }
    }
    const chosen = order.subarray(0, kept);
    this.rows = Int32Array.from(chosen, (index) => rows[index]!);
    this.columns = Uint16Array.from(chosen, (index) => columns[index]!);
    const { payloads, marks } = this;
    this.payloads = Float64Array.from(chosen, (index) => payloads[index]!);
    this.marks = Uint32Array.from(chosen, (index) => marks[index]!);
    this.length = kept;
  }
}

function enlarged<T extends Uint16Array | Uint32Array | Int32Array | Float64Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
