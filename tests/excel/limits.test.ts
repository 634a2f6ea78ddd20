import { createExcelPort } from "../../src/excel";
import { DateSystemEvidence } from "../../src/excel/dateSystem";
import { flagFormula } from "../../src/host";
import { REQUIREMENT_SETS, bootExcel, type BootedExcel } from "../host";
import { RichApiError } from "../host/hostObject";
import type { ConditionalFormat } from "../host/model/conditionalFormats";
import { FLAGS, failure, fill, startAfresh } from "./sheets";

/** What Excel's documents and the issues of OfficeDev/office-js say can fail, made to fail. */

let excel: BootedExcel;

beforeAll(async () => {
  excel = await bootExcel({
    requirementSets: REQUIREMENT_SETS.excel2021,
    documentBytes: () => new Uint8Array([1]),
  });
});

/** A sheet with 600 merges, two cells each, in columns far from the table's names. */
function withManyMerges(): void {
  const { sheet } = startAfresh(excel.workbook);
  fill(
    sheet,
    Array.from({ length: 600 }, (_, index) => [index + 1, `第${index}工作室`, "x", ""]),
  );
  sheet.merges.length = 0;
  for (let row = 0; row < 600; row++) sheet.merges.push({ top: row, left: 2, bottom: row, right: 3 });
}

test("more than 512 merged areas come from the file", async () => {
  withManyMerges();
  const fromFile = [{ top: 0, left: 2, bottom: 0, right: 3 }];
  const port = createExcelPort({ mergesOfFile: () => fromFile });
  const grid = await port.readGrid("汇总");
  expect(grid.bottom).toBe(600);
  expect(grid.merges).toEqual(fromFile);
  expect(port.capabilities.mergedAreas).toBe("exact");
});

test.each([
  ["no file can be had", createExcelPort],
  ["the file is refused", () => createExcelPort({ mergesOfFile: () => Promise.reject(new Error("no")) })],
])("where %s, merged areas are unknown and that is said", async (_, make) => {
  withManyMerges();
  const port = make();
  const grid = await port.readGrid("汇总");
  expect(grid.bottom).toBe(600);
  expect(port.capabilities.mergedAreas).toBe("unknown");
  // Of the next sheet they are known again.
  startAfresh(excel.workbook);
  await port.readGrid("汇总");
  expect(port.capabilities.mergedAreas).toBe("exact");
});

test("rows are moved where no merge of the last reading is in the way, and refused where one is", async () => {
  const { sheet, port } = startAfresh(excel.workbook);
  sheet.merges.push({ top: 3, left: 1, bottom: 4, right: 1 });
  await port.readGrid("汇总");
  expect(await failure(port.reorderRows("汇总", [5, 4, 3], 0))).toBe("mergedCells");
  sheet.merges.pop();
  await port.readGrid("汇总");
  expect(await failure(port.reorderRows("汇总", [5, 4, 3], 0))).toBe("done");
});

/** A custom format of the user's whose formula Excel cannot tell. */
function unreadable(format: ConditionalFormat): ConditionalFormat {
  Object.defineProperty(format.custom.rule, "formula", {
    get: () => {
      throw new RichApiError("GeneralException", "There was an internal error.", 500);
    },
  });
  return format;
}

test("a conditional format that cannot be read stays, and flags are placed and cleared all the same", async () => {
  const { sheet, port } = startAfresh(excel.workbook);
  const theirs = unreadable(sheet.getRange("A1").conditionalFormats.add("Custom"));
  await port.readGrid("汇总");
  expect(await failure(port.flag("汇总", FLAGS))).toBe("done");
  expect(await failure(port.flag("汇总", FLAGS))).toBe("done");
  const ours = (): number =>
    sheet.conditionalFormats.filter((format) => format !== theirs && format.customOrNullObject !== null)
      .length;
  expect(ours()).toBe(3);
  await port.writeSheet(
    { name: "校验结果", rows: [{ cells: [{ value: "x" }] }], columnWidths: [], merges: [] },
    "findings",
  );
  await port.clearFlags("汇总");
  expect(ours()).toBe(0);
  expect(sheet.conditionalFormats).toContain(theirs);
  expect((await port.listSheets()).map(({ name }) => name)).toEqual(["汇总"]);
});

test("ours are known by their formula, not by an id that another format may have taken over", async () => {
  const { sheet, port } = startAfresh(excel.workbook);
  await port.readGrid("汇总");
  await port.flag("汇总", FLAGS);
  const ids = sheet.conditionalFormats.filter((each) => each.customOrNullObject !== null).map(({ id }) => id);
  // The user deletes ours and makes one of their own, which gets the id of one of ours.
  sheet.conditionalFormats.splice(0, sheet.conditionalFormats.length);
  const theirs = sheet.getRange("B2").conditionalFormats.add("Custom");
  theirs.custom.rule.formula = "=B2>3";
  theirs.id = ids[0] ?? "";
  await port.clearFlags("汇总");
  expect(sheet.conditionalFormats).toEqual([theirs]);
  theirs.custom.rule.formula = flagFormula("error");
  await port.clearFlags("汇总");
  expect(sheet.conditionalFormats).toEqual([]);
});

test("a findings sheet that somebody hid from every menu is cleared as well", async () => {
  const { port } = startAfresh(excel.workbook);
  await port.writeSheet(
    { name: "校验结果", rows: [{ cells: [{ value: "x" }] }], columnWidths: [], merges: [] },
    "findings",
  );
  const made = excel.workbook.worksheets.items.find(({ name }) => name === "校验结果");
  if (made) made.visibility = "VeryHidden";
  await port.clearFlags("汇总");
  expect((await port.listSheets()).map(({ name }) => name)).toEqual(["汇总"]);
});

test("a column of formulas that come out otherwise every time is no change of the rows", async () => {
  const { sheet, port } = startAfresh(excel.workbook);
  const rows = [0, 1, 2, 3, 4, 5];
  for (const row of rows) {
    const cell = sheet.store.make(row, 6);
    cell.formula = "=RAND()";
    cell.value = row / 10;
  }
  await port.readGrid("汇总");
  for (const row of rows) sheet.store.make(row, 6).value = (row + 1) / 7;
  expect(await failure(port.flag("汇总", FLAGS))).toBe("done");
  sheet.store.make(4, 0).value = 9;
  expect(await failure(port.flag("汇总", FLAGS))).toBe("changedMeanwhile");
});

test("the date system is told from years in Chinese digits, too", () => {
  const evidence = new DateSystemEvidence();
  evidence.add(43_344 - 1462, "二〇一八年九月", '[DBNum1][$-804]yyyy"年"m"月"');
  expect(evidence.system).toBe(1904);
  const other = new DateSystemEvidence();
  other.add(43_344, "贰零壹捌年玖月", '[DBNum2]yyyy"年"m"月"');
  expect(other.system).toBe(1900);
});
