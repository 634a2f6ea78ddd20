import { columnLetters } from "../../core";
import type { AppendPlan, Settlement } from "../../core";
import type { BatchBase, BatchView } from "../../engine";
import { HostError } from "../../host";
import { GENERAL_PACK } from "../../packs";
import { BatchDocument, settle, shelfOffer } from "../batch";
import { chosenOf } from "../model";
import type { PaneModel } from "../model";
import { errorDetails } from "../model/errorDetails";
import { compileTexts } from "./texts";

type Adding = NonNullable<PaneModel["host"]["adding"]>;

export interface CompileState {
  /** The sheet that entries are added to. */
  readonly sheet: string;
  /** How that would be done now; null while nothing can be added. */
  readonly plan: AppendPlan | null;
  /** Entries that stand in the table already and were kept out for that. */
  readonly same: number;
  readonly isAdding: boolean;
}

/** Several files added to the table of the sheet under review: a batch whose base is that table. */
export class CompileDesk {
  readonly batch: BatchDocument;
  private state: CompileState;
  private readonly listeners = new Set<() => void>();
  private base: BatchBase | null = null;
  /** The view that the plan was made for. */
  private planned: BatchView | null = null;
  /** Duplicates that were kept out unasked, which is done once: who decides otherwise is not overruled. */
  private readonly keptOut = new Set<string>();

  constructor(
    private readonly model: PaneModel,
    private readonly adding: Adding,
    sheet: string,
  ) {
    this.state = { sheet, plan: null, same: 0, isAdding: false };
    const { session } = model;
    this.batch = new BatchDocument(
      adding.readers,
      () => session.state.today,
      (error) => session.messageOf(error),
      async () => {
        const own = session.state.stored.customPack;
        const shelf = await shelfOffer();
        return { chosen: null, files: [...(own === undefined ? [] : [own]), ...(shelf?.files ?? [])] };
      },
    );
    this.batch.subscribe(() => void this.follow());
  }

  getSnapshot = (): CompileState => this.state;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Reads these files, beside those that are there. A table without a notice takes none: no form says what belongs in. */
  async choose(files: readonly File[]): Promise<void> {
    const { session } = this.model;
    const { language, review } = session.state;
    session.dropStaleError();
    if (review?.pack.id === GENERAL_PACK) {
      session.notify("error", compileTexts(language).words.noNotice);
      return;
    }
    if (this.base === null) {
      const base = await session.attempt("reading", () => this.read());
      if (base === null || review === null) return;
      this.base = base;
      const { referenceDate = null, roster = null } = chosenOf(session.state);
      this.batch.readBy({ pack: review.pack.id, referenceDate, roster });
      await this.batch.addTo(base);
    }
    await this.batch.add(files, language);
  }

  /** Adds what there is to the table as one action; true once it is done. */
  async add(hideSource: boolean): Promise<boolean> {
    const { session } = this.model;
    const { words } = compileTexts(session.state.language);
    session.dropStaleError();
    this.patch({ isAdding: true });
    try {
      const base = await this.read();
      if (JSON.stringify(base.grid) !== JSON.stringify(this.base?.grid)) {
        this.base = base;
        await this.batch.addTo(base);
        session.notify("info", words.meanwhile);
        return false;
      }
      const plan = await this.batch.append();
      if (plan === null) return false;
      await session.flushFirst();
      await this.adding.append(plan, hideSource);
      this.tell(plan);
      return true;
    } catch (error) {
      const refusal = error instanceof HostError ? words.refused[error.code] : undefined;
      session.notify("error", refusal ?? session.messageOf(error), errorDetails(error));
      return false;
    } finally {
      this.patch({ isAdding: false });
    }
  }

  private tell({ entries, changed, top, source }: AppendPlan): void {
    const { session } = this.model;
    const { words } = compileTexts(session.state.language);
    const canUndo = session.host.capabilities.undo !== "atRisk";
    const said =
      entries === 0
        ? words.changed(changed, canUndo)
        : words.added(entries, top + 1, columnLetters(source.column), canUndo);
    session.notify("info", said);
  }

  private async read(): Promise<BatchBase> {
    const { session } = this.model;
    const { sheet } = this.state;
    return {
      name: compileTexts(session.state.language).words.ownName,
      grid: await this.adding.read(sheet),
      mapping: session.state.stored.mappings?.[sheet] ?? null,
    };
  }

  /** What is in the table already is kept out once, and the plan made anew for what is shown. */
  private async follow(): Promise<void> {
    const { view, running } = this.batch.getSnapshot();
    if (view === null || running || view === this.planned) return;
    this.planned = view;
    if (this.keepOutSame(view)) return;
    const plan = await this.batch.append().catch((error: unknown) => {
      this.model.session.notify("error", this.model.session.messageOf(error), errorDetails(error));
      return null;
    });
    // Another view has come meanwhile, and a plan for it is on the way.
    if (view === this.planned) this.patch({ plan });
  }

  private keepOutSame({ duplicates }: BatchView): boolean {
    const own = this.base?.name;
    const same = duplicates.flatMap(({ key, kind, settled, differing, entries }): Settlement[] => {
      const there = entries.filter(({ source }) => source.file === own);
      const isSame = kind === "studio" && differing.length === 0 && there.length > 0;
      if (!isSame || settled || this.keptOut.has(key) || there.length === entries.length) return [];
      this.keptOut.add(key);
      return [{ entries: entries.map(({ source }) => source), keep: there.map(({ source }) => source) }];
    });
    if (same.length === 0) return false;
    const count = same.reduce((sum, { entries, keep }) => sum + entries.length - keep.length, 0);
    this.patch({ same: this.state.same + count });
    this.batch.decide((work) => settle(work, same));
    return true;
  }

  private patch(change: Partial<CompileState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of [...this.listeners]) listener();
  }
}

const desks = new WeakMap<PaneModel, CompileDesk>();

/** The desk of a pane; one begun for another sheet than this is ended. Null where the pane's host adds nothing. */
export function deskOf(model: PaneModel, sheet: string): CompileDesk | null {
  const { adding } = model.host;
  if (adding === undefined) return null;
  const known = desks.get(model);
  if (known?.getSnapshot().sheet === sheet) return known;
  known?.batch.end();
  const desk = new CompileDesk(model, adding, sheet);
  desks.set(model, desk);
  return desk;
}

/** Forgets a pane's batch. */
export function endDesk(model: PaneModel): void {
  desks.get(model)?.batch.end();
  desks.delete(model);
}
