import type { CellRange } from "../core";
import { PortError } from "../host";
import { boundsOf } from "./areas";
import { mayBeMerges } from "./errors";
import type { Session } from "./session";

/** So many blank columns part a stray cell from a table, as in files (`files/read/store`). */
const FAR_COLUMNS = 200;
/** Columns whose extent is asked for at a time where a sheet is very wide. */
const WINDOW = 500;

/** Where a sheet has something, and what is asked for along with that. */
export interface Extent extends CellRange {
  readonly id: string;
  /** Null where Excel does not tell them or was not asked. */
  readonly merges: readonly CellRange[] | null;
  readonly formulaAreas: readonly CellRange[];
  readonly someRowsHidden: boolean;
  readonly someColumnsHidden: boolean;
  /** Whether formulas are calculated only when the user asks for it. */
  readonly isManual: boolean;
}

/**
 * The sheet's extent with its merged areas, null for an empty sheet. Excel tells no more than 512 of them and fails
 * beyond (documentation of `Range.getMergedAreasOrNullObject`): then the extent is asked for without them, and they come
 * from the file.
 * @throws PortError sheetNotFound …
 */
export async function readExtent(
  session: Session,
  sheetName: string,
  areMergesKnown: boolean,
): Promise<Extent | null> {
  const isExact = session.capabilities.mergedAreas === "exact" && !areMergesKnown;
  try {
    return await session.run((context) => askExtent(context, sheetName, isExact));
  } catch (error) {
    if (!isExact || !mayBeMerges(error)) throw error;
    return session.run((context) => askExtent(context, sheetName, false));
  }
}

async function askExtent(
  context: Excel.RequestContext,
  sheetName: string,
  withMerges: boolean,
): Promise<Extent | null> {
  const { application } = context.workbook;
  application.load("calculationMode");
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
    isManual: application.calculationMode === Excel.CalculationMode.manual,
  };
}

/**
 * The last column that can belong to a table: a cell more than 200 blank columns away from everything to its left does
 * not. One sync for each 500 columns, none for a sheet that is no wider.
 */
export async function lastColumnOf(
  session: Session,
  sheetName: string,
  { top, left, bottom, right }: CellRange,
): Promise<number> {
  let from = left;
  let last = left;
  while (right - from >= WINDOW) {
    const found = await session.run(async (context) => {
      const used = context.workbook.worksheets
        .getItem(sheetName)
        .getRangeByIndexes(top, from, bottom - top + 1, WINDOW)
        .getUsedRangeOrNullObject(true);
      used.load("rowIndex,columnIndex,rowCount,columnCount");
      await context.sync();
      return used.isNullObject ? null : boundsOf(used);
    });
    if (found === null || found.left - last > FAR_COLUMNS) return last;
    last = found.right;
    if (from + WINDOW - 1 - last >= FAR_COLUMNS) return last;
    from += WINDOW;
  }
  return right;
}
