import { NewestWins } from "../../engine";
import { Cancelled } from "../../pane";
import type { CellFlag } from "../../host";
import type { SheetChange, SheetView } from "../engine/views";
import { cellKey } from "../grid";
import type { CellMark, CellPosition, DisplayCell } from "../grid";
import { CellCache, ROWS_AT_ONCE } from "./cells";
import type { OpenFile } from "./openFile";

/** More rows than this are not fetched ahead of being looked at. */
const MOST_ROWS_AHEAD = 60_000;
/** Rows that are fetched before a sheet is shown. */
const FIRST_ROWS: readonly [number, number] = [0, 60];

/** How often the grid was told to go to a cell; never begins anew, since it goes there when the number is another. */
let targets = 0;

/** The sheet on view: its cells as they are fetched from the worker, its marks, and the cell to go to. */
export class ShownSheet {
  private readonly caches = new Map<string, CellCache>();
  private readonly marks = new Map<string, ReadonlyMap<string, CellMark>>();
  private readonly fetching = new Map<string, Promise<void>>();
  private visible = FIRST_ROWS;
  /** Of the sheets asked for the last one is shown. */
  private readonly turns = new NewestWins();
  /** The user asked for a sheet: it is not exchanged for the one under review. */
  isChosen = false;

  constructor(private readonly open: OpenFile) {}

  cellAt = (row: number, column: number): DisplayCell | null => this.cache?.cellAt(row, column) ?? null;

  /** Whether the page has the cells of these rows; what `cellAt` says of others is nothing. */
  isLoaded = (top: number, bottom: number): boolean => this.cache?.missing(top, bottom).length === 0;

  /**
   * Shows another sheet.
   *
   * @param chosen whether the user asked for it
   * @throws Cancelled where another sheet or file was asked for meanwhile
   */
  async show(sheet: string, chosen = true): Promise<void> {
    this.isChosen ||= chosen;
    await this.turns.run((signal) => this.load(sheet, chosen, signal));
  }

  /** The user turns to another sheet. */
  turnTo(sheet: string): void {
    this.show(sheet).catch((error: unknown) => {
      if (!(error instanceof Cancelled)) throw error;
    });
  }

  private async load(sheet: string, chosen: boolean, signal: AbortSignal): Promise<void> {
    if (sheet === this.open.state.sheet) return;
    const view = await this.open.call("sheetView", sheet);
    if (!this.caches.has(sheet)) this.caches.set(sheet, new CellCache(view.styles));
    await this.fetch(sheet, 0);
    if (signal.aborted) return;
    this.visible = FIRST_ROWS;
    const marks = this.marks.get(sheet) ?? new Map<string, CellMark>();
    this.open.repaint({ sheet, view, marks, target: null });
    if (chosen) void this.fetchAhead();
  }

  /** Selects a cell in the grid, on whatever sheet; nothing where another sheet or file was asked for meanwhile. */
  async goTo(sheet: string, position: CellPosition): Promise<void> {
    await this.show(sheet);
    this.open.patch({ target: { position, number: (targets += 1) } });
  }

  /** The grid shows these rows: what is missing of them and next to them is fetched. */
  look = (first: number, last: number): void => {
    this.visible = [first, last];
    const { sheet } = this.open.state;
    const margin = last - first;
    for (const window of this.cache?.missing(first - margin, last + margin) ?? [])
      void this.fetch(sheet, window);
  };

  /** Fetches the rest of the sheet bit by bit, so that scrolling and copying find it there. */
  async fetchAhead(): Promise<void> {
    const { sheet, view } = this.open.state;
    const rows = Math.min(MOST_ROWS_AHEAD, view?.layout.rows ?? 0);
    for (const window of this.caches.get(sheet)?.missing(0, rows) ?? []) {
      if (this.open.isClosed || sheet !== this.open.state.sheet) return;
      await this.fetch(sheet, window);
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
  }

  showMarks(sheet: string, flags: readonly CellFlag[] | null): void {
    const marks = new Map(
      (flags ?? []).map(({ row, column, severity, note }) => [
        cellKey(row, column),
        { severity, text: note },
      ]),
    );
    this.marks.set(sheet, marks);
    if (sheet === this.open.state.sheet) this.open.repaint({ marks });
  }

  /** Takes over what a change of the file did to its cells. */
  changed({ sheet, cells, view, isMoved }: SheetChange): void {
    if (isMoved && sheet !== this.open.state.sheet) this.caches.delete(sheet);
    this.caches.get(sheet)?.change(cells);
    if (sheet === this.open.state.sheet && view !== null) void this.layOut(sheet, view, isMoved);
  }

  /** The sheet on view has other measures: more cells than before, or rows of another height. */
  private async layOut(sheet: string, view: SheetView, isMoved: boolean): Promise<void> {
    if (isMoved || view.layout.columns !== this.open.state.view?.layout.columns) {
      this.cache?.renew();
      for (const window of this.cache?.missing(...this.visible) ?? []) await this.fetch(sheet, window);
      if (sheet !== this.open.state.sheet) return;
    }
    this.open.repaint({ view });
    void this.fetchAhead();
  }

  private get cache(): CellCache | undefined {
    return this.caches.get(this.open.state.sheet);
  }

  /** Fetches a window of rows, once however often it is asked for; nothing where that fails or the file is closed. */
  private fetch(sheet: string, window: number): Promise<void> {
    const key = `${sheet}/${window}`;
    const known = this.fetching.get(key);
    if (known !== undefined) return known;
    const fetched = this.fetchWindow(sheet, window).finally(() => this.fetching.delete(key));
    this.fetching.set(key, fetched);
    return fetched;
  }

  private async fetchWindow(sheet: string, window: number): Promise<void> {
    const top = window * ROWS_AT_ONCE;
    try {
      const cells = await this.open.call("cells", sheet, top, top + ROWS_AT_ONCE);
      this.caches.get(sheet)?.put(window, cells);
    } catch (error) {
      if (error instanceof Cancelled) return;
      throw error;
    }
    const [first, last] = this.visible;
    if (sheet === this.open.state.sheet && top <= last && top + ROWS_AT_ONCE > first) this.open.repaint();
  }
}
