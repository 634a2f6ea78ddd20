import { explanationSheet as explanationOf, outputState } from "../../../src/core/outputs";
import { tableSheet } from "../../../src/core/outputs/tableSheet";
import { entryIdentities, rankReview, type RankingOptions } from "../../../src/core/ranking";
import { rankingProblemText } from "../../../src/core/ranking";
import type { SheetDescription } from "../../../src/core/outputs";
import type { Language } from "../../../src/core/language";
import type { Ranking } from "../../../src/core/ranking";
import type { Review } from "../../../src/core/review";
import { reviewOf } from "../ranking/reviews";

const explanationSheet = (of: Review, ranking: Ranking, language: Language): SheetDescription =>
  explanationOf(of, ranking, language, { state: outputState(of, ranking, true), file: "汇总表.xlsx" });

const rows = [
  { name: "甲工作室", leader: "丁一", outcomes: 2, patents: 1, area: 9 },
  { name: "乙工作室", leader: "王二", outcomes: 10, patents: 3, area: 9 },
  { name: "丙工作室", leader: "张三", outcomes: 6, patents: 5, area: 9, qualifier: ">=" as const },
  { name: "丁工作室", leader: "李四", outcomes: 6, patents: 5, area: 9 },
  { name: "", leader: "赵五", outcomes: null, patents: 5, area: 9 },
  { name: "己工作室", leader: "孙六", outcomes: 7, patents: 5, area: 9 },
  { name: "xx工作室", outcomes: 1, patents: 1, area: 9, sample: true },
];
const { review, grid } = reviewOf(rows, {
  findings: [
    { row: 8, field: "studioName" },
    { row: 8, field: "leaderName" },
  ],
});
const identities = entryIdentities(review.entries, review.pack);
const sheetOf = (options: RankingOptions = {}, language: "zh-CN" | "en" = "zh-CN"): SheetDescription =>
  explanationSheet(review, rankReview(review, grid, options), language);
const textsOf = (sheet: SheetDescription): string[] =>
  sheet.rows.map(({ cells }) => cells.map((cell) => String(cell?.value ?? "")).join("|"));
const find = (sheet: SheetDescription, part: string): string =>
  textsOf(sheet).find((text) => text.includes(part)) ?? `no row with ${part}`;

describe("排序说明", () => {
  test("document, pack and version, reference date, method, numbers, and that the order is advice", () => {
    const sheet = sheetOf();
    expect(sheet.name).toBe("排序说明");
    expect(find(sheet, "核对依据及版本")).toContain("test-pack 1.2.3");
    expect(find(sheet, "计算截止日")).toContain("2024-01-01");
    expect(find(sheet, "排序方法")).toContain("加权求和");
    expect(find(sheet, "数量")).toContain("名单含 4 个，另有 2 个未列入");
    expect(textsOf(sheet)[1]).toContain("最终排序由推荐单位决定");
    expect(sheet.print).toMatchObject({ orientation: "landscape", fitToWidth: true });
  });

  test("criteria with weight, direction, range and notes", () => {
    const sheet = sheetOf({
      weights: { outcomeCount: 3, floorArea: 1, patentCount: 0 },
      directions: { floorArea: "min" },
    });
    expect(find(sheet, "1|成果（项）")).toBe(
      "1|成果（项）|0.75|越大越好|2|10||||".replace(/\|+$/u, "") +
        find(sheet, "1|成果（项）").replace(/^.*?\|10/u, ""),
    );
    expect(find(sheet, "2|面积（㎡）|0.25|越小越好|9|9|")).toContain("全部相同");
    expect(find(sheet, "3|专利（项）|0|")).toContain("未使用");
  });

  test("how a criterion was made of several columns, and the order of comparison", () => {
    const judged = reviewOf(
      rows.map((row, index) => ({ ...row, extra: [80 + index, 90 - index, 85] })),
      { extras: ["评委1", "评委2", ""] },
    );
    const ranking = rankReview(judged.review, judged.grid, {
      method: "lexicographic",
      combined: [
        {
          id: "jury",
          label: { "zh-CN": "评委分", en: "jury" },
          columns: ["评委1", "评委2", "I"],
          combination: "trimmedMean",
        },
      ],
      weights: { outcomeCount: 0.7, jury: 0.3 },
      priority: ["jury"],
    });
    const chinese = explanationSheet(judged.review, ranking, "zh-CN");
    expect(find(chinese, "比较的先后")).toContain("评委分 → 成果");
    expect(find(chinese, "2|评委分|0.3")).toContain(
      "由“评委1”“评委2”“I”合成：去掉一个最高分和一个最低分后平均。",
    );
    const english = explanationSheet(judged.review, ranking, "en");
    expect(find(english, "2|jury|0.3")).toContain(
      "评委1, 评委2, I in one: average without one highest and one lowest.",
    );
  });

  test("two judges: their scores, mean and agreement; nothing that takes three", () => {
    const two = reviewOf(
      rows.map((row, index) => ({ ...row, extra: [80 + index, 90 - index] })),
      { extras: ["评委1", "评委2"] },
    );
    const sheet = explanationSheet(two.review, rankReview(two.review, two.grid), "zh-CN");
    expect(find(sheet, "|负责人|评委1|评委2|")).toBe(
      "原表行号|负责人|评委1|评委2|平均分|波达计分|最高与最低相差",
    );
    expect(find(sheet, "4|丁一|80|90|85|")).toMatch(/^4\|丁一\|80\|90\|85\|/);
    expect(find(sheet, "位评委，")).toMatch(
      /^2 位评委，5 个工作室由全体评委打分：.+（Kendall 协和系数 W = 0\.00/,
    );
    // Without one of two there is no committee left.
    expect(textsOf(sheet).join("\n")).not.toContain("去掉一位评委");
  });

  test("judges below a group header are recognised together and named without it; one away leaves a mark", () => {
    const names = ["张三", "李四", "王五", "平均分"];
    const scores = [
      [90, 80, 85, 85],
      [70, 75, null, 72.5],
      [60, 65, 62, 62.3],
      [88, 84, 86, 86],
    ];
    const group = reviewOf(
      scores.map((extra, index) => ({
        name: `${index}室`,
        leader: `赵${index}`,
        outcomes: index,
        patents: index,
        extra,
      })),
      { extras: names.map((name) => ["评委打分", name]) },
    );
    const sheet = explanationSheet(group.review, rankReview(group.review, group.grid), "zh-CN");
    expect(find(sheet, "|负责人|张三|")).toBe(
      "原表行号|负责人|张三|李四|王五|平均分|去掉最高最低后平均|波达计分|最高与最低相差",
    );
    expect(find(sheet, "5|赵1|70")).toMatch(/^5\|赵1\|70\|75\|—\|72\.5\|/);
    expect(find(sheet, "4|赵0|90")).toMatch(/^4\|赵0\|90\|80\|85\|85\|85\|/);
    expect(find(sheet, "位评委，")).toMatch(/^3 位评委，3 个工作室由全体评委打分/);
    expect(
      textsOf(sheet).filter((text) => /^(张三|李四|王五)\|(名次不变|.*名次会变的：)/.test(text)),
    ).toHaveLength(3);
    const english = explanationSheet(group.review, rankReview(group.review, group.grid), "en");
    expect(find(english, "3 judges, 3 studios scored by all of them")).toContain("Kendall's W");
  });

  test("scores and contributions, ties, what decides, what would swap", () => {
    const sheet = sheetOf();
    expect(find(sheet, "|乙工作室|")).toContain("1|乙工作室|1（并列）|5|75|50|25");
    expect(find(sheet, "1|王二|")).toContain(
      "得分相同，按原表先后，待推荐单位决定。与原表第 6、7 行得分相同",
    );
    expect(find(sheet, "|张三|")).toContain("“成果”为约数");
    expect(find(sheet, "|李四|")).toContain("主要因“专利”");
    expect(textsOf(sheetOf({ weights: { outcomeCount: 3, patentCount: 1 } })).join("\n")).toContain(
      "“成果”权重由 75.0% 变到 50.0% 时两者持平",
    );
    expect(textsOf(sheetOf({ weights: { outcomeCount: 3, patentCount: 1 } }, "en")).join("\n")).toContain(
      "both are equal when outcomeCount weighs 50.0% instead of 75.0%",
    );
  });

  test("a large tie names some of its rows", () => {
    const many = reviewOf(
      Array.from({ length: 14 }, (_, index) => ({ name: `第${index}室`, outcomes: 1, patents: 1 })),
    );
    const ranking = rankReview(many.review, many.grid);
    expect(find(explanationSheet(many.review, ranking, "zh-CN"), "1|第 4 行|")).toContain(
      "与原表第 5、6、7、8、9、10、11、12、13、14 等行得分相同",
    );
    expect(find(explanationSheet(many.review, ranking, "en"), "1|row 4|")).toContain("14 and others");
  });

  test("entries left out and why", () => {
    const sheet = sheetOf();
    expect(find(sheet, "8|赵五|")).toContain("缺少排序所需的数据：成果");
    expect(find(sheet, "9|己工作室|")).toContain("有 2 处不符合项");
    expect(find(sheet, "10|xx工作室|")).toContain("示例行");
    const all = reviewOf(rows.slice(0, 2));
    expect(textsOf(explanationSheet(all.review, rankReview(all.review, all.grid), "zh-CN"))).toContain(
      "没有。",
    );
  });

  test("moves and inclusions with their reasons", () => {
    const options: RankingOptions = {
      orderRows: [3, 5],
      reasons: { [identities[0]!]: "市级重点" },
      included: { [identities[4]!]: "补报中", [identities[5]!]: "名称已核实" },
    };
    const sheet = sheetOf(options);
    expect(find(sheet, "1|丁一|")).toContain("人工调整理由：市级重点");
    expect(find(sheet, "2|张三|")).toContain("推荐单位决定");
    expect(find(sheet, "|孙六|")).toContain("有不符合项或缺项，经确认列入，理由：名称已核实");
    expect(find(sheet, "|赵五|（无）|8|（无）|")).toBeDefined();
    expect(find(sheet, "6|赵五|有")).toContain("补报中");
    expect(textsOf(sheetOf({ ...options, reasons: {} })).join("\n")).toContain("未填写理由");
    expect(textsOf(sheet).join("\n")).toContain("下一名缺少数据，没有得分");
  });

  test("acceptabilities when drawn", () => {
    const sheet = sheetOf({ acceptability: { draws: 100 }, included: { [identities[4]!]: "x" } });
    expect(find(sheet, "顺序稳不稳")).toMatch(
      /不管权重怎么定，顺序变不变？.*不限定权重，随机取 100 组（SMAA-2）/u,
    );
    const header = sheet.rows.find(({ cells }) =>
      cells.some((cell) => cell?.value === "随机权重下列第 1 的比例"),
    );
    expect(header).toBeDefined();
    expect(find(sheet, "|赵五|（无）|").split("|").slice(5, 9)).toEqual(["", "", "", ""]);
    const first = sheet.rows.find(({ cells }) => cells[1]?.value === "乙工作室")!;
    expect(first.cells[7]).toMatchObject({ format: "0.0%" });
  });

  test("English is complete, TOPSIS names its normalisation, fewer scores and problems are said", () => {
    const extra = reviewOf(
      rows.slice(0, 4).map((row, index) => ({ ...row, extra: [90 + index, index === 0 ? null : 80] })),
      { extras: ["a", "b"] },
    );
    const combined = [{ id: "jury", columns: ["a", "b"], combination: "mean" as const }];
    const ranking = rankReview(extra.review, extra.grid, {
      method: "topsis",
      normalisation: "vector",
      combined,
      weights: { jury: 1, gone: 1 },
      orderRows: [5, 77],
    });
    const english = textsOf(explanationSheet(extra.review, ranking, "en")).join("\n");
    expect(english).not.toMatch(/[\u4e00-\u9fff]{6,}(?<!工作室)(?<!测试汇总表)/u);
    expect(english).toContain("vector (each column divided by its Euclidean norm)");
    expect(english).toContain("jury: not every member gave a score");
    expect(english).toContain("no column for the criterion “gone”");
    expect(english).toContain("Row 78 of the wanted order is not ranked");
    expect(english).toContain("Decided by the recommending unit");
    const chinese = textsOf(explanationSheet(extra.review, ranking, "zh-CN")).join("\n");
    expect(chinese).toContain("“jury”有评委未打分");
    const rest = sheetOf(
      {
        included: { [identities[4]!]: "x", [identities[5]!]: "y" },
        reasons: { [identities[0]!]: "z" },
        orderRows: [3],
        method: "lexicographic",
      },
      "en",
    );
    const texts = textsOf(rest).join("\n");
    for (const part of [
      "Reason for the move: z",
      "Included in spite of errors",
      "is an estimate",
      "The form's example row",
      "The next one lacks figures",
      "Same score as row",
      "Equal scores",
    ]) {
      expect(texts).toContain(part);
    }
    const plain = textsOf(sheetOf({ orderRows: [3], acceptability: { draws: 10 } }, "en")).join("\n");
    for (const part of [
      "Moved by hand, no reason given",
      "2 findings of severity error",
      "No figure for outcomeCount",
      "SMAA-2",
    ])
      expect(plain).toContain(part);
  });
});

describe("problems of a ranking", () => {
  test("each has a sentence in both languages that names what it is about", () => {
    const ranking = rankReview(review, grid);
    const problems = [
      { code: "noCriteria" },
      { code: "unknownCriterion", criterion: "votes" },
      { code: "badWeight", criterion: "outcomeCount" },
      { code: "constantCriterion", criterion: "patentCount" },
      { code: "orderRowNotRanked", row: 12 },
      { code: "unknownEntry", identity: "甲|乙" },
    ] as const;
    const names = ["", "votes", "成果", "专利", "12", "甲|乙"];
    problems.forEach((problem, index) => {
      expect(rankingProblemText(problem, ranking, "zh-CN")).toContain(names[index]);
      expect(rankingProblemText(problem, ranking, "en")).toMatch(/^[A-Z].*\.$/u);
    });
  });
});

describe("a sheet of text and tables", () => {
  test("without a table it is one wide column; spans fill the rest of the row", () => {
    expect(tableSheet("x", [{ kind: "text", text: "甲" }]).columnWidths).toEqual([110]);
    expect(tableSheet("x", []).print?.area).toEqual({ top: 0, left: 0, bottom: 0, right: 0 });
    const sheet = tableSheet("x", [
      { kind: "table", header: ["a", "b", "c"], rows: [[1, { score: 0.5 }, { share: 0.25 }]] },
      { kind: "table", header: ["a", "b"], rows: [["x", "长".repeat(200)]], lastCellSpans: true },
    ]);
    expect(sheet.rows[1]!.cells.map((cell) => [cell?.value, cell?.format])).toEqual([
      [1, undefined],
      [50, "0.0"],
      [0.25, "0.0%"],
    ]);
    expect(sheet.merges).toEqual([
      { top: 3, left: 1, bottom: 3, right: 2 },
      { top: 4, left: 1, bottom: 4, right: 2 },
    ]);
    expect(sheet.rows[4]!.height).toBeGreaterThan(40);
  });
});

test("a header's line ends before a bracket, and a heading never ends a page alone", () => {
  const table = (count: number) => ({
    kind: "table" as const,
    header: ["名次", "成果累计（年均）（项/年）"],
    rows: Array.from({ length: count }, (_, index) => [index + 1, index]),
  });
  for (let count = 1; count < 60; count++) {
    const sheet = tableSheet("排序说明", [
      { kind: "title", text: "推荐排序说明" },
      table(count),
      { kind: "heading", text: "三、得分和名次" },
      { kind: "text", text: "得分满分 100。" },
      table(3),
    ]);
    const first = (row: number): string => String(sheet.rows[row]?.cells[0]?.value ?? "");
    for (const row of sheet.print?.rowBreaks ?? []) expect(first(row - 1)).not.toMatch(/三、|满分|名次/);
    expect(sheet.rows[1]?.cells[1]?.value).toBe("成果累计\n（年均）\n（项/年）");
  }
});
