import type { NoticeBlock, NoticeCell } from "../../notices";
import { XML_CLOSE, XML_EMPTY, XML_END, XML_OPEN, XML_TEXT, XmlReader } from "../xml";
import { WorkbookFileError } from "../errors";
import { ListCounter, type Numbering } from "./numbering";
import type { StyleList } from "./styles";
import { NOTICE_FILE_TEXT } from "../text";

/** What is read of a document at most: a notice has a few hundred paragraphs; a book has not come as a notice. */
const MOST_BLOCKS = 20_000;
const MOST_CELLS = 50_000;
const DEEPEST_TABLES = 8;

interface Paragraph {
  text: string;
  list: string | null;
  level: number | null;
  style: string | null;
}

interface Table {
  readonly cells: (NoticeCell & { rowEnd: number })[];
  row: number;
  column: number;
  /** Texts of the paragraphs of the cell being read. */
  cell: string[] | null;
  span: number;
  merge: "restart" | "continue" | null;
}

/** What of the markup is no text of the document: deleted text, field codes, the fallback of newer drawings. */
const SKIPPED = [
  "del",
  "moveFrom",
  "instrText",
  "Fallback",
  "footnotePr",
  "sectPr",
  "pPrChange",
  "rPrChange",
];

/**
 * Reads word/document.xml (ECMA-376-1 §17) into paragraphs and tables in their order. Numbers that the word processor
 * writes itself are put before their paragraphs. Headers, footers, notes and deleted text are left out. Tables inside
 * a cell are read as that cell's text.
 *
 * @throws WorkbookFileError `tooLarge` past the limits, XmlError for broken markup
 */
export function readDocument(
  bytes: Uint8Array,
  numbering: Numbering,
  styles: ReadonlyMap<string, StyleList>,
): readonly NoticeBlock[] {
  return new DocumentReader(new XmlReader(bytes), new ListCounter(numbering), styles).read();
}

class DocumentReader {
  private readonly blocks: NoticeBlock[] = [];
  private readonly tables: Table[] = [];
  private paragraph: Paragraph | null = null;
  private inText = false;
  private cellCount = 0;

  constructor(
    private readonly reader: XmlReader,
    private readonly counter: ListCounter,
    private readonly styles: ReadonlyMap<string, StyleList>,
  ) {}

  read(): readonly NoticeBlock[] {
    const { reader } = this;
    while (reader.next() !== XML_END) {
      if (reader.kind === XML_TEXT) {
        if (this.inText && this.paragraph !== null) this.paragraph.text += reader.text();
      } else if (reader.kind === XML_CLOSE) this.close();
      else this.open();
    }
    return this.blocks;
  }

  private open(): void {
    const { reader } = this;
    const name = reader.localName();
    if (SKIPPED.includes(name)) {
      if (reader.kind === XML_OPEN) reader.skip();
      return;
    }
    switch (name) {
      case "p":
        this.endParagraph();
        this.paragraph = { text: "", list: null, level: null, style: null };
        if (reader.kind === XML_EMPTY) this.endParagraph();
        return;
      case "t":
        this.inText = reader.kind === XML_OPEN;
        return;
      case "tab":
      case "br":
      case "cr":
      case "noBreakHyphen":
        this.addMark(name);
        return;
      case "pStyle":
        if (this.paragraph !== null) this.paragraph.style = this.value();
        return;
      case "numId":
        if (this.paragraph !== null) this.paragraph.list = this.value();
        return;
      case "ilvl":
        if (this.paragraph !== null) this.paragraph.level = Number(this.value()) || 0;
        return;
      case "tbl":
        this.openTable();
        return;
      default:
        this.openInTable(name);
    }
  }

  private value(): string {
    return this.reader.attribute("val") ?? "";
  }

  /** A tab inside a run is a space of the text; tab stops in the paragraph's properties are none. */
  private addMark(name: string): void {
    if (this.paragraph === null) return;
    if (
      name === "tab" &&
      (this.reader.attribute("pos") !== undefined || this.reader.attribute("val") !== undefined)
    )
      return;
    if (name === "br" && this.reader.attribute("type") === "page") return;
    this.paragraph.text += name === "tab" ? "  " : name === "noBreakHyphen" ? "-" : "\n";
  }

  private openTable(): void {
    this.endParagraph();
    if (this.tables.length >= DEEPEST_TABLES) throw tooLarge("tables in tables");
    this.tables.push({ cells: [], row: -1, column: 0, cell: null, span: 1, merge: null });
  }

  private openInTable(name: string): void {
    const table = this.tables.at(-1);
    if (table === undefined) return;
    if (name === "tr") {
      table.row += 1;
      table.column = 0;
    } else if (name === "gridBefore") table.column += Number(this.value()) || 0;
    else if (name === "tc") {
      table.cell = [];
      table.span = 1;
      table.merge = null;
      if (this.reader.kind === XML_EMPTY) this.endCell(table);
    } else if (name === "gridSpan") table.span = Math.max(1, Number(this.value()) || 1);
    else if (name === "vMerge") table.merge = this.value() === "restart" ? "restart" : "continue";
  }

  private close(): void {
    const { reader } = this;
    if (reader.is("t")) this.inText = false;
    else if (reader.is("p")) this.endParagraph();
    else if (reader.is("tc")) {
      const table = this.tables.at(-1);
      if (table !== undefined) this.endCell(table);
    } else if (reader.is("tbl")) this.endTable();
  }

  private endParagraph(): void {
    const { paragraph } = this;
    if (paragraph === null) return;
    this.paragraph = null;
    this.inText = false;
    const text = this.numberBefore(paragraph) + paragraph.text;
    const cell = this.tables.at(-1)?.cell;
    if (cell !== undefined && cell !== null) {
      if (text.trim() !== "") cell.push(text);
      return;
    }
    this.add({ kind: "paragraph", text });
  }

  private numberBefore({ list, level, style, text }: Paragraph): string {
    const byStyle = style === null ? undefined : this.styles.get(style);
    const used = list ?? byStyle?.list ?? null;
    if (used === null || used === "0" || text.trim() === "") return "";
    return this.counter.next(used, level ?? byStyle?.level ?? 0);
  }

  private endCell(table: Table): void {
    const text = (table.cell ?? []).join("\n");
    table.cell = null;
    this.cellCount += 1;
    if (this.cellCount > MOST_CELLS) throw tooLarge("cells of tables");
    const column = table.column;
    table.column += table.span;
    if (table.merge === "continue") {
      const above = table.cells.filter((cell) => cell.column === column && cell.rowEnd === table.row).at(-1);
      if (above !== undefined) {
        above.rowEnd = table.row + 1;
        return;
      }
    }
    table.cells.push({ text, row: table.row, column, rowEnd: table.row + 1, columnEnd: column + table.span });
  }

  private endTable(): void {
    const table = this.tables.pop();
    if (table === undefined || table.cells.length === 0) return;
    const outer = this.tables.at(-1)?.cell;
    if (outer !== undefined && outer !== null) {
      outer.push(table.cells.map(({ text }) => text).join(" "));
      return;
    }
    this.add({ kind: "table", cells: table.cells });
  }

  private add(block: NoticeBlock): void {
    if (this.blocks.length >= MOST_BLOCKS) throw tooLarge(`${MOST_BLOCKS} paragraphs`);
    this.blocks.push(block);
  }
}

const tooLarge = (what: string): WorkbookFileError =>
  new WorkbookFileError("tooLarge", what, {
    particular: NOTICE_FILE_TEXT.both(({ tooLong }) => tooLong),
  });
