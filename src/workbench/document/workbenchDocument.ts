import type { Language } from "../../core";
import type { SheetInfo, WorkbookState } from "../../host";
import { Cancelled, createPaneModel } from "../../pane";
import type { PaneModel } from "../../pane";
import { NewestWins, READER_PATIENCE } from "../../engine";
import type { Readers, WorkerConnection } from "../../engine";
import type { WorkbenchMethods } from "../engine";
import type { OpenedFile } from "../engine/views";
import { firstShown } from "../engine/views";
import { baseName, download, savedEnding } from "./download";
import { Edits } from "./edits";
import { createWorkbenchHost } from "./host";
import { OpenFile } from "./openFile";
import { ShownSheet } from "./shownSheet";
import { NOTHING_OPEN } from "./state";
import type { DocumentState } from "./state";
import { DocumentStore } from "./store";

/** Stands where no file is open yet; the worker knows no file of this number. */
const NO_FILE: OpenedFile = {
  number: 0,
  name: "",
  format: "xlsx",
  sheets: [],
  keepsFormatting: true,
  fileNotes: [],
  batch: null,
};

/** Stands where there is no worker yet: whatever is asked of it is given up. */
const NO_WORKER: WorkerConnection<WorkbenchMethods> = {
  call: <Answer>() => Promise.reject<Answer>(new Cancelled()) as never,
  onFault: () => undefined,
  isBroken: false,
  end: () => undefined,
};

/** A file on view: what shows it and what changes it. */
interface Current {
  readonly open: OpenFile;
  readonly shown: ShownSheet;
  readonly edits: Edits;
}

/** Knows no React: the file that is open, what is on view, and everything that can be done with it. */
export class WorkbenchDocument {
  private readonly store: DocumentStore;
  private current: Current;
  /** A file that is being opened gives way to another one. */
  private readonly openings = new NewestWins();

  /**
   * @param readers starts workers: each file has one of its own, which read it and then holds it; the file before stays
   *   in its worker until this one has been read
   * @param ownLanguage the language until a pane has its own
   */
  constructor(
    readonly readers: Readers<WorkbenchMethods>,
    ownLanguage: () => Language,
  ) {
    this.store = new DocumentStore(ownLanguage);
    this.current = this.begin(NO_FILE, NO_WORKER);
  }

  private begin(file: OpenedFile, connection: WorkerConnection<WorkbenchMethods>): Current {
    const open = new OpenFile(this.store, connection, file);
    const shown = new ShownSheet(open);
    return { open, shown, edits: new Edits(open, shown) };
  }

  private readonly shelfListeners = new Set<() => void>();

  /** Calls the listener when the pane asks for the shelf of notices; answers how to stop. */
  onShelf(listener: () => void): () => void {
    this.shelfListeners.add(listener);
    return () => this.shelfListeners.delete(listener);
  }

  getSnapshot = (): DocumentState => this.store.state;

  subscribe = (listener: () => void): (() => void) => this.store.subscribe(listener);

  /** The sheet on view; another one for every file. */
  get shown(): ShownSheet {
    return this.current.shown;
  }

  /** Changes of cells; others for every file. */
  get edits(): Edits {
    return this.current.edits;
  }

  get sheets(): readonly SheetInfo[] {
    return this.store.state.file?.sheets ?? [];
  }

  get language(): Language {
    return this.store.language;
  }

  /** Number of the open file; each that is opened has another. */
  get fileNumber(): number {
    return this.current.open.number;
  }

  /**
   * Opens a file; the one before it stays where this one cannot be read, or the user gives up or opens another one
   * meanwhile.
   *
   * @param mayReplace asks whether changes made while the file was being read may be given up
   * @returns whether it is open now
   */
  async open(
    read: () => Promise<Uint8Array>,
    name: string,
    mayReplace: () => Promise<boolean> = () => Promise.resolve(true),
  ): Promise<boolean> {
    const opening = { share: null, cancel: () => this.openings.stop() };
    this.store.patch({ busy: "opening", notice: null, opening });
    const { edits } = this;
    const changes = edits.count;
    try {
      const opened = await this.openings.run((signal) =>
        this.inNewWorker(async (worker) => {
          const file = await this.read(worker, await read(), name, signal);
          await this.store.state.pane?.flush();
          // What has been changed while a large file was read was not asked about before.
          const isChanged = edits !== this.edits || edits.count !== changes;
          if (isChanged && this.store.state.unsaved && !(await mayReplace())) throw new Cancelled();
          throwIfAborted(signal);
          await worker.call("openFile", [file.number]);
          throwIfAborted(signal);
          return { file, worker };
        }),
      );
      this.store.patch({ opening: null });
      await this.take(opened.file, opened.worker);
      return true;
    } catch (error) {
      if (!(error instanceof Cancelled))
        this.store.notifyFailure("open", error, (why) => this.store.texts.notOpened(name, why));
      return false;
    } finally {
      // Otherwise the bar belongs to the file that is being opened now.
      if (!this.openings.isBusy) this.store.patch({ busy: null, opening: null });
    }
  }

  /** Does something in a new worker; where that fails, or is given up, the worker is ended in the middle of it. */
  private async inNewWorker<T>(work: (worker: WorkerConnection<WorkbenchMethods>) => Promise<T>): Promise<T> {
    const worker = this.readers.start();
    try {
      return await work(worker);
    } catch (error) {
      worker.end();
      throw error;
    }
  }

  private async read(
    worker: WorkerConnection<WorkbenchMethods>,
    bytes: Uint8Array,
    name: string,
    signal: AbortSignal,
  ): Promise<OpenedFile> {
    throwIfAborted(signal);
    const file = await worker.call("readFile", [bytes, name], {
      transfer: [bytes.buffer as ArrayBuffer],
      signal,
      patience: READER_PATIENCE,
      onProgress: (share) => {
        const { opening } = this.store.state;
        if (!signal.aborted && opening !== null) this.store.patch({ opening: { ...opening, share } });
      },
    });
    throwIfAborted(signal);
    return file;
  }

  private async take(file: OpenedFile, worker: WorkerConnection<WorkbenchMethods>): Promise<void> {
    const { pane: before, busy, opening } = this.store.state;
    this.current.open.close();
    this.current = this.begin(file, worker);
    const { open, shown, edits } = this.current;
    // Another file may be on its way already, with a bar of its own.
    this.store.patch({ ...NOTHING_OPEN, busy, opening, file });
    void before?.dispose();
    await shown.show(firstShown(file.sheets), false);
    const page = {
      readers: this.readers,
      openShelf: () => this.shelfListeners.forEach((listener) => listener()),
      keepState: (state: WorkbookState) => this.keepState(open, state),
      handOut: (bytes: Uint8Array, name: string) => this.handOut(bytes, name),
    };
    const pane = createPaneModel(createWorkbenchHost(page, open, shown, edits));
    open.patch({ pane });
    await pane.start();
    const { review } = pane.getSnapshot();
    if (review !== null && !shown.isChosen) await shown.show(review.sheet, false);
    void shown.fetchAhead();
  }

  /** Keeps what belongs to a file; the pane of an earlier file comes too late. */
  private async keepState(open: OpenFile, state: WorkbookState): Promise<void> {
    if (open.isClosed) return;
    const unsaved = await open.call("writeState", state);
    this.edits.count += 1;
    open.patch({ unsaved });
  }

  /** Makes the corrected workbook or the flagged copy and hands it to the user. */
  async save(what: "corrected" | "flagged"): Promise<void> {
    const { store } = this;
    const { open } = this.current;
    const { file, pane, busy } = store.state;
    if (file === null || busy !== null) return;
    const { texts } = store;
    store.patch({ busy: "saving", notice: null });
    try {
      await pane?.flush();
      const { job, savePoint } = await open.call("saveJob", what, this.language);
      // The file is handed out even where another one is opened meanwhile.
      const bytes = await this.readers.run("makeFile", [job], { transfer: [job.bytes.buffer] });
      const name = texts.savedName(what, baseName(file.name), savedEnding(file));
      download(bytes, name);
      if (what === "corrected") open.patch({ unsaved: await open.call("markSaved", savePoint) });
      store.notify("success", "save", texts.saved(name));
    } catch (error) {
      if (!(error instanceof Cancelled)) store.notifyFailure("save", error, texts.notSaved);
    } finally {
      if (store.state.busy === "saving") store.patch({ busy: null });
    }
  }

  /** The corrected workbook as it stands, for the page itself: nothing counts as saved. Null where that fails. */
  async asItStands(): Promise<File | null> {
    const { store } = this;
    const { file, pane } = store.state;
    if (file === null) return null;
    try {
      await pane?.flush();
      const { job } = await this.current.open.call("saveJob", "corrected", this.language);
      const bytes = await this.readers.run("makeFile", [job], { transfer: [job.bytes.buffer] });
      return new File([bytes as BlobPart], `${baseName(file.name)}.${savedEnding(file)}`);
    } catch (error) {
      if (!(error instanceof Cancelled)) store.notifyFailure("open", error, store.texts.batch.fault);
      return null;
    }
  }

  /** Hands a file that the pane made to the user. */
  handOut(bytes: Uint8Array, name: string): void {
    download(bytes, name);
    this.store.dismiss("save");
  }

  closeNotice = (): void => this.store.patch({ notice: null });
}

function throwIfAborted(signal: AbortSignal): void {
  if (signal.aborted) throw new Cancelled();
}

export type { PaneModel };
