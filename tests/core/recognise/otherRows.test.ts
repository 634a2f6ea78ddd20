import { createGrid } from "../../../src/core/grid";
import type { CellValue, GridParts } from "../../../src/core/grid";
import { recognise } from "../../../src/core/recognise";
import { LESHAN } from "./fixtures/leshanPack";
import { entry, FLAT_ROW, officialParts, tableOf, TITLE } from "./fixtures/sheets";
import type { Row } from "./fixtures/sheets";

/** Rows below a flat header in row 2; the first of them is sheet row index 2. */
function recogniseBelow(rows: Row[], parts: Partial<GridParts> = {}) {
  return tableOf(recognise(createGrid({ values: [[TITLE], FLAT_ROW, ...rows], ...parts }), LESHAN));
}

describe("rows that are no entries", () => {
  test.each([
    ["联系人电话：0833-2133419"],
    ["主席签字："],
    ["联系人及电话：林小禾 13800001111"],
    [null, null, "送审人：周小禾", null, "审定（签章）："],
    ["电子邮箱：gonghui@example.org", "邮编：614000"],
  ])("a line of the form's own below the entries, whatever its label: %j", (...row) => {
    const table = recogniseBelow([entry(1), entry(2), [], row]);
    expect(table.entryRows).toEqual([2, 3]);
    expect(table.footerRow).toBe(5);
    // In a table whose columns stand in another order the line begins where answers do.
    const moved = recogniseBelow([entry(1), [null, null, null, ...row]]);
    expect(moved.entryRows).toEqual([2]);
  });

  test("an answer that is none of them makes an entry, be it alone in its row", () => {
    expect(recogniseBelow([entry(1), [2, null, null, null, "林知远：技师"]]).entryRows).toEqual([2, 3]);
    expect(recogniseBelow([entry(1), [null, "联系单位：甲厂", "甲厂林知远工作室"]]).entryRows).toEqual([
      2, 3,
    ]);
  });

  describe("a second table", () => {
    const page = officialParts(2).values as Row[];
    const titled = (title: string): Row[] => [[title], ...page.slice(1)];

    test("with the same title, whose ranks begin again, is named and not read", () => {
      const table = tableOf(recognise(createGrid({ values: [...page, ...page] }), LESHAN));
      expect(table.entryRows).toEqual([4, 5]);
      expect(table.furtherTables).toEqual([{ row: 7, title: page[0]?.[0] }]);
      expect(table.skippedRows).toEqual([{ row: 6, reason: "footer" }]);
    });

    test("and a third, each under a title of its own, after blank rows", () => {
      const second = titled("二、工匠人才创新工作室推荐汇总表");
      const third = titled("三、补充推荐汇总表");
      const table = tableOf(
        recognise(createGrid({ values: [...page, [], ...second, [], [], ...third] }), LESHAN),
      );
      expect(table.entryRows).toEqual([4, 5]);
      expect(table.furtherTables).toEqual([
        { row: 8, title: "二、工匠人才创新工作室推荐汇总表" },
        { row: 17, title: "三、补充推荐汇总表" },
      ]);
    });

    test("with a signature line of its own and no title", () => {
      const table = tableOf(recognise(createGrid({ values: [...page, ...page.slice(1)] }), LESHAN));
      expect(table.furtherTables).toEqual([{ row: 7, title: null }]);
    });

    test("has labels of its own, which are not this table's", () => {
      const bare = page.filter((_, index) => index !== 1);
      const table = tableOf(recognise(createGrid({ values: [...bare, ...page] }), LESHAN));
      expect(table.labels).toEqual([]);
    });

    test("whatever stands alone above the header is its title where the ranks begin again", () => {
      const values = [...page.slice(0, 6), ["第二批"], ...page.slice(2, 6)] as Row[];
      const table = tableOf(recognise(createGrid({ values }), LESHAN));
      expect(table.entryRows).toEqual([4, 5]);
      expect(table.furtherTables).toEqual([{ row: 6, title: "第二批" }]);
      expect(table.blankRows).toEqual([]);
    });

    test("a header alone begins another table where the ranks begin again, and the next page where they go on", () => {
      const again = tableOf(recognise(createGrid({ values: [...page, ...page.slice(2)] }), LESHAN));
      expect(again.entryRows).toEqual([4, 5]);
      expect(again.furtherTables).toEqual([{ row: 7, title: null }]);
      const next = page
        .slice(2)
        .map((row, index) => (index < 2 || index > 3 ? row : [index + 1, ...row.slice(1)]));
      const pages = tableOf(recognise(createGrid({ values: [...page, ...next] as Row[] }), LESHAN));
      expect(pages.entryRows).toEqual([4, 5, 9, 10]);
      expect(pages.furtherTables).toEqual([]);
    });
  });

  describe("hints under the header", () => {
    const HINTS: Row = [
      "按推荐顺序填",
      "填全称",
      "单位+姓名+劳模和工匠人才创新工作室",
      "填到月，如2018年3月",
      null,
      null,
      "何年获何种称号",
      "填手机号",
      ...Array.from({ length: 8 }, () => "整数"),
    ];
    test.each<[string, Row]>([
      ["one for each column", HINTS],
      ["required and optional", Array.from({ length: 16 }, (_, index) => (index % 2 ? "必填" : "选填"))],
      [
        "with a few words that are none",
        ["说明", "填全称", "请填全称", "到月", "真实姓名", "请填写", "如实填写", "手机号"],
      ],
      [
        "under a word that says so, whatever the others are",
        [
          "填写要求",
          "与公章一致",
          "不超过30字",
          "按批文",
          "同身份证",
          "以任命为准",
          "从高到低",
          "11位手机",
          "不含兼职",
        ],
      ],
    ])("%s: one thing, no entry", (_, row) => {
      const table = recogniseBelow([row, entry(1), entry(2)]);
      expect(table.entryRows).toEqual([3, 4]);
      expect(table.skippedRows[0]).toEqual({ row: 2, reason: "hintRow" });
    });

    test.each<[string, Row]>([
      ["a rank", [1, ...HINTS.slice(1)]],
      ["a figure", HINTS.map((text, index) => (index === 8 ? 12 : text))],
      ["a figure typed as text", HINTS.map((text, index) => (index === 8 ? "12人" : text))],
    ])("with %s they may be an entry", (_, row) => {
      expect(recogniseBelow([row, entry(2)]).entryRows).toEqual([2, 3]);
    });

    test("further down the same words are an entry's", () => {
      expect(recogniseBelow([entry(1), HINTS]).entryRows).toEqual([2, 3]);
    });
  });

  describe("rows that only name a unit", () => {
    const group = (name: string): Row => [null, name];
    test("head the entries of that unit, also below the last one", () => {
      const table = recogniseBelow([
        group("云溪县经济开发区工会"),
        entry(1),
        group("云溪县卫健系统工会"),
        entry(2),
        group("云溪县教育系统工会"),
      ]);
      expect(table.entryRows).toEqual([3, 5]);
      expect(table.skippedRows).toEqual([
        { row: 2, reason: "groupRow" },
        { row: 4, reason: "groupRow" },
        { row: 6, reason: "groupRow" },
      ]);
    });

    test("with the number of its entries behind it, or in the studios' column", () => {
      const table = recogniseBelow([
        group("云溪县供电公司（1个）"),
        entry(1),
        [null, null, "机械冶金系统"],
        entry(2),
      ]);
      expect(table.entryRows).toEqual([3, 5]);
    });

    test("a rank and nothing but 0 is a row to come", () => {
      const zeros: Row = [3, null, null, null, null, null, null, null, 0, "0", "0.0"];
      const table = recogniseBelow([entry(1), zeros, zeros]);
      expect(table).toMatchObject({ entryRows: [2], blankRows: [3, 4] });
    });

    test("with anything else they are entries", () => {
      const named: Row = [null, "云溪县供电公司", "云溪县供电公司丁涛劳模和工匠人才创新工作室"];
      expect(recogniseBelow([entry(1), named]).entryRows).toEqual([2, 3]);
    });
  });

  describe("formulas filled down ahead of the entries", () => {
    const parts = (formulas: readonly (readonly [number, string, CellValue])[]) => {
      const { values, merges } = officialParts(1);
      const rows = [...(values as Row[]).slice(0, 5), ...[5, 6].map((): Row => [])];
      const texts: string[][] = [];
      for (const row of [5, 6]) {
        const line: string[] = [];
        const cells: CellValue[] = Array.from({ length: 16 }, () => null);
        for (const [column, formula, value] of formulas) {
          line[column] = formula;
          cells[column] = value;
        }
        texts[row] = line;
        rows[row] = cells;
      }
      return createGrid({
        values: rows,
        merges: (merges ?? []).filter(({ bottom }) => bottom < 5),
        formulas: texts,
      });
    };
    test.each<[string, readonly (readonly [number, string, CellValue])[]]>([
      ["0", [[8, "=SUM(R6:S6)", 0]]],
      [
        "nothing and 0",
        [
          [0, '=IF(B6="","",ROW()-4)', ""],
          [8, "=SUM(R6:S6)", 0],
          [12, "=Q6", 0],
        ],
      ],
      [
        "a rank and 0",
        [
          [0, "=ROW()-4", 2],
          [8, "=SUM(R6:S6)", 0],
        ],
      ],
    ])("that come to %s make no entry", (_, formulas) => {
      const table = tableOf(recognise(parts(formulas), LESHAN));
      expect(table).toMatchObject({ entryRows: [4], skippedRows: [], blankRows: [] });
    });

    test("with a figure of their own they do", () => {
      const table = tableOf(
        recognise(
          parts([
            [8, "=SUM(R6:S6)", 7],
            [9, "=Q6", 0],
            [10, "=Q6", 3],
            [11, "=Q6", 3],
          ]),
          LESHAN,
        ),
      );
      expect(table.entryRows).toEqual([4, 5, 6]);
    });
  });
});
