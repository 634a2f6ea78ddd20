import type { CellEdit, CellRange } from "../core";
import type { SheetChange } from "../ports";
import { hasSameExtent, updatedFingerprint } from "./fingerprint";
import { boundsOfAddress, cellValue } from "./readGrid";
import type { Session } from "./session";

/** Changes within this time are told as one: a paste or a fill comes as many events. Milliseconds. */
export const DEBOUNCE = 150;

/** Cells told along with a change, at most: beyond that, reading the sheet anew is as good. */
const MOST_CELLS = 2_000;

/** Kinds of change that move cells, so that remembered rows mean other entries. */
const MOVING: ReadonlySet<string> = new Set([
  "RowInserted",
  "RowDeleted",
  "ColumnInserted",
  "ColumnDeleted",
  "CellInserted",
  "CellDeleted",
]);

interface Pending {
  area: CellRange | null;
  remote: boolean;
}

export interface ChangeSource {
  /** Begins to listen; the first call registers with Excel (one sync). */
  listen(listener: (change: SheetChange) => void): Promise<() => Promise<void>>;
}

type Handler = OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs>;

/**
 * Listens to changes of all sheets. Our own writes are left out where Excel says who made them (ExcelApi 1.14);
 * elsewhere they come through, and checking again after them is harmless.
 */
export function createChangeSource(session: Session, debounce: number): ChangeSource {
  const listeners = new Set<(change: SheetChange) => void>();
  const pending = new Map<string, Pending>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let handler: Handler | null = null;

  async function tell(): Promise<void> {
    const changes = [...pending];
    pending.clear();
    const told = await session.run(async (context) => {
      const queued = changes.map(([id, change]) => queueChange(context, id, change));
      await context.sync();
      return queued.flatMap((each) => describeChange(session, each) ?? []);
    });
    for (const change of told) for (const listener of listeners) listener(change);
  }

  async function onChanged(event: Excel.WorksheetChangedEventArgs): Promise<void> {
    if (String(event.triggerSource) === "ThisLocalAddin") return;
    const moving = MOVING.has(event.changeType);
    if (moving) session.restructured.add(event.worksheetId);
    const area = moving ? null : boundsOfAddress(event.address);
    const before = pending.get(event.worksheetId);
    pending.set(event.worksheetId, {
      area: before ? union(before.area, area) : area,
      remote: (before?.remote ?? false) || event.source === Excel.EventSource.remote,
    });
    clearTimeout(timer);
    // A failure to learn what changed (Excel closing, a lost session) loses a notice, not data: the next change tells again.
    timer = setTimeout(() => void tell().catch(() => undefined), debounce);
    return Promise.resolve();
  }

  return {
    async listen(listener) {
      listeners.add(listener);
      handler ??= await session.run(async (context) => {
        const added = context.workbook.worksheets.onChanged.add(onChanged);
        await context.sync();
        return added;
      });
      return async () => {
        listeners.delete(listener);
        const ending = handler;
        if (listeners.size > 0 || ending === null) return;
        handler = null;
        clearTimeout(timer);
        await Excel.run(ending.context as unknown as Excel.RequestContext, async (context) => {
          ending.remove();
          await context.sync();
        });
      };
    },
  };
}

interface QueuedChange extends Pending {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  /** The changed cells, or null where the whole sheet has to be read. */
  readonly range: Excel.Range | null;
}

/** Asks for the sheet's name (it may have been renamed, the event has an id only), its extent and the changed cells. */
function queueChange(context: Excel.RequestContext, id: string, { area, remote }: Pending): QueuedChange {
  const sheet = context.workbook.worksheets.getItemOrNullObject(id);
  sheet.load("name");
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  const rows = area === null ? 0 : area.bottom - area.top + 1;
  const columns = area === null ? 0 : area.right - area.left + 1;
  const isSmall = area !== null && rows * columns <= MOST_CELLS;
  const range = isSmall ? sheet.getRangeByIndexes(area.top, area.left, rows, columns) : null;
  range?.load("values,text,numberFormat,formulas");
  return { sheet, used, range, area, remote };
}

function describeChange(
  session: Session,
  { sheet, used, range, area, remote }: QueuedChange,
): SheetChange | null {
  if (sheet.isNullObject) return null;
  const { name } = sheet;
  const known = session.fingerprints.get(name);
  if (range === null || area === null || !known || !hasSameExtent(known, used))
    return { sheet: name, area, remote, cells: null };
  session.fingerprints.set(name, updatedFingerprint(known, area.top, area.left, range.values as unknown[][]));
  return { sheet: name, area, remote, cells: cellsOf(range, area) };
}

function cellsOf(range: Excel.Range, area: CellRange): CellEdit[] {
  const cells: CellEdit[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const of = (matrix: readonly (readonly unknown[])[]): unknown =>
        matrix[row - area.top]?.[column - area.left];
      const value = of(range.values as unknown[][]);
      const formula = of(range.formulas as unknown[][]);
      cells.push({
        row,
        column,
        value: cellValue(value),
        text: of(range.text) as string,
        format: of(range.numberFormat as unknown[][]) as string,
        // A text that begins with "=" is handed over alike as value and as formula.
        formula: typeof formula === "string" && formula.startsWith("=") && formula !== value ? formula : null,
      });
    }
  }
  return cells;
}

function union(a: CellRange | null, b: CellRange | null): CellRange | null {
  if (a === null || b === null) return null;
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}
