import {
  acceptability,
  acceptabilitySteps,
  ACCEPTABILITY_DRAWS,
  rankReview,
  rankingReport,
} from "../../../src/core/ranking";
import type { Matrix, RankingMethod } from "../../../src/core/ranking/method";
import { rankMatrix } from "../../../src/core/ranking/rankMatrix";
import { criteriaOf } from "./helpers";
import { reviewOf } from "./reviews";

const drawn = (
  values: Matrix,
  options: Parameters<typeof acceptability>[1] = {},
  weights: readonly number[] = values[0]!.map(() => 1),
  method: RankingMethod = "weighted-sum",
  priority: readonly number[] = [],
) =>
  acceptability(rankMatrix(values, criteriaOf(weights), { method, priority }).acceptabilityProblem, options);

test("who beats whom: all behind a tie, and half of each other in it", () => {
  const { wins, ranks } = drawn(
    [
      [1, 1],
      [3, 3],
      [2, 2],
      [2, 2],
    ],
    { draws: 8 },
  );
  expect(wins).toEqual([
    [0, 0, 0, 0],
    [1, 0, 1, 1],
    [1, 0, 0, 0.5],
    [1, 0, 0.5, 0],
  ]);
  expect(ranks).toEqual([
    [0, 0, 0, 1],
    [1, 0, 0, 0],
    [0, 0.5, 0.5, 0],
    [0, 0.5, 0.5, 0],
  ]);
});

test("three that share the first ranks share the weights that put them there", () => {
  const { ranks, centralWeights } = drawn([[5], [5], [5], [1]], { draws: 6 });
  const third = expect.closeTo(1 / 3, 12) as number;
  expect(ranks.slice(0, 3)).toEqual(Array.from({ length: 3 }, () => [third, third, third, 0]));
  expect(centralWeights).toEqual([[1], [1], [1], null].map((each) => each && [expect.closeTo(1, 12)]));
});

test.each([
  [120, false],
  [121, true],
])("of %d candidates the table of wins is left out: %s", (count, isLeftOut) => {
  const { wins, ranks } = drawn(
    Array.from({ length: count }, (_, index) => [index]),
    { draws: 2 },
  );
  expect(wins === null).toBe(isLeftOut);
  expect(ranks).toHaveLength(count);
  expect(ranks[count - 1]![0]).toBe(1);
});

test.each<[string, Parameters<typeof acceptability>[1], object]>([
  ["as many as usual", {}, { draws: ACCEPTABILITY_DRAWS, question: "any", spread: null, seed: 20_010_601 }],
  ["whole draws", { draws: 7.9 }, { draws: 7 }],
  ["one at least", { draws: 0 }, { draws: 1 }],
  ["a seed of 0 is one", { draws: 3, seed: 0 }, { seed: 0 }],
  ["a spread below 0 is none", { draws: 3, question: "around", spread: -1 }, { spread: 0 }],
  ["a spread above 1 is 1", { draws: 3, question: "around", spread: 7 }, { spread: 1 }],
  [
    "a spread for another question is passed over",
    { draws: 3, question: "importance", spread: 0.4 },
    { spread: null },
  ],
])("%s", (_, options, expected) =>
  expect(
    drawn(
      [
        [1, 0],
        [0, 1],
      ],
      options,
    ),
  ).toMatchObject(expected),
);

test("progress comes between chunks, not after the last", () => {
  const values = [
    [1, 0],
    [0, 1],
  ];
  const { acceptabilityProblem } = rankMatrix(values, criteriaOf([1, 1]), { method: "weighted-sum" });
  const reports = (draws: number) => [...acceptabilitySteps(acceptabilityProblem, { draws })];
  expect(reports(500)).toEqual([]);
  expect(reports(501)).toEqual([{ done: 500, total: 501 }]);
});

describe("lexicographic: what is asked first is the most important, whatever weight it was given", () => {
  const values: Matrix = [
    [9, 1, 0],
    [1, 9, 0],
    [5, 5, 9],
    [0, 0, 0],
  ];
  const firsts = (priority: readonly number[], question: "importance" | "around") =>
    drawn(values, { draws: 200, question }, [0.5, 0.3, 0.2], "lexicographic", priority).ranks.map(
      (row) => row[0],
    );

  test.each<[readonly number[], readonly number[]]>([
    [[], [1, 0, 0, 0]],
    [[1], [0, 1, 0, 0]],
    [[2], [0, 0, 1, 0]],
    [
      [2, 1],
      [0, 0, 1, 0],
    ],
  ])("asked first %j", (priority, expected) => expect(firsts(priority, "importance")).toEqual(expected));

  test("around the weights handed out in that order, a fifth either way hardly changes it", () =>
    expect(firsts([1], "around")).toEqual([0, 1, 0, 0]));

  test("equal weights keep the order asked", () => {
    const { ranks } = drawn(values, { draws: 100, question: "importance" }, [1, 1, 1], "lexicographic", [2]);
    expect(ranks.map((row) => row[0])).toEqual([0, 0, 1, 0]);
  });

  test("one of weight 0 that was named takes part", () => {
    const { centralWeights } = drawn(values, { draws: 50, question: "any" }, [1, 1, 0], "lexicographic", [2]);
    expect(centralWeights[2]![2]).toBeGreaterThan(0.4);
    const { centralWeights: without } = drawn(values, { draws: 50 }, [1, 1, 0], "lexicographic");
    expect(without[2]).toBeNull();
  });
});

describe("the report", () => {
  const rows = [
    { name: "甲", outcomes: 1, patents: 9, extra: [90, 80, 70] },
    { name: "乙", outcomes: 7, patents: 2, extra: [80, 85, null] },
    { name: "丙", outcomes: 4, patents: 8, extra: [70, 60, 95] },
    { name: "丁", outcomes: 0, patents: 0, extra: [60, 50, 40] },
  ];
  const { review, grid } = reviewOf(rows, { extras: ["评委1", "评委2", "评委3"] });

  test("stability: the three questions, with ranks, central weights and who is ahead, by row", () => {
    const report = rankingReport(rankReview(review, grid, { acceptability: { draws: 40, seed: 5 } }));
    expect(
      report.stability?.map(({ question, spread, draws, seed }) => [question, spread, draws, seed]),
    ).toEqual([
      ["around", 0.2, 40, 5],
      ["importance", undefined, 40, 5],
      ["any", undefined, 40, 5],
    ]);
    const [around, , any] = report.stability!;
    expect(any).not.toHaveProperty("spread");
    // In final order: 丙, 乙 or 甲 by weight, 丁 last in all.
    expect(around!.entries.map(({ row }) => row)).toEqual(report.entries.map(({ row }) => row));
    const last = around!.entries.at(-1)!;
    expect(last).toMatchObject({
      row: 7,
      ranks: [0, 0, 0, 1],
      centralWeights: null,
      ahead: { 4: 0, 5: 0, 6: 0 },
    });
    const first = around!.entries[0]!;
    expect([first.row, Object.keys(first.centralWeights!), first.ahead![7]]).toEqual([
      6,
      ["outcomeCount", "patentCount"],
      1,
    ]);
    const second = around!.entries[1]!;
    expect(Object.keys(second.ahead!)).not.toContain(String(second.row));
    expect(first.ahead![second.row]! + second.ahead![first.row]!).toBeCloseTo(1, 11);
    expect(report.entries[0]!.acceptability).toEqual(any!.entries.find(({ row }) => row === 6)!.ranks);
  });

  test("above fifty entries nobody is told who beats whom", () => {
    const many = (count: number) =>
      reviewOf(
        Array.from({ length: count }, (_, index) => ({
          name: `工作室${index}`,
          outcomes: index,
          patents: -index,
        })),
      );
    const first = (count: number) => {
      const made = many(count);
      return rankingReport(rankReview(made.review, made.grid, { acceptability: { draws: 2 } })).stability![0]!
        .entries[0]!;
    };
    expect(Object.keys(first(50).ahead!)).toHaveLength(49);
    expect(first(51)).not.toHaveProperty("ahead");
  });

  test("the committee: judges with their columns, each entry by row, the order without one", () => {
    const { committee } = rankingReport(rankReview(review, grid));
    expect(committee).toMatchObject({
      combination: "mean",
      judges: [
        { name: "评委1", column: "G" },
        { name: "评委2", column: "H" },
        { name: "评委3", column: "I" },
      ],
      concordance: { judges: 3, entries: 3 },
      withoutOne: [
        { judge: "评委1", order: [5, 6, 4, 7], changed: [4, 6], firstChanges: false },
        { judge: "评委2" },
        { judge: "评委3", order: [4, 5, 6, 7] },
      ],
    });
    expect(committee!.entries[1]).toEqual({
      row: 5,
      scores: [80, 85, null],
      ranks: [2, 1, null],
      mean: 82.5,
      trimmedMean: null,
      borda: 7.5,
      spread: 5,
    });
  });

  test("two or three entries side by side, and how far the sheet's order agrees", () => {
    const three = reviewOf(rows.slice(0, 3));
    const side = rankingReport(
      rankReview(three.review, three.grid, { weights: { 成果: 1 }, orderRows: [5, 3, 4] }),
    );
    expect(side.comparison).toEqual([
      {
        field: "outcomeCount",
        figures: [
          { row: 4, figure: 1 },
          { row: 5, figure: 7 },
          { row: 6, figure: 4 },
        ],
        best: [5],
      },
    ]);
    expect(side.entries.map(({ row, contributions }) => [row, contributions])).toEqual([
      [6, {}],
      [4, {}],
      [5, {}],
    ]);
    expect(side).not.toHaveProperty("agreement");
    const numbered = reviewOf(rows.map((row, index) => ({ ...row, seq: [2, 3, 1, 4][index]! })));
    const sheet = rankingReport(rankReview(numbered.review, numbered.grid));
    expect(sheet.agreement).toEqual({ tau: 0.666666666667, same: 5, opposite: 1, tied: 0 });
    expect(sheet.entries.map(({ row, sheetRank }) => [row, sheetRank])).toEqual([
      [6, 1],
      [4, 2],
      [5, 3],
      [7, 4],
    ]);
  });

  test("a criterion's scale and threshold are told where they are not the usual ones; open ties by row", () => {
    const twins = reviewOf(
      rows.map((row, index) => (index === 1 ? { ...row, outcomes: 1, patents: 9 } : row)),
    );
    const report = rankingReport(
      rankReview(twins.review, twins.grid, { scales: { 成果: "rank" }, indifference: { 专利: 0.5 } }),
    );
    expect(report.criteria).toEqual([
      { field: "outcomeCount", weight: 0.5, direction: "max", scale: "rank" },
      { field: "patentCount", weight: 0.5, direction: "max", indifference: 0.5 },
    ]);
    expect(report.openTies).toEqual([[4, 5]]);
    expect(report.basis).toBe("proposed");
  });
});
