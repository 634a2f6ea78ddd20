import type { Grid } from "../grid";
import type { Review } from "../review";
import { bordaFigures, combineScores, type Combination } from "./combine";
import type { Committee, CommitteeEntry, LeftOutJudge } from "./committeeTypes";
import { concordanceOf } from "./concordance";
import { judgeColumns, judgeName, judgeRanks } from "./judges";
import { scoreAt } from "./scoreCells";
import type { RankedCriterion } from "./types";

/**
 * What the judges' columns say, for the entries listed: those that a criterion combines, or those recognised on the
 * sheet.
 * @param listed indexes in `review.entries`
 * @returns null where there are no judges' columns or nobody is listed
 */
export function committeeOf(
  review: Review,
  grid: Grid,
  criteria: readonly Pick<RankedCriterion, "source">[],
  listed: readonly number[],
): Committee | null {
  const source = criteria.map((criterion) => criterion.source).find(({ kind }) => kind === "combined");
  const columns =
    source?.kind === "combined" ? source.columns : (judgeColumns(review, grid)[0]?.columns ?? []);
  const combination = source?.kind === "combined" ? source.combination : "mean";
  if (columns.length < 2 || listed.length === 0) return null;
  const paths = new Map(review.recognition.unmappedColumns.map((column) => [column.column, column]));
  const entries = [...listed].sort((a, b) => a - b);
  const rowOf = (entry: number): number => review.entries[entry]?.row ?? -1;
  const judges = columns.map((column) => entries.map((entry) => scoreAt(grid, rowOf(entry), column)));
  const ranks = judgeRanks(judges);
  const borda = bordaFigures(judges);
  return {
    judges: columns.map((column) => judgeName(paths.get(column) ?? { column, path: [] })),
    columns,
    combination,
    entries: entries.map((entry, index): CommitteeEntry => {
      const scores = judges.map((judge) => judge[index] as number | null);
      const given = judgedRanks(ranks, index);
      return {
        entry,
        row: rowOf(entry),
        scores,
        ranks: ranks.map((judge) => judge[index] as number | null),
        mean: combineScores(scores, "mean").value,
        trimmedMean: combineScores(scores, "trimmedMean").value,
        borda: borda[index] as number | null,
        spread: rangeOf(scores.filter((score) => score !== null)),
        rankSpread: rangeOf(given),
      };
    }),
    concordance: concordanceOf(judges),
    withoutOne: withoutOne(
      judges,
      columns.map((column) => judgeName(paths.get(column) ?? { column, path: [] })),
      entries,
      combination,
    ),
  };
}

const judgedRanks = (ranks: readonly (readonly (number | null)[])[], entry: number): readonly number[] =>
  ranks.flatMap((judge) => judge[entry] ?? []);

const rangeOf = (figures: readonly number[]): number | null =>
  figures.length < 2 ? null : Math.max(...figures) - Math.min(...figures);

/** Combined figures by entry. */
function combinedFigures(
  judges: readonly (readonly (number | null)[])[],
  combination: Combination,
): readonly (number | null)[] {
  if (combination === "borda") return bordaFigures(judges);
  const count = judges[0]?.length ?? 0;
  return Array.from(
    { length: count },
    (_, entry) =>
      combineScores(
        judges.map((judge) => judge[entry] ?? null),
        combination,
      ).value,
  );
}

/** Places by falling figure; entries without one last, equal ones in sheet order. */
function orderBy(figures: readonly (number | null)[]): readonly number[] {
  return figures
    .map((_, index) => index)
    .sort((a, b) => (figures[b] ?? -Infinity) - (figures[a] ?? -Infinity) || a - b);
}

/** Ranks shared by equal figures: an entry whose equals change places has not changed its own. */
function sharedRanks(figures: readonly (number | null)[]): readonly number[] {
  return figures.map(
    (figure) => 1 + figures.filter((other) => (other ?? -Infinity) > (figure ?? -Infinity)).length,
  );
}

function withoutOne(
  judges: readonly (readonly (number | null)[])[],
  names: readonly string[],
  entries: readonly number[],
  combination: Combination,
): readonly LeftOutJudge[] {
  // Of three judges two are left, and of two scores nothing is left without the highest and the lowest.
  if (judges.length < 3) return [];
  const remaining = judges.length - 1;
  const how = combination === "trimmedMean" && remaining < 3 ? "mean" : combination;
  const all = sharedRanks(combinedFigures(judges, combination));
  return names.map((judge, left) => {
    const figures = combinedFigures(
      judges.filter((_, index) => index !== left),
      how,
    );
    const ranks = sharedRanks(figures);
    const changed = entries.filter((_, index) => ranks[index] !== all[index]);
    const leaders = (list: readonly number[]): string =>
      list.flatMap((rank, index) => (rank === 1 ? [index] : [])).join();
    return {
      judge,
      order: orderBy(figures).map((index) => entries[index] as number),
      changed,
      firstChanges: leaders(ranks) !== leaders(all),
    };
  });
}
