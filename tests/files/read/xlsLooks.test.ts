import fs from "node:fs";
import * as XLSX from "@e965/xlsx";
import { RowPlan, formatRange } from "../../../src/core";
import type { CellRange } from "../../../src/core";
import { createFilePort, openWorkbook } from "../../../src/files";
import { nodeCodec } from "../../../src/files/node";
import { readCellStyles } from "../../../src/workbench/engine/cellStyles";
import { readLayout } from "../../../src/workbench/engine/sheetLayout";
import { openCompoundFile } from "../../../src/files/cfb";
import { readToSend } from "../../../src/files/read";
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

/** An .xls of two sheets as its bare records, with the list of its sheets (names and places) changed. */
function records(change: (list: Buffer[]) => readonly Buffer[]): Uint8Array {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([["A", 1]]), "first");
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([["B"], ["C"], ["D"]]), "other");
  const file = new Uint8Array(XLSX.write(book, { type: "array", bookType: "biff8" }) as ArrayBuffer);
  const stream = Buffer.from(openCompoundFile(file).read("Workbook") as Uint8Array);
  const found: { at: number; end: number }[] = [];
  for (let at = 0; stream.readUInt16LE(at) !== 0x0a; at += 4 + stream.readUInt16LE(at + 2))
    if (stream.readUInt16LE(at) === 0x85) found.push({ at, end: at + 4 + stream.readUInt16LE(at + 2) });
  const [start, end] = [found[0]?.at as number, found.at(-1)?.end as number];
  const list = Buffer.concat(change(found.map((each) => Buffer.from(stream.subarray(each.at, each.end)))));
  expect(list).toHaveLength(end - start);
  stream.set(list, start);
  return new Uint8Array(stream);
}

test("sheets that are listed in another order than they stand in the file keep their own looks", async () => {
  const usual = await openWorkbook(
    records((list) => list),
    "a.xls",
  );
  const other = await openWorkbook(
    records((list) => [...list].reverse()),
    "a.xls",
  );
  const looksOf = (workbook: typeof usual) =>
    Object.fromEntries(
      workbook.sheets.map((sheet, index) => [sheet.grid().name, workbook.looks?.sheets[index]]),
    );
  expect(looksOf(usual).first).not.toBe(looksOf(usual).other);
  expect(looksOf(other)).toEqual(looksOf(usual));
});

test("a sheet whose place is given wrongly is named, in whatever order the sheets are listed", async () => {
  const astray = await openWorkbook(
    records(([first, other]) => {
      other?.writeUInt32LE(7, 4);
      return [other as Buffer, first as Buffer];
    }),
    "a.xls",
  );
  expect(astray.sheets.map(({ name }) => name)).toEqual(["first", "other"]);
  expect(astray.fileNotes).toMatchObject([{ code: "misplacedSheet", sheet: "other" }]);
});

test.each<readonly [string, (first: Buffer, other: Buffer) => void]>([
  ["the first sheet's", (first, other) => other.writeUInt32LE(first.readUInt32LE(4), 4)],
  ["the second sheet's", (first, other) => first.writeUInt32LE(other.readUInt32LE(4), 4)],
])("two sheets said to stand at %s place are both read, and both named", async (_, spoil) => {
  const sound = await openWorkbook(
    records((list) => list),
    "a.xls",
  );
  const shared = await openWorkbook(
    records((list) => {
      spoil(list[0] as Buffer, list[1] as Buffer);
      return list;
    }),
    "a.xls",
  );
  const values = (workbook: typeof sound) => workbook.sheets.map((sheet) => sheet.grid().value(0, 0));
  expect(new Set(values(sound)).size).toBe(2);
  expect(values(shared)).toEqual(values(sound));
  expect(shared.fileNotes.map(({ code, sheet }) => [code, sheet])).toEqual([
    ["misplacedSheet", "first"],
    ["misplacedSheet", "other"],
  ]);
});

test.each<readonly [string, boolean, string]>([
  ["as listed", false, "other"],
  ["listed the other way round", true, "first"],
])("the sheet in front is the one that the window names, %s", async (_, isReversed, name) => {
  const stream = Buffer.from(records((list) => (isReversed ? [...list].reverse() : list)));
  let at = 0;
  while (stream.readUInt16LE(at) !== 0x3d) at += 4 + stream.readUInt16LE(at + 2);
  const front = async (position: number): Promise<string | undefined> => {
    stream.writeUInt16LE(position, at + 4 + 10);
    const opened = await openWorkbook(new Uint8Array(stream), "a.xls");
    return opened.sheets[opened.activeSheet]?.name;
  };
  expect(await front(1)).toBe(name);
  expect(await front(9)).toBe("first");
});

test("a sheet said to stand where the workbook itself does is found at its own place", async () => {
  const astray = await openWorkbook(
    records((list) => {
      (list[1] as Buffer).writeUInt32LE(0, 4);
      return list;
    }),
    "a.xls",
  );
  expect(astray.sheets[1]?.grid().value(0, 0)).not.toBeNull();
  expect(astray.fileNotes).toMatchObject([{ code: "misplacedSheet", sheet: "other" }]);
});

test("merged areas that overlap, or are one cell, make a sound copy", async () => {
  const stream = (openCompoundFile(bytes()).read("Workbook") as Uint8Array).slice();
  const view = new DataView(stream.buffer);
  let merges = 0;
  for (let at = 0; at + 4 <= stream.length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 0xe5) continue;
    const count = view.getUint16(at + 4, true);
    const place = (index: number) => at + 6 + index * 8;
    // The second becomes the first one's like, the third its own first cell.
    if (count > 2) {
      stream.copyWithin(place(1), place(0), place(0) + 8);
      view.setUint16(place(2) + 2, view.getUint16(place(2), true), true);
      view.setUint16(place(2) + 6, view.getUint16(place(2) + 4, true), true);
      merges += count;
    }
    if (view.getUint16(at, true) === 0) break;
  }
  expect(merges).toBeGreaterThan(2);
  const port = await createFilePort(stream, "a.xls");
  const saved = await port.save("corrected");
  expectSound(saved);
  const sheet = (await openWorkbook(saved, "a.xlsx")).sheets[0]?.grid();
  const areas = (sheet?.merges ?? []).map(formatRange);
  expect(new Set(areas).size).toBe(areas.length);
});

test("looks are not read where a file is read to be sent", async () => {
  const { workbook } = await readToSend(bytes(), "a.xls");
  expect(workbook).not.toHaveProperty("looks");
});

test("a flagged copy is converted once", async () => {
  let deflated = 0;
  const codec = {
    ...nodeCodec,
    deflate: (data: Uint8Array) => {
      deflated += data.length;
      return nodeCodec.deflate(data);
    },
  };
  const port = await createFilePort(bytes(), "a.xls", { codec });
  const name = (await port.listSheets())[0]?.name ?? "";
  await port.save("corrected");
  const once = deflated;
  await port.writeSheet({ name: "校验结果", rows: [], columnWidths: [], merges: [] }, "findings");
  await port.flag(name, []);
  deflated = 0;
  await port.save({ flagged: name });
  expect(deflated).toBeLessThan(once * 1.6);
});

test("the port says whether the looks are kept", async () => {
  expect((await createFilePort(bytes(), "a.xls")).keepsLooks).toBe(true);
  expect((await createFilePort(original(), "a.xlsx")).keepsLooks).toBe(false);
  expect((await createFilePort(buildLegacy("biff5", [["A", 1]]), "a.xls")).keepsLooks).toBe(false);
  const odd = records((list) =>
    list.map((entry) => Buffer.from(entry.toString("latin1").replace("f", "'"), "latin1")),
  );
  const port = await createFilePort(odd, "a.xls");
  expect((await port.listSheets()).map(({ name: each }) => each)).toContain("'irst");
  expect(port.keepsLooks).toBe(false);
  // Such a name cannot stand in an .xlsx: the copy has another one, and no looks.
  expectSound(await port.save("corrected"));
});

test("rows come and go before anything else is done to a sheet", async () => {
  const port = await createFilePort(original(), "a.xlsx");
  const name = (await port.listSheets())[0]?.name ?? "";
  await port.writeCells(name, [{ row: 6, column: 2, value: "改过" }]);
  await expect(port.changeRows(name, RowPlan.SAME.without(11, 11))).rejects.toMatchObject({
    code: "unknown",
  });
});
