import type { CombinedCriterion, CriterionScale, Direction, Normalisation, RankingMethod } from "../../core";
import type { RankingState } from "../../host";
import type { RankActions } from "./rankActions";
import type { Session } from "./session";
import { without } from "./without";

/** What the order is made of: the method, its criteria, and what each of them counts. */
export class CriteriaActions {
  constructor(
    private readonly session: Session,
    private readonly rank: Pick<RankActions, "decide" | "stored">,
  ) {}

  async setMethod(method: RankingMethod): Promise<void> {
    await this.rank.decide("method", { method });
  }

  /** How figures are made comparable, for TOPSIS. */
  async setNormalisation(normalisation: Normalisation): Promise<void> {
    await this.rank.decide("method", { normalisation });
  }

  async setDirection(criterion: string, direction: Direction): Promise<void> {
    const directions = { ...this.rank.stored.directions, [criterion]: direction };
    await this.rank.decide("direction", { directions });
  }

  /** Compares a criterion one place earlier (-1) or later (1). */
  async setPriority(criterion: string, step: number): Promise<void> {
    const criteria = this.session.state.ranking?.criteria ?? [];
    const ids = criteria.map(({ id }) => id);
    const from = ids.indexOf(criterion);
    const to = from + step;
    if (from < 0 || to < 0 || to >= ids.length) return;
    ids.splice(to, 0, ...ids.splice(from, 1));
    // Naming a criterion makes it count: those that were left out stay out, but for the one in hand.
    const isIdle = (id: string): boolean =>
      id !== criterion && criteria.some((each) => each.id === id && !each.used);
    await this.rank.decide("priority", { priority: ids.filter((id) => !isIdle(id)) });
  }

  /** Gives one criterion a share in percent; the others share the rest. */
  async setWeight(criterion: string, percent: number): Promise<void> {
    const percents = this.session.state.ranking?.percents;
    if (percents !== undefined) await this.reweigh(percents, criterion, percent, `weight ${criterion}`);
  }

  /** Takes a further column as a criterion, with an equal share. */
  async addCriterion(id: string): Promise<void> {
    await this.reweigh(...this.withShare(id, this.session.state.ranking?.percents ?? {}), "criteria");
  }

  /** Adds a criterion made of several columns, or changes one; the columns do not count a second time by themselves. */
  async combine(criterion: CombinedCriterion): Promise<void> {
    const { percents = {} } = this.session.state.ranking ?? {};
    const others = (this.rank.stored.combined ?? []).filter(({ id }) => id !== criterion.id);
    const combined = [...others, criterion];
    const kept = Object.entries(percents).filter(([id]) => !criterion.columns.includes(id));
    const rest = Object.fromEntries(kept);
    const share: readonly [Readonly<Record<string, number>>, string, number] =
      criterion.id in percents
        ? [rest, criterion.id, percents[criterion.id] ?? 0]
        : this.withShare(criterion.id, rest);
    await this.reweigh(...share, "criteria", { combined });
  }

  async removeCriterion(id: string): Promise<void> {
    const percents = this.session.state.ranking?.percents;
    if (percents === undefined) return;
    const { combined, priority, directions } = this.rank.stored;
    const gone: Partial<RankingState> = {
      combined: combined?.filter((each) => each.id !== id),
      priority: priority?.filter((each) => each !== id),
      directions: directions && without(directions, id),
    };
    // One that lacks a column is not among those used; its weight is only stored.
    if (!(id in percents)) {
      await this.rank.decide("criteria", { ...gone, weights: without(this.rank.stored.weights, id) });
    } else if (Object.keys(percents).length > 1) {
      const weights = await this.session.attempt(null, () =>
        this.session.call("rebalance", [percents, id, 0]),
      );
      if (weights !== null) await this.rank.decide("criteria", { ...gone, weights: without(weights, id) });
    }
  }

  /** The pack's own criteria and weights again. */
  async resetWeights(): Promise<void> {
    await this.rank.decide("criteria", {
      weights: {},
      combined: undefined,
      directions: undefined,
      priority: undefined,
      normalisation: undefined,
      scales: undefined,
      indifference: undefined,
    });
  }

  /** How a criterion's figures come onto the common scale; null for the notice's own way. */
  async setScale(criterion: string, scale: CriterionScale | null): Promise<void> {
    const others = without(this.rank.stored.scales ?? {}, criterion);
    await this.rank.decide("scale", { scales: scale === null ? others : { ...others, [criterion]: scale } });
  }

  /** Differences of a criterion that decide nothing; null for the notice's own threshold. */
  async setThreshold(criterion: string, threshold: number | null): Promise<void> {
    const others = without(this.rank.stored.indifference ?? {}, criterion);
    await this.rank.decide("scale", {
      indifference: threshold === null ? others : { ...others, [criterion]: threshold },
    });
  }

  /** Weights to which a criterion is added with an equal share. */
  private withShare(
    id: string,
    percents: Readonly<Record<string, number>>,
  ): readonly [Readonly<Record<string, number>>, string, number] {
    const all = { ...percents, [id]: 0 };
    return [all, id, Math.round(100 / Object.keys(all).length)];
  }

  private async reweigh(
    percents: Readonly<Record<string, number>>,
    id: string,
    percent: number,
    step: string,
    change: Partial<RankingState> = {},
  ): Promise<void> {
    const weights = await this.session.attempt(null, () =>
      this.session.call("rebalance", [percents, id, percent]),
    );
    if (weights !== null) await this.rank.decide(step, { ...change, weights });
  }
}
