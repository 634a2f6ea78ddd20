import { MAX_COLUMNS, MAX_ROWS, type DateSystem } from "../../../core";
import type { ReadBudget } from "../../budget";
import { WorkbookFileError } from "../../errors";
import { XML_END, XML_OPEN, XML_TEXT, type XmlReader } from "../../xml";
import { parseIsoDate } from "../isoDates";
import type { GridBuilder } from "../store";
import { plainFormula } from "./plainFormula";

/** What the cells of a table need to know of the workbook. */
export interface TableContext {
  readonly budget: ReadBudget;
  /** Asked at the end of a cell: the workbook's own properties stand before its sheets. */
  dateSystem(): DateSystem;
  /** The number format code of a style, "General" for one that names none. */
  formatOf(style: string | undefined): string;
}

/** The row or cell being read. */
interface Cursor {
  row: number;
  column: number;
  rowStyle: string | undefined;
}

/**
 * Reads the `Table` at the reader (the XML spreadsheet of Excel 2003, Microsoft's "XML Spreadsheet Reference"): rows
 * and cells follow each other unless they say their number; a cell that spans others takes their columns, whether it is
 * written with content or as `<Cell ss:MergeAcross="1"/>`.
 */
export function readTable(reader: XmlReader, builder: GridBuilder, context: TableContext): void {
  new TableReader(reader, builder, context).read();
}

class TableReader {
  private readonly cursor: Cursor = { row: -1, column: -1, rowStyle: undefined };
  private readonly columnStyles = new Map<number, string>();
  private nextColumn = 0;
  private tableStyle: string | undefined;

  constructor(
    private readonly reader: XmlReader,
    private readonly builder: GridBuilder,
    private readonly context: TableContext,
  ) {}

  read(): void {
    const { reader } = this;
    this.tableStyle = reader.attribute("StyleID");
    reader.forEachInside(() => {
      if (reader.is("Column")) this.readColumn();
      else if (reader.is("Row")) this.readRow();
      else reader.skip();
    });
  }

  /** A number that an attribute gives, or the one that is due. */
  private numbered(attribute: string, due: number, most: number): number {
    const written = this.reader.attribute(attribute);
    if (written === undefined) return due;
    const number = Number(written) - 1;
    if (!(Number.isInteger(number) && number >= 0 && number < most)) {
      throw new WorkbookFileError("damaged", `${attribute} ${written}`);
    }
    return number;
  }

  private count(attribute: string, most: number): number {
    const number = Number(this.reader.attribute(attribute) ?? 0);
    if (!(Number.isInteger(number) && number >= 0)) return 0;
    if (number > most) throw new WorkbookFileError("damaged", `${attribute} ${number}`);
    return number;
  }

  private readColumn(): void {
    const { reader } = this;
    const first = this.numbered("Index", this.nextColumn, MAX_COLUMNS);
    const last = Math.min(first + this.count("Span", MAX_COLUMNS), MAX_COLUMNS - 1);
    const hidden = reader.attribute("Hidden") === "1" || reader.attribute("Width") === "0";
    const style = reader.attribute("StyleID");
    for (let column = first; column <= last; column++) {
      if (hidden) this.builder.hiddenColumns.add(column);
      if (style !== undefined) this.columnStyles.set(column, style);
    }
    this.nextColumn = last + 1;
    reader.skip();
  }

  private readRow(): void {
    const { reader, cursor } = this;
    cursor.row = this.numbered("Index", cursor.row + 1, MAX_ROWS);
    cursor.column = -1;
    cursor.rowStyle = reader.attribute("StyleID");
    if (cursor.row >= MAX_ROWS) throw this.context.budget.excess("rows");
    const last = cursor.row + this.count("Span", MAX_ROWS);
    if (reader.attribute("Hidden") === "1" || reader.attribute("Height") === "0")
      this.builder.hideRows(cursor.row, last);
    reader.forEachInside(() => {
      if (reader.is("Cell")) this.readCell();
      else reader.skip();
    });
    cursor.row = last;
  }

  private readCell(): void {
    const { reader, cursor, builder } = this;
    const column = this.numbered("Index", cursor.column + 1, MAX_COLUMNS);
    const across = this.count("MergeAcross", MAX_COLUMNS);
    const down = this.count("MergeDown", MAX_ROWS);
    const formula = reader.attribute("Formula");
    const style =
      reader.attribute("StyleID") ?? cursor.rowStyle ?? this.columnStyles.get(column) ?? this.tableStyle;
    const { row } = cursor;
    cursor.column = column + across;
    this.context.budget.measure("columns", column + across + 1);
    if (across > 0 || down > 0) {
      builder.addMerge({
        top: row,
        left: column,
        bottom: Math.min(row + down, MAX_ROWS - 1),
        right: column + across,
      });
    }
    const data = this.readData();
    const plain = formula === undefined ? null : plainFormula(formula, row, column);
    if (data === null && plain === null) return;
    builder.add(row, column, data, this.context.formatOf(style), plain);
  }

  /** The value of the cell at the reader, null where it has none; leaves the reader at the cell's end. */
  private readData(): string | number | boolean | { error: string } | null {
    const { reader } = this;
    let value: string | number | boolean | { error: string } | null = null;
    reader.forEachInside(() => {
      if (!reader.is("Data")) reader.skip();
      else value = this.valueOf(reader.attribute("Type") ?? "String", this.readText());
    });
    return value;
  }

  /** All text inside the element at the reader, marks of bold and the like left out. */
  private readText(): string {
    const { reader } = this;
    const hasContent = reader.kind === XML_OPEN;
    let text = "";
    if (!hasContent) return text;
    const outside = reader.depth - 1;
    while (reader.next() !== XML_END && reader.depth > outside) {
      if (reader.kind !== XML_TEXT) continue;
      text += reader.text();
      this.context.budget.measure("cellCharacters", text.length);
    }
    return text.replace(/\r\n?/g, "\n");
  }

  private valueOf(type: string, text: string): string | number | boolean | { error: string } | null {
    const trimmed = text.trim();
    if (type === "Number" && trimmed !== "" && Number.isFinite(Number(trimmed))) return Number(trimmed);
    if (type === "Boolean") return trimmed === "1" || trimmed.toLowerCase() === "true";
    if (type === "Error") return { error: trimmed };
    if (type === "DateTime") return parseIsoDate(trimmed, this.context.dateSystem()) ?? text;
    return text === "" ? null : text;
  }
}
