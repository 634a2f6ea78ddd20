import { availableCriteria, findCriterion, rankReview, usedAs } from "../../../src/core/ranking";
import type { RankingOptions } from "../../../src/core/ranking";
import type { RulePack } from "../../../src/core/pack";
import { dayOfIso } from "../../../src/core/values";
import { field, PACK, reading, reviewOf, type RowSpec } from "./reviews";

const ROWS: readonly RowSpec[] = [
  { name: "甲工作室", outcomes: 2, patents: 1, area: 50, extra: [80, 90, 7] },
  { name: "乙工作室", outcomes: 10, patents: 3, area: 80, extra: [70, 60, 9] },
  { name: "丙工作室", outcomes: 6, patents: 5, area: 20, extra: [95, 85, 8] },
  { name: "丁工作室", outcomes: 4, patents: 4, area: 30, extra: [60, 75, 6] },
];
const EXTRAS = ["评委1", "评委2", "得票"];
const ranked = (options: RankingOptions, pack: RulePack = PACK) => {
  const { review, grid } = reviewOf(ROWS, { extras: EXTRAS, pack });
  return rankReview(review, grid, options);
};
const rows = (options: RankingOptions): readonly number[] =>
  ranked(options).entries.map(({ row }) => row + 1);

describe("several columns made one criterion", () => {
  test("columns may be named by letter; without weights it alone decides, in its own direction", () => {
    const jury = { id: "评委", columns: ["G", " 评委2 "], combination: "mean" } as const;
    const { criteria, entries, problems } = ranked({ combined: [jury] });
    expect(criteria).toMatchObject([
      {
        id: "评委",
        label: { "zh-CN": "评委", en: "评委" },
        unit: null,
        source: { kind: "combined", columns: [6, 7], combination: "mean" },
        direction: "max",
        weight: 1,
        standard: false,
        minimum: 65,
        maximum: 90,
      },
    ]);
    expect(entries.map(({ row, figures }) => [row + 1, figures])).toEqual([
      [6, [90]],
      [4, [85]],
      [7, [67.5]],
      [5, [65]],
    ]);
    expect(problems).toEqual([]);
    expect(rows({ combined: [{ ...jury, direction: "min" }] })).toEqual([5, 7, 4, 6]);
  });

  test("two of them share the say; a named one goes before a column of the same name", () => {
    const combined = [
      { id: "评委1", columns: ["G", "H"], combination: "mean" },
      { id: "票", columns: ["得票"], combination: "mean" },
    ] as const;
    const { criteria } = ranked({ combined });
    expect(criteria.map(({ id, weight, source }) => [id, weight, source.kind])).toEqual([
      ["评委1", 0.5, "combined"],
      ["票", 0.5, "combined"],
    ]);
  });

  test("weights given beside it leave out what they do not name", () => {
    const combined = [{ id: "评委", columns: ["G", "H"], combination: "mean" }] as const;
    expect(ranked({ combined, weights: { 成果: 1 } }).criteria.map(({ id }) => id)).toEqual(["outcomeCount"]);
  });

  test("one column that the sheet lacks makes the whole criterion unknown, and the pack's own apply", () => {
    const { criteria, problems } = ranked({
      combined: [{ id: "评委", columns: ["评委1", "评委9"], combination: "mean" }],
    });
    expect(problems).toEqual([{ code: "unknownCriterion", criterion: "评委" }]);
    expect(criteria.map(({ id }) => id)).toEqual(["outcomeCount", "patentCount"]);
  });
});

describe("what is set for single criteria", () => {
  test.each<[string, RankingOptions, object]>([
    [
      "a direction",
      { directions: { 成果: "min" } },
      { direction: "min", usedScale: "minmax", threshold: null },
    ],
    [
      "a scale",
      { scales: { outcomeCount: "rank" } },
      { direction: "max", usedScale: "rank", threshold: null },
    ],
    ["a threshold", { indifference: { 成果: 2 } }, { direction: "max", usedScale: "minmax", threshold: 2 }],
  ])("%s counts for the one named", (_, options, expected) => {
    const { criteria, problems } = ranked(options);
    expect(criteria[0]).toMatchObject({ id: "outcomeCount", ...expected });
    expect(criteria[1]).toMatchObject({ direction: "max", usedScale: "minmax", threshold: null });
    expect(problems).toEqual([]);
  });

  test.each<[string, RankingOptions]>([
    ["direction", { directions: { 荣誉: "min" } }],
    ["scale", { scales: { 荣誉: "rank" } }],
    ["threshold", { indifference: { 荣誉: 2 } }],
  ])("a %s for a criterion that is not there is a problem", (_, options) =>
    expect(ranked(options).problems).toEqual([{ code: "unknownCriterion", criterion: "荣誉" }]),
  );

  test("the pack's own scale and threshold apply where nothing else was said", () => {
    const pack: RulePack = {
      ...PACK,
      criteria: [
        { field: "outcomeCount", direction: "min", weight: 3, scale: "rank", indifference: 1 },
        { field: "patentCount", direction: "max", weight: 1, scale: { low: 0, high: 10 } },
      ],
    };
    expect(ranked({}, pack).criteria).toMatchObject([
      { id: "outcomeCount", weight: 0.75, direction: "min", usedScale: "rank", threshold: 1 },
      { id: "patentCount", weight: 0.25, direction: "max", usedScale: { low: 0, high: 10 }, threshold: null },
    ]);
    const said = { scales: { 成果: "log" }, indifference: { 成果: 3 }, directions: { 成果: "max" } } as const;
    expect(ranked(said, pack).criteria[0]).toMatchObject({
      direction: "max",
      usedScale: "log",
      threshold: 3,
    });
  });

  test("a weight of 0 is used in a lexicographic order that names it, and nowhere else", () => {
    const weights = { outcomeCount: 1, patentCount: 0 };
    const used = (options: RankingOptions) => ranked({ weights, ...options }).used;
    expect(used({ method: "lexicographic", priority: ["patentCount"] })).toEqual([
      "outcomeCount",
      "patentCount",
    ]);
    expect(used({ method: "lexicographic" })).toEqual(["outcomeCount"]);
    expect(used({ priority: ["patentCount"] })).toEqual(["outcomeCount"]);
  });
});

describe("weights", () => {
  test("one criterion named twice counts once, with what was said last", () => {
    expect(
      ranked({ weights: { 成果: 5, patentCount: 1, outcomeCount: 1 } }).criteria.map(({ id, weight }) => [
        id,
        weight,
      ]),
    ).toEqual([
      ["outcomeCount", 0.5],
      ["patentCount", 0.5],
    ]);
  });

  test.each([
    [-1, true],
    [Number.NaN, true],
    [Infinity, true],
    [0, false],
    [2, false],
  ])("%d as a weight is a problem: %s", (weight, isBad) => {
    const { problems } = ranked({ weights: { 成果: weight, 专利: 1 } });
    expect(problems).toEqual(isBad ? [{ code: "badWeight", criterion: "成果" }] : []);
  });

  test("the pack's criteria stand in its own order, those of weight 0 too, and a missing one of weight 0 is no problem", () => {
    const pack: RulePack = {
      ...PACK,
      criteria: [
        { field: "floorArea", direction: "max", weight: 1 },
        { field: "patentCount", direction: "max", weight: 0 },
        { field: "outcomeCount", direction: "max", weight: 1 },
        { field: "awards", direction: "max", weight: 0 },
      ],
    };
    const { criteria, problems } = ranked({}, pack);
    expect(criteria.map(({ id, weight, standard }) => [id, weight, standard])).toEqual([
      ["floorArea", 0.5, true],
      ["patentCount", 0, true],
      ["outcomeCount", 0.5, true],
    ]);
    expect(problems).toEqual([]);
  });
});

describe("figures per full year run", () => {
  const pack: RulePack = {
    ...PACK,
    fields: [
      field("studioName", "text", "工作室名称", { role: "studioName" }),
      field("outcomeCount", "integer", "成果", { unit: "项" }),
      field("founded", "partialDate", "成立时间"),
      field("staff", "integer", "人数"),
    ],
    criteria: [
      { field: "outcomeCount", direction: "max", weight: 1, perYear: { since: "founded" } },
      { field: "staff", direction: "max", weight: 1 },
    ],
  };
  const sheet = (without: readonly string[] = [], referenceDate = "2024-01-01") => {
    const made = reviewOf([{ name: "甲" }, { name: "乙" }, { name: "丙" }, { name: "丁" }], {
      pack,
      without,
    });
    const years: readonly ([number, number] | null)[] = [[2020, 2020], [2023, 2023], null, [2018, 2021]];
    const dayOf = (year: number) => dayOfIso(`${year}-01-01`) as number;
    const entries = made.review.entries.map((entry, index) => {
      const span = years[index];
      const date =
        span === null || span === undefined
          ? reading("", null)
          : reading(String(span[0]), { earliest: dayOf(span[0]), latest: dayOf(span[1]), precision: "year" });
      const figure = [12, 4, 9, 12][index] as number;
      const readings = [
        entry.readings[0] ?? null,
        reading(String(figure), figure),
        date,
        reading("3", 3 + index),
      ];
      return {
        ...entry,
        readings: readings.map((each, at) => (without.includes(pack.fields[at]!.id) ? null : each)),
      };
    });
    return { ...made, review: { ...made.review, entries, referenceDate } };
  };

  test("the criterion stands before the total, which is offered with weight 0", () => {
    const { review, grid } = sheet();
    expect(
      availableCriteria(review, grid).map(({ id, label, unit, source, defaultWeight, standard, figures }) => [
        id,
        label["zh-CN"],
        unit,
        source.kind,
        defaultWeight,
        standard,
        figures,
      ]),
    ).toEqual([
      ["outcomeCountPerYear", "成果（年均）", "项/年", "perYear", 0.5, true, 3],
      ["outcomeCount", "成果", "项", "field", 0, false, 4],
      ["staff", "人数", null, "field", 0.5, true, 4],
    ]);
  });

  test("a sheet without the date has the total only, which nobody asked for", () => {
    const { review, grid } = sheet(["founded"]);
    expect(
      availableCriteria(review, grid).map(({ id, defaultWeight, standard }) => [id, defaultWeight, standard]),
    ).toEqual([
      ["outcomeCount", 0, false],
      ["staff", 1, true],
    ]);
    expect(rankReview(review, grid).problems).toContainEqual({
      code: "unknownCriterion",
      criterion: "outcomeCount",
    });
  });

  test("each figure by its full years, at least one; an open number of years is the greater one and is marked", () => {
    const { review, grid } = sheet();
    const ranking = rankReview(review, grid, { weights: { outcomeCountPerYear: 1 } });
    expect(ranking.entries.map(({ row, figures, inexact }) => [row, figures[0], inexact])).toEqual([
      [3, 3, []],
      [4, 4, []],
      [6, 2, [{ criterion: "outcomeCountPerYear", why: "years" }]],
    ]);
    expect(ranking.leftOut).toMatchObject([{ row: 5, missing: ["outcomeCountPerYear"] }]);
  });

  test("without a day to count to there is no figure at all", () => {
    const { review, grid } = sheet([], "");
    expect(availableCriteria(review, grid)[0]).toMatchObject({ id: "outcomeCountPerYear", figures: 0 });
  });

  test("the field's name means the criterion in use, per year or total", () => {
    const { review, grid } = sheet();
    expect(rankReview(review, grid, { directions: { 成果: "min" } }).criteria[0]).toMatchObject({
      id: "outcomeCountPerYear",
      direction: "min",
    });
    const both = { outcomeCountPerYear: 1, outcomeCount: 1 };
    expect(
      rankReview(review, grid, { weights: both, directions: { 成果: "min" } }).criteria.map(
        ({ direction }) => direction,
      ),
    ).toEqual(["max", "min"]);
    const choices = availableCriteria(review, grid);
    const [perYear, total, staff] = choices as [
      (typeof choices)[0],
      (typeof choices)[0],
      (typeof choices)[0],
    ];
    expect(usedAs(total, [staff, perYear])).toBe(perYear);
    expect(usedAs(total, [perYear, total])).toBe(total);
    expect(usedAs(staff, [perYear, total])).toBeNull();
    expect(findCriterion(choices, "成果（年均）")).toBe(perYear);
    expect(findCriterion(choices, "staff")).toBe(staff);
  });
});
