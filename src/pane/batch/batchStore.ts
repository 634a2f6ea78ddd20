import { EMPTY } from "./batchDocumentState";
import type { BatchDocumentState, BatchStatus } from "./batchDocumentState";
import type { BatchHistory } from "./batchHistory";

/** How a batch stands, kept and told to whoever listens. The parts of the batch write to it. */
export class BatchStore {
  private current: BatchDocumentState = EMPTY;
  private readonly listeners = new Set<() => void>();
  /** Whether it stands in the place of another one, or of one that was lost: it is kept before any decision. */
  isTakenUp = false;

  constructor(private readonly history: BatchHistory) {}

  get state(): BatchDocumentState {
    return this.current;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  patch(change: Partial<BatchDocumentState>): void {
    const { canUndo, canRedo } = this.history;
    const state = { ...this.current, ...change, canUndo, canRedo };
    const { files, unsaved } = state;
    this.current = { ...state, atStake: unsaved && files.length > 0 && (canUndo || this.isTakenUp) };
    for (const listener of [...this.listeners]) listener();
  }

  /** Where one of the files stands now. */
  setStatus(name: string, status: BatchStatus): void {
    const files = this.current.files.map((each) => (each.name === name ? { ...each, status } : each));
    this.patch({ files, unsaved: true });
  }

  /** The batch has been saved as it stood `of` then: nothing would be lost; false where it has changed since. */
  saved(of: BatchDocumentState): boolean {
    const { files, work, reading } = this.current;
    if (files !== of.files || work !== of.work || reading !== of.reading) return false;
    this.isTakenUp = false;
    this.patch({ unsaved: false });
    return true;
  }
}
