import type { Language, Localised } from "../../core";
import { Cancelled } from "../../pane";
import { NewestWins, ReaderRow, WorkerError } from "../../engine";
import type {
  BatchFileData,
  BatchOutput,
  BatchReading,
  BatchView,
  BatchWork,
  Readers,
  WorkerConnection,
} from "../../engine";
import { ShelfError } from "../../shelf";
import { messageOf } from "../document";
import type { ShelfOffer, WorkbenchMethods } from "../engine";
import type { FileSummary } from "../engine/views";
import { textsFor } from "../text";
import { NO_WORK, workOf } from "./decisions";
import { freeName, pathOf } from "./filePath";

/** Where one of the files stands. */
export type BatchStatus =
  | { readonly kind: "waiting" }
  | { readonly kind: "checking" }
  | { readonly kind: "checked"; readonly summary: FileSummary }
  | { readonly kind: "notASheet" }
  | { readonly kind: "unreadable"; readonly error: unknown }
  /** Given up before its turn. */
  | { readonly kind: "stopped" };

/** A file of the batch. */
export interface BatchFile {
  readonly file: File;
  /** As the batch names it; each has another name. */
  readonly name: string;
  readonly status: BatchStatus;
}

export interface BatchDocumentState {
  readonly files: readonly BatchFile[];
  readonly running: boolean;
  /** What the batch comes to; null until the files were read. */
  readonly view: BatchView | null;
  readonly work: BatchWork;
  /** By what the files are read. */
  readonly reading: Pick<BatchReading, "pack" | "referenceDate">;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly unsaved: boolean;
  /** A file is being made. */
  readonly making: boolean;
  /** What went wrong with the batch itself. */
  readonly fault: unknown;
  /** Why the files were read without this computer's shelf of notices; null where it was at hand or is not in use. */
  readonly shelfTrouble: ShelfError["code"] | null;
}

const EMPTY: BatchDocumentState = {
  files: [],
  running: false,
  view: null,
  work: NO_WORK,
  reading: { pack: null, referenceDate: null },
  canUndo: false,
  canRedo: false,
  unsaved: false,
  making: false,
  fault: null,
  shelfTrouble: null,
};

const LOCK_FILE: Localised = {
  "zh-CN": "是 Excel 或 WPS 打开文件时留下的临时锁定文件，里面没有表，不用处理。",
  en: "The lock file of an open workbook, no workbook itself. Nothing to do.",
};

const MINUTE = 60_000;

/**
 * A batch: several files read one after the other in readers that may die, compiled in a worker of its own, and what was
 * decided about them. Knows no React. Files are only read; one that cannot be read says why and the others go on.
 */
export class BatchDocument {
  private state: BatchDocumentState = EMPTY;
  private readonly listeners = new Set<() => void>();
  private readonly runs = new NewestWins();
  private readonly looks = new NewestWins();
  private worker: WorkerConnection<WorkbenchMethods> | null = null;
  private past: BatchWork[] = [];
  private future: BatchWork[] = [];
  private round = 0;
  private language: Language = "zh-CN";
  /** Names that the files of a saved batch had. */
  private stored: readonly string[] = [];
  private shelved: ShelfOffer | undefined;

  constructor(
    private readonly readers: Readers<WorkbenchMethods>,
    /** ISO date that periods are judged at where a file names no other. */
    private readonly today: () => string,
    /** What this computer's shelf of notices offers, asked once for every reading of files; may throw `ShelfError`. */
    private readonly shelf: () => Promise<ShelfOffer | undefined> = () => Promise.resolve(undefined),
  ) {}

  getSnapshot = (): BatchDocumentState => this.state;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Begins a batch of these files; resolves when all are read or it was stopped. */
  async start(files: readonly File[], language: Language): Promise<void> {
    this.stop();
    this.looks.stop();
    this.worker?.end();
    this.worker = null;
    this.past = [];
    this.future = [];
    this.stored = [];
    this.round = 0;
    this.patch({ ...EMPTY, reading: this.state.reading });
    await this.add(files, language);
  }

  /** Files that come in later: taken into the batch beside those that are there. */
  async add(files: readonly File[], language: Language): Promise<void> {
    this.stop();
    this.language = language;
    this.round += 1;
    const taken = new Set([...this.state.files.map(({ name }) => name), ...this.stored]);
    const rounds: Record<string, number> = { ...this.state.work.rounds };
    const { numbered } = textsFor(language).batch;
    const fresh = files
      .filter((file) => !this.state.files.some((known) => isSame(known.file, file)))
      .map((file): BatchFile => {
        const name = freeName(pathOf(file), taken, numbered);
        taken.add(name);
        rounds[name] = this.round;
        return { file, name, status: { kind: "waiting" } };
      });
    this.patch({ files: [...this.state.files, ...fresh], work: { ...this.state.work, rounds } });
    await this.read();
  }

  /** Reads all files again, by another pack or day where asked for; what was decided stays. */
  async again(language: Language, reading: Partial<BatchDocumentState["reading"]> = {}): Promise<void> {
    this.stop();
    this.language = language;
    this.worker?.end();
    this.worker = null;
    const files = this.state.files.map((each): BatchFile => ({ ...each, status: { kind: "waiting" } }));
    this.patch({ files, reading: { ...this.state.reading, ...reading } });
    await this.read();
  }

  /** Gives up what has not been read yet; what has been stays. */
  stop = (): void => {
    if (!this.runs.isBusy) return;
    this.runs.stop();
    const files = this.state.files.map((each): BatchFile =>
      each.status.kind === "waiting" || each.status.kind === "checking"
        ? { ...each, status: { kind: "stopped" } }
        : each,
    );
    this.patch({ files, running: false });
    void this.look();
  };

  /** Takes a file out of the batch altogether. */
  async remove(name: string): Promise<void> {
    if (this.state.running) return;
    this.patch({ files: this.state.files.filter((each) => each.name !== name), unsaved: true });
    await this.worker?.call("batchRemove", [name]);
    await this.look();
  }

  /** Changes what is decided: one step to undo. */
  decide = (change: (work: BatchWork) => BatchWork): void => {
    this.past.push(this.state.work);
    this.future = [];
    this.take(change(this.state.work));
  };

  undo = (): void => this.step(this.past, this.future);

  redo = (): void => this.step(this.future, this.past);

  private step(from: BatchWork[], to: BatchWork[]): void {
    const work = from.pop();
    if (work === undefined) return;
    to.push(this.state.work);
    // Which time a file came in is no decision.
    this.take({ ...work, rounds: this.state.work.rounds });
  }

  private take(work: BatchWork): void {
    this.patch({ work, unsaved: true });
    void this.look();
  }

  /** Shows the batch in another language. */
  speak(language: Language): void {
    if (language === this.language) return;
    this.language = language;
    if (this.state.view !== null) void this.look();
  }

  /** Makes a file of the batch as it stands. */
  async make(output: BatchOutput): Promise<Uint8Array> {
    const { worker } = this;
    if (worker === null) throw new Cancelled();
    this.patch({ making: true });
    try {
      // What was decided a moment ago belongs into it.
      await this.look();
      return await worker.call("batchOutput", [output, this.language]);
    } finally {
      this.patch({ making: false });
    }
  }

  /** The compiled workbook has reached the user: nothing would be lost. */
  markSaved(): void {
    this.patch({ unsaved: false });
  }

  /** The names of units that a file lists; null where it lists none. */
  async unitsIn(file: File): Promise<readonly string[] | null> {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return this.readers.run("readUnitList", [bytes, file.name], { transfer: [bytes.buffer] });
  }

  private async read(): Promise<void> {
    this.patch({ running: true, fault: null });
    const row = new ReaderRow(this.readers);
    try {
      await this.runs.run((signal) => this.readAll(row, signal));
      this.patch({ running: false });
      await this.look();
    } catch (error) {
      if (!(error instanceof Cancelled)) this.patch({ running: false, fault: error });
    } finally {
      row.end();
    }
  }

  private async readAll(row: ReaderRow<WorkbenchMethods>, signal: AbortSignal): Promise<void> {
    const worker = await this.desk();
    await this.askShelf();
    for (const { name, file } of this.waiting) {
      if (signal.aborted) return;
      this.set(name, { kind: "checking" });
      const status = await this.readOne(worker, row, name, file, signal);
      // Stopped, or other files were chosen meanwhile.
      if (signal.aborted) return;
      this.set(name, status);
    }
    for (const name of await worker.call("batchToReadAgain", [])) {
      const file = this.state.files.find((each) => each.name === name)?.file;
      if (file === undefined || signal.aborted) continue;
      const { data } = await this.readFile(row, name, file, signal);
      await worker.call("batchReadAs", [data]);
    }
  }

  /** Where the shelf cannot be read the files are checked without it, as in the pane, and that is said. */
  private async askShelf(): Promise<void> {
    try {
      this.shelved = await this.shelf();
      this.patch({ shelfTrouble: null });
    } catch (error) {
      if (!(error instanceof ShelfError)) throw error;
      this.shelved = undefined;
      this.patch({ shelfTrouble: error.code });
    }
  }

  private get waiting(): readonly BatchFile[] {
    return this.state.files.filter(({ status }) => status.kind === "waiting" || status.kind === "stopped");
  }

  private async desk(): Promise<WorkerConnection<WorkbenchMethods>> {
    if (this.worker !== null) return this.worker;
    const worker = this.readers.start();
    this.worker = worker;
    const { pack, referenceDate } = this.state.reading;
    try {
      await worker.call("batchBegin", [{ today: this.today(), pack, referenceDate, roster: [] }]);
    } catch (error) {
      if (this.worker === worker) this.worker = null;
      worker.end();
      throw error;
    }
    return worker;
  }

  private async readOne(
    worker: WorkerConnection<WorkbenchMethods>,
    row: ReaderRow<WorkbenchMethods>,
    name: string,
    file: File,
    signal: AbortSignal,
  ): Promise<BatchStatus> {
    const refuse = (message: Localised, outcome: "unreadable" | "empty"): Promise<void> =>
      worker.call("batchAddUnreadable", [name, message, outcome]);
    if (/^(?:~\$|\.~)/u.test(file.name)) {
      await refuse(LOCK_FILE, "unreadable");
      return { kind: "unreadable", error: new WorkerError("lock file", null, LOCK_FILE) };
    }
    try {
      const { data, summary } = await this.readFile(row, name, file, signal);
      await worker.call("batchAdd", [data]);
      this.adopt(data);
      return summary === null ? { kind: "notASheet" } : { kind: "checked", summary };
    } catch (error) {
      if (error instanceof Cancelled) return { kind: "stopped" };
      const message = { "zh-CN": messageOf(error, "zh-CN"), en: messageOf(error, "en") };
      const isEmpty = error instanceof WorkerError && error.code === "empty";
      await refuse(message, isEmpty ? "empty" : "unreadable");
      return { kind: "unreadable", error };
    }
  }

  private async readFile(row: ReaderRow<WorkbenchMethods>, name: string, file: File, signal: AbortSignal) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const modified = Math.floor(file.lastModified / MINUTE);
    const about = { file: name, name: file.name, modified, today: this.today() };
    return row.run("readBatchFile", [bytes, about, this.language, this.shelved], {
      transfer: [bytes.buffer],
      signal,
    });
  }

  /** A saved batch brings what was decided about it. */
  private adopt({ state }: BatchFileData): void {
    if (state === null || this.stored.length > 0) return;
    this.stored = (state.tables ?? []).map(({ file }) => file);
    if (this.past.length > 0 || this.round > 1) return;
    this.patch({ work: { ...workOf(state), rounds: this.state.work.rounds } });
  }

  private async look(): Promise<void> {
    const { worker } = this;
    if (worker === null) return;
    try {
      const view = await this.looks.runOrJoin((signal) =>
        worker.call("batchView", [this.state.work, this.language], { signal }),
      );
      this.patch({ view, fault: null });
    } catch (error) {
      if (!(error instanceof Cancelled)) this.patch({ fault: error });
    }
  }

  private set(name: string, status: BatchStatus): void {
    const files = this.state.files.map((each) => (each.name === name ? { ...each, status } : each));
    this.patch({ files, unsaved: true });
  }

  private patch(change: Partial<BatchDocumentState>): void {
    this.state = {
      ...this.state,
      ...change,
      canUndo: this.past.length > 0,
      canRedo: this.future.length > 0,
    };
    for (const listener of [...this.listeners]) listener();
  }
}

const isSame = (one: File, other: File): boolean =>
  pathOf(one) === pathOf(other) && one.size === other.size && one.lastModified === other.lastModified;
