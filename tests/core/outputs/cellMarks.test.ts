import { CHINESE, ENGLISH } from "../../../src/core";
import type { Finding, RulePack } from "../../../src/core";
import { cellFlags, entryCells, StrokeOrder, type FormCell } from "../../../src/core/outputs";
import { namesClause } from "../../../src/core/outputs/cellFlags";
import { createGrid, type CellValue } from "../../../src/core/grid";
import { review as reviewGrid } from "../../../src/core/review/review";
import { finding, packWith, rule } from "../findings/support";
import { LESHAN } from "./sheets";

const both = (text: string) => ({ "zh-CN": text, en: text });
const saying = (text: string): RulePack => packWith(rule({ message: both(text), action: both("改正") }));

describe("the marks of cells", () => {
  const pack = saying("有错");
  const flags = (...findings: Finding[]) => cellFlags({ pack, findings }, CHINESE);

  test("stand in sheet order, one for each cell, the worst severity first", () => {
    expect(
      flags(
        finding({ row: 5, column: 8, severity: "info" }),
        finding({ row: 5, column: 2, severity: "warning", clause: null }),
        finding({ row: 3, column: 9 }),
        finding({ row: 5, column: 8, severity: "error" }),
        finding({ row: 5, column: 8, severity: "warning" }),
      ),
    ).toEqual([
      { row: 3, column: 9, severity: "error", note: "【不符合】有错（依据：二（一））\n→ 改正" },
      { row: 5, column: 2, severity: "warning", note: "【需核实】有错〔通用核对（通知未写明）〕\n→ 改正" },
      {
        row: 5,
        column: 8,
        severity: "error",
        note: ["不符合", "需核实", "提示"]
          .map((label) => `【${label}】有错（依据：二（一））\n→ 改正`)
          .join("\n\n"),
      },
    ]);
  });

  test("are none for what has no cell or was vouched for", () => {
    expect(flags(finding({ row: null }), finding({ column: null }))).toEqual([]);
    const verified = { by: "周敏", date: "2020-09-01", note: "" } as unknown as Finding["verified"] & object;
    expect(flags(finding({ verified }))).toEqual([]);
  });

  test("name the clause where the message does not", () => {
    const note = (text: string, wording: typeof CHINESE, clause: string | null = "二（一）") =>
      cellFlags({ pack: saying(text), findings: [finding({ clause })] }, wording)[0]?.note;
    expect(note("有错（二（一））", CHINESE)).toBe("【不符合】有错（二（一））\n→ 改正");
    expect(note("wrong", ENGLISH)).toBe("[error] wrong (clause 二（一）)\n→ 改正");
    expect(note("wrong (二（一）)", ENGLISH)).toBe("[error] wrong (二（一）)\n→ 改正");
    expect(note("wrong", ENGLISH, null)).toBe("[error] wrong (general check (not in the notice))\n→ 改正");
  });

  test.each<[string, string | null, boolean]>([
    ["有错（一）", "一", true],
    ["有错（甲，一）", "一", true],
    ["wrong (1)", "1", true],
    ["wrong (a, 1)", "1", true],
    ["同一工作室", "一", false],
    ["有错（一", "一", false],
    ["一）", "一", false],
    ["有错（）", null, false],
  ])("%j names the clause %j: %s", (message, clause, expected) => {
    expect(namesClause(message, clause)).toBe(expected);
  });
});

describe("the order of surname strokes", () => {
  const order = new StrokeOrder({ "1": "一", "2": "丁力", "3": "三川", "4": "王毛", "5": "司" });
  const sorted = (...names: string[]) => order.sort(names, (name) => name);

  test("goes by strokes, then by the table's places, then by the given name", () => {
    expect(sorted("毛一", "王三川", "王丁", "王三", "力一", "丁一")).toEqual([
      "丁一",
      "力一",
      "王丁",
      "王三",
      "王三川",
      "毛一",
    ]);
  });

  test("has the shorter given name first, a compound surname behind the single one", () => {
    expect(sorted("王一一", "王川", "王")).toEqual(["王", "王川", "王一一"]);
    expect(sorted("司马一", "司川", "司徒一", "司毛一")).toEqual(["司川", "司毛一", "司马一", "司徒一"]);
  });

  test("has other scripts behind, blank names last, and equal ones as they came", () => {
    expect(sorted("", "Smith", "毛一", " ", "Adams", "丁一")).toEqual([
      "丁一",
      "毛一",
      "Adams",
      "Smith",
      "",
      " ",
    ]);
    const items = [
      { name: "丁 一", at: 1 },
      { name: "丁一", at: 2 },
      { name: "一", at: 3 },
    ];
    expect(order.sort(items, ({ name }) => name).map(({ at }) => at)).toEqual([3, 1, 2]);
  });

  test("counts the strokes of the first character", () => {
    expect(["毛一", "三", " 丁", "Smith", ""].map((name) => order.surnameStrokes(name))).toEqual([
      4,
      3,
      2,
      null,
      null,
    ]);
  });

  test("estimates a character that the table lacks by its neighbours, behind those it knows", () => {
    const few = new StrokeOrder({ "4": "王毛五云" });
    expect(few.surnameStrokes("元")).toBe(4);
    expect(few.sort(["元一", "云一", "王一"], (name) => name)).toEqual(["王一", "云一", "元一"]);
    // The middle one of its neighbours' numbers, the greater of two: 云五井文 stand before 方毛牛王.
    expect(new StrokeOrder({ "9": "云五井文", "1": "方毛牛王" }).surnameStrokes("元")).toBe(9);
    expect(new StrokeOrder({ "3": "云", "4": "五", "5": "井" }).surnameStrokes("元")).toBe(4);
  });
});

/** How a cell is shown, under which header, and whether figures are to be converted. */
interface Cell {
  readonly header?: string;
  readonly format?: string;
  readonly text?: string;
  readonly normaliseUnits?: boolean;
}

describe("an entry's cells as they go into the form", () => {
  /** The form cell of one field of the Leshan form, whose header and cell are given. */
  function formCell(
    field: string,
    value: CellValue,
    { header, format, text, normaliseUnits }: Cell = {},
  ): FormCell | undefined {
    const column = LESHAN.fields.findIndex(({ id }) => id === field);
    const headers = LESHAN.fields.map((each): CellValue =>
      each.id === field ? (header ?? each.header) : each.header,
    );
    const cells = LESHAN.fields.map(({ id }): CellValue =>
      id === field ? value : ((LESHAN.sampleEntry[id] ?? null) as CellValue),
    );
    const formats: string[] = [];
    formats[column] = format ?? "General";
    const texts: string[] = [];
    if (text !== undefined) texts[column] = text;
    const grid = createGrid({
      values: [[LESHAN.form.title], headers, cells],
      formats: [[], [], formats],
      texts: [[], [], texts],
    });
    const result = reviewGrid(grid, LESHAN, { today: LESHAN.sampleDate });
    if (result.kind !== "review") throw new Error("not recognised");
    return entryCells(result.review, grid, 0, normaliseUnits)[field];
  }

  const YUAN = "年均专项经费（元）";
  test.each<[string, CellValue, Cell, FormCell]>([
    ["memberCount", 12, {}, 12],
    ["memberCount", 12, { format: "0.0" }, { value: 12, format: "0.0" }],
    ["memberCount", "12", {}, 12],
    ["memberCount", "１２", {}, 12],
    ["memberCount", "1,200", {}, 1200],
    ["memberCount", "12人", {}, "12人"],
    ["memberCount", "12人", { normaliseUnits: true }, 12],
    ["memberCount", "约12人", { normaliseUnits: true }, "约12人"],
    ["memberCount", "十二", {}, "十二"],
    ["memberCount", "十二", { normaliseUnits: true }, "十二"],
    ["memberCount", "待定", {}, "待定"],
    ["memberCount", true, {}, "TRUE"],
    ["memberCount", null, {}, null],
    ["memberCount", "", {}, null],
    ["annualFunding", 500000, { header: YUAN }, "500000元"],
    ["annualFunding", 500000, { header: YUAN, normaliseUnits: true }, 50],
    ["annualFunding", "500000", { header: YUAN }, "500000元"],
    ["annualFunding", "500000元", { header: YUAN }, "500000元"],
    ["annualFunding", "50万", { header: YUAN }, "50万元"],
    ["annualFunding", 50000, { format: "0," }, 50],
    ["annualFunding", 0.5, { format: "0%", text: "50%" }, "50%"],
    ["floorArea", "120.5", {}, 120.5],
    ["floorArea", "120.55", {}, 120.55],
    ["floorArea", " １２０．５ ", {}, 120.5],
    ["floorArea", "+120", {}, 120],
    ["floorArea", "1，200.5", {}, 1200.5],
    ["floorArea", "120.5㎡", {}, "120.5㎡"],
    ["floorArea", "120平", {}, "120平"],
    ["floorArea", "120.", {}, "120."],
    ["floorArea", "约120.5", {}, "约120.5"],
    ["floorArea", "120余", {}, "120余"],
    ["floorArea", 120.5, { text: "########" }, 120.5],
    ["floorArea", 120.5, { format: "0.00" }, { value: 120.5, format: "0.00" }],
    ["annualFunding", "约500000", { header: YUAN }, "约500000元"],
    ["annualFunding", " 500000 ", { header: YUAN }, "500000元"],
    ["annualFunding", "待定", { header: YUAN }, "待定"],
    ["annualFunding", "无", { header: YUAN }, "无"],
    ["annualFunding", "五十万", { header: YUAN }, "五十万元"],
    ["annualFunding", "五十万", {}, "五十万"],
    ["annualFunding", "约500000元", { header: YUAN, normaliseUnits: true }, "约500000元"],
    ["annualFunding", 12.5, {}, 12.5],
    ["phone", 13800000001, {}, { value: "13800000001", format: "@" }],
    ["phone", 8332133419, {}, { value: "08332133419", format: "@" }],
    ["phone", "0833-2133419", {}, { value: "0833-2133419", format: "@" }],
    ["phone", true, {}, { value: "TRUE", format: "@" }],
    ["phone", 12, {}, { value: "12", format: "@" }],
    ["phone", 1.5, {}, { value: "1.5", format: "@" }],
    ["established", "2018年3月", {}, { value: "2018年3月", format: "@" }],
    [
      "established",
      43160,
      { format: "yyyy-mm-dd", text: "2018-03-01" },
      { value: "2018-03-01", format: "@" },
    ],
    ["established", 43160, { format: "yyyy-mm-dd", text: "####" }, { value: "2018年3月1日", format: "@" }],
    ["established", 43160, { format: "yyyy-mm", text: " ### " }, { value: "2018年3月", format: "@" }],
    ["established", 43160, { format: "yyyy", text: "#" }, { value: "2018年", format: "@" }],
    ["hostUnit", 503, { text: "###" }, "503"],
    ["hostUnit", 503, { text: " ## " }, "503"],
    ["hostUnit", 503, { text: "503号" }, "503号"],
    ["hostUnit", "###", {}, "###"],
    ["established", "####", {}, { value: "####", format: "@" }],
    ["established", 43374, { format: "yyyy-mm", text: "###" }, { value: "2018年10月", format: "@" }],
    ["hostUnit", "甲厂\n一车间", {}, "甲厂\n一车间"],
    ["hostUnit", 503, {}, "503"],
    ["hostUnit", true, {}, "TRUE"],
  ])("%s: %j in a cell with %j is %j", (field, value, cell, expected) => {
    expect(formCell(field, value, cell)).toEqual(expected);
  });
});
