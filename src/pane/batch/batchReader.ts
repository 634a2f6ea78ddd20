import type { Language } from "../../core";
import { Cancelled, NewestWins, ReaderRow } from "../../engine";
import type { BatchFileData, BatchWorkerMethods, Readers } from "../../engine";
import type { BatchFile, ReadBy } from "./batchDocumentState";
import type { BatchStore } from "./batchStore";
import type { BatchWorker } from "./batchWorker";
import { workOf } from "./decisions";

/** Reads the files of a batch one after the other, and takes up what a saved batch among them brings. */
export class BatchReader {
  private readonly runs = new NewestWins();
  /** Names that the files of a saved batch had. */
  stored: readonly string[] = [];
  /** Whether a saved batch among the files still brings what was decided about it. */
  adopts = true;
  /** By what a saved batch had been read, until its files are read so again. */
  private adopted: Pick<ReadBy, "referenceDate" | "roster"> | null = null;

  constructor(
    private readonly readers: Readers<BatchWorkerMethods>,
    private readonly worker: BatchWorker,
    private readonly store: BatchStore,
    private readonly language: () => Language,
  ) {}

  /**
   * A new batch begins.
   *
   * @param stored names that the files of a saved batch in it had, where what was decided is known already; else null
   */
  begin(stored: readonly string[] | null): void {
    this.stored = stored ?? [];
    this.adopts = stored === null;
  }

  /** Gives up what has not been read yet; answers whether anything was being read. */
  giveUp(): boolean {
    if (!this.runs.isBusy) return false;
    this.runs.stop();
    const files = this.store.state.files.map((each): BatchFile =>
      each.status.kind === "waiting" || each.status.kind === "checking"
        ? { ...each, status: { kind: "stopped" } }
        : each,
    );
    this.store.patch({ files, running: false });
    return true;
  }

  /** All files wait to be read again. */
  restart(): void {
    const files = this.store.state.files.map((each): BatchFile => ({ ...each, status: { kind: "waiting" } }));
    this.store.patch({ files });
  }

  /** Reads the files that wait; `finished` is done when all are read, unless that was given up or failed. */
  async read(finished: () => Promise<void>): Promise<void> {
    this.store.patch({ running: true, fault: null });
    const row = new ReaderRow(this.readers);
    try {
      await this.runs.run((signal) => this.readAll(row, signal));
      this.store.patch({ running: false });
      await finished();
    } catch (error) {
      if (!(error instanceof Cancelled)) this.store.patch({ running: false, fault: error });
    } finally {
      row.end();
    }
  }

  private async readAll(row: ReaderRow<BatchWorkerMethods>, signal: AbortSignal): Promise<void> {
    const { store } = this;
    store.patch({ shelfTrouble: await this.worker.askShelf() });
    const worker = await this.worker.begun(store.state.reading);
    for (const each of this.waiting) {
      if (signal.aborted) return;
      store.setStatus(each.name, { kind: "checking" });
      const { status, data } = await this.worker.take(worker, row, each, this.language(), signal);
      if (data !== null) this.adopt(data);
      // Stopped, or other files were chosen meanwhile.
      if (signal.aborted) return;
      store.setStatus(each.name, status);
      if (this.adopted !== null) {
        // Read as it was then: by the same day and list of named studios.
        store.patch({ reading: { ...store.state.reading, ...this.adopted } });
        this.adopted = null;
        this.worker.end();
        this.restart();
        return this.readAll(row, signal);
      }
    }
    await this.worker.readAgain(worker, row, store.state.files, this.language(), signal);
  }

  private get waiting(): readonly BatchFile[] {
    return this.store.state.files.filter(
      ({ status }) => status.kind === "waiting" || status.kind === "stopped",
    );
  }

  /** A saved batch brings what was decided about it. */
  private adopt({ state }: BatchFileData): void {
    if (state === null || this.stored.length > 0) return;
    this.stored = (state.tables ?? []).map(({ file }) => file);
    if (!this.adopts) return;
    this.store.patch({ work: { ...workOf(state), rounds: this.store.state.work.rounds } });
    const { referenceDate = null, roster = null } = state;
    const { reading } = this.store.state;
    if (
      (referenceDate !== null && reading.referenceDate === null) ||
      (roster !== null && reading.roster === null)
    )
      this.adopted = {
        referenceDate: reading.referenceDate ?? referenceDate,
        roster: reading.roster ?? roster,
      };
  }
}
