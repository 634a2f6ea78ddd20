import fc from "fast-check";
import type { CriterionParameters, Direction, Matrix } from "../../../src/core/ranking/method";
import { normaliseWeights } from "../../../src/core/ranking/weights";

/** Criteria from weights (normalised here) and directions ("max" where none is given). */
export function criteriaOf(
  weights: readonly number[],
  directions: readonly Direction[] = [],
): CriterionParameters[] {
  return normaliseWeights(weights).map((weight, index) => ({
    weight,
    direction: directions[index] ?? "max",
  }));
}

/** A ranking problem: figures as clerks type them, whole numbers and halves, with many equal ones. */
export interface Problem {
  readonly values: Matrix;
  readonly criteria: readonly CriterionParameters[];
}

export function problems(minimumCandidates = 1, maximumCandidates = 12): fc.Arbitrary<Problem> {
  return fc.integer({ min: 1, max: 5 }).chain((count) =>
    fc
      .record({
        values: fc.array(
          fc.array(
            fc.integer({ min: 0, max: 40 }).map((n) => n / 2),
            { minLength: count, maxLength: count },
          ),
          {
            minLength: minimumCandidates,
            maxLength: maximumCandidates,
          },
        ),
        weights: fc.array(fc.integer({ min: 1, max: 20 }), { minLength: count, maxLength: count }),
        directions: fc.array(fc.constantFrom<Direction>("max", "min"), {
          minLength: count,
          maxLength: count,
        }),
      })
      .map(({ values, weights, directions }) => ({ values, criteria: criteriaOf(weights, directions) })),
  );
}

/** All orders of 0 … n − 1. */
export function permutations(n: number): number[][] {
  if (n === 0) return [[]];
  return permutations(n - 1).flatMap((rest) =>
    Array.from({ length: n }, (_, place) => [...rest.slice(0, place), n - 1, ...rest.slice(place)]),
  );
}

export const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/**
 * Hwang and Yoon 1981: four fighter aircraft by speed (Mach), range (nautical miles), payload (pounds), cost (million
 * dollars), reliability and manoeuvrability (scale 1 … 9).
 */
export const FIGHTERS: Matrix = [
  [2.0, 1500, 20000, 5.5, 5, 9],
  [2.5, 2700, 18000, 6.5, 3, 5],
  [1.8, 2000, 21000, 4.5, 7, 7],
  [2.2, 1800, 20000, 5.0, 5, 5],
];
export const FIGHTER_CRITERIA: readonly CriterionParameters[] = [0.2, 0.1, 0.1, 0.1, 0.2, 0.3].map(
  (weight, index) => ({
    weight,
    direction: index === 3 ? "min" : "max",
  }),
);
