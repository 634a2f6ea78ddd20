import { MAX_ROWS, type CellRange } from "../../../core";
import type { ReadBudget } from "../../budget";
import { resolveEntities } from "../../xml";

/** Takes up what the tables of a page hold, placed as Excel places it. */
export interface HtmlVisitor {
  /** @param isText the page itself says that this is text (`mso-number-format:"\@"`, `x:str`) */
  cell(row: number, column: number, text: string, isText: boolean): void;
  merge(range: CellRange): void;
  hideRow(row: number): void;
  readonly budget: ReadBudget;
}

/** What is to be told of a page's tables beside their cells. */
export interface HtmlTables {
  readonly tables: number;
  /** Texts in a table that stand in none of its cells. */
  readonly outside: number;
  /** The page ends before its table does. */
  readonly cutOff: boolean;
}

/** Bounds of the HTML standard (§4.9.11), which also keep a hostile page from costing more than its length. */
const MOST_COLUMNS_SPANNED = 1000;
const MOST_ROWS_SPANNED = 65_534;

const TOKEN = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-zA-Z][\w:-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>|[^<]+|</g;
const BREAKS = new Set(["br", "p", "div", "li"]);
/** Parts of a table whose begin and end are between rows. */
const SECTIONS = new Set(["thead", "tbody", "tfoot"]);

interface OpenCell {
  row: number;
  column: number;
  text: string;
  attributes: string;
}

/**
 * Finds the tables of an HTML page and lays them one below the other, as Excel does when it opens a page. Scripts,
 * styles and comments are skipped, nothing is executed or fetched; a table inside a cell becomes that cell's text.
 *
 * Text inside a table and outside of its cells, and a page that ends inside a table, are counted: markup was damaged.
 */
export function readHtmlTables(html: string, visitor: HtmlVisitor): HtmlTables {
  const layout = new TableLayout(visitor);
  let skipping: string | null = null;
  for (const match of html.matchAll(TOKEN)) {
    const [whole, closing, tag, attributes = ""] = match;
    if (tag === undefined) {
      if (skipping === null && !whole.startsWith("<!--")) layout.text(whole);
      continue;
    }
    const name = tag.toLowerCase();
    if (skipping !== null) {
      if (closing && name === skipping) skipping = null;
    } else if ((name === "script" || name === "style") && !closing) {
      skipping = name;
    } else {
      layout.tag(name, closing === "/", attributes);
    }
  }
  layout.closeCell();
  const { tables, outside, depth } = layout;
  return { tables, outside, cutOff: depth > 0 || skipping !== null };
}

/** Where the cells of the tables go: rows count on from table to table, spans push cells aside. */
class TableLayout {
  tables = 0;
  outside = 0;
  depth = 0;
  /** Inside a caption, whose text is no cell's. */
  private caption = false;
  /** The row that cells go into; none between rows. */
  private row: number | null = null;
  private lastRow = -1;
  private column = 0;
  /** By column: the last row that a cell above still covers. */
  private covered: number[] = [];
  private open: OpenCell | null = null;

  constructor(private readonly visitor: HtmlVisitor) {}

  text(source: string): void {
    if (this.open === null) {
      if (this.depth > 0 && !this.caption && /\S/.test(resolveHtml(source).replace(/\u00a0/g, "")))
        this.outside++;
      return;
    }
    this.open.text += resolveHtml(source);
    this.visitor.budget.measure("cellCharacters", this.open.text.length);
  }

  tag(name: string, closing: boolean, attributes: string): void {
    if (name === "caption") {
      this.caption = !closing;
    } else if (name === "table") {
      this.table(closing);
    } else if (this.depth === 1 && name === "tr") {
      this.closeCell();
      if (closing) this.row = null;
      else this.beginRow(attributes);
    } else if (this.depth === 1 && SECTIONS.has(name)) {
      this.closeCell();
      this.row = null;
    } else if (this.depth === 1 && (name === "td" || name === "th")) {
      if (closing) this.closeCell();
      else this.openCell(attributes);
    } else if (this.open && BREAKS.has(name) && (name === "br" || closing)) {
      this.open.text += "\n";
    }
  }

  private table(closing: boolean): void {
    this.depth = Math.max(0, this.depth + (closing ? -1 : 1));
    if (this.depth === 1 && !closing) {
      this.tables++;
      this.covered = [];
      this.row = null;
    } else if (this.depth === 0) {
      this.closeCell();
    }
  }

  private beginRow(attributes: string): number {
    const row = ++this.lastRow;
    this.row = row;
    this.column = 0;
    if (/display\s*:\s*none/i.test(attributes)) this.visitor.hideRow(row);
    return row;
  }

  closeCell(): void {
    const cell = this.open;
    this.open = null;
    if (!cell) return;
    const text = tidy(cell.text);
    if (text !== "") this.visitor.cell(cell.row, cell.column, text, marksText(cell.attributes));
  }

  private openCell(attributes: string): void {
    this.closeCell();
    // A cell between rows begins one, as in a browser.
    const row = this.row ?? this.beginRow("");
    const { covered } = this;
    while ((covered[this.column] ?? -1) >= row) this.column++;
    const { column } = this;
    const across = span(attributes, "colspan", MOST_COLUMNS_SPANNED);
    const down = span(attributes, "rowspan", MOST_ROWS_SPANNED);
    this.visitor.budget.measure("columns", column + across);
    if (across > 1 || down > 1) {
      this.visitor.merge({
        top: row,
        left: column,
        bottom: Math.min(row + down, MAX_ROWS) - 1,
        right: column + across - 1,
      });
    }
    for (let at = column; at < column + across; at++) covered[at] = row + down - 1;
    this.open = { row, column, text: "", attributes };
    this.column += across;
  }
}

function span(attributes: string, name: string, most: number): number {
  const match = new RegExp(`\\b${name}\\s*=\\s*["']?\\s*(\\d+)`, "i").exec(attributes);
  return match ? Math.min(most, Math.max(1, Number(match[1]))) : 1;
}

function marksText(attributes: string): boolean {
  return /mso-number-format\s*:\s*["'\\&quot;]*\\?@/i.test(attributes) || /\bx:str\b/i.test(attributes);
}

/** Line ends of the source are spaces on a page; `<br>` came in as U+000A after this ran. */
function resolveHtml(source: string): string {
  const named = source
    .replace(/[ \t\r\n\f]+/g, " ")
    .replace(/&([a-z]+\d?);/gi, (whole, name: string) => NAMED[name] ?? whole);
  return named.includes("&") ? resolveEntities(named) : named;
}

function tidy(text: string): string {
  return text.replace(/ *\n */g, "\n").replace(/^[ \n]+|[ \n]+$/g, "");
}

/** Named characters that Chinese exports use, beside those of XML. */
const NAMED: Readonly<Record<string, string>> = {
  nbsp: "\u00a0",
  ensp: "\u2002",
  emsp: "\u2003",
  middot: "·",
  bull: "•",
  times: "×",
  yen: "¥",
  deg: "°",
  plusmn: "±",
  sup2: "²",
  sup3: "³",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  radic: "√",
  le: "≤",
  ge: "≥",
};
