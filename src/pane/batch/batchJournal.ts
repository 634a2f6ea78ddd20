import type { BatchReading, BatchWork } from "../../engine";
import type { BatchDocumentState } from "./batchDocumentState";
import { pathOf } from "./filePath";

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

/**
 * What a lost page would lose of a batch, from the first step of a person on; null before.
 *
 * @param past decisions that can be gone back to
 */
export function toBeKept(
  { files, work, reading, seen, unsaved, atStake }: BatchDocumentState,
  past: readonly BatchWork[],
): RestoredBatch | null {
  if (!atStake && !(seen && unsaved && files.length > 0)) return null;
  return {
    files: files.map(({ name, file }) => ({ name, path: pathOf(file), file })),
    work,
    past,
    reading,
    seen,
  };
}
