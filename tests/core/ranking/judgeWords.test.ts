import { availableCriteria, missingFigure, rankReview } from "../../../src/core/ranking";
import { createGrid } from "../../../src/core/grid";
import { concordanceOf } from "../../../src/core/ranking/concordance";
import { judgeColumns } from "../../../src/core/ranking/judges";
import { applyManualOrder, movedEntries } from "../../../src/core/ranking/manualOrder";
import { PACK, reviewOf } from "./reviews";

/** The judges of each committee known by headers, or by header paths. */
const judgesOf = (...extras: readonly (string | readonly string[])[]) => {
  const rows = [1, 2].map((by) => ({ name: `工作室${by}`, extra: extras.map(() => 80 + by) }));
  const { review, grid } = reviewOf(rows, { extras });
  return judgeColumns(review, grid).map(({ judges }) => judges);
};

test.each(["评委", "专家", "评审", "评议人", "委员", "考官", "裁判", "Judge "])(
  "%s1 and %s2 are members of a committee",
  (word) => expect(judgesOf(`${word}1`, `${word}2`)).toEqual([[`${word}1`, `${word}2`]]),
);

test.each([
  "平均",
  "均分",
  "总分",
  "合计",
  "总计",
  "最终",
  "最高",
  "最低",
  "综合",
  "汇总",
  "排名",
  "名次",
  "得票",
  "去掉最高",
])("a column of 评委%s sums others up", (word) => expect(judgesOf(`评委${word}`, "评委1")).toEqual([]));

test.each(["评委打分", "专家评分", "评审", "评议", "委员"])("names below %s are its members", (group) =>
  expect(judgesOf([group, "王二"], [group, "李四"], [group, "平均分"])).toEqual([["王二", "李四"]]),
);

test.each<[string, readonly (readonly string[])[], readonly string[][]]>([
  [
    "a group of sums is none",
    [
      ["评委总分", "初评"],
      ["评委总分", "复评"],
    ],
    [],
  ],
  [
    "two groups are two committees",
    [
      ["初评评委", "甲"],
      ["初评评委", "乙"],
      ["复评评委", "甲"],
      ["复评评委", "乙"],
    ],
    [
      ["甲", "乙"],
      ["甲", "乙"],
    ],
  ],
  [
    "spaces and width do not matter",
    [
      ["评 委", "甲"],
      ["评委", "乙"],
    ],
    [["甲", "乙"]],
  ],
  [
    "a group that says nothing of scores",
    [
      ["第一组", "甲"],
      ["第一组", "乙"],
    ],
    [],
  ],
  [
    "a blank header below a group",
    [
      ["评委", ""],
      ["评委", "甲"],
      ["评委", "乙"],
    ],
    [["甲", "乙"]],
  ],
])("%s", (_, paths, judges) => expect(judgesOf(...paths)).toEqual(judges));

test.each<[string, string, readonly string[][]]>([
  ["张三打分", "李四得分", [["张三", "李四"]]],
  ["张三老师评分", "李主任分数", [["张三老师", "李主任"]]],
  ["张三分", "李四分", [["张三", "李四"]]],
  ["张三丰给分", "李四评分", [["张三丰", "李四"]]],
  ["张三", "李四", []],
  ["场所评分", "成果评分", []],
  ["张三丰收获评分", "李四评分", []],
])("%s and %s", (first, second, judges) => expect(judgesOf(first, second)).toEqual(judges));

test("the pack's own score columns are criteria, not judges", () => {
  const pack = {
    ...PACK,
    scoreColumns: ["评委一", "评委二"].map((header, index) => ({
      id: `score${index}`,
      header,
      synonyms: [],
      label: { "zh-CN": header, en: header },
    })),
  };
  const { review, grid } = reviewOf([{ name: "甲", extra: [1, 2] }], { pack, extras: ["评委一", "评委二"] });
  expect(judgeColumns(review, grid)).toEqual([]);
});

test.each([
  "场所设施",
  "场 所设施",
  "场所设施（分）",
  "场所设施(30分)",
  "场所设施得分",
  "场所设施评分",
  "场所设施分数",
  "场所设施分",
  "办公条件得分（30分）",
])("%s is the pack's score column 场所设施", (header) => {
  const label = { "zh-CN": "场所设施", en: "facilities" };
  const pack = {
    ...PACK,
    scoreColumns: [{ id: "facilities", header: "场所设施", synonyms: ["办公条件"], label }],
  };
  const rows = [{ name: "甲", outcomes: 1, patents: 1, extra: [30] }];
  const { review, grid } = reviewOf(rows, { pack, extras: [header, "场所面积"] });
  expect(availableCriteria(review, grid).at(-1)).toMatchObject({
    id: "facilities",
    label,
    direction: "max",
    defaultWeight: 1,
    standard: true,
    figures: 1,
  });
  // The pack's own criteria then only stand by.
  expect(rankReview(review, grid).criteria.map(({ id, weight }) => [id, weight])).toEqual([
    ["facilities", 1],
  ]);
});

test.each([
  ["场所设施（平方米）情况", "场所设施（平方米）情况"],
  ["  ", "G"],
  [" 得票 ", "得票"],
])("a column headed %j that is none of the pack's is offered as %j", (header, id) => {
  const label = { "zh-CN": "场所设施", en: "facilities" };
  const pack = { ...PACK, scoreColumns: [{ id: "facilities", header: "场所设施", synonyms: [], label }] };
  const { review, grid } = reviewOf([{ name: "甲", extra: [30] }], { pack, extras: [header] });
  expect(availableCriteria(review, grid).at(-1)).toMatchObject({
    id,
    label: { "zh-CN": id, en: id },
    standard: false,
    defaultWeight: 0,
  });
});

test.each<[string, readonly (number | string | null)[], boolean]>([
  ["half of it figures", [1, "良", null, null], true],
  ["less than half", [1, "良", "优", null], false],
  ["nothing", [null, null, null, null], false],
  ["words for no score do not count", [1, "缺席", "回避", "弃权"], true],
])("an unknown column with %s is offered: %s", (_, cells, isOffered) => {
  const { review, grid } = reviewOf(
    cells.map((cell, index) => ({ name: `工作室${index}`, extra: [cell] })),
    { extras: ["得票"] },
  );
  expect(availableCriteria(review, grid).some(({ id }) => id === "得票")).toBe(isOffered);
});

test("the example row's figure does not make a column one of figures", () => {
  const rows = [
    { name: "某公司", sample: true, extra: [90] },
    { name: "甲", extra: ["良"] },
  ];
  const { review, grid } = reviewOf(rows, { extras: ["等次"] });
  expect(availableCriteria(review, grid).some(({ id }) => id === "等次")).toBe(false);
});

test.each<[number, number, string]>([
  [0, 1, "评委意见高度一致"],
  [1, 4 / 9, "评委分歧较大，宜讨论后再定"],
  [2, 1 / 9, "评委意见很不一致，不宜只凭平均分定先后"],
  [3, 0, "评委意见很不一致，不宜只凭平均分定先后"],
])("six judges of two entries, %d of them the other way round: W is %d", (against, w, words) => {
  const found = concordanceOf(Array.from({ length: 6 }, (_, judge) => (judge < against ? [1, 2] : [2, 1])));
  expect(found?.w).toBeCloseTo(w, 12);
  expect(found?.meaning["zh-CN"]).toBe(words);
});

test("a formula without a result says that it is not calculated, a word that it cannot be read", () => {
  const { review } = reviewOf([{ name: "甲" }], { extras: ["得票"] });
  const grid = createGrid({
    top: 3,
    values: [[1, "甲", null, null, null, null, null, "待定"]],
    formulas: [[null, null, null, null, null, null, "SUM(A1:A2)"]],
  });
  const why = (column: number) => missingFigure({ kind: "column", column }, { review, grid, row: 3 });
  expect(why(6)).toEqual({ why: "notCalculated", column: 6 });
  expect(why(7)).toEqual({ why: "unreadable", column: 7 });
  const jury = { kind: "combined", columns: [6, 7], combination: "mean" } as const;
  expect(missingFigure(jury, { review, grid, row: 3 })).toEqual({ why: "notCalculated", column: 6 });
});

describe("the user's order over the proposed one", () => {
  test.each([
    ["nothing wanted", "甲乙丙丁", "", "甲乙丙丁"],
    ["all named", "甲乙丙丁", "丁丙乙甲", "丁丙乙甲"],
    ["not named: behind the one they follow", "甲乙丙丁", "丙甲", "丙丁甲乙"],
    ["not named and first of all", "甲乙丙丁", "丁乙", "甲丁乙丙"],
    ["named twice", "甲乙丙", "丙甲丙", "丙甲乙"],
    ["strangers", "甲乙", "戊乙己甲", "乙甲"],
    ["only strangers", "甲乙", "戊己", "甲乙"],
  ])("%s", (_, proposed, wanted, expected) =>
    expect(applyManualOrder([...proposed], [...wanted]).join("")).toBe(expected),
  );

  test.each<[string, number[], number[], boolean[]]>([
    ["nobody", [0, 1, 2], [], [false, false, false]],
    ["the last one to the top", [2, 0, 1], [], [true, false, false]],
    ["the first one to the end", [1, 2, 0], [], [false, false, true]],
    ["turned round: one stays", [2, 1, 0], [], [false, true, true]],
    ["turned round, two with reasons: the third stays", [2, 1, 0], [0, 1], [true, true, false]],
    ["two runs of two: the one without reasons stays", [2, 3, 0, 1], [2, 3], [false, false, true, true]],
    ["the other way round", [2, 3, 0, 1], [0, 1], [true, true, false, false]],
    [
      "a reason does not make a longer run the moved one",
      [1, 2, 3, 0],
      [0, 1, 2],
      [false, false, false, true],
    ],
    ["one alone", [0], [0], [false]],
    ["none at all", [], [], []],
  ])("who was moved rather than pushed along: %s", (_, places, reasons, moved) =>
    expect(
      movedEntries(
        places,
        places.map((_place, index) => reasons.includes(index)),
      ),
    ).toEqual(moved),
  );
});
