import type { CellEdit } from "../../core";

/** One step that can be undone: the cells of one sheet before and after. */
export interface Step {
  readonly sheet: string;
  readonly before: readonly CellEdit[];
  readonly after: readonly CellEdit[];
}

/** More steps than this are not remembered. */
const MOST_STEPS = 500;

/** What was done, for undoing and doing again, and whether it has been saved since. */
export class History {
  private done: Step[] = [];
  private undone: Step[] = [];
  /** How many steps had been done at the last save; -1 once that state cannot be reached any more. */
  private savedAt = 0;

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  /** Whether the cells differ from what was saved last. */
  get isUnsaved(): boolean {
    return this.done.length !== this.savedAt;
  }

  /** Remembers a step; what had been undone before is then gone. */
  add(step: Step): void {
    if (this.savedAt > this.done.length) this.savedAt = -1;
    this.undone = [];
    this.done.push(step);
    if (this.done.length <= MOST_STEPS) return;
    this.done.shift();
    this.savedAt = this.savedAt > 0 ? this.savedAt - 1 : -1;
  }

  /** The step to be undone, or null. */
  undo(): Step | null {
    const step = this.done.pop();
    if (step === undefined) return null;
    this.undone.push(step);
    return step;
  }

  /** The step to be done again, or null. */
  redo(): Step | null {
    const step = this.undone.pop();
    if (step === undefined) return null;
    this.done.push(step);
    return step;
  }

  /** The cells as they stand are saved. */
  saved(): void {
    this.savedAt = this.done.length;
  }
}
