import type { BatchReading, BatchWork } from "../../engine";

/** A batch as it is to be kept, and what it takes to have it again. */
export interface RestoredBatch {
  readonly files: readonly {
    /** As the batch names it. */
    readonly name: string;
    /** Where it stood in its folder. */
    readonly path: string;
    readonly file: File;
  }[];
  readonly work: BatchWork;
  /** Decisions before these, that can be gone back to; the oldest first. */
  readonly past: readonly BatchWork[];
  readonly reading: Pick<BatchReading, "pack" | "referenceDate" | "roster">;
  readonly seen: boolean;
}

/** Writes down a batch where a lost page does no harm: the newest state only, and its files once each. */
export interface BatchJournal {
  keep(batch: RestoredBatch): void;
  /** The batch has been saved, or given up: nothing of it stays here, until it is kept again. */
  forget(): void;
  /** Resolves when nothing waits to be written down: whether what is to be kept is. */
  settled(): Promise<boolean>;
}
