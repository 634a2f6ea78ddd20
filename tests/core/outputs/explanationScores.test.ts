import { explanationSheet } from "../../../src/core/outputs";
import { rankReview } from "../../../src/core/ranking";
import { reviewOf } from "../ranking/reviews";
import type { ExplanationOptions } from "../../../src/core/outputs/explanation";
import { part, ROWS, sheetOf, type Given } from "./explanationLines";
import { FINAL, rowValues } from "./sheets";

describe("scores and reasons", () => {
  const scores = (given: Given) => part(sheetOf(given), "三、得分和名次");

  test("of a proposal: place, row, score out of a hundred and each criterion's part", () => {
    const lines = scores({});
    expect(lines[0]).toEqual(["得分满分 100，各项贡献之和等于得分。得分相同的并列，先后由推荐单位决定。"]);
    expect(lines[1]).toEqual([
      "最终名次",
      "工作室",
      "建议名次",
      "原表行号",
      "得分",
      "成果\n（贡献）",
      "专利\n（贡献）",
    ]);
    expect(lines.slice(2)).toEqual([
      [1, "乙工作室", 1, 5, 100, 50, 50],
      [2, "丙工作室", 2, 6, 70.138888889, 38.888888889, 31.25],
      [3, "丁工作室", 3, 7, 41.666666667, 16.666666667, 25],
      [4, "甲工作室", 4, 4, 0, 0, 0],
      ["最终名次", "负责人", "排在下一名之前的原因、备注"],
      [1, "王二", "主要因“专利”"],
      [2, "张三", "主要因“成果”"],
      [3, "李四", "主要因“专利”"],
      [4, "丁一", ""],
    ]);
  });

  test("beside the sheet's own order, with draws: both shares of each place", () => {
    const rows = ROWS.map((row, index) => ({ ...row, seq: [3, 1, 4, 2][index]! }));
    const lines = scores({ rows, options: { acceptability: { draws: 10 } } });
    expect(lines[1]?.slice(0, 5)).toEqual(["最终名次", "工作室", "表中序号", "建议名次", "原表行号"]);
    expect(lines[1]?.slice(-2)).toEqual(["随机权重下列第 1 的比例", "随机权重下列该名次的比例"]);
    expect(lines.slice(2, 6)).toEqual([
      [1, "乙工作室", 1, 1, 5, 100, 50, 50, 1, 1],
      [2, "丁工作室", 2, 3, 7, 41.666666667, 16.666666667, 25, 0, 0],
      [3, "甲工作室", 3, 4, 4, 0, 0, 0, 0, 0],
      [4, "丙工作室", 4, 2, 6, 70.138888889, 38.888888889, 31.25, 0, 0],
    ]);
    expect(lines.slice(7).map((line) => line[2])).toEqual([
      "主要因“成果”",
      "主要因“专利”",
      "推荐单位决定",
      "",
    ]);
  });

  test("two or three are put side by side without scores, the better figures marked", () => {
    const sheet = sheetOf({ rows: [{ ...ROWS[0]!, qualifier: "~" }, ...ROWS.slice(1, 3)] });
    expect(part(sheet, "三、得分和名次")).toEqual([
      ["只有两三个工作室，算分没有意义，不给得分；各项数值对照见下，先后由推荐单位决定。"],
      ["最终名次", "工作室", "原表行号"],
      [1, "甲工作室", 4],
      [2, "乙工作室", 5],
      [3, "丙工作室", 6],
      ["最终名次", "负责人", "排在下一名之前的原因、备注"],
      [1, "丁一", "成果存疑，待核实；“成果”为约数，按所写数字计"],
      [2, "王二", ""],
      [3, "张三", ""],
    ]);
    expect(part(sheet, "四、各项数值").slice(1)).toEqual([
      [1, "甲工作室", "1（存疑）", 1],
      [2, "乙工作室", "10（较好）", "9（较好）"],
      [3, "丙工作室", 8, 6],
    ]);
  });

  test("figures stand with their units; one that is lacking is left blank, and so is its score", () => {
    const sheet = sheetOf({
      rows: [...ROWS, { name: "戊工作室", outcomes: 3, patents: null }],
      options: { included: { "戊工作室|": "补报中" } },
    });
    const figures = part(sheet, "四、各项数值");
    expect(figures[0]).toEqual(["最终名次", "工作室", "成果\n（项）", "专利\n（项）"]);
    expect(figures.at(-1)).toEqual([5, "戊工作室", 3]);
    const lines = part(sheet, "三、得分和名次");
    expect(lines[6]).toEqual([5, "戊工作室", "（无）", 8, "（无）"]);
    expect(lines.at(-1)).toEqual([5, "第 8 行", "有不符合项或缺项，经确认列入，理由：补报中"]);
  });

  test("what would change the order is told where it shows in a figure", () => {
    const close = [
      { ...ROWS[0]!, outcomes: 10, patents: 0 },
      { ...ROWS[1]!, outcomes: 0, patents: 9 },
      { ...ROWS[2]!, outcomes: 5, patents: 4 },
      { ...ROWS[3]!, outcomes: 1, patents: 1 },
    ];
    const reasons = (weights: Record<string, number>) =>
      scores({ rows: close, options: { weights } })
        .slice(-4)
        .map((line) => line[2]);
    expect(reasons({ 成果: 6, 专利: 4 })[0]).toBe("主要因“成果”；“专利”权重由 40.0% 变到 52.9% 时两者持平");
    // Both at 50.0 %: a change that no reader could see.
    expect(reasons({ 成果: 50.01, 专利: 49.99 })[0]).toBe("主要因“成果”");
  });
});

describe("the record", () => {
  const record = (more: Partial<ExplanationOptions>) => part(sheetOf({ more }), "七、研究记录");

  test("has a line for each, to be filled in by hand where nothing was", () => {
    expect(record({})).toEqual([
      ["项目", "内容"],
      ["会议", ""],
      ["日期", ""],
      ["到会人员", ""],
      ["研究决定", ""],
      ["主持人签字", ""],
      ["记录人签字", ""],
    ]);
    const filled = { meeting: "主席办公会", date: "2024-01-05", present: "王二、张三", decision: "同意" };
    expect(record({ record: { ...filled, chair: "王二", recorder: "张三" } }).slice(1)).toEqual([
      ["会议", "主席办公会"],
      ["日期", "2024-01-05"],
      ["到会人员", "王二、张三"],
      ["研究决定", "同意"],
      ["主持人签字", "王二"],
      ["记录人签字", "张三"],
    ]);
  });

  test("its lines are high enough to write in", () => {
    const sheet = sheetOf();
    const names = ["会议", "日期", "到会人员", "研究决定", "主持人签字", "记录人签字"];
    const lines = sheet.rows.filter((_, row) => names.includes(String(rowValues(sheet, row)[0])));
    expect(lines.map(({ height }) => height)).toEqual([30, 30, 30, 30, 30, 30]);
  });
});

test("the committee's scores are rounded to two decimals, what is not there is left blank", () => {
  const scores = [
    [90, 80.5, 85],
    [70, 75, null],
    [null, null, null],
    [60, 65, 62.126],
  ];
  const rows = ROWS.map((row, index) => ({
    ...row,
    leader: index === 1 ? "" : ` ${row.leader!} `,
    extra: scores[index]!,
  }));
  const lines = part(sheetOf({ rows, extras: ["评委1", "评委2", "评委3"] }), "五、评委打分");
  expect(lines[1]).toEqual([
    "原表行号",
    "负责人",
    "评委1",
    "评委2",
    "评委3",
    "平均分",
    "去掉最高最低后平均",
    "波达计分",
    "最高与最低相差",
  ]);
  expect(lines.slice(2, 6)).toEqual([
    [4, "丁一", 90, 80.5, 85, 85.17, 85, 6, 9.5],
    [5, "第 5 行", 70, 75, "—", 72.5, 3, 5],
    [6, "张三", "—", "—", "—"],
    [7, "李四", 60, 65, 62.126, 62.38, 62.13, 0, 5],
  ]);
  expect(lines.slice(6)).toEqual([
    ["如果不计这位评委", "名次的变化"],
    ["评委1", "名次不变"],
    ["评委2", "名次不变"],
    ["评委3", "名次不变"],
  ]);
});

test("whose place would change without one judge, and whether the first is one of them", () => {
  const scores = [
    [100, 80, 80],
    [60, 90, 85],
    [50, 70, 95],
    [10, 10, 10],
  ];
  const rows = ROWS.map((row, index) => ({ ...row, extra: scores[index]! }));
  const lines = part(sheetOf({ rows, extras: ["评委1", "评委2", "评委3"] }), "五、评委打分");
  expect(lines.slice(-3)).toEqual([
    ["评委1", "第 1 名会变；名次会变的：丁一、王二、张三"],
    ["评委2", "名次会变的：张三"],
    ["评委3", "名次不变"],
  ]);
});

test("entries left out: by row and studio, errors and missing figures each by their name", () => {
  const { review, grid } = reviewOf(
    [
      ...ROWS,
      { name: " 戊工作室 ", outcomes: null, patents: null },
      { name: "", leader: " 孙六 ", outcomes: 3, patents: 3 },
      { name: "己工作室", outcomes: null, patents: 3 },
    ],
    { findings: [8, 8, 9].map((row) => ({ row, field: "studioName" })) },
  );
  const sheet = explanationSheet(review, rankReview(review, grid), "zh-CN", { state: FINAL });
  expect(part(sheet, "六、未列入排序的工作室")).toEqual([
    ["原表行号", "工作室", "原因"],
    [8, "戊工作室", "缺少排序所需的数据：成果、专利"],
    [9, "孙六", "有 2 处不符合项，改正后可列入"],
    [10, "己工作室", "有 1 处不符合项，改正后可列入；缺少排序所需的数据：成果"],
  ]);
  expect(part(sheetOf(), "六、未列入排序的工作室")).toEqual([["没有。"]]);
});

test("figures that are not certain are named by their criteria", () => {
  const rows = ROWS.map((row, index) => ({ ...row, extra: [80 - index, index === 0 ? "缺席" : 70 - index] }));
  const options = {
    combined: [
      { id: "评委", label: { "zh-CN": "评委分", en: "jury" }, columns: ["G", "H"], combination: "mean" },
    ],
    weights: { 成果: 0, 评委: 1 },
  } as const;
  const reasons = part(sheetOf({ rows, extras: ["评委1", "评委2"], options }), "三、得分和名次").slice(-4);
  expect(reasons.find(([, name]) => name === "丁一")?.[2]).toContain("“评委分”有评委未打分，按已有分数计");
});
