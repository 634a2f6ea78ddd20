import {
  entryIdentities,
  rankingProblemText,
  rankReview,
  type Ranking,
  type RankingOptions,
} from "../../../src/core/ranking";
import { reviewOf, type RowSpec } from "./reviews";

/** Proposed: 乙 丙 丁 甲, clearly apart. */
const ROWS: readonly RowSpec[] = [
  { name: "甲工作室", leader: "丁一", outcomes: 1, patents: 1 },
  { name: "乙工作室", leader: "王二", outcomes: 10, patents: 9 },
  { name: "丙工作室", leader: "张三", outcomes: 8, patents: 6 },
  { name: "丁工作室", leader: "李四", outcomes: 4, patents: 5 },
];
const numbered = (...ranks: readonly (number | null)[]): readonly RowSpec[] =>
  ROWS.map((row, index) => ({ ...row, seq: ranks[index] ?? null }));
const ranked = (rows: readonly RowSpec[], options: RankingOptions = {}): Ranking => {
  const { review, grid } = reviewOf(rows);
  return rankReview(review, grid, options);
};
const names = (ranking: Ranking): string => ranking.entries.map(({ identity }) => identity[0]).join("");

describe("the sheet's own 序号", () => {
  test.each<[string, readonly (number | null)[], boolean]>([
    ["1 to n, each once", [3, 1, 4, 2], true],
    ["a number twice", [1, 2, 2, 4], false],
    ["a blank", [1, 2, 3, null], false],
    ["from 0", [0, 1, 2, 3], false],
    ["a gap", [1, 2, 3, 5], false],
    ["no whole number", [1, 2, 3, 3.5], false],
    ["below 0", [-1, 1, 2, 3], false],
  ])("%s: is an order: %j %s", (_, ranks, isOrder) => {
    const ranking = ranked(numbered(...ranks));
    expect([ranking.hasSheetOrder, ranking.basis]).toEqual([isOrder, isOrder ? "sheet" : "proposed"]);
    expect(names(ranking)).toBe(isOrder ? "乙丁甲丙" : "乙丙丁甲");
    expect(ranking.entries.map(({ sheetRank }) => sheetRank)).toEqual(
      isOrder ? [1, 2, 3, 4] : [null, null, null, null],
    );
  });

  test("example rows have no number and are passed over", () => {
    const sample: RowSpec = { name: "某公司张三", sample: true };
    expect(ranked([sample, ...numbered(1, 2, 3, 4)]).basis).toBe("sheet");
    expect(ranked([sample]).hasSheetOrder).toBe(false);
  });

  test("the proposal may be asked for in its place, and the sheet's where it has none is a problem", () => {
    const proposed = ranked(numbered(3, 1, 4, 2), { order: "proposed" });
    expect([proposed.basis, proposed.hasSheetOrder, names(proposed)]).toEqual(["proposed", true, "乙丙丁甲"]);
    expect(proposed.problems).toEqual([]);
    const asked = ranked(ROWS, { order: "sheet" });
    expect([asked.basis, asked.problems]).toEqual(["proposed", [{ code: "noSheetOrder" }]]);
    expect(ranked(numbered(3, 1, 4, 2), { order: "sheet" }).problems).toEqual([]);
  });

  test("how far it agrees with the proposal", () => {
    // 乙丁甲丙 against 乙丙丁甲: 丙 is behind 丁 and 甲.
    expect(ranked(numbered(3, 1, 4, 2)).agreement).toEqual({ tau: 1 / 3, same: 4, opposite: 2, tied: 0 });
    expect(ranked(ROWS).agreement).toBeNull();
    expect(ranked(numbered(1, 2, 3).slice(0, 3)).agreement).toBeNull();
  });

  test("its neighbours against the scores were decided by hand", () => {
    const { neighbours } = ranked(numbered(3, 1, 4, 2));
    expect(neighbours.map(({ decidedBy, lead, swap }) => [decidedBy.kind, lead! > 0, swap])).toEqual([
      ["criterion", true, null],
      ["criterion", true, null],
      ["manual", false, null],
    ]);
  });
});

describe("two or three entries", () => {
  test("are put side by side in sheet order, without scores", () => {
    const ranking = ranked(ROWS.slice(0, 3));
    expect(names(ranking)).toBe("甲乙丙");
    expect(ranking.comparison).toEqual([
      { criterion: "outcomeCount", figures: [1, 10, 8], best: [1] },
      { criterion: "patentCount", figures: [1, 9, 6], best: [1] },
    ]);
    expect([ranking.comparedEntries, ranking.scored, ranking.openTies, ranking.acceptability]).toEqual([
      [0, 1, 2],
      [],
      [],
      null,
    ]);
    for (const { score, proposedRank, proposedPlace, tiedWith, contributions } of ranking.entries)
      expect([score, proposedRank, proposedPlace, tiedWith, contributions]).toEqual([
        null,
        null,
        null,
        [],
        [0, 0],
      ]);
    expect(ranking.neighbours.map(({ decidedBy }) => decidedBy.kind)).toEqual(["noScore", "noScore"]);
  });

  test("in a direction of less, the least is the best; equal ones share it; all alike have none", () => {
    const rows = [
      { name: "甲", outcomes: 3, patents: 2 },
      { name: "乙", outcomes: 3, patents: 2 },
      { name: "丙", outcomes: 7, patents: 2 },
    ];
    expect(ranked(rows, { directions: { 成果: "min" } }).comparison?.map(({ best }) => best)).toEqual([
      [0, 1],
      [],
    ]);
    // A difference below the threshold makes nobody the better one.
    const close = ranked(rows, { indifference: { 成果: 5 } });
    expect(close.comparison?.map(({ best }) => best)).toEqual([[], []]);
    const near = rows.map((row, index) => ({ ...row, outcomes: [10, 9.5, 2][index]! }));
    expect(ranked(near, { indifference: { 成果: 1 } }).comparison?.[0]?.best).toEqual([0, 1]);
  });

  test("one alone is not compared, and four have scores", () => {
    expect([ranked(ROWS.slice(0, 1)).comparison, ranked(ROWS.slice(0, 1)).comparedEntries]).toEqual([
      null,
      [],
    ]);
    const four = ranked(ROWS, { acceptability: { draws: 10 } });
    expect([four.comparison, four.comparedEntries, four.scored]).toEqual([null, [], [0, 1, 2, 3]]);
    expect(four.acceptability).toMatchObject({ draws: 10 });
    expect(ranked(ROWS.slice(0, 3), { acceptability: { draws: 10 } }).acceptability).toBeNull();
  });
});

describe("entries are made as they are wanted", () => {
  test("the first of them, one by one, and all are the same", () => {
    const ranking = ranked(ROWS);
    expect(ranking.count).toBe(4);
    expect(ranking.leading(2)).toEqual(ranking.entries.slice(0, 2));
    expect(ranking.leading(0)).toEqual([]);
    expect(ranking.leading(9)).toEqual(ranking.entries);
    expect([...ranking.each()]).toEqual(ranking.entries);
    expect(ranking.entries.map(({ entry }) => ranking.rowOf(entry))).toEqual([4, 5, 6, 3]);
  });
});

describe("ties that nobody decided", () => {
  const rows: readonly RowSpec[] = [
    { name: "甲", outcomes: 5, patents: 5 },
    { name: "乙", outcomes: 5, patents: 5 },
    { name: "丙", outcomes: 9, patents: 9 },
    { name: "丁", outcomes: 1, patents: 1 },
    { name: "戊", outcomes: 1, patents: 1 },
  ];
  const open = (options: RankingOptions, seq?: readonly number[]) =>
    ranked(
      rows.map((row, index) => ({ ...row, seq: seq?.[index] ?? null })),
      options,
    ).openTies;
  const [first, second] = entryIdentities(reviewOf(rows).review.entries, reviewOf(rows).review.pack);

  test.each<[string, RankingOptions, readonly number[][]]>([
    [
      "a proposal leaves all open",
      {},
      [
        [0, 1],
        [3, 4],
      ],
    ],
    ["a reason for one of a tie decides it", { reasons: { [first!]: "材料更全" } }, [[3, 4]]],
    [
      "a blank reason does not",
      { reasons: { [second!]: "  " } },
      [
        [0, 1],
        [3, 4],
      ],
    ],
    ["a call that names all of a tie decides it", { orderRows: [4, 3] }, [[3, 4]]],
    [
      "naming one of two does not",
      { orderRows: [4, 6] },
      [
        [0, 1],
        [3, 4],
      ],
    ],
  ])("%s", (_, options, expected) => expect(open(options)).toEqual(expected));

  test("the sheet's order has decided all, and one asked for in its place none", () => {
    expect(open({}, [2, 3, 1, 4, 5])).toEqual([]);
    expect(open({ order: "proposed" }, [2, 3, 1, 4, 5])).toHaveLength(2);
  });

  test("equal ones stand in sheet order in a proposal, and by hand where the sheet has an order", () => {
    expect(ranked(rows).neighbours.map(({ decidedBy }) => decidedBy.kind)).toEqual([
      "criterion",
      "sheetOrder",
      "criterion",
      "sheetOrder",
    ]);
    const seq = [2, 3, 1, 4, 5];
    expect(
      ranked(rows.map((row, index) => ({ ...row, seq: seq[index]! }))).neighbours.map(
        ({ decidedBy }) => decidedBy.kind,
      ),
    ).toEqual(["criterion", "manual", "criterion", "manual"]);
  });
});

describe("what is to be said of the figures", () => {
  const area = (...figures: readonly number[]) =>
    figures.map((figure, index) => ({
      name: `工作室${index}`,
      outcomes: index,
      patents: 9 - index,
      area: figure,
    }));
  const lonely = (row: number, figure: number, next: number) => [
    { code: "lonelyFigure", criterion: "floorArea", row, figure, next },
  ];

  test.each<[string, readonly number[], RankingOptions, readonly object[]]>([
    ["ten times the next", [50, 500, 40, 30], {}, lonely(5, 500, 50)],
    ["not quite ten times", [50, 499, 40, 30], {}, []],
    ["nothing but zeros beside it", [0, 0, 7, 0], {}, lonely(6, 7, 0)],
    ["nothing above zero", [-90, -5, -60, -70], {}, []],
    ["of three, which have no score", [50, 500, 40], {}, []],
    ["by rank the distance does not count", [50, 500, 40, 30], { scales: { 面积: "rank" } }, []],
    ["the range asked for by name", [50, 500, 40, 30], { scales: { 面积: "minmax" } }, lonely(5, 500, 50)],
    ["between fixed figures", [50, 500, 40, 30], { scales: { 面积: { low: 0, high: 100 } } }, []],
    ["TOPSIS as published has no range", [50, 500, 40, 30], { method: "topsis" }, []],
    ["TOPSIS by range", [50, 500, 40, 30], { method: "topsis", normalisation: "minMax" }, lonely(5, 500, 50)],
    ["by logarithm", [50, 500, 40, 30], { scales: { 面积: "log" } }, []],
    [
      "a logarithm that is refused, so that the range counts",
      [50, 500, -40, 30],
      { scales: { 面积: "log" } },
      [{ code: "noLogarithm", criterion: "floorArea" }, ...lonely(5, 500, 50)],
    ],
    [
      "a logarithm that is refused, the figures near each other",
      [50, 60, -40, 30],
      { scales: { 面积: "log" } },
      [{ code: "noLogarithm", criterion: "floorArea" }],
    ],
    ["all alike", [50, 50, 50, 50], {}, [{ code: "constantCriterion", criterion: "floorArea" }]],
    ["two alike", [50, 50], {}, [{ code: "constantCriterion", criterion: "floorArea" }]],
    ["one alone", [50], {}, []],
  ])("%s", (_, figures, options, expected) => {
    const ranking = ranked(area(...figures), { weights: { floorArea: 1 }, ...options });
    expect(ranking.problems).toEqual(expected);
  });

  test("the scale in use is told, also where a logarithm was refused", () => {
    const scaleOf = (figures: readonly number[], options: RankingOptions) =>
      ranked(area(...figures), { weights: { floorArea: 1 }, ...options }).criteria[0]?.usedScale;
    expect(scaleOf([1, 2, 3, 4], { scales: { 面积: "log" } })).toBe("log");
    expect(scaleOf([1, 2, -3, 4], { scales: { 面积: "log" } })).toBe("minmax");
    expect(scaleOf([1, 2, 3, 4], { method: "topsis" })).toBe("vector");
    expect(scaleOf([1, 2, 3, 4], { method: "topsis", scales: { 面积: "rank" } })).toBe("rank");
  });

  test("each problem is a sentence that names the criterion as people know it", () => {
    const ranking = ranked(area(50, 1234.5678, 40, 30), {
      weights: { floorArea: 1, 得票: 1, outcomeCount: -2 },
    });
    expect(ranking.problems.map((problem) => rankingProblemText(problem, ranking, "zh-CN"))).toEqual([
      expect.stringContaining("得票"),
      expect.stringContaining("成果"),
      expect.stringMatching(/面积.*5.*1234\.57.*50/u),
    ]);
    const said = ranked(ROWS, { weights: {}, order: "sheet", orderRows: [98], included: { "己|": "补报" } });
    const texts = said.problems.map((problem) => rankingProblemText(problem, said, "zh-CN"));
    expect(said.problems.map(({ code }) => code)).toEqual([
      "noCriteria",
      "noSheetOrder",
      "unknownEntry",
      "orderRowNotRanked",
    ]);
    expect(texts[2]).toContain("己|");
    expect(texts[3]).toContain("99");
    expect(new Set(texts).size).toBe(4);
  });
});
