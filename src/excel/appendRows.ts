import { formatRange, type CellRange, type RowsToAdd } from "../core";
import { HostError } from "../host";
import { boundsOf, overlaps } from "./areas";
import { refine, takenBack, toHostError } from "./errors";
import { isUnchanged, queueComparison } from "./fingerprint";
import { findOwnFormats, queueFormats, type OwnFormat } from "./ownFormats";
import type { Session } from "./session";
import { asFormula, asValue } from "./text";

/** Characters of a request's cells, at most: a request may hold 5 MB, and a character takes up to three bytes. */
const MOST_CHARACTERS = 1_200_000;

/** Points; the width of the column that says where rows come from. */
const SOURCE_WIDTH = 180;

const EDGES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideHorizontal",
  "InsideVertical",
] as const;

/** What stands in cells before, to be put back where a write fails halfway. */
interface Before {
  readonly used: CellRange;
  readonly cells: readonly { readonly range: Excel.Range; readonly formulas: Formulas }[];
}

type Formulas = (string | number | boolean)[][];

/**
 * Adds entries below a table as one action: rows that are there and empty are filled, others inserted below them, with
 * the looks and the height of an entry's row; formulas below reckon over them. Everything is written in one sync, which
 * is one undo step where Excel keeps them. Flags are removed, since the looks that are taken over would take them along.
 * Refused with a reason before anything is written: protection, a filter, hidden rows, merged areas and Excel tables in
 * the way, a sheet that is not as it was read. Of a failing write the cells and rows are taken back, looks are not (see
 * `takeBack`); where that fails too, both are told. Two syncs (three with custom formats of
 * others).
 *
 * @param hideSource hides the column of sources
 */
export async function appendRows(session: Session, plan: RowsToAdd, hideSource: boolean): Promise<void> {
  const texts = JSON.stringify([plan.rows, plan.source.texts, plan.changes]);
  if (texts.length > MOST_CHARACTERS) throw new HostError("payloadTooLarge", `${texts.length} characters`);
  const at = plan.top + plan.filled;
  await session.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(plan.sheet);
    sheet.load("id");
    sheet.protection.load("protected");
    sheet.autoFilter.load("isDataFiltered");
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    const known = session.fingerprints.get(plan.sheet);
    const compared = queueComparison(sheet, known);
    const touched = sheet.getRange(`${Math.min(plan.like ?? plan.top, plan.top) + 1}:${at + 1}`);
    touched.load("rowHidden");
    const tables = touched.getTables(false);
    tables.load("items/name");
    const like = plan.like === null ? null : sheet.getCell(plan.like, plan.left);
    like?.load("format/rowHeight");
    const free = plan.filled === 0 ? null : block(sheet, plan, plan.top, plan.filled);
    free?.load("values");
    const olds = cellsToReplace(sheet, plan);
    for (const old of olds) old.load("formulas");
    const formats = queueFormats(sheet);
    try {
      await context.sync();
    } catch (error) {
      throw refine(error, "unknown", { accessDenied: "protectedSheet" });
    }
    if (sheet.isNullObject) throw new HostError("sheetNotFound", plan.sheet);
    if (sheet.protection.protected) throw new HostError("protectedSheet", plan.sheet);
    if (sheet.autoFilter.isDataFiltered) throw new HostError("filteredRange", plan.sheet);
    // eslint-disable-next-line office-addins/load-object-before-read -- `items` comes with any load of a collection
    if (tables.items.length > 0) throw new HostError("inTable", plan.sheet);
    if (session.restructured.has(sheet.id) || known === undefined || !isUnchanged(known, used, compared))
      throw new HostError("changedMeanwhile", "the sheet is not as it was read");
    if ((touched.rowHidden as boolean | null) !== false) throw new HostError("hiddenRows", plan.sheet);
    refuseMerges(session.merges.get(plan.sheet) ?? [], plan);
    if (free !== null && !isFree(free.values, plan))
      throw new HostError("changedMeanwhile", "the rows to fill are not empty any more");

    const own = await findOwnFormats(context, formats);
    const before: Before = {
      used: boundsOf(used),
      cells: olds.map((range) => ({ range, formulas: range.formulas as Formulas })),
    };
    session.fingerprints.delete(plan.sheet);
    try {
      if (plan.rows.length > 0) addRows(sheet, plan, own, like?.format.rowHeight ?? null);
      writeOthers(sheet, plan, hideSource);
      await context.sync();
    } catch (error) {
      throw await takenBack(toHostError(error), () => takeBack(context, sheet, plan, before));
    }
    session.merges.set(plan.sheet, mergesAfter(session.merges.get(plan.sheet) ?? [], plan));
  });
}

const block = (sheet: Excel.Worksheet, { left, rows }: RowsToAdd, top: number, count: number): Excel.Range =>
  sheet.getRangeByIndexes(top, left, count, rows[0]?.length ?? 1);

/** Where the rows below the new ones stand afterwards. */
const moved = ({ top, filled, inserted }: RowsToAdd, row: number): number =>
  row >= top + filled ? row + inserted : row;

/** Cells that hold something and are written over, as they stand before. */
const cellsToReplace = (sheet: Excel.Worksheet, { changes, formulas }: RowsToAdd): Excel.Range[] =>
  [...changes, ...formulas].map(({ row, column }) => sheet.getCell(row, column));

/** Whether rows that are to be filled hold nothing but the numbers that their places have already. */
const isFree = (values: readonly unknown[][], { rows }: RowsToAdd): boolean =>
  values.every((line, row) => line.every((value, column) => value === "" || rows[row]?.[column] === null));

/** A merged area that reaches over the place would hide what is written, or be torn apart by rows put in. */
function refuseMerges(merges: readonly CellRange[], { top, filled, inserted }: RowsToAdd): void {
  const at = top + filled;
  const inTheWay = merges.find(
    (merge) =>
      (filled > 0 && overlaps(merge, { ...merge, top, bottom: at - 1 })) ||
      (inserted > 0 && merge.top < at && merge.bottom >= at),
  );
  if (inTheWay) throw new HostError("mergedCells", formatRange(inTheWay));
}

function addRows(
  sheet: Excel.Worksheet,
  plan: RowsToAdd,
  own: readonly OwnFormat[],
  height: number | null,
): void {
  const { top, filled, inserted, like, rows, source } = plan;
  const at = top + filled;
  if (inserted > 0) sheet.getRange(`${at + 1}:${at + inserted}`).insert(Excel.InsertShiftDirection.down);
  for (const { format } of own) format.delete();
  const added = block(sheet, plan, top, rows.length);
  if (like !== null) {
    const lines = sheet.getRange(`${top + 1}:${top + rows.length}`);
    lines.copyFrom(sheet.getRange(`${like + 1}:${like + 1}`), Excel.RangeCopyType.formats);
    if (height !== null) lines.format.rowHeight = height;
  } else {
    // Rows put in below a header take its looks.
    if (inserted > 0) sheet.getRange(`${at + 1}:${at + inserted}`).clear(Excel.ClearApplyTo.formats);
    for (const edge of EDGES) {
      // A single row or column has no line inside.
      if (edge === "InsideHorizontal" && rows.length === 1) continue;
      added.format.borders.getItem(edge).style = Excel.BorderLineStyle.continuous;
    }
    added.format.wrapText = true;
  }
  added.values = rows.map((row) => row.map((value) => (value === null ? null : asValue(value))));
  const from = sheet.getRangeByIndexes(top, source.column, rows.length, 1);
  from.values = source.texts.map((text) => [asValue(text)]);
}

/** Answers taken over, formulas that reckon over the new rows, and the heading of the column of sources. */
function writeOthers(sheet: Excel.Worksheet, plan: RowsToAdd, hideSource: boolean): void {
  for (const { row, column, value } of plan.changes) sheet.getCell(row, column).values = [[asValue(value)]];
  for (const { row, column, formula } of plan.formulas)
    sheet.getCell(moved(plan, row), column).formulas = [[formula]];
  const { headerRow, header, column } = plan.source;
  if (plan.rows.length === 0) return;
  if (headerRow !== null) {
    const cell = sheet.getCell(headerRow, column);
    cell.values = [[asValue(header)]];
    cell.format.columnWidth = SOURCE_WIDTH;
  }
  if (hideSource) sheet.getCell(plan.top, column).columnHidden = true;
}

/**
 * What came before a failure stays applied: rows put in go again, and cells hold what they held. Looks and heights that
 * filled rows took over, the source column's width or hiding, and flags that were removed are not put back.
 */
async function takeBack(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  plan: RowsToAdd,
  { used, cells }: Before,
): Promise<void> {
  const { top, filled, inserted, source, rows } = plan;
  const now = sheet.getUsedRangeOrNullObject(true);
  now.load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  // Rows are put in above something, which has moved down if they were.
  if (inserted > 0 && !now.isNullObject && boundsOf(now).bottom === used.bottom + inserted)
    sheet.getRange(`${top + filled + 1}:${top + filled + inserted}`).delete(Excel.DeleteShiftDirection.up);
  if (filled > 0) {
    const lines = rows.slice(0, filled).map((row) => row.map((value) => (value === null ? null : "")));
    block(sheet, plan, top, filled).values = lines;
    sheet.getRangeByIndexes(top, source.column, filled, 1).values = lines.map(() => [""]);
  }
  if (source.headerRow !== null) sheet.getCell(source.headerRow, source.column).values = [[""]];
  for (const { range, formulas } of cells) range.formulas = formulas.map((line) => line.map(asFormula));
  await context.sync();
}

/** Merged areas as they stand afterwards: looks that are taken over bring those inside a row with them. */
function mergesAfter(merges: readonly CellRange[], plan: RowsToAdd): readonly CellRange[] {
  const after = merges.map((merge) => ({
    ...merge,
    top: moved(plan, merge.top),
    bottom: moved(plan, merge.bottom),
  }));
  const inRow = merges.filter(({ top, bottom }) => top === plan.like && bottom === plan.like);
  return [
    ...after,
    ...plan.rows.flatMap((_, index) =>
      inRow.map((merge) => ({ ...merge, top: plan.top + index, bottom: plan.top + index })),
    ),
  ];
}
