import { rankMatrix } from "../../../src/core/ranking/rankMatrix";
import type { CriterionParameters, Matrix } from "../../../src/core/ranking/method";
import { smallestSwapTopsis, smallestSwapWeightedSum } from "../../../src/core/ranking/swap";
import { orderByScore } from "../../../src/core/ranking/ties";
import { percentWeights, rebalanceWeights } from "../../../src/core/ranking/weights";
import { criteriaOf } from "./helpers";

const max = (...weights: readonly number[]): CriterionParameters[] =>
  weights.map((weight) => ({ weight, direction: "max" }));
const column = (...scaled: readonly number[]) => ({ minimum: 0, maximum: 1, constant: false, scaled });
const side = (...aboveWorst: readonly number[]) => ({
  aboveWorst,
  belowBest: aboveWorst.map((share) => 1 - share),
});

describe("what decides between two", () => {
  // 甲 leads by little in the heavy criterion and by much in the light one; 丙 is 0 everywhere, 丁 best in all.
  const values: Matrix = [
    [60, 90, 5],
    [50, 10, 9],
    [0, 0, 0],
    [100, 100, 10],
  ];

  test("weighted sum: the largest weighted lead, not the heaviest criterion", () => {
    const ranking = rankMatrix(values, max(0.6, 0.3, 0.1), { method: "weighted-sum" });
    expect(ranking.order).toEqual([3, 0, 1, 2]);
    expect(ranking.decidedBy(0, 1)).toBe(1);
    expect(ranking.decidedBy(3, 0)).toBe(0);
    expect(ranking.decidedBy(1, 2)).toBe(0);
    expect(ranking.decidedBy(2, 1)).toBeNull();
    expect(ranking.asked).toEqual([]);
  });

  test("TOPSIS: measured on the scale the method uses", () => {
    // By range both criteria are 1 apart; divided by the norm the first, of a high level, is next to nothing.
    const level: Matrix = [
      [1001, 3],
      [1000, 1],
      [1000.5, 0],
    ];
    const vector = rankMatrix(level, max(0.7, 0.3), { method: "topsis" });
    expect(vector.decidedBy(0, 1)).toBe(1);
    const ranged = rankMatrix(level, max(0.7, 0.3), { method: "topsis", normalisation: "minMax" });
    expect(ranged.decidedBy(0, 1)).toBe(0);
  });

  test("lexicographic: the first criterion asked in which they differ, whatever the weighted lead", () => {
    const ranking = rankMatrix(values, max(0.6, 0.3, 0.1), { method: "lexicographic", priority: [2] });
    expect(ranking.asked).toEqual([2, 0, 1]);
    expect(ranking.order).toEqual([3, 1, 0, 2]);
    expect(ranking.decidedBy(1, 0)).toBe(2);
    expect(ranking.decidedBy(0, 1)).toBeNull();
    const equal = rankMatrix(
      [
        [5, 1],
        [5, 2],
        [4, 9],
      ],
      max(0.8, 0.2),
      { method: "lexicographic" },
    );
    expect([equal.decidedBy(1, 0), equal.decidedBy(0, 2)]).toEqual([1, 0]);
  });

  test("the problem to draw over is the one that was ranked", () => {
    const criteria = max(0.6, 0.3, 0.1);
    const sums = rankMatrix(values, criteria, { method: "weighted-sum" });
    expect(sums.acceptabilityProblem).toEqual({
      method: "weighted-sum",
      candidates: 4,
      criteria,
      columns: sums.columns,
      topsis: [],
      asked: [],
    });
    const { acceptabilityProblem } = rankMatrix(values, criteria, { method: "topsis" });
    expect(acceptabilityProblem.topsis).toHaveLength(3);
  });
});

describe("the smallest change of one weight that swaps two", () => {
  test("weighted sum: t = r / (r − d), the nearest of all criteria", () => {
    // Leads 0.5, −0.5 and 0. On the second the others lead by 1/3 on average: (1/3) / (1/3 + 1/2).
    const even = [column(1, 0.5), column(0, 0.5), column(1, 1)];
    const second = smallestSwapWeightedSum(even, max(0.5, 0.25, 0.25), 0, 1);
    expect(second).toMatchObject({ criterion: 1, from: 0.25 });
    expect(second?.to).toBeCloseTo(0.4, 12);
    // Leads 1, −0.2 and 0. On the first the others trail by 0.12 on average: 0.12 / 1.12.
    const uneven = [column(1, 0), column(0.5, 0.7), column(1, 1)];
    const first = smallestSwapWeightedSum(uneven, max(0.5, 0.3, 0.2), 0, 1);
    expect(first).toMatchObject({ criterion: 0, from: 0.5 });
    expect(first?.to).toBeCloseTo(0.12 / 1.12, 12);
  });

  test("weighted sum: of two equally small changes the earlier criterion", () => {
    const columns = [column(1, 0), column(0, 1)];
    expect(smallestSwapWeightedSum(columns, max(0.75, 0.25), 0, 1)).toEqual({
      criterion: 0,
      from: 0.75,
      to: 0.5,
    });
  });

  test("weighted sum: who leads everywhere, or is equal in all else, cannot be overtaken", () => {
    expect(smallestSwapWeightedSum([column(1, 0), column(1, 0.5)], max(0.5, 0.5), 0, 1)).toBeNull();
    expect(smallestSwapWeightedSum([column(1, 0), column(1, 1)], max(0.5, 0.5), 0, 1)).toBeNull();
    expect(smallestSwapWeightedSum([column(1, 0)], max(1), 0, 1)).toBeNull();
    // With all the weight on one criterion the others share what is taken from it, equally.
    const swap = smallestSwapWeightedSum([column(1, 0), column(0, 1), column(0, 1)], max(1, 0, 0), 0, 1);
    expect(swap).toEqual({ criterion: 0, from: 1, to: 0.5 });
  });

  test("TOPSIS: mirrored candidates change places at equal weights", () => {
    const swap = smallestSwapTopsis([side(1, 0), side(0, 1)], max(0.75, 0.25), 0, 1);
    expect(swap).toMatchObject({ criterion: 0, from: 0.75 });
    expect(swap?.to).toBeCloseTo(0.5, 12);
    expect(smallestSwapTopsis([side(1, 0), side(1, 0.5)], max(0.5, 0.5), 0, 1)).toBeNull();
  });

  test("TOPSIS: at the weight found both are equally close", () => {
    const columns = [side(0.9, 0.4), side(0.3, 0.7), side(0.5, 0.6)];
    const closeness = (candidate: number, weights: readonly number[]): number => {
      const distance = (key: "aboveWorst" | "belowBest"): number =>
        Math.hypot(...columns.map((each, index) => weights[index]! * each[key][candidate]!));
      return distance("aboveWorst") / (distance("aboveWorst") + distance("belowBest"));
    };
    const chosen = [0.6, 0.3, 0.1];
    const swap = smallestSwapTopsis(columns, max(...chosen), 0, 1)!;
    const rest = 1 - chosen[swap.criterion]!;
    const changed = chosen.map((weight, index) =>
      index === swap.criterion ? swap.to : (weight * (1 - swap.to)) / rest,
    );
    expect(closeness(0, chosen)).toBeGreaterThan(closeness(1, chosen));
    expect(closeness(0, changed)).toBeCloseTo(closeness(1, changed), 10);
    expect(swap.from).toBe(chosen[swap.criterion]);
  });
});

describe("ties", () => {
  test("a tie is counted from the best of its group, the next group begins behind all of it", () => {
    expect(orderByScore([0.5, 0.9, 0.5, 0.5, 0.1])).toEqual({
      order: [1, 0, 2, 3, 4],
      rank: [2, 1, 3, 4, 5],
      sharedRank: [2, 1, 2, 2, 5],
      score: [0.5, 0.9, 0.5, 0.5, 0.1],
      tiedWith: [[2, 3], [], [0, 3], [0, 2], []],
    });
    expect(orderByScore([])).toEqual({ order: [], rank: [], sharedRank: [], score: [], tiedWith: [] });
  });

  test("scores a rounding error apart carry the better one", () => {
    const { score, order } = orderByScore([0.5, 0.5 + 5e-13, 0.5 + 1e-12 / 2]);
    expect(order).toEqual([0, 1, 2]);
    expect(new Set(score)).toEqual(new Set([0.5 + 5e-13]));
  });

  test("of a hundred and two tied, each names a hundred others, the first of them", () => {
    const { tiedWith } = orderByScore(Array.from({ length: 102 }, () => 1));
    const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);
    expect(tiedWith[0]).toEqual(upTo(101).slice(1));
    expect(tiedWith[99]).toEqual(upTo(101).filter((other) => other !== 99));
    expect(tiedWith[100]).toEqual(upTo(100));
    expect(tiedWith[101]).toEqual(upTo(100));
  });
});

describe("whole percents", () => {
  test.each<[Record<string, number>, Record<string, number>]>([
    [
      { 成果: 1, 专利: 1, 面积: 1, 人数: 1, 荣誉: 1, 经费: 1 },
      { 成果: 17, 专利: 17, 面积: 17, 人数: 17, 荣誉: 16, 经费: 16 },
    ],
    [
      { 成果: 1, 专利: 2, 面积: 4 },
      { 成果: 14, 专利: 29, 面积: 57 },
    ],
    [
      { 成果: 0.335, 专利: 0.665 },
      { 成果: 34, 专利: 66 },
    ],
    [
      { 成果: 0, 专利: 3 },
      { 成果: 0, 专利: 100 },
    ],
    [{}, {}],
  ])("%j become %j", (weights, percents) => expect(percentWeights(weights)).toEqual(percents));

  test.each<[Record<string, number>, string, number, Record<string, number>]>([
    [{ 成果: 50, 专利: 30, 面积: 20 }, "成果", 33.4, { 成果: 33, 专利: 40, 面积: 27 }],
    [{ 成果: 100, 专利: 0, 面积: 0, 人数: 0 }, "成果", 0, { 成果: 0, 专利: 34, 面积: 33, 人数: 33 }],
    [{ 成果: 0, 专利: 100, 面积: 0 }, "成果", 40, { 成果: 40, 专利: 60, 面积: 0 }],
    [{ 成果: 60, 专利: 40 }, "专利", Infinity, { 成果: 100, 专利: 0 }],
  ])("%j, %s moved to %d", (percents, changed, value, expected) =>
    expect(rebalanceWeights(percents, changed, value)).toEqual(expected),
  );

  test("weights of criteria are shares of all", () =>
    expect(criteriaOf([1, 3]).map(({ weight }) => weight)).toEqual([0.25, 0.75]));
});
