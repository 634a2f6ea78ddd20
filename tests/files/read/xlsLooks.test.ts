import fs from "node:fs";
import { RowPlan, formatRange } from "../../../src/core";
import type { CellRange } from "../../../src/core";
import { createFilePort, openWorkbook } from "../../../src/files";
import { readCellStyles } from "../../../src/workbench/engine/cellStyles";
import { readLayout } from "../../../src/workbench/engine/sheetLayout";
import { buildLegacy } from "../../support/workbooks";
import { expectSound } from "../support/package";

/** The messy sample as LibreOffice saves it in the format of Excel 97. */
const bytes = (): Uint8Array => new Uint8Array(fs.readFileSync("tests/fixtures/libreoffice-messy.xls"));
const original = (): Uint8Array => new Uint8Array(fs.readFileSync("assets/samples/leshan-2020-messy.xlsx"));

/** Every cell's look, and the sheet's measures, as the workbench shows them. */
async function shown(file: Uint8Array, name: string, index = 0) {
  const workbook = await openWorkbook(file, name);
  const sheet = workbook.sheets[index] as (typeof workbook.sheets)[number];
  const grid = sheet.grid();
  const styles = readCellStyles(workbook);
  const { layout, styleOf } = readLayout(workbook, sheet, grid, styles);
  const looks = Array.from({ length: grid.bottom }, (_, row) =>
    Array.from({ length: grid.right }, (__, column) => styles.styles[styleOf(row, column)]),
  );
  return { grid, layout, looks };
}

test("an .xls looks as the .xlsx that it was made of, on screen", async () => {
  const [xls, xlsx] = [await shown(bytes(), "a.xls"), await shown(original(), "a.xlsx")];
  const areas = (merges: readonly CellRange[]): string[] => merges.map(formatRange).sort();
  expect(areas(xls.layout.merges)).toEqual(areas(xlsx.layout.merges));
  xlsx.layout.columnWidths.forEach((width, column) => {
    if (column < xlsx.grid.right)
      expect(Math.abs(width - (xls.layout.columnWidths[column] ?? 0))).toBeLessThan(8);
  });
  let compared = 0;
  xlsx.looks.forEach((row, at) =>
    row.forEach((look, column) => {
      if (xlsx.grid.value(at, column) === null) return;
      const other = xls.looks[at]?.[column];
      const { bold, italic, fontSize, wrap, fill } = look ?? {};
      expect(other).toMatchObject({ bold, italic, fontSize, wrap });
      expect(other?.fill === null).toBe(fill === null);
      const lines = Object.values(look?.borders ?? {}).map((line) => line !== null);
      expect(Object.values(other?.borders ?? {}).map((line) => line !== null)).toEqual(lines);
      compared += 1;
    }),
  );
  expect(compared).toBeGreaterThan(100);
});

test("saved as .xlsx it looks the same, with what was typed and rows that went", async () => {
  const port = await createFilePort(bytes(), "a.xls");
  const name = (await port.listSheets())[0]?.name ?? "";
  await port.changeRows(name, RowPlan.SAME.without(11, 11));
  await port.writeCells(name, [{ row: 6, column: 2, value: "改过" }]);
  const saved = await port.save("corrected");
  expectSound(saved);
  const [before, after] = [await shown(bytes(), "a.xls"), await shown(saved, "a.xlsx")];
  expect(after.grid.value(6, 2)).toBe("改过");
  expect(after.looks[4]).toEqual(before.looks[4]);
  expect(after.looks[12]).toEqual(before.looks[13]);
  expect(after.layout.columnWidths).toEqual(before.layout.columnWidths);
  expect(after.grid.text(12, 3)).toBe(before.grid.text(13, 3));
  expect(after.layout.rowHeights.get(12)).toBe(before.layout.rowHeights.get(13));
});

test("what is older than Excel 97, or damaged in its looks, is read without them", async () => {
  const old = buildLegacy("biff5", [["A", 1]]);
  const workbook = await openWorkbook(old, "a.xls");
  expect(workbook.looks ?? null).toBeNull();
  expect(readCellStyles(workbook).styles).toHaveLength(1);
});
