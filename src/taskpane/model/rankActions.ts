import type { RankingMethod, RankingOptions } from "../../core";
import type { RankingView } from "../engine";
import type { Session } from "./session";
import type { PaneState } from "./state";
import { without } from "./without";

/** A ranking waits this long after an edit: it is not what the typing person looks at. */
const RANK_AFTER = 120;

/** What the user decided about the order, from what is stored in the workbook. */
export function rankingOptions(state: PaneState): RankingOptions {
  const { ranking } = state.stored;
  if (ranking === undefined) return {};
  const { method, weights, manualOrder, reasons, included } = ranking;
  return {
    method: method as RankingMethod,
    ...(Object.keys(weights).length === 0 ? {} : { weights }),
    ...(manualOrder === undefined ? {} : { manualOrder }),
    ...(reasons === undefined ? {} : { reasons }),
    ...(included === undefined ? {} : { included }),
  };
}

/** Whether the order on view is the one that was confirmed. */
export function isConfirmed(state: PaneState): boolean {
  const { ranking, stored } = state;
  const confirmed = stored.ranking?.confirmed === true ? stored.ranking.confirmedOrder : undefined;
  if (ranking === null || confirmed === undefined) return false;
  return (
    confirmed.length === ranking.entries.length &&
    ranking.entries.every(({ identity }, index) => identity === confirmed[index])
  );
}

/** Everything the Rank view can do. */
export class RankActions {
  private waiting: ReturnType<typeof setTimeout> | null = null;
  private latest = 0;

  constructor(private readonly session: Session) {}

  /** Ranks anew a moment after the review changed. */
  reviewed(): void {
    if (this.waiting !== null) clearTimeout(this.waiting);
    this.waiting = setTimeout(() => void this.rank(), this.session.state.ranking === null ? 0 : RANK_AFTER);
  }

  stop(): void {
    if (this.waiting !== null) clearTimeout(this.waiting);
    this.session.state.busy?.cancel?.();
  }

  /** Ranks with what is stored; an answer overtaken by a newer question is dropped. */
  async rank(): Promise<RankingView | null> {
    if (this.waiting !== null) clearTimeout(this.waiting);
    this.waiting = null;
    const { state } = this.session;
    if (state.review === null) return null;
    const number = (this.latest += 1);
    const view = await this.session.attempt(null, () =>
      this.session.call("ranking", [rankingOptions(this.session.state), state.language]),
    );
    if (view === null || number !== this.latest) return null;
    const before = this.session.state.ranking;
    // Heat strips of other weights or studios would be wrong; they are drawn again when asked for.
    const same = before !== null && scoresOf(before) === scoresOf(view);
    this.session.patch({ ranking: view, ...(same ? {} : { acceptability: null }) });
    return view;
  }

  async setMethod(method: RankingMethod): Promise<void> {
    this.session.keepRanking({ method, confirmed: false });
    const view = await this.rank();
    if (view) this.session.say(this.session.texts.rank.spokenLeader(view));
  }

  /** Gives one criterion a share in percent; the others share the rest. */
  async setWeight(criterion: string, percent: number): Promise<void> {
    const percents = this.session.state.ranking?.percents;
    if (percents === undefined) return;
    const weights = await this.session.attempt(null, () =>
      this.session.call("rebalance", [percents, criterion, percent]),
    );
    if (weights === null) return;
    this.session.keepRanking({ weights, confirmed: false });
    const view = await this.rank();
    if (view) this.session.say(this.session.texts.rank.spokenLeader(view));
  }

  /** Takes a further column as a criterion, with an equal share. */
  async addCriterion(id: string): Promise<void> {
    const percents = this.session.state.ranking?.percents;
    if (percents === undefined) return;
    const count = Object.keys(percents).length + 1;
    await this.reweigh({ ...percents, [id]: 0 }, id, Math.round(100 / count));
  }

  async removeCriterion(id: string): Promise<void> {
    const percents = this.session.state.ranking?.percents;
    if (percents === undefined || Object.keys(percents).length < 2) return;
    const weights = await this.session.attempt(null, () => this.session.call("rebalance", [percents, id, 0]));
    if (weights === null) return;
    this.session.keepRanking({ weights: without(weights, id), confirmed: false });
    await this.rank();
  }

  private async reweigh(
    percents: Readonly<Record<string, number>>,
    id: string,
    percent: number,
  ): Promise<void> {
    const weights = await this.session.attempt(null, () =>
      this.session.call("rebalance", [percents, id, percent]),
    );
    if (weights === null) return;
    this.session.keepRanking({ weights, confirmed: false });
    await this.rank();
  }

  /** The pack's own criteria and weights again. */
  async resetWeights(): Promise<void> {
    this.session.keepRanking({ weights: {}, confirmed: false });
    await this.rank();
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
    this.session.keepRanking({ manualOrder: order, confirmed: false });
    const view = await this.rank();
    const moved = view?.entries.find((entry) => entry.identity === identity);
    if (!view || !moved) return;
    this.session.say(this.session.texts.rank.spokenMove(moved.studioName, moved.rank, view.entries.length));
    // Moved back to where the scores put it: nothing to explain.
    // Of two neighbours that changed places either may count as moved; the reason belongs to the one taken in hand.
    const isElsewhere = moved.moved || moved.rank !== moved.proposedRank;
    if (isElsewhere && moved.reason === null) this.session.patch({ pending: { identity, purpose: "move" } });
    if (!view.manual) this.session.keepRanking({ manualOrder: undefined, reasons: undefined });
  }

  async setReason(identity: string, reason: string): Promise<void> {
    const reasons = { ...this.session.state.stored.ranking?.reasons };
    if (reason.trim() === "") delete reasons[identity];
    else reasons[identity] = reason.trim();
    this.session.keepRanking({ reasons });
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

  /** The proposed order again. */
  async resetOrder(): Promise<void> {
    this.session.keepRanking({
      manualOrder: undefined,
      reasons: undefined,
      confirmed: false,
    });
    await this.rank();
    this.session.say(this.session.texts.rank.orderReset);
  }

  /** Ranks a studio that would be left out, for a reason. */
  async include(identity: string, reason: string): Promise<void> {
    const included = { ...this.session.state.stored.ranking?.included, [identity]: reason.trim() };
    this.session.keepRanking({ included, confirmed: false });
    this.session.patch({ pending: null });
    await this.rank();
  }

  async exclude(identity: string): Promise<void> {
    const included = without(this.session.state.stored.ranking?.included ?? {}, identity);
    this.session.keepRanking({ included, confirmed: false });
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

  /** Draws the heat strips; can be cancelled. */
  async drawAcceptability(): Promise<void> {
    const { state } = this.session;
    const view = await this.session.attempt(
      "acceptability",
      (options) => this.session.call("acceptability", [rankingOptions(state), undefined], options),
      true,
    );
    if (view === null) return;
    this.session.patch({ acceptability: view });
    this.session.say(this.session.texts.rank.spokenAcceptability(view.draws));
  }
}

const scoresOf = (ranking: RankingView): string =>
  ranking.method +
  JSON.stringify(ranking.percents) +
  ranking.entries
    .map(({ identity, score }) => `${identity}=${score}`)
    .sort()
    .join();
