import { createGrid } from "../../../src/core";
import type { CellRange, CellValue, Grid, PackField, Recognition } from "../../../src/core";

/** A cell with what it shows; two sheets that hold the same cells are read alike. */
export interface Cell {
  readonly value: CellValue;
  readonly text: string | null;
  readonly format: string | null;
}

/** A sheet to be changed, and where each of its rows and columns came from (-1: new). */
export interface Sheet {
  readonly name: string;
  readonly cells: readonly (readonly Cell[])[];
  readonly merges: readonly CellRange[];
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** The same for what stands above this row, which stays when columns of the table move. */
  readonly above: { readonly row: number; readonly columns: readonly number[] } | null;
}

const BLANK: Cell = { value: null, text: null, format: null };
export const textCell = (value: string): Cell => ({ value, text: null, format: null });

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

export function sheetOf(grid: Grid): Sheet {
  const cells = numbers(grid.bottom).map((row) =>
    numbers(grid.right).map((column) => ({
      value: grid.value(row, column),
      text: grid.text(row, column),
      format: grid.format(row, column),
    })),
  );
  return {
    name: grid.name,
    cells,
    merges: grid.merges,
    rows: numbers(grid.bottom),
    columns: numbers(grid.right),
    above: null,
  };
}

export function gridOf({ name, cells, merges }: Sheet): Grid {
  return createGrid({
    name,
    merges,
    values: cells.map((row) => row.map(({ value }) => value)),
    texts: cells.map((row) => row.map(({ text }) => text)),
    formats: cells.map((row) => row.map(({ format }) => format)),
  });
}

/** Every cell of some rows and columns changed. */
export const withCells = (
  sheet: Sheet,
  change: (cell: Cell, row: number, column: number) => Cell,
): Sheet => ({
  ...sheet,
  cells: sheet.cells.map((cells, row) => cells.map((cell, column) => change(cell, row, column))),
});

/** Rows put in before a row; merged areas over the place grow, as in Excel. */
export function insertRows(sheet: Sheet, at: number, rows: readonly (readonly Cell[])[]): Sheet {
  const count = rows.length;
  const width = sheet.columns.length;
  const filled = rows.map((row) => numbers(width).map((column) => row[column] ?? BLANK));
  const moved = (row: number): number => (row >= at ? row + count : row);
  return {
    ...sheet,
    cells: [...sheet.cells.slice(0, at), ...filled, ...sheet.cells.slice(at)],
    rows: [...sheet.rows.slice(0, at), ...rows.map(() => -1), ...sheet.rows.slice(at)],
    merges: sheet.merges.map((merge) => ({ ...merge, top: moved(merge.top), bottom: moved(merge.bottom) })),
  };
}

/** Blank columns put in before the first. */
export function insertColumns(sheet: Sheet, count: number): Sheet {
  const blank = numbers(count).map(() => BLANK);
  return {
    ...sheet,
    cells: sheet.cells.map((row) => [...blank, ...row]),
    columns: [...blank.map(() => -1), ...sheet.columns],
    merges: sheet.merges.map((merge) => ({
      ...merge,
      left: merge.left + count,
      right: merge.right + count,
    })),
  };
}

/** Two neighbouring columns of the table change places: head and entries, not what stands above. */
export function swapColumns(sheet: Sheet, left: number, { headerRows }: Recognition): Sheet {
  const top = Math.min(...headerRows);
  const swapped = <Item>(row: readonly Item[]): Item[] => {
    const copy = [...row];
    [copy[left], copy[left + 1]] = [row[left + 1] as Item, row[left] as Item];
    return copy;
  };
  const other = (column: number): number =>
    column === left ? left + 1 : column === left + 1 ? left : column;
  return {
    ...sheet,
    cells: sheet.cells.map((row, index) => (index < top ? row : swapped(row))),
    columns: swapped(sheet.columns),
    above: sheet.above ?? { row: top, columns: sheet.columns },
    merges: sheet.merges.map((merge) =>
      merge.top >= top && merge.left === merge.right
        ? { ...merge, left: other(merge.left), right: other(merge.right) }
        : merge,
    ),
  };
}

/** Whether two neighbouring columns may change places without a merged area being torn. */
export const canSwap = ({ merges }: Sheet, left: number, { headerRows }: Recognition): boolean =>
  merges
    .filter(({ top, left: from, right: to }) => top >= Math.min(...headerRows) && from !== to)
    .every(({ left: from, right: to }) => from <= left === from <= left + 1 && to >= left === to >= left + 1);

/**
 * Merged areas of the head taken apart: what they said stands in their first cell, or in each of their columns.
 *
 * @param isSplit which of them, by their number; unless given, all
 */
export function splitHead(
  sheet: Sheet,
  { headerRows }: Recognition,
  isSplit: (merge: number) => boolean = () => true,
): Sheet {
  const ofHead = sheet.merges.filter(
    ({ top, bottom }) => headerRows.includes(top) && headerRows.includes(bottom),
  );
  const split = ofHead.filter((_, index) => isSplit(index));
  const repeated = withCells(sheet, (cell, row, column) => {
    const own = split.find(({ top, left, right }) => row === top && column > left && column <= right);
    return own === undefined ? cell : ((sheet.cells[own.top] as Cell[])[own.left] as Cell);
  });
  return { ...repeated, merges: sheet.merges.filter((merge) => !split.includes(merge)) };
}

/**
 * The head made taller by blank rows below it, over which its lowest cells are merged: areas that end there grow, single
 * cells become areas.
 *
 * @param isMerged which columns' cells are merged, of those that stand alone; the others stay above blank cells
 */
export function tallerHead(
  sheet: Sheet,
  { headerRows }: Recognition,
  count: number,
  isMerged: (column: number) => boolean,
): Sheet {
  const last = Math.max(...headerRows);
  const taller = insertRows(
    sheet,
    last + 1,
    numbers(count).map(() => []),
  );
  const grown = taller.merges.map((merge) =>
    merge.bottom === last ? { ...merge, bottom: last + count } : merge,
  );
  const isCovered = (column: number): boolean =>
    grown.some(
      ({ top, bottom, left, right }) => top <= last && bottom > last && left <= column && column <= right,
    );
  const single = numbers(sheet.columns.length)
    .filter(
      (column) =>
        !isCovered(column) && (sheet.cells[last]?.[column]?.value ?? null) !== null && isMerged(column),
    )
    .map((column) => ({ top: last, bottom: last + count, left: column, right: column }));
  return { ...taller, merges: [...grown, ...single] };
}

/** Letters, figures and signs of ASCII in their full width, blanks as ideographic ones. */
export const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).replace(/ /g, "\u3000");

export const halfWidth = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, " ");

/** A number of a column in words: with the unit that the form gives for it, or with the form's word for one. */
export function withUnit(value: number, field: PackField): string | null {
  return field.unit === undefined || field.unit === null ? null : `${value}${field.unit}`;
}

/** Other ways to write a month or a day; null for what is neither. */
export function otherDateForms(text: string): readonly string[] {
  const day = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(text);
  if (day !== null) {
    const [, year, month = "", date = ""] = day;
    return [
      `${year}-${month}-${date}`,
      `${year}/${month}/${date}`,
      `${year}.${month.padStart(2, "0")}.${date.padStart(2, "0")}`,
    ];
  }
  const month = /^(\d{4})年(\d{1,2})月$/.exec(text);
  if (month === null) return [];
  const [, year, number = ""] = month;
  return [
    `${year}-${number.padStart(2, "0")}`,
    `${year}/${number}`,
    `${year}年${number.padStart(2, "0")}月`,
    fullWidth(text),
  ];
}
