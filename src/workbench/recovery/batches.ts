import { openDB } from "idb";
import type { DBSchema, IDBPDatabase } from "idb";
import type { BatchJournal, RestoredBatch } from "../../pane/batch";
import { heldNames, holdName, newName } from "./locks";
import { KEPT_FOR } from "./recovery";
import type { Offer, Recovery } from "./recovery";

/** A file of a batch as it is kept. */
export interface KeptBatchFile {
  /** As the batch names it. */
  readonly name: string;
  /** Where it stood in its folder. */
  readonly path: string;
  /** Its own name. */
  readonly fileName: string;
  readonly lastModified: number;
  readonly bytes: Blob;
}

/** A batch that was not saved: what was decided about its files, which lie beside it. */
export interface KeptBatch extends Omit<RestoredBatch, "files"> {
  readonly id: string;
  /** Names of its files, in their order. */
  readonly names: readonly string[];
  /** When the last step was done, in milliseconds since 1970. */
  readonly at: number;
}

interface Schema extends DBSchema {
  batches: { key: string; value: KeptBatch };
  /** By batch and name. */
  files: { key: [string, string]; value: KeptBatchFile };
}

/** The batches that the workbench keeps in this browser, and nowhere else. */
export interface KeptBatches {
  batches(): Promise<readonly KeptBatch[]>;
  files(id: string): Promise<readonly KeptBatchFile[]>;
  /** Puts a batch in the place of what was kept of it, and further files beside those that are there. */
  put(batch: KeptBatch, more: readonly KeptBatchFile[]): Promise<void>;
  remove(id: string): Promise<void>;
  clear(): Promise<void>;
}

/** Of its own: a window with an older version of the page goes on with what it knows. */
const NAME = "huijian-workbench-batches";

const filesOf = (id: string): IDBKeyRange => IDBKeyRange.bound([id], [id, []]);

/** Kept in IndexedDB; opened when first asked for. Every call rejects where the browser keeps nothing. */
export function browserBatches(): KeptBatches {
  let opened: Promise<IDBPDatabase<Schema>> | null = null;
  const database = (): Promise<IDBPDatabase<Schema>> =>
    (opened ??= openDB<Schema>(NAME, 1, {
      upgrade(created) {
        created.createObjectStore("batches", { keyPath: "id" });
        created.createObjectStore("files");
      },
    }));
  return {
    batches: async () => (await database()).getAll("batches"),
    files: async (id) => (await database()).getAll("files", filesOf(id)),
    async put(batch, more) {
      const both = (await database()).transaction(["batches", "files"], "readwrite");
      await Promise.all([
        ...more.map((file) => both.objectStore("files").put(file, [batch.id, file.name])),
        both.objectStore("batches").put(batch),
        both.done,
      ]);
    },
    async remove(id) {
      const both = (await database()).transaction(["batches", "files"], "readwrite");
      await Promise.all([
        both.objectStore("batches").delete(id),
        both.objectStore("files").delete(filesOf(id)),
        both.done,
      ]);
    },
    async clear() {
      const known = await database();
      await Promise.all([known.clear("batches"), known.clear("files")]);
    },
  };
}

const lockOf = (id: string): string => `huijian-batch-${id}`;

/** Keeps batches that were not saved in this browser, and gives them back after a crash. */
export class BatchRecovery {
  private readonly journals: BatchJournal[] = [];

  constructor(
    private readonly kept: KeptBatches,
    /** Says whether anything is kept at all. */
    private readonly recovery: Pick<Recovery, "isOn" | "onCleared">,
    private readonly now: () => number,
    /** Is told once that the browser keeps nothing. */
    private readonly onFailure: (error: unknown) => void = () => undefined,
  ) {
    recovery.onCleared(() => {
      for (const journal of this.journals) journal.forget();
      // Where nothing can be kept, nothing is there to be removed.
      void kept.clear().catch(() => undefined);
    });
  }

  journal(): BatchJournal {
    let hasFailed = false;
    const journal = new Journal(
      this.kept,
      () => this.recovery.isOn,
      this.now,
      (error) => {
        if (!hasFailed) this.onFailure(error);
        hasFailed = true;
      },
    );
    this.journals.push(journal);
    return journal;
  }

  /** Batches that were left unsaved, the latest first; those open in another window are not among them. */
  async offers(): Promise<readonly Offer[]> {
    try {
      const held = await heldNames();
      const left = (await this.kept.batches()).filter(({ id }) => !held.has(lockOf(id)));
      const old = left.filter(({ at }) => this.now() - at > KEPT_FOR);
      await Promise.all(old.map(({ id }) => this.kept.remove(id)));
      return left
        .filter((batch) => !old.includes(batch))
        .map(({ id, names, past, at }) => ({
          id,
          name: names[0] ?? "",
          changes: past.length,
          files: names.length,
          at,
        }))
        .sort((one, other) => other.at - one.at);
    } catch {
      return []; // A browser that keeps nothing has nothing to offer; that it keeps nothing is said at the first step.
    }
  }

  /** Null where it is no longer there. */
  async restore(id: string): Promise<RestoredBatch | null> {
    const batch = (await this.kept.batches()).find((each) => each.id === id);
    if (batch === undefined) return null;
    const files = new Map((await this.kept.files(id)).map((file) => [file.name, file]));
    const { names, work, past, reading, seen } = batch;
    return {
      files: names.flatMap((name) => {
        const known = files.get(name);
        if (known === undefined) return [];
        const { path, bytes, fileName, lastModified } = known;
        return [{ name, path, file: new File([bytes], fileName, { lastModified }) }];
      }),
      work,
      past,
      reading,
      seen,
    };
  }

  remove(id: string): Promise<void> {
    return this.kept.remove(id);
  }
}

class Journal implements BatchJournal {
  private id = newName();
  private release: () => void = () => undefined;
  private written = new Set<string>();
  private next: RestoredBatch | null = null;
  private writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly kept: KeptBatches,
    private readonly isOn: () => boolean,
    private readonly now: () => number,
    private readonly onFailure: (error: unknown) => void,
  ) {}

  keep(batch: RestoredBatch): void {
    if (!this.isOn()) return;
    const isWaiting = this.next !== null;
    this.next = batch;
    if (!isWaiting) this.then(() => this.write());
  }

  forget(): void {
    this.next = null;
    this.then(async () => {
      const { id, release } = this;
      if (this.written.size === 0) return;
      this.written = new Set();
      this.id = newName();
      await this.kept.remove(id);
      release();
    });
  }

  settled(): Promise<void> {
    return this.writing;
  }

  private async write(): Promise<void> {
    const batch = this.next;
    this.next = null;
    if (batch === null) return;
    const { id, written } = this;
    if (written.size === 0) this.release = holdName(lockOf(id));
    const { files, ...rest } = batch;
    const more = await Promise.all(
      files
        .filter(({ name }) => !written.has(name))
        .map(async ({ name, path, file }): Promise<KeptBatchFile> => {
          // Read now: a file that is written to afterwards can no longer be read.
          const bytes = new Blob([await file.arrayBuffer()]);
          return { name, path, fileName: file.name, lastModified: file.lastModified, bytes };
        }),
    );
    const names = files.map(({ name }) => name);
    await this.kept.put({ id, names, ...rest, at: this.now() }, more);
    for (const { name } of more) written.add(name);
  }

  private then(work: () => Promise<void>): void {
    this.writing = this.writing.then(work).catch((error: unknown) => this.onFailure(error));
  }
}
