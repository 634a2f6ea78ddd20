import fc from "fast-check";
import {
  acceptability,
  acceptabilitySteps,
  ACCEPTABILITY_DRAWS,
  type AcceptabilityProblem,
} from "../../../src/core/ranking";
import type { Matrix, RankingMethod } from "../../../src/core/ranking/method";
import { RANKING_METHODS } from "../../../src/core/ranking/method";
import { rankMatrix } from "../../../src/core/ranking/rankMatrix";
import { criteriaOf, problems, total } from "./helpers";

const problemOf = (
  values: Matrix,
  weights: readonly number[],
  method: RankingMethod = "weighted-sum",
): AcceptabilityProblem => rankMatrix(values, criteriaOf(weights), { method }).acceptabilityProblem;

/** Five standard errors of a share of 0.5 over 10,000 draws. */
const WITHIN = 0.025;

function expectShares(actual: Matrix, expected: Matrix): void {
  expected.forEach((row, candidate) =>
    row.forEach((share, rank) => expect(Math.abs(actual[candidate]![rank]! - share)).toBeLessThan(WITHIN)),
  );
}

describe("SMAA-2 against closed forms", () => {
  test("two criteria, three candidates: A (1, 0), B (0, 1), C (0.6, 0.6)", () => {
    // With weight w on the first criterion the utilities are w, 1 − w and 0.6: A leads for w > 0.6, B for w < 0.4.
    const result = acceptability(
      problemOf(
        [
          [1, 0],
          [0, 1],
          [0.6, 0.6],
        ],
        [1, 1],
      ),
    );
    expectShares(result.ranks, [
      [0.4, 0.1, 0.5],
      [0.4, 0.1, 0.5],
      [0.2, 0.8, 0],
    ]);
    expect(result.ranks[2]![2]).toBe(0);
    expectShares(result.centralWeights as Matrix, [
      [0.8, 0.2],
      [0.2, 0.8],
      [0.5, 0.5],
    ]);
  });

  test("three criteria, one champion each: every rank equally likely, central weights 11/18 and 7/36", () => {
    // The expected largest of three uniform weights is (1 + 1/2 + 1/3) / 3.
    const result = acceptability(
      problemOf(
        [
          [1, 0, 0],
          [0, 1, 0],
          [0, 0, 1],
        ],
        [1, 1, 1],
      ),
    );
    expectShares(
      result.ranks,
      Array.from({ length: 3 }, () => [1 / 3, 1 / 3, 1 / 3]),
    );
    const [strong, weak] = [11 / 18, 7 / 36];
    expectShares(result.centralWeights as Matrix, [
      [strong, weak, weak],
      [weak, strong, weak],
      [weak, weak, strong],
    ]);
  });

  test("on a line the order is certain, and who never leads has no central weights", () => {
    const result = acceptability(
      problemOf(
        [
          [0, 0],
          [2, 2],
          [1, 1],
        ],
        [1, 3],
      ),
    );
    expect(result.ranks).toEqual([
      [0, 0, 1],
      [1, 0, 0],
      [0, 1, 0],
    ]);
    expect(result.centralWeights[0]).toBeNull();
    expectShares([result.centralWeights[1]!], [[0.5, 0.5]]);
  });

  test("lexicographic: the heavier of two criteria is asked first in half of the draws", () => {
    const result = acceptability(
      problemOf(
        [
          [2, 0, 0],
          [0, 2, 0],
          [1, 1, 0],
        ],
        [1, 1, 1],
        "lexicographic",
      ),
    );
    expectShares(result.ranks, [
      [0.5, 0, 0.5],
      [0.5, 0, 0.5],
      [0, 1, 0],
    ]);
    expectShares([result.centralWeights[0]!], [[0.75, 0.25, 0]]);
  });

  test("TOPSIS on one line with mirrored candidates: even chances", () => {
    const result = acceptability(
      problemOf(
        [
          [1, 0],
          [0, 1],
        ],
        [1, 1],
        "topsis",
      ),
    );
    expectShares(result.ranks, [
      [0.5, 0.5],
      [0.5, 0.5],
    ]);
    expectShares(result.centralWeights as Matrix, [
      [0.75, 0.25],
      [0.25, 0.75],
    ]);
  });
});

describe("what is drawn over", () => {
  test("a dropped criterion and one on which all are equal take no part", () => {
    const values = [
      [1, 9, 5, 0],
      [0, 9, 0, 1],
    ];
    const result = acceptability(problemOf(values, [1, 1, 0, 1]));
    expectShares(result.ranks, [
      [0.5, 0.5],
      [0.5, 0.5],
    ]);
    expect(result.centralWeights[0]![1]).toBe(0);
    expect(result.centralWeights[0]![2]).toBe(0);
    expect(total(result.centralWeights[0]!)).toBeCloseTo(1, 9);
  });

  test("nothing to draw over: all share all ranks, nobody has central weights", () => {
    for (const method of RANKING_METHODS) {
      const result = acceptability(problemOf([[4], [4], [4], [4]], [1], method), { draws: 10 });
      result.ranks.forEach((row) => row.forEach((share) => expect(share).toBeCloseTo(0.25, 12)));
      expect(result.centralWeights).toEqual([null, null, null, null]);
    }
  });

  test("no candidates", () => {
    expect(acceptability(problemOf([], [1]), { draws: 3 })).toMatchObject({ ranks: [], centralWeights: [] });
  });

  test("tied candidates share their ranks", () => {
    const result = acceptability(
      problemOf(
        [
          [1, 2],
          [1, 2],
          [0, 0],
        ],
        [1, 1],
      ),
      { draws: 100 },
    );
    expect(result.ranks).toEqual([
      [0.5, 0.5, 0],
      [0.5, 0.5, 0],
      [0, 0, 1],
    ]);
  });
});

describe("running", () => {
  test("the same seed gives the same figures, another seed slightly others", () => {
    const problem = problemOf(
      [
        [3, 1],
        [1, 4],
        [2, 2.9],
      ],
      [1, 1],
    );
    expect(acceptability(problem)).toEqual(acceptability(problem));
    expect(acceptability(problem, { seed: 5 }).ranks).not.toEqual(acceptability(problem).ranks);
    expect(acceptability(problem)).toMatchObject({ draws: ACCEPTABILITY_DRAWS });
  });

  test("reports progress between chunks and can be left", () => {
    const steps = acceptabilitySteps(
      problemOf(
        [
          [1, 0],
          [0, 1],
        ],
        [1, 1],
      ),
      { draws: 1_200 },
    );
    expect(steps.next()).toEqual({ done: false, value: { done: 500, total: 1_200 } });
    expect(steps.next()).toEqual({ done: false, value: { done: 1_000, total: 1_200 } });
    const end = steps.next();
    expect(end.done).toBe(true);
    const other = acceptabilitySteps(
      problemOf(
        [
          [1, 0],
          [0, 1],
        ],
        [1, 1],
      ),
    );
    other.next();
    expect(other.return({} as never).done).toBe(true);
  });

  test.each(RANKING_METHODS)(
    "%s: indices of a candidate and of a rank sum to 1, central weights too",
    (method) => {
      fc.assert(
        fc.property(problems(1, 9), ({ values, criteria }) => {
          const { acceptabilityProblem } = rankMatrix(values, criteria, { method });
          const result = acceptability(acceptabilityProblem, { draws: 60 });
          result.ranks.forEach((row) => expect(total(row)).toBeCloseTo(1, 9));
          values.forEach((_, rank) => expect(total(result.ranks.map((row) => row[rank]!))).toBeCloseTo(1, 9));
          result.centralWeights.forEach((weights) => {
            if (weights !== null) expect(total(weights)).toBeCloseTo(1, 9);
          });
        }),
        { numRuns: 40 },
      );
    },
  );

  test("more candidates than fit the insertion sort give the same picture", () => {
    const values = Array.from({ length: 120 }, (_, index) => [index, (index * 37) % 120]);
    const result = acceptability(problemOf(values, [1, 1]), { draws: 200 });
    result.ranks.forEach((row) => expect(total(row)).toBeCloseTo(1, 9));
    values.forEach((_, rank) => expect(total(result.ranks.map((row) => row[rank]!))).toBeCloseTo(1, 9));
    // Candidate 119 is best in the first criterion, candidate 0 the worst in both.
    expect(result.ranks[0]![119]).toBe(1);
  });
});

describe("the three questions", () => {
  // The first leads while the first criterion weighs more than 0.6, the third while it weighs less than 0.4.
  const values = [
    [1, 0],
    [0.6, 0.6],
    [0, 1],
    [0.3, 0.3],
  ];
  const firsts = (weights: readonly number[], options: Parameters<typeof acceptability>[1]): number[] =>
    acceptability(problemOf(values, weights), options).ranks.map((row) => row[0]!);

  test("weights that keep their order of importance: the first criterion weighs 0.5 to 1", () => {
    const shares = firsts([2, 1], { question: "importance" });
    expect(Math.abs(shares[0]! - 0.8)).toBeLessThan(WITHIN);
    expect(Math.abs(shares[1]! - 0.2)).toBeLessThan(WITHIN);
    expect(shares[2]).toBe(0);
    // Criteria of equal weight have no order of importance among themselves.
    expect(Math.abs(firsts([1, 1], { question: "importance" })[2]! - 0.4)).toBeLessThan(WITHIN);
  });

  test("weights around the chosen ones: the spread decides how far", () => {
    expect(firsts([1, 1], { question: "around", spread: 0.1 })).toEqual([0, 1, 0, 0]);
    expect(firsts([1, 1], { question: "around", spread: 0.9 })[0]).toBeGreaterThan(0.1);
    expect(acceptability(problemOf(values, [1, 1]), { question: "around" }).spread).toBe(0.2);
    expect(acceptability(problemOf(values, [1, 1])).spread).toBeNull();
  });

  test("who beats whom: both ways sum to 1, and follow the ranks", () => {
    for (const method of RANKING_METHODS) {
      const { wins } = acceptability(problemOf(values, [2, 1], method), { draws: 500 });
      for (const [a, row] of wins!.entries())
        for (const [b, share] of row.entries()) if (a !== b) expect(share + wins![b]![a]!).toBeCloseTo(1, 9);
      expect(wins![1]![3]).toBe(1);
    }
  });
});
