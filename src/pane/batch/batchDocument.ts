import type { AppendPlan, Language, Localised } from "../../core";
import { Cancelled, NewestWins, ReaderRow, WorkerError } from "../../engine";
import type {
  BatchBase,
  BatchFileData,
  BatchOutput,
  BatchWork,
  BatchWorkerMethods,
  Readers,
  ShelfOffer,
  WorkerConnection,
} from "../../engine";
import { ShelfError } from "../../shelf";
import { EMPTY } from "./batchDocumentState";
import type { BatchDocumentState, BatchFile, BatchStatus, ReadBy } from "./batchDocumentState";
import { workOf } from "./decisions";
import { freeName, pathOf } from "./filePath";
import { batchTexts } from "./text";

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
  private worker: WorkerConnection<BatchWorkerMethods> | null = null;
  private past: BatchWork[] = [];
  private future: BatchWork[] = [];
  private round = 0;
  private language: Language = "zh-CN";
  /** Names that the files of a saved batch had. */
  private stored: readonly string[] = [];
  private shelved: ShelfOffer | undefined;
  /** By what a saved batch had been read, until its files are read so again. */
  private adopted: Pick<ReadBy, "referenceDate" | "roster"> | null = null;

  constructor(
    private readonly readers: Readers<BatchWorkerMethods>,
    /** ISO date that periods are judged at where a file names no other. */
    private readonly today: () => string,
    /** Words for whatever a file could not be read for. */
    private readonly messageOf: (error: unknown, language: Language) => string,
    /** What this computer's shelf of notices offers, asked once for every reading of files; may throw `ShelfError`. */
    private readonly shelf: () => Promise<ShelfOffer | undefined> = () => Promise.resolve(undefined),
    /** The table that the entries are to be added to, for a batch that makes no list of its own. */
    private base: BatchBase | null = null,
  ) {}

  getSnapshot = (): BatchDocumentState => this.state;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** By what files are to be read from now on. */
  readBy(reading: ReadBy): void {
    this.patch({ reading });
  }

  /** Ends the batch: nothing of it is held any more. */
  end(): void {
    this.stop();
    this.looks.stop();
    this.worker?.end();
    this.worker = null;
  }

  /** Begins a batch of these files; resolves when all are read or it was stopped. */
  async start(files: readonly File[], language: Language): Promise<void> {
    this.end();
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
    const { numbered } = batchTexts(language);
    const fresh = files
      .filter((file) => !this.state.files.some((known) => isSame(known.file, file)))
      .map((file): BatchFile => {
        const name = freeName(pathOf(file), taken, numbered);
        taken.add(name);
        rounds[name] = this.round;
        return { file, name, status: { kind: "waiting" } };
      });
    const seen = this.state.seen && fresh.length === 0;
    this.patch({ files: [...this.state.files, ...fresh], work: { ...this.state.work, rounds }, seen });
    await this.read();
  }

  /** Reads all files again, by another pack or day where asked for; what was decided stays. */
  async again(language: Language, reading: Partial<ReadBy> = {}): Promise<void> {
    this.stop();
    this.language = language;
    this.worker?.end();
    this.worker = null;
    this.restart();
    this.patch({ reading: { ...this.state.reading, ...reading }, seen: false });
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

  /** A person has seen how the files were read. */
  confirm = (): void => this.patch({ seen: true });

  /** The list of studios already named that a file holds. */
  async rosterIn(file: File): Promise<NonNullable<ReadBy["roster"]>> {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return this.readers.run("rosterFromFile", [bytes, file.name], { transfer: [bytes.buffer] });
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

  /** Another table, or the same after it was changed, is what entries are added to from now on. */
  async addTo(base: BatchBase): Promise<void> {
    this.base = base;
    if (this.worker === null) return;
    await this.worker.call("batchBase", [base]);
    await this.look();
  }

  /** How the entries are added to the table that they are meant for; null where there is nothing to add. */
  async append(): Promise<AppendPlan | null> {
    return this.worker === null ? null : this.worker.call("batchAppend", [this.state.work, this.language]);
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

  private async readAll(row: ReaderRow<BatchWorkerMethods>, signal: AbortSignal): Promise<void> {
    await this.askShelf();
    const worker = await this.desk();
    for (const { name, file } of this.waiting) {
      if (signal.aborted) return;
      this.set(name, { kind: "checking" });
      const status = await this.readOne(worker, row, name, file, signal);
      // Stopped, or other files were chosen meanwhile.
      if (signal.aborted) return;
      this.set(name, status);
      if (this.adopted !== null) {
        // Read as it was then: by the same day and list of named studios.
        this.patch({ reading: { ...this.state.reading, ...this.adopted } });
        this.adopted = null;
        worker.end();
        this.worker = null;
        this.restart();
        return this.readAll(row, signal);
      }
    }
    for (const name of await worker.call("batchToReadAgain", [])) {
      const file = this.state.files.find((each) => each.name === name)?.file;
      if (file === undefined || signal.aborted) continue;
      const { data } = await this.readFile(row, name, file, signal);
      await worker.call("batchReadAs", [data]);
    }
  }

  private restart(): void {
    this.patch({ files: this.state.files.map((each) => ({ ...each, status: { kind: "waiting" } })) });
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

  private async desk(): Promise<WorkerConnection<BatchWorkerMethods>> {
    if (this.worker !== null) return this.worker;
    const worker = this.readers.start();
    this.worker = worker;
    const { files: shelf = [], chosen = null } = this.shelved ?? {};
    try {
      const base = this.base === null ? {} : { base: this.base };
      const by = { ...this.state.reading, today: this.today(), shelf, chosen, ...base };
      await worker.call("batchBegin", [by]);
    } catch (error) {
      if (this.worker === worker) this.worker = null;
      worker.end();
      throw error;
    }
    return worker;
  }

  private async readOne(
    worker: WorkerConnection<BatchWorkerMethods>,
    row: ReaderRow<BatchWorkerMethods>,
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
      if (summary === undefined) return { kind: "read" };
      return summary === null ? { kind: "notASheet" } : { kind: "checked", summary };
    } catch (error) {
      if (error instanceof Cancelled) return { kind: "stopped" };
      const message = { "zh-CN": this.messageOf(error, "zh-CN"), en: this.messageOf(error, "en") };
      const isEmpty = error instanceof WorkerError && error.code === "empty";
      await refuse(message, isEmpty ? "empty" : "unreadable");
      return { kind: "unreadable", error };
    }
  }

  private async readFile(row: ReaderRow<BatchWorkerMethods>, name: string, file: File, signal: AbortSignal) {
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
    const { referenceDate = null, roster = null } = state;
    const { reading } = this.state;
    if (
      (referenceDate !== null && reading.referenceDate === null) ||
      (roster !== null && reading.roster === null)
    )
      this.adopted = {
        referenceDate: reading.referenceDate ?? referenceDate,
        roster: reading.roster ?? roster,
      };
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
