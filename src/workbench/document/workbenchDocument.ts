import type { CellRange, Language } from "../../core";
import type { CellFlag, SheetInfo, WorkbookState } from "../../ports";
import { Cancelled, createPaneModel } from "../../taskpane/pane";
import type { HostChange, PaneModel } from "../../taskpane/pane";
import type { WorkerConnection } from "../../taskpane/engine";
import type { WorkbenchMethods } from "../engine";
import type { FileChange, OpenedFile } from "../engine/views";
import { firstShown } from "../engine/views";
import { cellKey } from "../grid";
import type { CellMark, CellPosition, DisplayCell, TypedEdit } from "../grid";
import { textsFor } from "../text";
import { CellCache, ROWS_AT_ONCE } from "./cells";
import { baseName, download, savedEnding } from "./download";
import { createWorkbenchHost } from "./host";
import { messageOf } from "./messages";
import { NOTHING_OPEN } from "./state";
import type { DocumentNotice, DocumentState } from "./state";

/** More rows than this are not fetched ahead of being looked at. */
const MOST_ROWS_AHEAD = 60_000;
/** More cells than this are not written at once: the page would stand still over them. */
const MOST_CELLS_AT_ONCE = 200_000;
/** How long a success stays on view. */
const SUCCESS_FOR = 8000;

/** Knows no React: the file that is open, what is on view, and everything that can be done with it. */
export class WorkbenchDocument {
  private state: DocumentState = NOTHING_OPEN;
  private readonly listeners = new Set<() => void>();
  private readonly followers = new Set<(change: HostChange) => void>();
  private readonly caches = new Map<string, CellCache>();
  private readonly marks = new Map<string, ReadonlyMap<string, CellMark>>();
  private visible: readonly [number, number] = [0, 60];
  /** Counts files: answers that come after another file was opened are dropped. */
  private number = 0;
  private notices = 0;
  private choseSheet = false;

  constructor(
    readonly connection: WorkerConnection<WorkbenchMethods>,
    /** The language until a pane has its own. */
    private readonly ownLanguage: () => Language,
  ) {}

  getSnapshot = (): DocumentState => this.state;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  onChange(listener: (change: HostChange) => void): () => void {
    this.followers.add(listener);
    return () => this.followers.delete(listener);
  }

  get sheets(): readonly SheetInfo[] {
    return this.state.file?.sheets ?? [];
  }

  get language(): Language {
    return this.state.pane?.getSnapshot().language ?? this.ownLanguage();
  }

  cellAt = (row: number, column: number): DisplayCell | null =>
    this.caches.get(this.state.sheet)?.cellAt(row, column) ?? null;

  /** Opens a file; the one before it stays where this one cannot be read or the user gives up. */
  async open(read: () => Promise<Uint8Array>, name: string): Promise<boolean> {
    const controller = new AbortController();
    const opening = { share: null, cancel: () => controller.abort() };
    this.patch({ busy: "opening", notice: null, opening });
    try {
      const bytes = await read();
      await this.state.pane?.flush();
      const file = await this.connection.call("openFile", [bytes, name], {
        transfer: [bytes.buffer as ArrayBuffer],
        signal: controller.signal,
        onProgress: (share) => this.patch({ opening: { ...opening, share } }),
      });
      this.patch({ opening: null });
      await this.take(file);
      return true;
    } catch (error) {
      if (error instanceof Cancelled) return false;
      this.notify("error", textsFor(this.language).notOpened(name, messageOf(error, this.language)));
      return false;
    } finally {
      this.patch({ busy: null, opening: null });
    }
  }

  private async take(file: OpenedFile): Promise<void> {
    const before = this.state.pane;
    this.number += 1;
    this.caches.clear();
    this.marks.clear();
    this.choseSheet = false;
    this.followers.clear();
    this.patch({ ...NOTHING_OPEN, busy: "opening", file });
    void before?.dispose();
    await this.show(firstShown(file.sheets), false);
    const pane = createPaneModel(createWorkbenchHost(this, file.name));
    this.patch({ pane });
    await pane.start();
    const { review } = pane.getSnapshot();
    if (review !== null && review.sheet !== this.state.sheet && !this.choseSheet)
      await this.show(review.sheet, false);
    void this.fetchAhead(this.number);
  }

  /** Shows another sheet. */
  async show(sheet: string, chosen = true): Promise<void> {
    this.choseSheet ||= chosen;
    if (sheet === this.state.sheet) return;
    const { number } = this;
    const view = await this.connection.call("sheetView", [sheet]);
    if (number !== this.number) return;
    if (!this.caches.has(sheet)) this.caches.set(sheet, new CellCache(view.styles));
    this.visible = [0, 60];
    await this.fetch(sheet, 0);
    if (number !== this.number) return;
    this.patch({
      sheet,
      view,
      marks: this.marks.get(sheet) ?? new Map(),
      version: this.state.version + 1,
      target: null,
    });
    if (chosen) void this.fetchAhead(number);
  }

  /** The grid shows these rows: what is missing of them and next to them is fetched. */
  look = (first: number, last: number): void => {
    this.visible = [first, last];
    const { sheet } = this.state;
    const cache = this.caches.get(sheet);
    const margin = last - first;
    for (const window of cache?.missing(first - margin, last + margin) ?? []) void this.fetch(sheet, window);
  };

  private readonly fetching = new Set<string>();

  private async fetch(sheet: string, window: number): Promise<void> {
    const cache = this.caches.get(sheet);
    const key = `${this.number}/${sheet}/${window}`;
    if (!cache || this.fetching.has(key)) return;
    this.fetching.add(key);
    try {
      const top = window * ROWS_AT_ONCE;
      cache.put(window, await this.connection.call("cells", [sheet, top, top + ROWS_AT_ONCE]));
      const [first, last] = this.visible;
      if (sheet === this.state.sheet && top <= last && top + ROWS_AT_ONCE > first)
        this.patch({ version: this.state.version + 1 });
    } finally {
      this.fetching.delete(key);
    }
  }

  /** Fetches the rest of the sheet bit by bit, so that scrolling and copying find it there. */
  private async fetchAhead(number: number): Promise<void> {
    const { sheet, view } = this.state;
    const rows = Math.min(MOST_ROWS_AHEAD, view?.layout.rows ?? 0);
    for (const window of this.caches.get(sheet)?.missing(0, rows) ?? []) {
      if (number !== this.number || sheet !== this.state.sheet) return;
      await this.fetch(sheet, window);
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
  }

  /** Selects a cell in the grid, on whatever sheet. */
  async goTo(sheet: string, position: CellPosition): Promise<void> {
    await this.show(sheet);
    this.patch({ target: { position, number: (this.state.target?.number ?? 0) + 1 } });
  }

  showMarks(sheet: string, flags: readonly CellFlag[] | null): void {
    const marks = new Map(
      (flags ?? []).map(({ row, column, severity, note }) => [
        cellKey(row, column),
        { severity, text: note },
      ]),
    );
    this.marks.set(sheet, marks);
    if (sheet === this.state.sheet) this.patch({ marks, version: this.state.version + 1 });
  }

  /** Takes what was typed on a sheet; typing may end only when another sheet, or file, has come on view. */
  type = (edits: readonly TypedEdit[], sheet: string, fileNumber: number): void => {
    if (fileNumber !== this.number) return;
    if (edits.length > MOST_CELLS_AT_ONCE)
      this.notify("error", textsFor(this.language).tooManyCells(MOST_CELLS_AT_ONCE));
    else if (edits.length > 0) void this.change(() => this.connection.call("type", [sheet, edits]), false);
  };

  /** Empties an area of the sheet on view. */
  clear = (area: CellRange): void =>
    void this.change(() => this.connection.call("clear", [this.state.sheet, area]), false);

  /** Whether the page has the cells of these rows; what `cellAt` says of others is nothing. */
  isLoaded = (top: number, bottom: number): boolean =>
    this.caches.get(this.state.sheet)?.missing(top, bottom).length === 0;

  /** Copies an area of which the page does not have all cells; emptied afterwards when cut. */
  copyFar = (area: CellRange, cutting: boolean): void => void this.copyText(area, cutting);

  private async copyText(area: CellRange, cutting: boolean): Promise<void> {
    const texts = textsFor(this.language);
    try {
      const text = await this.connection.call("copyText", [this.state.sheet, area]);
      await navigator.clipboard.writeText(text);
      this.notify("success", texts.copied);
      if (cutting) this.clear(area);
    } catch (error) {
      this.notify("error", texts.notCopied(messageOf(error, this.language)));
    }
  }

  undo = (): void => void this.change(() => this.connection.call("undo", []), true);

  redo = (): void => void this.change(() => this.connection.call("redo", []), true);

  async reorder(sheet: string, rows: readonly number[], sequenceColumn: number | null): Promise<void> {
    this.taken(await this.connection.call("reorder", [sheet, rows, sequenceColumn]));
  }

  /** Takes a row out of the table under review; what is below it in the table moves up. */
  removeRow(row: number, last: number): void {
    void this.change(() => this.connection.call("removeRow", [this.state.sheet, row, last]), false);
  }

  private async change(call: () => Promise<FileChange | null>, show: boolean): Promise<void> {
    try {
      const change = await call();
      if (change === null) return;
      this.taken(change);
      const first = change.cells[0];
      if (show && first) await this.goTo(change.sheet, first);
    } catch (error) {
      this.notify("error", textsFor(this.language).notChanged(messageOf(error, this.language)));
    }
  }

  private taken({ sheet, edits, cells, canUndo, canRedo, unsaved, covered = 0 }: FileChange): void {
    this.caches.get(sheet)?.change(cells);
    this.patch({ canUndo, canRedo, unsaved, version: this.state.version + 1 });
    if (edits.length > 0) for (const follower of [...this.followers]) follower({ sheet, edits });
    if (covered > 0) this.notify("info", textsFor(this.language).coveredCells(covered));
    const layout = this.state.view?.layout;
    if (sheet !== this.state.sheet || layout === undefined) return;
    const isBeyond = edits.some(({ row, column }) => row >= layout.usedRows || column >= layout.usedColumns);
    // Rows that moved, came back or were pasted may need another height.
    if (isBeyond || edits.some(({ row }) => row !== edits[0]?.row)) void this.grow(sheet);
  }

  /** Looks at the sheet's measures anew: there must be room beyond its used cells, and for the texts in its rows. */
  private async grow(sheet: string): Promise<void> {
    const { number } = this;
    const view = await this.connection.call("sheetView", [sheet]);
    if (number !== this.number || sheet !== this.state.sheet) return;
    if (view.layout.columns !== this.state.view?.layout.columns) {
      this.caches.get(sheet)?.drop();
      for (const window of this.caches.get(sheet)?.missing(...this.visible) ?? [])
        await this.fetch(sheet, window);
      if (number !== this.number || sheet !== this.state.sheet) return;
    }
    this.patch({ view, version: this.state.version + 1 });
    void this.fetchAhead(number);
  }

  /** Counts the files that were opened. */
  get fileNumber(): number {
    return this.number;
  }

  /** Keeps what belongs to a file; the pane of an earlier file comes too late. */
  async keepState(state: WorkbookState, number: number): Promise<void> {
    if (number !== this.number) return;
    this.patch({ unsaved: await this.connection.call("writeState", [state]) });
  }

  /** Makes the corrected workbook or the flagged copy and hands it to the user. */
  async save(what: "corrected" | "flagged"): Promise<void> {
    const { file, pane } = this.state;
    if (file === null || this.state.busy !== null) return;
    const texts = textsFor(this.language);
    this.patch({ busy: "saving", notice: null });
    try {
      await pane?.flush();
      const bytes = await this.connection.call("save", [what, this.language]);
      const name = texts.savedName(what, baseName(file.name), savedEnding(file));
      download(bytes, name);
      if (what === "corrected") {
        await this.connection.call("markSaved", []);
        this.patch({ unsaved: false });
      }
      this.notify("success", texts.saved(name));
    } catch (error) {
      this.notify("error", texts.notSaved(messageOf(error, this.language)));
    } finally {
      this.patch({ busy: null });
    }
  }

  notify(kind: DocumentNotice["kind"], text: string): void {
    const number = (this.notices += 1);
    this.patch({ notice: { kind, text, number } });
    if (kind !== "success") return;
    setTimeout(() => {
      if (this.state.notice?.number === number) this.patch({ notice: null });
    }, SUCCESS_FOR);
  }

  closeNotice = (): void => this.patch({ notice: null });

  private patch(change: Partial<DocumentState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of [...this.listeners]) listener();
  }
}

export type { PaneModel };
