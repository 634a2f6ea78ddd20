import { OneAfterAnother } from "../../engine/rpc";
import type { BatchJournal, RestoredBatch } from "../../pane/batch";
import type { KeptBatchFile, KeptBatches } from "./batchDatabase";
import { holdName, newName } from "./locks";

/** The lock that tells other windows that a batch is open. */
export const lockOf = (id: string): string => `huijian-batch-${id}`;

/** What is kept under one name, until it is forgotten: whoever writes for it later knows it by this. */
class Place {
  readonly id = newName();
  release: (() => void) | null = null;
  /** The newest state that was asked to be kept, and the one that is. */
  asked: RestoredBatch | null = null;
  stored: RestoredBatch | null = null;
  /** Whether a turn to write is waited for already. */
  waits = false;
  /** Under what the files that are written down are kept. By the file, not its name: another one may bear that. */
  readonly written = new Map<File, string>();
  private keys = 0;

  newKey(): string {
    return String((this.keys += 1));
  }
}

/** Keeps one batch: its newest state, and each of its files once. */
export class KeptJournal implements BatchJournal {
  private place = new Place();
  private readonly turns = new OneAfterAnother();

  constructor(
    private readonly kept: KeptBatches,
    private readonly isOn: () => boolean,
    private readonly now: () => number,
    private readonly onFailure: (error: unknown) => void,
  ) {}

  keep(batch: RestoredBatch): void {
    if (!this.isOn()) return;
    const { place } = this;
    place.asked = batch;
    if (place.waits) return;
    place.waits = true;
    this.inTurn(() => this.write(place));
  }

  forget(): void {
    const { place } = this;
    this.place = new Place();
    place.asked = null;
    this.inTurn(async () => {
      if (place.release === null) return;
      await this.kept.remove(place.id);
      place.release();
    });
  }

  async settled(): Promise<boolean> {
    await this.turns.settled();
    return this.place.stored === this.place.asked;
  }

  private async write(place: Place): Promise<void> {
    place.waits = false;
    const batch = place.asked;
    if (batch === null) return;
    place.release ??= holdName(lockOf(place.id));
    const { files, ...rest } = batch;
    const fresh = files.filter(({ file }) => !place.written.has(file));
    const read = await Promise.all(fresh.map((each) => readFile(each, place.newKey())));
    const more = read.filter((each) => each !== null);
    const keys = new Map(more.map(({ file, entry }) => [file, entry.key]));
    await this.kept.put(
      {
        id: place.id,
        names: files.map(({ name }) => name),
        keys: files.map(({ file }) => place.written.get(file) ?? keys.get(file) ?? null),
        ...rest,
        at: this.now(),
      },
      more.map(({ entry }) => entry),
    );
    for (const [file, key] of keys) place.written.set(file, key);
    place.stored = batch;
  }

  private inTurn(work: () => Promise<void>): void {
    this.turns.run(work).catch((error: unknown) => this.onFailure(error));
  }
}

/** A file's bytes, read now: once it is written to it can no longer be read. Null where it cannot be read already. */
async function readFile(
  { name, path, file }: RestoredBatch["files"][number],
  key: string,
): Promise<{ readonly file: File; readonly entry: KeptBatchFile & { readonly key: string } } | null> {
  try {
    const bytes = new Blob([await file.arrayBuffer()]);
    return {
      file,
      entry: { name, path, fileName: file.name, lastModified: file.lastModified, bytes, key },
    };
  } catch (error) {
    // Moved, deleted, or no longer allowed: the others are kept all the same, and this one is named with them.
    if (error instanceof DOMException) return null;
    throw error;
  }
}
