import { ShownView } from "../../engine";
import type { EngineAnswer, EngineMethods, EngineView, RankingView, Remote, ReviewView } from "../../engine";
import { correctionsBetween } from "./corrections";
import { openCount } from "./findingList";
import type { RankingState } from "../../host";
import { followedBetween, followedSince, rankingUnder, underNewIdentities } from "./followed";
import type { Session } from "./session";
import type { PaneState } from "./state";
import type { FindingCursor } from "./findingCursor";

/** How long findings that were put right stay on view, struck through. */
const FIXED_FOR = 4000;
/** More than this at once is another sheet or mapping, not something put right by typing. */
const MOST_FIXED = 25;

/** The engine's methods that change what is shown and answer what changed. */
type Asked = "review" | "edit" | "rank" | "mark" | "verify" | "offer";

/** Whoever follows what is on view. */
export interface Followers {
  /** The scores are others than before: what was worked out from them no longer holds. */
  scoresChanged(): void;
  /** The order on view is from before the last edits. */
  rankingDue(): void;
  /** Studios have other identities: how decisions about the order are brought under them. */
  followed(renamed: (ranking: RankingState) => RankingState): void;
}

/**
 * Puts on view what the engine answers. Every answer is taken over in the moment in which it comes, so that things are
 * seen in the order in which they happened in the worker.
 */
export class Showing {
  private readonly shown = new ShownView();
  private stopFixed: ReturnType<typeof setTimeout> | null = null;

  constructor(
    private readonly session: Session,
    private readonly cursor: FindingCursor,
    private readonly followers: Followers,
  ) {}

  /** What the engine said last. */
  get view(): EngineView {
    return this.shown.current;
  }

  /**
   * Asks the engine and shows what comes of it; null where it has nothing to say.
   *
   * @param to "edit" for a check that follows a change of the sheet
   * @throws Cancelled, WorkerError as the call does
   */
  async ask<Name extends Asked>(
    name: Name,
    args: Parameters<Remote<EngineMethods>[Name]>,
    to: Asked = name,
  ): Promise<EngineView | null> {
    const answer = (await this.session.call(name, args)) as EngineAnswer | null;
    return answer === null ? null : this.take(answer, to);
  }

  /**
   * Shows what the engine answered.
   *
   * @param to what it is the answer to: what an edit put right is shown as such, and the outcome of a check is said
   */
  async take(answer: EngineAnswer, to: Asked): Promise<EngineView> {
    const view = this.shown.take(answer);
    if (view === null) return this.take(await this.session.call("whole", []), to);
    this.show(view, to);
    return view;
  }

  private show(view: EngineView, to: Asked): void {
    const { review: before, notASheet, flags, ranking, stability } = this.session.state;
    const sheet = view.review?.sheet ?? view.notASheet?.sheet ?? null;
    const haveScoresChanged = scoresOf(ranking) !== scoresOf(view.ranking);
    const shown = {
      review: view.review,
      notASheet: view.notASheet,
      ranking: view.ranking,
      fixes: view.fixes,
      // Answers about other weights or studios would be wrong; they are worked out again when asked for.
      stability: haveScoresChanged ? { spread: stability.spread } : stability,
      // Each sheet has marks of its own, or none.
      flags: sheet === (before?.sheet ?? notASheet?.sheet ?? null) ? flags : null,
      ...(view.review === null && view.notASheet === null ? {} : { phase: "ready" as const }),
    };
    this.count(view.review);
    if (haveScoresChanged) this.followers.scoresChanged();
    if (view.review?.sheet !== before?.sheet) this.cursor.from = null;
    // One patch, so that a long list is put in order and drawn once.
    this.session.patch({ ...shown, ...this.correctedBy(to, before, view.review) });
    if (to === "review" && view.review !== null)
      this.session.say(this.session.texts.check.spokenSummary(view.review.summary));
    const isFollowed = view.review !== null && this.follow(before, view.review);
    if (view.isRankingDue || isFollowed) this.followers.rankingDue();
  }

  /** What an answer changes in what is shown as put right. */
  private correctedBy(to: Asked, before: ReviewView | null, after: ReviewView | null): Partial<PaneState> {
    switch (to) {
      case "rank":
      case "mark":
      case "verify":
      case "offer":
        return {};
      case "edit":
        return before === null || after === null
          ? { ledBy: null }
          : { ledBy: null, ...this.fixedBetween(before, after) };
      case "review":
        return { ledBy: null, fixed: [] };
    }
  }

  /** Notes how many findings were open first, when another sheet comes under review. */
  private count(review: ReviewView | null): void {
    const { firstOpen } = this.session.state;
    if (review === null || firstOpen?.sheet === review.sheet) return;
    this.session.patch({ firstOpen: { sheet: review.sheet, open: openCount(review) } });
  }

  /** Keeps what was decided about a studio whose name, leader or unit was corrected; true where there was one. */
  private follow(before: ReviewView | null, after: ReviewView): boolean {
    const { stored } = this.session.state;
    const followed =
      before?.sheet === after.sheet
        ? followedBetween(before.entries, after.entries)
        : followedSince(stored, after);
    if (followed.size === 0) return false;
    this.session.keep(underNewIdentities(stored, followed));
    this.followers.followed((ranking) => rankingUnder(followed, ranking));
    return true;
  }

  /** What an edit put right: shown for a while, and said. */
  private fixedBetween(before: ReviewView, after: ReviewView): Pick<PaneState, "fixed" | "current"> {
    const { fixed, current } = this.session.state;
    const { gone, fresh, left, inserted } = correctionsBetween(before, after);
    this.cursor.removed(gone);
    if (gone.length === 0 && fresh === 0) return { fixed, current };
    this.session.say(this.session.texts.check.spokenChange(gone.length, fresh, after.summary));
    if (this.stopFixed !== null) clearTimeout(this.stopFixed);
    this.stopFixed = setTimeout(() => this.session.patch({ fixed: [] }), FIXED_FOR);
    const still = fixed.filter(({ key }) => !inserted.has(key));
    const list = gone.length > MOST_FIXED ? [] : [...still, ...gone];
    const isGone = current !== null && left.has(current) && !list.some(({ key }) => key === current);
    return { fixed: list, current: isGone ? null : current };
  }

  stop(): void {
    if (this.stopFixed !== null) clearTimeout(this.stopFixed);
  }
}

/** What heat strips hang on: method, weights and each studio's score. */
const scoresOf = (ranking: RankingView | null): string =>
  ranking === null
    ? ""
    : ranking.method +
      JSON.stringify(ranking.percents) +
      ranking.entries
        .map(({ identity, score }) => `${identity}=${score}`)
        .sort()
        .join();
