import {
  availableCriteria,
  entryIdentities,
  findCriterion,
  MOST_FOR_STABILITY,
  rankReview,
  usedAs,
} from "../core";
import type { Grid, Localised, Ranking, RankingOptions, Review } from "../core";
import type { MethodName } from "./arguments";
import { callError } from "./callError";
import type { RankingCall } from "./rankingArguments";
import { inBoth } from "./text";

/** The order that a call asks for. Whatever it names and the sheet does not have is a wrong call. */
export function rankFor(
  review: Review,
  grid: Grid,
  wanted: RankingCall & { readonly method: MethodName },
): Ranking {
  const options: RankingOptions = {
    method: wanted.method,
    ...(wanted.weights === null ? {} : { weights: wanted.weights }),
    directions: wanted.directions,
    scales: wanted.scales,
    combined: wanted.combined,
    ...(wanted.order === "sheet" || wanted.order === "proposed" ? { order: wanted.order } : {}),
    ...(Array.isArray(wanted.order) ? { orderRows: (wanted.order as number[]).map((row) => row - 1) } : {}),
    included: byIdentity(review, wanted.included, "--include"),
    reasons: byIdentity(review, wanted.reasons, "--reason"),
    acceptability: review.entries.length <= MOST_FOR_STABILITY ? {} : null,
  };
  const ranking = rankReview(review, grid, options);
  refuseUnknown(ranking, review, grid, wanted);
  return ranking;
}

/** The ranked rows that `--order` with rows does not name: they follow those that it does. 1-based. */
export function rowsNotOrdered(ranking: Ranking, order: RankingCall["order"]): readonly number[] {
  if (order === null || order === "sheet" || order === "proposed") return [];
  return ranking.entries.map(({ row }) => row + 1).filter((row) => !order.includes(row));
}

/** What is said of them, so that nobody takes their places for decided. */
export const notOrderedText = (rows: readonly number[]): Localised =>
  inBoth((texts) => texts.ranking.notOrdered(rows));

/** Texts of rows by the identities of the entries there. */
function byIdentity(
  review: Review,
  texts: ReadonlyMap<number, string>,
  option: string,
): Readonly<Record<string, string>> {
  if (texts.size === 0) return {};
  const identities = entryIdentities(review.entries, review.pack);
  return Object.fromEntries(
    [...texts].map(([row, text]) => {
      const entry = review.entries.findIndex((each) => each.row === row - 1 && !each.sample);
      if (entry < 0) {
        throw callError((texts) => texts.ranking.noEntry(option, row));
      }
      return [identities[entry] as string, text];
    }),
  );
}

/** A direction or scale of a criterion that the order does not use would do nothing, and nobody would notice. */
function refuseUnused(ranking: Ranking, review: Review, grid: Grid, wanted: RankingCall): void {
  const asked = [
    ["--direction", Object.keys(wanted.directions)],
    ["--scale", Object.keys(wanted.scales)],
  ] as const;
  if (asked.every(([, names]) => names.length === 0)) return;
  const offered = availableCriteria(review, grid);
  for (const [option, names] of asked) {
    for (const name of names) {
      const choice = findCriterion(offered, name);
      if (choice === null || usedAs(choice, ranking.criteria) !== null) continue;
      const used = ranking.criteria.map(({ id }) => id);
      throw callError((texts) => texts.ranking.notUsed(option, name, used));
    }
  }
}

/** A criterion or row of the call that the sheet does not have is a wrong call, not something to pass over. */
function refuseUnknown(ranking: Ranking, review: Review, grid: Grid, wanted: RankingCall): void {
  const askedFor = new Map<string, string>([
    ...Object.keys(wanted.weights ?? {}).map((name) => [name, "--weights"] as const),
    ...Object.keys(wanted.directions).map((name) => [name, "--direction"] as const),
    ...Object.keys(wanted.scales).map((name) => [name, "--scale"] as const),
    ...wanted.combined.map(({ id }) => [id, "--combine"] as const),
  ]);
  refuseUnused(ranking, review, grid, wanted);
  for (const problem of ranking.problems) {
    if (problem.code === "unknownCriterion" && askedFor.has(problem.criterion)) {
      const option = askedFor.get(problem.criterion) as string;
      const known = availableCriteria(review, grid).map(({ id }) => id);
      const inCombination = wanted.combined.some(({ id }) => id === problem.criterion);
      throw callError(({ ranking: texts }) =>
        inCombination
          ? texts.notCombined(problem.criterion)
          : texts.notNumeric(option, problem.criterion, known),
      );
    }
    if (problem.code === "orderRowNotRanked") {
      throw callError((texts) => texts.ranking.notRanked(problem.row));
    }
    if (problem.code === "noSheetOrder") {
      throw callError((texts) => texts.ranking.noSheetOrder);
    }
  }
}
