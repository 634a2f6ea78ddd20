import type { CellRange } from "../../../core";
import { resolveEntities } from "../../xml";

/** One cell of the tables of a page, placed as Excel places it. */
export interface HtmlCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** The page itself says that this is text (`mso-number-format:"\@"`, `x:str`). */
  readonly isText: boolean;
}

export interface HtmlTables {
  readonly cells: HtmlCell[];
  readonly merges: CellRange[];
  readonly hiddenRows: number[];
  readonly tables: number;
}

/** Bounds of the HTML standard (§4.9.11), which also keep a hostile page from costing more than its length. */
const MOST_COLUMNS_SPANNED = 1000;
const MOST_ROWS_SPANNED = 65_534;

const TOKEN = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-zA-Z][\w:-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>|[^<]+|</g;
const BREAKS = new Set(["br", "p", "div", "li"]);

interface OpenCell {
  row: number;
  column: number;
  text: string;
  attributes: string;
}

/**
 * Finds the tables of an HTML page and lays them one below the other, as Excel does when it opens a page. Scripts,
 * styles and comments are skipped, nothing is executed or fetched; a table inside a cell becomes that cell's text.
 */
export function readHtmlTables(html: string): HtmlTables {
  const cells: HtmlCell[] = [];
  const merges: CellRange[] = [];
  const hiddenRows: number[] = [];
  let tables = 0;
  let depth = 0;
  let row = -1;
  let lastRow = -1;
  let column = 0;
  /** By column: the last row that a cell above still covers. */
  let covered: number[] = [];
  let cell: OpenCell | null = null;
  let skipping: string | null = null;

  const closeCell = (): void => {
    if (!cell) return;
    const text = tidy(cell.text);
    if (text !== "") {
      cells.push({ row: cell.row, column: cell.column, text, isText: marksText(cell.attributes) });
    }
    cell = null;
  };
  const openCell = (attributes: string): void => {
    closeCell();
    if (row < 0 || row > lastRow) row = lastRow = Math.max(row, lastRow + 1); // a cell without a row
    while ((covered[column] ?? -1) >= row) column++;
    const across = span(attributes, "colspan", MOST_COLUMNS_SPANNED);
    const down = span(attributes, "rowspan", MOST_ROWS_SPANNED);
    if (across > 1 || down > 1) {
      merges.push({ top: row, left: column, bottom: row + down - 1, right: column + across - 1 });
    }
    for (let at = column; at < column + across; at++) covered[at] = row + down - 1;
    cell = { row, column, text: "", attributes };
    column += across;
  };

  for (const match of html.matchAll(TOKEN)) {
    const [whole, closing, tag, attributes = ""] = match;
    if (tag === undefined) {
      if (cell && skipping === null && !whole.startsWith("<!--"))
        (cell as OpenCell).text += resolveHtml(whole);
      continue;
    }
    const name = tag.toLowerCase();
    if (skipping !== null) {
      if (closing && name === skipping) skipping = null;
    } else if ((name === "script" || name === "style") && !closing) {
      skipping = name;
    } else if (name === "table") {
      depth = Math.max(0, depth + (closing ? -1 : 1));
      if (depth === 1 && !closing) {
        tables++;
        covered = [];
        row = lastRow;
      } else if (depth === 0) {
        closeCell();
      }
    } else if (depth === 1 && name === "tr") {
      closeCell();
      if (!closing) {
        row = ++lastRow;
        column = 0;
        if (/display\s*:\s*none/i.test(attributes)) hiddenRows.push(row);
      }
    } else if (depth === 1 && (name === "td" || name === "th")) {
      if (closing) closeCell();
      else openCell(attributes);
    } else if (cell && BREAKS.has(name) && (name === "br" || closing)) {
      (cell as OpenCell).text += "\n";
    }
  }
  closeCell();
  return { cells, merges, hiddenRows, tables };
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
