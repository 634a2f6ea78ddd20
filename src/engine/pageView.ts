import type { RankingOptions, Review, RulePack, Wording } from "../core";
import type { CellFlag } from "../host";
import { differenceBetween } from "./difference";
import { NOTHING_SHOWN } from "./shown";
import type { Engine } from "./engine";
import type { Reviewed } from "./reviewed";
import { FlagList } from "./flagList";
import { OfferedFixes } from "./offeredFixes";
import type { RankingView } from "./rankViews";
import type { EngineAnswer, EngineView } from "./views";

/**
 * More entries than this are not ranked with every edit: the findings would wait for the order. The view then says
 * that the order is due, and the page asks for it a moment later.
 */
const MOST_RANKED_WITH_AN_EDIT = 2000;

// Loaded with the first check, which is on view sooner without it.
const ranking = () => import("./rankingView");

/**
 * What one page shows of the engine: the review, the order and the marks. It remembers what the page has, so that
 * every answer carries only what has changed since the one before. Answers are to be taken in the order in which they
 * come; a page that missed one asks for the whole.
 */
export class PageView {
  private sent: EngineView = NOTHING_SHOWN;
  private version = 0;
  private options: RankingOptions = {};
  private isMarked = false;
  private flagList: { readonly pack: RulePack; readonly wording: Wording; readonly list: FlagList } | null =
    null;
  private ranked: {
    readonly review: Review;
    readonly options: RankingOptions;
    readonly view: RankingView;
  } | null = null;

  private readonly fixes: OfferedFixes;

  constructor(readonly engine: Engine) {
    this.fixes = new OfferedFixes(engine);
  }

  /** Ranks by these options from now on. */
  rankBy(options: RankingOptions): void {
    this.options = options;
  }

  /** Whether the page shows marks of the sheet under review; another sheet begins without. */
  mark(on: boolean): void {
    this.isMarked = on;
  }

  /** The page shows these findings, by their keys: their fixes are in the answers from now on. */
  offer(keys: readonly string[]): Promise<void> {
    return this.fixes.ask(keys);
  }

  /**
   * What has changed since the last answer.
   *
   * @param ranksAll whether the order is to be in it however many entries there are
   */
  async answer(ranksAll = false): Promise<EngineAnswer> {
    // Awaited before anything is looked at: what changes meanwhile is in the answer, and answers keep their order.
    const { rankingOf } = await ranking();
    if (this.sent.review !== null) await this.fixes.load();
    const before = this.sent;
    this.sent = this.now(rankingOf, ranksAll);
    const since = this.version;
    this.version += 1;
    return { version: this.version, since, difference: differenceBetween(before, this.sent) };
  }

  /** The page begins anew: it has nothing. */
  forget(): void {
    this.sent = NOTHING_SHOWN;
    this.version = 0;
    this.options = {};
    this.isMarked = false;
    this.fixes.forget();
  }

  /** Everything that the page shows, for one that missed an answer. */
  async whole(): Promise<EngineAnswer> {
    const answer = await this.answer();
    return { ...answer, since: null, difference: differenceBetween(NOTHING_SHOWN, this.sent) };
  }

  private now(rankingOf: RankingOf, ranksAll: boolean): EngineView {
    const reviewed = this.engine.reviewedView();
    // Between two reviews the page keeps what it has.
    if (reviewed === null) return this.sent;
    const { sheet } = reviewed.view;
    // Marks are switched on sheet by sheet.
    if (sheet !== sheetOf(this.sent)) this.isMarked = false;
    if (reviewed.kind === "notASummarySheet")
      return { ...NOTHING_SHOWN, notASheet: reviewed.view, flags: this.isMarked ? [] : null };
    const { review, view, pack, wording } = reviewed;
    const isDue = !ranksAll && view.entries.length > MOST_RANKED_WITH_AN_EDIT && !this.isRanked(review);
    const isSameTable = this.sent.review?.sheet === sheet && this.sent.review?.pack.id === view.pack.id;
    return {
      review: view,
      notASheet: null,
      ranking: isDue ? (isSameTable ? this.sent.ranking : null) : this.ranking(reviewed, rankingOf),
      isRankingDue: isDue,
      flags: this.isMarked ? this.flagsOf(review, pack, wording) : null,
      fixes: this.fixes.of(view, isSameTable ? this.sent.review : null),
    };
  }

  private isRanked(review: Review): boolean {
    return this.ranked?.review === review && this.ranked.options === this.options;
  }

  private ranking(
    { review, grid, wording }: Extract<Reviewed, { kind: "review" }>,
    rankingOf: RankingOf,
  ): RankingView {
    const { options } = this;
    if (this.ranked === null || !this.isRanked(review))
      this.ranked = { review, options, view: rankingOf(review, grid, options, wording.language).view };
    return this.ranked.view;
  }

  private flagsOf(review: Review, pack: RulePack, wording: Wording): readonly CellFlag[] {
    if (this.flagList?.pack !== pack || this.flagList.wording !== wording)
      this.flagList = { pack, wording, list: new FlagList(pack, wording) };
    return this.flagList.list.of(review);
  }
}

type RankingOf = Awaited<ReturnType<typeof ranking>>["rankingOf"];

const sheetOf = ({ review, notASheet }: EngineView): string | null =>
  review?.sheet ?? notASheet?.sheet ?? null;
