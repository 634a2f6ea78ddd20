import { createExcelPort } from "../../src/excel";
import { NOTE_SEPARATOR, flagFormula, type CellFlag } from "../../src/host";
import type { ExcelPort } from "../../src/excel/port";
import { formatArea } from "../host/address";
import { REQUIREMENT_SETS, bootExcel, snapshot, type BootedExcel, type Worksheet } from "../host";
import { FLAGS, countSyncs, failure, fill, startAfresh } from "./sheets";

let excel: BootedExcel;
let port: ExcelPort;
let sheet: Worksheet;

beforeAll(async () => {
  excel = await bootExcel({ requirementSets: REQUIREMENT_SETS.excel2021 });
});

beforeEach(() => {
  ({ port, sheet } = startAfresh(excel.workbook));
});

const syncsOf = (run: () => Promise<unknown>): Promise<number> => countSyncs(excel, run);

const ownFormats = () =>
  sheet.conditionalFormats
    .filter(({ type }) => type === "Custom")
    .map(({ areas, custom }) => `${String(custom.rule.formula)} ${areas.map(formatArea).join(",")}`);

describe("flags", () => {
  test("one conditional format per severity, worst first, the user's formats and values untouched", async () => {
    const cells = JSON.stringify(
      (snapshot(excel.workbook) as { sheets: { cells: unknown }[] }).sheets[0]?.cells,
    );
    await port.readGrid("汇总");
    expect(await port.flag("汇总", FLAGS)).toEqual({ cells: 4, notes: false });
    expect(ownFormats()).toEqual([
      `${flagFormula("error")} D5:E5`,
      `${flagFormula("warning")} E4`,
      `${flagFormula("info")} E6`,
    ]);
    expect(
      JSON.stringify((snapshot(excel.workbook) as { sheets: { cells: unknown }[] }).sheets[0]?.cells),
    ).toBe(cells);
    expect(sheet.conditionalFormats.filter(({ type }) => type === "CellValue")).toHaveLength(1);
  });

  test("flagging again replaces; clearing gives back exactly what was there", async () => {
    const before = snapshot(excel.workbook);
    await port.readGrid("汇总");
    await port.flag("汇总", FLAGS);
    await port.flag("汇总", FLAGS.slice(0, 1));
    expect(ownFormats()).toHaveLength(1);
    await port.clearFlags("汇总");
    expect(snapshot(excel.workbook)).toEqual(before);
  });

  test("flags of an earlier session are found by their formula, a user's custom format stays", async () => {
    const users = sheet.getRange("B4:B6").conditionalFormats.add("Custom");
    users.custom.rule.formula = "=LEN(B4)>20";
    const before = snapshot(excel.workbook);
    await port.flag("汇总", FLAGS);
    excel.workbook.reopen();
    const later = createExcelPort();
    expect(await later.hasFlags("汇总")).toBe(true);
    expect(await syncsOf(() => later.clearFlags("汇总"))).toBeLessThanOrEqual(4);
    expect(snapshot(excel.workbook)).toEqual(before);
  });

  test("a sheet tells whether it has flags, in two syncs at the most; a user's formats are none", async () => {
    const users = sheet.getRange("B4:B6").conditionalFormats.add("Custom");
    users.custom.rule.formula = "=LEN(B4)>20";
    const fresh = createExcelPort();
    expect(await syncsOf(async () => expect(await fresh.hasFlags("汇总")).toBe(false))).toBeLessThanOrEqual(
      2,
    );
    await fresh.flag("汇总", FLAGS);
    expect(await fresh.hasFlags("汇总")).toBe(true);
    await fresh.clearFlags("汇总");
    expect(await fresh.hasFlags("汇总")).toBe(false);
    expect(await failure(fresh.hasFlags("没有"))).toBe("sheetNotFound");
  });

  test("at most four syncs, however many rows", async () => {
    fill(
      sheet,
      Array.from({ length: 1000 }, (_, row) => [row, `${row}号工作室`, "", "", row]),
      3,
    );
    expect(await syncsOf(() => port.readGrid("汇总"))).toBeLessThanOrEqual(4);
    const many = Array.from({ length: 2000 }, (_, index): CellFlag => ({
      row: 3 + (index % 1000),
      column: index < 1000 ? 1 : 4,
      severity: index % 3 === 0 ? "error" : "warning",
      note: "x",
    }));
    expect(await syncsOf(() => port.flag("汇总", many))).toBeLessThanOrEqual(4);
    expect(
      sheet.conditionalFormats
        .flatMap(({ areas }) => areas.map(formatArea).join(",").length)
        .every((length) => length <= 8000),
    ).toBe(true);
    const painted = new Set(
      sheet.conditionalFormats
        .filter(({ type }) => type === "Custom")
        .flatMap(({ areas }) =>
          areas.flatMap((area) =>
            Array.from(
              { length: area.bottom - area.top + 1 },
              (_, row) => `${area.top + row}:${area.left}:${area.right}`,
            ),
          ),
        ),
    );
    expect(painted.size).toBe(2000);
    expect(await syncsOf(() => port.clearFlags("汇总"))).toBeLessThanOrEqual(4);
    expect(ownFormats()).toEqual([]);
  });

  test("a flag on a cell that a merge covers paints the whole area once", async () => {
    await port.readGrid("汇总");
    await port.flag("汇总", [
      { row: 1, column: 2, severity: "info", note: "甲" },
      { row: 1, column: 3, severity: "error", note: "乙" },
    ]);
    expect(ownFormats()).toEqual([`${flagFormula("error")} C2:D2`]);
  });

  test("a co-author who moved rows after the check stops the flags", async () => {
    await port.readGrid("汇总");
    const before = snapshot(excel.workbook);
    sheet.shiftRows(3, 1, "Remote");
    expect(await failure(port.flag("汇总", FLAGS))).toBe("changedMeanwhile");
    sheet.shiftRows(3, -1, "Remote");
    expect(snapshot(excel.workbook)).toEqual(before);
    await port.readGrid("汇总");
    excel.workbook.type(sheet, "C4", "别人", "Remote");
    expect(await failure(port.flag("汇总", FLAGS))).toBe("changedMeanwhile");
    expect(ownFormats()).toEqual([]);
    await port.readGrid("汇总");
    expect(await failure(port.flag("汇总", FLAGS))).toBe("done");
  });

  test("a protected sheet keeps its formats and says so; allowed formatting works", async () => {
    sheet.protection.protect({});
    expect(await failure(port.flag("汇总", FLAGS))).toBe("protectedSheet");
    sheet.protection.unprotect();
    sheet.protection.protect({ allowFormatCells: true });
    expect(await failure(port.flag("汇总", FLAGS))).toBe("done");
    expect(await failure(port.flag("没有", FLAGS))).toBe("sheetNotFound");
  });
});

describe("edits", () => {
  test("text stays text, numbers are numbers, null empties", async () => {
    expect(
      await syncsOf(() =>
        port.writeCells("汇总", [
          { row: 3, column: 4, value: 6 },
          { row: 4, column: 1, value: "=SUM(1)" },
          { row: 5, column: 3, value: "2018.10" },
          { row: 5, column: 4, value: null },
        ]),
      ),
    ).toBeLessThanOrEqual(4);
    expect(sheet.getRange("E4:E6").values).toEqual([[6], [4], [""]]);
    expect(sheet.getRange("B5").values).toEqual([["=SUM(1)"]]);
    expect(sheet.store.get(4, 1)?.formula).toBeUndefined();
    expect(sheet.store.get(4, 1)?.format).toEqual({ "fill.color": "#FFFF00" });
    expect(sheet.getRange("D6").values).toEqual([["2018.10"]]);
  });

  test("on a protected sheet all cells must be unlocked, else none is written", async () => {
    sheet.store.setFormat({ top: 3, left: 4, bottom: 3, right: 4 }, "protection.locked", false);
    sheet.protection.protect({});
    const before = snapshot(excel.workbook);
    expect(
      await failure(
        port.writeCells("汇总", [
          { row: 3, column: 4, value: 1 },
          { row: 4, column: 4, value: 1 },
        ]),
      ),
    ).toBe("protectedSheet");
    expect(snapshot(excel.workbook)).toEqual(before);
    expect(await failure(port.writeCells("汇总", [{ row: 3, column: 4, value: 9 }]))).toBe("done");
    expect(sheet.store.get(3, 4)?.value).toBe(9);
  });
});

describe("reordering", () => {
  test("values and formats move together, the sequence is renumbered, nothing is left beside the table", async () => {
    await port.readGrid("汇总");
    await port.flag("汇总", FLAGS);
    expect(await syncsOf(() => port.reorderRows("汇总", [4, 5, 3], 0))).toBeLessThanOrEqual(4);
    expect(sheet.getRange("A4:E6").values).toEqual([
      [1, "苏蔓创新工作室", "苏蔓", "13800000002", 4],
      [2, "周牧创新工作室", "周牧", "13800000003", "8人"],
      [3, "林默创新工作室", "林默", "13800000001", 12],
    ]);
    expect(sheet.store.get(3, 1)?.format).toEqual({ "fill.color": "#FFFF00" });
    expect(sheet.store.get(4, 1)?.format ?? {}).toEqual({});
    expect(ownFormats()).toEqual([]);
    const grid = await port.readGrid("汇总");
    expect(grid.right).toBe(6);
  });

  test("rows between the entries stay where they are", async () => {
    fill(sheet, [["", "（空行说明）"]], 4);
    await port.reorderRows("汇总", [5, 3], 0);
    expect(sheet.getRange("B4:B6").values).toEqual([
      ["周牧创新工作室"],
      ["（空行说明）"],
      ["林默创新工作室"],
    ]);
    expect(sheet.getRange("A4:A6").values).toEqual([[1], [2], [2]]);
  });

  test.each([
    ["mergedCells", () => sheet.merges.push({ top: 3, left: 1, bottom: 4, right: 1 })],
    ["formulas", () => (sheet.store.make(4, 4).formula = "=E4+1")],
    ["hiddenRows", () => sheet.store.hiddenRows.add(4)],
    ["filteredRange", () => (sheet.autoFilter.isDataFiltered = true)],
    ["protectedSheet", () => sheet.protection.protect({})],
    ["changedMeanwhile", () => sheet.shiftRows(3, -2, "Remote")],
  ])("is refused: %s", async (code, spoil) => {
    spoil();
    const before = snapshot(excel.workbook);
    expect(await failure(port.reorderRows("汇总", [5, 4, 3], 0))).toBe(code);
    expect(snapshot(excel.workbook)).toEqual(before);
  });

  test("a formula in the sequence column becomes its number", async () => {
    for (const row of [3, 4, 5]) sheet.store.make(row, 0).formula = "=ROW()-3";
    await port.reorderRows("汇总", [5, 4, 3], 0);
    expect(sheet.getRange("A4:A6").formulas).toEqual([[1], [2], [3]]);
  });
});

test("notes are not offered without ExcelApi 1.18, the separator is never written", () => {
  expect(port.capabilities).toEqual({
    notes: false,
    undo: "atRisk",
    createWorkbook: false,
    changeEvents: true,
    selectCell: true,
    mergedAreas: "exact",
  });
  expect(sheet.notes.items.some(({ content }) => String(content).includes(NOTE_SEPARATOR))).toBe(false);
});
