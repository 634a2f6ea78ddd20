import fs from "node:fs";
import path from "node:path";
import {
  copyNotes,
  openWorkbook,
  readSheets,
  readToSend,
  receiveWorkbook,
  usesLibrary,
  WorkbookFileError,
} from "../../../src/files";
import type { OpenedWorkbook } from "../../../src/files/read";
import { openCompoundFile } from "../../../src/files/cfb";
import { flagWorkbook } from "../../../src/files/patch";
import { FINDINGS, FLAGS } from "../support/flags";
import { buildLegacy } from "../../support/workbooks";

/** Files that were read wrongly once, each for a kind (made up, small). */
const FOLDER = path.resolve(__dirname, "../../fixtures/files/cases");
const bytesOf = (name: string): Uint8Array => new Uint8Array(fs.readFileSync(path.join(FOLDER, name)));
const request = (sheet: string) => ({ sheet, flags: FLAGS, findingsSheet: FINDINGS });
const open = (name: string): Promise<OpenedWorkbook> => openWorkbook(bytesOf(name), name);

async function outcome(name: string): Promise<string> {
  try {
    const opened = await open(name);
    const { notes } = readSheets(opened.sheets);
    return [...new Set([...opened.fileNotes, ...notes].map(({ code }) => code))].join(" ") || "sound";
  } catch (error) {
    if (!(error instanceof WorkbookFileError)) throw error;
    return error.code;
  }
}

test.each([
  ["inlinestr-with-v.xlsx", "sound"],
  ["module-sheet-visible.xlsx", "unreadableSheet"],
  ["xls-sector-table-zeroed.xls", "damaged"],
  ["xls-sheet-offset-off.xls", "misplacedSheet"],
  ["xls-empty-stream.xls", "damaged"],
  ["xlsb-printer-settings.xlsb", "sound"],
  ["xlsx-declared-size-short.xlsx", "damaged"],
  ["xml2003-custom-property.xml", "sound"],
  ["xml2003-selfclosing-merge.xml", "sound"],
  ["badutf8.xlsx", "undecodableCharacters"],
  ["dates-nostyles.xlsx", "missingStyle"],
  ["duprows.xlsx", "duplicateRow duplicateCell"],
  ["roster-damaged.xlsx", "damaged"],
  ["cell10m.xlsx", "tooLarge"],
  ["formrep.ods", "tooLarge"],
  ["hugetext.ods", "tooLarge"],
  ["mergerep.ods", "tooLarge"],
])("%s: %s", async (name, expected) => {
  expect(await outcome(name)).toBe(expected);
});

test("a damaged part that only a copy takes along is told where one is written", async () => {
  const opened = await open("flag-copies-damaged-part.xlsx");
  expect(opened.fileNotes).toEqual([]);
  expect(copyNotes(opened).map(({ code, place }) => `${code} ${place}`)).toEqual([
    "damagedPart xl/theme/theme1.xml",
  ]);
  expect(copyNotes(await open("inject2.xlsx"))).toEqual([]);
  expect(copyNotes(await open("xml2003-custom-property.xml"))).toEqual([]);
});

test("the inline text counts where the type says so, whatever value stands beside it", async () => {
  const grid = (await open("inlinestr-with-v.xlsx")).sheets[0]!.grid();
  expect(grid.value(2, 0)).toBe("2");
});

test("an XML spreadsheet's cells after a merge without content stand where they belong", async () => {
  const grid = (await open("xml2003-selfclosing-merge.xml")).sheets[0]!.grid();
  const row = (at: number): unknown[] => [0, 1, 2, 3].map((column) => grid.value(at, column));
  expect([1, 2, 3, 4, 5, 8].map(row)).toEqual([
    ["A2:B2", null, "C2", null],
    [null, null, "C3", "D3"],
    [null, null, "C4", null],
    [null, "B5", null, null],
    [null, "B6", null, null],
    ["A9", null, null, null],
  ]);
  expect(grid.merges).toHaveLength(4);
});

test("the sheet of an .xls with a wrong offset is found", async () => {
  const opened = await open("xls-sheet-offset-off.xls");
  const grid = opened.sheets[0]!.grid();
  expect(grid.bottom).toBeGreaterThan(4);
  expect(opened.fileNotes).toMatchObject([{ code: "misplacedSheet", place: "汇总表" }]);
});

test("what follows the last record of an .xls is left alone and told; padding is not", async () => {
  const stream = openCompoundFile(buildLegacy("biff8", [["甲", 1]])).read("Workbook")!;
  const codes = async (rest: readonly number[]): Promise<string[]> => {
    const opened = await openWorkbook(Uint8Array.from([...stream, ...rest]), "a.xls");
    expect(opened.sheets[0]!.grid().value(0, 0)).toBe("甲");
    return opened.fileNotes.map(({ code }) => code);
  };
  expect(await codes([])).toEqual([]);
  expect(await codes(Array<number>(600).fill(0))).toEqual([]);
  expect(await codes([0x34, 0x12, 0xff, 0xff, 1, 2, 3])).toEqual(["trailingBytes"]);
});

test("chains of sectors that go in circles end at once", () => {
  const bytes = bytesOf("xls-hang-one-byte.xls");
  const view = new DataView(bytes.buffer);
  // The directory's own chain leads back to its first sector.
  const directory = view.getUint32(48, true);
  const table = (view.getUint32(76, true) + 1) * 512;
  view.setUint32(table + directory * 4, directory, true);
  expect(() => openCompoundFile(bytes)).toThrow(/chain at sector/);
});

test("a flagged copy names the parts that it could only copy damaged", () => {
  const { report } = flagWorkbook(bytesOf("flag-copies-damaged-part.xlsx"), request("Sheet1"));
  expect(report.warnings).toEqual([{ code: "damagedParts", parts: ["xl/theme/theme1.xml"] }]);
});

test("a sheet whose relationship has no type is a worksheet for reading and for flagging", async () => {
  const opened = await open("rels-type-missing.xlsx");
  const name = opened.sheets[0]!.name;
  const { bytes } = flagWorkbook(bytesOf("rels-type-missing.xlsx"), request(name));
  expect((await openWorkbook(bytes, "a.xlsx")).sheets[0]!.name).toBe(name);
});

test.each(["~$汇总表.xlsx", ".~汇总表.xlsx", "C:\\表\\~$a.xls"])("%s is a lock file", async (name) => {
  const bytes = new TextEncoder().encode(`\u0004user${" ".repeat(160)}`);
  const error: unknown = await openWorkbook(bytes, name).catch((thrown: unknown) => thrown);
  expect((error as WorkbookFileError).in("zh-CN")).toContain("锁定文件");
});

describe("a workbook sent to another thread", () => {
  const samples = [
    "summary.ods",
    "summary.xls",
    "summary.xlsx",
    "summary.csv",
    "summary.html",
    "summary.fods",
  ];
  test.each(samples)("%s arrives as it was read", async (name) => {
    const bytes = new Uint8Array(fs.readFileSync(path.join(FOLDER, "..", name)));
    const here = await openWorkbook(bytes.slice(), name);
    const sent = await readToSend(bytes.slice(), name);
    const message = structuredClone(sent.workbook, { transfer: sent.transfer });
    const there = receiveWorkbook(message, bytes);
    // Nobody shows there how the cells look.
    const kept = { ...here, looks: undefined, sheets: [], package: [] };
    expect({ ...there, sheets: [], package: [] }).toEqual(kept);
    expect(there.package === null).toBe(here.package === null);
    here.sheets.forEach((sheet, at) => {
      const [one, other] = [sheet.grid(), there.sheets[at]!.grid()];
      expect([other.name, other.top, other.left, other.bottom, other.right]).toEqual([
        one.name,
        one.top,
        one.left,
        one.bottom,
        one.right,
      ]);
      expect([other.merges, other.hiddenRows, other.damage]).toEqual([
        one.merges,
        one.hiddenRows,
        one.damage,
      ]);
      for (let row = one.top; row < one.bottom; row++) {
        for (let column = one.left; column < one.right; column++) {
          expect(other.value(row, column)).toEqual(one.value(row, column));
          expect(other.text(row, column)).toBe(one.text(row, column));
          expect(other.formula(row, column)).toBe(one.formula(row, column));
          expect(other.format(row, column)).toBe(one.format(row, column));
        }
      }
    });
  });

  test("a sheet that cannot be read is an error there as well, and damage stays damage", async () => {
    const name = "module-sheet-visible.xlsx";
    const sent = await readToSend(bytesOf(name), name);
    const there = receiveWorkbook(structuredClone(sent.workbook, { transfer: sent.transfer }), bytesOf(name));
    expect(readSheets(there.sheets).notes).toMatchObject([{ code: "unreadableSheet" }]);
    const twice = await readToSend(bytesOf("duprows.xlsx"), "duprows.xlsx");
    expect(receiveWorkbook(twice.workbook, bytesOf("duprows.xlsx")).sheets[0]!.grid().damage).toHaveLength(2);
  });
});

test("what goes through a library is known before it is opened", () => {
  const is = (name: string): boolean => usesLibrary(bytesOf(name));
  expect(is("xls-hang-one-byte.xls")).toBe(true);
  expect(is("xlsb-printer-settings.xlsb")).toBe(true);
  expect(is("duprows.xlsx")).toBe(false);
  expect(is("mergerep.ods")).toBe(false);
  expect(is("xml2003-selfclosing-merge.xml")).toBe(false);
});
