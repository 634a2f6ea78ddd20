import { columnLetters } from "../grid";
import type { Acceptability } from "./acceptabilityTypes";
import type { RankingReport, ReportedCommittee, ReportedStability } from "./reportTypes";
import { askStability, STABILITY_QUESTIONS } from "./stability";
import type { RankedCriterion, RankedEntry, Ranking } from "./types";

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
