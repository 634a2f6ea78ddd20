import type { CriterionParameters, MethodResult } from "./method";
import type { ScaledColumn } from "./scaling";

/**
 * Simple additive weighting: score = Σ weight × scaled figure (P. C. Fishburn, "Additive utilities with incomplete
 * product set", Operations Research 15, 1967; described as SAW in Hwang and Yoon 1981, section 3.2.1). The
 * contribution of a criterion is its summand, so contributions add up to the score by construction.
 */
export function weightedSum(
  columns: readonly ScaledColumn[],
  criteria: readonly CriterionParameters[],
  candidates: number,
): MethodResult {
  const weights = criteria.map(({ weight }) => weight);
  const scores: number[] = [];
  for (let candidate = 0; candidate < candidates; candidate += 1) {
    let score = 0;
    for (let index = 0; index < weights.length; index += 1) {
      score += (weights[index] as number) * ((columns[index] as ScaledColumn).scaled[candidate] as number);
    }
    scores.push(score);
  }
  return {
    scores,
    contributionsOf: (candidate) =>
      weights.map((weight, index) => weight * ((columns[index] as ScaledColumn).scaled[candidate] as number)),
  };
}
