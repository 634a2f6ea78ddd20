import { zipSync } from "fflate";
import { createFilePort, isPatchable, openWorkbook, readSheets, WorkbookFileError } from "../../../src/files";
import type { OpenedWorkbook } from "../../../src/files";
import { flagWorkbook } from "../../../src/files/patch";
import fs from "node:fs";
import path from "node:path";
import { partsOf } from "../support/package";
import { FINDINGS, FLAGS } from "../support/flags";

const FIXTURES = path.resolve(__dirname, "../../fixtures/files");
const bytesOf = (name: string): Uint8Array => new Uint8Array(fs.readFileSync(path.join(FIXTURES, name)));

/** The file with its parts stored, and one byte of one part changed after the checksums were made. */
function damaged(name: string, part: string, change: (text: string) => string): Uint8Array {
  const parts = partsOf(bytesOf(name));
  const before = Buffer.from(parts[part] as Uint8Array).toString("latin1");
  const after = change(before);
  expect(after).not.toBe(before);
  expect(after).toHaveLength(before.length);
  const whole = Buffer.from(zipSync(parts, { level: 0 })).toString("latin1");
  expect(whole.split(before)).toHaveLength(2);
  return new Uint8Array(
    Buffer.from(
      whole.replace(before, () => after),
      "latin1",
    ),
  );
}

const codes = (opened: OpenedWorkbook): string[] => {
  const { notes } = readSheets(opened.sheets.filter(({ kind }) => kind === "worksheet"));
  return [...opened.fileNotes, ...notes].map(({ code, loses }) => `${code}${loses ? "!" : ""}`);
};

const SHEET = "xl/worksheets/sheet1.xml";
/** A digit of the first number in the sheet's cells. */
const otherDigit = (text: string): string =>
  text.replace(/<v>(\d)/, (_, digit) => `<v>${(Number(digit) + 1) % 10}`);

describe("a part that does not fit its checksum", () => {
  test("a sheet is read, told, and the sheet's error", async () => {
    const opened = await openWorkbook(damaged("summary.xlsx", SHEET, otherDigit), "a.xlsx");
    expect(codes(opened)).toEqual(["wrongChecksum!"]);
    const [sheet] = opened.sheets;
    expect(sheet!.grid().damage).toEqual([sheet!.name]);
    expect(opened.fileNotes[0]!.message["zh-CN"]).toContain(SHEET);
  });

  test("so are shared texts, of every sheet that uses them", async () => {
    const bytes = damaged("summary.xlsx", "xl/sharedStrings.xml", (text) => text.replace("  ", "--"));
    const opened = await openWorkbook(bytes, "a.xlsx");
    expect(codes(opened)).toEqual(["wrongChecksum!"]);
    expect(opened.sheets[0]!.grid().damage).toEqual(["xl/sharedStrings.xml"]);
  });

  test("so are formats", async () => {
    const bytes = damaged("summary.xlsx", "xl/styles.xml", (text) =>
      text.replace(/fontId="(\d)"/, 'fontId="9"'),
    );
    expect(codes(await openWorkbook(bytes, "a.xlsx"))).toEqual(["wrongChecksum!"]);
  });

  test("and the content of an .ods", async () => {
    const bytes = damaged("summary.ods", "content.xml", (text) =>
      text.replace(/office:value="(\d)/, 'office:value="9'),
    );
    const opened = await openWorkbook(bytes, "a.ods");
    expect(codes(opened)).toEqual(["wrongChecksum!"]);
    expect(opened.sheets[0]!.grid().damage).toEqual(["content.xml"]);
  });

  test("markup that does not parse any more is refused in words", async () => {
    const bytes = damaged("summary.xlsx", SHEET, (text) => text.replace("</row>", "</rox>"));
    const opened = await openWorkbook(bytes, "a.xlsx");
    expect(() => opened.sheets[0]!.grid()).toThrow(WorkbookFileError);
  });

  test("no flagged copy is made of it, which would have a checksum that fits", async () => {
    const bytes = damaged("summary.xlsx", SHEET, otherDigit);
    const opened = await openWorkbook(bytes, "a.xlsx");
    const sheet = opened.sheets[0]!.name;
    opened.sheets[0]!.grid();
    expect(isPatchable(opened)).toBe(false);
    expect(() => flagWorkbook(bytes, { sheet, flags: FLAGS, findingsSheet: FINDINGS })).toThrow(
      WorkbookFileError,
    );
  });

  test("what was corrected in it is saved as a new workbook", async () => {
    const port = await createFilePort(damaged("summary.xlsx", SHEET, otherDigit), "a.xlsx");
    const sheet = port.workbook.sheets[0]!.name;
    await port.readGrid(sheet);
    await port.writeCells(sheet, [{ row: 0, column: 0, value: "改过" }]);
    const saved = await openWorkbook(await port.save("corrected"), "b.xlsx");
    expect(codes(saved)).toEqual([]);
    expect(saved.sheets[0]!.grid().value(0, 0)).toBe("改过");
  });
});
