import { createGrid, parseRange, type CellRange, type CellValue, type Grid } from "../core";
import { HostError } from "../host";
import { BlockPlan, weigh } from "./blocks";
import { cellValue } from "./cellValue";
import { DateSystemEvidence } from "./dateSystem";
import { overlaps, rectanglesOf } from "./areas";
import { toHostError } from "./errors";
import { lastColumnOf, readExtent, type Extent } from "./extent";
import { fingerprintOf } from "./fingerprint";
import { FormulaCells } from "./formulaCells";
import type { Session } from "./session";

/** So many rows without content of their own part a stray cell from a table, as in files (`files/read/store`). */
const FAR_ROWS = 5_000;

interface Contents {
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

/** Who asked for a reading, and how it is given up. */
export interface ReadOptions {
  /**
   * Whether the user asked for it. Otherwise merged areas are those of the last reading, as long as no rows, columns or
   * large areas have changed since: to ask for them clears the user's undo steps
   * (https://github.com/OfficeDev/office-js/issues/5918), and to ask for the file does, too (issue 3778).
   */
  readonly isAsked: boolean;
  /** Aborted to give the reading up between two blocks; what was known of the sheet before stays. */
  readonly signal: AbortSignal | undefined;
}

/**
 * Reads a sheet: one sync for its extent, merged areas and formula cells, then one for each block of rows; an
 * ordinary sheet is one block. Only what can belong to a table is read: a cell far below or far to the right (one space
 * in row 1,048,576, a formula filled down to it) does not make the reading longer, and where it stopped is remembered.
 *
 * @param mergesOfSheet gives merged areas where Excel does not (ExcelApi below 1.13, or more than 512 of them)
 * @throws HostError sheetNotFound, payloadTooLarge, timeout …; the signal's reason where it was given up
 */
export async function readGrid(
  session: Session,
  sheetName: string,
  mergesOfSheet: ((sheet: string) => Promise<readonly CellRange[]>) | null,
  { isAsked, signal }: ReadOptions,
): Promise<Grid> {
  const known = isAsked ? undefined : knownMerges(session, sheetName);
  const whole = await readExtent(session, sheetName, known !== undefined);
  if (whole === null) {
    const empty = createGrid({ name: sheetName, values: [] });
    session.merges.delete(sheetName);
    session.remarks.delete(sheetName);
    session.fingerprints.set(sheetName, fingerprintOf(empty, NOTHING, NOTHING));
    return empty;
  }
  session.sheetNames.set(whole.id, sheetName);
  session.restructured.delete(whole.id);
  session.mergesDoubtful.delete(whole.id);
  const right = await lastColumnOf(session, sheetName, whole);
  const contents = emptyContents();
  await readBlocks(session, sheetName, { ...whole, right }, contents, signal);
  const bottom = whole.top + contents.rows - 1;
  const extent = clipped(whole, bottom, right);
  const all = known ?? extent.merges ?? (await mergesFrom(mergesOfSheet, sheetName));
  const merges = all?.filter((area) => overlaps(area, extent)) ?? null;
  if (merges === null) session.mergesUnknown.add(sheetName);
  else if (known === undefined) session.mergesUnknown.delete(sheetName);
  const grid = createGrid({
    ...contents,
    name: sheetName,
    top: extent.top,
    left: extent.left,
    merges: merges ?? [],
    dateSystem: contents.dates.system,
  });
  if (session.restructured.has(extent.id))
    throw new HostError("changedMeanwhile", "rows moved while reading");
  const formulaAreas = extent.formulaAreas ?? rectanglesOf(formulaCells(contents, extent));
  session.merges.set(sheetName, merges ?? []);
  session.remarks.set(sheetName, {
    lastRow: bottom < whole.bottom ? bottom : null,
    lastColumn: right < whole.right ? right : null,
    isManual: whole.isManual && formulaAreas.length > 0,
  });
  session.formulas.set(extent.id, FormulaCells.of(grid, formulaAreas));
  session.fingerprints.set(sheetName, fingerprintOf(grid, sizeOf(whole), sizeOf(extent)));
  return grid;
}

const NOTHING = { rows: 0, columns: 0 };

const sizeOf = ({ top, left, bottom, right }: CellRange) => ({
  rows: bottom - top + 1,
  columns: right - left + 1,
});

const emptyContents = (): Contents => ({
  values: [],
  texts: [],
  formats: [],
  formulas: [],
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
  dates: new DateSystemEvidence(),
  rows: 0,
});

/** What was read of a sheet. */
function clipped(whole: Extent, bottom: number, right: number): Extent {
  const extent = { ...whole, bottom, right };
  const formulaAreas = whole.formulaAreas
    ?.filter((area) => overlaps(area, extent))
    .map((area) => ({
      ...area,
      bottom: Math.min(area.bottom, bottom),
      right: Math.min(area.right, right),
    }));
  return { ...extent, formulaAreas: formulaAreas ?? null };
}

/** Where formulas were found, for a sheet of which Excel does not list them. */
function formulaCells({ formulas }: Contents, { top, left }: CellRange): { row: number; column: number }[] {
  return formulas.flatMap((line, row) =>
    line.flatMap((formula, column) =>
      formula === undefined ? [] : [{ row: top + row, column: left + column }],
    ),
  );
}

/** The merged areas of the last reading where nothing has happened since that could have changed them. */
function knownMerges(session: Session, sheetName: string): readonly CellRange[] | undefined {
  const id = [...session.sheetNames].find(([, name]) => name === sheetName)?.[0];
  if (id === undefined || session.restructured.has(id) || session.mergesDoubtful.has(id)) return undefined;
  return session.merges.get(sheetName);
}

/** Merged areas from the file; null where it cannot be had, which the pane says and nobody takes for "none". */
async function mergesFrom(
  mergesOfSheet: ((sheet: string) => Promise<readonly CellRange[]>) | null,
  sheetName: string,
): Promise<readonly CellRange[] | null> {
  if (mergesOfSheet === null) return null;
  try {
    return await mergesOfSheet(sheetName);
  } catch {
    return null;
  }
}

async function readBlocks(
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

/** Bounds of an address that an event names, or null for one that names no plain range. */
export function boundsOfAddress(address: string): CellRange | null {
  return parseRange(address)?.range ?? null;
}
