import {
  availableCriteria,
  findCriterion,
  missingFigure,
  rankReview,
  type Ranking,
} from "../../../src/core/ranking";
import { PACK, reviewOf, type RowSpec } from "./reviews";

const ROWS: readonly RowSpec[] = [
  { name: "甲工作室", leader: "丁一", outcomes: 2, patents: 1, area: 50 },
  { name: "乙工作室", leader: "王二", outcomes: 10, patents: 3, area: 80 },
  { name: "丙工作室", leader: "张三", outcomes: 6, patents: 5, area: 20 },
];
const names = (ranking: Ranking): string => ranking.entries.map(({ identity }) => identity[0]).join("");

describe("criteria", () => {
  test("the pack's criteria are the default; other figures of the form are offered with weight 0", () => {
    const { review, grid } = reviewOf(ROWS);
    expect(
      availableCriteria(review, grid).map(({ id, defaultWeight, figures, unit }) => [
        id,
        defaultWeight,
        figures,
        unit,
      ]),
    ).toEqual([
      ["outcomeCount", 0.5, 3, "项"],
      ["patentCount", 0.5, 3, "项"],
      ["floorArea", 0, 3, "㎡"],
    ]);
  });

  test("extra columns are offered when most of what stands there is a number", () => {
    const rows = ROWS.map((row, index) => ({
      ...row,
      extra: [
        90 + index,
        ["９２．５", "88.5分", "1,200"][index]!,
        ["良", "优", 3][index]!,
        "备注",
        index === 0 ? 1 : null,
      ],
    }));
    const { review, grid } = reviewOf(rows, { extras: ["评委甲", "评委乙", "等次", "备注", ""] });
    const extras = availableCriteria(review, grid).filter(({ source }) => source.kind === "column");
    expect(extras.map(({ id, figures }) => [id, figures])).toEqual([
      ["评委甲", 3],
      ["评委乙", 3],
      ["K", 1],
    ]);
    const ranking = rankReview(review, grid, { weights: { 评委乙: 1 } });
    expect(ranking.entries.map(({ figures }) => figures[0])).toEqual([92.5, 88.5, 1200]);
    expect(ranking.comparison).toEqual([{ criterion: "评委乙", figures: [92.5, 88.5, 1200], best: [2] }]);
  });

  test("two extra columns of one header, and a header that is a field's id, keep apart", () => {
    const rows = ROWS.map((row) => ({ ...row, extra: [1, 2, 3] }));
    const { review, grid } = reviewOf(rows, { extras: ["得分", "得分", "floorArea"] });
    const ids = availableCriteria(review, grid).map(({ id }) => id);
    expect(ids.slice(3)).toEqual(["得分", "得分 (2)", "floorArea (I)"]);
  });

  test("the pack's score columns take over when the sheet has them", () => {
    const pack = {
      ...PACK,
      scoreColumns: [
        {
          id: "facilities",
          header: "场所设施",
          synonyms: ["场所设施得分"],
          label: { "zh-CN": "场所设施", en: "facilities" },
        },
        { id: "results", header: "成果成效", synonyms: [], label: { "zh-CN": "成果成效", en: "results" } },
        { id: "teams", header: "团队建设", synonyms: [], label: { "zh-CN": "团队建设", en: "teams" } },
      ],
    };
    const rows = ROWS.map((row, index) => ({ ...row, extra: [10 - index, 20 + index] }));
    const { review, grid } = reviewOf(rows, { pack, extras: ["场所设施（分）", "成果成效"] });
    const ranking = rankReview(review, grid);
    expect(ranking.criteria.map(({ id, weight }) => [id, weight])).toEqual([
      ["facilities", 0.5],
      ["results", 0.5],
    ]);
    expect(ranking.problems).toEqual([]);
  });

  test("several columns become one by mean or trimmed mean; who recused is left out of it", () => {
    const extra = [
      [90, 80, 70],
      [60, 100, "回避"],
      [85, 86, "x"],
    ] as const;
    const { review, grid } = reviewOf(
      ROWS.map((row, index) => ({ ...row, extra: extra[index]! })),
      { extras: ["评委1", "评委2", "评委3"] },
    );
    const columns = ["评委1", "评委2", "评委3"];
    const mean = rankReview(review, grid, {
      combined: [{ id: "评委平均", columns, combination: "mean" }],
      weights: { 评委平均: 1 },
    });
    expect(mean.entries.map(({ identity, figures }) => [identity[0], figures[0]])).toEqual([
      ["甲", 80],
      ["乙", 80],
    ]);
    expect(mean.entries[1]!.inexact).toEqual([{ criterion: "评委平均", why: "fewerScores" }]);
    // 丙 has a score that cannot be read: it waits, and is not averaged over the rest.
    expect(mean.leftOut).toMatchObject([{ row: 5, reason: "missingCriterion", missing: ["评委平均"] }]);
    const trimmed = rankReview(review, grid, {
      combined: [
        { id: "t", label: { "zh-CN": "去极值", en: "trimmed" }, columns, combination: "trimmedMean" },
      ],
      weights: { t: 1 },
    });
    expect(trimmed.entries.map(({ figures }) => figures[0])).toEqual([80]);
    expect(trimmed.leftOut.map(({ reason }) => reason)).toEqual(["missingCriterion", "missingCriterion"]);
    const unknown = rankReview(review, grid, {
      combined: [
        { id: "u", columns: ["评委9"], combination: "mean" },
        { id: "f", columns: ["outcomeCount"], combination: "mean" },
        { id: "e", columns: [], combination: "mean" },
      ],
    });
    expect(unknown.problems).toEqual(
      ["u", "f", "e"].map((criterion) => ({ code: "unknownCriterion", criterion })),
    );
  });

  test("why a figure is missing is told with the cell to blame", () => {
    const extra = [
      [90, null, "x"],
      [null, "回避", null],
      [1, 2, null],
    ] as const;
    const { review, grid } = reviewOf(
      ROWS.map((row, index) => ({ ...row, area: null, extra: extra[index]! })),
      { extras: ["评委1", "评委2", "评委3"] },
    );
    const jury = { kind: "combined", columns: [6, 7, 8], combination: "trimmedMean" } as const;
    const why = (source: Parameters<typeof missingFigure>[0], row: number) =>
      missingFigure(source, { review, grid, row });
    expect(why(jury, 3)).toEqual({ why: "unreadable", column: 8 });
    expect(why(jury, 4)).toEqual({ why: "noScore", column: null });
    expect(why(jury, 5)).toEqual({ why: "tooFewScores", column: null });
    expect(why({ kind: "column", column: 8 }, 3)).toEqual({ why: "unreadable", column: 8 });
    expect(why({ kind: "column", column: 7 }, 3)).toEqual({ why: "blank", column: 7 });
    expect(why({ kind: "field", field: "floorArea" }, 3)).toEqual({ why: "blank", column: 5 });
    expect(why({ kind: "field", field: "elsewhere" }, 3)).toEqual({ why: "blank", column: null });
  });

  test("a criterion is found by id, label or column letters", () => {
    const { review, grid } = reviewOf(
      ROWS.map((row) => ({ ...row, extra: [1] })),
      { extras: ["得票"] },
    );
    const choices = availableCriteria(review, grid);
    expect(
      ["outcomeCount", " 成果 ", "得票", "g", "G"].map((name) => findCriterion(choices, name)?.id),
    ).toEqual(["outcomeCount", "outcomeCount", "得票", "得票", "得票"]);
    expect(findCriterion(choices, "D")).toBeNull();
    expect(findCriterion(choices, "无")).toBeNull();
  });

  test("what the sheet lacks and what is no weight is said", () => {
    const { review, grid } = reviewOf([...ROWS, { name: "丁工作室" }], { without: ["patentCount"] });
    expect(rankReview(review, grid)).toMatchObject({
      problems: [{ code: "unknownCriterion", criterion: "patentCount" }],
      criteria: [{ id: "outcomeCount", weight: 1 }],
    });
    const asked = rankReview(review, grid, {
      weights: { outcomeCount: -1, votes: 2, floorArea: Number.NaN },
    });
    expect(asked.problems).toEqual([
      { code: "badWeight", criterion: "outcomeCount" },
      { code: "unknownCriterion", criterion: "votes" },
      { code: "badWeight", criterion: "floorArea" },
      { code: "noCriteria" },
    ]);
    // Nothing counts: all tie, in sheet order.
    expect(names(asked)).toBe("甲乙丙丁");
    expect(asked.entries.map(({ score, tiedWith }) => [score, tiedWith.length])).toEqual([
      [0, 3],
      [0, 3],
      [0, 3],
      [0, 3],
    ]);
  });
});
