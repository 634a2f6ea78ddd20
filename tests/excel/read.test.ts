import { createExcelPort } from "../../src/excel";
import { HostError } from "../../src/host";
import type { ExcelPort } from "../../src/excel/port";
import { PAYLOAD_LIMIT, REQUIREMENT_SETS, bootExcel, type BootedExcel } from "../host";
import { fill, fillSample } from "./sheets";

let excel: BootedExcel;
let port: ExcelPort;

beforeAll(async () => {
  excel = await bootExcel({ requirementSets: REQUIREMENT_SETS.excel2021 });
  fillSample(excel.workbook);
  port = createExcelPort();
});

const counted = async <T>(run: () => Promise<T>): Promise<{ result: T; syncs: number; largest: number }> => {
  const from = excel.rich.log.length;
  const result = await run();
  const batches = excel.rich.syncs(from);
  const largest = Math.max(0, ...batches.flatMap((batch) => [batch.requestBytes, batch.responseBytes]));
  return { result, syncs: batches.length, largest };
};

test("sheets with the active one and the hidden ones", async () => {
  const hidden = excel.workbook.worksheets.add("旧数据");
  hidden.visibility = "Hidden";
  expect(await port.listSheets()).toEqual([
    { name: "Sheet1", hidden: false, active: true },
    { name: "旧数据", hidden: true, active: false },
  ]);
});

test("values, shown texts, formats and merges in two syncs", async () => {
  const { result: grid, syncs } = await counted(() => port.readGrid("Sheet1"));
  expect(syncs).toBe(2);
  expect([grid.top, grid.left, grid.bottom, grid.right]).toEqual([0, 0, 6, 6]);
  expect(grid.value(3, 5)).toBe(43344);
  expect(grid.text(3, 5)).toBe("2018年9月");
  expect(grid.format(3, 5)).toBe('yyyy"年"m"月"');
  expect(grid.value(3, 3)).toBe("13800000001");
  expect(grid.value(2, 0)).toBeNull();
  expect(grid.merges).toContainEqual({ top: 1, left: 2, bottom: 1, right: 3 });
  expect(grid.dateSystem).toBe(1900);
  expect(grid.hiddenRows.size).toBe(0);
});

test("only cells that Excel lists as formulas are formulas", async () => {
  const sheet = excel.workbook.worksheets.add("公式");
  fill(sheet, [
    ["编号", "说明"],
    [1, "=不是公式"],
    [2, "x"],
  ]);
  sheet.store.make(2, 0).formula = "=ROW()-1";
  const { result: grid, syncs } = await counted(() => port.readGrid("公式"));
  expect(grid.formula(2, 0)).toBe("=ROW()-1");
  expect(grid.value(2, 0)).toBe(2);
  expect(grid.formula(1, 1)).toBeNull();
  expect(grid.value(1, 1)).toBe("=不是公式");
  expect(syncs).toBe(2);
});

test("a formula that comes to nothing has an empty text as its value: Excel always calculates", async () => {
  const sheet = excel.workbook.worksheets.add("空结果");
  fill(sheet, [
    ["编号", "说明"],
    [1, "x"],
  ]);
  const cell = sheet.store.make(1, 1);
  cell.formula = '=""';
  cell.value = "";
  const grid = await port.readGrid("空结果");
  expect([grid.formula(1, 1), grid.value(1, 1), grid.value(2, 1)]).toEqual(['=""', "", null]);
});

test("hidden rows and columns, error values, offset of the used range", async () => {
  const sheet = excel.workbook.worksheets.add("偏移");
  fill(
    sheet,
    [
      ["", "", "标题"],
      ["", "", "#REF!"],
      ["", "", 3, "末列"],
    ],
    4,
  );
  sheet.store.hiddenRows.add(5);
  sheet.store.hiddenColumns.add(3);
  const grid = await port.readGrid("偏移");
  expect([grid.top, grid.left]).toEqual([4, 2]);
  expect([...grid.hiddenRows]).toEqual([5]);
  expect([...grid.hiddenColumns]).toEqual([3]);
  expect(grid.value(5, 2)).toEqual({ error: "#REF!" });
});

test("an empty sheet is an empty grid; a missing one is said so", async () => {
  excel.workbook.worksheets.add("空");
  const grid = await port.readGrid("空");
  expect(grid.bottom - grid.top).toBe(0);
  await expect(port.readGrid("没有")).rejects.toMatchObject({ name: "HostError", code: "sheetNotFound" });
});

test("the date system is told from serials and shown years", async () => {
  excel.workbook.date1904 = true;
  const sheet = excel.workbook.worksheets.add("1904");
  fill(sheet, [["日期"], [41882]]);
  sheet.store.make(1, 0).numberFormat = "yyyy/m/d";
  const grid = await port.readGrid("1904");
  excel.workbook.date1904 = false;
  expect(grid.text(1, 0)).toBe("2018/9/1");
  expect(grid.dateSystem).toBe(1904);
});

test("1,000 rows take two syncs; more rows only more blocks, each below the limit", async () => {
  const sheet = excel.workbook.worksheets.add("大表");
  const line = (row: number) => [
    row,
    `第${row}创新工作室`,
    "张三",
    "13800000000",
    12,
    "市级重点攻关项目若干，成果显著，已推广应用",
    ...Array<string>(10).fill("是"),
  ];
  fill(
    sheet,
    Array.from({ length: 1000 }, (_, row) => line(row)),
  );
  const small = await counted(() => port.readGrid("大表"));
  expect(small.syncs).toBe(2);
  fill(
    sheet,
    Array.from({ length: 20_000 }, (_, row) => line(row)),
  );
  const large = await counted(() => port.readGrid("大表"));
  expect(large.result.bottom).toBe(20_000);
  expect(large.result.text(19_999, 1)).toBe("第19999创新工作室");
  expect(large.largest).toBeLessThan(PAYLOAD_LIMIT);
  expect(large.syncs).toBeLessThan(20);
});

test("a block that is refused as too large is read again in halves", async () => {
  const sheet = excel.workbook.worksheets.add("长文");
  fill(
    sheet,
    Array.from({ length: 120 }, (_, row) => [row, "文".repeat(20_000)]),
  );
  const { result } = await counted(() => port.readGrid("长文"));
  expect(result.text(119, 1)).toHaveLength(20_000);
});

test("failures are HostErrors and nothing else", async () => {
  excel.rich.nativeError = 5102;
  const failure: unknown = await port.listSheets().catch((error: unknown) => error);
  excel.rich.nativeError = null;
  expect(failure).toBeInstanceOf(HostError);
  expect((failure as HostError).code).toBe("timeout");
  expect(await port.listSheets()).not.toHaveLength(0);
});

test("reading waits while a cell is being edited", async () => {
  excel.beginCellEdit();
  const reading = port.readGrid("Sheet1");
  await excel.settle();
  excel.endCellEdit();
  expect((await reading).name).toBe("Sheet1");
});
