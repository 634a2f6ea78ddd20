import type { Language, Localised } from "../../core";
import { Cancelled, WorkerError } from "../../engine";
import type {
  BatchBase,
  BatchFileData,
  BatchWorkerMethods,
  ReaderRow,
  Readers,
  ShelfOffer,
  WorkerConnection,
} from "../../engine";
import { ShelfError } from "../../shelf";
import type { SessionChoices } from "../host";
import type { BatchFile, BatchStatus, ReadBy } from "./batchDocumentState";

const LOCK_FILE: Localised = {
  "zh-CN": "是 Excel 或 WPS 打开文件时留下的临时锁定文件，里面没有表，不用处理。",
  en: "The lock file of an open workbook, no workbook itself. Nothing to do.",
};

const MINUTE = 60_000;

/** What came of one file. */
interface Read {
  readonly status: BatchStatus;
  /** Null where it could not be read. */
  readonly data: BatchFileData | null;
}

/** The worker that holds a batch, and the readers that read its files for it. */
export class BatchWorker {
  private worker: WorkerConnection<BatchWorkerMethods> | null = null;
  private shelved: ShelfOffer | undefined;
  /** The table that the entries are to be added to, for a batch that makes no list of its own. */
  base: BatchBase | null = null;
  /** By what the batch that was begun last is read. */
  private reading: ReadBy = { pack: null, referenceDate: null, roster: null };

  constructor(
    private readonly readers: Readers<BatchWorkerMethods>,
    private readonly today: () => string,
    private readonly messageOf: (error: unknown, language: Language) => string,
    private readonly shelf: () => Promise<ShelfOffer | undefined>,
    /** What holds for every file of this window; null where a window has one workbook only. */
    private readonly choices: SessionChoices | null,
    /** The packs' files that the open workbook carries: offered whatever becomes of the shelf. */
    private readonly carried: () => readonly string[],
  ) {}

  /**
   * What the open workbook carries, then the shelf's offer; the notice chosen for every file of this window comes before
   * the shelf's own choice.
   */
  private get offered(): ShelfOffer {
    const { files = [], chosen = null } = this.shelved ?? {};
    return { files: [...this.carried(), ...files], chosen: this.choices?.get().pack ?? chosen };
  }

  /** What was chosen for the batch, else for every file. */
  private chosen({ pack, referenceDate, roster }: ReadBy): ReadBy {
    const carried = this.choices?.get() ?? {};
    return {
      pack,
      referenceDate: referenceDate ?? carried.referenceDate ?? null,
      roster: roster ?? carried.roster ?? null,
    };
  }

  /** Null before the first file is read, and once the batch has to be read anew. */
  get connection(): WorkerConnection<BatchWorkerMethods> | null {
    return this.worker;
  }

  /** Forgets the batch. */
  end(): void {
    this.worker?.end();
    this.worker = null;
  }

  /**
   * Asks the shelf what it offers; where it cannot be read the files are checked without it, as in the pane.
   *
   * @returns why it could not be read, to be said; null where it could
   */
  async askShelf(): Promise<ShelfError["code"] | null> {
    try {
      this.shelved = await this.shelf();
      return null;
    } catch (error) {
      if (!(error instanceof ShelfError)) throw error;
      this.shelved = undefined;
      return error.code;
    }
  }

  /** The worker, begun by this choice of notice, day and list where it is not there yet. */
  async begun(reading: ReadBy): Promise<WorkerConnection<BatchWorkerMethods>> {
    if (this.worker !== null) return this.worker;
    const worker = this.readers.start();
    this.worker = worker;
    const { files: shelf, chosen } = this.offered;
    this.reading = this.chosen(reading);
    try {
      const base = this.base === null ? {} : { base: this.base };
      await worker.call("batchBegin", [{ ...this.reading, today: this.today(), shelf, chosen, ...base }]);
    } catch (error) {
      if (this.worker === worker) this.worker = null;
      worker.end();
      throw error;
    }
    return worker;
  }

  /** Reads one file and gives it to the batch; one that cannot be read is told to it with the reason. */
  async take(
    worker: WorkerConnection<BatchWorkerMethods>,
    row: ReaderRow<BatchWorkerMethods>,
    { name, file }: Pick<BatchFile, "name" | "file">,
    language: Language,
    signal: AbortSignal,
  ): Promise<Read> {
    const refuse = async (message: Localised, error: unknown, isEmpty = false): Promise<Read> => {
      await worker.call("batchAddUnreadable", [name, message, isEmpty ? "empty" : "unreadable"]);
      return { status: { kind: "unreadable", error }, data: null };
    };
    if (/^(?:~\$|\.~)/u.test(file.name))
      return refuse(LOCK_FILE, new WorkerError("lock file", null, LOCK_FILE));
    try {
      const { data, summary } = await this.read(row, name, file, language, signal);
      await worker.call("batchAdd", [data]);
      if (summary === undefined) return { status: { kind: "read" }, data };
      return { status: summary === null ? { kind: "notASheet" } : { kind: "checked", summary }, data };
    } catch (error) {
      if (error instanceof Cancelled) return { status: { kind: "stopped" }, data: null };
      const message = { "zh-CN": this.messageOf(error, "zh-CN"), en: this.messageOf(error, "en") };
      return refuse(message, error, error instanceof WorkerError && error.code === "empty");
    }
  }

  /** Reads once more the files that the notice of most others fits as well. */
  async readAgain(
    worker: WorkerConnection<BatchWorkerMethods>,
    row: ReaderRow<BatchWorkerMethods>,
    files: readonly BatchFile[],
    language: Language,
    signal: AbortSignal,
  ): Promise<void> {
    for (const name of await worker.call("batchToReadAgain", [])) {
      const file = files.find((each) => each.name === name)?.file;
      if (file === undefined || signal.aborted) continue;
      const { data } = await this.read(row, name, file, language, signal);
      await worker.call("batchReadAs", [data]);
    }
  }

  private async read(
    row: ReaderRow<BatchWorkerMethods>,
    name: string,
    file: File,
    language: Language,
    signal: AbortSignal,
  ) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const modified = Math.floor(file.lastModified / MINUTE);
    const { referenceDate, roster } = this.reading;
    const today = this.today();
    const about = {
      file: name,
      name: file.name,
      modified,
      today,
      referenceDate,
      roster: roster?.entries ?? [],
    };
    return row.run("readBatchFile", [bytes, about, language, this.offered], {
      transfer: [bytes.buffer],
      signal,
    });
  }
}
