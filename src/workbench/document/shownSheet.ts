import type { CellFlag } from "../../host";
import type { SheetChange } from "../engine/views";
import { cellKey } from "../grid";
import type { CellMark, CellPosition, DisplayCell } from "../grid";
import { CellCache, ROWS_AT_ONCE } from "./cells";
import type { DocumentStore } from "./store";

/** More rows than this are not fetched ahead of being looked at. */
const MOST_ROWS_AHEAD = 60_000;
/** Rows that are fetched before a sheet is shown. */
const FIRST_ROWS: readonly [number, number] = [0, 60];

/** The sheet on view: its cells as they are fetched from the worker, its marks, and the cell to go to. */
export class ShownSheet {
  private readonly caches = new Map<string, CellCache>();
  private readonly marks = new Map<string, ReadonlyMap<string, CellMark>>();
  private readonly fetching = new Set<string>();
  private visible = FIRST_ROWS;
  /** The sheet asked for last: one asked for before it that arrives later is not shown. */
  private wanted = "";
  /** Never begins anew: the grid goes where it is told when the number is another than before. */
  private targets = 0;
  /** The user asked for a sheet: it is not exchanged for the one under review. */
  chosen = false;

  constructor(private readonly store: DocumentStore) {}

  /** Forgets everything: another file is opened. */
  forget(): void {
    this.caches.clear();
    this.marks.clear();
    this.wanted = "";
    this.chosen = false;
  }

  cellAt = (row: number, column: number): DisplayCell | null => this.cache?.cellAt(row, column) ?? null;

  /** Whether the page has the cells of these rows; what `cellAt` says of others is nothing. */
  isLoaded = (top: number, bottom: number): boolean => this.cache?.missing(top, bottom).length === 0;

  /** Shows another sheet. */
  async show(sheet: string, chosen = true): Promise<void> {
    const { store } = this;
    const { number } = store;
    this.chosen ||= chosen;
    this.wanted = sheet;
    if (sheet === store.state.sheet) return;
    const isOvertaken = (): boolean => number !== store.number || sheet !== this.wanted;
    const view = await store.connection.call("sheetView", [number, sheet]);
    if (isOvertaken()) return;
    if (!this.caches.has(sheet)) this.caches.set(sheet, new CellCache(view.styles));
    await this.fetch(sheet, 0);
    if (isOvertaken()) return;
    this.visible = FIRST_ROWS;
    store.repaint({ sheet, view, marks: this.marks.get(sheet) ?? new Map<string, CellMark>(), target: null });
    if (chosen) void this.fetchAhead();
  }

  /** Selects a cell in the grid, on whatever sheet. */
  async goTo(sheet: string, position: CellPosition): Promise<void> {
    const { number } = this.store;
    await this.show(sheet);
    // Another file or sheet was asked for meanwhile.
    if (number !== this.store.number || sheet !== this.store.state.sheet) return;
    this.store.patch({ target: { position, number: (this.targets += 1) } });
  }

  /** The grid shows these rows: what is missing of them and next to them is fetched. */
  look = (first: number, last: number): void => {
    this.visible = [first, last];
    const { sheet } = this.store.state;
    const margin = last - first;
    for (const window of this.cache?.missing(first - margin, last + margin) ?? [])
      void this.fetch(sheet, window);
  };

  /** Fetches the rest of the sheet bit by bit, so that scrolling and copying find it there. */
  async fetchAhead(): Promise<void> {
    const { store } = this;
    const { number } = store;
    const { sheet, view } = store.state;
    const rows = Math.min(MOST_ROWS_AHEAD, view?.layout.rows ?? 0);
    for (const window of this.caches.get(sheet)?.missing(0, rows) ?? []) {
      if (number !== store.number || sheet !== store.state.sheet) return;
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
    if (sheet === this.store.state.sheet) this.store.repaint({ marks });
  }

  /** Takes over what a change of the file did to its cells. */
  changed({ sheet, edits, cells }: SheetChange): void {
    this.caches.get(sheet)?.change(cells);
    const layout = this.store.state.view?.layout;
    if (sheet !== this.store.state.sheet || layout === undefined) return;
    const isBeyond = edits.some(({ row, column }) => row >= layout.usedRows || column >= layout.usedColumns);
    // Rows that moved, came back or were pasted may need another height.
    if (isBeyond || edits.some(({ row }) => row !== edits[0]?.row)) void this.grow(sheet);
  }

  /** Looks at the sheet's measures anew: there must be room beyond its used cells, and for the texts in its rows. */
  private async grow(sheet: string): Promise<void> {
    const { store } = this;
    const { number } = store;
    const isGone = (): boolean => number !== store.number || sheet !== store.state.sheet;
    const view = await store.connection.call("sheetView", [number, sheet]);
    if (isGone()) return;
    if (view.layout.columns !== store.state.view?.layout.columns) {
      this.cache?.drop();
      for (const window of this.cache?.missing(...this.visible) ?? []) await this.fetch(sheet, window);
      if (isGone()) return;
    }
    store.repaint({ view });
    void this.fetchAhead();
  }

  private get cache(): CellCache | undefined {
    return this.caches.get(this.store.state.sheet);
  }

  private async fetch(sheet: string, window: number): Promise<void> {
    const { store } = this;
    const { number } = store;
    const cache = this.caches.get(sheet);
    const key = `${number}/${sheet}/${window}`;
    if (!cache || this.fetching.has(key)) return;
    this.fetching.add(key);
    try {
      const top = window * ROWS_AT_ONCE;
      cache.put(window, await store.connection.call("cells", [number, sheet, top, top + ROWS_AT_ONCE]));
      const [first, last] = this.visible;
      if (sheet === store.state.sheet && top <= last && top + ROWS_AT_ONCE > first) store.repaint();
    } finally {
      this.fetching.delete(key);
    }
  }
}
