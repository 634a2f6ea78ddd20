import { MAX_COLUMNS, MAX_ROWS } from "../../../core";
import { WorkbookFileError } from "../../errors";

/** What the payload of a cell means. */
export const CELL_BLANK = 0;
export const CELL_NUMBER = 1;
/** Index into the table of shared texts. */
export const CELL_SHARED = 2;
/** Index into the sheet's own texts. */
export const CELL_TEXT = 3;
/** 0 or 1. */
export const CELL_BOOLEAN = 4;
/** Index into the sheet's own texts: an error code. */
export const CELL_ERROR = 5;

const KIND_BITS = 7;
const FORMULA_BIT = 8;
const STYLE_SHIFT = 4;

/**
 * The cells of one sheet in three parallel arrays, sorted by row and column, instead of an object per cell: 14 bytes
 * a cell. Cells may be added in any order; order as files have it is fastest. Of two cells in one place the later
 * stays.
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

  /**
   * @param expected number of cells to make room for at first
   * @param mostCells the limit; more cells are refused
   */
  constructor(
    expected: number,
    private readonly mostCells: number,
  ) {
    const room = Math.max(16, Math.min(expected, mostCells));
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
   * @throws WorkbookFileError `damaged` outside the largest sheet, `tooLarge` past the limit
   */
  add(row: number, column: number, kind: number, payload: number, style: number, hasFormula: boolean): void {
    if (!(row >= 0 && row < MAX_ROWS && column >= 0 && column < MAX_COLUMNS)) {
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

  /** Call once after the last `add`: sorts where needed and frees what is no longer needed. */
  finish(): this {
    if (!this.sorted) this.sort();
    const { length, rows, columns } = this;
    if (length > 0) {
      this.top = rows[0]!;
      this.bottom = rows[length - 1]! + 1;
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
    for (let index = 0; index < length; index++) starts[rows[index]! - this.top + 1]!++;
    for (let row = 0; row < count; row++) starts[row + 1]! += starts[row]!;
    this.starts = starts;
    this.rows = new Int32Array(0);
    if (this.columns.length > length * 1.5 + 64) {
      this.columns = this.columns.slice(0, length);
      this.payloads = this.payloads.slice(0, length);
      this.marks = this.marks.slice(0, length);
    }
    return this;
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

  private grow(): void {
    if (this.length >= this.mostCells) {
      throw new WorkbookFileError("tooLarge", `more than ${this.mostCells} cells`);
    }
    const room = Math.min(this.mostCells, this.columns.length * 2);
    this.columns = enlarged(this.columns, new Uint16Array(room));
    this.payloads = enlarged(this.payloads, new Float64Array(room));
    this.marks = enlarged(this.marks, new Uint32Array(room));
    this.rows = enlarged(this.rows, new Int32Array(room));
  }

  private sort(): void {
    const { rows, columns } = this;
    const place = (index: number): number => rows[index]! * MAX_COLUMNS + columns[index]!;
    const order = Array.from({ length: this.length }, (_, index) => index);
    order.sort((a, b) => place(a) - place(b) || a - b);
    const kept = order.filter(
      (index, at) => at + 1 === order.length || place(index) !== place(order[at + 1]!),
    );
    this.rows = Int32Array.from(kept, (index) => rows[index]!);
    this.columns = Uint16Array.from(kept, (index) => columns[index]!);
    this.payloads = Float64Array.from(kept, (index) => this.payloads[index]!);
    this.marks = Uint32Array.from(kept, (index) => this.marks[index]!);
    this.length = kept.length;
  }
}

function enlarged<T extends Uint16Array | Uint32Array | Int32Array | Float64Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
