import { fitWidths, type ColumnText } from "../../../src/core/outputs/columnWidths";
import { tableSheet, type Block, type TableCell } from "../../../src/core/outputs/tableSheet";
import type { CellStyle } from "../../../src/core/outputs";
import { rowValues } from "./sheets";

const TEXT: CellStyle = { size: 10, horizontal: "left", vertical: "center", wrap: true, border: true };
const NUMBER: CellStyle = { ...TEXT, horizontal: "center" };
const HEADER: CellStyle = {
  bold: true,
  size: 10,
  horizontal: "center",
  vertical: "center",
  wrap: true,
  border: true,
  fill: "E8EEF4",
};
const print = (bottom: number, right: number) => ({
  orientation: "landscape",
  paper: "A4",
  fitToWidth: true,
  area: { top: 0, left: 0, bottom, right },
  pageNumbers: true,
});
const across = (row: number, left: number, right: number) => ({ top: row, left, bottom: row, right });

describe("a sheet of texts and tables", () => {
  test("without anything is one empty column", () => {
    expect(tableSheet("空", [])).toEqual({
      name: "空",
      rows: [],
      columnWidths: [110],
      merges: [],
      print: print(0, 0),
    });
  });

  test("of texts alone has them below one another, as high as they need", () => {
    const line = "文".repeat(60);
    expect(
      tableSheet(
        "文",
        [
          { kind: "title", text: "标题" },
          { kind: "heading", text: "小题" },
          { kind: "text", text: line },
        ],
        {
          pageLabel: "第&P页",
          header: "草稿",
          ownPages: true,
        },
      ),
    ).toEqual({
      name: "文",
      rows: [
        {
          height: 28,
          cells: [
            {
              value: "标题",
              style: { bold: true, size: 16, horizontal: "left", vertical: "center", wrap: true },
            },
          ],
        },
        {
          height: 23,
          cells: [
            {
              value: "小题",
              style: { bold: true, size: 12, horizontal: "left", vertical: "center", wrap: true },
            },
          ],
        },
        {
          height: 20,
          cells: [{ value: line, style: { size: 10, horizontal: "left", vertical: "top", wrap: true } }],
        },
      ],
      columnWidths: [110],
      merges: [],
      print: { ...print(2, 0), pageLabel: "第&P页", header: "草稿", ownPages: true },
    });
  });

  test("a table has its kinds of cells, a bracket in its header on a line of its own, and a blank row below", () => {
    const sheet = tableSheet("表", [
      { kind: "heading", text: "小题" },
      {
        kind: "table",
        header: ["名称", "得分（分）", "比例", "数"],
        rows: [
          ["甲", { score: 0.123456 }, { share: 0.5 }, 1 / 3],
          [null, { score: 1 }, { share: 0.12345 }, 12],
        ],
      },
    ]);
    expect(sheet.columnWidths).toEqual([9, 9, 9, 83]);
    expect(sheet.merges).toEqual([across(0, 0, 3)]);
    expect(sheet.print).toEqual(print(4, 3));
    expect(sheet.rows.slice(1)).toEqual([
      {
        height: 34,
        cells: ["名称", "得分\n（分）", "比例", "数"].map((value) => ({ value, style: HEADER })),
      },
      {
        height: 20,
        cells: [
          { value: "甲", style: TEXT },
          { value: 12.3456, style: NUMBER, format: "0.0" },
          { value: 0.5, style: NUMBER, format: "0.0%" },
          { value: 1 / 3, style: NUMBER },
        ],
      },
      {
        height: 20,
        cells: [
          { value: null, style: TEXT },
          { value: 100, style: NUMBER, format: "0.0" },
          { value: 0.12345, style: NUMBER, format: "0.0%" },
          { value: 12, style: NUMBER },
        ],
      },
      { cells: [] },
    ]);
  });

  test("sentences in last cells run to the last column, and have room enough", () => {
    const wide: Block = {
      kind: "table",
      header: ["一", "二", "三"],
      rows: [["很长的一段文字".repeat(6), "b", "c"]],
    };
    const spanning: Block = {
      kind: "table",
      header: ["名", "说明"],
      rows: [["甲", "短"]],
      lastCellSpans: true,
    };
    const sheet = tableSheet("两", [wide, spanning]);
    expect(sheet.columnWidths).toEqual([34, 9, 67]);
    expect(sheet.merges).toEqual([across(3, 1, 2), across(4, 1, 2)]);
    expect(sheet.rows.map(({ height }) => height)).toEqual([20, 48, undefined, 20, 20, undefined]);
    expect(sheet.rows[4]?.cells).toEqual([
      { value: "甲", style: TEXT },
      { value: "短", style: TEXT },
      { value: null, style: TEXT },
    ]);
    const narrow: Block = {
      kind: "table",
      header: ["一", "二", "三", "四", "五"],
      rows: [[...Array<string>(4).fill("很长的一段文字".repeat(6)), "短"]],
      lastCellSpans: true,
    };
    expect(tableSheet("窄", [narrow]).columnWidths).toEqual([34, 34, 34, 34, 56]);
  });

  test("a header may take two lines, what stands below it has one", () => {
    const widthOf = (header: string, cell: string) =>
      tableSheet("表", [{ kind: "table", header: [header, "b"], rows: [[cell, "短"]] }]).columnWidths[0];
    expect([widthOf("一二三四五六七八九十一二", "短"), widthOf("短", "一二三四五六七八九十一二")]).toEqual([
      11.75, 23.5,
    ]);
  });

  test("rows to write in are at least thirty points high", () => {
    const rows = [
      ["甲", "说".repeat(100)],
      ["乙", "短"],
    ];
    const heights = (roomy: boolean) =>
      tableSheet("表", [
        { kind: "table", header: ["名", "说明"], rows, lastCellSpans: true, roomy },
      ]).rows.map(({ height }) => height);
    expect(heights(true)).toEqual([20, 34, 30, undefined]);
    expect(heights(false)).toEqual([20, 34, 20, undefined]);
  });
});

describe("the pages of such a sheet", () => {
  const table = (rows: number): Block => ({
    kind: "table",
    header: ["名"],
    rows: Array.from({ length: rows }, (_, index): TableCell[] => [index]),
  });
  const text = (lines: number): Block[] =>
    Array.from({ length: lines }, () => ({ kind: "text", text: "文" }));
  const breaks = (...blocks: Block[]) => tableSheet("表", blocks).print?.rowBreaks;

  test("hold twenty-four rows of one line; a table's header stands again on the next", () => {
    expect(breaks(table(23))).toBeUndefined();
    const sheet = tableSheet("表", [table(24)]);
    expect(sheet.print?.rowBreaks).toEqual([24]);
    expect([23, 24, 25].map((row) => rowValues(sheet, row))).toEqual([[22], ["名"], [23]]);
    expect(breaks(table(47))).toEqual([24, 48]);
  });

  test("texts turn the page alone", () => {
    expect(breaks(...text(24))).toBeUndefined();
    expect(breaks(...text(25))).toEqual([24]);
  });

  test("a table's header stays with its first row, and a sentence above it with both", () => {
    expect(breaks(...text(22), table(1))).toBeUndefined();
    expect(breaks(...text(23), table(1))).toEqual([22]);
    expect(breaks(...text(23), table(0))).toBeUndefined();
    expect(breaks(...text(24), table(0))).toEqual([23]);
  });

  test("a heading stays with what follows it, a title needs not", () => {
    const heading: Block = { kind: "heading", text: "题" };
    expect(breaks(...text(21), heading, ...text(1))).toBeUndefined();
    expect(breaks(...text(22), heading, ...text(1))).toEqual([22]);
    expect(breaks(...text(20), heading, ...text(1), table(1))).toEqual([20]);
    expect(breaks(...text(22), { kind: "title", text: "题" }, table(1))).toEqual([23]);
    expect(breaks(...text(22), heading)).toBeUndefined();
  });

  test("hold more where the sheet is wide and prints smaller", () => {
    const wide: Block = {
      kind: "table",
      header: ["名"],
      rows: Array.from({ length: 60 }, () => Array<TableCell>(8).fill("很长的一段文字".repeat(3))),
    };
    // 480 points × 272 / 125 characters: the header and thirty rows of two lines.
    expect(breaks(wide)).toEqual([31]);
  });
});

test.each<[string, readonly ColumnText[], number, readonly number[]]>([
  [
    "a narrow table is stretched to little more than half again",
    [{ header: "名", texts: ["甲"], unbreakable: false }],
    20,
    [8],
  ],
  [
    "no column is narrower than two characters",
    [{ header: "名", texts: ["甲"], unbreakable: false }],
    5,
    [5],
  ],
  [
    "texts wrap before figures do",
    [
      { header: "名", texts: ["甲".repeat(40)], unbreakable: false },
      { header: "数", texts: ["1234567890"], unbreakable: true },
    ],
    40,
    [28.75, 11.25],
  ],
  [
    "a blank column has the width that the pack wishes",
    [
      { header: "名", texts: ["", ""], unbreakable: false, preferred: 12 },
      { header: "数", texts: ["1"], unbreakable: true },
    ],
    10,
    [12, 5],
  ],
  [
    "a filled one has what it needs",
    [{ header: "名", texts: ["甲"], unbreakable: false, preferred: 12 }],
    5,
    [5],
  ],
  [
    "a date keeps its line while others wrap",
    [
      { header: "日期", texts: ["2018年3月15日"], unbreakable: false, mostLines: 1 },
      { header: "文", texts: ["文".repeat(200)], unbreakable: false },
    ],
    40,
    [13.25, 26.75],
  ],
  [
    "a unit below its header stays on one line",
    [{ header: "经费\n（万元）", texts: ["1"], unbreakable: true }],
    5,
    [9.25],
  ],
  [
    "one long text of ten decides no width but for the highest row",
    [{ header: "文", texts: [...Array<string>(9).fill("短"), "长".repeat(100)], unbreakable: false }],
    5,
    [8.5],
  ],
  [
    "one of nine does",
    [{ header: "文", texts: [...Array<string>(8).fill("短"), "长".repeat(100)], unbreakable: false }],
    30,
    [30],
  ],
])("%s", (_, columns, target, widths) => {
  expect(fitWidths(columns, target, 10)).toEqual(widths);
});
