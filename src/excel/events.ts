import type { CellPosition, CellRange } from "../core";
import type { SheetChange } from "../host";
import { cellCount } from "./areas";
import { MOST_CELLS, readChanges, type Pending } from "./changes";
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

type Handler = OfficeExtension.EventHandlerResult<unknown>;
type ChangeListener = (change: SheetChange) => void;
type Stop = () => Promise<void>;

/**
 * Listens to all sheets: changes, recalculations, which sheet is in front and what is selected. Everything is
 * registered in one sync with the first listener, because registering may cost undo steps (issue 2543 of
 * OfficeDev/office-js), and nothing is sent for an event unless a listener is live.
 *
 * Our own writes are left out where Excel says who made them (ExcelApi 1.14); elsewhere they come through, and checking
 * again after them is harmless. Formulas that were recalculated, for a change of their own sheet or another, raise no
 * change event; their results are compared with those last seen.
 */
export class Events {
  private readonly changes = new Map<ChangeListener, () => boolean>();
  private readonly fronts = new Set<(sheet: string) => void>();
  private readonly selections = new Set<(sheet: string, cell: CellPosition) => void>();
  private registered: Promise<readonly Handler[]> | null = null;
  private pending = new Map<string, Pending>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly session: Session,
    private readonly debounce: number,
  ) {}

  onChange(listener: ChangeListener, isLive: () => boolean): Promise<Stop> {
    this.changes.set(listener, isLive);
    return this.listen(() => this.changes.delete(listener));
  }

  onFront(listener: (sheet: string) => void): Promise<Stop> {
    this.fronts.add(listener);
    return this.listen(() => this.fronts.delete(listener));
  }

  onSelection(listener: (sheet: string, cell: CellPosition) => void): Promise<Stop> {
    this.selections.add(listener);
    return this.listen(() => this.selections.delete(listener));
  }

  private async listen(forget: () => void): Promise<Stop> {
    const registering = (this.registered ??= this.register());
    try {
      await registering;
    } catch (error) {
      forget();
      // Whoever asks the next time tries again.
      if (this.registered === registering) this.registered = null;
      throw error;
    }
    return async () => {
      forget();
      if (this.changes.size + this.fronts.size + this.selections.size > 0) return;
      await this.unregister();
    };
  }

  private register(): Promise<readonly Handler[]> {
    return this.session.run(async (context) => {
      const { worksheets } = context.workbook;
      const added = [
        worksheets.onChanged.add((event) => Promise.resolve(this.changed(event))),
        worksheets.onCalculated.add((event) => Promise.resolve(this.calculated(event))),
        worksheets.onActivated.add((event) => Promise.resolve(this.activated(event))),
        worksheets.onSelectionChanged.add((event) => Promise.resolve(this.selected(event))),
      ];
      await context.sync();
      return added;
    });
  }

  private async unregister(): Promise<void> {
    const handlers = (await this.registered) ?? [];
    this.registered = null;
    clearTimeout(this.timer);
    const [ending] = handlers;
    if (ending === undefined) return;
    await Excel.run(ending.context as unknown as Excel.RequestContext, async (context) => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    });
  }

  private changed(event: Excel.WorksheetChangedEventArgs): void {
    if (String(event.triggerSource) === "ThisLocalAddin") return;
    const { worksheetId: id } = event;
    const isMoving = MOVING.has(event.changeType);
    const area = isMoving ? null : boundsOfAddress(event.address);
    if (isMoving) this.session.restructured.add(id);
    if (area === null || cellCount(area) > MOST_CELLS) this.session.mergesDoubtful.add(id);
    this.note(id, {
      typed: area === null ? null : [area],
      remote: event.source === Excel.EventSource.remote,
    });
  }

  private calculated({ worksheetId: id }: Excel.WorksheetCalculatedEventArgs): void {
    // Sheets that were never read, or have no formulas, are of no interest.
    if (this.session.formulas.get(id)) this.note(id, { typed: [], remote: false });
  }

  private activated({ worksheetId: id }: Excel.WorksheetActivatedEventArgs): void {
    const name = this.session.sheetNames.get(id);
    if (name !== undefined) for (const listener of this.fronts) listener(name);
  }

  private selected({ worksheetId: id, address }: Excel.WorksheetSelectionChangedEventArgs): void {
    const name = this.session.sheetNames.get(id);
    const area = boundsOfAddress(address);
    if (name === undefined || area === null) return;
    for (const listener of this.selections) listener(name, { row: area.top, column: area.left });
  }

  private note(id: string, change: Pending): void {
    const isLive = [...this.changes.values()].some((each) => each());
    if (!isLive) return this.tellUnread(id, change);
    const before = this.pending.get(id) ?? { typed: [], remote: false };
    this.pending.set(id, {
      typed: before.typed === null || change.typed === null ? null : [...before.typed, ...change.typed],
      remote: before.remote || change.remote,
    });
    clearTimeout(this.timer);
    // A failure to learn what changed (Excel closing, a lost session) loses a notice, not data: the next change tells again.
    this.timer = setTimeout(() => void this.tell().catch(() => undefined), this.debounce);
  }

  /** A sheet that nobody has listed yet cannot be the one that is shown. */
  private tellUnread(id: string, { typed, remote }: Pending): void {
    const sheet = this.session.sheetNames.get(id);
    if (sheet === undefined) return;
    const [area = null]: readonly (CellRange | null)[] = typed ?? [null];
    for (const listener of this.changes.keys()) listener({ sheet, area, remote, cells: null, isRead: false });
  }

  private async tell(): Promise<void> {
    const { pending } = this;
    this.pending = new Map();
    for (const change of await readChanges(this.session, pending))
      for (const listener of this.changes.keys()) listener(change);
  }
}
