import { columnLetters, formatAddress } from "../../../core";

/** Records of [MS-XLS] 2.4 that say how a sheet looks. */
const PANE = 0x0041;
const DEFAULT_COLUMN_WIDTH = 0x0055;
const COLUMN = 0x007d;
const STANDARD_WIDTH = 0x0099;
const ROW = 0x0208;
const DEFAULT_ROW_HEIGHT = 0x0225;
const WINDOW = 0x023e;
const MANY_NUMBERS = 0x00bd;
const MANY_BLANKS = 0x00be;
/** Records of one cell: row, column and format come first. */
const CELLS: ReadonlySet<number> = new Set([
  0x0006, 0x0206, 0x0406, 0x00d6, 0x00fd, 0x0201, 0x0203, 0x0204, 0x0205, 0x027e,
]);

const TWIPS = 20;
const LAST_COLUMN = 255;

/** The looks of one sheet, as the part of a worksheet that has no values. */
export class SheetLooks {
  /** Cells with a format. */
  cells = 0;
  private readonly rows = new Map<number, Map<number, number>>();
  private readonly rowAttributes = new Map<number, string>();
  private readonly columns: string[] = [];
  private pane = { columns: 0, rows: 0, isFrozen: false };
  private usualWidth: number | null = null;
  private usualHeight: number | null = null;

  /**
   * @param formats number of the workbook's cell formats
   * @param most cells that are kept
   */
  constructor(
    private readonly view: DataView,
    private readonly formats: number,
    private readonly most: number,
  ) {}

  /** @param at where the record's data begins */
  take(type: number, at: number, length: number): void {
    const { view } = this;
    const u16 = (offset: number): number => (offset + 2 <= length ? view.getUint16(at + offset, true) : 0);
    if (CELLS.has(type) && length >= 6) this.cell(u16(0), u16(2), u16(4));
    else if (type === MANY_BLANKS || type === MANY_NUMBERS) {
      const size = type === MANY_BLANKS ? 2 : 6;
      for (let offset = 4, column = u16(2); offset + size <= length - 2; offset += size, column++)
        this.cell(u16(0), column, u16(offset));
    } else if (type === ROW && length >= 16) this.row(u16(0), u16(6), view.getUint32(at + 12, true));
    else if (type === COLUMN && length >= 10) this.column(u16(0), u16(2), u16(4), u16(6), u16(8));
    else if (type === STANDARD_WIDTH) this.usualWidth = u16(0) / 256;
    else if (type === DEFAULT_COLUMN_WIDTH) this.usualWidth ??= u16(0) + 0.72;
    else if (type === DEFAULT_ROW_HEIGHT && length >= 4) this.usualHeight = u16(2) / TWIPS;
    else if (type === WINDOW) this.pane = { ...this.pane, isFrozen: (u16(0) & 8) !== 0 };
    else if (type === PANE && length >= 8) this.pane = { ...this.pane, columns: u16(0), rows: u16(2) };
  }

  private cell(row: number, column: number, format: number): void {
    if (column > LAST_COLUMN || format >= this.formats || (this.cells += 1) > this.most) return;
    const cells = this.rows.get(row) ?? new Map<number, number>();
    this.rows.set(row, cells.set(column, format));
  }

  private row(row: number, height: number, flags: number): void {
    const format = (flags >>> 16) & 0xfff;
    this.rowAttributes.set(
      row,
      [
        (height & 0x8000) === 0 ? ` ht="${height / TWIPS}"` : "",
        (flags & 0x40) === 0 ? "" : ' customHeight="1"',
        (flags & 0x20) === 0 ? "" : ' hidden="1"',
        (flags & 0x80) === 0 || format >= this.formats ? "" : ` s="${format}" customFormat="1"`,
      ].join(""),
    );
  }

  private column(first: number, last: number, width: number, format: number, flags: number): void {
    if (first > LAST_COLUMN || last < first) return;
    const style = format < this.formats ? ` style="${format}"` : "";
    const hidden = (flags & 1) === 0 ? "" : ' hidden="1"';
    const end = Math.min(last, LAST_COLUMN) + 1;
    this.columns.push(
      `<col min="${first + 1}" max="${end}" width="${width / 256}" customWidth="1"${style}${hidden}/>`,
    );
  }

  /** What stands in a worksheet before its values, and its rows and cells without them. */
  xml(): string {
    const { columns, rows, isFrozen } = this.pane;
    const corner = formatAddress(rows, columns);
    const split = `${columns === 0 ? "" : ` xSplit="${columns}"`}${rows === 0 ? "" : ` ySplit="${rows}"`}`;
    const pane = isFrozen && split !== "" ? `<pane${split} topLeftCell="${corner}" state="frozen"/>` : "";
    const width = this.usualWidth === null ? "" : ` defaultColWidth="${this.usualWidth}"`;
    const numbers = [...new Set([...this.rows.keys(), ...this.rowAttributes.keys()])].sort((a, b) => a - b);
    return [
      `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>`,
      `<sheetFormatPr defaultRowHeight="${this.usualHeight ?? 13.5}"${width}/>`,
      this.columns.length === 0 ? "" : `<cols>${this.columns.join("")}</cols>`,
      "<sheetData>",
      ...numbers.map((row) => this.rowXml(row)),
      "</sheetData>",
    ].join("");
  }

  private rowXml(row: number): string {
    const cells = [...(this.rows.get(row) ?? [])].sort(([one], [other]) => one - other);
    const written = cells.map(
      ([column, format]) => `<c r="${columnLetters(column)}${row + 1}" s="${format}"/>`,
    );
    return `<row r="${row + 1}"${this.rowAttributes.get(row) ?? ""}>${written.join("")}</row>`;
  }
}
