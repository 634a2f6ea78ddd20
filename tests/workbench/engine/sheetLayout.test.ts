import fs from "node:fs";
import { buildXlsx } from "../../support/workbooks";
import { openWorkbook } from "../../../src/files";
import { readCellStyles } from "../../../src/workbench/engine/cellStyles";
import { readLayout } from "../../../src/workbench/engine/sheetLayout";

async function layoutOf(bytes: Uint8Array, name: string) {
  const workbook = await openWorkbook(bytes, name);
  const sheet = workbook.sheets[0];
  if (!sheet) throw new Error("no sheet");
  const looks = readCellStyles(workbook);
  const read = readLayout(workbook, sheet, sheet.grid(), looks);
  return { ...read, styleAt: (row: number, column: number) => looks.styles[read.styleOf(row, column)] };
}

describe("how a sheet is laid out", () => {
  test("an .xlsx as it says: widths, heights, frozen header, alignment and weight of its styles", async () => {
    const bytes = new Uint8Array(fs.readFileSync("assets/samples/leshan-2020-messy.xlsx"));
    const { layout, freezes, styleAt } = await layoutOf(bytes, "a.xlsx");
    expect(freezes).toBe(true);
    expect(layout.frozenRows).toBe(5);
    // 5.875 characters of eight pixels; 27 and 105 points.
    expect(layout.columnWidths[0]).toBe(47);
    expect(layout.rowHeights.get(0)).toBe(36);
    expect(layout.rowHeights.get(4)).toBe(140);
    expect(layout.merges).toContainEqual({ top: 3, left: 0, bottom: 4, right: 0 });
    const line = { left: "", right: "", top: "", bottom: "" };
    expect(styleAt(3, 0)).toMatchObject({ bold: true, align: "center", wrap: true, borders: line });
    expect(styleAt(5, 1)).toMatchObject({ bold: false, align: "left", fontSize: 12 });
    expect(styleAt(1, 0)).toMatchObject({ bold: true, fontSize: 21 });
    // There is room to add to the table.
    expect(layout.rows).toBeGreaterThan(19);
  });

  test("a hidden column keeps the width that it has when it is shown", async () => {
    const columns =
      '<cols><col min="2" max="2" width="10" hidden="1"/><col min="3" max="3" width="0" hidden="1" customWidth="1"/></cols>';
    const data = '<row r="1"><c r="A1"><v>1</v></c><c r="D1"><v>4</v></c></row>';
    const { layout } = await layoutOf(
      buildXlsx({ sheets: [{ name: "表", before: columns, data }] }),
      "a.xlsx",
    );
    expect(layout.columnWidths.slice(0, 4)).toEqual([72, 0, 0, 72]);
    expect([...layout.hiddenColumns]).toEqual([
      [1, 80],
      [2, 72],
    ]);
  });

  test("rows without a height: as high as a title over several columns needs, whatever is in hidden columns", async () => {
    const styles =
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts><font><sz val="11"/></font><font><sz val="22"/></font></fonts><fills><fill/></fills><borders><border/></borders><cellXfs><xf/><xf fontId="1"/><xf><alignment wrapText="1"/></xf></cellXfs></styleSheet>';
    const text = (place: string, style: number, value: string): string =>
      `<c r="${place}" s="${style}" t="inlineStr"><is><t>${value}</t></is></c>`;
    const wraps = "一段要折行的长文字，".repeat(6);
    const data = [
      text("A1", 1, "大标题"),
      text("B2", 2, wraps),
      text("A3", 2, wraps),
      text("A4", 1, "竖"),
      text("A6", 2, wraps),
    ].map((cell, index) => `<row r="${[1, 2, 3, 4, 6][index] ?? 0}">${cell}</row>`);
    const { layout } = await layoutOf(
      buildXlsx({
        sheets: [
          {
            name: "表",
            before: '<cols><col min="2" max="2" width="10" hidden="1"/></cols>',
            data: data.join(""),
            after:
              '<mergeCells><mergeCell ref="A1:D1"/><mergeCell ref="A4:A5"/><mergeCell ref="A6:J6"/></mergeCells>',
          },
        ],
        styles: { cellFormats: [0] },
        parts: { "xl/styles.xml": styles },
      }),
      "a.xlsx",
    );
    const heights = [0, 1, 2, 3, 5].map((row) => layout.rowHeights.get(row) ?? layout.usualRowHeight);
    const [title, inHidden, alone, tall, over] = heights as [number, number, number, number, number];
    // 22 points stand on 29 pixels.
    expect(title).toBeGreaterThan(30);
    expect(inHidden).toBe(layout.usualRowHeight);
    // Over two rows, each of them needs no more than usual.
    expect(tall).toBe(layout.usualRowHeight);
    expect(over).toBeGreaterThan(layout.usualRowHeight);
    expect(over).toBeLessThan(alone);
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
