import type { Language } from "../../core";
import type { SheetInfo, WorkbookState } from "../../host";
import { Cancelled, createPaneModel } from "../../pane";
import type { PaneModel } from "../../pane";
import type { WorkerConnection } from "../../engine";
import type { WorkbenchMethods } from "../engine";
import type { OpenedFile } from "../engine/views";
import { firstShown } from "../engine/views";
import { baseName, download, savedEnding } from "./download";
import { Edits } from "./edits";
import { createWorkbenchHost } from "./host";
import { messageOf } from "./messages";
import { ShownSheet } from "./shownSheet";
import { NOTHING_OPEN } from "./state";
import type { DocumentState } from "./state";
import { DocumentStore } from "./store";

/** Knows no React: the file that is open, what is on view, and everything that can be done with it. */
export class WorkbenchDocument {
  private readonly store: DocumentStore;
  /** The sheet on view. */
  readonly shown: ShownSheet;
  /** Changes of cells. */
  readonly edits: Edits;
  /** The file that is being opened: another one takes its place. */
  private opening: AbortController | null = null;

  constructor(
    readonly connection: WorkerConnection<WorkbenchMethods>,
    /** The language until a pane has its own. */
    ownLanguage: () => Language,
  ) {
    this.store = new DocumentStore(connection, ownLanguage);
    this.shown = new ShownSheet(this.store);
    this.edits = new Edits(this.store, this.shown);
  }

  getSnapshot = (): DocumentState => this.store.state;

  subscribe = (listener: () => void): (() => void) => this.store.subscribe(listener);

  get sheets(): readonly SheetInfo[] {
    return this.store.state.file?.sheets ?? [];
  }

  get language(): Language {
    return this.store.language;
  }

  /** Number of the open file; each that is opened has another. */
  get fileNumber(): number {
    return this.store.number;
  }

  /**
   * Opens a file; the one before it stays where this one cannot be read, or the user gives up or opens another one
   * meanwhile.
   *
   * @param mayReplace asks whether changes made while the file was being read may be given up
   */
  async open(
    read: () => Promise<Uint8Array>,
    name: string,
    mayReplace: () => Promise<boolean> = () => Promise.resolve(true),
  ): Promise<boolean> {
    this.opening?.abort();
    const controller = new AbortController();
    this.opening = controller;
    const { signal } = controller;
    const opening = { share: null, cancel: () => controller.abort() };
    this.store.patch({ busy: "opening", notice: null, opening });
    const changes = this.edits.count;
    try {
      const bytes = await read();
      throwIfAborted(signal);
      const file = await this.connection.call("readFile", [bytes, name], {
        transfer: [bytes.buffer as ArrayBuffer],
        signal,
        onProgress: (share) => {
          if (!signal.aborted) this.store.patch({ opening: { ...opening, share } });
        },
      });
      throwIfAborted(signal);
      await this.store.state.pane?.flush();
      // What has been changed while a large file was read was not asked about before.
      if (this.edits.count !== changes && this.store.state.unsaved && !(await mayReplace())) return false;
      throwIfAborted(signal);
      await this.connection.call("openFile", [file.number]);
      if (this.opening === controller) this.store.patch({ opening: null });
      await this.take(file);
      return true;
    } catch (error) {
      if (error instanceof Cancelled) return false;
      this.store.notify("error", "open", this.store.texts.notOpened(name, messageOf(error, this.language)));
      return false;
    } finally {
      // The bar belongs to the file that is opened now.
      if (this.opening === controller) {
        this.opening = null;
        this.store.patch({ busy: null, opening: null });
      }
    }
  }

  private async take(file: OpenedFile): Promise<void> {
    const before = this.store.state.pane;
    const isOpen = (): boolean => this.fileNumber === file.number;
    this.shown.forget();
    this.edits.forget();
    // Another file may be on its way already, with a bar of its own.
    const { busy, opening } = this.store.state;
    this.store.patch({ ...NOTHING_OPEN, busy, opening, file });
    void before?.dispose();
    await this.shown.show(firstShown(file.sheets), false);
    // Another file may have come while the worker was asked: it has a pane of its own.
    if (!isOpen()) return;
    const pane = createPaneModel(createWorkbenchHost(this, file));
    this.store.patch({ pane });
    await pane.start();
    if (!isOpen()) return;
    const { review } = pane.getSnapshot();
    if (review !== null && !this.shown.chosen) await this.shown.show(review.sheet, false);
    if (isOpen()) void this.shown.fetchAhead();
  }

  /** Keeps what belongs to a file; the pane of an earlier file comes too late. */
  async keepState(state: WorkbookState, number: number): Promise<void> {
    if (number !== this.fileNumber) return;
    const unsaved = await this.connection.call("writeState", [number, state]);
    if (number !== this.fileNumber) return;
    this.edits.count += 1;
    this.store.patch({ unsaved });
  }

  /** Makes the corrected workbook or the flagged copy and hands it to the user. */
  async save(what: "corrected" | "flagged"): Promise<void> {
    const { store } = this;
    const { file, pane } = store.state;
    if (file === null || store.state.busy !== null) return;
    const { texts } = store;
    store.patch({ busy: "saving", notice: null });
    try {
      await pane?.flush();
      const { bytes, savePoint } = await this.connection.call("save", [file.number, what, this.language]);
      const name = texts.savedName(what, baseName(file.name), savedEnding(file));
      download(bytes, name);
      if (what === "corrected") {
        const unsaved = await this.connection.call("markSaved", [file.number, savePoint]);
        if (file.number === store.number) store.patch({ unsaved });
      }
      store.notify("success", "save", texts.saved(name));
    } catch (error) {
      store.notify("error", "save", texts.notSaved(messageOf(error, this.language)));
    } finally {
      if (store.state.busy === "saving") store.patch({ busy: null });
    }
  }

  /** Hands a file that the pane made to the user. */
  handOut(bytes: Uint8Array, name: string): void {
    download(bytes, name);
    this.store.settle("save");
  }

  closeNotice = (): void => this.store.patch({ notice: null });
}

function throwIfAborted(signal: AbortSignal): void {
  if (signal.aborted) throw new Cancelled();
}

export type { PaneModel };
