import type { AcceptabilityProblem } from "./acceptabilityTypes";
import { lexicographic, lexicographicOrder } from "./lexicographic";
import type { CriterionParameters, Matrix, MethodResult, Normalisation, RankingMethod } from "./method";
import { scaleColumns, type ScaledColumn } from "./scaling";
import { smallestSwapTopsis, smallestSwapWeightedSum, type WeightChange } from "./swap";
import { orderByScore, TIE_TOLERANCE, type ProposedOrder } from "./ties";
import { topsis, topsisColumns, type TopsisColumn } from "./topsis";
import { weightedSum } from "./weightedSum";

export interface MatrixOptions {
  readonly method: RankingMethod;
  /** Only asked for TOPSIS; default "vector", TOPSIS as published. */
  readonly normalisation?: Normalisation;
  /** Indexes of criteria, most important first; only asked for the lexicographic order, default by weight. */
  readonly priority?: readonly number[];
}

/** A ranked matrix. Candidates and criteria are named by their index. */
export interface MatrixRanking extends MethodResult, ProposedOrder {
  readonly columns: readonly ScaledColumn[];
  /** Criteria in the order a lexicographic ranking asked them; empty for the other methods. */
  readonly asked: readonly number[];
  /** The criterion that puts `ahead` before `behind`, or null where it is none (a tie, or the other way round). */
  decidedBy(ahead: number, behind: number): number | null;
  /** The smallest change of one weight that swaps the two; null where there is none, or weights do not decide. */
  smallestSwap(ahead: number, behind: number): WeightChange | null;
  /** Input for `acceptability`. */
  readonly acceptabilityProblem: AcceptabilityProblem;
}

/**
 * Ranks candidates by their figures. Pure arithmetic; the same figures in another row order give the same scores.
 * @param values candidates × criteria, all finite; entries without a figure must be kept out by the caller.
 * @param criteria one per column; their weights sum to 1, or are all 0 (then all candidates tie).
 */
export function rankMatrix(
  values: Matrix,
  criteria: readonly CriterionParameters[],
  options: MatrixOptions,
): MatrixRanking {
  const columns = scaleColumns(values, criteria);
  const distances =
    options.method === "topsis"
      ? topsisColumns(values, columns, criteria, options.normalisation ?? "vector")
      : [];
  const asked =
    options.method === "lexicographic" ? lexicographicOrder(criteria, options.priority ?? []) : [];
  const result = runMethod(options.method, values.length, criteria, columns, distances, asked);
  const proposed = orderByScore(result.scores);
  const isAhead = (ahead: number, behind: number): boolean =>
    (proposed.sharedRank[ahead] as number) < (proposed.sharedRank[behind] as number);
  return {
    ...result,
    ...proposed,
    columns,
    asked,
    decidedBy: (ahead, behind) =>
      isAhead(ahead, behind)
        ? decidingCriterion(options.method, criteria, columns, distances, asked, ahead, behind)
        : null,
    smallestSwap: (ahead, behind) =>
      isAhead(ahead, behind) ? swapOf(options.method, criteria, columns, distances, ahead, behind) : null,
    acceptabilityProblem: {
      method: options.method,
      candidates: values.length,
      criteria,
      columns,
      topsis: distances,
      asked,
    },
  };
}

function runMethod(
  method: RankingMethod,
  candidates: number,
  criteria: readonly CriterionParameters[],
  columns: readonly ScaledColumn[],
  distances: readonly TopsisColumn[],
  asked: readonly number[],
): MethodResult {
  switch (method) {
    case "weighted-sum":
      return weightedSum(columns, criteria, candidates);
    case "topsis":
      return topsis(distances, criteria, candidates);
    case "lexicographic":
      return lexicographic(columns, asked, candidates);
  }
}

/**
 * Lexicographic: the first criterion asked in which the two differ. Otherwise the criterion with the largest weighted
 * lead on the scale the method measures in; the one ahead has a lead somewhere, or it would not be ahead.
 */
function decidingCriterion(
  method: RankingMethod,
  criteria: readonly CriterionParameters[],
  columns: readonly ScaledColumn[],
  distances: readonly TopsisColumn[],
  asked: readonly number[],
  ahead: number,
  behind: number,
): number | null {
  const lead = (figures: readonly number[]): number =>
    (figures[ahead] as number) - (figures[behind] as number);
  if (method === "lexicographic") {
    return (
      asked.find((criterion) => lead((columns[criterion] as ScaledColumn).scaled) > TIE_TOLERANCE) ?? null
    );
  }
  const figures =
    method === "topsis" ? distances.map(({ aboveWorst }) => aboveWorst) : columns.map(({ scaled }) => scaled);
  const leads = figures.map(
    (column, criterion) => (criteria[criterion] as CriterionParameters).weight * lead(column),
  );
  return leads.indexOf(Math.max(...leads));
}

function swapOf(
  method: RankingMethod,
  criteria: readonly CriterionParameters[],
  columns: readonly ScaledColumn[],
  distances: readonly TopsisColumn[],
  ahead: number,
  behind: number,
): WeightChange | null {
  switch (method) {
    case "weighted-sum":
      return smallestSwapWeightedSum(columns, criteria, ahead, behind);
    case "topsis":
      return smallestSwapTopsis(distances, criteria, ahead, behind);
    case "lexicographic":
      // The order of the weights counts, not their size: there is no smallest change.
      return null;
  }
}
