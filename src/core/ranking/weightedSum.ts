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
  const contributions = Array.from({ length: candidates }, (_, candidate) =>
    criteria.map(
      (criterion, index) => criterion.weight * ((columns[index] as ScaledColumn).scaled[candidate] as number),
    ),
  );
  return { contributions, scores: contributions.map((row) => row.reduce((total, part) => total + part, 0)) };
}
