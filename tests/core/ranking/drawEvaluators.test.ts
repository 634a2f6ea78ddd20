import { evaluator } from "../../../src/core/ranking/drawEvaluators";
import type { Matrix, RankingMethod } from "../../../src/core/ranking/method";
import { rankMatrix } from "../../../src/core/ranking/rankMatrix";
import { weightDrawer } from "../../../src/core/ranking/weightDraws";
import { criteriaOf, total } from "./helpers";

/** Utilities of all candidates under given weights, every criterion drawn over. */
function utilities(
  method: RankingMethod,
  values: Matrix,
  ...draws: readonly (readonly number[])[]
): number[][] {
  const { acceptabilityProblem } = rankMatrix(values, criteriaOf(values[0]!.map(() => 1)), { method });
  const evaluate = evaluator(
    acceptabilityProblem,
    values[0]!.map((_, index) => index),
  );
  return draws.map((weights) => {
    const found = new Float64Array(values.length);
    evaluate(Float64Array.from(weights), found);
    return [...found];
  });
}

/** Places by falling utility, equal ones sharing the first of theirs. */
const places = (found: readonly number[]): number[] =>
  found.map((utility) => 1 + found.filter((other) => other > utility).length);

const VALUES: Matrix = [
  [0, 10, 5],
  [10, 0, 5],
  [5, 5, 0],
  [0, 10, 10],
];

test("the weighted sum under a draw", () => {
  expect(utilities("weighted-sum", VALUES, [0.5, 0.25, 0.25], [0, 0, 1])).toEqual([
    [0.375, 0.625, 0.375, 0.5],
    [0.5, 0.5, 0, 1],
  ]);
});

test("TOPSIS under a draw: the squared distance from the worst as a share of both", () => {
  const values: Matrix = [
    [3, 0],
    [0, 4],
    [3, 4],
    [0, 0],
  ];
  const [found] = utilities("topsis", values, [0.5, 0.5]);
  // Columns are divided by their norm: both spreads are 1 / √2.
  expect(found![0]).toBeCloseTo(0.5, 12);
  expect(found!.slice(2)).toEqual([1, 0]);
  const [uneven] = utilities("topsis", values, [0.8, 0.2]);
  expect(uneven![0]).toBeCloseTo(0.64 / 0.68, 12);
  expect(uneven![1]).toBeCloseTo(0.04 / 0.68, 12);
});

test.each([
  ["the first criterion is the heaviest", [0.6, 0.3, 0.1], [4, 1, 2, 3]],
  ["the second, then the third", [0.1, 0.6, 0.3], [2, 4, 3, 1]],
  ["the third, then the first", [0.3, 0.1, 0.6], [3, 2, 4, 1]],
])("lexicographic under a draw: %s", (_, weights, expected) =>
  expect(places(utilities("lexicographic", VALUES, weights)[0]!)).toEqual(expected),
);

test("lexicographic: one draw after another, each by its own weights; equal candidates stay equal", () => {
  const values: Matrix = [
    [1, 0],
    [0, 1],
    [1, 0],
  ];
  const found = utilities("lexicographic", values, [0.9, 0.1], [0.1, 0.9], [0.8, 0.2]);
  expect(found.map(places)).toEqual([
    [1, 3, 1],
    [2, 1, 2],
    [1, 3, 1],
  ]);
  for (const draw of found) expect(draw[0]).toBe(draw[2]);
});

test("more classes than a double holds exactly are compared one by one, with the same result", () => {
  // Fifteen classes in each of fourteen criteria: more than 2^53 together. Candidates 3 and 4 are equal in everything.
  const count = 15;
  const values = Array.from({ length: count + 1 }, (_, candidate) =>
    Array.from({ length: count }, (_each, criterion) =>
      criterion === 0 ? 0 : ((candidate === 4 ? 3 : candidate) * (criterion + 1) * 7) % 17,
    ),
  );
  values[0]![0] = 1;
  const many = utilities(
    "lexicographic",
    values,
    Array.from({ length: count }, (_, index) => count - index),
    Array.from({ length: count }, (_, index) => index),
  );
  const ahead = (a: number, b: number, order: readonly number[]): boolean => {
    const differs = order.find((criterion) => values[a]![criterion] !== values[b]![criterion]);
    return differs !== undefined && values[a]![differs]! > values[b]![differs]!;
  };
  const rising = Array.from({ length: count }, (_, index) => index);
  [rising, [...rising].reverse()].forEach((order, draw) => {
    const expected = values.map((_, a) => 1 + values.filter((_other, b) => ahead(b, a, order)).length);
    expect(places(many[draw]!)).toEqual(expected);
    expect(many[draw]![3]).toBe(many[draw]![4]);
  });
});

describe("weights drawn", () => {
  /** A source that gives the numbers listed, over and over. */
  const source = (...numbers: readonly number[]) => {
    let at = 0;
    return (): number => numbers[at++ % numbers.length] as number;
  };
  const draw = (
    question: Parameters<typeof weightDrawer>[0],
    chosen: readonly number[],
    next: () => number,
    spread = 0,
  ): number[] => {
    const weights = new Float64Array(chosen.length);
    weightDrawer(question, spread, Float64Array.from(chosen), next)(weights);
    return [...weights];
  };
  const expectWeights = (found: readonly number[], expected: readonly number[]): void => {
    expect(found).toHaveLength(expected.length);
    found.forEach((weight, index) => expect(weight).toBeCloseTo(expected[index]!, 12));
  };

  test.each<[string, number[], number[]]>([
    ["the gaps between sorted numbers", [0.7, 0.2, 0.5], [0.2, 0.3, 0.2, 0.3]],
    ["numbers that come sorted", [0.1, 0.4, 0.8], [0.1, 0.3, 0.4, 0.2]],
    ["nothing for equal numbers", [0.5, 0.5, 0.5], [0.5, 0, 0, 0.5]],
  ])("any: %s", (_, numbers, expected) =>
    expectWeights(draw("any", [0.25, 0.25, 0.25, 0.25], source(...numbers)), expected),
  );

  test("any: one criterion has all the weight, none has none", () => {
    expect(draw("any", [1], source(0.3))).toEqual([1]);
    expect(draw("any", [], source(0.3))).toEqual([]);
  });

  test("importance: the largest part to the most important, whatever was drawn first", () => {
    // Gaps of 0.7 and 0.2: 0.2, 0.5, 0.3.
    expectWeights(draw("importance", [0.2, 0.3, 0.5], source(0.7, 0.2, 0)), [0.2, 0.3, 0.5]);
    expectWeights(draw("importance", [0.5, 0.3, 0.2], source(0.7, 0.2, 0)), [0.5, 0.3, 0.2]);
    expectWeights(draw("importance", [0.3, 0.5, 0.2], source(0.7, 0.2, 0)), [0.3, 0.5, 0.2]);
  });

  test("importance: among equally important ones chance deals the parts", () => {
    // The draws after the two gaps deal 0.5 to the first or the second of the two equal ones.
    expectWeights(draw("importance", [0.4, 0.4, 0.2], source(0.7, 0.2, 0, 0, 0)), [0.5, 0.3, 0.2]);
    expectWeights(draw("importance", [0.4, 0.4, 0.2], source(0.7, 0.2, 0.99, 0, 0)), [0.3, 0.5, 0.2]);
    // A rounding error apart is equal; a thousandth is not.
    expectWeights(draw("importance", [0.4, 0.4 + 1e-12, 0.2], source(0.7, 0.2, 0.99, 0, 0)), [0.5, 0.3, 0.2]);
    expectWeights(draw("importance", [0.401, 0.399, 0.2], source(0.7, 0.2, 0.99, 0, 0)), [0.5, 0.3, 0.2]);
  });

  test("importance: a dealer draws again and again from all of the equal ones", () => {
    const weights = new Float64Array(3);
    let seed = 1;
    const next = (): number => (seed = (seed * 16807) % 2147483647) / 2147483647;
    const deal = weightDrawer("importance", 0, Float64Array.from([1 / 3, 1 / 3, 1 / 3]), next);
    const first = [0, 0, 0];
    for (let round = 0; round < 300; round += 1) {
      deal(weights);
      expect(total([...weights])).toBeCloseTo(1, 12);
      first[weights.indexOf(Math.max(...weights))]! += 1;
    }
    for (const times of first) expect(times).toBeGreaterThan(70);
  });

  test("around: each weight within its share, then made to sum to 1", () => {
    // 0.5 × (1 + 0.2) = 0.6 and 0.5 × (1 − 0.2) = 0.4.
    expectWeights(draw("around", [0.5, 0.5], source(1, 0), 0.2), [0.6, 0.4]);
    // 0.75 × 1.1 = 0.825 and 0.25 as chosen: of 1.075.
    expectWeights(draw("around", [0.75, 0.25], source(0.75, 0.5), 0.2), [0.825 / 1.075, 0.25 / 1.075]);
    expect(draw("around", [0, 0], source(0.5), 0.2)).toEqual([0, 0]);
  });
});
