import { createExcelPort } from "../../src/excel";
import type { ExcelPort } from "../../src/excel/port";
import type { SheetChange } from "../../src/host";
import { REQUIREMENT_SETS, bootExcel, type BootedExcel, type Worksheet } from "../host";
import { FLAGS, countSyncs, startAfresh } from "./sheets";

/** The user's undo steps in an Excel that keeps them (Microsoft 365); what is unasked for is in the pane's tests. */

let excel: BootedExcel;
let port: ExcelPort;
let sheet: Worksheet;

beforeAll(async () => {
  excel = await bootExcel({ requirementSets: REQUIREMENT_SETS.microsoft365 });
});

beforeEach(() => {
  ({ port, sheet } = startAfresh(excel.workbook));
});

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 4; turn++) await excel.settle();
};

test("flags that stand as they should are not written again, and only those that differ are", async () => {
  await port.readGrid("汇总");
  await port.flag("汇总", FLAGS);
  const before = [...sheet.conditionalFormats];
  excel.workbook.type(sheet, "A10", "记事");
  expect(excel.workbook.undo.length).toBeGreaterThan(0);
  await port.readGrid("汇总", false);
  const steps = excel.workbook.undo.length;
  expect(await countSyncs(excel, () => port.flag("汇总", FLAGS))).toBe(2);
  expect(excel.workbook.undo.length).toBe(steps);
  expect(sheet.conditionalFormats).toEqual(before);
  // A milder one goes: the worse ones are left as they are.
  await port.flag(
    "汇总",
    FLAGS.filter(({ severity }) => severity !== "info"),
  );
  expect(excel.workbook.undo.length).toBe(steps + 1);
  const gone = before.filter((format) => !sheet.conditionalFormats.includes(format));
  expect(gone.map((format) => format.custom.rule.formula)).toEqual(['=LEN("huijian-info")>0']);
});

test("merged areas are asked for once, and again only when cells were moved or the user asks", async () => {
  const stop = await port.onChange(() => undefined);
  await port.readGrid("汇总");
  excel.workbook.type(sheet, "E4", 7);
  await port.readGrid("汇总", false);
  expect(excel.workbook.undo.ofUser).toBe(1);
  expect((await port.readGrid("汇总", false)).merges).toHaveLength(6);
  sheet.shiftRows(7, 1);
  await settled();
  sheet.merges.push({ top: 3, left: 1, bottom: 3, right: 2 });
  expect((await port.readGrid("汇总", false)).merges).toHaveLength(7);
  expect(excel.workbook.undo.ofUser).toBe(0);
  excel.workbook.type(sheet, "E4", 8);
  await port.readGrid("汇总");
  expect(excel.workbook.undo.ofUser).toBe(0);
  await stop();
});

test("an edit is told in at most two syncs and takes no undo step away; Ctrl+Z is followed like any edit", async () => {
  await port.readGrid("汇总");
  const seen: SheetChange[] = [];
  const stop = await port.onChange((change) => seen.push(change));
  const from = excel.rich.log.length;
  excel.workbook.type(sheet, "E5", 6);
  await settled();
  expect(excel.rich.syncs(from)).toHaveLength(1);
  expect(excel.workbook.undo.ofUser).toBe(1);
  expect(excel.workbook.undo.undo()).toBe(true);
  await settled();
  expect(seen.map(({ cells }) => cells?.map(({ value }) => value))).toEqual([[6], [4]]);
  await stop();
});

test("without leave to ask, a change is told unread, and nothing is sent", async () => {
  await port.readGrid("汇总");
  const seen: SheetChange[] = [];
  const stop = await port.onChange(
    (change) => seen.push(change),
    () => false,
  );
  const from = excel.rich.log.length;
  excel.workbook.type(sheet, "E5", 6);
  await settled();
  expect(excel.rich.log).toHaveLength(from);
  const area = { top: 4, left: 4, bottom: 4, right: 4 };
  expect(seen).toEqual([{ sheet: "汇总", area, remote: false, cells: null, isRead: false }]);
  await stop();
});

test("what is selected and which sheet is in front are told without asking Excel", async () => {
  const other = excel.workbook.worksheets.add("另一张");
  await port.listSheets();
  const seen: unknown[] = [];
  const stops = [
    await port.onFront((name) => seen.push(name)),
    await port.onSelection((name, cell) => seen.push([name, cell])),
  ];
  const from = excel.rich.log.length;
  excel.workbook.select(other, "B3:C9");
  await settled();
  expect(seen).toEqual(["另一张", ["另一张", { row: 2, column: 1 }]]);
  expect(excel.rich.log).toHaveLength(from);
  for (const stop of stops) await stop();
  excel.workbook.select(sheet, "A1");
  await settled();
  expect(seen).toHaveLength(2);
});

test("an Excel that refuses the events says so, and the next one who asks tries again", async () => {
  const another = createExcelPort();
  excel.rich.nativeError = 5102;
  await expect(another.onChange(() => undefined)).rejects.toMatchObject({ code: "timeout" });
  excel.rich.nativeError = null;
  const stop = await another.onChange(() => undefined);
  await stop();
});
