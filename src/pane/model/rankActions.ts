import type { StabilityQuestion } from "../../core";
import type { RankingState } from "../../host";
import type { RankingView } from "../../engine";
import type { DecisionHistory, Redecided } from "../host";
import { NewestWins } from "../../engine/rpc";
import type { Session } from "./session";
import type { Showing } from "./showing";
import { rankingOptions } from "./rankingOptions";
import { reasonsKept, type Start } from "./reasons";
import { without } from "./without";

/** A ranking waits this long after an edit: it is not what the typing person looks at. */
const RANK_AFTER = 120;

/** Everything the Rank view can do with the order; what it is made of is changed by `CriteriaActions`. */
export class RankActions {
  private waiting: ReturnType<typeof setTimeout> | null = null;
  private readonly questions = new NewestWins();
  private readonly drawings = new NewestWins();
  /** What was taken back or made again last, until it is on view. */
  private replaying: Promise<void> = Promise.resolve();

  constructor(
    private readonly session: Session,
    private readonly showing: Showing,
    private readonly history: DecisionHistory,
  ) {}

  /** Ranks anew a moment after an edit of a sheet that is too long to be ranked with every edit. */
  rankLater(): void {
    if (this.waiting !== null) clearTimeout(this.waiting);
    this.waiting = setTimeout(() => void this.rank(), this.session.state.ranking === null ? 0 : RANK_AFTER);
  }

  /** Gives up drawing heat strips of scores that no longer hold. */
  scoresChanged(): void {
    this.drawings.stop();
  }

  stop(): void {
    if (this.waiting !== null) clearTimeout(this.waiting);
    this.drawings.stop();
  }

  /** Ranks with what is stored; null where that failed, or a newer ranking was asked for meanwhile. */
  async rank(): Promise<RankingView | null> {
    if (this.waiting !== null) clearTimeout(this.waiting);
    this.waiting = null;
    const { state } = this.session;
    if (state.review === null) return null;
    const view = await this.session.attempt(null, () =>
      this.questions.run(() => this.showing.ask("rank", [rankingOptions(this.session.state)])),
    );
    return view?.ranking ?? null;
  }

  /** Takes back the last change: of the order or, where the document has one history for all, of the sheet. */
  async undo(): Promise<void> {
    this.history.undo();
    await this.replaying;
  }

  /** Makes the change again that was taken back last. */
  async redo(): Promise<void> {
    this.history.redo();
    await this.replaying;
  }

  /** A decision was taken back or made again: shows what comes of it, where it can be seen. */
  redecided(change: Redecided): void {
    this.replaying = this.carryOut(change);
  }

  private async carryOut({ what, undone, ranking }: Redecided): Promise<void> {
    this.session.patch({ pending: null, view: "rank" });
    this.session.keep({ ranking: ranking ?? undefined });
    await this.rank();
    const words = this.session.texts.rank;
    const name = words.steps[what as keyof typeof words.steps];
    this.session.say(undone ? words.spokenUndone(name) : words.spokenRedone(name));
  }

  /** What is stored of the ranking; as at the beginning where nothing is. */
  get stored(): RankingState {
    return this.session.state.stored.ranking ?? { method: "weighted-sum", weights: {} };
  }

  /**
   * Changes method or criteria, ranks anew and says who leads now.
   * @param step as in `change`
   */
  async decide(step: string, change: Partial<RankingState>): Promise<void> {
    this.change(step, change);
    const view = await this.rank();
    if (view) this.session.say(this.session.texts.rank.spokenLeader(view));
  }

  /**
   * Changes what is stored, and remembers what stood there before. Whatever is changed has to be confirmed anew.
   * @param step its kind, and after a space what it is about: a weight that is drawn along is one step
   */
  private change(step: string, change: Partial<RankingState>): void {
    const before = this.session.state.stored.ranking;
    this.session.keepRanking({ confirmed: false, ...change });
    const after = this.session.state.stored.ranking;
    if (after === before) return;
    const [what = ""] = step.split(" ", 1);
    const decision = {
      what,
      key: what === "weight" ? step : null,
      before: before ?? null,
      after: after ?? null,
    };
    void this.session.attempt(null, () => this.history.add(decision));
  }

  /** Moves a studio to a rank (1 … n) and asks for the reason. */
  async move(identity: string, rank: number): Promise<void> {
    const { ranking } = this.session.state;
    const from = ranking?.entries.findIndex((entry) => entry.identity === identity) ?? -1;
    if (ranking === null || from < 0) return;
    const to = Math.max(0, Math.min(ranking.entries.length - 1, rank - 1));
    if (to === from) return;
    const order = ranking.entries.map((entry) => entry.identity);
    order.splice(to, 0, ...order.splice(from, 1));
    this.change("order", { manualOrder: order });
    const view = await this.rank();
    const moved = view?.entries.find((entry) => entry.identity === identity);
    if (!view || !moved) return;
    this.session.say(this.session.texts.rank.spokenMove(moved.studioName, moved.rank, view.entries.length));
    // Moved back to where the scores put it: nothing to explain.
    // Of two neighbours that changed places either may count as moved; the reason belongs to the one taken in hand.
    const isElsewhere = moved.moved || moved.rank !== (moved.sheetRank ?? moved.proposedRank);
    if (isElsewhere && moved.reason === null) this.session.patch({ pending: { identity, purpose: "move" } });
    // Its place needs no reason any more; those of others stay.
    const reasons = without(this.stored.reasons ?? {}, identity);
    if (!view.manual)
      this.session.keepRanking({ manualOrder: undefined, reasons: isEmpty(reasons) ? undefined : reasons });
  }

  async setReason(identity: string, reason: string): Promise<void> {
    const reasons = { ...this.session.state.stored.ranking?.reasons };
    if (reason.trim() === "") delete reasons[identity];
    else reasons[identity] = reason.trim();
    // A reason does not change the order: what was confirmed stays so.
    this.change("reason", { reasons, confirmed: this.stored.confirmed });
    this.session.patch({ pending: null });
    await this.rank();
  }

  /** Asks for a reason: of a move that was made, or before a studio is included. */
  ask(identity: string, purpose: "move" | "include"): void {
    this.session.patch({ pending: { identity, purpose } });
  }

  cancelAsking(): void {
    this.session.patch({ pending: null });
  }

  /** The order again that was started from. */
  async resetOrder(): Promise<void> {
    const start = this.session.state.ranking?.hasSheetOrder && this.stored.order !== "proposed";
    await this.restart(start === true ? "sheet" : "proposed", {});
    this.session.say(this.session.texts.rank.orderReset);
  }

  /** Ranks a studio that would be left out, for a reason. */
  async include(identity: string, reason: string): Promise<void> {
    const included = { ...this.session.state.stored.ranking?.included, [identity]: reason.trim() };
    this.change("include", { included });
    this.session.patch({ pending: null });
    await this.rank();
  }

  async exclude(identity: string): Promise<void> {
    const included = without(this.session.state.stored.ranking?.included ?? {}, identity);
    this.change("include", { included });
    await this.rank();
  }

  /** Confirms the order on view, or takes that back. */
  confirm(on: boolean): void {
    const order = this.session.state.ranking?.entries.map(({ identity }) => identity) ?? [];
    this.session.keepRanking({ confirmed: on, confirmedOrder: on ? order : undefined });
    this.session.say(
      on ? this.session.texts.rank.spokenConfirmed : this.session.texts.rank.spokenUnconfirmed,
    );
  }

  /** Asks one of the three questions about the proposal's stability; given up when the scores change. */
  async askStability(question: StabilityQuestion, spread: number): Promise<void> {
    // A ranking under way is waited for: what comes of it would make the answer wrong.
    if (this.waiting !== null || this.questions.isBusy) await this.rank();
    const { language, stability } = this.session.state;
    this.session.patch({ stability: { ...stability, spread } });
    const options = rankingOptions(this.session.state);
    const view = await this.session.attempt("acceptability", () =>
      this.drawings.run(() => this.session.call("stability", [options, question, spread, language])),
    );
    if (view === null) return;
    this.session.patch({ stability: { ...this.session.state.stability, [question]: view } });
    this.session.say(view.words);
  }

  /**
   * Starts from the sheet's order or from the proposal again; what was moved by hand is given up. Reasons stay with the
   * studios that still stand elsewhere than on the sheet.
   */
  async startFrom(order: Start): Promise<void> {
    await this.restart(order, { order });
    this.session.say(this.session.texts.rank.slope.spoken[order]);
  }

  private async restart(start: Start, change: Partial<RankingState>): Promise<void> {
    const { ranking } = this.session.state;
    if (ranking === null) return;
    const reasons = reasonsKept(this.stored.reasons ?? {}, ranking, start);
    this.change("order", {
      ...change,
      manualOrder: undefined,
      reasons: isEmpty(reasons) ? undefined : reasons,
    });
    await this.rank();
  }

  /** A doubtful figure was verified by a person. */
  async verify(identity: string, field: string): Promise<void> {
    const verified = this.stored.verified ?? {};
    const known = verified[identity] ?? [];
    if (known.includes(field)) return;
    this.change("verify", { verified: { ...verified, [identity]: [...known, field] } });
    await this.rank();
  }
}

const isEmpty = (record: object): boolean => Object.keys(record).length === 0;
