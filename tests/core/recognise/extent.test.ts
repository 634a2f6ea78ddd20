import { createGrid } from "../../../src/core/grid";
import type { CellValue, GridParts } from "../../../src/core/grid";
import { recognise } from "../../../src/core/recognise";
import { LESHAN } from "./fixtures/leshanPack";
import { areas, entry, FLAT_ROW, officialGrid, officialParts, tableOf, TITLE } from "./fixtures/sheets";
import type { Row } from "./fixtures/sheets";

/** Rows below a flat header in row 2; the first of them is sheet row index 2. */
function recogniseBelow(rows: Row[], parts: Partial<GridParts> = {}) {
  return tableOf(recognise(createGrid({ values: [[TITLE], FLAT_ROW, ...rows], ...parts }), LESHAN));
}

/** An entry with only these columns (0-based) left. */
function only(rank: number, ...columns: number[]): Row {
  return entry(rank).map((value, column) => (columns.includes(column) ? value : null));
}

const without = (rank: number, ...columns: number[]): Row =>
  entry(rank).map((value, column) => (columns.includes(column) ? null : value));

const put = (row: Row, changes: Record<number, CellValue>): Row =>
  row.map((value, column) => (column in changes ? changes[column] : value));

describe("the footer", () => {
  test.each([
    "填表要求：1.以上项目须逐项如实填写，不得漏项。",
    "填表说明：工作室名称填全称",
    "注：本表一式两份",
    "注:1.本表一式两份",
    "备注：请于9月25日前报送",
    "说明：",
    "填表人：周小禾",
    "填报人： 周小禾        联系电话：13800001111",
    "审核人：钱立",
    "推荐单位（盖章）",
    "推荐单位(盖章)：乐山市沙湾区总工会",
    "乐山市沙湾区总工会（盖章）",
    "2020年9月20日",
    "    年   月   日",
    "二〇二〇年九月二十日",
    "日期：2020.9.20",
    "（以下空白）",
  ])("%s", (text) => {
    for (const column of [0, 1, 12]) {
      const row: Row = [...Array<null>(column).fill(null), text];
      const table = recogniseBelow([entry(1), entry(2), row]);
      expect(table).toMatchObject({ entryRows: [2, 3], footerRow: 4 });
      expect(table.skippedRows).toEqual([{ row: 4, reason: "footer" }]);
    }
  });

  test.each([["合计"], ["合  计"], ["总计"], ["小计："], ["合计（2个）"], ["本页合计"]])(
    "%s with figures",
    (word) => {
      const figures: Row = [
        word,
        null,
        "共2个",
        null,
        null,
        null,
        null,
        null,
        24,
        "400㎡",
        60,
        100,
        40,
        "30项",
        "/",
        800,
      ];
      const table = recogniseBelow([entry(1), entry(2), figures]);
      expect(table).toMatchObject({
        entryRows: [2, 3],
        footerRow: 4,
        skippedRows: [{ row: 4, reason: "total" }],
      });
      const second = [null, ...figures];
      expect(recogniseBelow([entry(1), entry(2), second]).footerRow).toBe(4);
    },
  );

  test("stands below blank rows as well", () => {
    const table = recogniseBelow([entry(1), [], [], ["填表要求：如实填写"], ["2.请予排序。"]]);
    expect(table).toMatchObject({ entryRows: [2], blankRows: [], footerRow: 5 });
    expect(table.skippedRows.map(({ reason }) => reason)).toEqual(["footer", "footer"]);
  });

  test("a line of signatures in separate cells", () => {
    const line: Row = [
      "审核人：",
      null,
      "钱立",
      null,
      "填报人：",
      "周小禾",
      null,
      null,
      "日期：",
      "2020-09-20",
    ];
    expect(recogniseBelow([entry(1), line])).toMatchObject({ entryRows: [2], footerRow: 3 });
    const later: Row = [null, "钱立", "审核：", null, "填报人：", "周小禾"];
    expect(recogniseBelow([entry(1), later])).toMatchObject({ entryRows: [2], footerRow: 3 });
  });

  test("notes that go on without a word of their own", () => {
    const table = recogniseBelow([entry(1), ["1.以上项目须逐项如实填写，不得漏项。"]], {
      merges: areas("A4:P4"),
    });
    expect(table).toMatchObject({ entryRows: [2], footerRow: 3 });
  });

  test.each([
    ["a unit whose name begins with 合计", put(entry(1), { 1: "合计（乐山）科技有限公司" })],
    ["a unit called 合计", put(entry(1), { 1: "合计" })],
    ["a unit whose name begins with 审核", put(entry(1), { 1: "审核信息技术有限公司" })],
    ["a sparse entry with a rank number", only(1, 0, 3)],
    ["an entry with a date and a name", only(1, 2, 3, 4)],
    ["an entry of one name only", only(1, 2)],
    ["a remark in a cell", put(entry(1), { 6: "注：见附件" })],
  ])("an entry is none: %s", (_, row) => {
    expect(recogniseBelow([row, entry(2)])).toMatchObject({
      entryRows: [2, 3],
      footerRow: null,
      skippedRows: [],
    });
  });

  test("a subtotal between entries does not end the table", () => {
    const table = recogniseBelow([
      entry(1),
      ["小计", null, null, null, null, null, null, null, 12],
      entry(2),
    ]);
    expect(table).toMatchObject({
      entryRows: [2, 4],
      footerRow: null,
      skippedRows: [{ row: 3, reason: "total" }],
    });
  });

  test("what stands below it is no entry, but is named", () => {
    const other: Row = ["类别", "企业", "机关", "学校"];
    const table = recogniseBelow([entry(1), ["注：以上"], other]);
    expect(table).toMatchObject({ entryRows: [2], footerRow: 3 });
    expect(table.skippedRows).toEqual([
      { row: 3, reason: "footer" },
      { row: 4, reason: "belowFooter" },
    ]);
  });

  test("a full, numbered entry below a note is not dropped", () => {
    const table = recogniseBelow([entry(1), ["注：以下为补报"], entry(2)]);
    expect(table).toMatchObject({ entryRows: [2, 4], footerRow: null });
    expect(table.skippedRows).toEqual([{ row: 3, reason: "footer" }]);
  });
});

describe("rows that are no entries", () => {
  test("a blank row between entries is noted, and entries go on after it", () => {
    const table = recogniseBelow([entry(1), [], [null, "  ", "\u3000"], entry(2), []]);
    expect(table).toMatchObject({ entryRows: [2, 5], blankRows: [3, 4] });
  });

  test("a row with nothing but its prefilled rank number is blank", () => {
    const table = recogniseBelow([entry(1), [2], ["3"], entry(4), [5], [6]]);
    expect(table).toMatchObject({ entryRows: [2, 5], blankRows: [3, 4, 6, 7] });
  });

  test.each([
    ["1 2 3", Array.from({ length: 16 }, (_, index): CellValue => index + 1)],
    ["(1) (2) (3)", Array.from({ length: 16 }, (_, index): CellValue => `（${index + 1}）`)],
    ["① ② ③", Array.from({ length: 16 }, (_, index): CellValue => String.fromCharCode(0x2460 + index))],
    ["A B C", Array.from({ length: 16 }, (_, index): CellValue => String.fromCharCode(65 + index))],
    ["甲 乙 1 2", ["甲", "乙", ...Array.from({ length: 14 }, (_, index): CellValue => index + 1)]],
    ["一 二 三", ["一", "二", "三", "四", "五"]],
  ])("a row that numbers the columns: %s", (_, numbers) => {
    const table = recogniseBelow([numbers, entry(1)]);
    expect(table).toMatchObject({ entryRows: [3], skippedRows: [{ row: 2, reason: "columnNumbers" }] });
  });

  test.each([
    ["not in order", [1, 3, 2]],
    ["too few", [1, 2]],
    ["restarting twice", ["甲", 1, 2, 1]],
    ["beginning elsewhere", [5, 6, 7]],
    ["with words", [1, 2, "三人"]],
  ])("figures %s number no columns", (_, row) => {
    expect(recogniseBelow([row as Row, entry(2)]).entryRows).toEqual([2, 3]);
  });

  test("a row of numbers further down is an entry", () => {
    const numbers = Array.from({ length: 16 }, (_, index): CellValue => index + 1);
    expect(recogniseBelow([entry(1), numbers]).entryRows).toEqual([2, 3]);
  });

  test("a header pasted again with the next page", () => {
    const { values } = officialParts(2);
    const page = values as Row[];
    const next = page.map((row, index) => (index === 4 || index === 5 ? [index - 1, ...row.slice(1)] : row));
    const table = tableOf(recognise(createGrid({ values: [...page, ...next] }), LESHAN));
    expect(table.entryRows).toEqual([4, 5, 11, 12]);
    expect(table.furtherTables).toEqual([]);
    expect(table.headerRows).toEqual([2, 3]);
    expect(table.footerRow).toBe(13);
    expect(table.skippedRows).toEqual([
      { row: 6, reason: "footer" },
      { row: 7, reason: "footer" },
      { row: 8, reason: "footer" },
      { row: 9, reason: "repeatedHeader" },
      { row: 10, reason: "repeatedHeader" },
      { row: 13, reason: "footer" },
    ]);
  });

  test.each<[string, Partial<GridParts>]>([
    ["alone in the first column", {}],
    ["merged over the table", { merges: areas("A4:P4", "A7:P7") }],
  ])("a title pasted again with the next page, %s", (_, parts) => {
    const title: Row = [TITLE];
    const table = recogniseBelow([entry(1), title, FLAT_ROW, entry(2), title, entry(3)], parts);
    expect(table.entryRows).toEqual([2, 5, 7]);
    expect(table.furtherTables).toEqual([]);
    expect(table.skippedRows).toEqual([
      { row: 3, reason: "repeatedTitle" },
      { row: 4, reason: "repeatedHeader" },
      { row: 6, reason: "repeatedTitle" },
    ]);
  });

  test.each([
    [`${TITLE}（续）`, "repeatedTitle"],
    [`${TITLE}（第2页）`, "repeatedTitle"],
    ["续表一", "sectionHeading"],
    ["（续 表）", "repeatedTitle"],
    ["市直属企业单位", "sectionHeading"],
    [`${TITLE}市直单位`, "sectionHeading"],
  ])("%s between entries is a %s", (text, reason) => {
    const table = recogniseBelow([entry(1), [text], entry(2)], { merges: areas("A4:P4") });
    expect(table.entryRows).toEqual([2, 4]);
    expect(table.skippedRows).toEqual([{ row: 3, reason }]);
  });

  test("a heading over a group of entries", () => {
    const merged = recogniseBelow([["一、市直单位"], entry(1), ["二、区县"], entry(2)], {
      merges: areas("A3:P3", "A5:P5"),
    });
    expect(merged).toMatchObject({ entryRows: [3, 5], footerRow: null });
    expect(merged.skippedRows.map(({ reason }) => reason)).toEqual(["sectionHeading", "sectionHeading"]);
    expect(recogniseBelow([["一、市直单位推荐"], entry(1)]).skippedRows).toEqual([
      { row: 2, reason: "sectionHeading" },
    ]);
  });

  test("a heading numbered 一, 二 where entries have figures", () => {
    const rows: Row[] = [["一", "市直单位（1个）"], entry(1), ["（二）", "区县（1个）"], entry(2)];
    expect(recogniseBelow(rows)).toMatchObject({
      entryRows: [3, 5],
      skippedRows: [
        { row: 2, reason: "sectionHeading" },
        { row: 4, reason: "sectionHeading" },
      ],
    });
  });

  test("entries numbered 一, 二 themselves stay entries, however little they hold", () => {
    const rows: Row[] = [put(entry(1), { 0: "一" }), ["二", "青禾厂"], put(entry(3), { 0: "三" })];
    expect(recogniseBelow(rows).entryRows).toEqual([2, 3, 4]);
  });

  test("dots that stand for more rows", () => {
    const table = recogniseBelow([entry(1), ["……", "…", "..."]]);
    expect(table).toMatchObject({ entryRows: [2], skippedRows: [{ row: 3, reason: "ellipsis" }] });
  });
});

describe("sample rows", () => {
  test.each([
    ["in the rank number", put(entry(1), { 0: "例" })],
    ["with a colon", put(entry(1), { 0: "例：" })],
    ["示例", put(entry(1), { 0: "示例1" })],
    ["xx公司张三", put(entry(1), { 1: "xx公司", 4: "张三" })],
    ["××公司", put(entry(1), { 1: "××公司" })],
    ["ＸＸ有限公司", put(entry(1), { 1: "乐山市ＸＸ有限公司" })],
    ["XXX", put(entry(1), { 4: "XXX" })],
    ["in the studio's name", put(entry(1), { 2: "××劳模和工匠人才创新工作室" })],
  ])("%s", (_, row) => {
    expect(recogniseBelow([row, entry(2)])).toMatchObject({ entryRows: [2, 3], sampleRows: [2] });
  });

  test.each([
    ["a true name with an x", put(entry(1), { 1: "乐山Xcel科技有限公司" })],
    ["a true name with 例", put(entry(1), { 1: "惯例管理咨询有限公司" })],
    ["a person called 张三", put(entry(1), { 4: "张三" })],
    ["figures in the rank number", entry(1)],
  ])("no sample: %s", (_, row) => {
    expect(recogniseBelow([row]).sampleRows).toEqual([]);
  });
});

describe("merges and hidden rows", () => {
  test("a unit merged over two studios is no blank and no continuation", () => {
    const table = recogniseBelow([entry(1), without(2, 1), only(3, 0)], { merges: areas("B3:B5") });
    expect(table.entryRows).toEqual([2, 3, 4]);
    expect(table.dataMerges).toEqual(areas("B3:B5"));
  });

  test("the second sheet row of an entry merged over two is no entry", () => {
    const table = recogniseBelow([entry(1), only(1, 7), entry(2)], {
      merges: areas("A3:A4", "C3:C4", "E3:E4"),
    });
    expect(table).toMatchObject({ entryRows: [2, 4], skippedRows: [{ row: 3, reason: "continuation" }] });
  });

  test("rows wholly under merges are blank, stale copies included", () => {
    const merges = FLAT_ROW.map((_, index) => ({ top: 2, left: index, bottom: 3, right: index }));
    const table = recogniseBelow([entry(1), entry(1), entry(2)], { merges });
    expect(table).toMatchObject({ entryRows: [2, 4], blankRows: [3], skippedRows: [] });
  });

  test("merges that touch no entry are not listed", () => {
    const { merges } = officialParts(2);
    const table = tableOf(
      recognise(createGrid({ ...officialParts(2), merges: [...merges!, ...areas("B5:B6")] }), LESHAN),
    );
    expect(table.dataMerges).toEqual(areas("B5:B6"));
  });

  test("hidden and filtered rows are entries, and listed", () => {
    const table = recogniseBelow([entry(1), entry(2), entry(3)], { hiddenRows: [0, 3] });
    expect(table).toMatchObject({ entryRows: [2, 3, 4], hiddenEntryRows: [3] });
  });
});

describe("formatted blanks", () => {
  test("far below are ignored", () => {
    const table = recogniseBelow([entry(1), ...Array.from({ length: 5000 }, (): Row => [null, "", " "])]);
    expect(table).toMatchObject({ entryRows: [2], blankRows: [], footerRow: null });
  });

  test("a table without entries is a table", () => {
    expect(tableOf(recognise(officialGrid(0), LESHAN))).toMatchObject({
      entryRows: [],
      footerRow: 4,
      fit: 1,
    });
  });
});
