import { bordaFigures, ranksGiven } from "../../../src/core/ranking/combine";
import { committeeOf } from "../../../src/core/ranking/committee";
import { concordanceOf } from "../../../src/core/ranking/concordance";
import { judgeColumns, judgeName } from "../../../src/core/ranking/judges";
import { reviewOf } from "./reviews";

type Scores = readonly (number | null)[];

test.each<[string, Scores, Scores]>([
  ["the best is 1", [80, 95, 90], [3, 1, 2]],
  ["equal ones share the mean of their ranks", [90, 95, 90, 70], [2.5, 1, 2.5, 4]],
  ["all equal", [5, 5, 5], [2, 2, 2]],
  ["none given", [null, null], [null, null]],
  ["one who recused is left out", [80, null, 90], [2, null, 1]],
  ["zero is a score", [0, -1], [1, 2]],
])("ranks of one judge: %s", (_, scores, ranks) => expect(ranksGiven(scores)).toEqual(ranks));

test.each<[string, readonly Scores[], Scores]>([
  [
    "as many points as entries behind",
    [
      [3, 2, 1],
      [3, 2, 1],
    ],
    [4, 2, 0],
  ],
  ["half a point for an equal one", [[3, 3, 1]], [1.5, 1.5, 0]],
  [
    "the mean of the others stands in for a score not given",
    [
      [3, 2, 1],
      [null, 2, 1],
    ],
    [4, 3, 0],
  ],
  [
    "nobody scored it",
    [
      [3, null],
      [2, null],
    ],
    [0, null],
  ],
  ["a single entry", [[7], [9]], [0]],
  ["nothing to rank", [], []],
])("Borda's points: %s", (_, judges, points) => expect(bordaFigures(judges)).toEqual(points));

describe("how far judges agree", () => {
  test.each<[string, readonly Scores[], number, string]>([
    [
      "one order",
      [
        [3, 2, 1],
        [30, 20, 10],
      ],
      1,
      "评委意见高度一致",
    ],
    [
      "opposite orders",
      [
        [3, 2, 1],
        [1, 2, 3],
      ],
      0,
      "评委意见很不一致，不宜只凭平均分定先后",
    ],
    [
      "with a tie",
      [
        [1, 1, 2],
        [1, 2, 3],
      ],
      78 / 84,
      "评委意见高度一致",
    ],
    [
      "three judges, one apart",
      [
        [3, 2, 1],
        [3, 2, 1],
        [3, 1, 2],
      ],
      7 / 9,
      "评委意见比较一致",
    ],
    [
      "three judges, two pairs",
      [
        [3, 2, 1],
        [2, 3, 1],
        [3, 1, 2],
      ],
      4 / 9,
      "评委分歧较大，宜讨论后再定",
    ],
  ])("%s", (_, judges, w, words) => {
    const found = concordanceOf(judges);
    expect(found?.w).toBeCloseTo(w, 12);
    expect([found?.judges, found?.entries]).toEqual([judges.length, judges[0]?.length]);
    expect(found?.meaning["zh-CN"]).toBe(words);
  });

  test("only entries that every judge scored count", () => {
    expect(
      concordanceOf([
        [3, null, 2, 1],
        [3, 9, null, 1],
      ]),
    ).toMatchObject({ w: 1, entries: 2 });
  });

  test.each<[string, readonly Scores[]]>([
    ["one judge", [[3, 2, 1]]],
    ["one entry", [[3], [2]]],
    [
      "one entry that both scored",
      [
        [3, null],
        [2, 1],
      ],
    ],
    [
      "every judge ties all",
      [
        [5, 5, 5],
        [7, 7, 7],
      ],
    ],
    ["nobody", []],
  ])("%s: there is nothing to say", (_, judges) => expect(concordanceOf(judges)).toBeNull());
});

describe("columns of judges", () => {
  const rows = (extra: readonly (readonly (number | string | null)[])[]) =>
    extra.map((scores, index) => ({ name: `工作室${index}`, outcomes: index, patents: 1, extra: scores }));

  test.each<[string, readonly string[], readonly string[][]]>([
    ["by the word for a member", ["评委1", "评委2", "平均分"], [["评委1", "评委2"]]],
    ["by surname and the word for scoring", ["张三评分", "李四打分", "场所评分"], [["张三", "李四"]]],
    [
      "members and persons are two committees",
      ["专家甲", "专家乙", "张三评分", "李四评分"],
      [
        ["专家甲", "专家乙"],
        ["张三", "李四"],
      ],
    ],
    ["one alone is none", ["评委1", "总分"], []],
    ["sums are none", ["评委总分", "评委平均分", "评委最高分"], []],
  ])("are known %s", (_, extras, judges) => {
    const { review, grid } = reviewOf(rows([extras.map(() => 80), extras.map(() => 90)]), { extras });
    expect(judgeColumns(review, grid).map((group) => group.judges)).toEqual(judges);
  });

  test.each([
    ["张三评分", "张三"],
    ["张三的打分", "张三"],
    ["评委1（分）", "评委1"],
    ["评委１", "评委1"],
    [" 李四 得分 ", "李四"],
    ["分", "C"],
    ["", "C"],
  ])("the name of %j is %j", (leaf, name) =>
    expect(judgeName({ column: 2, path: ["评委", leaf] })).toBe(name),
  );
});

describe("what a committee's scores say", () => {
  const extras = ["评委1", "评委2", "评委3"];
  const scored = (...scores: readonly (readonly (number | null)[])[]) => {
    const { review, grid } = reviewOf(
      scores.map((extra, index) => ({ name: `工作室${index}`, outcomes: 1, patents: 1, extra })),
      { extras },
    );
    return committeeOf(review, grid, [], [...review.entries.keys()]);
  };

  test("each entry with its scores, ranks, means and spreads; what the order would be without one judge", () => {
    const found = scored([90, 80, 70], [80, 85, null], [70, 60, 95]);
    expect(found?.judges).toEqual(extras);
    expect(found?.combination).toBe("mean");
    expect(found?.entries).toEqual([
      expect.objectContaining({
        entry: 0,
        scores: [90, 80, 70],
        ranks: [1, 2, 2],
        mean: 80,
        trimmedMean: 80,
        spread: 20,
        rankSpread: 1,
      }),
      expect.objectContaining({
        entry: 1,
        scores: [80, 85, null],
        ranks: [2, 1, null],
        mean: 82.5,
        trimmedMean: null,
        spread: 5,
        rankSpread: 1,
      }),
      expect.objectContaining({
        entry: 2,
        scores: [70, 60, 95],
        ranks: [3, 3, 1],
        mean: 75,
        trimmedMean: 70,
        spread: 35,
        rankSpread: 2,
      }),
    ]);
    expect(found?.withoutOne).toEqual([
      { judge: "评委1", order: [1, 2, 0], changed: [0, 2], firstChanges: false },
      { judge: "评委2", order: [2, 0, 1], changed: [1, 2], firstChanges: true },
      { judge: "评委3", order: [0, 1, 2], changed: [0, 1], firstChanges: true },
    ]);
  });

  test("with two judges nobody is left out in thought", () => {
    const { review, grid } = reviewOf(
      [
        { name: "甲", outcomes: 1, patents: 1, extra: [90, 80] },
        { name: "乙", outcomes: 1, patents: 1, extra: [70, 60] },
      ],
      { extras: ["评委1", "评委2"] },
    );
    expect(committeeOf(review, grid, [], [0, 1])?.withoutOne).toEqual([]);
    expect(committeeOf(review, grid, [], [])).toBeNull();
  });

  test("there is none without judges' columns", () => {
    const { review, grid } = reviewOf([{ name: "甲", outcomes: 1, patents: 1 }]);
    expect(committeeOf(review, grid, [], [0])).toBeNull();
  });
});
