import type { RowsToAdd } from "../../src/core";
import { HostError, hostErrorMessage } from "../../src/host";
import type { ExcelPort } from "../../src/excel/port";
import { REQUIREMENT_SETS, bootExcel, snapshot, type BootedExcel, type Worksheet } from "../host";
import { RichApiError } from "../host/hostObject";
import { Table } from "../host/model/tables";
import { FLAGS, countSyncs, failure, startAfresh } from "./sheets";

/** Entries of other files added below a table: one action, nothing else touched, or nothing done and why. */

let excel: BootedExcel;
let sheet: Worksheet;
let port: ExcelPort;

beforeAll(async () => {
  excel = await bootExcel({ requirementSets: REQUIREMENT_SETS.microsoft365 });
});

beforeEach(async () => {
  ({ sheet, port } = startAfresh(excel.workbook));
  const write = (row: number, column: number, value: string | number, formula?: string): void =>
    void Object.assign(sheet.store.make(row, column), {
      value,
      ...(formula === undefined ? {} : { formula }),
    });
  write(6, 0, "合计");
  write(6, 4, 24, "=SUM(E4:E6)");
  write(8, 4, "2020年9月18日");
  sheet.store.rowHeights.set(5, 42);
  await port.readGrid("汇总");
});

afterEach(() => excel.rich.failing.clear());

const PLAN: RowsToAdd = {
  sheet: "汇总",
  top: 6,
  filled: 0,
  inserted: 2,
  like: 5,
  left: 0,
  rows: [
    [4, "何岚创新工作室", "何岚", "13800000004", 9, "2018年3月"],
    [5, "=坏", "许问", "00123", null, "2019.10"],
  ],
  source: {
    column: 6,
    headerRow: 2,
    header: "来源（文件、工作表、行）",
    texts: ["甲县.xlsx › 表 第 4 行", "乙县.xlsx › 表 第 9 行"],
  },
  changes: [{ row: 4, column: 4, value: 6 }],
  formulas: [{ row: 6, column: 4, formula: "=SUM(E4:E8)" }],
};

const valuesAt = (address: string): unknown => sheet.getRange(address).values;

test("rows are put in above what stands below, with the looks of an entry, in one step of the user's undo", async () => {
  await port.flag("汇总", FLAGS);
  const theirs = sheet.conditionalFormats.filter(({ type }) => type !== "Custom").length;
  const steps = excel.workbook.undo.length;
  expect(await countSyncs(excel, () => port.appendRows(PLAN, true))).toBe(3);
  expect(excel.workbook.undo.length).toBe(steps + 1);
  expect(valuesAt("A7:G8")).toEqual([
    [4, "何岚创新工作室", "何岚", "13800000004", 9, "2018年3月", "甲县.xlsx › 表 第 4 行"],
    [5, "=坏", "许问", "00123", "", "2019.10", "乙县.xlsx › 表 第 9 行"],
  ]);
  expect(valuesAt("E5")).toEqual([[6]]);
  expect(sheet.store.get(8, 4)?.formula).toBe("=SUM(E4:E8)");
  expect(valuesAt("A9:A11")).toEqual([["合计"], [""], [""]]);
  expect(valuesAt("E11")).toEqual([["2020年9月18日"]]);
  expect(valuesAt("G3")).toEqual([["来源（文件、工作表、行）"]]);
  for (const row of [6, 7]) {
    expect(sheet.store.get(row, 5)?.numberFormat).toBe('yyyy"年"m"月"');
    expect(sheet.store.rowHeights.get(row)).toBe(42);
  }
  expect(sheet.store.hiddenColumns.has(6)).toBe(true);
  // Our flags went; the user's formats are there, over the new rows too.
  expect(sheet.conditionalFormats.filter(({ type }) => type === "Custom")).toEqual([]);
  expect(sheet.conditionalFormats.filter(({ type }) => type !== "Custom")).toHaveLength(theirs);
  expect((await port.readGrid("汇总", false)).bottom).toBe(11);
  expect(excel.workbook.undo.length).toBe(steps + 1);
});

test("empty rows of the form are filled where they stand; a form without entries gets lines of its own", async () => {
  const filled: RowsToAdd = {
    ...PLAN,
    top: 9,
    filled: 2,
    inserted: 0,
    like: null,
    changes: [],
    formulas: [],
  };
  await port.appendRows(filled, false);
  expect(valuesAt("A10:C11")).toEqual([
    [4, "何岚创新工作室", "何岚"],
    [5, "=坏", "许问"],
  ]);
  expect(sheet.store.get(9, 0)?.format).toMatchObject({ "border.top.style": "Continuous" });
  expect(sheet.store.hiddenColumns.size).toBe(0);
  expect(valuesAt("A7")).toEqual([["合计"]]);
});

test("answers alone are taken over where no row is added", async () => {
  await port.appendRows({ ...PLAN, inserted: 0, rows: [], formulas: [] }, true);
  expect(valuesAt("E5")).toEqual([[6]]);
  expect(valuesAt("A7")).toEqual([["合计"]]);
  expect(sheet.store.hiddenColumns.size).toBe(0);
});

const REFUSALS: Readonly<Record<string, () => void>> = {
  protectedSheet: () => sheet.protection.protect({}),
  filteredRange: () => void (sheet.autoFilter.isDataFiltered = true),
  hiddenRows: () => void sheet.store.hiddenRows.add(6),
  inTable: () => void sheet.tables.push(new Table("{t}", "表1", { top: 3, left: 0, bottom: 6, right: 5 })),
  changedMeanwhile: () => sheet.shiftRows(4, 1, "Remote"),
};

test.each(Object.entries(REFUSALS))(
  "%s: nothing is written, and it goes on afterwards",
  async (code, setUp) => {
    setUp();
    const before = snapshot(excel.workbook);
    expect(await failure(port.appendRows(PLAN, false))).toBe(code);
    expect(snapshot(excel.workbook)).toEqual(before);
  },
);

test("a merged area over the place is refused, one beside it moves along", async () => {
  sheet.merges.push({ top: 5, left: 1, bottom: 6, right: 1 });
  await port.readGrid("汇总");
  expect(await failure(port.appendRows(PLAN, false))).toBe("mergedCells");
  sheet.merges.pop();
  sheet.merges.push({ top: 8, left: 4, bottom: 8, right: 5 });
  await port.readGrid("汇总");
  await port.appendRows(PLAN, false);
  expect(sheet.merges.at(-1)).toEqual({ top: 10, left: 4, bottom: 10, right: 5 });
});

test("rows that are no longer empty are not written over, and too much is refused before anything is sent", async () => {
  sheet.store.make(9, 5).value = "刚写的";
  await port.readGrid("汇总");
  const filled: RowsToAdd = { ...PLAN, top: 9, filled: 2, inserted: 0 };
  expect(await failure(port.appendRows(filled, false))).toBe("changedMeanwhile");
  const long = { ...PLAN, rows: PLAN.rows.map((row) => [...row.slice(0, 5), "长".repeat(700_000)]) };
  const from = excel.rich.log.length;
  expect(await failure(port.appendRows(long, false))).toBe("payloadTooLarge");
  expect(excel.rich.log).toHaveLength(from);
});

/** Has the write fail there, and not what asks before it or takes back after it. */
function failingWrite(place: string): void {
  excel.beforeNextRequest = () => {
    excel.beforeNextRequest = () => {
      excel.rich.failing.set(place, new RichApiError("AccessDenied", "no", 403));
      excel.beforeNextRequest = () => excel.rich.failing.clear();
    };
  };
}

const PLACES = ["Range.insert", "Range.copyFrom", "Range.values", "RangeFormat.rowHeight", "Range.formulas"];

test.each([...PLACES, "Range.columnHidden"])(
  "a failure at %s leaves the sheet with the cells that it had",
  async (place) => {
    const cells = (): unknown => sheet.getRange("A1:H14").formulas;
    const before = cells();
    failingWrite(place);
    expect(await failure(port.appendRows(PLAN, true))).toBe("accessDenied");
    expect(cells()).toEqual(before);
    await port.readGrid("汇总");
    await port.appendRows(PLAN, true);
    expect(valuesAt("A7")).toEqual([[4]]);
  },
);

test("what fails halfway is taken back from rows of the form that were filled, too", async () => {
  const filled: RowsToAdd = { ...PLAN, top: 9, filled: 2, inserted: 0, formulas: [] };
  const before = sheet.getRange("A1:H14").formulas;
  failingWrite("RangeFormat.columnWidth");
  expect(await failure(port.appendRows(filled, false))).toBe("accessDenied");
  expect(sheet.getRange("A1:H14").formulas).toEqual(before);
});

test("where taking back fails as well, both failures are told, in words too", async () => {
  excel.beforeNextRequest = () => {
    excel.beforeNextRequest = () => {
      excel.rich.failing.set("RangeFormat.columnWidth", new RichApiError("AccessDenied", "no", 403));
      excel.rich.failing.set("Range.delete", new RichApiError("Timeout", "late", 500));
    };
  };
  const error: unknown = await port.appendRows(PLAN, false).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ code: "accessDenied", left: { code: "timeout" } });
  const words = hostErrorMessage(error, "zh-CN");
  expect(words).toContain(hostErrorMessage(new HostError("accessDenied"), "zh-CN"));
  expect(words).toContain("没有能撤回");
  expect(words).toContain(hostErrorMessage(new HostError("timeout"), "zh-CN"));
  expect(hostErrorMessage(error, "en")).toMatch(/could not be taken back \(Excel did not answer/);
});
