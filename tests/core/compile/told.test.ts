import { Batch, createGrid } from "../../../src/core";
import type { BatchFile, BatchWorkbook } from "../../../src/core";
import { builtInPacks } from "../../../src/packs";
import { counties, LESHAN, sheetOf, workbookOf } from "../../support/batches";
import type { County } from "../../support/batches";
import { compiled, OPTIONS, withCells, workbook } from "../../support/batches/compiling";

const [one, two] = counties(2, 4) as [County, County];
const blank = createGrid({ name: "空", values: [] });

/** What a batch says of one file beside a sound one. */
function told(
  other: BatchWorkbook,
  options: { readonly sheet?: string; readonly all?: boolean } = {},
): BatchFile {
  const packs = options.all === true ? builtInPacks : [LESHAN];
  const batch = new Batch({ ...OPTIONS, packs, sheet: options.sheet ?? null });
  batch.add(workbookOf(one, options.sheet === undefined ? {} : { sheet: options.sheet }));
  batch.add(other);
  const found = batch.compile()?.files.find(({ file }) => file === other.file);
  if (found === undefined) throw new Error("nothing was said");
  return found;
}

const roster = createGrid({
  name: "名单",
  values: [
    ["乐山市已命名劳模和工匠人才创新工作室名单"],
    ["序号", "创新工作室所属单位名称", "创新工作室名称", "负责人姓名"],
    [1, "甲溪县青禾机械有限公司", "甲溪县青禾机械有限公司赵文山劳模和工匠人才创新工作室", "赵文山"],
  ],
});
const expenses = createGrid({
  name: "报销",
  values: [["差旅费报销单"], ["日期", "事由", "金额"], ["9月1日", "会议", 300]],
});
const another = withCells(sheetOf(two), { "0:0": "江西省劳模（工匠）创新工作室推荐汇总表" });
const noEntries = sheetOf({ ...two, rows: [] });

describe("what is said of a file that is not compiled", () => {
  test.each<[string, BatchWorkbook, BatchFile["outcome"], BatchFile["remedy"], RegExp, RegExp]>([
    [
      "a roster",
      workbook("名单.xlsx", { 名单: roster }),
      "notASummarySheet",
      { kind: "roster" },
      /是一份工作室名单/,
      /a list of studios/,
    ],
    [
      "a form of another kind",
      workbook("报销.xlsx", { 报销: expenses }),
      "notASummarySheet",
      undefined,
      /“差旅费报销单”/,
      /wrong file/,
    ],
    ["an empty workbook", workbook("空.xlsx", { 空: blank }), "empty", undefined, /都是空的/, /are empty/],
    [
      "a form without entries",
      workbook("无.xlsx", { 表: noEntries }),
      "empty",
      undefined,
      /一个申报项也没有填/,
      /no entry is filled in/,
    ],
    [
      "only hidden sheets",
      workbook("藏.xlsx", { "!表": sheetOf(two) }),
      "notASummarySheet",
      { kind: "sheet" },
      /隐藏的有：表/,
      /hidden: 表/,
    ],
  ])("%s", (_, other, outcome, remedy, zh, en) => {
    const file = told(other);
    expect([file.outcome, file.remedy, file.entries]).toEqual([outcome, remedy, 0]);
    expect(file.message["zh-CN"]).toMatch(zh);
    expect(file.message.en).toMatch(en);
  });

  test("another union's notice, with what tells it; it can be read by a pack that is chosen", () => {
    const file = told(workbook("江西.xlsx", { 表: another }), { all: true });
    expect(file).toMatchObject({ outcome: "otherNotice", remedy: { kind: "pack", pack: null } });
    expect(file.message["zh-CN"]).toMatch(/“江西省”/);
  });

  test("a sheet that was asked for and is not there, with those that are", () => {
    const file = told(workbook("乙.xlsx", { 别的: sheetOf(two) }), { sheet: "汇总" });
    expect(file).toMatchObject({ outcome: "notASummarySheet" });
    expect(file.remedy).toBeUndefined();
    expect(file.message["zh-CN"]).toBe("没有名为“汇总”的工作表（有的是：别的），没有汇总。");
    expect(file.message.en).toBe("It has no sheet “汇总” (it has 别的); not compiled.");
  });

  test("a table of another pack than the batch's, which that pack can read when asked", () => {
    const nuc = builtInPacks.find(({ id }) => id === "nuc-2024");
    if (nuc === undefined) throw new Error("no such pack");
    const sheet = createGrid({
      name: "S",
      values: [
        nuc.fields.map(({ header }) => header),
        nuc.fields.map(({ id }) => nuc.sampleEntry[id] ?? null),
      ],
    });
    const file = told(workbook("中北.xlsx", { S: sheet }), { all: true });
    expect(file).toMatchObject({
      outcome: "otherNotice",
      entries: 1,
      remedy: { kind: "pack", pack: "leshan-2020" },
    });
    expect(file.message["zh-CN"]).toMatch(/^表头是“/);
    expect(file.message.en).toMatch(/another notice than this batch's/);
  });

  test("what could not be opened is told with its reason", () => {
    const batch = new Batch(OPTIONS);
    batch.addUnreadable("坏.xlsx", { "zh-CN": "已损坏。", en: "Damaged." });
    batch.addUnreadable("零.xlsx", { "zh-CN": "空文件。", en: "Empty." }, "empty");
    expect(batch.pack).toBeNull();
    expect(batch.compile()).toBeNull();
    expect(batch.toReadAgain).toEqual([]);
    expect(batch.files.map(({ file, outcome }) => [file, outcome])).toEqual([
      ["坏.xlsx", "unreadable"],
      ["零.xlsx", "empty"],
    ]);
    batch.remove("坏.xlsx");
    expect(batch.files).toHaveLength(1);
  });
});

describe("what is said of a file that is", () => {
  test("the year of another notice is a warning of that file, and does not keep it out", () => {
    const old = withCells(sheetOf(two), { "0:0": `乐山市2019年${LESHAN.form.title}` });
    const batch = new Batch({ ...OPTIONS, packs: builtInPacks });
    batch.add(workbookOf(one));
    batch.add(workbook("去年.xlsx", { 表: old }));
    const result = batch.compile();
    const table = result?.compilation.tables.find(({ file }) => file === "去年.xlsx");
    expect(result?.compilation.entries).toHaveLength(8);
    expect(table?.findings).toMatchObject([
      { rule: "leshan-2020/other-year", severity: "warning", parameters: { year: "2019" } },
    ]);
  });

  test("the same list on two sheets of one file is taken once, and the sheet is named", () => {
    const { compilation, files } = compiled([
      workbook("两张.xlsx", { 旧: sheetOf(one, { sheet: "旧" }), 新: sheetOf(one, { sheet: "新" }) }),
    ]);
    expect(compilation.entries).toHaveLength(4);
    const copy = files.find(({ outcome }) => outcome === "copy");
    expect(copy?.message["zh-CN"]).toMatch(/^4 个申报项都在同一文件的工作表“.”里/);
    expect(copy?.message.en).toMatch(/of the same file/);
  });

  test("files of one name in two folders are told apart by the folder", () => {
    const changed = {
      ...one,
      rows: one.rows.map((row, at) => (at === 0 ? { ...row, floorArea: 777 } : row)),
    };
    const { compilation, files } = compiled([
      workbookOf({ ...one, file: "第一次/甲.xlsx" }),
      workbookOf({ ...changed, file: "第二次/甲.xlsx" }),
    ]);
    expect(
      files.map(({ message, remedy }) => [remedy?.kind, message["zh-CN"].includes("「第二次/甲.xlsx」")]),
    ).toEqual([
      ["duplicates", true],
      ["duplicates", false],
    ]);
    expect(compilation.duplicates[0]?.message["zh-CN"]).toContain("「第一次/甲.xlsx」");
  });

  test("a copy says whether it was saved later", () => {
    const batch = new Batch(OPTIONS);
    batch.add(workbookOf({ ...one, file: "早.xlsx" }, {}, { modified: 100 }));
    batch.add(
      workbookOf(
        { ...one, file: "晚.csv" },
        { columns: LESHAN.fields.map(({ id }) => id).filter((id) => id !== "phone") },
        { modified: 900, fidelity: 1 },
      ),
    );
    const copy = batch.compile()?.files.find(({ outcome }) => outcome === "copy");
    expect(copy?.file).toBe("晚.csv");
    expect(copy?.message["zh-CN"]).toContain("保存得较晚，但读得出的栏目不比那份多");
  });

  test("how it was read: what was left out, converted, hidden, not understood", () => {
    const grid = sheetOf(two, { yuan: true, totals: true });
    const wide = createGrid({
      name: "表",
      values: Array.from({ length: grid.bottom }, (_, row) => [
        ...Array.from({ length: grid.right }, (__, column) =>
          column === 12 && row === 2 ? null : grid.value(row, column),
        ),
        row === 2 ? "备注" : row === 3 ? "好" : null,
        row === 2 ? "挂牌时间" : null,
      ]),
      hiddenRows: [4],
    });
    const { files } = compiled([
      {
        ...workbook("乙.xlsx", { 表: wide }),
        notes: [{ sheet: null, text: { "zh-CN": "按 GB18030 读。", en: "Read as GB18030." } }],
      },
    ]);
    const { "zh-CN": zh, en } = files[0]?.message ?? { "zh-CN": "", en: "" };
    for (const part of [
      "读到 4 个申报项",
      "是合计行，没有计入",
      "按“元”换算",
      "“备注”",
      "有 1 行被隐藏或筛选掉，已计入",
      "按 GB18030 读",
      "缺少栏目：",
    ])
      expect(zh).toContain(part);
    for (const part of [
      "4 entries read",
      "a row of totals, left out",
      "converted from 元",
      "1 hidden rows are counted",
      "columns missing:",
    ])
      expect(en).toContain(part);
  });
});

test("no message of a file names an option of the command line: every program has its own way", () => {
  const others = [
    workbook("名单.xlsx", { 名单: roster }),
    workbook("江西.xlsx", { 表: another }),
    workbook("藏.xlsx", { "!表": sheetOf(two) }),
    workbookOf({ ...two, file: "再.xlsx" }),
    workbookOf({
      ...two,
      file: "改.xlsx",
      rows: two.rows.map((row, at) => (at === 0 ? { ...row, phone: "13900000000" } : row)),
    }),
  ];
  const batch = new Batch({ ...OPTIONS, packs: builtInPacks });
  batch.add(workbookOf(two));
  for (const other of others) batch.add(other);
  const messages = (batch.compile()?.files ?? []).flatMap(({ message }) => [message["zh-CN"], message.en]);
  expect(messages.length).toBeGreaterThanOrEqual(12);
  expect(messages.filter((text) => /--[a-z]/.test(text))).toEqual([]);
});
