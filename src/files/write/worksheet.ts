import { formatAddress, formatRange, startsLikeFormula } from "../../core/grid";
import type { CellDescription, CellRange, CellStyle, RowDescription, SheetDescription } from "../../core";
import { quotedSheetName } from "./address";
import { TRANSITIONAL } from "../opc";
import { automaticHeights } from "./rowHeight";
import { sheetTail } from "./worksheetTail";
import { escapeAttribute, XML_HEADER } from "../xml";
import { CELL_TEXT_LIMIT, clip, textElement } from "./cellText";
import type { WorksheetContext } from "./worksheetContext";

/** Excel's own limits (Excel specifications and limits). */
const LAST_ROW = 1048576;
const LAST_COLUMN = 16384;
const HIGHEST_ROW_POINTS = 409;
const WIDEST_COLUMN = 255;

export const MAIN_NAMESPACE = TRANSITIONAL.main;

/** Text of a cell as an inline string: nothing outside the sheet's own part is needed. */
export function inlineText(value: string): { readonly type: "inlineStr"; readonly content: string } {
  return { type: "inlineStr", content: `<is>${textElement(value)}</is>` };
}

/**
 * A sheet name as Excel allows it: at most 31 characters, none of : \ / ? * [ ], no apostrophe at either end, not
 * blank, and not in `taken` (compared without case).
 */
export function safeSheetName(name: string, taken: Iterable<string> = []): string {
  const used = new Set([...taken].map((other) => other.toLowerCase()));
  const clean = name
    .replace(/[\u0000-\u001f:\\/?*[\]]/g, "_")
    .replace(/^'+|'+$/g, "")
    .trim();
  const base = cutName(clean === "" ? "Sheet" : clean, 31);
  let free = base;
  for (let number = 2; used.has(free.toLowerCase()); number++) {
    const suffix = ` (${number})`;
    free = cutName(base, 31 - suffix.length) + suffix;
  }
  return free;
}

function cutName(name: string, length: number): string {
  const cut = name.slice(0, length);
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}

/** The XML of a worksheet part. Throws a RangeError on a description that no workbook can hold. */
export const worksheetXml = (sheet: SheetDescription, context: WorksheetContext): string =>
  [...worksheetPieces(sheet, context)].join("");

/** The same, row by row. */
export function* worksheetPieces(sheet: SheetDescription, context: WorksheetContext): Generator<string> {
  assertWritable(sheet);
  const rows = withMergedBorders(sheet);
  const heights = automaticHeights(sheet, rows);
  const extent = usedExtent(rows);
  const fit = sheet.print?.fitToWidth ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : "";
  yield [
    XML_HEADER,
    `<worksheet xmlns="${context.namespace}">`,
    fit,
    `<dimension ref="${extent === null ? "A1" : formatRange(extent)}"/>`,
    sheetViewXml(sheet, context.selected),
    '<sheetFormatPr defaultRowHeight="13.5"/>',
    columnsXml(sheet.columnWidths),
    "<sheetData>",
  ].join("");
  for (const [index, row] of rows.entries()) yield rowXml(row, index, heights[index], context);
  yield `</sheetData>${sheetTail(sheet, context, hyperlinksXml(rows))}</worksheet>`;
}

function assertWritable(sheet: SheetDescription): void {
  if (sheet.name !== safeSheetName(sheet.name)) {
    throw new RangeError(`not a possible sheet name: ${JSON.stringify(sheet.name)}`);
  }
  if (sheet.rows.length > LAST_ROW) throw new RangeError(`too many rows: ${sheet.rows.length}`);
  if (sheet.rows.some((row) => row.cells.length > LAST_COLUMN)) throw new RangeError("too many columns");
  const merges = [...sheet.merges].sort((a, b) => a.top - b.top);
  merges.forEach((merge, index) => {
    // In order of their tops, so that only the next few can overlap; a list of thousands is not copied for each.
    for (let next = index + 1; next < merges.length; next++) {
      const other = merges[next] as (typeof merges)[number];
      if (other.top > merge.bottom) break;
      if (other.left <= merge.right && other.right >= merge.left) {
        throw new RangeError(`merged areas overlap: ${formatRange(merge)}, ${formatRange(other)}`);
      }
    }
  });
}

/**
 * A bordered merge shows its right and bottom edges only when the covered cells carry the border too, so covered
 * cells that are not described take the look of the merge's first cell.
 */
function withMergedBorders(sheet: SheetDescription): readonly RowDescription[] {
  const bordered = sheet.merges.filter(
    (merge) => sheet.rows[merge.top]?.cells[merge.left]?.style?.border === true,
  );
  if (bordered.length === 0) return sheet.rows;
  const rows: { height?: number; cells: (CellDescription | null)[] }[] = sheet.rows.map((row) => ({
    ...row,
    cells: [...row.cells],
  }));
  for (const merge of bordered) {
    const style = sheet.rows[merge.top]?.cells[merge.left]?.style as CellStyle;
    while (rows.length <= merge.bottom) rows.push({ cells: [] });
    for (let row = merge.top; row <= merge.bottom; row++) {
      const cells = (rows[row] as (typeof rows)[number]).cells;
      while (cells.length <= merge.right) cells.push(null);
      for (let column = merge.left; column <= merge.right; column++) cells[column] ??= { value: null, style };
    }
  }
  return rows;
}

function usedExtent(rows: readonly RowDescription[]): CellRange | null {
  let extent: { top: number; left: number; bottom: number; right: number } | null = null;
  rows.forEach((row, index) => {
    row.cells.forEach((cell, column) => {
      if (cell === null) return;
      extent ??= { top: index, left: column, bottom: index, right: column };
      extent.bottom = index;
      extent.left = Math.min(extent.left, column);
      extent.right = Math.max(extent.right, column);
    });
  });
  return extent;
}

function sheetViewXml(sheet: SheetDescription, selected: boolean): string {
  const rows = sheet.frozenRows ?? 0;
  const columns = sheet.frozenColumns ?? 0;
  const tab = selected ? ' tabSelected="1"' : "";
  if (rows === 0 && columns === 0) return `<sheetViews><sheetView${tab} workbookViewId="0"/></sheetViews>`;
  const pane = rows === 0 ? "topRight" : columns === 0 ? "bottomLeft" : "bottomRight";
  const split = (columns === 0 ? "" : ` xSplit="${columns}"`) + (rows === 0 ? "" : ` ySplit="${rows}"`);
  const corner = formatAddress(rows, columns);
  return [
    `<sheetViews><sheetView${tab} workbookViewId="0">`,
    `<pane${split} topLeftCell="${corner}" activePane="${pane}" state="frozen"/>`,
    `<selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/>`,
    "</sheetView></sheetViews>",
  ].join("");
}

/** Widths count digits of the body font; the file's figure includes 5 pixels of padding at 8 pixels a digit. */
function columnsXml(widths: readonly number[]): string {
  if (widths.length === 0) return "";
  const columns: string[] = [];
  for (let first = 0; first < widths.length;) {
    let last = first;
    while (last + 1 < widths.length && widths[last + 1] === widths[first]) last++;
    const width = Math.min(WIDEST_COLUMN, (widths[first] as number) + 0.625);
    columns.push(`<col min="${first + 1}" max="${last + 1}" width="${width}" customWidth="1"/>`);
    first = last + 1;
  }
  return `<cols>${columns.join("")}</cols>`;
}

function rowXml(
  row: RowDescription,
  index: number,
  automatic: number | undefined,
  context: WorksheetContext,
): string {
  const given =
    row.height === undefined ? "" : ` ht="${Math.min(HIGHEST_ROW_POINTS, row.height)}" customHeight="1"`;
  const height = automatic === undefined ? given : ` ht="${automatic}"`;
  const cells = row.cells
    .map((cell, column) => (cell === null ? "" : cellXml(cell, formatAddress(index, column), context)))
    .join("");
  if (cells === "" && height === "") return "";
  return `<row r="${index + 1}"${height}>${cells}</row>`;
}

function cellXml(cell: CellDescription, address: string, context: WorksheetContext): string {
  const value =
    typeof cell.value === "number" && !Number.isFinite(cell.value) ? String(cell.value) : cell.value;
  const quotePrefix = typeof value === "string" && startsLikeFormula(value);
  const style = cell.link === undefined ? (cell.style ?? NO_STYLE) : linkStyle(cell.style ?? NO_STYLE);
  const look = { style, format: cell.format ?? "General", quotePrefix };
  const isPlain =
    cell.link === undefined && cell.style === undefined && look.format === "General" && !quotePrefix;
  const index = isPlain ? 0 : context.styles.indexOf(look);
  const s = index === 0 ? "" : ` s="${index}"`;
  if (value === null || value === "") return `<c r="${address}"${s}/>`;
  if (typeof value === "number") return `<c r="${address}"${s}><v>${value}</v></c>`;
  if (typeof value === "boolean") return `<c r="${address}"${s} t="b"><v>${value ? 1 : 0}</v></c>`;
  const text = context.text(clip(value, CELL_TEXT_LIMIT));
  return `<c r="${address}"${s} t="${text.type}">${text.content}</c>`;
}

const NO_STYLE: CellStyle = {};
const linkStyles = new WeakMap<CellStyle, CellStyle>();

/** A link looks like one unless the description says otherwise. */
function linkStyle(style: CellStyle): CellStyle {
  const known = linkStyles.get(style);
  if (known !== undefined) return known;
  const link = { ...style, color: style.color ?? "0563C1", underline: style.underline ?? true };
  linkStyles.set(style, link);
  return link;
}

function hyperlinksXml(rows: readonly RowDescription[]): string {
  const links: string[] = [];
  rows.forEach((row, index) => {
    row.cells.forEach((cell, column) => {
      if (cell?.link === undefined) return;
      const location = `${quotedSheetName(cell.link.sheet)}!${cell.link.cell}`;
      links.push(
        `<hyperlink ref="${formatAddress(index, column)}" location="${escapeAttribute(location)}"/>`,
      );
    });
  });
  return links.length === 0 ? "" : `<hyperlinks>${links.join("")}</hyperlinks>`;
}
