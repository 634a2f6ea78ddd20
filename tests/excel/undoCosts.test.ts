import { createExcelPort } from "../../src/excel";
import { REQUIREMENT_SETS, bootExcel, type BootedExcel } from "../host";
import { FLAGS, startAfresh } from "./sheets";

/** What takes the user's undo steps away in an Excel that keeps them, and that nothing of it is sent unasked. */

let excel: BootedExcel;
let filesHandedOver = 0;

beforeAll(async () => {
  excel = await bootExcel({
    requirementSets: REQUIREMENT_SETS.microsoft365,
    documentBytes: () => {
      filesHandedOver++;
      return new Uint8Array([1]);
    },
  });
});

const FINDINGS = { name: "校验结果", rows: [{ cells: [{ value: "x" }] }], columnWidths: [], merges: [] };

test("adding, writing over and deleting a sheet costs them; marking does not, and later steps are kept", async () => {
  const { sheet, port } = startAfresh(excel.workbook);
  const { undo } = excel.workbook;
  await port.readGrid("汇总");
  for (const costly of [
    () => port.writeSheet(FINDINGS, "findings"),
    () => port.writeSheet(FINDINGS, "findings"),
    () => port.clearFlags("汇总"),
  ]) {
    excel.workbook.type(sheet, "E4", 7);
    await port.flag("汇总", FLAGS);
    expect(undo.ofUser).toBe(1);
    await costly();
    expect(undo.ofUser).toBe(0);
  }
  // Without a sheet of ours to delete, clearing costs nothing.
  await port.flag("汇总", FLAGS);
  excel.workbook.type(sheet, "E4", 7);
  await port.clearFlags("汇总");
  expect(undo.ofUser).toBe(1);
});

test("keeping the state costs them, reading it does not", async () => {
  const { sheet, port } = startAfresh(excel.workbook);
  await port.writeState({ version: 1, ticks: ["a"] });
  excel.workbook.type(sheet, "E4", 7);
  expect((await port.readState()).ticks).toEqual(["a"]);
  expect(excel.workbook.undo.ofUser).toBe(1);
  await port.writeState({ version: 1, ticks: ["b"] });
  expect(excel.workbook.undo.ofUser).toBe(0);
});

test("the file is handed over for merged areas when the user checks, and not to follow an edit", async () => {
  const { sheet } = startAfresh(excel.workbook);
  for (let row = 0; row < 600; row++)
    sheet.merges.push({ top: row + 10, left: 2, bottom: row + 10, right: 3 });
  for (let row = 0; row < 600; row++) sheet.store.make(row + 10, 0).value = row;
  const merges = [...sheet.merges];
  const port = createExcelPort({ debounce: 0, mergesOfFile: () => merges });
  excel.workbook.type(sheet, "E4", 7);
  filesHandedOver = 0;
  await port.readGrid("汇总");
  expect([filesHandedOver, excel.workbook.undo.ofUser]).toEqual([1, 0]);
  excel.workbook.type(sheet, "E4", 8);
  const grid = await port.readGrid("汇总", false);
  expect(grid.value(3, 4)).toBe(8);
  expect(grid.merges).toHaveLength(merges.length);
  expect([filesHandedOver, excel.workbook.undo.ofUser]).toEqual([1, 1]);
});

test("formulas are calculated when the user asks for it only, which costs the steps where any batch does", async () => {
  const { sheet, port } = startAfresh(excel.workbook);
  const { application, undo } = excel.workbook;
  application.calculationMode = "Manual";
  undo.behaviour = "cleared";
  try {
    Object.assign(sheet.store.make(3, 4), { value: 3, formula: "=1+11" });
    const calculated = application.calculations;
    await port.readGrid("汇总");
    await port.flag("汇总", FLAGS);
    expect(application.calculations).toBe(calculated);
    excel.workbook.type(sheet, "E4", 7);
    expect(undo.ofUser).toBe(1);
    await port.calculate();
    expect(application.calculations).toBe(calculated + 1);
    expect(undo.ofUser).toBe(0);
  } finally {
    application.calculationMode = "Automatic";
    undo.behaviour = "kept";
  }
});
