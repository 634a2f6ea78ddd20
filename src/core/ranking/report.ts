import type { CriterionScale } from "../pack";
import { columnLetters } from "../grid";
import type { Acceptability, StabilityQuestion } from "./acceptabilityTypes";
import type { Combination } from "./combine";
import type { Direction, Normalisation, RankingMethod } from "./method";
import { askStability, STABILITY_QUESTIONS } from "./stability";
import type { LeftOutEntry, RankedCriterion, RankedEntry, Ranking } from "./types";

/** The `ranking` part of the JSON report (spec/report.md). Rows are 1-based; shares are rounded to 12 digits. */
export interface RankingReport {
  /** Where the final order comes from: 序号 of the sheet, the proposal, or the order the call gave. */
  readonly basis: Ranking["basis"];
  readonly method: RankingMethod;
  /** Only for TOPSIS. */
  readonly normalisation?: Normalisation;
  readonly criteria: readonly {
    /** The field's id, or the id of another column. */
    readonly field: string;
    readonly weight: number;
    readonly direction: Direction;
    /** Present where it is not the method's own. */
    readonly scale?: CriterionScale;
    /** Present (true) where the figure counts per full year run. */
    readonly perYear?: true;
    readonly indifference?: number;
    /** Present (true) where all entries ranked are equal in it, so that it contributes nothing. */
    readonly constant?: true;
  }[];
  readonly entries: readonly {
    readonly rank: number;
    readonly row: number;
    /** Null for an entry included by the user although a figure is missing, and for two or three entries. */
    readonly score: number | null;
    /** Shared by tied entries; null where the score is. */
    readonly proposedRank: number | null;
    /** 序号 of the sheet; null where it is not 1 … n, each once. */
    readonly sheetRank: number | null;
    /** The reason typed for a moved entry. */
    readonly reason: string | null;
    /** Fields with an open warning that their figure may be wrong. */
    readonly doubtful: readonly string[];
    /** Rows with the same proposed score (of a tie of hundreds the first ones, see `TIE_LIST_LIMIT`). */
    readonly tiedWith: readonly number[];
    /** By criterion; sum is the score. Empty without a score. */
    readonly contributions: Readonly<Record<string, number>>;
    /** Share of random weightings for each rank 1 … n; sums to 1. Null where not computed. */
    readonly acceptability: readonly number[] | null;
    /** The reason typed for an entry ranked in spite of errors or missing figures. */
    readonly included?: string;
  }[];
  readonly leftOut: readonly {
    readonly row: number;
    readonly reason: LeftOutEntry["reason"];
    /** Criteria without a figure. */
    readonly missing?: readonly string[];
  }[];
  /** Rows of ties that nobody has decided. */
  readonly openTies: readonly (readonly number[])[];
  /** Between 序号 and the proposal; absent where one of them is missing. */
  readonly agreement?: {
    readonly tau: number | null;
    readonly same: number;
    readonly opposite: number;
    readonly tied: number;
  };
  /** Two or three entries side by side, instead of scores. */
  readonly comparison?: readonly {
    readonly field: string;
    readonly figures: readonly { readonly row: number; readonly figure: number }[];
    /** Rows with the best figure; empty where all are equal. */
    readonly best: readonly number[];
  }[];
  readonly committee?: ReportedCommittee;
  /** How the acceptabilities were drawn; absent where they were not. */
  readonly robustness?: { readonly draws: number; readonly seed: number };
  /** The three questions about the proposal's stability; absent where acceptabilities were not asked for. */
  readonly stability?: readonly ReportedStability[];
}

interface ReportedCommittee {
  readonly combination: Combination;
  readonly judges: readonly { readonly name: string; readonly column: string }[];
  /** Kendall's W over the entries that every judge scored; null where it is not defined. */
  readonly concordance: { readonly w: number; readonly judges: number; readonly entries: number } | null;
  readonly entries: readonly {
    readonly row: number;
    readonly scores: readonly (number | null)[];
    readonly ranks: readonly (number | null)[];
    readonly mean: number | null;
    readonly trimmedMean: number | null;
    readonly borda: number | null;
    readonly spread: number | null;
  }[];
  /** Rows in order, and rows whose place changes, if one judge were left out. */
  readonly withoutOne: readonly {
    readonly judge: string;
    readonly order: readonly number[];
    readonly changed: readonly number[];
    readonly firstChanges: boolean;
  }[];
}

interface ReportedStability {
  readonly question: StabilityQuestion;
  readonly spread?: number;
  readonly draws: number;
  readonly seed: number;
  readonly entries: readonly {
    readonly row: number;
    /** Share of weightings for each rank. */
    readonly ranks: readonly number[];
    /** By criterion: the average of the weightings that put it first; null where none did. */
    readonly centralWeights: Readonly<Record<string, number>> | null;
    /** By row: the share of weightings under which this entry is ahead; absent for long lists. */
    readonly ahead?: Readonly<Record<string, number>>;
  }[];
}

/** More entries than this are reported without who beats whom: it grows with the square of their number. */
const MOST_WITH_PAIRS = 50;

/** Names of the criteria in the report: the field's id, unless two criteria share it. */
function fieldNames(criteria: readonly RankedCriterion[]): readonly string[] {
  const fieldOf = ({ id, source }: RankedCriterion): string =>
    source.kind === "perYear" ? source.field : id;
  const names = criteria.map(fieldOf);
  return names.map((name, index) =>
    names.indexOf(name) === names.lastIndexOf(name) ? name : (criteria[index] as RankedCriterion).id,
  );
}

/** What makes an entry of a ranking's report; for long lists called as each is wanted. */
export function rankedEntryReport(
  ranking: Ranking,
): (entry: Ranking["entries"][number]) => RankingReport["entries"][number] {
  const { acceptability } = ranking;
  const candidates = new Map(ranking.scored.map((entry, candidate) => [entry, candidate]));
  const names = fieldNames(ranking.criteria);
  return (entry) => {
    const shares = acceptability?.ranks[candidates.get(entry.entry) ?? -1];
    return {
      rank: entry.rank,
      row: entry.row + 1,
      score: rounded(entry.score),
      proposedRank: entry.proposedRank,
      sheetRank: entry.sheetRank,
      reason: entry.reason,
      doubtful: entry.doubtful,
      tiedWith: entry.tiedWith.map((other) => ranking.rowOf(other) + 1),
      contributions:
        entry.score === null
          ? {}
          : Object.fromEntries(
              names.map((name, index) => [name, roundedShare(entry.contributions[index] as number)]),
            ),
      acceptability: shares ? shares.map(roundedShare) : null,
      ...(entry.included === null ? {} : { included: entry.included }),
    };
  };
}

/**
 * A ranking as a plain object for `JSON.stringify`; the same ranking gives the same bytes.
 *
 * @param entries those to report; a writer that makes them one by one asks for none
 */
export function rankingReport(
  ranking: Ranking,
  entries: readonly RankedEntry[] = ranking.entries,
): RankingReport {
  const rowOf = (entry: number): number => ranking.rowOf(entry) + 1;
  const { acceptability, agreement, comparison } = ranking;
  const names = fieldNames(ranking.criteria);
  const nameOf = (id: string): string => names[ranking.criteria.findIndex((each) => each.id === id)] ?? id;
  return {
    basis: ranking.basis,
    method: ranking.method,
    ...(ranking.method === "topsis" ? { normalisation: ranking.normalisation } : {}),
    criteria: ranking.criteria.map((criterion, index) =>
      reportedCriterion(criterion, names[index] as string),
    ),
    entries: entries.map(rankedEntryReport(ranking)),
    leftOut: ranking.leftOut.map(({ row, reason, missing }) => ({
      row: row + 1,
      reason,
      ...(missing.length > 0 ? { missing: missing.map(nameOf) } : {}),
    })),
    openTies: ranking.openTies.map((group) => group.map(rowOf)),
    ...(agreement === null ? {} : { agreement: { ...agreement, tau: rounded(agreement.tau) } }),
    ...(comparison === null ? {} : { comparison: reportedComparison(ranking, nameOf) }),
    ...(ranking.committee === null ? {} : { committee: reportedCommittee(ranking.committee, rowOf) }),
    ...(acceptability
      ? {
          robustness: { draws: acceptability.draws, seed: acceptability.seed },
          stability: STABILITY_QUESTIONS.flatMap((question) => {
            const { draws, seed } = acceptability;
            const drawn =
              question === "any" ? acceptability : askStability(ranking, question, { draws, seed });
            return drawn === null ? [] : [reportedStability(ranking, drawn, rowOf, nameOf)];
          }),
        }
      : {}),
  };
}

function reportedCriterion(
  { weight, direction, usedScale, constant, source, threshold }: RankedCriterion,
  field: string,
): RankingReport["criteria"][number] {
  return {
    field,
    weight: roundedShare(weight),
    direction,
    ...(usedScale === "minmax" || usedScale === "vector" ? {} : { scale: usedScale }),
    ...(source.kind === "perYear" ? { perYear: true as const } : {}),
    ...(threshold === null ? {} : { indifference: threshold }),
    ...(constant ? { constant: true as const } : {}),
  };
}

function reportedComparison(
  ranking: Ranking,
  nameOf: (id: string) => string,
): NonNullable<RankingReport["comparison"]> {
  const compared = [...ranking.entries]
    .filter(({ entry }) => ranking.comparedEntries.includes(entry))
    .sort((a, b) => a.entry - b.entry);
  const rowOf = (entry: number): number => (compared.find((each) => each.entry === entry)?.row ?? -1) + 1;
  return (ranking.comparison ?? []).map(({ criterion, figures, best }) => ({
    field: nameOf(criterion),
    figures: ranking.comparedEntries.map((entry, index) => ({
      row: rowOf(entry),
      figure: figures[index] as number,
    })),
    best: best.map(rowOf),
  }));
}

function reportedCommittee(
  { combination, judges, columns, concordance, entries, withoutOne }: NonNullable<Ranking["committee"]>,
  rowOf: (entry: number) => number,
): ReportedCommittee {
  return {
    combination,
    judges: judges.map((name, index) => ({ name, column: columnLetters(columns[index] as number) })),
    concordance:
      concordance === null
        ? null
        : { w: roundedShare(concordance.w), judges: concordance.judges, entries: concordance.entries },
    entries: entries.map(({ row, scores, ranks, mean, trimmedMean, borda, spread }) => ({
      row: row + 1,
      scores,
      ranks,
      mean: rounded(mean),
      trimmedMean: rounded(trimmedMean),
      borda: rounded(borda),
      spread: rounded(spread),
    })),
    withoutOne: withoutOne.map(({ judge, order, changed, firstChanges }) => ({
      judge,
      order: order.map(rowOf),
      changed: changed.map(rowOf),
      firstChanges,
    })),
  };
}

function reportedStability(
  ranking: Ranking,
  drawn: Acceptability,
  rowOf: (entry: number) => number,
  nameOf: (id: string) => string,
): ReportedStability {
  const { wins } = drawn;
  const pairs = wins !== null && ranking.scored.length <= MOST_WITH_PAIRS ? wins : null;
  const byCandidate = new Map(ranking.scored.map((entry, candidate) => [entry, candidate]));
  return {
    question: drawn.question,
    ...(drawn.spread === null ? {} : { spread: drawn.spread }),
    draws: drawn.draws,
    seed: drawn.seed,
    entries: ranking.entries.flatMap(({ entry }) => {
      const candidate = byCandidate.get(entry);
      if (candidate === undefined) return [];
      const central = drawn.centralWeights[candidate] ?? null;
      return [
        {
          row: rowOf(entry),
          ranks: (drawn.ranks[candidate] as readonly number[]).map(roundedShare),
          centralWeights:
            central === null
              ? null
              : Object.fromEntries(
                  ranking.used.map((id, index) => [nameOf(id), roundedShare(central[index] as number)]),
                ),
          ...(pairs === null
            ? {}
            : {
                ahead: Object.fromEntries(
                  ranking.scored
                    .map((other, index): [string, number] => [
                      String(rowOf(other)),
                      roundedShare((pairs[candidate] as readonly number[])[index] as number),
                    ])
                    .filter((_, index) => index !== candidate),
                ),
              }),
        },
      ];
    }),
  };
}

const rounded = (value: number | null): number | null => (value === null ? null : roundedShare(value));

/** Twelve decimals: enough for every sum to come out, few enough to hide the noise of the last bits. */
export function roundedShare(value: number): number {
  return Math.round(value * 1e12) / 1e12;
}
