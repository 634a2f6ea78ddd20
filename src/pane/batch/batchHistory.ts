import type { BatchWork } from "../../engine";
import type { BatchFile, ReadBy } from "./batchDocumentState";

/** A batch as a whole: of what it was made, and what was decided about it. */
export interface WholeBatch {
  readonly files: readonly BatchFile[];
  readonly work: BatchWork;
  readonly reading: ReadBy;
  readonly seen: boolean;
  /** Which time files came in last. */
  readonly round: number;
  /** Names that the files of a saved batch in it had. */
  readonly stored: readonly string[];
}

/** What a step changed: a decision, or the whole batch (a compiled list taken back in its place). */
export type BatchStep = { readonly work: BatchWork } | { readonly whole: WholeBatch };

/** The steps of a batch that can be taken back and done again. */
export class BatchHistory {
  private past: BatchStep[] = [];
  private future: BatchStep[] = [];

  get canUndo(): boolean {
    return this.past.length > 0;
  }

  get canRedo(): boolean {
    return this.future.length > 0;
  }

  /** Remembers how it was before a step. */
  push(before: BatchStep): void {
    this.past.push(before);
    this.future = [];
  }

  /** Takes the last step back; null where there is none. @param now how it is, by the kind of that step */
  undo(now: (step: BatchStep) => BatchStep): BatchStep | null {
    return move(this.past, this.future, now);
  }

  redo(now: (step: BatchStep) => BatchStep): BatchStep | null {
    return move(this.future, this.past, now);
  }

  clear(): void {
    this.past = [];
    this.future = [];
  }

  /** The decisions that can be taken back, the oldest first, as far as they are of the batch as it now is. */
  get decisions(): readonly BatchWork[] {
    return this.past.reduce<readonly BatchWork[]>(
      (known, step) => ("work" in step ? [...known, step.work] : []),
      [],
    );
  }

  restore(decisions: readonly BatchWork[]): void {
    this.past = decisions.map((work) => ({ work }));
    this.future = [];
  }
}

function move(from: BatchStep[], to: BatchStep[], now: (step: BatchStep) => BatchStep): BatchStep | null {
  const step = from.pop();
  if (step === undefined) return null;
  to.push(now(step));
  return step;
}
