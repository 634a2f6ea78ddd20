import { classesOf, lexicographicOrder } from "../../../src/core/ranking/lexicographic";
import { rankMatrix } from "../../../src/core/ranking/rankMatrix";
import { scaleColumns } from "../../../src/core/ranking/scaling";
import { orderByScore } from "../../../src/core/ranking/ties";
import { weightedSum } from "../../../src/core/ranking/weightedSum";
import { criteriaOf, FIGHTER_CRITERIA, FIGHTERS, total } from "./helpers";

describe("min–max scaling", () => {
  test("worst is 0, best is 1, direction applied", () => {
    const [up, down] = scaleColumns(
      [
        [2, 2],
        [4, 4],
        [10, 10],
      ],
      criteriaOf([1, 1], ["max", "min"]),
    );
    expect(up).toEqual({ minimum: 2, maximum: 10, constant: false, scaled: [0, 0.25, 1] });
    expect(down!.scaled).toEqual([1, 0.75, 0]);
  });

  test("a column of equal figures is constant and contributes nothing", () => {
    expect(scaleColumns([[3], [3]], criteriaOf([1]))).toEqual([
      { minimum: 3, maximum: 3, constant: true, scaled: [0, 0] },
    ]);
    expect(scaleColumns([[0], [0]], criteriaOf([1]))[0]!.constant).toBe(true);
    // The same three scores averaged in another order differ in the last bit.
    expect(
      scaleColumns([[(0.1 + 0.2 + 0.3) / 3], [(0.3 + 0.2 + 0.1) / 3]], criteriaOf([1]))[0]!.constant,
    ).toBe(true);
    expect(scaleColumns([[1e9], [1e9 + 0.01]], criteriaOf([1]))[0]!.constant).toBe(false);
  });

  test("figures near the largest number stay finite", () => {
    expect(scaleColumns([[-1.7e308], [1.7e308]], criteriaOf([1]))[0]!.scaled).toEqual([0, 1]);
  });
});

describe("weighted sum", () => {
  test("Hwang and Yoon 1981, simple additive weighting of the fighter aircraft", () => {
    // The book scales by ratio to the best figure (cost: best over figure), which is given here as it is.
    const best = [2.5, 2700, 21000, 4.5, 7, 9];
    const columns = best.map((top, index) => ({
      minimum: 0,
      maximum: top,
      constant: false,
      scaled: FIGHTERS.map((row) => (index === 3 ? top / row[index]! : row[index]! / top)),
    }));
    const { scores } = weightedSum(columns, FIGHTER_CRITERIA, 4);
    // Published with two-digit ratios: 0.835, 0.709, 0.852, 0.738.
    [0.835, 0.709, 0.852, 0.738].forEach((published, index) =>
      expect(Math.abs(scores[index]! - published)).toBeLessThan(0.002),
    );
    expect(orderByScore(scores).order).toEqual([2, 0, 3, 1]);
  });

  test("score is the sum of weight times scaled figure", () => {
    const ranking = rankMatrix(
      [
        [10, 1],
        [20, 3],
        [30, 2],
      ],
      criteriaOf([3, 1]),
      { method: "weighted-sum" },
    );
    expect(ranking.scores).toEqual([0, 0.625, 0.875]);
    expect(ranking.contributionsOf(2)).toEqual([0.75, 0.125]);
    expect(ranking.order).toEqual([2, 1, 0]);
    expect(ranking.decidedBy(2, 1)).toBe(0);
    expect(ranking.decidedBy(1, 2)).toBeNull();
  });

  test("an equal column keeps its weight and gives nothing, so the scores end below 1", () => {
    const ranking = rankMatrix(
      [
        [10, 5],
        [20, 5],
      ],
      criteriaOf([1, 1]),
      { method: "weighted-sum" },
    );
    expect(ranking.scores).toEqual([0, 0.5]);
  });

  test("one candidate, and none", () => {
    expect(rankMatrix([[4]], criteriaOf([1]), { method: "weighted-sum" })).toMatchObject({
      scores: [0],
      rank: [1],
    });
    expect(rankMatrix([], criteriaOf([1]), { method: "weighted-sum" }).order).toEqual([]);
  });
});

describe("TOPSIS", () => {
  test("Hwang and Yoon 1981, section 3.2.5: closeness of the fighter aircraft", () => {
    const ranking = rankMatrix(FIGHTERS, FIGHTER_CRITERIA, { method: "topsis", normalisation: "vector" });
    [0.643, 0.268, 0.613, 0.312].forEach((published, index) =>
      // The book rounds its intermediate figures to four digits.
      expect(Math.abs(ranking.scores[index]! - published)).toBeLessThan(0.001),
    );
    expect(ranking.order).toEqual([0, 2, 3, 1]);
  });

  test("Tzeng and Huang 2011, Multiple Attribute Decision Making (CRC Press)", () => {
    const values = [
      [5, 8, 4],
      [7, 6, 8],
      [8, 8, 6],
      [7, 4, 6],
    ];
    const ranking = rankMatrix(values, criteriaOf([0.3, 0.4, 0.3]), {
      method: "topsis",
      normalisation: "vector",
    });
    [0.5037, 0.6581, 0.7482, 0.334].forEach((published, index) =>
      expect(ranking.scores[index]).toBeCloseTo(published, 4),
    );
    expect(ranking.rank).toEqual([3, 2, 1, 4]);
  });

  test("on the 0 … 1 scale: distances to (1, 1) and (0, 0)", () => {
    const values = [
      [0, 10],
      [10, 0],
      [10, 10],
      [5, 5],
      [0, 0],
    ];
    const ranking = rankMatrix(values, criteriaOf([1, 1]), { method: "topsis" });
    expect(ranking.scores).toEqual([0.5, 0.5, 1, 0.5, 0]);
    ranking.contributionsOf(3).forEach((part) => expect(part).toBeCloseTo(0.25, 14));
    expect(ranking.contributionsOf(0)).toEqual([0, 0.5]);
  });

  test("vector normalisation leaves negative and huge figures alone", () => {
    const small = rankMatrix(
      [
        [-3, 1],
        [4, 2],
        [0, 9],
      ],
      criteriaOf([1, 2]),
      { method: "topsis", normalisation: "vector" },
    );
    const huge = rankMatrix(
      [
        [-3e200, 1],
        [4e200, 2],
        [0, 9],
      ],
      criteriaOf([1, 2]),
      { method: "topsis", normalisation: "vector" },
    );
    huge.scores.forEach((score, index) => expect(score).toBeCloseTo(small.scores[index]!, 12));
  });

  test("all equal: everybody scores 0 and ties", () => {
    for (const normalisation of ["minMax", "vector"] as const) {
      const ranking = rankMatrix(
        [
          [1, 0],
          [1, 0],
        ],
        criteriaOf([1, 1]),
        { method: "topsis", normalisation },
      );
      expect(ranking.scores).toEqual([0, 0]);
      expect(ranking.tiedWith).toEqual([[1], [0]]);
    }
  });
});

describe("lexicographic order", () => {
  const values = [
    [3, 1, 5],
    [3, 2, 0],
    [4, 0, 0],
    [3, 2, 9],
  ];

  test("the first criterion decides, the next only among equals; contributions say whom each put behind", () => {
    const ranking = rankMatrix(values, criteriaOf([0.5, 0.3, 0.2]), { method: "lexicographic" });
    expect(ranking.order).toEqual([2, 3, 1, 0]);
    expect(values.map((_, candidate) => ranking.contributionsOf(candidate))).toEqual([
      [0, 0, 0],
      [0, 1 / 3, 0],
      [1, 0, 0],
      [0, 1 / 3, 1 / 3],
    ]);
    expect(ranking.scores).toEqual([0, 1 / 3, 1, 2 / 3]);
    expect([ranking.decidedBy(2, 3), ranking.decidedBy(3, 1), ranking.decidedBy(1, 0)]).toEqual([0, 2, 1]);
    expect(ranking.smallestSwap(2, 3)).toBeNull();
  });

  test("an explicit priority goes before the weights", () => {
    const ranking = rankMatrix(values, criteriaOf([0.5, 0.3, 0.2]), {
      method: "lexicographic",
      priority: [2],
    });
    expect(ranking.asked).toEqual([2, 0, 1]);
    expect(ranking.order).toEqual([3, 0, 2, 1]);
  });

  test("order of asking: by weight, earlier first among equals; weight 0 only when named; nonsense ignored", () => {
    expect(lexicographicOrder(criteriaOf([1, 2, 2, 0]), [])).toEqual([1, 2, 0]);
    expect(lexicographicOrder(criteriaOf([1, 2, 2, 0]), [3, 3, 9, 0])).toEqual([3, 0, 1, 2]);
  });

  test("classes are counted from the worst, figures within the tolerance share one", () => {
    expect(classesOf([0.5, 0, 1, 0.5 + 1e-14])).toEqual([1, 0, 2, 1]);
    expect(classesOf([])).toEqual([]);
  });

  test("a single candidate scores 0, equal ones tie", () => {
    expect(rankMatrix([[7]], criteriaOf([1]), { method: "lexicographic" }).scores).toEqual([0]);
    const ranking = rankMatrix([[1], [1], [0]], criteriaOf([1]), { method: "lexicographic" });
    expect(ranking.scores).toEqual([0.5, 0.5, 0]);
    expect(ranking.decidedBy(0, 1)).toBeNull();
  });
});

describe("ties", () => {
  test("tied candidates share score and rank, and stand in the order given", () => {
    const proposed = orderByScore([0.2, 0.7, 0.2 + 1e-14, 0.9, 0.7]);
    expect(proposed.order).toEqual([3, 1, 4, 0, 2]);
    expect(proposed.rank).toEqual([4, 2, 5, 1, 3]);
    expect(proposed.sharedRank).toEqual([4, 2, 4, 1, 2]);
    expect(proposed.tiedWith).toEqual([[2], [4], [0], [], [1]]);
    expect(proposed.score[0]).toBe(proposed.score[2]);
  });

  test("of a tie of hundreds each names the first hundred others, and nothing decides between any two", () => {
    const ranking = rankMatrix(
      Array.from({ length: 150 }, () => [1, 2]).concat([[2, 2]]),
      criteriaOf([1, 1]),
      { method: "weighted-sum" },
    );
    expect(ranking.tiedWith[0]).toHaveLength(100);
    expect(ranking.tiedWith[149]).toHaveLength(100);
    expect(ranking.decidedBy(0, 149)).toBeNull();
    expect(ranking.smallestSwap(5, 149)).toBeNull();
    expect(ranking.decidedBy(150, 149)).toBe(0);
  });

  test("a chain of tiny steps does not tie scores that are apart", () => {
    const { tiedWith } = orderByScore([0, 0.8e-12, 1.6e-12]);
    expect(tiedWith).toEqual([[], [2], [1]]);
  });

  test("weights that are all zero tie everybody", () => {
    const ranking = rankMatrix([[1], [2]], criteriaOf([0]), { method: "weighted-sum" });
    expect(total(ranking.scores)).toBe(0);
    expect(ranking.tiedWith).toEqual([[1], [0]]);
  });
});
