import { columnLetters } from "../../core";
import type { AppendPlan, Settlement } from "../../core";
import type { BatchBase, BatchView } from "../../engine";
import { HostError } from "../../host";
import { GENERAL_PACK } from "../../packs";
import { BatchDocument, settle, shelfOffer } from "../batch";
import type { ReadBy } from "../batch";
import { chosenOf } from "../model";
import type { PaneModel } from "../model";
import { errorDetails } from "../model/errorDetails";
import { isThereAlready } from "./entriesThere";
import { compileTexts } from "../text";

type Adding = NonNullable<PaneModel["host"]["adding"]>;

export interface CompileState {
  /** The sheet that entries are added to. */
  readonly sheet: string;
  /** How that would be done now; null while nothing can be added. */
  readonly plan: AppendPlan | null;
  readonly isAdding: boolean;
}

/** By what the table is read. It is chosen elsewhere in the pane, where it may change while files wait here. */
interface TableReading {
  readonly pack: string;
  /** What else the pack hangs on: a copy may keep the id of what it was made of. */
  readonly version: readonly (string | undefined)[];
  readonly referenceDate: string | null;
  readonly roster: ReadBy["roster"];
  readonly mapping: BatchBase["mapping"];
}

/** Whether the files were read by what the table is read by now: they are, they were read anew, or cannot be. */
type Following = "same" | "anew" | "impossible";

/** Several files added to the table of the sheet under review: a batch whose base is that table. */
export class CompileDesk {
  readonly batch: BatchDocument;
  /** What the table is called among the files, in the language in which it was begun: decisions name it so. */
  readonly ownName: string;
  private state: CompileState;
  private readonly listeners = new Set<() => void>();
  private base: BatchBase | null = null;
  /** By what the table, and with it the files, were read last. */
  private readBy: string | null = null;
  /** The view that the plan was made for. */
  private planned: BatchView | null = null;
  /** Duplicates that were kept out unasked, which is done once: who decides otherwise is not overruled. */
  private readonly keptOut = new Set<string>();

  constructor(
    private readonly model: PaneModel,
    private readonly adding: Adding,
    sheet: string,
  ) {
    this.state = { sheet, plan: null, isAdding: false };
    const { session } = model;
    this.ownName = this.words.ownName;
    this.batch = new BatchDocument(
      adding.readers,
      () => session.state.today,
      (error) => session.messageOf(error),
      async () => {
        const shelf = await shelfOffer();
        // What the table is read by is asked for by its name: the shelf's own choice is not.
        return shelf === undefined ? undefined : { ...shelf, chosen: null };
      },
      null,
      null,
      () => (session.state.stored.customPack === undefined ? [] : [session.state.stored.customPack]),
    );
    this.batch.subscribe(() => void this.follow());
  }

  private get words() {
    return compileTexts(this.model.session.state.language).words;
  }

  getSnapshot = (): CompileState => this.state;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Reads these files, beside those that are there. A table without a notice takes none: no form says what belongs in. */
  async choose(files: readonly File[]): Promise<void> {
    const { session } = this.model;
    session.dropStaleError();
    const following = await this.followTable(this.words.noNotice);
    if (following === "impossible") return;
    await this.batch.add(files, session.state.language);
    if (following === "anew") session.notify("info", this.words.readAnew);
  }

  /** The room is shown again: what was chosen elsewhere meanwhile holds for the files that wait here. */
  async resume(): Promise<void> {
    if (this.batch.getSnapshot().files.length === 0 || this.state.isAdding) return;
    if ((await this.followTable(this.words.noNoticeNow)) === "anew")
      this.model.session.notify("info", this.words.readAnew);
  }

  /** Adds what there is to the table as one action; true once it is done. */
  async add(hideSource: boolean): Promise<boolean> {
    const { session } = this.model;
    session.dropStaleError();
    this.patch({ isAdding: true });
    try {
      const following = await this.followTable(this.words.noNoticeNow);
      if (following === "anew") session.notify("info", this.words.readAnew);
      if (following !== "same") return false;
      const base = await this.read();
      if (JSON.stringify(base.grid) !== JSON.stringify(this.base?.grid)) {
        await this.batch.addTo(base);
        this.base = base;
        session.notify("info", this.words.meanwhile);
        return false;
      }
      const plan = await this.batch.append();
      if (plan === null) return false;
      await session.flushFirst();
      await this.adding.append(plan, hideSource);
      this.tell(plan);
      return true;
    } catch (error) {
      // Of what could not be taken back, what the workbook's host says must not be left out.
      const isRefused = error instanceof HostError && error.left === null;
      const refusal = isRefused ? this.words.refused[error.code] : undefined;
      session.notify("error", refusal ?? session.messageOf(error), errorDetails(error));
      return false;
    } finally {
      this.patch({ isAdding: false });
    }
  }

  /**
   * Reads the table and the files that are there anew where notice, date, list of named studios or columns were changed
   * since they were read.
   *
   * @param general what is said where the table follows no notice (any more)
   */
  private async followTable(general: string): Promise<Following> {
    const { session } = this.model;
    const now = this.tableReading();
    // Another sheet is under review: this one is read as it was, and judged when it is read.
    if (now === null) {
      if (this.readBy !== null) return "same";
      session.notify("error", session.texts.errors.byCode.noReview);
      return "impossible";
    }
    if (now.pack === GENERAL_PACK) {
      session.notify("error", general);
      return "impossible";
    }
    const readBy = JSON.stringify(now);
    if (readBy === this.readBy) return "same";
    const base = await session.attempt("reading", () => this.read());
    if (base === null) return "impossible";
    const isAnew = this.batch.getSnapshot().files.length > 0;
    this.base = base;
    this.readBy = readBy;
    const { pack, referenceDate, roster } = now;
    await this.batch.again(session.state.language, { pack, referenceDate, roster }, base);
    return isAnew ? "anew" : "same";
  }

  private tableReading(): TableReading | null {
    const { state } = this.model.session;
    const { review, stored } = state;
    if (review?.sheet !== this.state.sheet) return null;
    const { referenceDate = null, roster = null } = chosenOf(state);
    const { id, version } = review.pack;
    return {
      pack: id,
      version: [version, stored.customPack],
      referenceDate,
      roster,
      mapping: this.mapping,
    };
  }

  private get mapping(): BatchBase["mapping"] {
    return this.model.session.state.stored.mappings?.[this.state.sheet] ?? null;
  }

  private tell({ entries, changed, top, source }: AppendPlan): void {
    const { session } = this.model;
    const { words } = this;
    const canUndo = session.host.capabilities.undo !== "atRisk";
    const said =
      entries === 0
        ? words.changed(changed, canUndo)
        : words.added(entries, top + 1, columnLetters(source.column), canUndo);
    session.notify("info", said);
  }

  private async read(): Promise<BatchBase> {
    const { mapping, ownName: name } = this;
    return { name, grid: await this.adding.read(this.state.sheet), mapping };
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
    const own = this.ownName;
    const same = duplicates.filter(
      (group) => !group.settled && !this.keptOut.has(group.key) && isThereAlready(group, own),
    );
    if (same.length === 0) return false;
    for (const { key } of same) this.keptOut.add(key);
    const settlements = same.map(({ entries }): Settlement => {
      const sources = entries.map(({ source }) => source);
      return { entries: sources, keep: sources.filter(({ file }) => file === own) };
    });
    this.batch.decide((work) => settle(work, settlements));
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
