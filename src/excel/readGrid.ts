import { createGrid, parseRange, type CellRange, type CellValue, type Grid } from "../core";
import { PortError } from "../host";
import { BlockPlan, weigh } from "./blocks";
import { cellValue } from "./cellValue";
import { DateSystemEvidence } from "./dateSystem";
import { mayBeMerges, toPortError } from "./errors";
import { fingerprintOf } from "./fingerprint";
import { FormulaCells } from "./formulaCells";
import type { Session } from "./session";

interface Extent extends CellRange {
  readonly id: string;
  /** Null where Excel does not tell them or was not asked. */
  readonly merges: readonly CellRange[] | null;
  readonly formulaAreas: readonly CellRange[];
  readonly someRowsHidden: boolean;
  readonly someColumnsHidden: boolean;
}

interface Contents {
  readonly values: CellValue[][];
  readonly texts: string[][];
  readonly formats: string[][];
  readonly formulas: (string | undefined)[][];
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  readonly dates: DateSystemEvidence;
}

/**
 * Reads a sheet: one sync for its extent, merged areas and formula cells, then one for each block of rows; an
 * ordinary sheet is one block. `mergesOfSheet` gives merged areas where Excel does not (ExcelApi below 1.13, or more
 * than 512 of them).
 * @param isAsked whether the user asked for it. Otherwise merged areas are those of the last reading, as long as no rows,
 *   columns or large areas have changed since: to ask for them clears the user's undo steps
 *   (https://github.com/OfficeDev/office-js/issues/5918), and to ask for the file does, too (issue 3778)
 * @throws PortError sheetNotFound, payloadTooLarge, timeout …
 */
export async function readGrid(
  session: Session,
  sheetName: string,
  mergesOfSheet: ((sheet: string) => Promise<readonly CellRange[]>) | null,
  isAsked: boolean,
): Promise<Grid> {
  const known = isAsked ? undefined : knownMerges(session, sheetName);
  const extent = await extentWithMerges(session, sheetName, known !== undefined);
  if (extent === null) {
    const empty = createGrid({ name: sheetName, values: [] });
    session.merges.delete(sheetName);
    session.fingerprints.set(sheetName, fingerprintOf(empty, 0, 0));
    return empty;
  }
  session.sheetNames.set(extent.id, sheetName);
  session.restructured.delete(extent.id);
  session.mergesDoubtful.delete(extent.id);
  const contents: Contents = {
    values: [],
    texts: [],
    formats: [],
    formulas: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    dates: new DateSystemEvidence(),
  };
  await readBlocks(session, sheetName, extent, contents);
  const merges = known ?? extent.merges ?? (await mergesFrom(mergesOfSheet, sheetName));
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
    throw new PortError("changedMeanwhile", "rows moved while reading");
  session.merges.set(sheetName, merges ?? []);
  session.formulas.set(extent.id, FormulaCells.of(grid, extent.formulaAreas));
  session.fingerprints.set(
    sheetName,
    fingerprintOf(grid, extent.bottom - extent.top + 1, extent.right - extent.left + 1),
  );
  return grid;
}

/** The merged areas of the last reading where nothing has happened since that could have changed them. */
function knownMerges(session: Session, sheetName: string): readonly CellRange[] | undefined {
  const id = [...session.sheetNames].find(([, name]) => name === sheetName)?.[0];
  if (id === undefined || session.restructured.has(id) || session.mergesDoubtful.has(id)) return undefined;
  return session.merges.get(sheetName);
}

/**
 * The sheet's extent with its merged areas. Excel tells no more than 512 of them and fails beyond (documentation of
 * `Range.getMergedAreasOrNullObject`): then the extent is asked for without them, and they come from the file.
 */
async function extentWithMerges(
  session: Session,
  sheetName: string,
  areMergesKnown: boolean,
): Promise<Extent | null> {
  const isExact = session.capabilities.mergedAreas === "exact" && !areMergesKnown;
  try {
    return await session.run((context) => readExtent(context, sheetName, isExact));
  } catch (error) {
    if (!isExact || !mayBeMerges(error)) throw error;
    return session.run((context) => readExtent(context, sheetName, false));
  }
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

async function readExtent(
  context: Excel.RequestContext,
  sheetName: string,
  withMerges: boolean,
): Promise<Extent | null> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName);
  sheet.load("id");
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden");
  const formulas = used.getSpecialCellsOrNullObject(Excel.SpecialCellType.formulas);
  formulas.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
  const merged = withMerges ? used.getMergedAreasOrNullObject() : null;
  merged?.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
  await context.sync();
  if (sheet.isNullObject) throw new PortError("sheetNotFound", sheetName);
  if (used.isNullObject) return null;
  return {
    ...boundsOf(used),
    id: sheet.id,
    merges: merged === null ? null : merged.isNullObject ? [] : merged.areas.items.map(boundsOf),
    formulaAreas: formulas.isNullObject ? [] : formulas.areas.items.map(boundsOf),
    // Null: some are and some are not.
    someRowsHidden: (used.rowHidden as boolean | null) !== false,
    someColumnsHidden: (used.columnHidden as boolean | null) !== false,
  };
}

export function boundsOf(range: Excel.Range): CellRange {
  return {
    top: range.rowIndex,
    left: range.columnIndex,
    bottom: range.rowIndex + range.rowCount - 1,
    right: range.columnIndex + range.columnCount - 1,
  };
}

async function readBlocks(
  session: Session,
  sheetName: string,
  extent: Extent,
  contents: Contents,
): Promise<void> {
  const plan = new BlockPlan(extent.right - extent.left + 1);
  for (let top = extent.top; top <= extent.bottom;) {
    const bottom = Math.min(extent.bottom, top + plan.rows - 1);
    try {
      const bytes = await session.run((context) =>
        readBlock(context, sheetName, extent, top, bottom, contents),
      );
      plan.learn((bottom - top + 1) * (extent.right - extent.left + 1), bytes);
      top = bottom + 1;
    } catch (error) {
      const port = toPortError(error);
      if (port.code !== "payloadTooLarge" || !plan.shrink(bottom - top + 1)) throw port;
    }
  }
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
  const areas = extent.formulaAreas.filter((area) => area.top <= bottom && area.bottom >= top);
  range.load("values,text,numberFormat");
  if (areas.length > 0) range.load("formulas");
  const rows = extent.someRowsHidden ? range.getRowProperties({ rowHidden: true }) : null;
  const columnProperties =
    extent.someColumnsHidden && top === extent.top ? range.getColumnProperties({ columnHidden: true }) : null;
  await context.sync();
  const values = range.values as unknown[][] | null;
  // Excel answers null instead of an array when a range is too large.
  if (values === null) throw new PortError("payloadTooLarge", `${bottom - top + 1} rows`);
  takeCells(contents, values, range.text, range.numberFormat as string[][]);
  if (areas.length > 0) takeFormulas(contents, extent, areas, top, bottom, range.formulas as unknown[][]);
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

/** Only cells that Excel lists as formulas count: a text that begins with "=" is not one. */
function takeFormulas(
  contents: Contents,
  extent: Extent,
  areas: readonly CellRange[],
  top: number,
  bottom: number,
  formulas: readonly (readonly unknown[])[],
): void {
  for (const area of areas) {
    for (let row = Math.max(top, area.top); row <= Math.min(bottom, area.bottom); row++) {
      const line = (contents.formulas[row - extent.top] ??= []);
      for (
        let column = Math.max(extent.left, area.left);
        column <= Math.min(extent.right, area.right);
        column++
      ) {
        line[column - extent.left] = formulas[row - top]?.[column - extent.left] as string;
        // Excel always calculates: an empty result is one.
        const values = contents.values[row - extent.top];
        if (values !== undefined) values[column - extent.left] ??= "";
      }
    }
  }
}

/** Bounds of an address that an event names, or null for one that names no plain range. */
export function boundsOfAddress(address: string): CellRange | null {
  return parseRange(address)?.range ?? null;
}
