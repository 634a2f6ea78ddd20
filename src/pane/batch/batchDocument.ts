import type { AppendPlan, Language } from "../../core";
import { Cancelled, NewestWins, ReaderRow } from "../../engine";
import type {
  BatchBase,
  BatchFileData,
  BatchOutput,
  BatchWork,
  BatchWorkerMethods,
  Readers,
  ShelfOffer,
} from "../../engine";
import type { SessionChoices } from "../host";
import { EMPTY } from "./batchDocumentState";
import type { BatchDocumentState, BatchFile, BatchStatus, ReadBy } from "./batchDocumentState";
import { BatchHistory } from "./batchHistory";
import type { BatchStep, WholeBatch } from "./batchHistory";
import type { BatchJournal, RestoredBatch } from "./batchJournal";
import { BatchWorker } from "./batchWorker";
import { workOf } from "./decisions";
import { fileAt, freeName, pathOf } from "./filePath";
import { batchTexts } from "../text";

/**
 * A batch: several files read one after the other in readers that may die, compiled in a worker of its own, and what was
 * decided about them. Knows no React. Files are only read; one that cannot be read says why and the others go on.
 */
export class BatchDocument {
  private state: BatchDocumentState = EMPTY;
  private readonly listeners = new Set<() => void>();
  private readonly runs = new NewestWins();
  private readonly looks = new NewestWins();
  private readonly history = new BatchHistory();
  private readonly worker: BatchWorker;
  private round = 0;
  private language: Language = "zh-CN";
  /** Names that the files of a saved batch had. */
  private stored: readonly string[] = [];
  /** Whether a saved batch among the files still brings what was decided about it. */
  private adopts = true;
  /** Whether it stands in the place of another one, or of one that was lost: it is kept before any decision. */
  private isTakenUp = false;
  /** By what a saved batch had been read, until its files are read so again. */
  private adopted: Pick<ReadBy, "referenceDate" | "roster"> | null = null;

  constructor(
    private readonly readers: Readers<BatchWorkerMethods>,
    /** ISO date that periods are judged at where a file names no other. */
    today: () => string,
    /** Words for whatever a file could not be read for. */
    messageOf: (error: unknown, language: Language) => string,
    /** What this computer's shelf of notices offers, asked once for every reading of files; may throw `ShelfError`. */
    shelf: () => Promise<ShelfOffer | undefined> = () => Promise.resolve(undefined),
    /** Keeps the batch in this browser, so that a lost page loses nothing. */
    private readonly journal: BatchJournal | null = null,
    /** What holds for every file of this window; null where a window has one workbook only. */
    choices: SessionChoices | null = null,
    /** The packs' files that the open workbook carries; the files are read with them without the shelf, too. */
    carried: () => readonly string[] = () => [],
  ) {
    this.worker = new BatchWorker(readers, today, messageOf, shelf, choices, carried);
  }

  getSnapshot = (): BatchDocumentState => this.state;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Ends the batch: nothing of it is held any more. */
  end(): void {
    this.stop();
    this.looks.stop();
    this.worker.end();
  }

  /** Begins a batch of these files; resolves when all are read or it was stopped. */
  async start(files: readonly File[], language: Language): Promise<void> {
    this.journal?.forget();
    this.history.clear();
    this.begin();
    await this.add(files, language);
  }

  /** Goes on with a compiled list as it stands in the place of the batch that it was made of: one step, that can be undone. */
  async continueWith(list: File, language: Language): Promise<void> {
    this.history.push({ whole: this.whole });
    this.begin();
    this.isTakenUp = true;
    this.patch({ unsaved: true });
    await this.add([list], language);
  }

  /** Has a batch again as it was when its page was lost. */
  async restore({ files, work, past, reading, seen }: RestoredBatch, language: Language): Promise<void> {
    this.language = language;
    this.history.restore(past);
    await this.take({
      files: files.map(({ name, path, file }) => ({
        file: fileAt(file, path),
        name,
        status: { kind: "waiting" },
      })),
      work,
      reading,
      seen,
      round: Math.max(0, ...Object.values(work.rounds)),
      stored: [],
    });
  }

  /** Resolves when nothing waits to be written down: whether everything that a lost page would lose is. */
  kept(): Promise<boolean> {
    return this.journal?.settled() ?? Promise.resolve(false);
  }

  private begin(): void {
    this.end();
    this.stored = [];
    this.adopts = true;
    this.isTakenUp = false;
    this.round = 0;
    this.patch({ ...EMPTY, reading: this.state.reading });
  }

  private get whole(): WholeBatch {
    const { files, work, reading, seen } = this.state;
    return { files, work, reading, seen, round: this.round, stored: this.stored };
  }

  /** Puts a whole batch in the place of this one, and reads its files. */
  private async take({ round, stored, ...batch }: WholeBatch): Promise<void> {
    this.begin();
    this.round = round;
    this.stored = stored;
    this.adopts = false;
    this.isTakenUp = true;
    this.patch({ ...batch, unsaved: true });
    this.restart();
    // Before it is read: what is kept of it is not to be lost a second time.
    this.keep();
    await this.read();
  }

  /** Files that come in later: taken into the batch beside those that are there. */
  async add(files: readonly File[], language: Language): Promise<void> {
    this.stop();
    this.language = language;
    this.round += 1;
    if (this.round > 1) this.adopts = false;
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

  /**
   * Reads all files again, by another pack or day where asked for, and for another table; what was decided stays.
   *
   * @param base the table that entries are added to, where that is another
   */
  async again(
    language: Language,
    reading: Partial<ReadBy> = {},
    base: BatchBase | null = this.worker.base,
  ): Promise<void> {
    this.stop();
    this.language = language;
    this.worker.end();
    this.worker.base = base;
    this.restart();
    this.patch({ reading: { ...this.state.reading, ...reading }, seen: false });
    if (this.state.files.length > 0) await this.read();
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

  /** Reads what was given up before its turn. */
  async goOn(language: Language): Promise<void> {
    this.language = language;
    this.patch({ seen: false });
    await this.read();
  }

  /** Takes a file out of the batch altogether. */
  async remove(name: string): Promise<void> {
    if (this.state.running) return;
    this.patch({ files: this.state.files.filter((each) => each.name !== name), unsaved: true });
    await this.worker.connection?.call("batchRemove", [name]);
    this.keep();
    await this.look();
  }

  /** A person has seen how the files were read. */
  confirm = (): void => {
    this.patch({ seen: true });
    this.keep();
  };

  /** The list of studios already named that a file holds. */
  async rosterIn(file: File): Promise<NonNullable<ReadBy["roster"]>> {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return this.readers.run("rosterFromFile", [bytes, file.name], { transfer: [bytes.buffer] });
  }

  /** Changes what is decided: one step to undo. */
  decide = (change: (work: BatchWork) => BatchWork): void => {
    this.history.push({ work: this.state.work });
    this.decided(change(this.state.work));
  };

  undo = (): void => this.step(this.history.undo(this.asItIs));

  redo = (): void => this.step(this.history.redo(this.asItIs));

  private readonly asItIs = (step: BatchStep): BatchStep =>
    "work" in step ? { work: this.state.work } : { whole: this.whole };

  private step(step: BatchStep | null): void {
    if (step === null) return;
    // Which time a file came in is no decision.
    if ("work" in step) this.decided({ ...step.work, rounds: this.state.work.rounds });
    else void this.take(step.whole);
  }

  private decided(work: BatchWork): void {
    this.adopts = false;
    this.patch({ work, unsaved: true });
    this.keep();
    void this.look();
  }

  /** Writes down what a lost page would lose: from the first step of a person on. */
  private keep(): void {
    const { files, work, reading, seen, unsaved, atStake } = this.state;
    if (!atStake && !(seen && unsaved && files.length > 0)) return;
    this.journal?.keep({
      files: files.map(({ name, file }) => ({ name, path: pathOf(file), file })),
      work,
      past: this.history.decisions,
      reading,
      seen,
    });
  }

  /** Shows the batch in another language. */
  speak(language: Language): void {
    if (language === this.language) return;
    this.language = language;
    if (this.state.view !== null) void this.look();
  }

  /** Another table, or the same after it was changed, is what entries are added to from now on. */
  async addTo(base: BatchBase): Promise<void> {
    this.worker.base = base;
    if (this.worker.connection === null) return;
    await this.worker.connection.call("batchBase", [base]);
    await this.look();
  }

  /** How the entries are added to the table that they are meant for; null where there is nothing to add. */
  async append(): Promise<AppendPlan | null> {
    return this.worker.connection?.call("batchAppend", [this.state.work, this.language]) ?? null;
  }

  /** Makes a file of the batch as it stands. */
  async make(output: BatchOutput): Promise<Uint8Array> {
    return (await this.made(output)).bytes;
  }

  /**
   * Makes the compiled workbook and hands it to the user. Then nothing would be lost, unless something was decided or came
   * in while it was made: that is not in it.
   */
  async save(hand: (bytes: Uint8Array) => void): Promise<void> {
    const { bytes, of } = await this.made({ what: "compiled" });
    hand(bytes);
    const { files, work, reading } = this.state;
    if (files !== of.files || work !== of.work || reading !== of.reading) return;
    this.isTakenUp = false;
    this.patch({ unsaved: false });
    this.journal?.forget();
  }

  /** A file of the batch, and how the batch stood that is in it. */
  private async made(output: BatchOutput): Promise<{ bytes: Uint8Array; of: BatchDocumentState }> {
    const worker = this.worker.connection;
    if (worker === null) throw new Cancelled();
    this.patch({ making: true });
    try {
      // What was decided a moment ago belongs into it.
      await this.look();
      const of = this.state;
      return { bytes: await worker.call("batchOutput", [output, this.language]), of };
    } finally {
      this.patch({ making: false });
    }
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
      this.keep();
      await this.look();
    } catch (error) {
      if (!(error instanceof Cancelled)) this.patch({ running: false, fault: error });
    } finally {
      row.end();
    }
  }

  private async readAll(row: ReaderRow<BatchWorkerMethods>, signal: AbortSignal): Promise<void> {
    this.patch({ shelfTrouble: await this.worker.askShelf() });
    const worker = await this.worker.begun(this.state.reading);
    for (const each of this.waiting) {
      if (signal.aborted) return;
      this.set(each.name, { kind: "checking" });
      const { status, data } = await this.worker.take(worker, row, each, this.language, signal);
      if (data !== null) this.adopt(data);
      // Stopped, or other files were chosen meanwhile.
      if (signal.aborted) return;
      this.set(each.name, status);
      if (this.adopted !== null) {
        // Read as it was then: by the same day and list of named studios.
        this.patch({ reading: { ...this.state.reading, ...this.adopted } });
        this.adopted = null;
        this.worker.end();
        this.restart();
        return this.readAll(row, signal);
      }
    }
    await this.worker.readAgain(worker, row, this.state.files, this.language, signal);
  }

  private restart(): void {
    this.patch({ files: this.state.files.map((each) => ({ ...each, status: { kind: "waiting" } })) });
  }

  private get waiting(): readonly BatchFile[] {
    return this.state.files.filter(({ status }) => status.kind === "waiting" || status.kind === "stopped");
  }

  /** A saved batch brings what was decided about it. */
  private adopt({ state }: BatchFileData): void {
    if (state === null || this.stored.length > 0) return;
    this.stored = (state.tables ?? []).map(({ file }) => file);
    if (!this.adopts) return;
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
    const worker = this.worker.connection;
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
    const { canUndo, canRedo } = this.history;
    const state = { ...this.state, ...change, canUndo, canRedo };
    const { files, unsaved } = state;
    this.state = { ...state, atStake: unsaved && files.length > 0 && (canUndo || this.isTakenUp) };
    for (const listener of [...this.listeners]) listener();
  }
}

const isSame = (one: File, other: File): boolean =>
  pathOf(one) === pathOf(other) && one.size === other.size && one.lastModified === other.lastModified;
