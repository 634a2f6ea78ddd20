import { MAX_COLUMNS, formatRange, type CellRange } from "../core";
import { HostError } from "../host";
import { boundsOf, overlaps } from "./areas";
import { refine, takenBack, toHostError } from "./errors";
import { findOwnFormats, queueFormats } from "./ownFormats";
import type { Session } from "./session";

/** Where each row of the block goes: rows between the entries stay where they are. */
function sortKeys(first: number, last: number, rowsInOrder: readonly number[]): number[] {
  const places = [...rowsInOrder].sort((a, b) => a - b);
  const target = new Map(rowsInOrder.map((row, index) => [row, places[index] as number]));
  return Array.from(
    { length: last - first + 1 },
    (_, offset) => (target.get(first + offset) ?? first + offset) - first,
  );
}

/**
 * Reorders entry rows by Excel's own sort: the wanted places are written into an empty column beside the used range,
 * the block is sorted by it and the column emptied again, so that values, formats and notes move together and one
 * undo takes it back where undo grouping exists. Flags are removed, since they would stand on other entries.
 * Refused with a reason: merged cells, formulas outside the sequence column, hidden or filtered rows, protection.
 * Two syncs (three with custom formats of others).
 */
export async function reorderRows(
  session: Session,
  sheetName: string,
  rowsInOrder: readonly number[],
  sequenceColumn: number | null,
): Promise<void> {
  if (new Set(rowsInOrder).size !== rowsInOrder.length)
    throw new HostError("unknown", "a row is named twice");
  if (rowsInOrder.length === 0) return;
  const first = Math.min(...rowsInOrder);
  const last = Math.max(...rowsInOrder);
  await session.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName);
    sheet.load("id");
    sheet.protection.load("protected");
    sheet.autoFilter.load("isDataFiltered");
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    const rows = sheet.getRange(`${first + 1}:${last + 1}`);
    rows.load("rowHidden");
    const formulas = rows.getSpecialCellsOrNullObject(Excel.SpecialCellType.formulas);
    formulas.load(
      "areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount",
    );
    const tables = rows.getTables(false);
    tables.load("items/name");
    const formats = queueFormats(sheet);
    try {
      await context.sync();
    } catch (error) {
      // Excel may refuse to list the formulas of a protected sheet.
      throw refine(error, "unknown", { accessDenied: "protectedSheet" });
    }
    if (sheet.isNullObject) throw new HostError("sheetNotFound", sheetName);
    if (used.isNullObject) throw new HostError("changedMeanwhile", "the sheet is empty");
    if (session.restructured.has(sheet.id))
      throw new HostError("changedMeanwhile", "rows or columns were moved");
    const extent = boundsOf(used);
    if (last > extent.bottom) throw new HostError("changedMeanwhile", "fewer rows than were checked");
    if (sheet.protection.protected) throw new HostError("protectedSheet", sheetName);
    if (sheet.autoFilter.isDataFiltered) throw new HostError("filteredRange", sheetName);
    if ((rows.rowHidden as boolean | null) !== false) throw new HostError("hiddenRows", sheetName);
    // As they were last read: Excel fails where it should tell more than 512. A newer one is refused by its sort.
    const merged = session.merges
      .get(sheetName)
      ?.find((area) => overlaps(area, { ...extent, top: first, bottom: last }));
    if (merged) throw new HostError("mergedCells", formatRange(merged));
    // A sort over a table and the column of places beside it is refused by Excel.
    // eslint-disable-next-line office-addins/load-object-before-read -- `items` comes with any load of a collection
    if (tables.items.length > 0) throw new HostError("inTable", sheetName);
    if (!formulas.isNullObject) refuseFormulas(formulas.areas.items.map(boundsOf), sequenceColumn);

    const own = await findOwnFormats(context, formats);
    for (const { format } of own) format.delete();
    session.fingerprints.delete(sheetName);
    await sort(context, sheet, extent, sortKeys(first, last, rowsInOrder), first, () => {
      if (sequenceColumn !== null)
        renumber(
          sheet,
          [...rowsInOrder].sort((a, b) => a - b),
          sequenceColumn,
        );
    });
  });
}

/** A formula in the sequence column is replaced by its number; any other would refer to other rows afterwards. */
function refuseFormulas(areas: readonly CellRange[], sequenceColumn: number | null): void {
  const column = sequenceColumn ?? -1;
  const sequence: CellRange = { top: 0, left: column, bottom: Number.MAX_SAFE_INTEGER, right: column };
  if (areas.some((area) => !overlaps(area, sequence) || area.left !== area.right))
    throw new HostError("formulas", "");
}

async function sort(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  extent: CellRange,
  keys: readonly number[],
  first: number,
  andThen: () => void,
): Promise<void> {
  const helper = extent.right + 1;
  if (helper >= MAX_COLUMNS) throw new HostError("notSupported", "no empty column beside the table");
  const marks = sheet.getRangeByIndexes(first, helper, keys.length, 1);
  try {
    marks.values = keys.map((key) => [key]);
    sheet
      .getRangeByIndexes(first, extent.left, keys.length, helper - extent.left + 1)
      .sort.apply([{ key: helper - extent.left, ascending: true }], false, false, Excel.SortOrientation.rows);
    marks.clear(Excel.ClearApplyTo.contents);
    andThen();
    await context.sync();
  } catch (error) {
    const port = toHostError(error);
    // Hosts that cannot list merged cells refuse to sort them, with this code.
    const failure =
      port.detail.includes("RangeSort.apply") && port.code === "unknown"
        ? new HostError("mergedCells", port.detail, { cause: error })
        : port;
    // What came before the failure stays applied: the helper column is emptied before the failure is told.
    throw await takenBack(failure, async () => {
      sheet.getRangeByIndexes(first, helper, keys.length, 1).clear(Excel.ClearApplyTo.contents);
      await context.sync();
    });
  }
}

/** Writes 1..n, in runs of neighbouring rows. */
function renumber(sheet: Excel.Worksheet, rows: readonly number[], column: number): void {
  let from = 0;
  while (from < rows.length) {
    let to = from;
    while (rows[to + 1] === (rows[to] as number) + 1) to++;
    const numbers = Array.from({ length: to - from + 1 }, (_, index) => [from + index + 1]);
    sheet.getRangeByIndexes(rows[from] as number, column, numbers.length, 1).values = numbers;
    from = to + 1;
  }
}
