import { formatAddress, MAX_COLUMNS, parseRange, type CellRange } from "../../../core";
import { XML_CLOSE, XML_END, XML_OPEN, XML_TEXT, XmlReader, type XmlKind } from "../../xml";
import { WorkbookFileError } from "../../errors";
import { isTrue } from "../../opc";
import {
  CELL_BLANK,
  CELL_BOOLEAN,
  CELL_ERROR,
  CELL_NUMBER,
  CELL_SHARED,
  CELL_TEXT,
  CellStore,
  KeptTexts,
} from "../store";
import {
  cellType,
  TYPE_BOOLEAN,
  TYPE_ERROR,
  TYPE_INLINE,
  TYPE_NUMBER,
  TYPE_SHARED,
  TYPE_TEXT,
} from "./cellTypes";
import { parseIsoDate, parseIsoDuration } from "../isoDates";
import { CellContent, IN_INLINE_TEXT, IN_VALUE, NOWHERE } from "./cellContent";
import { readDigits, readPlace } from "./cellValues";
import { LOWER_C, LOWER_F, LOWER_I, LOWER_R, LOWER_S, LOWER_T, LOWER_V } from "./letters";
import { tidyText } from "./sharedStrings";
import { SheetColumns } from "./sheetColumns";
import { SheetRows } from "./sheetRows";
import { Counted, type SheetContent, type SheetContext } from "./sheetContent";

/** Rows between two calls of `onProgress`. */
const ROWS_A_STEP = 4096;

const EQUALS = 61;
const QUOTE = 34;
const APOSTROPHE = 39;
const SPACE = 32;

/**
 * Reads the cells of a worksheet part (ECMA-376-1 §18.3) in one pass. Cells and rows may lack their addresses or be
 * out of order; blank cells that only carry a style cost nothing.
 */
export class SheetCells {
  private readonly reader: XmlReader;
  /** What stands in the cell being read. */
  private readonly content: CellContent;
  private readonly bytes: Uint8Array;
  private readonly store: CellStore;
  private readonly texts: KeptTexts;
  private readonly merges: CellRange[] = [];
  private readonly rows = new SheetRows();
  private readonly columns = new SheetColumns();
  private formulasWithoutValues = 0;
  private notNumbers = 0;
  private readonly misplaced = new Counted();
  private readonly unknown = new Counted();
  private readonly unstyled = new Counted();
  /** The number of the row element that is being read. */
  private ownRow = -1;
  // The row and cell being read.
  private row = -1;
  private column = -1;
  private style = 0;
  private type = TYPE_NUMBER;
  private hasFormula = false;
  private inline = false;
  /** @param bytes the part in UTF-8 */
  constructor(
    bytes: Uint8Array,
    private readonly context: SheetContext,
  ) {
    this.bytes = bytes;
    this.reader = new XmlReader(bytes);
    this.content = new CellContent(bytes, this.reader);
    this.store = new CellStore(bytes.length >> 5, context.budget);
    this.texts = new KeptTexts(context.budget);
  }

  /** @throws XmlError, WorkbookFileError */
  read(): SheetContent {
    const { reader } = this;
    for (let kind = reader.next(); kind !== XML_END; kind = reader.next()) {
      if (kind === XML_TEXT || kind === XML_CLOSE) continue;
      if (reader.is("sheetData")) {
        if (kind === XML_OPEN) this.readData();
      } else if (reader.is("col")) {
        this.columns.take(reader);
      } else if (reader.is("mergeCell")) {
        const range = parseRange(reader.attribute("ref") ?? "")?.range;
        if (range) {
          this.context.budget.take("merges");
          this.merges.push(range);
        } else this.unknown.note(() => "mergeCell");
      } else if (reader.is("extLst")) {
        reader.skip();
      }
    }
    return {
      store: this.store.finish(),
      texts: this.texts.all,
      merges: this.merges,
      hiddenRows: this.rows.hidden,
      hiddenColumns: this.columns.hidden,
      formulasWithoutValues: this.formulasWithoutValues,
      notNumbers: this.notNumbers,
      duplicateRow: this.rows.duplicate,
      misplaced: this.misplaced,
      unknown: this.unknown,
      unstyled: this.unstyled,
    };
  }

  private readData(): void {
    const { reader, bytes } = this;
    const outside = reader.depth - 1;
    for (;;) {
      const kind = reader.next();
      if (kind === XML_TEXT) {
        if (this.content.place !== NOWHERE) this.content.take();
        continue;
      }
      if (kind === XML_END || reader.depth === outside) return;
      const start = reader.nameStart;
      const letter = bytes[start];
      switch (reader.nameEnd - start) {
        case 1:
          this.shortElement(kind, letter!);
          break;
        case 2:
          if (letter === LOWER_I && bytes[start + 1] === LOWER_S) this.inline = kind === XML_OPEN;
          else this.noteUnknown(kind);
          break;
        case 3:
          if (reader.is("row")) {
            if (kind !== XML_CLOSE) this.beginRow();
          } else if (reader.is("rPh")) {
            reader.skip();
          } else {
            this.noteUnknown(kind);
          }
          break;
        default:
          if (reader.is("extLst")) reader.skip();
          else this.noteUnknown(kind);
      }
    }
  }

  private shortElement(kind: XmlKind, letter: number): void {
    if (letter === LOWER_C) {
      if (kind === XML_CLOSE) this.endCell();
      else this.beginCell(); // an empty element is a blank cell with a style: nothing to add
    } else if (letter === LOWER_V) {
      this.content.place = kind === XML_OPEN ? this.content.enter(IN_VALUE, this.type) : NOWHERE;
    } else if (letter === LOWER_T) {
      this.content.place =
        this.inline && kind === XML_OPEN ? this.content.enter(IN_INLINE_TEXT, this.type) : NOWHERE;
    } else if (letter === LOWER_F) {
      this.hasFormula = true;
      // Formulas are read later, where nothing may go wrong any more: broken attributes must show now.
      if (kind !== XML_CLOSE) this.reader.attributes();
    } else {
      this.noteUnknown(kind);
    }
  }

  /** Only rows, cells and what belongs to them stands in a sheet's data; text inside `is` may have runs with looks. */
  private noteUnknown(kind: XmlKind): void {
    if (kind !== XML_CLOSE && !this.inline) this.unknown.note(() => this.reader.localName());
  }

  private beginRow(): void {
    const { rows } = this;
    this.row = rows.begin(this.reader, this.row + 1);
    this.ownRow = rows.own;
    this.column = -1;
    if (rows.count % ROWS_A_STEP === 0) this.context.onProgress(this.reader.position / this.bytes.length);
  }

  private beginCell(): void {
    this.column++;
    this.style = 0;
    this.type = TYPE_NUMBER;
    this.hasFormula = false;
    this.inline = false;
    this.content.clear();
    const { bytes } = this;
    const end = this.reader.attributesEnd;
    let at = this.reader.attributesStart;
    for (;;) {
      while (at < end && bytes[at]! <= SPACE) at++;
      if (at >= end) return;
      const nameStart = at;
      while (at < end && bytes[at] !== EQUALS && bytes[at]! > SPACE) at++;
      const nameLength = at - nameStart;
      while (at < end && bytes[at] !== QUOTE && bytes[at] !== APOSTROPHE) at++;
      const quote = bytes[at];
      const valueStart = ++at;
      while (at < end && bytes[at] !== quote) at++;
      if (at >= end) throw new WorkbookFileError("damaged", `cell at byte ${this.reader.start}`);
      if (nameLength === 1) {
        const letter = bytes[nameStart];
        if (letter === LOWER_R) this.takeAddress(valueStart, at);
        else if (letter === LOWER_S) this.style = readDigits(bytes, valueStart, at);
        else if (letter === LOWER_T) this.type = cellType(bytes, valueStart, at);
      }
      at++;
    }
  }

  private takeAddress(start: number, end: number): void {
    const place = readPlace(this.bytes, start, end);
    if (place < 0) throw new WorkbookFileError("damaged", `cell address at byte ${start}`);
    const column = place % MAX_COLUMNS;
    const row = (place - column) / MAX_COLUMNS;
    this.column = column;
    if (row !== this.ownRow && this.ownRow >= 0) this.misplaced.note(() => formatAddress(row, column));
    this.row = row;
  }

  private endCell(): void {
    const before = this.store.length;
    this.addCell();
    if (this.store.length === before && this.hasFormula) {
      this.add(CELL_BLANK, 0);
      this.formulasWithoutValues++;
    }
  }

  private addCell(): void {
    const { type } = this;
    const empty = this.content.isEmpty;
    if (type === TYPE_TEXT || type === TYPE_INLINE) {
      // A formula whose text is empty still has a value; an inline string without text is a blank cell.
      if (!empty || this.hasFormula) this.add(CELL_TEXT, this.texts.keep(tidyText(this.content.text())));
      return;
    }
    if (empty) return;
    if (type === TYPE_NUMBER) {
      const number = this.content.number();
      if (Number.isFinite(number)) this.add(CELL_NUMBER, number);
      else this.addAsText();
    } else if (type === TYPE_SHARED) {
      const index = this.content.number();
      if (!(Number.isInteger(index) && index >= 0 && index < this.context.sharedTexts)) {
        throw new WorkbookFileError("damaged", `shared string ${index} of ${this.context.sharedTexts}`);
      }
      this.add(CELL_SHARED, index);
    } else if (type === TYPE_BOOLEAN) {
      this.add(CELL_BOOLEAN, isTrue(this.content.text().trim()) ? 1 : 0);
    } else if (type === TYPE_ERROR) {
      this.add(CELL_ERROR, this.texts.keep(this.content.text().trim()));
    } else {
      this.addDate();
    }
  }

  private addDate(): void {
    const date = parseIsoDate(this.content.text().trim(), this.context.dateSystem);
    if (date === null) return this.addDuration();
    this.style = this.context.dateStyle(this.style, !Number.isInteger(date));
    this.add(CELL_NUMBER, date);
  }

  /** A stretch of time may stand where a date is announced; anything else there is text. */
  private addDuration(): void {
    const days = parseIsoDuration(this.content.text().trim());
    if (days === null) return this.addAsText();
    this.add(CELL_NUMBER, days);
  }

  private addAsText(): void {
    const text = this.content.text();
    if (text.trim() === "") return;
    this.notNumbers++;
    this.add(CELL_TEXT, this.texts.keep(text));
  }

  private add(kind: number, payload: number): void {
    if (this.style > 0 && this.style >= this.context.styles()) {
      this.unstyled.note(() => formatAddress(this.row, this.column));
    }
    this.store.add(this.row, this.column, kind, payload, this.style, this.hasFormula);
  }
}
