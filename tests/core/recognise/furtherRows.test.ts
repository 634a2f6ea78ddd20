import { createGrid } from "../../../src/core/grid";
import type { CellValue, GridParts } from "../../../src/core/grid";
import { continuationsOf, readRoster, recognise, UncalculatedRosterError } from "../../../src/core/recognise";
import { LESHAN, LESHAN_FIELDS, packWith } from "./fixtures/leshanPack";
import { entry, FLAT_ROW, tableOf, TITLE } from "./fixtures/sheets";
import type { Row } from "./fixtures/sheets";

describe("sheets that go on with a table's entries", () => {
  const sheet = (name: string, values: readonly Row[]) => createGrid({ name, values });
  const table = sheet("表一", [[TITLE], FLAT_ROW, entry(1), entry(2)]);
  const others = (...values: Row[]) =>
    continuationsOf([table, sheet("表二", values)], table, LESHAN).map((each) => [each.sheet, each.rows]);
  const only = (rank: CellValue, columns: readonly number[]): Row =>
    entry(1).map((value, column) => (column === 0 ? rank : columns.includes(column) ? value : null));

  test("have entries without a header, whose rows are named", () => {
    expect(others(["说明"], entry(3), [], entry(4))).toEqual([["表二", [1, 3]]]);
  });

  test("or the same header and the next rank", () => {
    expect(others([TITLE], FLAT_ROW, entry(3), entry(4))).toEqual([["表二", [2, 3]]]);
    expect(others([TITLE], FLAT_ROW, entry(4))).toEqual([]);
    expect(others([TITLE], FLAT_ROW, entry(1))).toEqual([]);
    expect(others([TITLE], FLAT_ROW)).toEqual([]);
    expect(others([TITLE], ["序号", "姓名"], entry(3))).toEqual([]);
  });

  test("are none where the table has no ranks to go on from", () => {
    const without = sheet("表一", [[TITLE], FLAT_ROW.slice(1), entry(1).slice(1)]);
    const next = sheet("表二", [[TITLE], FLAT_ROW, entry(1)]);
    expect(continuationsOf([without, next], without, LESHAN)).toEqual([]);
    const words = sheet("表一", [[TITLE], FLAT_ROW, ["甲", ...entry(1).slice(1)]]);
    expect(continuationsOf([words, next], words, LESHAN)).toEqual([]);
  });

  /** The rank 3 and words, but for so many of the nine columns with figures. */
  const withFigures = (count: number): Row => [
    3,
    ...words(7),
    ...entry(1)
      .slice(8)
      .map((value, index) => (index < count ? value : "甲厂")),
  ];
  test.each<[string, boolean, Row]>([
    ["ten of sixteen columns", true, only(3, [1, 2, 3, 4, 7, 8, 9, 10, 11])],
    ["nine of sixteen columns", false, only(3, [1, 2, 3, 4, 7, 8, 9, 10])],
    ["no rank", true, only(null, [1, 2, 3, 4, 7, 8, 9, 10, 11, 12])],
    ["a rank of words", false, only("甲", [1, 2, 3, 4, 7, 8, 9, 10, 11, 12])],
    ["figures in five of nine columns", true, withFigures(5)],
    ["figures in four of nine columns", false, withFigures(4)],
  ])("a row with %s: %s", (_, expected, row) => {
    expect(others(row)).toEqual(expected ? [["表二", [0]]] : []);
  });

  test("one figure alone is no evidence", () => {
    expect(others(only(3, [1, 2, 3, 4, 5, 6, 8]))).toEqual([]);
    const short = packWith(LESHAN_FIELDS.slice(0, 8));
    const small = sheet("表一", [[TITLE], FLAT_ROW.slice(0, 8), entry(1).slice(0, 8)]);
    expect(continuationsOf([small, sheet("表二", [entry(2).slice(0, 8)])], small, short)).toEqual([]);
  });

  test("are looked at in their first two hundred rows", () => {
    const blank = Array.from({ length: 198 }, (): Row => ["说明"]);
    expect(others(...blank, ["说明"], entry(3))).toEqual([["表二", [199]]]);
    expect(others(...blank, ["说明"], ["说明"], entry(3))).toEqual([]);
  });

  test("are not the table's own sheet, nor sought where there is no table", () => {
    expect(continuationsOf([table], table, LESHAN)).toEqual([]);
    expect(continuationsOf([table, sheet("表一", [entry(3)])], table, LESHAN)).toEqual([]);
    const none = sheet("说明", [["文字"]]);
    expect(continuationsOf([none, sheet("表二", [entry(3)])], none, LESHAN)).toEqual([]);
  });

  test("are looked for in the columns that the user gave the fields", () => {
    const user = { 20: "memberCount" };
    const moved = entry(3).map((value, column) => (column === 8 ? null : value));
    expect(continuationsOf([table, sheet("表二", [moved])], table, LESHAN, user)).toEqual([
      { sheet: "表二", rows: [0] },
    ]);
  });
});

function words(count: number): CellValue[] {
  return Array<CellValue>(count).fill("甲厂");
}

describe("a table further down", () => {
  const tables = (...rows: Row[]) => {
    const table = tableOf(recognise(createGrid({ values: [[TITLE], FLAT_ROW, ...rows] }), LESHAN));
    return { entries: table.entryRows, further: table.furtherTables };
  };
  const header = FLAT_ROW;

  test.each<[string, Row[], readonly number[], readonly object[]]>([
    ["begins where ranks begin again", [entry(1), header, entry(1)], [2], [{ row: 3, title: null }]],
    ["is the next page where they go on", [entry(1), header, entry(2)], [2, 4], []],
    ["is none where they go on otherwise and it has no title", [entry(1), header, entry(5)], [2, 4], []],
    [
      "has a title of its own",
      [entry(1), ["第二批推荐汇总表"], header, entry(5)],
      [2],
      [{ row: 3, title: "第二批推荐汇总表" }],
    ],
    ["is the next page under its title where ranks go on", [entry(1), [TITLE], header, entry(2)], [2, 5], []],
    [
      "has a signature line of its own",
      [entry(1), ["推荐单位："], header, entry(5)],
      [2],
      [{ row: 3, title: null }],
    ],
    [
      "begins at its title above the signature line",
      [entry(1), ["第二批推荐汇总表"], ["推荐单位："], header, entry(1)],
      [2],
      [{ row: 3, title: "第二批推荐汇总表" }],
    ],
    [
      "takes any line above for its title where ranks begin again",
      [entry(1), ["第二批"], header, entry(1)],
      [2],
      [{ row: 3, title: "第二批" }],
    ],
    [
      "takes no note for its title",
      [entry(1), ["注：见附件"], header, entry(1)],
      [2],
      [{ row: 4, title: null }],
    ],
    [
      "takes no line further above",
      [entry(1), ["第二批"], [], header, entry(1)],
      [2],
      [{ row: 5, title: null }],
    ],
    [
      "takes no row of several texts",
      [entry(1), ["第二批", "汇总表"], header, entry(1)],
      [2, 3],
      [{ row: 4, title: null }],
    ],
    [
      "takes a title of eighty characters",
      [entry(1), [`${"长".repeat(77)}汇总表`], header, entry(5)],
      [2],
      [{ row: 3, title: `${"长".repeat(77)}汇总表` }],
    ],
    ["takes none of more", [entry(1), [`${"长".repeat(78)}汇总表`], header, entry(5)], [2, 5], []],
    [
      "begins anew where no rank stands above",
      [["一", ...entry(1).slice(1)], header, entry(1)],
      [2],
      [{ row: 3, title: null }],
    ],
    ["is none where ranks cannot be told", [["一", ...entry(1).slice(1)], header, entry(2)], [2, 4], []],
  ])("%s", (_, rows, entries, further) => {
    expect(tables(...rows)).toEqual({ entries, further });
  });

  test("leaves rows of its own out of the table before", () => {
    const table = tableOf(
      recognise(
        createGrid({
          values: [[TITLE], header, entry(1), [], ["第二批"], header, entry(1), [2], ["注：见附件"]],
        }),
        LESHAN,
      ),
    );
    expect(table).toMatchObject({ entryRows: [2], blankRows: [], skippedRows: [], footerRow: null });
  });
});

describe("a list of studios already named", () => {
  const read = (parts: GridParts) => readRoster(createGrid(parts));

  test("takes the first column of each kind", () => {
    expect(
      read({
        values: [
          ["工作室名称", "名称", "姓名", "领衔人", "单位", "所在单位", "年份", "备注"],
          ["甲工作室", "乙", "张三", "李四", "甲厂", "乙厂", 2019, "无"],
        ],
      }),
    ).toEqual([{ studioName: "甲工作室", leaderName: "张三", hostUnit: "甲厂", remark: "2019", row: 2 }]);
  });

  test.each([14, 15])("has its header in the first fifteen rows, not after %i others", (above) => {
    const lines = Array.from({ length: above }, (): CellValue[] => ["说明", "文字"]);
    const found = read({ values: [...lines, ["工作室名称", "单位"], ["甲工作室", "甲厂"]] });
    expect(found).toEqual(above < 15 ? [{ studioName: "甲工作室", hostUnit: "甲厂", row: above + 2 }] : null);
  });

  test("needs a column of studio names unless it has one column only", () => {
    expect(
      read({
        values: [
          ["姓名", "单位"],
          ["张三", "甲厂"],
        ],
      }),
    ).toBeNull();
    expect(read({ values: [["甲工作室"], ["  "], ["乙工作室"]] })).toEqual([
      { studioName: "甲工作室", row: 1 },
      { studioName: "乙工作室", row: 3 },
    ]);
  });

  test("passes over rows with neither studio nor leader", () => {
    expect(
      read({
        values: [
          ["工作室名称", "姓名", "单位"],
          [null, null, "甲厂"],
          [null, "张三", " "],
        ],
      }),
    ).toEqual([{ studioName: "", leaderName: "张三", row: 3 }]);
  });

  test("is not read where a name is a formula without a result", () => {
    const values = [
      ["工作室名称", "单位"],
      ["甲工作室", "甲厂"],
      [null, "乙厂"],
    ];
    const formulas = [[], [], ["=A2"]] as unknown as string[][];
    expect(() => read({ values, formulas })).toThrow(new UncalculatedRosterError("A3"));
    expect(new UncalculatedRosterError("A3")).toMatchObject({ name: "UncalculatedRosterError", cell: "A3" });
  });
});
