import type { CellRange } from "../core";
import type { SheetChange } from "../ports";
import { boundsOfAddress } from "./readGrid";
import type { Session } from "./session";

/** Changes within this time are told as one: a paste or a fill comes as many events. Milliseconds. */
export const DEBOUNCE = 150;

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
    // Sheets may have been renamed since: the event names an id only.
    const named = await session.run(async (context) => {
      const sheets = changes.map(([id]) => context.workbook.worksheets.getItemOrNullObject(id));
      for (const sheet of sheets) sheet.load("name");
      await context.sync();
      return sheets.map((sheet) => (sheet.isNullObject ? null : sheet.name));
    });
    changes.forEach(([, { area, remote }], index) => {
      const sheet = named[index] ?? null;
      if (sheet !== null) for (const listener of listeners) listener({ sheet, area, remote });
    });
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
    // A failure to learn the names (Excel closing, a lost session) loses a notice, not data: the next change tells again.
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

function union(a: CellRange | null, b: CellRange | null): CellRange | null {
  if (a === null || b === null) return null;
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}
