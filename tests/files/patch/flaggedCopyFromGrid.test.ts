import { createGrid } from "../../../src/core/grid";
import { openWorkbook } from "../../../src/files";
import { flaggedCopyFromGrid, formattingStatement, unflagWorkbook } from "../../../src/files/patch";
import { expectSound, partsOf, treeOf } from "../support/package";
import { childOf, descendantsOf } from "../support/xmlTree";

const long = "云岭市第一机械有限公司张三丰劳模和工匠人才创新工作室";
const grids = [
  createGrid({
    name: "汇总[1]",
    values: [
      ["推荐汇总表"],
      ["序号", "成立", "电话", "名称"],
      [1, 43000, "013800000000", long],
      [2, null, { error: "#REF!" }, "=1+1"],
    ],
    formats: { B3: "yyyy年m月", C3: "@" },
    formulas: { A4: "=ROW()-2" },
    merges: [{ top: 0, left: 0, bottom: 0, right: 3 }],
    dateSystem: 1904,
  }),
  createGrid({ name: "汇总?1?", values: [[true]], dateSystem: 1904 }),
];

const copy = flaggedCopyFromGrid(grids, {
  sheet: "汇总[1]",
  flags: [{ row: 2, column: 1, severity: "warning", note: "请核实" }],
  findingsSheet: {
    name: "校验结果",
    columnWidths: [],
    merges: [],
    rows: [{ cells: [{ value: "B3", link: { sheet: "汇总[1]", cell: "B3" } }] }],
  },
});

test("is a sound workbook with the values, types, formats and merges of the original", async () => {
  expectSound(copy.bytes);
  const book = await openWorkbook(copy.bytes, "copy.xlsx");
  expect(book.dateSystem).toBe(1904);
  expect(book.sheets.map((sheet) => sheet.name)).toEqual(["汇总_1_", "汇总_1_ (2)", "校验结果"]);
  const grid = book.sheets[0]?.grid();
  const values = [0, 1, 2, 3].map((row) => [0, 1, 2, 3].map((column) => grid?.value(row, column)));
  expect(values).toEqual([
    ["推荐汇总表", null, null, null],
    ["序号", "成立", "电话", "名称"],
    [1, 43000, "013800000000", long],
    [2, null, "#REF!", "=1+1"],
  ]);
  expect(grid?.format(2, 1)).toBe("yyyy年m月");
  expect(grid?.merges).toEqual(grids[0]?.merges);
  expect(grid?.formula(3, 0)).toBeNull();
});

test("carries flags and a findings sheet whose links follow a renamed sheet", () => {
  const parts = partsOf(copy.bytes);
  expect(
    descendantsOf(treeOf(parts, "xl/worksheets/sheet1.xml"), "conditionalFormatting")[0]?.attributes.sqref,
  ).toBe("B3");
  expect(descendantsOf(treeOf(parts, "xl/worksheets/sheet3.xml"), "hyperlink")[0]?.attributes.location).toBe(
    "'汇总_1_'!B3",
  );
});

test("columns are as wide as what they hold, long texts wrap", () => {
  const sheet = treeOf(partsOf(copy.bytes), "xl/worksheets/sheet1.xml");
  expect(childOf(sheet, "cols").children.map((col) => Number(col.attributes.width))).toEqual([
    6.625, 13.625, 40.625,
  ]);
  expect(Number(descendantsOf(sheet, "row")[2]?.attributes.ht)).toBeGreaterThan(27);
});

test("unflags to the plain copy", () => {
  expectSound(unflagWorkbook(copy.bytes));
});

test("the statement is there in both languages", () => {
  expect(formattingStatement("zh-CN")).toMatch(/格式.*没有带过来/);
  expect(formattingStatement("en")).toMatch(/not carried over/);
});
