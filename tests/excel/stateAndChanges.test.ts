import { createExcelPort } from "../../src/excel";
import type { SheetChange } from "../../src/host";
import type { ExcelPort } from "../../src/excel/port";
import { REQUIREMENT_SETS, bootExcel, snapshot, type BootedExcel, type Worksheet } from "../host";
import { FLAGS, failure, startAfresh } from "./sheets";

let excel: BootedExcel;
let port: ExcelPort;
let sheet: Worksheet;

beforeAll(async () => {
  excel = await bootExcel({ requirementSets: REQUIREMENT_SETS.excel2021 });
});

beforeEach(() => {
  ({ port, sheet } = startAfresh(excel.workbook));
});

describe("state and changes", () => {
  test("state lives in a custom XML part, survives, and goes without a trace", async () => {
    const before = snapshot(excel.workbook);
    expect(await port.readState()).toEqual({ version: 1 });
    const state = {
      version: 1 as const,
      pack: "leshan-2020",
      ticks: ["a<b & c@甲"],
      customPack: '{"x":"]]>"}'.repeat(5000),
    };
    await port.writeState(state);
    await port.writeState({ ...state, sheet: "汇总" });
    expect(excel.workbook.customXmlParts.items).toHaveLength(1);
    excel.workbook.reopen();
    expect(await createExcelPort().readState()).toEqual({ ...state, sheet: "汇总" });
    await port.clearState();
    expect(snapshot(excel.workbook)).toEqual(before);
  });

  test("what is no state of this version reads as none", async () => {
    excel.workbook.customXmlParts.add('<state xmlns="urn:huijian:workbook-state:1">{"version":9}</state>');
    expect(await port.readState()).toEqual({ version: 1 });
    excel.workbook.customXmlParts.items[0]?.setXml(
      '<state xmlns="urn:huijian:workbook-state:1">{"ver</state>',
    );
    expect(await port.readState()).toEqual({ version: 1 });
  });

  test("changes are told with sheet and area, together, remote or not; our own are not", async () => {
    const seen: SheetChange[] = [];
    const stop = await port.onChange((change) => seen.push(change));
    excel.workbook.type(sheet, "E4", 7);
    excel.workbook.type(sheet, "D6", "x", "Remote");
    await excel.settle();
    await excel.settle();
    expect(seen).toEqual([
      {
        sheet: "汇总",
        area: { top: 3, left: 3, bottom: 5, right: 4 },
        remote: true,
        cells: null,
        isRead: true,
      },
    ]);
    await port.writeCells("汇总", [{ row: 3, column: 4, value: 1 }]);
    await excel.settle();
    expect(seen).toHaveLength(1);
    sheet.shiftRows(8, 1);
    await excel.settle();
    await excel.settle();
    expect(seen[1]).toEqual({ sheet: "汇总", area: null, remote: false, cells: null, isRead: true });
    await stop();
    excel.workbook.type(sheet, "E4", 8);
    await excel.settle();
    expect(seen).toHaveLength(2);
  });

  test("after a check, an edit is told with its cells in one sync, and flags may be placed without reading again", async () => {
    await port.readGrid("汇总");
    const seen: SheetChange[] = [];
    const stop = await port.onChange((change) => seen.push(change));
    const from = excel.rich.log.length;
    excel.workbook.type(
      sheet,
      "B5:C5",
      [["=改名创新工作室", "苏蔓"]].map(([a, b]) => [`'${a ?? ""}`, b]),
    );
    await excel.settle();
    await excel.settle();
    expect(excel.rich.syncs(from)).toHaveLength(1);
    expect(seen[0]?.cells).toEqual([
      {
        row: 4,
        column: 1,
        value: "=改名创新工作室",
        text: "=改名创新工作室",
        format: "General",
        formula: null,
      },
      { row: 4, column: 2, value: "苏蔓", text: "苏蔓", format: "General", formula: null },
    ]);
    expect(await failure(port.flag("汇总", FLAGS))).toBe("done");
    await stop();
  });

  test("a row typed below the table is told with its cells, and so is its removal; what is far away is read anew", async () => {
    await port.readGrid("汇总");
    const seen: SheetChange[] = [];
    const stop = await port.onChange((change) => seen.push(change));
    const type = async (address: string, value: unknown): Promise<SheetChange["cells"]> => {
      const from = excel.rich.log.length;
      excel.workbook.type(sheet, address, value);
      await excel.settle();
      await excel.settle();
      expect(excel.rich.syncs(from)).toHaveLength(1);
      return seen.at(-1)?.cells ?? null;
    };
    expect(await type("B9", "新的一行")).toMatchObject([{ row: 8, column: 1, value: "新的一行" }]);
    expect(await failure(port.flag("汇总", FLAGS))).toBe("done");
    expect(await type("H4", "旁边")).toMatchObject([{ row: 3, column: 7, value: "旁边" }]);
    expect(await failure(port.flag("汇总", FLAGS))).toBe("done");
    expect(await type("B9", "")).toMatchObject([{ row: 8, column: 1, value: null }]);
    expect(await failure(port.flag("汇总", FLAGS))).toBe("done");
    // The rows are still told from others by what stands in them.
    sheet.store.make(4, 0).value = 9;
    expect(await failure(port.flag("汇总", FLAGS))).toBe("changedMeanwhile");
    expect(await type("B3000", "很远")).toBeNull();
    await stop();
  });

  test("a structural change after the check stops flags even where the contents look the same", async () => {
    const stop = await port.onChange(() => undefined);
    await port.readGrid("汇总");
    sheet.shiftRows(20, 1, "Remote");
    await excel.settle();
    expect(await failure(port.flag("汇总", FLAGS))).toBe("changedMeanwhile");
    await stop();
  });

  test("selecting a cell shows its sheet; a hidden one is said so", async () => {
    const other = excel.workbook.worksheets.add("另一张");
    await port.selectCell("另一张", 4, 3);
    expect(excel.workbook.selection).toBe("另一张!D5");
    other.visibility = "Hidden";
    expect(await failure(port.selectCell("另一张", 0, 0))).toBe("hiddenSheet");
    expect(await failure(port.selectCell("没有", 0, 0))).toBe("sheetNotFound");
  });
});
