import type { AppendPlan, Language } from "../../core";
import { Cancelled, NewestWins } from "../../engine";
import type {
  BatchBase,
  BatchOutput,
  BatchWork,
  BatchWorkerMethods,
  Readers,
  ShelfOffer,
} from "../../engine";
import type { SessionChoices } from "../host";
import { EMPTY } from "./batchDocumentState";
import type { BatchDocumentState, ReadBy } from "./batchDocumentState";
import { BatchHistory } from "./batchHistory";
import type { BatchStep, WholeBatch } from "./batchHistory";
import { toBeKept } from "./batchJournal";
import type { BatchJournal, RestoredBatch } from "./batchJournal";
import { BatchReader } from "./batchReader";
import { BatchStore } from "./batchStore";
import { BatchWorker } from "./batchWorker";
import { filesAgain, freshFiles } from "./freshFiles";
import { ListFiles } from "./listFiles";

/**
 * A batch: several files read one after the other in readers that may die, compiled in a worker of its own, and what was
 * decided about them. Knows no React. Files are only read; one that cannot be read says why and the others go on.
 */
export class BatchDocument {
  private readonly looks = new NewestWins();
  private readonly history = new BatchHistory();
  private readonly store = new BatchStore(this.history);
  private readonly worker: BatchWorker;
  private readonly reader: BatchReader;
  /** Reads the lists that go with the batch. */
  readonly lists: ListFiles;
  private round = 0;
  private language: Language = "zh-CN";

  constructor(
    readers: Readers<BatchWorkerMethods>,
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
    this.lists = new ListFiles(readers);
    this.worker = new BatchWorker(readers, today, messageOf, shelf, choices, carried);
    this.reader = new BatchReader(readers, this.worker, this.store, () => this.language);
  }

  getSnapshot = (): BatchDocumentState => this.store.state;

  subscribe = (listener: () => void): (() => void) => this.store.subscribe(listener);

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
    this.store.isTakenUp = true;
    this.store.patch({ unsaved: true });
    await this.add([list], language);
  }

  /** Has a batch again as it was when its page was lost. */
  async restore({ files, work, past, reading, seen }: RestoredBatch, language: Language): Promise<void> {
    this.language = language;
    this.history.restore(past);
    await this.take({
      files: filesAgain(files),
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
    this.reader.begin(null);
    this.store.isTakenUp = false;
    this.round = 0;
    this.store.patch({ ...EMPTY, reading: this.store.state.reading });
  }

  private get whole(): WholeBatch {
    const { files, work, reading, seen } = this.store.state;
    return { files, work, reading, seen, round: this.round, stored: this.reader.stored };
  }

  /** Puts a whole batch in the place of this one, and reads its files. */
  private async take({ round, stored, ...batch }: WholeBatch): Promise<void> {
    this.begin();
    this.round = round;
    this.reader.begin(stored);
    this.store.isTakenUp = true;
    this.store.patch({ ...batch, unsaved: true });
    this.reader.restart();
    // Before it is read: what is kept of it is not to be lost a second time.
    this.keep();
    await this.read();
  }

  /** Files that come in later: taken into the batch beside those that are there. */
  async add(files: readonly File[], language: Language): Promise<void> {
    this.stop();
    this.language = language;
    this.round += 1;
    if (this.round > 1) this.reader.adopts = false;
    const known = this.store.state.files;
    const fresh = freshFiles(files, known, this.reader.stored, language);
    const rounds: Record<string, number> = { ...this.store.state.work.rounds };
    for (const { name } of fresh) rounds[name] = this.round;
    const seen = this.store.state.seen && fresh.length === 0;
    this.store.patch({
      files: [...known, ...fresh],
      work: { ...this.store.state.work, rounds },
      seen,
    });
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
    this.reader.restart();
    this.store.patch({ reading: { ...this.store.state.reading, ...reading }, seen: false });
    if (this.store.state.files.length > 0) await this.read();
  }

  /** Gives up what has not been read yet; what has been stays. */
  stop = (): void => {
    if (this.reader.giveUp()) void this.look();
  };

  /** Reads what was given up before its turn. */
  async goOn(language: Language): Promise<void> {
    this.language = language;
    this.store.patch({ seen: false });
    await this.read();
  }

  /** Takes a file out of the batch altogether. */
  async remove(name: string): Promise<void> {
    if (this.store.state.running) return;
    this.store.patch({ files: this.store.state.files.filter((each) => each.name !== name), unsaved: true });
    await this.worker.connection?.call("batchRemove", [name]);
    this.keep();
    await this.look();
  }

  /** A person has seen how the files were read. */
  confirm = (): void => {
    this.store.patch({ seen: true });
    this.keep();
  };

  /** Changes what is decided: one step to undo. */
  decide = (change: (work: BatchWork) => BatchWork): void => {
    this.history.push({ work: this.store.state.work });
    this.decided(change(this.store.state.work));
  };

  undo = (): void => this.step(this.history.undo(this.asItIs));

  redo = (): void => this.step(this.history.redo(this.asItIs));

  private readonly asItIs = (step: BatchStep): BatchStep =>
    "work" in step ? { work: this.store.state.work } : { whole: this.whole };

  private step(step: BatchStep | null): void {
    if (step === null) return;
    // Which time a file came in is no decision.
    if ("work" in step) this.decided({ ...step.work, rounds: this.store.state.work.rounds });
    else void this.take(step.whole);
  }

  private decided(work: BatchWork): void {
    this.reader.adopts = false;
    this.store.patch({ work, unsaved: true });
    this.keep();
    void this.look();
  }

  /** Writes down what a lost page would lose: from the first step of a person on. */
  private keep(): void {
    const kept = toBeKept(this.store.state, this.history.decisions);
    if (kept !== null) this.journal?.keep(kept);
  }

  /** Shows the batch in another language. */
  speak(language: Language): void {
    if (language === this.language) return;
    this.language = language;
    if (this.store.state.view !== null) void this.look();
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
    return this.worker.connection?.call("batchAppend", [this.store.state.work, this.language]) ?? null;
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
    if (this.store.saved(of)) this.journal?.forget();
  }

  /** A file of the batch, and how the batch stood that is in it. */
  private async made(output: BatchOutput): Promise<{ bytes: Uint8Array; of: BatchDocumentState }> {
    const worker = this.worker.connection;
    if (worker === null) throw new Cancelled();
    this.store.patch({ making: true });
    try {
      // What was decided a moment ago belongs into it.
      await this.look();
      const of = this.store.state;
      return { bytes: await worker.call("batchOutput", [output, this.language]), of };
    } finally {
      this.store.patch({ making: false });
    }
  }

  /** Reads what waits; then the batch is kept and looked at. */
  private read(): Promise<void> {
    return this.reader.read(async () => {
      this.keep();
      await this.look();
    });
  }

  private async look(): Promise<void> {
    const worker = this.worker.connection;
    if (worker === null) return;
    try {
      const view = await this.looks.runOrJoin((signal) =>
        worker.call("batchView", [this.store.state.work, this.language], { signal }),
      );
      this.store.patch({ view, fault: null });
    } catch (error) {
      if (!(error instanceof Cancelled)) this.store.patch({ fault: error });
    }
  }
}
