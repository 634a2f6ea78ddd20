import { createExcelPort } from "../../src/excel";
import { REQUIREMENT_SETS, bootExcel, snapshot, type BootedExcel, type Worksheet } from "../host";
import { FLAGS, countSyncs, failure, fill, startAfresh } from "./sheets";

/** Sheets whose used range says nothing about their table: stray cells, formulas filled down, thousands of merges. */

const LAST_ROW = 1_048_575;
let excel: BootedExcel;

beforeAll(async () => {
  excel = await bootExcel({
    requirementSets: REQUIREMENT_SETS.excel2021,
    documentBytes: () => new Uint8Array([1]),
  });
});

/** Formulas in one column down to the last row, as a double click on the fill handle of a whole column makes them. */
function fillDown(sheet: Worksheet, column: number, value: (row: number) => string | number): void {
  for (let row = 6; row <= LAST_ROW; row++) {
    sheet.store.rows.set(row, new Map([[column, { value: value(row), formula: "=x" }]]));
  }
}

test.each<[string, (sheet: Worksheet) => void]>([
  ["a space in the last row", (sheet) => (sheet.store.make(LAST_ROW, 2).value = " ")],
  ["a word in the last row", (sheet) => (sheet.store.make(LAST_ROW, 2).value = "合计")],
  ["formulas without a result filled down", (sheet) => fillDown(sheet, 1, () => "")],
  ["row numbers filled down", (sheet) => fillDown(sheet, 0, (row) => row - 2)],
])(
  "%s: only what can belong to the table is read, and flags are placed",
  async (_, make) => {
    const { sheet, port } = startAfresh(excel.workbook);
    make(sheet);
    const syncs = await countSyncs(excel, async () => {
      const grid = await port.readGrid("汇总");
      expect(grid.bottom).toBe(6);
      expect(grid.text(5, 1)).toBe("周牧创新工作室");
    });
    expect(syncs).toBeLessThanOrEqual(4);
    expect(port.remarksOn("汇总")).toMatchObject({ lastRow: 5, lastColumn: null });
    const from = excel.rich.log.length;
    expect(await failure(port.flag("汇总", FLAGS))).toBe("done");
    expect(Math.max(...excel.rich.syncs(from).map(({ responseBytes }) => responseBytes))).toBeLessThan(
      10_000,
    );
    sheet.store.make(4, 0).value = 9;
    expect(await failure(port.flag("汇总", FLAGS))).toBe("changedMeanwhile");
  },
  60_000,
);

test("a cell in the last column does not make the sheet wide, and a table that goes on after a gap is read whole", async () => {
  const { sheet, port } = startAfresh(excel.workbook);
  sheet.store.make(0, 16_383).value = " ";
  const wide = await port.readGrid("汇总");
  expect(wide.right).toBe(6);
  expect(port.remarksOn("汇总")).toEqual({ lastRow: null, lastColumn: 5, isManual: false });
  expect(await failure(port.flag("汇总", FLAGS))).toBe("done");

  const { sheet: next, port: another } = startAfresh(excel.workbook);
  fill(next, [[4, "隔得很远的工作室", "李", "13800000009", 6, 43344]], 3_000);
  const grid = await another.readGrid("汇总");
  expect(grid.text(3_000, 1)).toBe("隔得很远的工作室");
  expect(another.remarksOn("汇总")).toEqual({ lastRow: null, lastColumn: null, isManual: false });
});

test("a long reading can be given up between two blocks, and what was known before stays", async () => {
  const { sheet, port } = startAfresh(excel.workbook);
  await port.readGrid("汇总");
  fill(
    sheet,
    Array.from({ length: 9_000 }, (_, index) => [index, "x", "y", "z", 1, 2]),
    6,
  );
  const controller = new AbortController();
  const from = excel.rich.log.length;
  const reading = port.readGrid("汇总", true, controller.signal);
  excel.beforeNextRequest = () => controller.abort();
  await expect(reading).rejects.toBeDefined();
  expect(excel.rich.syncs(from).length).toBeLessThanOrEqual(2);
  expect(await failure(port.flag("汇总", FLAGS))).toBe("changedMeanwhile");
});

test("manual calculation is told where there are formulas, and what is asked for is calculated", async () => {
  const { sheet, port } = startAfresh(excel.workbook);
  const { application } = excel.workbook;
  application.calculationMode = "Manual";
  try {
    await port.readGrid("汇总");
    expect(port.remarksOn("汇总")?.isManual).toBe(false);
    const cell = sheet.store.make(3, 4);
    Object.assign(cell, { value: 3, formula: "=1+11" });
    application.onCalculate = () => (cell.value = 12);
    expect((await port.readGrid("汇总")).value(3, 4)).toBe(3);
    expect(port.remarksOn("汇总")?.isManual).toBe(true);
    await port.calculate();
    expect((await port.readGrid("汇总")).value(3, 4)).toBe(12);
  } finally {
    application.calculationMode = "Automatic";
    application.onCalculate = () => {};
  }
});

test("1,000 rows with 1,200 merged areas: read, flagged and cleared, the workbook equal to before", async () => {
  const { sheet } = startAfresh(excel.workbook);
  fill(
    sheet,
    Array.from({ length: 1_000 }, (_, index) => [index + 4, `第${index}工作室`, "林默", "", 12, 43344]),
    6,
  );
  sheet.merges.length = 0;
  for (let row = 6; row < 1_006; row++) sheet.merges.push({ top: row, left: 2, bottom: row, right: 3 });
  for (let row = 6; row < 406; row += 2) sheet.merges.push({ top: row, left: 4, bottom: row + 1, right: 4 });
  expect(sheet.merges).toHaveLength(1_200);
  const merges = sheet.merges.map((area) => ({ ...area }));
  const port = createExcelPort({ debounce: 0, mergesOfFile: () => merges });
  const before = JSON.stringify(snapshot(excel.workbook));
  const grid = await port.readGrid("汇总");
  expect(grid.merges).toHaveLength(1_200);
  const report = await port.flag(
    "汇总",
    // Covered cells, too: their flag belongs to the merged area, once.
    Array.from({ length: 400 }, (_, index) => ({
      row: 6 + index,
      column: 4,
      severity: "error" as const,
      note: "x",
    })),
  );
  expect(report.cells).toBe(200);
  expect(JSON.stringify(snapshot(excel.workbook))).not.toBe(before);
  await port.clearFlags("汇总");
  expect(JSON.stringify(snapshot(excel.workbook))).toBe(before);
});
