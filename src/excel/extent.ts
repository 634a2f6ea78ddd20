import type { CellRange } from "../core";
import { HostError } from "../host";
import { boundsOf, rangeAt } from "./areas";
import { mayBeExtra } from "./errors";
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
  /** Null where Excel does not tell them: not on every protected sheet. */
  readonly formulaAreas: readonly CellRange[] | null;
  readonly someRowsHidden: boolean;
  readonly someColumnsHidden: boolean;
  /** Whether formulas are calculated only when the user asks for it. */
  readonly isManual: boolean;
}

/** What is asked for along with a sheet's extent, and may fail. */
interface Extras {
  readonly merges: boolean;
  readonly formulas: boolean;
}

/**
 * The sheet's extent with its merged areas and formula cells, null for an empty sheet. Excel tells no more than 512
 * merged areas and fails beyond (documentation of `Range.getMergedAreasOrNullObject`), and special cells of a protected
 * sheet may be refused: then the extent is asked for without the one, the other, or both. Merged areas then come from
 * the file, formulas from the cells.
 * @throws HostError sheetNotFound …
 */
export async function readExtent(
  session: Session,
  sheetName: string,
  areMergesKnown: boolean,
): Promise<Extent | null> {
  const isExact = session.capabilities.mergedAreas === "exact" && !areMergesKnown;
  const attempts: Extras[] = [true, false].flatMap((formulas) =>
    isExact ? [true, false].map((merges) => ({ merges, formulas })) : [{ merges: false, formulas }],
  );
  let failure: unknown;
  for (const extras of attempts) {
    try {
      return await session.run((context) => askExtent(context, sheetName, extras));
    } catch (error) {
      if (!mayBeExtra(error)) throw error;
      failure ??= error;
    }
  }
  throw failure;
}

async function askExtent(
  context: Excel.RequestContext,
  sheetName: string,
  extras: Extras,
): Promise<Extent | null> {
  const { application } = context.workbook;
  application.load("calculationMode");
  const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName);
  sheet.load("id");
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden");
  const formulas = extras.formulas ? used.getSpecialCellsOrNullObject(Excel.SpecialCellType.formulas) : null;
  formulas?.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
  const merged = extras.merges ? used.getMergedAreasOrNullObject() : null;
  merged?.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
  await context.sync();
  if (sheet.isNullObject) throw new HostError("sheetNotFound", sheetName);
  if (used.isNullObject) return null;
  return {
    ...boundsOf(used),
    id: sheet.id,
    merges: merged === null ? null : merged.isNullObject ? [] : merged.areas.items.map(boundsOf),
    formulaAreas: formulas === null ? null : formulas.isNullObject ? [] : formulas.areas.items.map(boundsOf),
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
    const window = { top, left: from, bottom, right: from + WINDOW - 1 };
    const found = await session.run((context) => usedWithin(context, sheetName, window));
    if (found === null || found.left - last > FAR_COLUMNS) return last;
    last = found.right;
    if (window.right - last >= FAR_COLUMNS) return last;
    from += WINDOW;
  }
  return right;
}

async function usedWithin(
  context: Excel.RequestContext,
  sheetName: string,
  window: CellRange,
): Promise<CellRange | null> {
  const sheet = context.workbook.worksheets.getItem(sheetName);
  const used = rangeAt(sheet, window).getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  return used.isNullObject ? null : boundsOf(used);
}
