import type { CriterionParameters, Matrix, MethodResult, Normalisation } from "./method";
import type { ScaledColumn } from "./scaling";

/** How far a candidate is above the worst and below the best figure of each criterion, before weighing. */
export interface TopsisColumn {
  readonly aboveWorst: readonly number[];
  readonly belowBest: readonly number[];
}

/**
 * The columns TOPSIS measures distances in.
 *
 * "minMax", and every scale that a criterion has of its own, uses the project's common 0 … 1 scale (spec/rules.md,
 * "Ranking"), so that the methods differ in how they weigh and in nothing else. "vector" is TOPSIS as published: every
 * column is divided by its Euclidean norm, which leaves columns with a high level and a small spread little say. In
 * both, what counts is the distance to the worst and to the best figure of the column; it is computed from the spread
 * of raw figures, because the difference of two quotients loses digits.
 */
export function topsisColumns(
  values: Matrix,
  columns: readonly ScaledColumn[],
  criteria: readonly CriterionParameters[],
  normalisation: Normalisation,
): readonly TopsisColumn[] {
  return columns.map((column, index) => {
    const { minimum, maximum, constant, scaled } = column;
    const ownScale = (criteria[index] as CriterionParameters).scale !== undefined;
    if (normalisation === "minMax" || ownScale || constant) {
      return { aboveWorst: scaled, belowBest: constant ? scaled : scaled.map((share) => 1 - share) };
    }
    // Figures relative to the largest, so that squares neither overflow nor vanish.
    const largest = Math.max(Math.abs(minimum), Math.abs(maximum));
    const norm = Math.sqrt(values.reduce((total, row) => total + ((row[index] as number) / largest) ** 2, 0));
    const spread = (maximum / largest - minimum / largest) / norm;
    return {
      aboveWorst: scaled.map((share) => share * spread),
      belowBest: scaled.map((share) => (1 - share) * spread),
    };
  });
}

/**
 * TOPSIS: closeness C = D⁻ / (D⁺ + D⁻), the weighted Euclidean distances to the worst and to the best point (C.-L.
 * Hwang and K. Yoon, "Multiple Attribute Decision Making: Methods and Applications", Springer 1981, section 3.2.5).
 *
 * Closeness is not a sum of criteria. Its contributions are defined here as C shared out in proportion to each
 * criterion's part of (D⁻)², the squared distance from the worst point: they add up to C, are never negative, and
 * are zero exactly where a candidate is the worst. Where all candidates are equal in everything, C is 0 for all.
 */
export function topsis(
  columns: readonly TopsisColumn[],
  criteria: readonly CriterionParameters[],
  candidates: number,
): MethodResult {
  /** The weighted, squared distance in one criterion. */
  const weighted = (candidate: number, side: keyof TopsisColumn, index: number): number =>
    ((criteria[index] as CriterionParameters).weight *
      ((columns[index] as TopsisColumn)[side][candidate] as number)) **
    2;
  /** Distance to the worst or the best point, all criteria together. */
  const distance = (candidate: number, side: keyof TopsisColumn): number => {
    let total = 0;
    for (let index = 0; index < criteria.length; index += 1) total += weighted(candidate, side, index);
    return Math.sqrt(total);
  };
  const scores: number[] = [];
  for (let candidate = 0; candidate < candidates; candidate += 1) {
    const fromWorst = distance(candidate, "aboveWorst");
    const toBest = distance(candidate, "belowBest");
    scores.push(fromWorst === 0 ? 0 : fromWorst / (toBest + fromWorst));
  }
  return {
    scores,
    contributionsOf(candidate) {
      const fromWorst = distance(candidate, "aboveWorst");
      const closeness = scores[candidate] as number;
      return criteria.map((_, index) =>
        fromWorst === 0 ? 0 : (closeness * weighted(candidate, "aboveWorst", index)) / fromWorst ** 2,
      );
    },
  };
}
