import type { CellRange, CellValue } from "../core";
import { HostError } from "../host";
import { BlockPlan, weigh } from "./blocks";
import { cellValue } from "./cellValue";
import { DateSystemEvidence } from "./dateSystem";
import { toHostError } from "./errors";
import type { Extent } from "./extent";
import type { Session } from "./session";

/** So many rows without content of their own part a stray cell from a table, as in files (`files/read/store`). */
const FAR_ROWS = 5_000;

/** What was read of a sheet's cells so far. */
export interface Contents {
  readonly values: CellValue[][];
  readonly texts: string[][];
  readonly formats: string[][];
  readonly formulas: (string | undefined)[][];
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  readonly dates: DateSystemEvidence;
  /** Rows up to the last one that can belong to a table. */
  rows: number;
}

/** Nothing read yet. */
export const emptyContents = (): Contents => ({
  values: [],
  texts: [],
  formats: [],
  formulas: [],
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
  dates: new DateSystemEvidence(),
  rows: 0,
});

/** Reads the cells of an extent, block after block, up to the last row that can belong to a table. */
export async function readBlocks(
  session: Session,
  sheetName: string,
  extent: Extent,
  contents: Contents,
  signal: AbortSignal | undefined,
): Promise<void> {
  const plan = new BlockPlan(extent.right - extent.left + 1);
  for (let top = extent.top; top <= extent.bottom;) {
    signal?.throwIfAborted();
    const bottom = Math.min(extent.bottom, top + plan.rows - 1);
    try {
      const bytes = await session.run((context) =>
        readBlock(context, sheetName, extent, top, bottom, contents),
      );
      plan.learn((bottom - top + 1) * (extent.right - extent.left + 1), bytes);
      top = bottom + 1;
      if (noteContent(contents) && top <= extent.bottom) return dropIdle(contents, extent);
    } catch (error) {
      const port = toHostError(error);
      if (port.code !== "payloadTooLarge" || !plan.shrink(bottom - top + 1)) throw port;
    }
  }
  contents.rows = contents.values.length;
}

/** Takes note of the last row with content; true once so many rows have none that no table goes on below. */
function noteContent(contents: Contents): boolean {
  for (let row = contents.values.length - 1; row >= contents.rows; row--) {
    if (!hasContent(contents, row)) continue;
    contents.rows = row + 1;
    break;
  }
  return contents.values.length - contents.rows > FAR_ROWS;
}

/**
 * Whether somebody filled a row in: something typed in it is not blank, or more than one formula tells something. A
 * formula filled down tells nothing, 0, or counts rows.
 */
function hasContent({ values, formulas }: Contents, row: number): boolean {
  let results = 0;
  return (values[row] ?? []).some((value, column) => {
    const isBlank = value === null || (typeof value === "string" && value.trim() === "");
    if (formulas[row]?.[column] === undefined) return !isBlank;
    if (!isBlank && value !== 0) results++;
    return results > 1;
  });
}

/** Leaves out the rows below the last one with content, of which there is one at least. */
function dropIdle(contents: Contents, { top }: CellRange): void {
  contents.rows = Math.max(1, contents.rows);
  const { rows, values, texts, formats, formulas, hiddenRows } = contents;
  for (const part of [values, texts, formats]) part.length = rows;
  formulas.length = Math.min(formulas.length, rows);
  for (const row of [...hiddenRows]) if (row >= top + rows) hiddenRows.delete(row);
}

async function readBlock(
  context: Excel.RequestContext,
  sheetName: string,
  extent: Extent,
  top: number,
  bottom: number,
  contents: Contents,
): Promise<number> {
  const columns = extent.right - extent.left + 1;
  const range = context.workbook.worksheets
    .getItem(sheetName)
    .getRangeByIndexes(top, extent.left, bottom - top + 1, columns);
  const areas = (extent.formulaAreas ?? [extent]).filter((area) => area.top <= bottom && area.bottom >= top);
  range.load("values,text,numberFormat");
  if (areas.length > 0) range.load("formulas");
  const rows = extent.someRowsHidden ? range.getRowProperties({ rowHidden: true }) : null;
  const columnProperties =
    extent.someColumnsHidden && top === extent.top ? range.getColumnProperties({ columnHidden: true }) : null;
  await context.sync();
  const values = range.values as unknown[][] | null;
  // Excel answers null instead of an array when a range is too large.
  if (values === null) throw new HostError("payloadTooLarge", `${bottom - top + 1} rows`);
  takeCells(contents, values, range.text, range.numberFormat as string[][]);
  if (areas.length > 0)
    takeFormulas(
      contents,
      extent,
      areas,
      top,
      bottom,
      range.formulas as unknown[][],
      extent.formulaAreas === null ? values : null,
    );
  rows?.value.forEach((row, index) => {
    if (row.rowHidden === true) contents.hiddenRows.add(top + index);
  });
  columnProperties?.value.forEach((column, index) => {
    if (column.columnHidden === true) contents.hiddenColumns.add(extent.left + index);
  });
  return weigh(values) + weigh(range.text) + weigh(range.numberFormat as string[][]);
}

function takeCells(
  contents: Contents,
  values: readonly (readonly unknown[])[],
  texts: string[][],
  formats: string[][],
): void {
  values.forEach((row, index) => {
    contents.values.push(row.map(cellValue));
    contents.texts.push(texts[index] ?? []);
    contents.formats.push(formats[index] ?? []);
    row.forEach((value, column) =>
      contents.dates.add(value, texts[index]?.[column] ?? "", formats[index]?.[column] ?? "General"),
    );
  });
}

/**
 * Only cells that Excel lists as formulas count: a text that begins with "=" is not one. Where they are not listed, they
 * are told by their results: such a text is handed over alike as value and as formula.
 */
function takeFormulas(
  contents: Contents,
  extent: Extent,
  areas: readonly CellRange[],
  top: number,
  bottom: number,
  formulas: readonly (readonly unknown[])[],
  found: readonly (readonly unknown[])[] | null,
): void {
  for (const area of areas) {
    for (let row = Math.max(top, area.top); row <= Math.min(bottom, area.bottom); row++) {
      const line = (contents.formulas[row - extent.top] ??= []);
      for (
        let column = Math.max(extent.left, area.left);
        column <= Math.min(extent.right, area.right);
        column++
      ) {
        const formula = formulas[row - top]?.[column - extent.left];
        if (found !== null && !isResult(formula, found[row - top]?.[column - extent.left])) continue;
        line[column - extent.left] = formula as string;
        // Excel always calculates: an empty result is one.
        const values = contents.values[row - extent.top];
        if (values !== undefined) values[column - extent.left] ??= "";
      }
    }
  }
}

/** Whether a cell that holds this as formula and that as value has a formula. */
const isResult = (formula: unknown, value: unknown): boolean =>
  typeof formula === "string" && formula.startsWith("=") && formula !== value;
