import { Batch, createGrid, takeWorkbook } from "../../../src/core";
import type { BatchWorkbook, CellValue, Grid, RulePack } from "../../../src/core";
import { chooseTables } from "../../../src/core/compile/chooseTables";
import { HeaderMemory } from "../../../src/core/compile/headerMemory";
import { rowsFrom } from "../../../src/core/compile/rowsFrom";
import { builtInPacks } from "../../../src/packs";
import { counties, LESHAN, sheetOf, workbookOf } from "../../support/batches";
import type { County } from "../../support/batches";
import { OPTIONS, withCells, workbook } from "../../support/batches/compiling";

const [one, two, three] = counties(3, 3) as [County, County, County];
const NUC = builtInPacks.find(({ id }) => id === "nuc-2024") as RulePack;
const blank = createGrid({ name: "空", values: [] });
const other = createGrid({ name: "报销", values: [["差旅费报销单"], ["日期", "金额"], ["9月1日", 1]] });
const foreign = withCells(sheetOf(two), { "0:0": "江西省劳模（工匠）创新工作室推荐汇总表" });
const nuc = createGrid({
  name: "中北",
  values: [
    ["中北大学职工创新工作室汇总表"],
    NUC.fields.map(({ header }) => header),
    NUC.fields.map(({ id }) => (NUC.sampleEntry[id] ?? null) as CellValue),
  ],
});

describe("which sheets of a workbook are tables, and of which pack", () => {
  const chosen = (
    grids: readonly Grid[],
    packs: readonly RulePack[] = builtInPacks,
    memory = new HeaderMemory(),
  ) => {
    const found = chooseTables(grids, packs, memory);
    if (found === null) return null;
    return "pack" in found
      ? [found.pack.id, found.sheets, found.mayBe.includes(found.pack.id), found.notice?.fit ?? null]
      : ["unknown", found.sheet];
  };

  test.each<[string, readonly Grid[], readonly RulePack[], unknown]>([
    ["one table", [sheetOf(one)], builtInPacks, ["leshan-2020", [0], true, null]],
    [
      "two tables among others",
      [blank, sheetOf(one), other, sheetOf(two)],
      builtInPacks,
      ["leshan-2020", [1, 3], true, null],
    ],
    ["another pack's table", [nuc], builtInPacks, ["nuc-2024", [0], true, null]],
    ["no table", [blank, other], builtInPacks, null],
    ["no sheet", [], builtInPacks, null],
    ["a notice that no pack knows", [blank, foreign], builtInPacks, ["unknown", 1]],
    ["such a sheet, read by the pack that was chosen", [foreign], [LESHAN], ["leshan-2020", [0], true, null]],
  ])("%s", (_, grids, packs, answer) => {
    expect(chosen(grids, packs)).toEqual(answer);
  });

  test("a header that was seen is of the same pack, without being held against all packs again", () => {
    const memory = new HeaderMemory();
    takeWorkbook(workbookOf(one), { ...OPTIONS, packs: builtInPacks }, memory);
    expect(chosen([sheetOf(two)], builtInPacks, memory)?.[3]).not.toBeNull();
    expect(chosen([blank, sheetOf(two)], builtInPacks, memory)?.slice(0, 2)).toEqual(["leshan-2020", [1]]);
    // Beside another sheet that holds something it is looked at like the first.
    expect(chosen([sheetOf(two), other], builtInPacks, memory)).toEqual(["leshan-2020", [0], true, null]);
  });
});

describe("what is taken of one workbook", () => {
  const taken = (book: BatchWorkbook, more: Partial<Parameters<typeof takeWorkbook>[1]> = {}) => {
    const { tables, files, mayBe } = takeWorkbook(book, { ...OPTIONS, ...more });
    return {
      tables: tables.map(({ sheet, entries, reading }) => [sheet, entries.length, reading.otherSheets]),
      files: files.map(({ outcome, sheet }) => [outcome, sheet]),
      mayBe,
    };
  };
  const nothing = (outcome: string) => ({
    tables: [],
    files: [[outcome, null]],
    mayBe: [],
  });

  test.each<[string, BatchWorkbook, string | null, ReturnType<typeof taken>]>([
    [
      "the visible sheets that are tables; the first names the others that hold something",
      workbook("甲", {
        一: sheetOf(one, { sheet: "一" }),
        空: blank,
        二: sheetOf(two, { sheet: "二" }),
        报销: other,
        "!藏": blank,
      }),
      null,
      {
        tables: [
          ["一", 3, ["报销", "藏"]],
          ["二", 3, []],
        ],
        files: [],
        mayBe: ["leshan-2020"],
      },
    ],
    [
      "the sheet that was asked for, hidden or not",
      workbook("甲", { 一: sheetOf(one, { sheet: "一" }), "!二": sheetOf(two, { sheet: "二" }) }),
      "二",
      { tables: [["二", 3, ["一"]]], files: [], mayBe: ["leshan-2020"] },
    ],
    ["a sheet that is not there", workbook("甲", { 一: sheetOf(one) }), "三", nothing("notASummarySheet")],
    ["hidden sheets alone", workbook("甲", { "!一": sheetOf(one) }), null, nothing("notASummarySheet")],
    ["empty sheets", workbook("甲", { 空: blank, 又: blank }), null, nothing("empty")],
    ["another form", workbook("甲", { 空: blank, 报销: other }), null, nothing("notASummarySheet")],
    [
      "a form without entries",
      workbook("甲", { 表: sheetOf({ ...one, rows: [] }, { sheet: "表" }) }),
      null,
      { tables: [], files: [["empty", "表"]], mayBe: ["leshan-2020"] },
    ],
    [
      "a form without entries beside one with some is passed over",
      workbook("甲", {
        表: sheetOf({ ...one, rows: [] }, { sheet: "表" }),
        一: sheetOf(one, { sheet: "一" }),
      }),
      null,
      { tables: [["一", 3, []]], files: [], mayBe: ["leshan-2020"] },
    ],
  ])("%s", (_, book, sheet, answer) => {
    expect(taken(book, { sheet })).toEqual(answer);
  });

  test("notes about the file go to its first table, those about a sheet to that sheet's", () => {
    const note = (sheet: string | null, text: string) => ({ sheet, text: { "zh-CN": text, en: text } });
    const book = {
      ...workbook("甲", { 一: sheetOf(one, { sheet: "一" }), 二: sheetOf(two, { sheet: "二" }) }),
      notes: [note(null, "整个"), note("二", "二"), note("三", "三")],
    };
    expect(
      takeWorkbook(book, OPTIONS).tables.map(({ reading }) => reading.notes.map((text) => text["zh-CN"])),
    ).toEqual([["整个"], ["二"]]);
  });

  test("what a file says of itself goes to its tables", () => {
    const state = { version: 1 } as unknown as NonNullable<BatchWorkbook["state"]>;
    const of = (more: Partial<BatchWorkbook>) => {
      const [table] = takeWorkbook({ ...workbookOf(one), modified: 7, fidelity: 2, ...more }, OPTIONS).tables;
      return [table?.file, table?.modified, table?.fidelity, table?.compiled];
    };
    expect(of({})).toEqual([one.file, 7, 2, false]);
    expect(of({ state })).toEqual([one.file, 7, 2, true]);
    expect(of({ state: null })).toEqual([one.file, 7, 2, false]);
  });
});

test("a sheet from a row on shows nothing of what stands above", () => {
  const grid = createGrid({
    name: "S",
    values: [
      [1, "a"],
      [2, "b"],
      [3, "c"],
    ],
    formulas: { A1: "=1", A3: "=3" },
    formats: { A1: "0", A3: "0.0" },
    merges: [
      { top: 0, left: 0, bottom: 1, right: 0 },
      { top: 1, left: 1, bottom: 2, right: 1 },
    ],
    hiddenRows: [2],
    hiddenColumns: [1],
    damage: ["S!1"],
  });
  const part = rowsFrom(grid, 1);
  const at = (row: number) => [
    part.value(row, 0),
    part.text(row, 0),
    part.format(row, 0),
    part.formula(row, 0),
  ];
  expect([part.name, part.top, part.left, part.bottom, part.right]).toEqual(["S", 1, 0, 3, 2]);
  expect([0, 1, 2].map(at)).toEqual([
    [null, "", "General", null],
    [2, "2", "General", null],
    [3, "3", "0.0", "=3"],
  ]);
  expect(part.merges).toEqual([{ top: 1, left: 1, bottom: 2, right: 1 }]);
  expect([[...part.hiddenRows], [...part.hiddenColumns], part.damage]).toEqual([[2], [1], ["S!1"]]);
  expect(rowsFrom(createGrid({ name: "S", values: [[1]], top: 4 }), 2).top).toBe(4);
});

describe("a batch of several packs", () => {
  const batchOf = (...books: readonly BatchWorkbook[]): Batch => {
    const batch = new Batch({ ...OPTIONS, packs: builtInPacks });
    for (const book of books) batch.add(book);
    return batch;
  };
  const university = (file: string) => workbook(file, { 中北: nuc });

  test("is of the pack of most files, and of as many files of that of most entries", () => {
    expect(batchOf().pack).toBeNull();
    expect(batchOf(workbook("报销", { 报销: other })).pack).toBeNull();
    expect(batchOf(university("1"), workbookOf(one), university("2")).pack?.id).toBe("nuc-2024");
    expect(batchOf(university("1"), workbookOf(one)).pack?.id).toBe("leshan-2020");
    expect(batchOf(workbookOf(one), university("1")).pack?.id).toBe("leshan-2020");
  });

  test("counts files before entries, and of equal ones takes the pack named first", () => {
    const small = { ...one, file: "小.xlsx", rows: one.rows.slice(0, 1) };
    expect(batchOf(workbookOf(one), university("1")).pack?.id).toBe("leshan-2020");
    expect(batchOf(university("1"), workbookOf(small)).pack?.id).toBe(
      builtInPacks.find(({ id }) => id === "leshan-2020" || id === "nuc-2024")?.id,
    );
    expect(batchOf(university("1"), university("2"), workbookOf(one)).pack?.id).toBe("nuc-2024");
    expect(
      batchOf(workbookOf(one), workbookOf(two), university("1"), university("2"), university("3")).pack?.id,
    ).toBe("nuc-2024");
  });

  test("tells every file in the order in which they were added; one added again replaces itself, one taken out is gone", () => {
    const batch = batchOf(
      workbookOf(two),
      university("中北"),
      workbook("报销", { 报销: other }),
      workbookOf(one),
    );
    batch.addUnreadable("坏", { "zh-CN": "坏", en: "bad" });
    const told = () => batch.compile()?.files.map(({ file, outcome, entries }) => [file, outcome, entries]);
    expect(told()).toEqual([
      [two.file, "taken", 3],
      ["中北", "otherNotice", 1],
      ["报销", "notASummarySheet", 0],
      [one.file, "taken", 3],
      ["坏", "unreadable", 0],
    ]);
    batch.add({ ...workbookOf(three), file: two.file });
    batch.remove("中北");
    batch.remove("坏");
    expect(told()).toEqual([
      [two.file, "taken", 3],
      ["报销", "notASummarySheet", 0],
      [one.file, "taken", 3],
    ]);
    expect(batch.compile()?.compilation.entries.map(({ values }) => values["studioName"])).toEqual(
      [...one.rows, ...three.rows].map((row) => row["studioName"]),
    );
  });
});

describe("two tables below one another", () => {
  const rowsOf = (grid: Grid): CellValue[][] =>
    Array.from({ length: grid.bottom }, (_, row) =>
      Array.from({ length: grid.right }, (__, column) => grid.value(row, column)),
    );
  const stacked = (...counties: readonly County[]): Grid =>
    createGrid({ name: "S", values: counties.flatMap((county) => [...rowsOf(sheetOf(county)), []]) });

  test("are taken each, and the upper one no longer tells of the lower", () => {
    const book = workbook("甲", { S: stacked(one, two, three) });
    const { tables, files } = takeWorkbook(
      { ...book, notes: [{ sheet: "S", text: { "zh-CN": "一次", en: "once" } }] },
      OPTIONS,
    );
    expect(files).toEqual([]);
    expect(tables.map(({ recommendingUnit, entries }) => [recommendingUnit, entries.length])).toEqual(
      [one, two, three].map(({ unit, rows }) => [unit, rows.length]),
    );
    expect(tables.map(({ findings }) => findings.map(({ message }) => message))).toEqual([[], [], []]);
    expect(tables.map(({ reading }) => reading.notes.length)).toEqual([1, 0, 0]);
  });
});

test("a header that was seen is looked at anew where the sheet says that it is of another notice", () => {
  const memory = new HeaderMemory();
  const plain = withCells(sheetOf(one), { "0:0": "劳模和工匠人才创新工作室推荐汇总表" });
  takeWorkbook(workbook("甲", { S: plain }), { ...OPTIONS, packs: builtInPacks }, memory);
  const signed = (unit: string): Grid => withCells(plain, { "1:0": `推荐单位（盖章）：${unit}` });
  const answer = (grid: Grid, packs: readonly RulePack[] = builtInPacks) => {
    const found = chooseTables([grid], packs, memory);
    return found === null || !("pack" in found)
      ? found?.notice.evidence
      : [found.pack.id, found.notice?.fit ?? null];
  };
  expect(answer(signed("沙湾区总工会"))).toEqual(["leshan-2020", "form"]);
  expect(answer(signed("绵阳市总工会"))).toBe("绵阳市总工会");
  expect(answer(signed("绵阳市总工会"), [LESHAN])).toEqual(["leshan-2020", "otherNotice"]);
});
