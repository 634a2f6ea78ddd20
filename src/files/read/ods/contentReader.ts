import { MAX_COLUMNS, MAX_ROWS } from "../../../core";
import { toUtf8, XML_CLOSE, XML_END, XML_OPEN, XML_TEXT, XmlReader } from "../../xml";
import type { ReadBudget } from "../../budget";
import { DisplayFormats } from "../display";
import { WorkbookFileError } from "../../errors";
import type { FileNote } from "../../notes";
import { GridBuilder, type StoredGrid } from "../store";
import { fill, plainFormula, typedValue, type Cell } from "./contentCell";
import { DataStyles } from "./dataStyles";

/** One table of an OpenDocument spreadsheet. */
export interface OdsTable {
  readonly grid: StoredGrid;
  readonly hidden: boolean;
}

/** Spaces in one run; a run that says more holds nothing that anybody reads. */
const MOST_SPACES = 1000;

const STYLE_ELEMENTS = ["style", "date-style", "time-style", "percentage-style", "text-style"] as const;

/**
 * Reads the tables of an OpenDocument spreadsheet (OpenDocument 1.3 part 3, §9): `content.xml`, or a flat file, which
 * holds the same. Repeated blank cells and rows cost nothing. The displayed text of a cell is the one in the file.
 *
 * @throws XmlError, WorkbookFileError
 */
export class ContentReader {
  private readonly reader: XmlReader;
  private readonly styles = new DataStyles();
  private readonly display = new DisplayFormats();
  private readonly tables: OdsTable[] = [];
  /** What the tables show of a damaged file. */
  readonly notes: FileNote[] = [];

  /** @param bytes `content.xml` in UTF-8 */
  constructor(
    bytes: Uint8Array,
    private readonly budget: ReadBudget,
  ) {
    this.reader = new XmlReader(bytes);
  }

  /** Takes up the named styles of a package's `styles.xml`; before `read`. */
  takeStyles(bytes: Uint8Array): void {
    const reader = new XmlReader(toUtf8(bytes));
    for (let kind = reader.next(); kind !== XML_END; kind = reader.next()) {
      if (kind !== XML_TEXT && kind !== XML_CLOSE) this.takeStyle(reader);
    }
  }

  private takeStyle(reader: XmlReader): boolean {
    const isStyle = STYLE_ELEMENTS.some((name) => reader.is(name));
    if (isStyle) this.styles.take(reader);
    return isStyle;
  }

  read(): OdsTable[] {
    const { reader } = this;
    for (let kind = reader.next(); kind !== XML_END; kind = reader.next()) {
      if (kind === XML_TEXT || kind === XML_CLOSE) continue;
      if (this.takeStyle(reader)) continue;
      if (reader.is("tracked-changes") || reader.is("shapes")) reader.skip();
      else if (reader.is("table") && kind === XML_OPEN) this.tables.push(this.readTable());
    }
    return this.tables;
  }

  private readTable(): OdsTable {
    const { reader } = this;
    const name = reader.attribute("table:name") ?? `Sheet${this.tables.length + 1}`;
    const hidden = this.styles.hidesTable(reader.attribute("table:style-name"));
    const builder = new GridBuilder(this.budget);
    this.budget.measure("sheets", this.tables.length + 1);
    const displayed = new Map<number, string>();
    const columnStyles: { end: number; style: string | null }[] = [];
    const outside = reader.depth - 1;
    let columns = 0;
    let row = 0;
    while (reader.next() !== XML_END && reader.depth > outside) {
      if (reader.kind === XML_TEXT || reader.kind === XML_CLOSE) continue;
      if (reader.is("table-column")) {
        const end = columns + this.repeats("table:number-columns-repeated");
        if (this.isHidden())
          for (let at = columns; at < Math.min(end, MAX_COLUMNS); at++) builder.hiddenColumns.add(at);
        if (columns < MAX_COLUMNS)
          columnStyles.push({ end, style: reader.attribute("table:default-cell-style-name") ?? null });
        columns = end;
      } else if (reader.is("table-row")) {
        row = this.readRow(builder, displayed, row, (column) => styleAt(columnStyles, column));
      } else if (reader.is("shapes") || reader.is("forms")) {
        reader.skip();
      }
    }
    const grid = builder.build(name, 1900, this.display, displayed);
    const notes = grid.notes(this.budget);
    grid.takeDamage(notes);
    this.notes.push(...notes);
    return { grid, hidden };
  }

  /** Reads one row element and answers the number of the next row. */
  private readRow(
    builder: GridBuilder,
    displayed: Map<number, string>,
    row: number,
    columnStyle: (column: number) => string | null,
  ): number {
    const { reader } = this;
    const repeats = this.repeats("table:number-rows-repeated");
    const hidden = this.isHidden();
    const hasContent = reader.kind === XML_OPEN;
    const rowStyle = reader.attribute("table:default-cell-style-name") ?? null;
    const cells: { column: number; repeats: number; cell: Cell }[] = [];
    let column = 0;
    const outside = reader.depth - 1;
    while (hasContent && reader.next() !== XML_END && reader.depth > outside) {
      if (reader.kind === XML_TEXT || reader.kind === XML_CLOSE) continue;
      const covered = reader.is("covered-table-cell");
      if (!covered && !reader.is("table-cell")) continue;
      const cellRepeats = this.repeats("table:number-columns-repeated");
      const style = reader.attribute("table:style-name") ?? rowStyle ?? columnStyle(column);
      const cell = this.readCell(style);
      if (cell.value !== null || cell.formula !== null || cell.across > 1 || cell.down > 1) {
        cells.push({ column, repeats: cellRepeats, cell });
      }
      column += cellRepeats;
      if (column > MAX_COLUMNS && cells.at(-1)?.column === column - cellRepeats) {
        throw new WorkbookFileError("damaged", `column ${column}`);
      }
    }
    const last = row + repeats;
    if (cells.length > 0 && last > MAX_ROWS) throw new WorkbookFileError("damaged", `row ${last}`);
    if (hidden) builder.hideRows(row, last - 1);
    const filled = cells.reduce((sum, each) => sum + each.repeats, 0);
    this.budget.take("repeatedCells", filled * repeats - cells.length);
    for (let at = row; at < last && cells.length > 0; at++) {
      for (const { column: first, repeats: times, cell } of cells) {
        for (let position = first; position < first + times; position++)
          place(builder, displayed, at, position, cell);
      }
    }
    return last;
  }

  private readCell(style: string | null): Cell {
    const { reader } = this;
    const given = typedValue(reader);
    const formula = reader.attribute("table:formula");
    const across = this.spans("table:number-columns-spanned");
    const down = this.spans("table:number-rows-spanned");
    const text = reader.kind === XML_OPEN ? this.readParagraphs() : "";
    const styled = this.styles.codeOf(style);
    const cell: Cell = {
      value: null,
      text,
      format: styled ?? "General",
      formula: formula === undefined ? null : plainFormula(formula),
      across,
      down,
    };
    if (given.isError || (cell.formula !== null && /^(?:#[A-Z/0]+[!?]?|#N\/A|Err:\d+)$/.test(text))) {
      cell.value = { error: text === "" ? "#N/A" : text };
    } else fill(cell, given, styled);
    return cell;
  }

  /** The paragraphs of the cell at the reader, joined by line feeds; leaves the reader at the cell's end. */
  private readParagraphs(): string {
    const { reader } = this;
    const outside = reader.depth - 1;
    let text = "";
    let paragraphs = 0;
    let inside = 0;
    while (reader.next() !== XML_END && reader.depth > outside) {
      if (reader.kind === XML_TEXT) {
        if (inside > 0) text += reader.literal ? reader.text() : reader.text().replace(/[ \t\r\n]+/g, " ");
        this.budget.measure("cellCharacters", text.length);
      } else if (
        reader.is("annotation") ||
        reader.is("ruby-text") ||
        reader.is("table") ||
        reader.is("frame")
      ) {
        reader.skip();
      } else if (reader.is("p") || reader.is("h")) {
        if (reader.kind !== XML_CLOSE && paragraphs++ > 0) text += "\n";
        inside += reader.kind === XML_OPEN ? 1 : reader.kind === XML_CLOSE ? -1 : 0;
      } else if (inside > 0 && reader.opens("s")) {
        text += this.spaces();
      } else if (inside > 0 && reader.opens("tab")) {
        text += "\t";
      } else if (inside > 0 && reader.opens("line-break")) {
        text += "\n";
      }
    }
    return text;
  }

  /** A run of spaces, of which the file holds only the number. */
  private spaces(): string {
    const count = Math.max(1, Math.min(Number(this.reader.attribute("text:c") ?? 1) || 1, MOST_SPACES));
    this.budget.take("repeatedCharacters", count);
    return " ".repeat(count);
  }

  private isHidden(): boolean {
    const visibility = this.reader.attribute("table:visibility");
    return visibility === "collapse" || visibility === "filter";
  }

  private repeats(attribute: string): number {
    const number = Number(this.reader.attribute(attribute) ?? 1);
    return Number.isInteger(number) && number >= 1 ? number : 1;
  }

  private spans(attribute: string): number {
    return Math.min(this.repeats(attribute), MAX_ROWS);
  }
}

/** The style that a column gives to its cells; the stretches of columns are in order. */
function styleAt(stretches: readonly { end: number; style: string | null }[], column: number): string | null {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stretches[middle]!.end <= column) low = middle + 1;
    else high = middle;
  }
  return stretches[low]?.style ?? null;
}

function place(
  builder: GridBuilder,
  displayed: Map<number, string>,
  row: number,
  column: number,
  cell: Cell,
): void {
  const before = builder.cells;
  builder.add(row, column, cell.value, cell.format, cell.formula);
  if (builder.cells > before && cell.text !== "" && typeof cell.value === "number")
    displayed.set(before, cell.text);
  if (cell.across > 1 || cell.down > 1) {
    const bottom = Math.min(row + cell.down, MAX_ROWS) - 1;
    builder.addMerge({
      top: row,
      left: column,
      bottom,
      right: Math.min(column + cell.across, MAX_COLUMNS) - 1,
    });
  }
}
