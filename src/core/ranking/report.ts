import type { Direction, Normalisation, RankingMethod } from "./method";
import type { LeftOutEntry, Ranking } from "./types";

/** The `ranking` part of the JSON report (spec/report.md). Rows are 1-based; shares are rounded to 12 digits. */
export interface RankingReport {
  readonly method: RankingMethod;
  /** Only for TOPSIS. */
  readonly normalisation?: Normalisation;
  readonly criteria: readonly {
    /** The field's id, or the id of another column. */
    readonly field: string;
    readonly weight: number;
    readonly direction: Direction;
    /** Present (true) where all entries ranked are equal in it, so that it contributes nothing. */
    readonly constant?: true;
  }[];
  readonly entries: readonly {
    readonly rank: number;
    readonly row: number;
    /** Null for an entry included by the user although a figure is missing. */
    readonly score: number | null;
    readonly proposedRank: number | null;
    /** Rows with the same proposed score (of a tie of hundreds the first ones, see `TIE_LIST_LIMIT`). */
    readonly tiedWith: readonly number[];
    /** By criterion; sum is the score. */
    readonly contributions: Readonly<Record<string, number>>;
    /** Share of random weightings for each rank 1 … n; sums to 1. Null where not computed. */
    readonly acceptability: readonly number[] | null;
    /** The reason typed for a moved entry. */
    readonly reason?: string;
    /** The reason typed for an entry ranked in spite of errors or missing figures. */
    readonly included?: string;
  }[];
  readonly leftOut: readonly {
    readonly row: number;
    readonly reason: LeftOutEntry["reason"];
    /** Criteria without a figure. */
    readonly missing?: readonly string[];
  }[];
  /** How the acceptabilities were drawn; absent where they were not. */
  readonly robustness?: { readonly draws: number; readonly seed: number };
}

/** A ranking as a plain object for `JSON.stringify`; the same ranking gives the same bytes. */
export function rankingReport(ranking: Ranking): RankingReport {
  const rows = new Map(ranking.entries.map(({ entry, row }) => [entry, row + 1]));
  const { acceptability } = ranking;
  const candidates = new Map(ranking.scored.map((entry, candidate) => [entry, candidate]));
  return {
    method: ranking.method,
    ...(ranking.method === "topsis" ? { normalisation: ranking.normalisation } : {}),
    criteria: ranking.criteria.map(({ id, weight, direction, constant }) => ({
      field: id,
      weight: roundedShare(weight),
      direction,
      ...(constant ? { constant: true as const } : {}),
    })),
    entries: ranking.entries.map((entry) => {
      const shares = acceptability?.ranks[candidates.get(entry.entry) ?? -1];
      return {
        rank: entry.rank,
        row: entry.row + 1,
        score: entry.score === null ? null : roundedShare(entry.score),
        proposedRank: entry.proposedRank,
        tiedWith: entry.tiedWith.map((other) => rows.get(other) as number),
        contributions: Object.fromEntries(
          ranking.criteria.map(({ id }, index) => [id, roundedShare(entry.contributions[index] as number)]),
        ),
        acceptability: shares ? shares.map(roundedShare) : null,
        ...(entry.reason === null ? {} : { reason: entry.reason }),
        ...(entry.included === null ? {} : { included: entry.included }),
      };
    }),
    leftOut: ranking.leftOut.map(({ row, reason, missing }) => ({
      row: row + 1,
      reason,
      ...(missing.length > 0 ? { missing } : {}),
    })),
    ...(acceptability ? { robustness: { draws: acceptability.draws, seed: acceptability.seed } } : {}),
  };
}

/** Twelve decimals: enough for every sum to come out, few enough to hide the noise of the last bits. */
export function roundedShare(value: number): number {
  return Math.round(value * 1e12) / 1e12;
}
