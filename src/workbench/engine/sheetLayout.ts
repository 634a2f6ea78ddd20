import { textWidth } from "../../core";
import type { Grid } from "../../core";
import type { OpenedSheet, OpenedWorkbook } from "../../files";
import type { SheetLayout } from "../grid";
import { LOOK } from "./views";

/** CSS pixels of one character of width, as Excel has it with 宋体 11, the usual font of Chinese workbooks. */
const PIXELS_PER_CHARACTER = 8;
const PIXELS_PER_POINT = 96 / 72;
const USUAL_COLUMN_WIDTH = 72;
const USUAL_ROW_HEIGHT = 22;
/** Blank rows and columns after the data, for adding to it. */
const ROWS_AFTER = 20;
const COLUMNS_AFTER = 2;
/** Sheets without measures of their own (.csv, .xls …) are looked at so far for how wide their columns need to be. */
const ROWS_MEASURED = 200;
const WIDEST_MEASURED = 320;
/** Lines of a wrapped text that make a row without a height of its own taller. */
const MOST_LINES = 8;
const LINE_HEIGHT = 16;

/** How one sheet is laid out, and how each of its cells stands. */
export interface ReadLayout {
  readonly layout: SheetLayout;
  /** Whether the file itself says which rows stay in view. */
  readonly freezes: boolean;
  /** Look bits of a cell by its style; `aligned` says that the style has an alignment of its own. */
  readonly lookOf: (row: number, column: number) => number;
}

const decoder = new TextDecoder();

function partText(workbook: OpenedWorkbook, part: string | null): string {
  const bytes = part === null ? undefined : workbook.package?.read(part);
  return bytes ? decoder.decode(bytes) : "";
}

const attribute = (element: string, name: string): string | null =>
  new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(element)?.[1] ?? null;

/** Look bits by style number, from the workbook's style part. */
export function styleLooks(workbook: OpenedWorkbook): readonly number[] {
  const xml = partText(workbook, "xl/styles.xml");
  const section = (name: string): string =>
    new RegExp(`<(?:\\w+:)?${name}\\b[^>]*>([\\s\\S]*?)</(?:\\w+:)?${name}>`).exec(xml)?.[1] ?? "";
  const bolds = [
    ...section("fonts").matchAll(/<(?:\w+:)?font(?:\s[^>]*)?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?font>)/g),
  ].map(([, inner]) => /<(?:\w+:)?b(?:\s*\/>|\s+val\s*=\s*["'](?:1|true)["'])/.test(inner ?? ""));
  return [...section("cellXfs").matchAll(/<(?:\w+:)?xf\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?xf>)/g)].map(
    ([, attributes, inner]) => {
      const alignment = /<(?:\w+:)?alignment\b[^>]*>/.exec(inner ?? "")?.[0] ?? "";
      const horizontal = attribute(alignment, "horizontal");
      const side =
        horizontal === "center" || horizontal === "centerContinuous" || horizontal === "distributed"
          ? LOOK.center
          : horizontal === "right"
            ? LOOK.right
            : LOOK.left;
      const isBold = bolds[Number(attribute(` ${attributes ?? ""}`, "fontId") ?? 0)] ?? false;
      const isWrapped = /^(?:1|true)$/.test(attribute(alignment, "wrapText") ?? "");
      const hasSide = horizontal !== null && horizontal !== "general";
      return (hasSide ? side | LOOK.aligned : 0) | (isBold ? LOOK.bold : 0) | (isWrapped ? LOOK.wrap : 0);
    },
  );
}

/** Measures of a sheet: those of the file where it has any, else as its texts need. */
export function readLayout(
  workbook: OpenedWorkbook,
  sheet: OpenedSheet,
  grid: Grid,
  looks: readonly number[],
): ReadLayout {
  const rows = grid.bottom + ROWS_AFTER;
  const columns = grid.right + COLUMNS_AFTER;
  const xml = partText(workbook, sheet.part);
  const dataAt = xml.search(/<(?:\w+:)?sheetData\b/);
  const head = dataAt < 0 ? "" : xml.slice(0, dataAt);
  const usual = /<(?:\w+:)?sheetFormatPr\b[^>]*>/.exec(head)?.[0] ?? "";
  const usualHeight = Number(attribute(usual, "defaultRowHeight") ?? 0) * PIXELS_PER_POINT;
  const usualWidth = Number(attribute(usual, "defaultColWidth") ?? 0) * PIXELS_PER_CHARACTER;
  const { heights, styles } = scanRows(xml, Math.max(0, dataAt), columns, grid.bottom);
  const widths = xml === "" ? measuredWidths(grid, columns) : columnWidths(head, columns, usualWidth);
  for (const column of grid.hiddenColumns) if (column < columns) widths[column] = 0;
  const lookOf = (row: number, column: number): number => {
    const style = styles.get(row)?.[column] ?? 0;
    return looks[style] ?? 0;
  };
  const usualRowHeight = Math.max(USUAL_ROW_HEIGHT, Math.round(usualHeight));
  addWrappedHeights(grid, heights, widths, usualRowHeight, (row, column) =>
    xml === "" ? true : (lookOf(row, column) & LOOK.wrap) !== 0,
  );
  const frozen = frozenRows(head);
  return {
    layout: {
      rows,
      columns,
      columnWidths: widths,
      rowHeights: heights,
      usualRowHeight,
      merges: grid.merges.filter(({ top, left }) => top < rows && left < columns),
      hiddenRows: grid.hiddenRows,
      frozenRows: Math.min(frozen ?? 0, rows),
    },
    freezes: frozen !== null,
    lookOf,
  };
}

/** Rows that the file freezes, or null where it freezes none. */
function frozenRows(head: string): number | null {
  const pane = /<(?:\w+:)?pane\b[^>]*>/.exec(head)?.[0] ?? "";
  const split = Number(attribute(pane, "ySplit") ?? 0);
  if (!/^frozen/.test(attribute(pane, "state") ?? "") || !(split > 0)) return null;
  const topLeft = Number(/\d+$/.exec(attribute(pane, "topLeftCell") ?? "")?.[0] ?? 0);
  // A view scrolled above the split hides frozen rows; they are all shown here.
  return Math.max(1, Math.min(Math.round(split), topLeft > 1 ? topLeft - 1 : Math.round(split)));
}

function columnWidths(head: string, columns: number, usualWidth: number): number[] {
  const widths = Array.from({ length: columns }, () =>
    usualWidth > 0 ? Math.round(usualWidth) : USUAL_COLUMN_WIDTH,
  );
  for (const [element] of head.matchAll(/<(?:\w+:)?col\b[^>]*>/g)) {
    const width = Number(attribute(element, "width") ?? Number.NaN);
    if (!Number.isFinite(width)) continue;
    const from = Number(attribute(element, "min")) - 1;
    const to = Math.min(columns, Number(attribute(element, "max")));
    const isHidden = /^(?:1|true)$/.test(attribute(element, "hidden") ?? "");
    for (let column = from; column < to; column++)
      widths[column] = isHidden ? 0 : Math.max(12, Math.round(width * PIXELS_PER_CHARACTER));
  }
  return widths;
}

interface ScannedRows {
  readonly heights: Map<number, number>;
  /** Style numbers of a row's cells. */
  readonly styles: ReadonlyMap<number, Uint16Array>;
}

const ROW_OR_CELL = /<(?:\w+:)?(row|c)\b([^>]*)>/g;

function scanRows(xml: string, from: number, columns: number, rows: number): ScannedRows {
  const heights = new Map<number, number>();
  const styles = new Map<number, Uint16Array>();
  let row = -1;
  let column = -1;
  let cells: Uint16Array | null = null;
  ROW_OR_CELL.lastIndex = from;
  for (let match = ROW_OR_CELL.exec(xml); match; match = ROW_OR_CELL.exec(xml)) {
    const attributes = match[2] as string;
    if (match[1] === "row") {
      row = Number(/\br="(\d+)"/.exec(attributes)?.[1] ?? row + 2) - 1;
      column = -1;
      cells = null;
      const height = /\bht="([\d.]+)"/.exec(attributes)?.[1];
      if (height !== undefined) heights.set(row, Math.max(4, Math.round(Number(height) * PIXELS_PER_POINT)));
      continue;
    }
    column = columnOf(attributes) ?? column + 1;
    const style = /\bs="(\d+)"/.exec(attributes)?.[1];
    if (style === undefined || column >= columns || row >= rows) continue;
    if (cells === null) styles.set(row, (cells = new Uint16Array(columns)));
    cells[column] = Number(style);
  }
  return { heights, styles };
}

function columnOf(attributes: string): number | null {
  const letters = /\br="([A-Z]+)\d/.exec(attributes)?.[1];
  if (letters === undefined) return null;
  let column = 0;
  for (let index = 0; index < letters.length; index++) column = column * 26 + letters.charCodeAt(index) - 64;
  return column - 1;
}

/** Width of a text in CSS pixels at the grid's font size: 6.8 for a Latin letter, 12.5 for a Chinese character. */
const pixelWidth = (text: string): number => textWidth(text) * 5.7 + text.length * 1.1;

function measuredWidths(grid: Grid, columns: number): number[] {
  const inMerge = new Set(
    grid.merges.filter(({ left, right }) => right > left).map(({ top, left }) => `${top},${left}`),
  );
  return Array.from({ length: columns }, (_, column) => {
    let widest = 0;
    for (let row = grid.top; row < Math.min(grid.bottom, grid.top + ROWS_MEASURED); row++) {
      if (inMerge.has(`${row},${column}`)) continue;
      for (const line of grid.text(row, column).split("\n")) widest = Math.max(widest, pixelWidth(line));
    }
    return Math.min(WIDEST_MEASURED, Math.max(USUAL_COLUMN_WIDTH, Math.ceil(widest) + 12));
  });
}

/** Rows without a height of their own become as high as their wrapped texts need, as Excel does when it opens them. */
function addWrappedHeights(
  grid: Grid,
  heights: Map<number, number>,
  widths: readonly number[],
  usual: number,
  isWrapped: (row: number, column: number) => boolean,
): void {
  for (let row = grid.top; row < grid.bottom; row++) {
    if (heights.has(row)) continue;
    let lines = 1;
    for (let column = grid.left; column < grid.right; column++) {
      const text = grid.text(row, column);
      if (text.length < 4 || !isWrapped(row, column)) continue;
      const merge = grid.merges.length === 0 ? undefined : mergeFrom(grid, row, column);
      if (merge) continue;
      const width = Math.max(24, (widths[column] ?? 0) - 9);
      const needed = text
        .split("\n")
        .reduce((sum, line) => sum + Math.max(1, Math.ceil(pixelWidth(line) / width)), 0);
      lines = Math.max(lines, Math.min(MOST_LINES, needed));
    }
    if (lines > 1) heights.set(row, Math.max(usual, lines * LINE_HEIGHT + 4));
  }
}

const mergeFrom = (grid: Grid, row: number, column: number): boolean =>
  grid.merges.some(
    ({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right,
  );
