import type { Localised } from "../language";
import { RANKING_TEXT } from "../text";
import { agreementText } from "./agreement";
import type { Ranking } from "./types";

/** One studio in the two columns of a slope chart; also a row of the table that says the same. */
interface SlopeLine {
  /** Index in `review.entries`. */
  readonly entry: number;
  readonly identity: string;
  readonly name: string;
  /** Place in the sheet's order among the entries listed, 1 …. */
  readonly sheetPlace: number;
  /** 序号 as it stands. */
  readonly sheetRank: number;
  /** Place in the proposal, 1 …; tied entries follow the sheet's order. Null without a score. */
  readonly proposedPlace: number | null;
  /** The proposed rank that tied entries share. */
  readonly proposedRank: number | null;
  readonly finalRank: number;
  /** Places up (positive) or down in the proposal against the sheet; null without a score. */
  readonly rises: number | null;
  /** 表中第 3，建议第 1 … */
  readonly words: Localised;
}

/** The sheet's order at the left, the proposal at the right, a line for each studio. */
export interface SlopeChart {
  /** In the sheet's order. */
  readonly lines: readonly SlopeLine[];
  readonly tau: number | null;
  /** The agreement in a sentence. */
  readonly words: Localised;
}

/**
 * The picture of two orders, for sheets whose 序号 is an order; null for others, and for two or three entries, which
 * have no proposal.
 */
export function slopeChart(ranking: Ranking, nameOf: (entry: number) => string): SlopeChart | null {
  const { agreement } = ranking;
  if (agreement === null) return null;
  const bySheet = [...ranking.entries].sort((a, b) => (a.sheetRank as number) - (b.sheetRank as number));
  const placeInSheet = new Map(bySheet.map(({ entry }, index) => [entry, index + 1]));
  const byProposal = bySheet
    .filter(({ proposedRank }) => proposedRank !== null)
    .sort(
      (a, b) =>
        (a.proposedRank as number) - (b.proposedRank as number) ||
        (placeInSheet.get(a.entry) as number) - (placeInSheet.get(b.entry) as number),
    );
  const placeInProposal = new Map(byProposal.map(({ entry }, index) => [entry, index + 1]));
  return {
    tau: agreement.tau,
    words: agreementText(agreement),
    lines: bySheet.map((entry, index): SlopeLine => {
      const proposedPlace = placeInProposal.get(entry.entry) ?? null;
      const { proposedRank, tiedWith } = entry;
      const tied = tiedWith.length > 0;
      return {
        entry: entry.entry,
        identity: entry.identity,
        name: nameOf(entry.entry),
        sheetPlace: index + 1,
        sheetRank: entry.sheetRank as number,
        proposedPlace,
        proposedRank,
        finalRank: entry.rank,
        rises: proposedPlace === null ? null : index + 1 - proposedPlace,
        words: RANKING_TEXT.both(({ places }) => places(entry.sheetRank as number, proposedRank, tied)),
      };
    }),
  };
}
