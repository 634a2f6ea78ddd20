import * as library from "@e965/xlsx";
import { openWorkbook, readSheets, WorkbookFileError, writeWorkbook } from "../../../src/files";
import { prepareRecords } from "../../../src/files/read/legacy/biffRecords";
import { openZip, writeZip } from "../../../src/files/zip";

const NUMBER_CELL = 13;
const NO_RECORD = 0x7f;

/** A workbook of two sheets; the first has a record that the library does not know. */
function withUnknownRecord(sheets: readonly string[]): Uint8Array {
  const workbook = library.utils.book_new();
  for (const name of sheets) {
    library.utils.book_append_sheet(workbook, library.utils.aoa_to_sheet([["甲", 1]]), name);
  }
  const archive = openZip(
    new Uint8Array(library.write(workbook, { type: "array", bookType: "xlsb" }) as ArrayBuffer),
  );
  return writeZip(
    archive.entries.map((entry) => {
      if (entry.name !== "xl/worksheets/sheet1.bin") return { entry };
      const data = archive.readEntry(entry).slice();
      const at = data.findIndex((byte, index) => byte === NUMBER_CELL && data[index + 1] === 8);
      data[at] = NO_RECORD;
      return { name: entry.name, data, replaces: entry };
    }),
  );
}

test("a sheet that the library stumbles over and leaves out is not called empty", async () => {
  const { sheets } = await openWorkbook(withUnknownRecord(["一", "二"]), "a.xlsb");
  const read = readSheets(sheets);
  expect(read.sheets.map(({ name }) => name)).toEqual(["二"]);
  expect(read.notes.map(({ code, place }) => `${code} ${place}`)).toEqual(["unreadableSheet 一"]);
  const alone = await openWorkbook(withUnknownRecord(["一"]), "a.xlsb");
  expect(() => readSheets(alone.sheets)).toThrow(WorkbookFileError);
});

test("a sheet of which nothing is left in its part is not called empty", async () => {
  const bytes = writeWorkbook({
    sheets: ["一", "二"].map((name) => ({
      name,
      columnWidths: [],
      merges: [],
      rows: [{ cells: [{ value: "甲" }] }],
    })),
  });
  for (const left of ["", '<?xml version="1.0"?>\n', " <!-- -->"]) {
    const emptied = writeZip(
      openZip(bytes).entries.map((entry) =>
        entry.name === "xl/worksheets/sheet1.xml"
          ? { name: entry.name, data: new TextEncoder().encode(left), replaces: entry }
          : { entry },
      ),
    );
    const { sheets } = await openWorkbook(emptied, "a.xlsx");
    const read = readSheets(sheets);
    expect(read.sheets.map(({ name }) => name)).toEqual(["二"]);
    expect(read.notes.map(({ code, place }) => `${code} ${place}`)).toEqual(["unreadableSheet 一"]);
  }
});

describe("records of an .xls that go on", () => {
  const record = (type: number, length: number): Buffer => {
    const bytes = Buffer.alloc(4 + length);
    bytes.writeUInt16LE(type, 0);
    bytes.writeUInt16LE(length, 2);
    return bytes;
  };
  const stream = (type: number, times: number): Buffer =>
    Buffer.concat([
      record(0x809, 16),
      record(type, 100),
      ...Array.from({ length: times }, () => record(0x3c, 8000)),
      record(0x0a, 0),
    ]);

  test("a text of megabytes is damage, as the library would take many times that", () => {
    expect(() => prepareRecords(stream(0x204, 100))).not.toThrow();
    expect(() => prepareRecords(stream(0x204, 200))).toThrow(WorkbookFileError);
    expect(() => prepareRecords(stream(0xfc, 200))).not.toThrow();
  });

  test("drawings may, and are blanked out", () => {
    const prepared = Buffer.from(prepareRecords(stream(0xeb, 200)).stream);
    const types = new Set<number>();
    for (let at = 0; at < prepared.length;) {
      types.add(prepared.readUInt16LE(at));
      at += 4 + prepared.readUInt16LE(at + 2);
    }
    expect([...types]).toEqual([0x809, 0xffff, 0x0a]);
  });
});
