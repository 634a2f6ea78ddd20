import { acceptability, rankReview } from "../../../src/core/ranking";
import type { RulePack } from "../../../src/core/pack";
import { PACK, reviewOf } from "../ranking/reviews";
import { part, ROWS, sheetOf, type Given } from "./explanationLines";

describe("where the order comes from", () => {
  const basis = (given: Given = {}) => part(sheetOf(given), "一、依据").slice(1);

  test("of a final list: notice, pack, day, sheet, source, numbers and method", () => {
    expect(basis()).toEqual([
      ["文件", "关于推荐的通知"],
      ["核对依据及版本", "测试汇总表 (test-pack 1.2.3)"],
      ["计算截止日", "2024-01-01"],
      ["来源工作表", "Sheet1"],
      ["顺序来源", "按下列指标算出的建议排序；原表没有可用的序号，或推荐单位采用了建议排序。"],
      ["数量", "名单含 0 个，没有未列入的"],
      ["排序方法", expect.stringMatching(/^加权求和：/u)],
    ]);
  });

  test("the notice's number, the file, what is open, and that the order is not the sheet's", () => {
    const numbered = { ...PACK, document: { ...PACK.document, number: "某工发〔2024〕1号" } };
    const state = {
      included: 3,
      leftOut: 1,
      reasons: [{ code: "leftOut", count: 1 }, { code: "notConfirmed" }],
      draft: true,
      differsFromSheet: true,
    } as const;
    const rows = basis({ pack: numbered, more: { state, file: "汇总表.xlsx" } });
    expect(rows[0]).toEqual(["文件", "关于推荐的通知（某工发〔2024〕1号）"]);
    expect(rows.slice(3, 9)).toEqual([
      ["来源文件", "汇总表.xlsx"],
      ["来源工作表", "Sheet1"],
      ["顺序来源", expect.stringContaining("建议排序")],
      ["注意", "本名单的顺序与原表现有序号不同；报送前请把顺序写回原表，或说明以本名单为准。"],
      ["数量", "名单含 3 个，另有 1 个未列入"],
      ["草稿，尚未处理", expect.stringMatching(/^.*1.*；顺序尚未确认$/u)],
    ]);
  });

  test("a pack that nobody confirmed is told as such", () =>
    expect(String(basis({ pack: { ...PACK, draft: true } })[1]?.[1])).toMatch(
      /^测试汇总表 \(test-pack 1\.2\.3\) · ./u,
    ));

  test("the sheet's order with how far the proposal agrees; an order given by hand", () => {
    const numbered = ROWS.map((row, index) => ({ ...row, seq: [4, 1, 2, 3][index]! }));
    expect(basis({ rows: numbered }).slice(4, 6)).toEqual([
      ["顺序来源", "原表的序号，即推荐单位自己的排序；建议排序仅供对照。"],
      ["与建议排序对照", "表中的序号与建议排序一致。（Kendall τ = 1.00）"],
    ]);
    const tied = numbered.map((row) => ({ ...row, outcomes: 1, patents: 1 }));
    expect(basis({ rows: tied })[5]).toEqual([
      "与建议排序对照",
      "建议排序没有分出先后，无法与表中的序号比较。",
    ]);
    expect(basis({ options: { orderRows: [3] } })[4]).toEqual([
      "顺序来源",
      "推荐单位指定的顺序；各处调整的理由见备注。",
    ]);
  });

  test("the order of comparison and the scale, where the method has them", () => {
    const asked = basis({ options: { method: "lexicographic", priority: ["patentCount"] } });
    expect(asked.at(-1)).toEqual(["比较的先后", "专利 → 成果"]);
    const vector = basis({ options: { method: "topsis" } });
    expect(vector.at(-1)).toEqual(["换算办法（归一化）", "向量归一化（除以各列的欧氏范数）"]);
    const ranged = basis({ options: { method: "topsis", normalisation: "minMax" } });
    expect(ranged.at(-1)).toEqual(["换算办法（归一化）", "按参评范围折算为 0 到 1"]);
  });

  test("what is to be said of the ranking; a criterion in which all are equal is told at its row", () => {
    const rows = ROWS.map((row) => ({ ...row, patents: 3 }));
    const told = basis({ rows, options: { weights: { 成果: 1, 专利: 1, 得票: 1 } } });
    expect(told.filter(([what]) => what === "注意")).toEqual([["注意", expect.stringContaining("得票")]]);
  });

  test("the answers drawn are told, those given before those of the ranking", () => {
    const { review, grid } = reviewOf(ROWS);
    const { acceptabilityProblem } = rankReview(review, grid);
    const drawn = (["around", "any"] as const).map((question) =>
      acceptability(acceptabilityProblem, { question, draws: 20 }),
    );
    const told = basis({ more: { stability: drawn }, options: { acceptability: { draws: 30 } } });
    expect(told.slice(-2).map(([what]) => what)).toEqual(["顺序稳不稳", "顺序稳不稳"]);
    const [around, any] = told.slice(-2).map(([, text]) => String(text));
    expect(around).toMatch(
      /^权重稍有出入，顺序变不变？.*王二.*（在现有权重上下各 20% 的范围内随机取 20 组权重）$/u,
    );
    expect(any).toMatch(/^不管权重怎么定，顺序变不变？.*（不限定权重，随机取 20 组（SMAA-2））$/u);
    expect(basis({ more: { stability: [] }, options: { acceptability: { draws: 30 } } }).at(-1)?.[0]).toBe(
      "排序方法",
    );
  });
});

describe("criteria", () => {
  const criteria = (given: Given) => part(sheetOf(given), "二、指标和权重").slice(1);

  test("with unit, weight, direction, range and what is to be known of each", () => {
    const pack: RulePack = {
      ...PACK,
      criteria: [
        {
          field: "outcomeCount",
          direction: "max",
          weight: 3,
          scale: "rank",
          indifference: 2,
          why: { "zh-CN": "成果最能说明作用", en: "why" },
          clause: "二（一）",
        },
        {
          field: "patentCount",
          direction: "max",
          weight: 1,
          scale: { low: 0, high: 10 },
          why: { "zh-CN": "专利", en: "p" },
        },
        { field: "floorArea", direction: "min", weight: 0 },
      ] as RulePack["criteria"],
    };
    expect(criteria({ pack })).toEqual([
      [
        1,
        "成果（项）",
        0.75,
        "越大越好",
        1,
        10,
        "成果最能说明作用（二（一））。按名次折算，不受悬殊数字左右。相差不到 2 的视为相同。",
      ],
      [2, "专利（项）", 0.25, "越大越好", 1, 9, "专利。按 0 到 10 折算。"],
      [3, "面积（㎡）", 0, "越小越好", "权重为 0，未使用。"],
    ]);
  });

  test("figures are rounded as a person would: two decimals, one from a hundred on", () => {
    expect(criteria({ options: { weights: { 面积: 1 } } })[0]).toEqual([
      1,
      "面积（㎡）",
      1,
      "越大越好",
      20,
      123.5,
      "",
    ]);
    expect(criteria({ rows: ROWS.slice(1), options: { weights: { 面积: 1 } } })[0]?.[5]).toBe(80.13);
    const loss = [-123.456, -80.126, -20, -30].map((area, index) => ({ ...ROWS[index]!, area }));
    expect(criteria({ rows: loss, options: { weights: { 面积: 1 } } })[0]?.[4]).toBe(-123.5);
  });

  test("one in which all are equal, and one that a logarithm was refused", () => {
    const rows = ROWS.map((row, index) => ({ ...row, patents: 3, outcomes: index - 1 }));
    const told = criteria({ rows, options: { scales: { 成果: "log" } } });
    expect(told.map((line) => line.at(-1))).toEqual(["", "参评工作室在此项全部相同，不影响排序。"]);
    expect(criteria({ options: { scales: { 成果: "log" } } })[0]?.at(-1)).toBe("按对数折算，差距按倍数计。");
  });

  test("several columns in one: how, and of which", () => {
    const rows = ROWS.map((row, index) => ({ ...row, extra: [80 + index, 90 - index, 85] }));
    const combined = [{ id: "评委", columns: ["G", "H"], combination: "borda" }] as const;
    expect(criteria({ rows, extras: ["评委1", " "], options: { combined } })[0]?.at(-1)).toMatch(
      /^由“评委1”“H”合成：波达计分：.*。参评工作室在此项全部相同，不影响排序。$/u,
    );
  });
});
