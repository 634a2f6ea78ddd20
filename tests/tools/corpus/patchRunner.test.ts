import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { main } from "../../../src/tools/corpus/patchRunner";
import { checkPatching, firstDifference } from "../../../src/tools/corpus/patchChecks";
import { createGrid } from "../../../src/core/grid";
import { flagWorkbook, unflagWorkbook } from "../../../src/files/patch";
import { fixtures } from "../../files/patch/fixtures";
import { descendantsOf } from "../../files/support/xmlTree";
import { expectSound, partsOf, textOf, treeOf } from "../../files/support/package";

const MADE = path.resolve(__dirname, "../../files/patch/made");
let folder: string;
let output: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "huijian-runner-"));
  output = "";
  jest.spyOn(process.stdout, "write").mockImplementation((text) => {
    output += String(text);
    return true;
  });
  jest.spyOn(process.stderr, "write").mockImplementation((text) => {
    output += String(text);
    return true;
  });
});

afterEach(() => {
  jest.restoreAllMocks();
  fs.rmSync(folder, { recursive: true, force: true });
});

test("nothing is lost in any of the fixtures, made by hand and by programs", async () => {
  fs.mkdirSync(path.join(folder, "inner"));
  fixtures().forEach(({ bytes }, index) => fs.writeFileSync(path.join(folder, `inner/${index}.xlsx`), bytes));
  for (const name of fs.readdirSync(MADE)) fs.copyFileSync(path.join(MADE, name), path.join(folder, name));
  expect(await main([folder, "--all"])).toBe(0);
  expect(output).toContain(
    `${fixtures().length + fs.readdirSync(MADE).length} kept, 0 refused, 0 with a loss`,
  );
});

test("what cannot be read is refused with its reason and is no loss", async () => {
  fs.writeFileSync(path.join(folder, "broken.xlsx"), "PK\u0003\u0004 nothing");
  fs.writeFileSync(
    path.join(folder, "old.xlsx"),
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  );
  fs.writeFileSync(path.join(folder, "note.txt"), "not looked at");
  expect(await main([folder])).toBe(0);
  expect(output).toContain("2 workbooks: 0 kept, 2 refused, 0 with a loss");
  expect(output).toMatch(/refused .*broken\.xlsx {2}damaged/);
});

test("a damaged part that nobody touches is copied as it is, and no loss", async () => {
  const name = "flag-copies-damaged-part.xlsx";
  fs.copyFileSync(path.resolve("tests/fixtures/files/cases", name), path.join(folder, name));
  expect(await main([folder])).toBe(0);
  expect(output).toContain("1 kept, 0 refused, 0 with a loss");
});

test("a limit takes workbooks from all over the folder", async () => {
  fixtures().forEach(({ bytes }, index) => fs.writeFileSync(path.join(folder, `${index}.xlsx`), bytes));
  expect(await main([folder, "--limit", "3"])).toBe(0);
  expect(output).toContain("3 workbooks: 3 kept");
});

test.each([[[]], [["/nowhere/at/all"]], [["--no-such"]]])(
  "a wrong call %j is answered with the usage",
  async (argv) => {
    expect(await main(argv)).toBe(2);
    expect(output).toContain("patchRunner <folder>");
  },
);

test("a loss is found: any difference of value, format, formula or merge", () => {
  const base = { values: [[1, "a"]], formats: { A1: "0" }, formulas: { A1: "=1" } };
  const one = createGrid(base);
  expect(firstDifference(one, createGrid(base))).toBeNull();
  for (const change of [
    { values: [[2, "a"]] },
    { values: [[1, "a", 3]] },
    { formats: { A1: "0.0" } },
    { formulas: { A1: "=2" } },
    { merges: [{ top: 0, left: 0, bottom: 0, right: 1 }] },
  ]) {
    expect(firstDifference(one, createGrid({ ...base, ...change }))).not.toBeNull();
  }
});

test("a result names how many parts were touched", async () => {
  const result = await checkPatching("x.xlsx", fixtures()[0]?.bytes as Uint8Array);
  expect(result).toMatchObject({ outcome: "kept", touched: 5, parts: 7, detail: [] });
});

test("a flagged copy that LibreOffice saved loses its marks and keeps the user's note", () => {
  const bytes = new Uint8Array(fs.readFileSync(path.join(MADE, "libreoffice-saved-flagged.xlsx")));
  expect(textOf(partsOf(bytes), "xl/comments1.xml")).toContain("<author> </author>"); // it drops authors
  const back = unflagWorkbook(bytes);
  expectSound(back);
  const parts = partsOf(back);
  const notes = descendantsOf(treeOf(parts, "xl/comments1.xml"), "comment");
  const text = notes.map((note) => [
    note.attributes.ref,
    descendantsOf(note, "t")
      .map((t) => t.text)
      .join(""),
  ]);
  expect(text).toEqual([["B2", "王审核:\n请核实人数"]]);
  expect(
    descendantsOf(treeOf(parts, "xl/workbook.xml"), "sheet").map((sheet) => sheet.attributes.name),
  ).toEqual(["Sheet1", "other"]);
  expect(JSON.stringify(treeOf(parts, "xl/worksheets/sheet1.xml"))).not.toContain("huijian");
  const again = flagWorkbook(bytes, {
    sheet: "Sheet1",
    flags: [{ row: 1, column: 1, severity: "error", note: "新" }],
    findingsSheet: { name: "校验结果", rows: [], columnWidths: [], merges: [] },
  });
  expect(again.report.findingsSheet).toBe("校验结果");
});
