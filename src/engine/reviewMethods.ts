import { rebalanceWeights } from "../core";
import type { GridEdit, RankingOptions, Verification } from "../core";
import type { PageView } from "./pageView";
import type { CallContext } from "./rpc";
import type { EngineAnswer, GridData, ReviewRequest } from "./views";

/** Methods that change what a page shows: sheets, edits, the order, marks, what a person vouches for. */
export function reviewMethods(page: PageView) {
  const { engine } = page;
  return {
    /** Takes over a sheet as it stands. */
    putGrid: (_: CallContext, data: GridData): void => engine.putGrid(data),

    /** Forgets all sheets but these, which were just read. */
    keepGrids: (_: CallContext, names: readonly string[]): void => engine.keepGrids(names),

    /** Reviews and ranks; a question that a newer one overtakes ends as cancelled. */
    review: async (
      _: CallContext,
      request: ReviewRequest,
      options: RankingOptions,
    ): Promise<EngineAnswer> => {
      page.rankBy(options);
      await engine.review(request);
      return page.answer();
    },

    /** Puts edits into a sheet; the answer is null where that sheet is not the one under review. */
    edit: async (_: CallContext, sheet: string, edits: readonly GridEdit[]): Promise<EngineAnswer | null> =>
      engine.edit(sheet, edits) ? page.answer() : null,

    /** Ranks by these options from now on. */
    rank: (_: CallContext, options: RankingOptions): Promise<EngineAnswer> => {
      page.rankBy(options);
      return page.answer(true);
    },

    /** Whether the page shows marks on the sheet under review from now on. */
    mark: (_: CallContext, on: boolean): Promise<EngineAnswer> => {
      page.mark(on);
      return page.answer();
    },

    /** Everything that the page shows, for one that missed an answer. */
    whole: (): Promise<EngineAnswer> => page.whole(),

    /** Weights after one was changed, in whole percents that sum to 100. */
    rebalance: (
      _: CallContext,
      percents: Readonly<Record<string, number>>,
      changed: string,
      value: number,
    ): Readonly<Record<string, number>> => rebalanceWeights(percents, changed, value),

    /** What a person has vouched for, before anything is shown. */
    setVerified: (_: CallContext, verified: readonly Verification[]): void => {
      engine.verified = verified;
    },

    /** The same while a review is on view: the answer marks the warnings that it is about. */
    verify: (_: CallContext, verified: readonly Verification[]): Promise<EngineAnswer> => {
      engine.verified = verified;
      return page.answer();
    },

    /** What is kept when a person vouches for a warning on view; null where it is not there any more. */
    vouch: (_: CallContext, key: string, by: string, note: string, on: string): Verification | null =>
      engine.vouch(key, by, note, on),
  };
}
