import { MAX_COLUMNS, MAX_ROWS, RowPlan, holdsCell } from "../../core";
import type { Grid } from "../../core";
import type { OpenedSheet, OpenedWorkbook } from "../../files";
import { NOTHING_UNHIDDEN } from "../grid/types";
import type { CellStyle, SheetLayout } from "../grid";
import { linesOf, pixelWidth } from "../grid/textWidth";
import type { CellStyles } from "./cellStyles";

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
/** Height of a line for each pixel of its font. */
const LINE_HEIGHT = 4 / 3;

/** The rows of a sheet as they stand. */
export interface RowsNow {
  readonly grid: Grid;
  /** Which of them came and went. */
  readonly plan: RowPlan;
  /** Rows in which something was changed: what the file says of their height is what their texts needed before. */
  readonly changed: ReadonlySet<number>;
}

/** How one sheet is laid out, and how each of its cells looks. */
export interface ReadLayout {
  readonly layout: SheetLayout;
  /** Whether the file itself says which rows and columns stay in view. */
  readonly freezes: boolean;
  /** Heights of the rows as they stand: those that somebody gave them, else as the texts need. */
  readonly heightsFor: (rows: RowsNow) => ReadonlyMap<number, number>;
  /** Height of one of these rows, as `heightsFor` has it. */
  readonly heightOf: (rows: RowsNow, row: number) => number;
  /** Index of a cell's look among the workbook's; by the file's own row. */
  readonly styleOf: (row: number, column: number) => number;
}

const decoder = new TextDecoder();

function sheetText(workbook: OpenedWorkbook, sheet: OpenedSheet): string {
  const { part } = sheet;
  if (part === null) return workbook.looks?.sheets[workbook.sheets.indexOf(sheet)] ?? "";
  const bytes = workbook.package?.read(part);
  return bytes ? decoder.decode(bytes) : "";
}

const attribute = (element: string, name: string): string | null =>
  new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(element)?.[1] ?? null;

/** Measures of a sheet: those of the file where it has any, else as its texts need. */
export function readLayout(
  workbook: OpenedWorkbook,
  sheet: OpenedSheet,
  grid: Grid,
  { styles, byNumber }: CellStyles,
): ReadLayout {
  const rows = grid.bottom + ROWS_AFTER;
  const columns = grid.right + COLUMNS_AFTER;
  const xml = sheetText(workbook, sheet);
  const dataAt = xml.search(/<(?:\w+:)?sheetData\b/);
  const head = dataAt < 0 ? "" : xml.slice(0, dataAt);
  const usual = /<(?:\w+:)?sheetFormatPr\b[^>]*>/.exec(head)?.[0] ?? "";
  const usualHeight = Number(attribute(usual, "defaultRowHeight") ?? 0) * PIXELS_PER_POINT;
  const usualWidth = Number(attribute(usual, "defaultColWidth") ?? 0) * PIXELS_PER_CHARACTER;
  const { heights, ownHeights, numbers, rowNumbers } = scanRows(xml, Math.max(0, dataAt), columns, rows);
  const hidden = new Set(grid.hiddenColumns);
  const widths = xml === "" ? measuredWidths(grid, columns) : columnWidths(head, columns, usualWidth, hidden);
  const hiddenColumns = new Map<number, number>();
  for (const column of hidden) {
    if (column >= columns) continue;
    hiddenColumns.set(column, widths[column] ?? USUAL_COLUMN_WIDTH);
    widths[column] = 0;
  }
  const columnNumbers = columnStyles(head, columns);
  // A cell that is not in the file looks as its row says, else as its column.
  const styleOf = (row: number, column: number): number =>
    byNumber[(numbers.get(row)?.[column] ?? 0) - 1] ??
    byNumber[rowNumbers.get(row) ?? columnNumbers.get(column) ?? 0] ??
    0;
  const usualRowHeight = Math.max(USUAL_ROW_HEIGHT, Math.round(usualHeight));
  /** Null where the row has the usual height. */
  const heightAt = ({ grid: cells, plan, changed }: RowsNow, row: number): number | null => {
    const was = plan.wasRow(row);
    const like = plan.likeOf(row);
    // A new row has the height that somebody gave to the one it looks like.
    const stored = was !== null || ownHeights.has(like) ? heights.get(like) : undefined;
    if (stored !== undefined && (ownHeights.has(like) || !changed.has(row))) return stored;
    const look = (column: number): CellStyle => styles[styleOf(like, column)] as CellStyle;
    const height = Math.max(stored ?? 0, neededHeight(cells, row, widths, usualRowHeight, look));
    return height === usualRowHeight ? null : height;
  };
  const heightsFor = (now: RowsNow): ReadonlyMap<number, number> => {
    const rowsNow = [...heights.keys()].flatMap((row) => now.plan.rowNow(row) ?? []);
    const all = new Map<number, number>();
    for (const row of new Set([...rowsNow, ...rowsOf(now.grid), ...now.plan.added.map(({ row }) => row)])) {
      const height = heightAt(now, row);
      if (height !== null) all.set(row, height);
    }
    return all;
  };
  const frozen = frozenPane(head);
  return {
    layout: {
      rows,
      columns,
      usedRows: grid.bottom,
      usedColumns: grid.right,
      columnWidths: widths,
      rowHeights: heightsFor({ grid, plan: RowPlan.SAME, changed: new Set() }),
      usualRowHeight,
      merges: grid.merges.filter(({ top, left }) => top < rows && left < columns),
      hiddenRows: grid.hiddenRows,
      hiddenColumns,
      unhidden: NOTHING_UNHIDDEN,
      frozenRows: Math.min(frozen.rows, rows),
      frozenColumns: Math.min(frozen.columns, columns),
    },
    freezes: frozen.rows > 0,
    heightsFor,
    heightOf: (now, row) => heightAt(now, row) ?? usualRowHeight,
    styleOf,
  };
}

const rowsOf = ({ top, bottom }: Grid): number[] =>
  Array.from({ length: Math.max(0, bottom - top) }, (_, index) => top + index);

/** The layout after rows were taken out and put in. */
export function shiftedLayout(layout: SheetLayout, grid: Grid): SheetLayout {
  const isInside = ({ top, left }: { readonly top: number; readonly left: number }): boolean =>
    left < layout.columns && top < grid.bottom + ROWS_AFTER;
  return {
    ...layout,
    rows: grid.bottom + ROWS_AFTER,
    usedRows: grid.bottom,
    merges: grid.merges.filter(isInside),
    hiddenRows: grid.hiddenRows,
  };
}

/** The layout with room for cells that were written beyond it. */
export function grownLayout(layout: SheetLayout, grid: Grid): SheetLayout {
  const columns = Math.max(layout.columns, Math.min(MAX_COLUMNS, grid.right + COLUMNS_AFTER));
  const added = Array.from({ length: columns - layout.columns }, () => USUAL_COLUMN_WIDTH);
  return {
    ...layout,
    rows: Math.max(layout.rows, Math.min(MAX_ROWS, grid.bottom + ROWS_AFTER)),
    columns,
    usedRows: Math.max(layout.usedRows, grid.bottom),
    usedColumns: Math.max(layout.usedColumns, grid.right),
    columnWidths: added.length === 0 ? layout.columnWidths : [...layout.columnWidths, ...added],
  };
}

/** Rows and columns that the file freezes. */
function frozenPane(head: string): { readonly rows: number; readonly columns: number } {
  const pane = /<(?:\w+:)?pane\b[^>]*>/.exec(head)?.[0] ?? "";
  if (!/^frozen/.test(attribute(pane, "state") ?? "")) return { rows: 0, columns: 0 };
  const [, letters = "", number = ""] = /^([A-Z]+)(\d+)$/.exec(attribute(pane, "topLeftCell") ?? "") ?? [];
  // A view scrolled above the split hides frozen rows; they are all shown here.
  const frozen = (split: number, topLeft: number): number =>
    split > 0 ? Math.max(1, Math.min(Math.round(split), topLeft > 0 ? topLeft : Math.round(split))) : 0;
  return {
    rows: frozen(Number(attribute(pane, "ySplit") ?? 0), Number(number) - 1),
    columns: frozen(Number(attribute(pane, "xSplit") ?? 0), columnNumber(letters)),
  };
}

/** Style numbers that columns give to their cells. */
function columnStyles(head: string, columns: number): ReadonlyMap<number, number> {
  const numbers = new Map<number, number>();
  for (const [element] of head.matchAll(/<(?:\w+:)?col\b[^>]*>/g)) {
    const style = attribute(element, "style");
    const to = Math.min(columns, Number(attribute(element, "max")));
    if (style !== null)
      for (let at = Number(attribute(element, "min")) - 1; at < to; at++) numbers.set(at, Number(style));
  }
  return numbers;
}

/** Widths of the columns; those that are hidden are added to the ones known to be. */
function columnWidths(head: string, columns: number, usualWidth: number, hidden: Set<number>): number[] {
  const usual = usualWidth > 0 ? Math.round(usualWidth) : USUAL_COLUMN_WIDTH;
  const widths = Array.from({ length: columns }, () => usual);
  for (const [element] of head.matchAll(/<(?:\w+:)?col\b[^>]*>/g)) {
    const width = Number(attribute(element, "width") ?? Number.NaN);
    if (!Number.isFinite(width)) continue;
    const from = Number(attribute(element, "min")) - 1;
    const to = Math.min(columns, Number(attribute(element, "max")));
    const isHidden = /^(?:1|true)$/.test(attribute(element, "hidden") ?? "");
    for (let column = from; column < to; column++) {
      if (isHidden) hidden.add(column);
      // A hidden column's own width is often given as nothing.
      if (!isHidden || width > 0) widths[column] = Math.max(12, Math.round(width * PIXELS_PER_CHARACTER));
    }
  }
  return widths;
}

interface ScannedRows {
  readonly heights: Map<number, number>;
  /** Rows whose height somebody gave them; that of the others is what their texts needed. */
  readonly ownHeights: ReadonlySet<number>;
  /** Style numbers of a row's cells, one more than in the file: 0 is a cell that is not in the file. */
  readonly numbers: ReadonlyMap<number, Uint16Array>;
  /** Style numbers that rows give to their other cells. */
  readonly rowNumbers: ReadonlyMap<number, number>;
}

const ROW_OR_CELL = /<(?:\w+:)?(row|c)\b([^>]*)>/g;

function scanRows(xml: string, from: number, columns: number, rows: number): ScannedRows {
  const heights = new Map<number, number>();
  const ownHeights = new Set<number>();
  const numbers = new Map<number, Uint16Array>();
  const rowNumbers = new Map<number, number>();
  let row = -1;
  let column = -1;
  let cells: Uint16Array | null = null;
  ROW_OR_CELL.lastIndex = from;
  for (let match = ROW_OR_CELL.exec(xml); match; match = ROW_OR_CELL.exec(xml)) {
    const attributes = match[2] as string;
    const style = /\bs="(\d+)"/.exec(attributes)?.[1];
    if (match[1] === "row") {
      row = Number(/\br="(\d+)"/.exec(attributes)?.[1] ?? row + 2) - 1;
      column = -1;
      cells = null;
      const height = /\bht="([\d.]+)"/.exec(attributes)?.[1];
      if (height !== undefined) heights.set(row, Math.max(4, Math.round(Number(height) * PIXELS_PER_POINT)));
      if (/\bcustomHeight="(?:1|true)"/.test(attributes)) ownHeights.add(row);
      if (style !== undefined && /\bcustomFormat="(?:1|true)"/.test(attributes))
        rowNumbers.set(row, Number(style));
      continue;
    }
    const letters = /\br="([A-Z]+)\d/.exec(attributes)?.[1];
    column = letters === undefined ? column + 1 : columnNumber(letters) - 1;
    if (column >= columns || row >= rows) continue;
    if (cells === null) numbers.set(row, (cells = new Uint16Array(columns)));
    cells[column] = Number(style ?? 0) + 1;
  }
  return { heights, ownHeights, numbers, rowNumbers };
}

/** Number of a column by its letters, from 1 on; 0 for none. */
function columnNumber(letters: string): number {
  let column = 0;
  for (let index = 0; index < letters.length; index++) column = column * 26 + letters.charCodeAt(index) - 64;
  return column;
}

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

/**
 * A row without a height of its own is as high as its texts need, as Excel makes it when it opens the file. Hidden
 * columns need nothing. A cell over several columns counts with all of its width, so that a title in large letters is
 * not cut; one over several rows has their heights together.
 */
function neededHeight(
  grid: Grid,
  row: number,
  widths: readonly number[],
  usual: number,
  styleOf: (column: number) => CellStyle,
): number {
  let height = usual;
  for (let column = grid.left; column < grid.right; column++) {
    const text = grid.text(row, column);
    if (text === "") continue;
    const { wrap, fontSize } = styleOf(column);
    if (fontSize * LINE_HEIGHT + 4 <= height && (!wrap || text.length < 4)) continue;
    const merge = grid.merges.find((area) => holdsCell(area, { row, column }));
    if (merge !== undefined && merge.top !== merge.bottom) continue;
    const room = widths.slice(column, (merge?.right ?? column) + 1).reduce((sum, width) => sum + width, 0);
    if (room === 0) continue;
    const lines = wrap ? Math.min(MOST_LINES, linesOf(text, Math.max(24, room - 9), fontSize)) : 1;
    height = Math.max(height, Math.ceil(lines * fontSize * LINE_HEIGHT) + 4);
  }
  return height;
}
