import { formatAddress, MAX_COLUMNS, MAX_ROWS, parseRange, type CellRange } from "../../../core";
import { decodeText, XML_CLOSE, XML_END, XML_OPEN, XML_TEXT, XmlReader, type XmlKind } from "../../xml";
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
import { readDigits, readNumber, readWholeNumber } from "./cellValues";
import { tidyText } from "./sharedStrings";
import { Counted, type SheetContent, type SheetContext } from "./sheetContent";

/** Rows between two calls of `onProgress`. */
const ROWS_A_STEP = 4096;

// First letters of the elements and attributes of the inner loop.
const LOWER_C = 99;
const LOWER_F = 102;
const LOWER_I = 105;
const LOWER_R = 114;
const LOWER_S = 115;
const LOWER_T = 116;
const LOWER_V = 118;
const EQUALS = 61;
const QUOTE = 34;
const APOSTROPHE = 39;
const SPACE = 32;

/** Where text that follows belongs. */
const NOWHERE = 0;
const IN_VALUE = 1;
const IN_INLINE_TEXT = 2;

/**
 * Reads the cells of a worksheet part (ECMA-376-1 §18.3) in one pass. Cells and rows may lack their addresses or be
 * out of order; blank cells that only carry a style cost nothing.
 */
export class SheetCells {
  private readonly reader: XmlReader;
  private readonly bytes: Uint8Array;
  private readonly store: CellStore;
  private readonly texts: KeptTexts;
  private readonly merges: CellRange[] = [];
  private readonly hiddenRows = new Set<number>();
  private readonly hiddenColumns = new Set<number>();
  private formulasWithoutValues = 0;
  private notNumbers = 0;
  private duplicateRow = -1;
  private readonly misplaced = new Counted();
  private readonly unknown = new Counted();
  private readonly unstyled = new Counted();
  /** A bit for each row met. */
  private readonly rowsMet = new Uint8Array(MAX_ROWS >> 3);
  /** The number of the row element that is being read. */
  private ownRow = -1;
  // The row and cell being read.
  private row = -1;
  private rowsRead = 0;
  private columnsSeen = 0;
  private column = -1;
  private style = 0;
  private type = TYPE_NUMBER;
  private hasFormula = false;
  private place = NOWHERE;
  /** Where the content read so far stood: in the value, in an inline text, or nowhere yet. */
  private source = NOWHERE;
  private inline = false;
  // Its content: the byte range of one piece of text, or several pieces joined.
  private pieces = 0;
  private pieceStart = 0;
  private pieceEnd = 0;
  private joined = "";

  /** @param bytes the part in UTF-8 */
  constructor(
    bytes: Uint8Array,
    private readonly context: SheetContext,
  ) {
    this.bytes = bytes;
    this.reader = new XmlReader(bytes);
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
        this.readColumn();
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
      hiddenRows: this.hiddenRows,
      hiddenColumns: this.hiddenColumns,
      formulasWithoutValues: this.formulasWithoutValues,
      notNumbers: this.notNumbers,
      duplicateRow: this.duplicateRow,
      misplaced: this.misplaced,
      unknown: this.unknown,
      unstyled: this.unstyled,
    };
  }

  private readColumn(): void {
    const { reader } = this;
    const hidden = isTrue(reader.attribute("hidden")) || reader.attribute("width") === "0";
    // Ranges stand in order and do not overlap; what does is not gone over again.
    const first = Math.max(Number(reader.attribute("min") ?? 0), this.columnsSeen + 1);
    const last = Math.min(Number(reader.attribute("max") ?? 0), MAX_COLUMNS);
    for (let column = first; hidden && column <= last; column++) this.hiddenColumns.add(column - 1);
    if (last >= first) this.columnsSeen = last;
  }

  private readData(): void {
    const { reader, bytes } = this;
    const outside = reader.depth - 1;
    for (;;) {
      const kind = reader.next();
      if (kind === XML_TEXT) {
        if (this.place !== NOWHERE) this.takeText();
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
      this.place = kind === XML_OPEN ? this.enter(IN_VALUE) : NOWHERE;
    } else if (letter === LOWER_T) {
      this.place = this.inline && kind === XML_OPEN ? this.enter(IN_INLINE_TEXT) : NOWHERE;
    } else if (letter === LOWER_F) {
      this.hasFormula = true;
      // Formulas are read later, where nothing may go wrong any more: broken attributes must show now.
      if (kind !== XML_CLOSE) this.reader.attributes();
    } else {
      this.noteUnknown(kind);
    }
  }

  /**
   * Where the text that follows belongs. Some programs write both a value and an inline text into a cell: the one that
   * the cell's type names counts, whichever comes first.
   */
  private enter(place: number): number {
    if (this.source === NOWHERE || this.source === place) return (this.source = place);
    const named = this.type === TYPE_INLINE ? IN_INLINE_TEXT : IN_VALUE;
    if (place !== named) return NOWHERE;
    this.pieces = 0;
    this.joined = "";
    return (this.source = place);
  }

  /** Only rows, cells and what belongs to them stands in a sheet's data; text inside `is` may have runs with looks. */
  private noteUnknown(kind: XmlKind): void {
    if (kind !== XML_CLOSE && !this.inline) this.unknown.note(() => this.reader.localName());
  }

  private beginRow(): void {
    const attributes = this.reader.attributes();
    let row = this.row + 1;
    let numbered = false;
    let hidden = false;
    for (const { name, value } of attributes) {
      if (name === "r") {
        row = Number(value) - 1;
        numbered = true;
      }
      if (name === "hidden") hidden ||= isTrue(value);
      else if (name === "ht") hidden ||= Number(value) === 0;
    }
    if (!(Number.isInteger(row) && row >= 0 && row < MAX_ROWS)) {
      throw new WorkbookFileError("damaged", `row number at byte ${this.reader.start}`);
    }
    if (++this.rowsRead % ROWS_A_STEP === 0)
      this.context.onProgress(this.reader.position / this.bytes.length);
    this.row = row;
    this.ownRow = numbered ? row : -1;
    this.column = -1;
    const bit = 1 << (row & 7);
    if ((this.rowsMet[row >> 3]! & bit) !== 0 && this.duplicateRow < 0) this.duplicateRow = row;
    this.rowsMet[row >> 3]! |= bit;
    if (hidden) this.hiddenRows.add(row);
  }

  private beginCell(): void {
    this.column++;
    this.style = 0;
    this.type = TYPE_NUMBER;
    this.hasFormula = false;
    this.inline = false;
    this.place = NOWHERE;
    this.source = NOWHERE;
    this.pieces = 0;
    this.joined = "";
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
    const { bytes } = this;
    let column = 0;
    let at = start;
    for (; at < end && bytes[at]! >= 65; at++) {
      const letter = bytes[at]! | 32;
      if (letter < 97 || letter > 122)
        throw new WorkbookFileError("damaged", `cell address at byte ${start}`);
      column = column * 26 + (letter & 31);
    }
    const row = readWholeNumber(bytes, at, end) - 1;
    if (at === start || !(row >= 0 && row < MAX_ROWS) || column > MAX_COLUMNS || column < 1) {
      throw new WorkbookFileError("damaged", `cell address at byte ${start}`);
    }
    this.column = column - 1;
    if (row !== this.ownRow && this.ownRow >= 0) this.misplaced.note(() => formatAddress(row, column - 1));
    this.row = row;
  }

  private takeText(): void {
    const { reader } = this;
    if (this.pieces === 0 && !reader.literal) {
      this.pieceStart = reader.start;
      this.pieceEnd = reader.end;
    } else {
      this.joined = this.content() + reader.text();
      this.pieceStart = this.pieceEnd = reader.end;
    }
    this.pieces++;
  }

  /** The content so far as text. */
  private content(): string {
    if (this.pieces === 0) return this.joined;
    return this.joined + decodeText(this.bytes, this.pieceStart, this.pieceEnd);
  }

  /** The content as a number, mostly without making a text of it; NaN where it is none. */
  private number(): number {
    return this.joined === ""
      ? readNumber(this.bytes, this.pieceStart, this.pieceEnd)
      : Number(this.content());
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
    const empty = this.pieces === 0;
    if (type === TYPE_TEXT || type === TYPE_INLINE) {
      // A formula whose text is empty still has a value; an inline string without text is a blank cell.
      if (!empty || this.hasFormula) this.add(CELL_TEXT, this.texts.keep(tidyText(this.content())));
      return;
    }
    if (empty) return;
    if (type === TYPE_NUMBER) {
      const number = this.number();
      if (Number.isFinite(number)) this.add(CELL_NUMBER, number);
      else this.addAsText();
    } else if (type === TYPE_SHARED) {
      const index = this.number();
      if (!(Number.isInteger(index) && index >= 0 && index < this.context.sharedTexts)) {
        throw new WorkbookFileError("damaged", `shared string ${index} of ${this.context.sharedTexts}`);
      }
      this.add(CELL_SHARED, index);
    } else if (type === TYPE_BOOLEAN) {
      this.add(CELL_BOOLEAN, isTrue(this.content().trim()) ? 1 : 0);
    } else if (type === TYPE_ERROR) {
      this.add(CELL_ERROR, this.texts.keep(this.content().trim()));
    } else {
      this.addDate();
    }
  }

  private addDate(): void {
    const date = parseIsoDate(this.content().trim(), this.context.dateSystem);
    if (date === null) return this.addDuration();
    this.style = this.context.dateStyle(this.style, !Number.isInteger(date));
    this.add(CELL_NUMBER, date);
  }

  /** A stretch of time may stand where a date is announced; anything else there is text. */
  private addDuration(): void {
    const days = parseIsoDuration(this.content().trim());
    if (days === null) return this.addAsText();
    this.add(CELL_NUMBER, days);
  }

  private addAsText(): void {
    const text = this.content();
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
