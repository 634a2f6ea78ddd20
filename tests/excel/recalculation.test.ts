import type { SheetChange } from "../../src/host";
import type { ExcelPort } from "../../src/excel/port";
import { REQUIREMENT_SETS, bootExcel, type BootedExcel, type Worksheet } from "../host";
import { FLAGS, failure, startAfresh } from "./sheets";

/** Excel raises no change event for cells that it recalculates; the findings must follow them all the same. */
let excel: BootedExcel;
let port: ExcelPort;
let sheet: Worksheet;
let seen: SheetChange[];
let stop: () => Promise<void>;

beforeAll(async () => {
  excel = await bootExcel({ requirementSets: REQUIREMENT_SETS.least });
});

beforeEach(async () => {
  ({ port, sheet } = startAfresh(excel.workbook));
  // The first two studios' members are calculated: from a figure of this sheet, from one of another.
  setFormula("E4", "=G4/3", 12);
  setFormula("E5", "=人数!B2", 4);
  sheet.getRange("G4").values = 36;
  seen = [];
  stop = await port.onChange((change) => seen.push(change));
  await excel.settle();
  await port.readGrid("汇总");
});

afterEach(() => stop());

function setFormula(address: string, formula: string, result: number): void {
  const cell = sheet.store.make(Number(address.slice(1)) - 1, address.charCodeAt(0) - 65);
  cell.formula = formula;
  cell.value = result;
}

async function settled(): Promise<void> {
  await excel.settle();
  await excel.settle();
}

const told = (): readonly unknown[] =>
  seen.map(({ sheet: name, cells }) => [
    name,
    cells?.map(({ row, column, value, formula }) => [row, column, value, formula ?? null]) ?? null,
  ]);

test("a formula recalculated for an edit of its sheet is told with that edit", async () => {
  const from = excel.rich.log.length;
  excel.workbook.type(sheet, "G4", 9);
  excel.workbook.recalculate(sheet, { E4: 3 });
  await settled();
  expect(told()).toEqual([
    [
      "汇总",
      [
        [3, 6, 9, null],
        [3, 4, 3, "=G4/3"],
      ],
    ],
  ]);
  expect(excel.rich.syncs(from)).toHaveLength(2);
});

test("a formula recalculated for another sheet is told by itself; results that stayed are not", async () => {
  excel.workbook.recalculate(sheet, { E5: 6 });
  await settled();
  excel.workbook.recalculate(sheet, { E5: 6 });
  await settled();
  expect(told()).toEqual([["汇总", [[4, 4, 6, "=人数!B2"]]]]);
  // What was told counts as seen: flags may be placed.
  expect(await failure(port.flag("汇总", FLAGS))).toBe("done");
});

test("a result of nothing that stays so is not told, one that becomes so is", async () => {
  excel.workbook.recalculate(sheet, { E5: "" });
  await settled();
  expect(told()).toEqual([["汇总", [[4, 4, "", "=人数!B2"]]]]);
  excel.workbook.recalculate(sheet, { E5: "" });
  await settled();
  expect(told()).toHaveLength(1);
});

test("an edit that changes no result takes one sync and tells that cell only", async () => {
  const from = excel.rich.log.length;
  excel.workbook.type(sheet, "B5", "苏蔓劳模创新工作室");
  await settled();
  expect(told()).toEqual([["汇总", [[4, 1, "苏蔓劳模创新工作室", null]]]]);
  expect(excel.rich.syncs(from)).toHaveLength(1);
});

test("a formula typed in after the sheet was read is followed from then on", async () => {
  excel.workbook.type(sheet, "E6", "=4+4");
  await settled();
  excel.workbook.recalculate(sheet, { E6: 5 });
  await settled();
  expect(told().at(-1)).toEqual(["汇总", [[5, 4, 5, "=4+4"]]]);
});

test("an error as a result is told once", async () => {
  excel.workbook.recalculate(sheet, { E4: "#DIV/0!" });
  await settled();
  excel.workbook.recalculate(sheet, { E4: "#DIV/0!" });
  await settled();
  expect(told()).toEqual([["汇总", [[3, 4, { error: "#DIV/0!" }, "=G4/3"]]]]);
});

test("sheets that were not read, and sheets without formulas, are left alone", async () => {
  const other = excel.workbook.worksheets.add("人数");
  other.getRange("B2").values = 4;
  await settled();
  seen.length = 0;
  const from = excel.rich.log.length;
  excel.workbook.recalculate(other, { B2: 5 });
  await settled();
  expect(excel.rich.log.length).toBe(from);
  expect(seen).toEqual([]);
});

test("with very many formulas the sheet is read anew after an edit, and a recalculation alone is not followed", async () => {
  for (let row = 6; row < 10_100; row += 1) {
    for (const column of [7, 8])
      Object.assign(sheet.store.make(row, column), { formula: `=A${row}`, value: row });
  }
  await port.readGrid("汇总");
  excel.workbook.recalculate(sheet, { E4: 5 });
  await settled();
  expect(seen).toEqual([]);
  excel.workbook.type(sheet, "G4", 15);
  await settled();
  expect(told()).toEqual([["汇总", null]]);
});
