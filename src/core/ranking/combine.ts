import { sum } from "./weights";

/** How several score columns (one per committee member) become one figure. */
export type Combination = "mean" | "trimmedMean";

/** Fewest scores for a trimmed mean: with two, nothing would be left after dropping the highest and the lowest. */
export const TRIMMED_MEAN_MINIMUM = 3;

/** A combined score, or why there is none. */
export type CombinedScore =
  | { readonly value: number; readonly given: number }
  | { readonly value: null; readonly reason: "noScore" | "tooFewScores" };

/**
 * One figure from the scores of several people.
 *
 * "mean" is the arithmetic mean of the scores given. "trimmedMean" drops one highest and one lowest score first
 * (去掉一个最高分和一个最低分, the way juries commonly score) and needs at least three. An absent score (a member who
 * recused) is left out of the mean and never counts as zero; `given` says how many there were.
 * @param scores one per member; null where the member gave none.
 */
export function combineScores(scores: readonly (number | null)[], how: Combination): CombinedScore {
  // Sorted also for the mean: the same scores in another order must not differ by a rounding error.
  const given = scores.filter((score) => score !== null).sort((a, b) => a - b);
  if (given.length === 0) return { value: null, reason: "noScore" };
  if (how === "mean") return { value: sum(given) / given.length, given: given.length };
  if (given.length < TRIMMED_MEAN_MINIMUM) return { value: null, reason: "tooFewScores" };
  return { value: sum(given.slice(1, -1)) / (given.length - 2), given: given.length };
}
