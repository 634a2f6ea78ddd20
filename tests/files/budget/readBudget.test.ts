import {
  openWorkbook,
  READ_LIMITS,
  ReadBudget,
  WorkbookFileError,
  type ReadLimits,
} from "../../../src/files";
import { writeZip } from "../../../src/files/zip";
import { open, row } from "../support/xlsx";
import { buildXlsx } from "../../support/workbooks";

async function refusalOf(
  bytes: Uint8Array,
  name: string,
  limits: Partial<ReadLimits> = {},
): Promise<string | null> {
  try {
    const opened = await openWorkbook(bytes, name, { limits });
    for (const sheet of opened.sheets) sheet.grid();
    return null;
  } catch (error) {
    if (!(error instanceof WorkbookFileError)) throw error;
    expect(error.code).toBe("tooLarge");
    return error.in("zh-CN");
  }
}

const ods = (table: string): Uint8Array => {
  const content = `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet>${table}</office:spreadsheet></office:body></office:document-content>`;
  const encoder = new TextEncoder();
  return writeZip([
    { name: "mimetype", data: encoder.encode("application/vnd.oasis.opendocument.spreadsheet") },
    { name: "content.xml", data: encoder.encode(content) },
  ]);
};

const html = (table: string): Uint8Array => new TextEncoder().encode(`<html><table>${table}</table></html>`);
const xlsx = (data: string, after = ""): Uint8Array => buildXlsx({ sheets: [{ data, after }] });
const cells = (count: number): string =>
  Array.from({ length: count }, (_, at) => `<c><v>${at}</v></c>`).join("");

test("what is read is counted over all sheets, and a refusal names the limit", () => {
  const budget = new ReadBudget({ cells: 10 });
  budget.take("cells", 10);
  expect(budget.room("cells")).toBe(0);
  expect(() => budget.take("cells")).toThrow(/cells: more than 10/);
  expect(() => budget.measure("columns", READ_LIMITS.columns + 1)).toThrow(WorkbookFileError);
  expect(() => budget.measure("columns", READ_LIMITS.columns)).not.toThrow();
});

test("sheets together: two sheets of 30 cells are more than 40", async () => {
  const sheet = { data: row(1, cells(30)) };
  const bytes = buildXlsx({ sheets: [sheet, sheet] });
  expect(await refusalOf(bytes, "a.xlsx", { cells: 40 })).toContain("单元格超过 40 个");
  expect(await refusalOf(bytes, "a.xlsx", { cells: 60 })).toBeNull();
});

test.each<[string, Uint8Array, string, Partial<ReadLimits>, string]>([
  ["cells", xlsx(row(1, cells(20))), "a.xlsx", { cells: 19 }, "单元格超过 19 个"],
  ["rows", xlsx([1, 2, 3].map((at) => row(at, cells(1))).join("")), "a.xlsx", { rows: 2 }, "行超过 2 行"],
  [
    "merges",
    xlsx(row(1, cells(1)), '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:B2"/></mergeCells>'),
    "a.xlsx",
    { merges: 1 },
    "合并区域超过 1 处",
  ],
  [
    "characters",
    xlsx(row(1, `<c t="inlineStr"><is><t>${"长".repeat(50)}</t></is></c>`)),
    "a.xlsx",
    { cellCharacters: 49 },
    "单元格超过 49 字",
  ],
  ["part", xlsx(row(1, cells(500))), "a.xlsx", { partBytes: 1000 }, "一个部件解压后超过"],
  ["text", new TextEncoder().encode("甲,乙\n丙,丁\n"), "a.csv", { cells: 3 }, "单元格超过 3 个"],
  ["columns", new TextEncoder().encode(`甲${",".repeat(20_000)}乙\n`), "a.csv", {}, "超过 16384 列"],
  ["page", html("<tr><td>甲</td><td>乙</td></tr>"), "a.xls", { cells: 1 }, "单元格超过 1 个"],
  ["spans", html(`<tr>${"<td colspan=1000>甲</td>".repeat(20)}</tr>`), "a.xls", {}, "超过 16384 列"],
  [
    "merges of a page",
    html('<tr><td colspan="2">甲</td></tr>'.repeat(3)),
    "a.xls",
    { merges: 2 },
    "合并区域超过 2 处",
  ],
  [
    "repeated rows",
    ods(
      '<table:table table:name="一"><table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="9"><text:p>甲</text:p></table:table-cell></table:table-row></table:table>',
    ),
    "a.ods",
    {},
    "由重复产生的单元格超过",
  ],
  [
    "repeated merges",
    ods(
      '<table:table table:name="一"><table:table-row table:number-rows-repeated="200000"><table:table-cell table:number-columns-spanned="2"><text:p>甲</text:p></table:table-cell></table:table-row></table:table>',
    ),
    "a.ods",
    {},
    "合并区域超过",
  ],
  [
    "repeated spaces",
    ods(
      `<table:table table:name="一"><table:table-row><table:table-cell><text:p>${'<text:s text:c="1000"/>'.repeat(200)}</text:p></table:table-cell></table:table-row></table:table>`,
    ),
    "a.ods",
    {},
    "单元格超过 100000 字",
  ],
])("%s past the limit are refused by name", async (_what, bytes, name, limits, words) => {
  expect(await refusalOf(bytes, name, limits)).toContain(words);
});

test("a part of megabytes that inflates hundreds of times is refused before it is inflated", async () => {
  const bytes = xlsx(row(1, `<c t="inlineStr"><is><t>${"a".repeat(9_000_000)}</t></is></c>`));
  expect(bytes.length).toBeLessThan(40_000);
  expect(await refusalOf(bytes, "a.xlsx")).toContain("250 倍");
});

test("blank rows and columns repeated to the end of the sheet cost nothing", async () => {
  const bytes = ods(
    '<table:table table:name="一"><table:table-row><table:table-cell><text:p>甲</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16383"/></table:table-row><table:table-row table:visibility="collapse" table:number-rows-repeated="1048575"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>',
  );
  const opened = await openWorkbook(bytes, "a.ods", { limits: { cells: 1, rows: 1 } });
  const grid = opened.sheets[0]!.grid();
  expect([grid.bottom, grid.right, grid.hiddenRows.has(1)]).toEqual([1, 1, true]);
  expect(grid.hiddenRows.size).toBeLessThan(200);
});

test("cells out of order are sorted, whatever their number, and the later of two stays", async () => {
  const addresses = ["C3", "A1", "B3", "A3", "C1", "A1"];
  const opened = await open({
    sheets: [{ data: row(1, addresses.map((address, at) => `<c r="${address}"><v>${at}</v></c>`).join("")) }],
  });
  const grid = opened.sheets[0]!.grid();
  expect([grid.value(0, 0), grid.value(0, 2), grid.value(2, 0), grid.value(2, 1), grid.value(2, 2)]).toEqual([
    5, 4, 3, 2, 0,
  ]);
});

test("a stray cell far outside of the table is left out and told where it would stretch the sheet without end", async () => {
  const far = row(1, cells(3)) + row(2, cells(3)) + '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
  const opened = await open({ sheets: [{ data: far }] });
  const grid = opened.sheets[0]!.grid();
  expect([grid.bottom, grid.right]).toEqual([2, 3]);
  expect(opened.fileNotes).toMatchObject([{ code: "farCells", place: "Sheet1!XFD1048576", loses: false }]);
  // One that is merely low down is kept: nothing has to go through much for it.
  const low = await open({ sheets: [{ data: row(1, cells(3)) + row(900_000, cells(1)) }] });
  expect(low.sheets[0]!.grid().bottom).toBe(900_000);
});
