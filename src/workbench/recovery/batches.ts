import type { BatchJournal, RestoredBatch } from "../../pane/batch";
import { keyOf } from "./batchDatabase";
import type { KeptBatchFile, KeptBatches } from "./batchDatabase";
import { KeptJournal, lockOf } from "./batchJournal";
import { heldNames } from "./locks";
import { KEPT_FOR } from "./recovery";
import type { Offer, Recovery } from "./recovery";

/** A batch that was not saved when its page was lost; named as its first file. */
export interface BatchOffer extends Offer {
  /** How many files it holds. */
  readonly files: number;
}

/** A batch that was kept, as far as its files could be. */
export interface FoundBatch {
  readonly batch: RestoredBatch;
  /** Names of the files that could not be read any more when the batch was kept: they are not in it. */
  readonly missing: readonly string[];
}

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
    const journal = new KeptJournal(
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
  async offers(): Promise<readonly BatchOffer[]> {
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
  async restore(id: string): Promise<FoundBatch | null> {
    const batch = (await this.kept.batches()).find((each) => each.id === id);
    if (batch === undefined) return null;
    const files = new Map((await this.kept.files(id)).map((file) => [keyOf(file), file]));
    const { names, keys = names, work, past, reading, seen } = batch;
    const found = names.map((name, index) => ({ name, kept: files.get(keys[index] ?? "") }));
    return {
      batch: {
        files: found.flatMap(({ name, kept }) => (kept === undefined ? [] : [fileOf(name, kept)])),
        work,
        past,
        reading,
        seen,
      },
      missing: found.flatMap(({ name, kept }) => (kept === undefined ? [name] : [])),
    };
  }

  remove(id: string): Promise<void> {
    return this.kept.remove(id);
  }
}

const fileOf = (
  name: string,
  { path, bytes, fileName, lastModified }: KeptBatchFile,
): RestoredBatch["files"][number] => ({ name, path, file: new File([bytes], fileName, { lastModified }) });
