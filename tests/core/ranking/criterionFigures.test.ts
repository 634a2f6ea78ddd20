import { entryIdentities, missingFigure, rankReview, type RankingOptions } from "../../../src/core/ranking";
import { availableCriteria, orderWriteBack } from "../../../src/core/ranking";
import { doubtfulFigures } from "../../../src/core/ranking/doubtful";
import { figuresOf } from "../../../src/core/ranking/criterionFigures";
import { judgeName } from "../../../src/core/ranking/judges";
import { rankMatrix } from "../../../src/core/ranking/rankMatrix";
import type { RulePack } from "../../../src/core/pack";
import { PACK, reading, reviewOf, type RowSpec } from "./reviews";

/** Proposed: 乙 丙 丁 甲. */
const ROWS: readonly RowSpec[] = [
  { name: "甲工作室", outcomes: 1, patents: 1, extra: [90, 80, 70] },
  { name: "乙工作室", outcomes: 10, patents: 9, extra: [80, 90, null] },
  { name: "丙工作室", outcomes: 8, patents: 6, extra: [70, "回避", 80] },
  { name: "丁工作室", outcomes: 4, patents: 5, extra: [60, 50, "x"] },
];
const EXTRAS = ["评委1", "评委2", "评委3"];
const judged = (combination: "mean" | "trimmedMean" | "borda") => {
  const { review, grid } = reviewOf(ROWS, { extras: EXTRAS });
  return figuresOf({ kind: "combined", columns: [6, 7, 8], combination }, review, grid);
};

test.each<["mean" | "trimmedMean" | "borda", readonly (number | null)[], readonly number[]]>([
  // 丁 has a score that cannot be read: it has no figure at all. 乙 and 丙 have two scores of three.
  ["mean", [80, 85, 75, null], [1, 2]],
  ["trimmedMean", [80, null, null, null], []],
  ["borda", [2, 4.5, 3, null], [1, 2]],
])("one figure of three judges: %s", (combination, values, inexact) => {
  const found = judged(combination);
  expect(found.values).toEqual(values);
  expect([...found.inexact]).toEqual(inexact.map((entry) => [entry, "fewerScores"]));
});

test("Borda's points order the list, whoever is generous", () => {
  const rows = ROWS.map((row, index) => ({
    ...row,
    extra: [
      [100, 60, 60],
      [55, 70, 70],
      [50, 65, 65],
      [1, 1, 1],
    ][index]!,
  }));
  const { review, grid } = reviewOf(rows, { extras: EXTRAS });
  const ranked = (combination: "mean" | "borda") =>
    rankReview(review, grid, { combined: [{ id: "评委", columns: EXTRAS, combination }] }).entries.map(
      ({ row, figures }) => [row, figures[0]],
    );
  expect(ranked("borda")).toEqual([
    [4, 8],
    [3, 5],
    [5, 5],
    [6, 0],
  ]);
  expect(ranked("mean").map(([row]) => row)).toEqual([3, 4, 5, 6]);
});

test.each<[string, Parameters<typeof reading>, number | null]>([
  ["a figure", ["12", 12], 12],
  ["zero", ["0", 0], 0],
  ["one that could not be read", ["1O", 10, { state: "unreadable" }], null],
  ["a text", ["十", "十"], null],
  ["no finite one", ["∞", Infinity], null],
])("a field's figure: %s", (_, made, expected) => {
  const { review, grid } = reviewOf([ROWS[0]!]);
  const readings = review.entries[0]!.readings.map((each, index) => (index === 3 ? reading(...made) : each));
  const changed = { ...review, entries: [{ ...review.entries[0]!, readings }] };
  expect(figuresOf({ kind: "field", field: "outcomeCount" }, changed, grid).values).toEqual([expected]);
  const without = { ...review, entries: [{ ...review.entries[0]!, readings: [] }] };
  expect(figuresOf({ kind: "field", field: "outcomeCount" }, without, grid).values).toEqual([null]);
  const criteria = [{ source: { kind: "field", field: "outcomeCount" } }] as const;
  const uncertain = readings.map((each) => (each === null ? null : { ...each, qualifier: "~" as const }));
  const doubted = { ...review, entries: [{ ...review.entries[0]!, readings: uncertain }] };
  const isRead = made[2]?.state !== "unreadable";
  expect(doubtfulFigures(doubted, criteria, String, undefined).size).toBe(isRead ? 1 : 0);
});

test("a figure per year lacks the date where the figure is there, and is in doubt with its date", () => {
  const source = { kind: "perYear", field: "outcomeCount", since: "studioName" } as const;
  const { review, grid } = reviewOf([ROWS[0]!, { ...ROWS[1]!, outcomes: null }]);
  const why = (row: number) => missingFigure(source, { review, grid, row });
  // The date stands in column B, the figure in D.
  expect(why(3)).toMatchObject({ column: 1 });
  expect(why(4)).toEqual({ why: "blank", column: 3 });
  const rule = {
    id: "dated",
    check: { is: "stated", field: "studioName" },
  } as unknown as RulePack["rules"][number];
  const warned = reviewOf([ROWS[0]!], {
    pack: { ...PACK, rules: [rule] },
    findings: [{ severity: "warning", rule: "test-pack/dated", row: 3, field: "studioName" }],
  });
  expect([...doubtfulFigures(warned.review, [{ source }], String, undefined)]).toEqual([[0, ["studioName"]]]);
});

test("a criterion keeps the pack's reason and clause", () => {
  const why = { "zh-CN": "成果最能说明作用", en: "outcomes" };
  const pack: RulePack = {
    ...PACK,
    criteria: [
      { field: "outcomeCount", direction: "max", weight: 1, why, clause: "二（一）" },
      { field: "patentCount", direction: "max", weight: 1 },
    ],
  };
  const { review, grid } = reviewOf(ROWS, { pack });
  const [first, second] = rankReview(review, grid).criteria;
  expect(first).toMatchObject({ why, clause: "二（一）" });
  expect(second).not.toHaveProperty("why");
  expect(second).not.toHaveProperty("clause");
});

describe("an order given by the call", () => {
  const { review, grid } = reviewOf(ROWS);
  const ranked = (options: RankingOptions) => rankReview(review, grid, options);

  test("is the user's even where it is the proposed one", () => {
    const same = ranked({ orderRows: [4, 5, 6, 3] });
    expect([same.basis, same.manual]).toEqual(["manual", false]);
    expect(ranked({ orderRows: [] }).basis).toBe("manual");
    expect(ranked({ manualOrder: [] }).basis).toBe("proposed");
  });

  test("may put one without a score before one that has one: nothing is said of a lead", () => {
    const rows = [...ROWS, { name: "戊工作室", outcomes: 3, patents: null }];
    const made = reviewOf(rows);
    const identities = entryIdentities(made.review.entries, made.review.pack);
    const included = { [identities[4]!]: "补报中" };
    const { neighbours } = rankReview(made.review, made.grid, { included, orderRows: [7, 4] });
    expect(neighbours[0]).toEqual({
      ahead: 4,
      behind: 1,
      lead: null,
      swap: null,
      decidedBy: { kind: "manual" },
    });
  });
});

test("rows that stand in the confirmed order already need not be moved", () => {
  const numbered = (...seq: readonly number[]) => {
    const { review, grid } = reviewOf(ROWS.map((row, index) => ({ ...row, seq: seq[index]! })));
    return orderWriteBack(review, grid, rankReview(review, grid)).standsSo;
  };
  expect([numbered(1, 2, 3, 4), numbered(1, 2, 4, 3), numbered(2, 1, 3, 4)]).toEqual([true, false, false]);
});

test("lexicographic: a light criterion that is asked first decides, whatever leads elsewhere", () => {
  const values = [
    [100, 10],
    [0, 9],
    [50, 0],
  ];
  const criteria = [
    { weight: 0.9, direction: "max" },
    { weight: 0.1, direction: "max" },
  ] as const;
  const ranking = rankMatrix(values, criteria, { method: "lexicographic", priority: [1] });
  expect(ranking.decidedBy(0, 1)).toBe(1);
});

test.each([
  ["评委(含分工)甲", "评委(含分工)甲"],
  ["评委甲(30分)", "评委甲"],
  ["评分人甲", "评分人甲"],
])("a bracket or a word for scoring before the end belongs to the judge's name: %s", (leaf, name) =>
  expect(judgeName({ column: 6, path: [leaf] })).toBe(name),
);

test("a word for scoring inside a header makes it another column than the pack's", () => {
  const label = { "zh-CN": "场所标准", en: "places" };
  const pack = { ...PACK, scoreColumns: [{ id: "places", header: "场所标准", synonyms: [], label }] };
  const { review, grid } = reviewOf([{ name: "甲", extra: [30, 40] }], {
    pack,
    extras: ["场所评分标准", "场所标准(一)"],
  });
  expect(
    availableCriteria(review, grid)
      .slice(3)
      .map(({ id }) => id),
  ).toEqual(["场所评分标准", "places"]);
});
