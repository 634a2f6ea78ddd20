import type { CellRange } from "../grid";
import { rowHeight, widthOfText, wrappedLines } from "./textMeasure";
import type { CellDescription, CellStyle, PrintDescription, RowDescription, SheetDescription } from "./types";
import { TABLE_HEADER, TABLE_SIZE } from "./tableStyles";

/** A part of a sheet of text and tables. */
export type Block =
  | { readonly kind: "title" | "heading" | "text"; readonly text: string }
  | {
      readonly kind: "table";
      readonly header: readonly string[];
      readonly rows: readonly (readonly TableCell[])[];
      /** The last cell of every row runs to the sheet's last column: for tables whose last cells are sentences. */
      readonly lastCellSpans?: boolean;
      /** Rows high enough to write in by hand. */
      readonly roomy?: boolean;
    };

/** A cell of a table; a score (0 … 1) is shown out of 100 with one decimal, a share as a percentage. */
export type TableCell = string | number | null | { readonly score: number } | { readonly share: number };

const STYLES = {
  title: { bold: true, size: 16, horizontal: "left", vertical: "center", wrap: true },
  heading: { bold: true, size: 12, horizontal: "left", vertical: "center", wrap: true },
  text: { size: TABLE_SIZE, horizontal: "left", vertical: "top", wrap: true },
} as const satisfies Record<string, CellStyle>;
const CELL: CellStyle = {
  size: TABLE_SIZE,
  horizontal: "left",
  vertical: "center",
  wrap: true,
  border: true,
};
const NUMBER: CellStyle = { ...CELL, horizontal: "center" };

const NARROWEST = 9;
const WIDEST = 34;
/** Sentences that run to the last column have at least so much room. */
const LEAST_SPAN = 56;
/** Sheets of text are at least this wide, so that paragraphs do not become towers. */
const LEAST_TOTAL = 110;

/** Points of an A4 page on its side between the margins, and characters across it at full size; a little less each. */
const PAGE_HEIGHT = 480;
const PAGE_WIDTH = 125;
/** Lowest row that is written in by hand. */
const ROOMY = 30;

/** Rows of a sheet as they are laid out, page by page. */
class Pages {
  readonly rows: RowDescription[] = [];
  readonly breaks: number[] = [];
  private used = 0;

  /** @param capacity points that fit on one page, at the scale the sheet prints in */
  constructor(private readonly capacity: number) {}

  /** Whether rows of this height still fit on the page. */
  fits(height: number): boolean {
    return this.used + height <= this.capacity || this.used === 0;
  }

  add(row: RowDescription): void {
    this.rows.push(row);
    this.used += row.height ?? DEFAULT_HEIGHT;
  }

  turn(): void {
    if (this.used === 0) return;
    this.breaks.push(this.rows.length);
    this.used = 0;
  }
}

const DEFAULT_HEIGHT = 13.5;

/**
 * A sheet of headings, paragraphs and tables below one another, wide enough to read and set for A4 landscape. All
 * tables share the sheet's columns; paragraphs run across all of them. A table that goes on on another page has its
 * header there again: print titles can repeat the header of one table only, so the pages are broken here.
 */
export function tableSheet(
  name: string,
  given: readonly Block[],
  print: Pick<PrintDescription, "pageLabel" | "ownPages" | "header"> = {},
): SheetDescription {
  const blocks = given.map((block) =>
    block.kind === "table" ? { ...block, header: block.header.map(brokenBeforeBrackets) } : block,
  );
  const widths = widthsOf(blocks);
  const last = widths.length - 1;
  const total = widths.reduce((sum, width) => sum + width, 0);
  const pages = new Pages(PAGE_HEIGHT * Math.max(1, total / PAGE_WIDTH));
  const merges: CellRange[] = [];
  blocks.forEach((block, index) => {
    if (block.kind === "table") {
      addTable(pages, merges, block, widths);
      return;
    }
    const style = STYLES[block.kind];
    const height = rowHeight(wrappedLines(block.text, total, style.size), style.size);
    if (!pages.fits(height + followingHeight(blocks, index, widths, total))) pages.turn();
    merges.push({ top: pages.rows.length, left: 0, bottom: pages.rows.length, right: last });
    pages.add({ height, cells: [{ value: block.text, style }] });
  });
  const { rows, breaks } = pages;
  return {
    name,
    rows,
    columnWidths: widths,
    merges: merges.filter(({ left, right }) => right > left),
    print: {
      orientation: "landscape",
      paper: "A4",
      fitToWidth: true,
      area: { top: 0, left: 0, bottom: Math.max(0, rows.length - 1), right: last },
      pageNumbers: true,
      ...print,
      ...(breaks.length === 0 ? {} : { rowBreaks: breaks }),
    },
  };
}

/** A header's line ends before a bracket and not inside it: what is in brackets belongs together. */
const brokenBeforeBrackets = (header: string): string =>
  header.replace(/([^\n])(?=（[^（）\n]+）)/gu, "$1\n");

/** A heading, and a sentence above a table, stay with the beginning of what follows. */
function followingHeight(
  blocks: readonly Block[],
  index: number,
  widths: readonly number[],
  total: number,
): number {
  const block = blocks[index];
  const next = blocks[index + 1];
  if (next?.kind === "table" && block?.kind !== "title") return tableStart(next, widths);
  if (block?.kind !== "heading" || next?.kind !== "text") return 0;
  const size = STYLES.text.size;
  return (
    rowHeight(wrappedLines(next.text, total, size), size) + followingHeight(blocks, index + 1, widths, total)
  );
}

type Table = Extract<Block, { kind: "table" }>;

const headerRow = (block: Table, widths: readonly number[]): RowDescription =>
  tableRow(block.header, widths, block.lastCellSpans === true, TABLE_HEADER, TABLE_HEADER);

function bodyRow(block: Table, row: readonly TableCell[], widths: readonly number[]): RowDescription {
  const made = tableRow(row, widths, block.lastCellSpans === true, CELL, NUMBER);
  return block.roomy === true ? { ...made, height: Math.max(ROOMY, made.height ?? 0) } : made;
}

/** Height of a table's header and first row, which stay together. */
function tableStart(block: Table, widths: readonly number[]): number {
  const first = block.rows[0];
  return (
    (headerRow(block, widths).height ?? 0) +
    (first === undefined ? 0 : (bodyRow(block, first, widths).height ?? 0))
  );
}

function addTable(pages: Pages, merges: CellRange[], block: Table, widths: readonly number[]): void {
  const last = widths.length - 1;
  const header = headerRow(block, widths);
  const spanning = (cells: number): void => {
    if (block.lastCellSpans !== true) return;
    merges.push({ top: pages.rows.length, left: cells - 1, bottom: pages.rows.length, right: last });
  };
  const addHeader = (): void => {
    spanning(block.header.length);
    pages.add(header);
  };
  if (!pages.fits(tableStart(block, widths))) pages.turn();
  addHeader();
  for (const row of block.rows) {
    const made = bodyRow(block, row, widths);
    if (!pages.fits(made.height ?? 0)) {
      pages.turn();
      addHeader();
    }
    spanning(row.length);
    pages.add(made);
  }
  pages.add({ cells: [] });
}

function textOf(cell: TableCell): string {
  if (cell === null || typeof cell === "string") return cell ?? "";
  if (typeof cell === "number") return String(Math.round(cell * 1e6) / 1e6);
  return "score" in cell ? (cell.score * 100).toFixed(1) : `${(cell.share * 100).toFixed(1)}%`;
}

function described(cell: TableCell, text: CellStyle, number: CellStyle): CellDescription {
  if (cell === null || typeof cell === "string") return { value: cell, style: text };
  if (typeof cell === "number") return { value: cell, style: number };
  if ("score" in cell) return { value: Math.round(cell.score * 1e11) / 1e9, style: number, format: "0.0" };
  return { value: cell.share, style: number, format: "0.0%" };
}

function tableRow(
  cells: readonly TableCell[],
  widths: readonly number[],
  lastCellSpans: boolean,
  text: CellStyle,
  number: CellStyle,
): RowDescription {
  const lines = cells.map((cell, column) => {
    const spanned =
      lastCellSpans && column === cells.length - 1 ? widths.slice(column) : [widths[column] as number];
    const room = spanned.reduce((sum, width) => sum + width, 0);
    return wrappedLines(textOf(cell), room * 0.96, TABLE_SIZE);
  });
  const filler = lastCellSpans ? widths.length - cells.length : 0;
  return {
    height: rowHeight(Math.max(1, ...lines), TABLE_SIZE),
    cells: [
      ...cells.map((cell) => described(cell, text, number)),
      ...Array.from({ length: filler }, (): CellDescription => ({ value: null, style: text })),
    ],
  };
}

/** Each column as wide as its texts need, within bounds; the last is widened to fill a narrow sheet. */
function widthsOf(blocks: readonly Block[]): readonly number[] {
  const widths: number[] = [];
  for (const block of blocks) {
    if (block.kind !== "table") continue;
    for (const row of [...block.rows, block.header]) {
      row.forEach((cell, column) => {
        if (block.lastCellSpans === true && column === row.length - 1) {
          widths[column] ??= NARROWEST;
          return;
        }
        const isHeader = row === block.header;
        // A header may take two lines, a long text several.
        const needed = (widthOfText(textOf(cell), TABLE_SIZE) + 1) / (isHeader ? 2 : 1);
        widths[column] = Math.min(WIDEST, Math.max(widths[column] ?? NARROWEST, needed));
      });
    }
  }
  if (widths.length === 0) return [LEAST_TOTAL];
  const total = widths.reduce((sum, width) => sum + width, 0);
  widths[widths.length - 1] = Math.max(
    widths.at(-1) as number,
    (widths.at(-1) as number) + LEAST_TOTAL - total,
  );
  for (const block of blocks) {
    if (block.kind !== "table" || block.lastCellSpans !== true) continue;
    const room = widths.slice(block.header.length - 1).reduce((sum, width) => sum + width, 0);
    if (room < LEAST_SPAN) widths[widths.length - 1] = (widths.at(-1) as number) + LEAST_SPAN - room;
  }
  return widths.map((width) => Math.round(width * 4) / 4);
}
