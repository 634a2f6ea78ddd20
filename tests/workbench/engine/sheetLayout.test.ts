import fs from "node:fs";
import { openWorkbook } from "../../../src/files";
import { readLayout, styleLooks } from "../../../src/workbench/engine/sheetLayout";
import { LOOK } from "../../../src/workbench/engine/views";

async function layoutOf(bytes: Uint8Array, name: string) {
  const workbook = await openWorkbook(bytes, name);
  const sheet = workbook.sheets[0];
  if (!sheet) throw new Error("no sheet");
  return readLayout(workbook, sheet, sheet.grid(), styleLooks(workbook));
}

describe("how a sheet is laid out", () => {
  test("an .xlsx as it says: widths, heights, frozen header, alignment and weight of its styles", async () => {
    const bytes = new Uint8Array(fs.readFileSync("assets/samples/leshan-2020-messy.xlsx"));
    const { layout, freezes, lookOf } = await layoutOf(bytes, "a.xlsx");
    expect(freezes).toBe(true);
    expect(layout.frozenRows).toBe(5);
    // 6.125 characters of eight pixels; 27 and 105 points.
    expect(layout.columnWidths[0]).toBe(49);
    expect(layout.rowHeights.get(0)).toBe(36);
    expect(layout.rowHeights.get(4)).toBe(140);
    expect(layout.merges).toContainEqual({ top: 3, left: 0, bottom: 4, right: 0 });
    expect(lookOf(3, 0) & LOOK.bold).toBe(LOOK.bold);
    expect(lookOf(3, 0) & 3).toBe(LOOK.center);
    expect(lookOf(5, 1) & 3).toBe(LOOK.left);
    // There is room to add to the table.
    expect(layout.rows).toBeGreaterThan(19);
  });

  test("a .csv by what its texts need: wide columns for long texts, no wider than readable", async () => {
    const bytes = new TextEncoder().encode(`序号,名称\n1,${"长".repeat(20)}\n2,${"很长的说明".repeat(30)}\n`);
    const { layout, freezes } = await layoutOf(bytes, "a.csv");
    expect(freezes).toBe(false);
    expect(layout.columnWidths[0]).toBe(72);
    expect(layout.columnWidths[1]).toBe(320);
    expect(layout.rowHeights.get(2)).toBeGreaterThan(layout.usualRowHeight);
    expect(layout.rowHeights.has(1)).toBe(false);
  });
});
