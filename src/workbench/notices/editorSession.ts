import type { Language, RulePack } from "../../core";
import { Cancelled, NewestWins } from "../../engine";
import type { WorkerConnection } from "../../engine";
import {
  buildPack,
  clauseFates,
  progressOf,
  type BuiltPack,
  type ClauseFate,
  type Drafting,
  type NoticeKnowledge,
  type Progress,
} from "../../notices";
import type { PackJudgement, WorkbenchMethods } from "../engine";
import type { NoticeWork } from "./work";

/** Everything the editor shows. */
export interface EditorState {
  readonly work: NoticeWork;
  readonly built: BuiltPack;
  readonly fates: ReadonlyMap<string, ClauseFate>;
  readonly progress: Progress;
  /** What the engine said last; null before its first word. */
  readonly judgement: PackJudgement | null;
  /** Something has changed since, and is being judged. */
  readonly judging: boolean;
  /** Why the engine could not say anything; null where it could. */
  readonly trouble: unknown;
  readonly canUndo: boolean;
  readonly saved: boolean;
}

/** How long after a change the engine is asked: typing must not ask at every key. */
const JUDGE_AFTER = 250;
const MOST_STEPS = 200;

/** The work on one notice, its undo, and what the engine says of it; knows no React. */
export class EditorSession {
  private readonly listeners = new Set<() => void>();
  private readonly judging = new NewestWins();
  private past: readonly NoticeWork[] = [];
  private waiting: ReturnType<typeof setTimeout> | null = null;
  private state: EditorState;

  /**
   * @param worker an own worker of the editor's: sheets that are tried are read and held there
   * @param today ISO date
   */
  constructor(
    work: NoticeWork,
    private readonly knowledge: NoticeKnowledge,
    private readonly worker: WorkerConnection<WorkbenchMethods>,
    private readonly language: () => Language,
    private readonly today: () => string,
    saved: boolean,
  ) {
    this.state = {
      ...this.derived(work),
      judgement: null,
      judging: true,
      trouble: null,
      canUndo: false,
      saved,
    };
    this.judgeSoon();
  }

  getSnapshot = (): EditorState => this.state;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The pack as it stands. */
  get pack(): RulePack {
    return this.state.built.pack;
  }

  /** Changes the drafting; one step of undo. */
  change = (step: (drafting: Drafting) => Drafting): void =>
    this.changeWork((work) => ({ ...work, drafting: step(work.drafting) }));

  /** Changes anything of the work; one step of undo. What is changed after it was confirmed has to be confirmed anew. */
  changeWork = (step: (work: NoticeWork) => NoticeWork): void => {
    const { work } = this.state;
    const next = step(work);
    if (next === work) return;
    this.past = [...this.past.slice(1 - MOST_STEPS), work];
    this.show({ ...next, confirmed: next.confirmed && !work.confirmed });
  };

  undo = (): void => {
    const before = this.past.at(-1);
    if (before === undefined) return;
    this.past = this.past.slice(0, -1);
    this.show(before);
  };

  /** It is on the shelf as it stands. */
  markSaved(): void {
    this.patch({ saved: true });
  }

  /** Opens a sheet that is tried from now on. */
  async tryOn(file: File): Promise<void> {
    const bytes = new Uint8Array(await file.arrayBuffer());
    try {
      await this.worker.call("openTrial", [bytes, file.name], { transfer: [bytes.buffer] });
    } catch (error) {
      this.patch({ trouble: error });
      return;
    }
    await this.judge();
  }

  end(): void {
    if (this.waiting !== null) clearTimeout(this.waiting);
    this.judging.stop();
    this.worker.end();
  }

  private derived(work: NoticeWork): Pick<EditorState, "work" | "built" | "fates" | "progress"> {
    const { id, name, confirmed, drafting } = work;
    return {
      work,
      built: buildPack(drafting, this.knowledge, { id, name, isDraft: !confirmed }),
      fates: clauseFates(drafting),
      progress: progressOf(drafting),
    };
  }

  private show(work: NoticeWork): void {
    this.patch({ ...this.derived(work), canUndo: this.past.length > 0, saved: false, judging: true });
    this.judgeSoon();
  }

  private judgeSoon(): void {
    if (this.waiting !== null) clearTimeout(this.waiting);
    this.waiting = setTimeout(() => void this.judge(), JUDGE_AFTER);
  }

  private async judge(): Promise<void> {
    this.waiting = null;
    this.patch({ judging: true });
    try {
      await this.judging.run(async (signal) => {
        const json = JSON.stringify(this.pack);
        const judgement = await this.worker.call("judgePack", [json, this.today(), this.language()], {
          signal,
        });
        if (!signal.aborted) this.patch({ judgement, judging: false, trouble: null });
      });
    } catch (error) {
      if (!(error instanceof Cancelled)) this.patch({ trouble: error, judging: false });
    }
  }

  private patch(change: Partial<EditorState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of [...this.listeners]) listener();
  }
}
