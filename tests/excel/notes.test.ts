import { createExcelPort } from "../../src/excel";
import { NOTE_AUTHOR, NOTE_SEPARATOR } from "../../src/host";
import { REQUIREMENT_SETS, bootExcel, snapshot, type BootedExcel } from "../host";
import { fillSample } from "./sheets";

/** The path for ExcelApi 1.18 and newer, over client objects of our own: see notesShim for what this does not prove. */
let excel: BootedExcel;
beforeAll(async () => {
  excel = await bootExcel({ requirementSets: REQUIREMENT_SETS.microsoft365 });
});

test("a host that reports 1.18 over a runtime that lacks it has no notes", () => {
  expect(createExcelPort().capabilities.notes).toBe(false);
});

describe("with the runtime's members present", () => {
  beforeAll(async () => {
    const { installNotes } = await import("../host/notesShim");
    installNotes();
  });

  test("notes are added, a user's note keeps its text, rows may move, clearing gives everything back", async () => {
    const sheet = fillSample(excel.workbook);
    sheet.notes.add("E4", "用户自己的批注");
    sheet.notes.add("B4", "不相干的批注");
    const before = snapshot(excel.workbook);
    const port = createExcelPort();
    expect(port.capabilities).toMatchObject({ notes: true, undo: "kept" });
    await port.readGrid("Sheet1");
    const from = excel.rich.log.length;
    const report = await port.flag("Sheet1", [
      { row: 3, column: 4, severity: "warning", note: "请核对" },
      { row: 4, column: 4, severity: "error", note: "应不少于 5" },
      { row: 5, column: 4, severity: "info", note: "" },
    ]);
    expect(report).toEqual({ cells: 3, notes: true });
    expect(excel.rich.syncs(from).length).toBeLessThanOrEqual(4);
    const contents = () => sheet.notes.items.map(({ content }) => content);
    expect(contents()).toEqual([
      `用户自己的批注\n${NOTE_SEPARATOR}\n请核对`,
      "不相干的批注",
      `${NOTE_SEPARATOR}\n应不少于 5`,
    ]);
    await port.flag("Sheet1", [{ row: 3, column: 4, severity: "warning", note: "再请核对" }]);
    expect(contents()).toEqual([`用户自己的批注\n${NOTE_SEPARATOR}\n再请核对`, "不相干的批注"]);
    sheet.shiftRows(3, 2);
    await port.clearFlags("Sheet1");
    sheet.shiftRows(3, -2);
    expect(snapshot(excel.workbook)).toEqual(before);
  });

  test("notes of the file adapter go as well", async () => {
    const sheet = excel.workbook.active;
    const made = sheet.notes.add("E6", "由工作台写入");
    Object.assign(made, { authorName: NOTE_AUTHOR });
    await createExcelPort().clearFlags("Sheet1");
    expect(sheet.notes.items.some(({ authorName }) => authorName === NOTE_AUTHOR)).toBe(false);
  });

  test("undo is not grouped, also where the host reports it: no trace of a real Excel has proved it", async () => {
    const run = jest.spyOn(Excel, "run");
    await createExcelPort().listSheets();
    expect(run.mock.calls[0]?.[0]).toEqual({ delayForCellEdit: true });
    run.mockRestore();
  });
});
