import type { GridEdit, CellRange } from "../core";
import type { SheetChange } from "../host";
import { boundsOfAll, cellCount, rangeAt } from "./areas";
import { cellValue } from "./cellValue";
import { hasSameExtent, resized, updatedFingerprint, type Fingerprint } from "./fingerprint";
import { FormulaCells } from "./formulaCells";
import type { Session } from "./session";

/** Cells told along with a change, at most: beyond that, reading the sheet anew is as good. */
export const MOST_CELLS = 2_000;

/** What is loaded of cells that are told. */
const CELLS = "values,text,numberFormat,formulas";

/** What happened to a sheet since it was last told. */
export interface Pending {
  /** Cells that were typed into; null where anything may have changed; none where formulas were recalculated only. */
  readonly typed: readonly CellRange[] | null;
  readonly remote: boolean;
}

/**
 * Asks Excel what came of changes, by worksheet id: one sync, and a second one where formulas were recalculated.
 *
 * @returns the changes to be told
 */
export async function readChanges(
  session: Session,
  changes: ReadonlyMap<string, Pending>,
): Promise<readonly SheetChange[]> {
  return session.run(async (context) => {
    const queued = [...changes].map(([id, change]) => queueChange(context, session, id, change));
    await context.sync();
    const described = queued.map((each) => describeChange(session, each));
    if (described.some((each) => (each?.recalculated.length ?? 0) > 0)) await context.sync();
    return described.flatMap((each) => (each === null ? [] : toldChange(session, each)));
  });
}

interface QueuedChange {
  readonly id: string;
  readonly remote: boolean;
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  /** The smallest range that holds all cells typed into; null where there are none or anything may have changed. */
  readonly typed: CellRange | null;
  /** Those cells; null where the whole sheet has to be read. */
  readonly range: Excel.Range | null;
  readonly onlyRecalculated: boolean;
  /** The sheet's formulas with their present results; null where there are none or too many to compare. */
  readonly results: { readonly formulas: FormulaCells; readonly ranges: readonly Excel.Range[] } | null;
}

/**
 * Asks for the sheet's name (it may have been renamed, the event has an id only), its extent, the changed cells and
 * the results of formulas.
 */
function queueChange(
  context: Excel.RequestContext,
  session: Session,
  id: string,
  { typed: areas, remote }: Pending,
): QueuedChange {
  const sheet = context.workbook.worksheets.getItemOrNullObject(id);
  sheet.load("name");
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  const typed = areas === null || areas.length === 0 ? null : boundsOfAll(areas);
  const formulas = session.formulas.get(id) ?? null;
  const isReadAnew = areas === null || (formulas !== null && !formulas.isComparable && areas.length > 0);
  const isSmall = typed !== null && !isReadAnew && cellCount(typed) <= MOST_CELLS;
  const range = isSmall ? rangeAt(sheet, typed) : null;
  range?.load(CELLS);
  const results =
    formulas?.isComparable === true && !isReadAnew ? { formulas, ranges: formulas.queue(sheet) } : null;
  return { id, remote, sheet, used, typed, range, onlyRecalculated: areas?.length === 0, results };
}

/** Cells that changed, each asked for where it is not yet there. */
interface DescribedChange extends QueuedChange {
  readonly isReadAnew: boolean;
  readonly recalculated: readonly { readonly bounds: CellRange; readonly range: Excel.Range }[];
}

/** Compares; null where nothing is to be told. Cells that were recalculated are asked for. */
function describeChange(session: Session, queued: QueuedChange): DescribedChange | null {
  const { sheet, used, typed, range, onlyRecalculated, results } = queued;
  if (sheet.isNullObject) return null;
  session.sheetNames.set(queued.id, sheet.name);
  const known = session.fingerprints.get(sheet.name);
  const now = known === undefined ? null : followed(known, used, range === null ? null : typed);
  const isFar = typed !== null && isBeyond(session, sheet.name, typed);
  const isWhole = now !== null && !isFar && (range !== null || onlyRecalculated);
  if (now !== null && isWhole) session.fingerprints.set(sheet.name, now);
  // A sheet that is read anew has its formulas' results read, too.
  if (!isWhole) return onlyRecalculated ? null : { ...queued, isReadAnew: true, recalculated: [] };
  const areas = results === null ? [] : results.formulas.recalculated(results.ranges, typed);
  if (onlyRecalculated && areas.length === 0) return null;
  if (areas.reduce((sum, area) => sum + cellCount(area), 0) > MOST_CELLS)
    return { ...queued, isReadAnew: true, recalculated: [] };
  const recalculated = areas.map((bounds) => {
    const cells = rangeAt(sheet, bounds);
    cells.load(CELLS);
    return { bounds, range: cells };
  });
  return { ...queued, isReadAnew: false, recalculated };
}

/** The fingerprint for a used range as it is now; null where what is known does not tell what became of it. */
function followed(known: Fingerprint, used: Excel.Range, typed: CellRange | null): Fingerprint | null {
  if (hasSameExtent(known, used)) return known;
  return typed === null ? null : resized(known, used, typed);
}

/** Whether cells lie beyond what was read of a sheet: whether they are of the table is found out by reading. */
function isBeyond(session: Session, sheetName: string, typed: CellRange): boolean {
  const { lastRow = null, lastColumn = null } = session.remarks.get(sheetName) ?? {};
  return (lastRow !== null && typed.bottom > lastRow) || (lastColumn !== null && typed.right > lastColumn);
}

function toldChange(session: Session, change: DescribedChange): SheetChange {
  const { id, remote, sheet, typed, range, isReadAnew, recalculated } = change;
  const changed = [...(range !== null && typed !== null ? [{ bounds: typed, range }] : []), ...recalculated];
  if (isReadAnew) return { sheet: sheet.name, area: typed, remote, cells: null, isRead: true };
  for (const { bounds, range: cells } of changed) {
    const known = session.fingerprints.get(sheet.name);
    if (known === undefined) continue;
    const { top, left } = bounds;
    session.fingerprints.set(sheet.name, updatedFingerprint(known, top, left, cells.values as unknown[][]));
  }
  const area = boundsOfAll(changed.map(({ bounds }) => bounds));
  const cells = changed.flatMap((each) => cellsOf(each.range, each.bounds));
  session.formulas.set(id, FormulaCells.including(session.formulas.get(id) ?? null, cells));
  return { sheet: sheet.name, area, remote, cells, isRead: true };
}

function cellsOf(range: Excel.Range, area: CellRange): GridEdit[] {
  const cells: GridEdit[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const of = (matrix: readonly (readonly unknown[])[]): unknown =>
        matrix[row - area.top]?.[column - area.left];
      const value = of(range.values as unknown[][]);
      const formula = of(range.formulas as unknown[][]);
      // A text that begins with "=" is handed over alike as value and as formula.
      const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
      cells.push({
        row,
        column,
        // Excel always calculates: an empty result is one.
        value: cellValue(value) ?? (isFormula ? "" : null),
        text: of(range.text) as string,
        format: of(range.numberFormat as unknown[][]) as string,
        formula: isFormula ? formula : null,
      });
    }
  }
  return cells;
}
