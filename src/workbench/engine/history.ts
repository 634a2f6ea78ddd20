import type { GridEdit } from "../../core";
import type { Decision, HistoryView } from "../../host";
import type { RowMove } from "./views";
import type { Arrangement } from "./arrangement";

/** The cells of one sheet before and after. */
interface CellStep {
  readonly sheet: string;
  readonly before: readonly GridEdit[];
  readonly after: readonly GridEdit[];
}

/** A sheet's rows and changes before and after. */
interface RowStep {
  readonly sheet: string;
  /** What it did to the rows. */
  readonly move: RowMove;
  readonly rows: { readonly before: Arrangement; readonly after: Arrangement };
}

/** One step that can be undone: a change of cells or of rows, or a decision about the order. */
export type Step = CellStep | RowStep | { readonly decision: Decision };

const nameOf = (done: Numbered | undefined): string | null =>
  done === undefined ? null : "decision" in done.step ? done.step.decision.what : "cells";

/** More steps than this are not remembered. */
const MOST_STEPS = 500;

interface Numbered {
  readonly step: Step;
  readonly number: number;
}

/** What was done, for undoing and doing again, and whether it has been saved since. */
export class History {
  private done: Numbered[] = [];
  private undone: Numbered[] = [];
  private steps = 0;
  /** Where the oldest step that is remembered began. */
  private beginning = 0;
  private savedAt = 0;

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  /** What undo and redo would do now. */
  get next(): HistoryView {
    return { undo: nameOf(this.done.at(-1)), redo: nameOf(this.undone.at(-1)) };
  }

  /** Where the cells stand: the number of the last step that is done. No other state of the cells has it. */
  get position(): number {
    return this.done.at(-1)?.number ?? this.beginning;
  }

  /** Whether the cells differ from what was saved last. */
  get isUnsaved(): boolean {
    return this.position !== this.savedAt;
  }

  /** Remembers a step; what had been undone before is then gone. */
  add(step: Step): void {
    this.undone = [];
    this.done.push({ step, number: (this.steps += 1) });
    if (this.done.length > MOST_STEPS) this.beginning = this.done.shift()?.number ?? this.beginning;
  }

  /** Remembers a decision; one that goes on with the last (a slider that is drawn) is one step with it. */
  decide(decision: Decision): void {
    const last = this.done.at(-1);
    const isSame =
      decision.key !== null &&
      last !== undefined &&
      "decision" in last.step &&
      last.step.decision.key === decision.key;
    // What was saved in between stays a place of its own.
    if (!isSame || last.number === this.savedAt) return this.add({ decision });
    this.done.pop();
    this.add({ decision: { ...decision, before: last.step.decision.before } });
  }

  /** The step to be undone, or null. */
  undo(): Step | null {
    const last = this.done.pop();
    if (last === undefined) return null;
    this.undone.push(last);
    return last.step;
  }

  /** The step to be done again, or null. */
  redo(): Step | null {
    const next = this.undone.pop();
    if (next === undefined) return null;
    this.done.push(next);
    return next.step;
  }

  /** The cells as they stood there are saved; they may have changed since. */
  saved(position: number): void {
    this.savedAt = position;
  }
}
