import { createExcelPort } from "../../src/excel";
import { SHEET_MARKS } from "../../src/host";
import type { ExcelPort } from "../../src/excel/port";
import type { SheetDescription } from "../../src/core";
import { REQUIREMENT_SETS, bootExcel, snapshot, type BootedExcel } from "../host";
import { countSyncs, failure, startAfresh } from "./sheets";

let excel: BootedExcel;
let port: ExcelPort;

beforeAll(async () => {
  excel = await bootExcel({ requirementSets: REQUIREMENT_SETS.excel2021 });
});

beforeEach(() => {
  ({ port } = startAfresh(excel.workbook));
});

const syncsOf = (run: () => Promise<unknown>): Promise<number> => countSyncs(excel, run);

describe("sheets of the product", () => {
  const FINDINGS: SheetDescription = {
    name: "校验结果",
    rows: [
      { height: 24, cells: [{ value: "校验结果", style: { bold: true, size: 14 } }] },
      { cells: [{ value: "位置" }, { value: "原文" }, { value: "数" }] },
      {
        cells: [
          { value: "E5", link: { sheet: "汇总", cell: "E5" }, style: { color: "0563C1", underline: true } },
          { value: "=1+1", format: "@", style: { border: true, wrap: true } },
          { value: 4, format: "0.00" },
        ],
      },
      { cells: [null, { value: "2018.10" }, { value: "00123" }] },
    ],
    columnWidths: [10, 40],
    merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
    frozenRows: 2,
    autoFilter: { top: 1, left: 0, bottom: 3, right: 2 },
    print: { orientation: "landscape", paper: "A4", fitToWidth: true, repeatRows: [0, 1], pageNumbers: true },
    validations: [
      {
        range: { top: 2, left: 2, bottom: 3, right: 2 },
        rule: { type: "whole", min: 1 },
        allowBlank: true,
        prompt: "整数",
        error: "请填整数",
      },
    ],
  };

  test("text stays text, links are formulas, everything is set; rewriting is in place", async () => {
    expect(await syncsOf(() => port.writeSheet(FINDINGS, "findings"))).toBeLessThanOrEqual(4);
    const made = excel.workbook.sheetNamed("校验结果");
    expect(made.getRange("A3:C4").values).toEqual([
      ["E5", "=1+1", 4],
      ["", "2018.10", "00123"],
    ]);
    expect(made.store.get(2, 0)?.formula).toBe(`=HYPERLINK("#'汇总'!E5","E5")`);
    expect(made.store.get(2, 1)?.formula).toBeUndefined();
    expect(made.names.items.map(({ name, visible }) => [name, visible])).toEqual([
      [SHEET_MARKS.findings, false],
    ]);
    const first = snapshot(excel.workbook);
    expect(await syncsOf(() => port.writeSheet(FINDINGS, "findings"))).toBeLessThanOrEqual(4);
    expect(snapshot(excel.workbook)).toEqual(first);
    await port.writeSheet(
      { ...FINDINGS, rows: FINDINGS.rows.slice(0, 2), merges: [], validations: [] },
      "findings",
    );
    expect(made.store.used(true, { top: 0, left: 0, bottom: 99, right: 99 })?.bottom).toBe(1);
    expect(made.merges).toEqual([]);
  });

  test("clearing the flags takes the findings sheet along and keeps lists", async () => {
    const before = snapshot(excel.workbook);
    await port.writeSheet(FINDINGS, "findings");
    await port.writeSheet({ ...FINDINGS, name: "排序名单" });
    await port.clearFlags("汇总");
    expect(excel.workbook.worksheets.items.map(({ name }) => name)).toEqual(["汇总", "排序名单"]);
    excel.workbook.sheetNamed("排序名单").delete();
    expect(snapshot(excel.workbook)).toEqual(before);
  });

  test("a user's sheet of that name is never overwritten; a protected workbook says so", async () => {
    excel.workbook.worksheets.add("校验结果").getRange("A1").values = "我的";
    expect(await failure(port.writeSheet(FINDINGS, "findings"))).toBe("sheetNameTaken");
    expect(excel.workbook.sheetNamed("校验结果").getRange("A1").values).toEqual([["我的"]]);
    excel.workbook.structureProtected = true;
    expect(await failure(port.writeSheet({ ...FINDINGS, name: "另一张" }))).toBe("protectedSheet");
    excel.workbook.structureProtected = false;
  });

  test("a failure half-way leaves no half sheet", async () => {
    const before = snapshot(excel.workbook);
    const broken = { ...FINDINGS, merges: [{ top: -1, left: 0, bottom: 0, right: 1 }] };
    expect(await failure(port.writeSheet(broken))).not.toBe("done");
    expect(snapshot(excel.workbook)).toEqual(before);
  });

  test("a new workbook is opened from bytes made outside", async () => {
    const making = createExcelPort({ buildWorkbook: () => new Uint8Array([80, 75, 3, 4]) });
    expect(making.capabilities.createWorkbook).toBe(true);
    await making.createWorkbook({ sheets: [FINDINGS] }, "名单.xlsx");
    expect(excel.workbook.opened).toEqual(["UEsDBA=="]);
    expect(await failure(port.createWorkbook({ sheets: [] }, "x.xlsx"))).toBe("notSupported");
  });
});
