import type { Finding } from "../../../src/core";
import { findingsSheet, type ReviewedList, type SheetDescription } from "../../../src/core/outputs";
import type { FindingsSheetOptions } from "../../../src/core/outputs/findingsSheet";
import { finding, packWith, rule } from "../findings/support";
import { reading } from "../ranking/reviews";
import { rowValues } from "./sheets";

const both = (text: string) => ({ "zh-CN": text, en: `${text} en` });

/** A pack of one rule, whose fields are a unit, a studio and a number of members. */
const base = packWith(rule({ title: both("团队人数"), message: both("人数不够"), action: both("补足人数") }));
const pack: ReviewedList["pack"] = {
  ...base,
  document: { ...base.document, title: both("关于推荐的通知"), number: null },
};

const roleFields = pack.fields.map(({ id, role }) => [id, role] as const);
const entryOf = (row: number, texts: Partial<Record<string, string>>): ReviewedList["entries"][number] => ({
  row,
  hidden: false,
  sample: false,
  readings: roleFields.map(([id, role]) => {
    const text = texts[role ?? id] ?? texts[id];
    return text === undefined ? null : reading(text, text);
  }),
});

const list = (more: Partial<ReviewedList> = {}): ReviewedList => ({
  pack,
  referenceDate: "2024-01-01",
  sheetName: "汇总表",
  entries: [],
  findings: [],
  notChecked: [],
  systemErrors: [],
  checklist: [],
  summary: { entries: 2, errors: 1, warnings: 0, infos: 3, readyToSend: false },
  ...more,
});
const sheetOf = (
  more: Partial<ReviewedList> = {},
  options: Partial<FindingsSheetOptions> = {},
): SheetDescription => findingsSheet(list(more), { language: "zh-CN", sendBack: [], ...options });
/** Rows without blanks behind their last text. */
const lines = (sheet: SheetDescription): unknown[][] =>
  sheet.rows.map((_, row) => {
    const values = rowValues(sheet, row);
    while (values.length > 0 && values.at(-1) === null) values.pop();
    return values;
  });

describe("above the findings", () => {
  test("numbers and state, notice and pack, statements", () => {
    expect(lines(sheetOf({}, { statements: ["格式没有带过来。"] })).slice(0, 4)).toEqual([
      ["校验结果"],
      ["共 2 个申报工作室：不符合 1 项，需核实 0 项，提示 3 项。还不能报送。"],
      [
        `依据：关于推荐的通知（核对依据 ${pack.id} ${pack.version}）；计算截止日 2024-01-01；工作表“汇总表”。`,
      ],
      ["格式没有带过来。"],
    ]);
  });

  test("the notice's number where it has one, and that a sheet is ready", () => {
    const numbered = { ...pack, document: { ...pack.document, number: "某工发〔2024〕1号" } };
    const ready = { entries: 1, errors: 0, warnings: 0, infos: 0, readyToSend: true };
    const [, counts, basis] = lines(sheetOf({ pack: numbered, summary: ready }));
    expect(counts).toEqual(["共 1 个申报工作室：不符合 0 项，需核实 0 项，提示 0 项。表上已没有不符合项。"]);
    expect(basis?.[0]).toMatch(/^依据：关于推荐的通知 某工发〔2024〕1号（核对依据/u);
  });

  test("a pack that nobody confirmed is told as such", () => {
    const told = (draft: boolean) =>
      lines(sheetOf({ pack: { ...pack, ...(draft ? { draft } : {}) } }))[2]?.[0];
    expect(told(true)).toMatch(new RegExp(`${pack.id} ${pack.version}，.+）；计算`, "u"));
    expect(told(false)).not.toContain("，");
  });

  test("frozen and filtered at the header, which every page repeats", () => {
    const sheet = sheetOf({ findings: [finding({ row: 4, column: 2 }), finding({ row: 5, column: 2 })] });
    expect([sheet.frozenRows, sheet.autoFilter, sheet.name]).toEqual([
      4,
      { top: 3, left: 0, bottom: 5, right: 9 },
      "校验结果",
    ]);
    expect(sheet.print).toEqual({
      orientation: "landscape",
      paper: "A4",
      fitToWidth: true,
      repeatRows: [3, 3],
      pageNumbers: true,
    });
    expect(sheet.columnWidths).toEqual([8, 8, 20, 26, 16, 18, 18, 12, 40, 34]);
    expect(sheetOf({}, { statements: ["一", "二"] }).autoFilter).toEqual({
      top: 5,
      left: 0,
      bottom: 6,
      right: 9,
    });
  });
});

describe("a finding's row", () => {
  const rowOf = (
    one: Finding,
    more: Partial<ReviewedList> = {},
    options: Partial<FindingsSheetOptions> = {},
  ) => {
    const sheet = sheetOf({ findings: [one], ...more }, options);
    return sheet.rows[4]!.cells;
  };
  const values = (...given: Parameters<typeof rowOf>): unknown[] =>
    rowOf(...given).map((cell) => cell?.value);

  test("place with a link, unit and studio of its row, what stands there", () => {
    const entries = [
      entryOf(3, { hostUnit: "乙厂" }),
      entryOf(4, { hostUnit: " 甲厂 ", studioName: "甲厂创新工作室" }),
    ];
    const one = finding({ row: 4, column: 2, found: "3" });
    const cells = rowOf(one, { entries });
    expect(cells[1]).toMatchObject({ value: "C5", link: { sheet: "汇总表", cell: "C5" } });
    const told = values(one, { entries });
    expect(told.slice(2, 4)).toEqual(["甲厂", "甲厂创新工作室"]);
    expect([told[0], told[5], told[8], told[9]]).toEqual(["不符合", "3", "人数不够", "补足人数"]);
  });

  test("an empty cell is told as empty; a finding of the whole sheet has no cell to be empty", () => {
    expect(values(finding({ row: 4, column: 2, found: "" }))[5]).toBe("（空）");
    expect(values(finding({ row: null, column: null, found: "" }))[5]).toBe("");
    expect(values(finding({ row: 4, column: null, found: "" }))[5]).toBe("");
    expect(values(finding({ row: null, column: null }))[1]).toBe("整张表");
    expect(rowOf(finding({ row: null, column: null }))[1]).not.toHaveProperty("link");
  });

  test.each<[Finding["severity"], string, object]>([
    ["error", "不符合", { bold: true, fill: "E8A39B", horizontal: "center" }],
    ["warning", "需核实", { fill: "FFE08A", horizontal: "center" }],
    ["info", "提示", { fill: "E6F0FA", horizontal: "center" }],
  ])("%s is %s, in the fill of the cells it marks", (severity, label, style) => {
    const [first] = rowOf(finding({ row: 4, column: 2, severity }));
    expect(first).toMatchObject({
      value: label,
      style: { size: 10, vertical: "top", wrap: true, border: true, ...style },
    });
  });

  test("texts are texts, whatever they begin with", () => {
    const cells = rowOf(finding({ row: 4, column: 2, found: "=1+1" }));
    expect(cells[5]).toMatchObject({ value: "=1+1", format: "@" });
    expect(cells.slice(2).every((cell) => cell?.format === "@")).toBe(true);
  });

  test("one that a person vouched for says who, when and what they noted in place of what to do", () => {
    const verified = { by: "周敏", on: "2024-01-02", note: "已看原件", value: "3" };
    const done = (more: object) =>
      values(finding({ row: 4, column: 2, severity: "warning", verified: { ...verified, ...more } }))[9];
    expect(done({})).toBe("已核实，属实（周敏，2024-01-02）：已看原件");
    expect(done({ note: "" })).toBe("已核实，属实（周敏，2024-01-02）");
    expect(done({ by: "", note: "" })).toBe("已核实，属实（2024-01-02）");
  });

  test("of a list of several files: where it was typed, in a column of its own", () => {
    const options = { placeOf: ({ row }: Finding) => `甲厂.xlsx!${(row ?? 0) + 1}` };
    const sheet = sheetOf({ findings: [finding({ row: 4, column: 2 })] }, options);
    expect(lines(sheet)[3]?.at(-1)).toBe("填在哪个文件");
    expect(sheet.rows[4]!.cells[10]).toMatchObject({ value: "甲厂.xlsx!5", format: "@" });
    expect([sheet.columnWidths.at(-1), sheet.columnWidths.length, sheet.autoFilter?.right]).toEqual([
      30, 11, 10,
    ]);
    expect(sheet.merges).toContainEqual({ top: 0, left: 0, bottom: 0, right: 10 });
  });
});

describe("below the findings", () => {
  const below = (more: Partial<ReviewedList> = {}, options: Partial<FindingsSheetOptions> = {}) =>
    lines(sheetOf(more, options)).slice(4);

  test("of a sheet with nothing to say", () => {
    expect(below()).toEqual([
      ["没有发现问题。"],
      [],
      ["退回各单位补正（一格一条，可直接复制到消息里）"],
      ["没有需要退回补正的单位。"],
      [],
      ["未能核对的项目及原因"],
      ["表上能核对的项目都已核对。"],
      [],
    ]);
  });

  test("the message of each unit, one that names none too", () => {
    const text = (words: string) => ({ "zh-CN": words, en: words });
    const sendBack = [
      { unit: "甲厂", text: text("请补正") },
      { unit: "", text: text("请填单位") },
    ];
    const sheet = sheetOf({}, { sendBack });
    expect(lines(sheet).slice(7, 9)).toEqual([
      ["甲厂", null, null, "请补正"],
      ["（未填所属单位）", null, null, "请填单位"],
    ]);
    expect(sheet.merges).toEqual(
      expect.arrayContaining([
        { top: 7, left: 0, bottom: 7, right: 2 },
        { top: 7, left: 3, bottom: 7, right: 9 },
      ]),
    );
    expect(sheet.rows[7]!.cells[0]?.style).toMatchObject({ bold: true, border: true });
    expect(sheet.rows[7]!.cells[3]).toMatchObject({ format: "@" });
  });

  test("what was not checked: the rule by its title, how many studios, and why; faults of the program last", () => {
    const notChecked = [
      { rule: `${pack.id}/${pack.rules[0]!.id}`, clause: "二（一）", reason: "missing", entries: 3 },
      { rule: "other/gone", clause: null, reason: "noRoster", entries: 0 },
    ] as unknown as ReviewedList["notChecked"];
    const systemErrors = [{ rule: `${pack.id}/${pack.rules[0]!.id}`, message: "boom" }];
    const sheet = sheetOf({ notChecked, systemErrors });
    expect(lines(sheet)[4]).toEqual(["核对过的内容没有发现问题；另有未能核对的项目，列在后面，不等于符合。"]);
    const name = `团队人数 (${pack.id}/${pack.rules[0]!.id})`;
    const gap = [null, null, null, null];
    expect(lines(sheet).slice(9)).toEqual([
      ["未能核对的项目及原因"],
      ["项目", ...gap, "依据条款", null, "涉及", "原因"],
      [name, ...gap, "二（一）", null, "3 个工作室", "有关单元格没有填写，填写后才能核对"],
      ["other/gone", ...gap, "通用核对（通知未写明）", null, "整张表", "没有提供已命名工作室名单"],
      [name, ...gap, "", null, "", "程序故障（请反馈给开发者）: boom"],
      [],
    ]);
    expect(sheet.merges.filter(({ top }) => top === 10)).toEqual([
      { top: 10, left: 0, bottom: 10, right: 4 },
      { top: 10, left: 5, bottom: 10, right: 6 },
      { top: 10, left: 8, bottom: 10, right: 9 },
    ]);
  });

  test("what a person has to tick, for each studio or for the whole", () => {
    const checklist = [
      { id: "a", clause: "三", scope: "studio", text: both("附照片") },
      { id: "b", clause: "四", scope: "submission", text: both("盖章") },
    ] as unknown as ReviewedList["checklist"];
    const sheet = sheetOf({ checklist });
    expect(lines(sheet).slice(12)).toEqual([
      ["表上看不出来、要由人核对的事项"],
      ["□", "每个工作室", null, "三", "附照片"],
      ["□", "整批材料", null, "四", "盖章"],
    ]);
    expect(sheet.merges.filter(({ top }) => top === 13)).toEqual([
      { top: 13, left: 1, bottom: 13, right: 2 },
      { top: 13, left: 4, bottom: 13, right: 9 },
    ]);
  });
});
