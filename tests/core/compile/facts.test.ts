import { createGrid, review } from "../../../src/core";
import type { CellValue, Grid, Predicate, Review, RulePack, TakenTable } from "../../../src/core";
import { HeaderMemory } from "../../../src/core/compile/headerMemory";
import { firstLine, quotaOf, sheetDate } from "../../../src/core/compile/sheetFacts";
import { takeTable } from "../../../src/core";
import { counties, LESHAN, sheetOf } from "../../support/batches";
import type { County, Mess } from "../../support/batches";
import { OPTIONS, withCells } from "../../support/batches/compiling";
import { rule } from "../findings/support";
import { recognised } from "./tables";

type Rows = readonly (readonly CellValue[])[];
const gridOf = (values: Rows, more: { top?: number; left?: number } = {}): Grid =>
  createGrid({ name: "S", values, ...more });

describe("the day written around a table", () => {
  const dateOn = (above: Rows, below: Rows): string | null => {
    const top = above.length;
    const grid = gridOf([...above, ["序号"], ["2001年1月1日"], ...below]);
    return sheetDate(grid, recognised({ headerRows: [top], entryRows: [top + 1] }));
  };

  test.each([
    ["2020年9月18日", "2020-09-18"],
    ["2020-9-18", "2020-09-18"],
    ["2020.09.18", "2020-09-18"],
    ["2020/12/8", "2020-12-08"],
    [" 2020 年 9 月 18 日 ", "2020-09-18"],
    ["填表日期：2020年9月18日", "2020-09-18"],
    // The last of several, one that is no day passed over.
    ["2020年9月18日至2020年9月20日", "2020-09-20"],
    ["2020年9月31日", null],
    ["2020年13月1日", null],
    ["20年9月18日", null],
    ["9月18日", null],
    // Twenty-four characters are a line with a date, one more is a sentence.
    [`2020年9月18日${"前".repeat(14)}`, "2020-09-18"],
    [`2020年9月18日${"前".repeat(15)}`, null],
  ])("%s: %s", (text, date) => {
    expect(dateOn([[null, text]], [])).toBe(date);
    expect(dateOn([], [["注"], [null, null, text]])).toBe(date);
  });

  test("below the table counts for more than above, and what an entry says for nothing", () => {
    expect(dateOn([["2020年9月1日"]], [["2020年9月18日"]])).toBe("2020-09-18");
    expect(dateOn([["2020年9月1日"]], [["2020年9月31日"]])).toBe("2020-09-01");
    expect(dateOn([], [])).toBeNull();
  });

  test("is looked for in forty rows below the entries", () => {
    const blank = (count: number): Rows => Array.from({ length: count }, () => []);
    expect(dateOn([], [...blank(39), ["2020年9月18日"]])).toBe("2020-09-18");
    expect(dateOn([], [...blank(40), ["2020年9月18日"]])).toBeNull();
  });

  test("is looked for below the header where there are no entries", () => {
    const grid = gridOf([["2020年9月1日"], ["序号"], ["2020年9月18日"]]);
    expect(sheetDate(grid, recognised({ headerRows: [0, 1], entryRows: [] }))).toBe("2020-09-18");
    expect(sheetDate(grid, recognised({ headerRows: [0, 1], entryRows: [2] }))).toBeNull();
    expect(sheetDate(grid, recognised({ headerRows: [2], entryRows: [] }))).toBe("2020-09-01");
  });
});

test.each<[string, Rows, string]>([
  ["the first line", [["报销单"], ["日期"]], "报销单"],
  ["not a mark of an annex", [["附件1："], ["附表"], ["附3"], [" 附件: "], ["报销单"]], "报销单"],
  ["but a title that begins with one", [["附件1 报销单"]], "附件1 报销单"],
  ["not a blank line", [[], [" "], ["报销单"]], "报销单"],
  [
    "what stands in its first four cells that hold something",
    [[null, "一", "", "二", "三", "四", "五"]],
    "一 二 三 四",
  ],
  ["at most forty characters of it", [["长".repeat(41)]], "长".repeat(40)],
  ["among the first five rows", [[], [], [], [], ["报销单"]], "报销单"],
  ["not among later ones", [[], [], [], [], [], ["报销单"]], ""],
  ["none", [], ""],
])("what tells a person which sheet it is: %s", (_, rows, line) => {
  expect(firstLine(gridOf(rows))).toBe(line);
  expect(firstLine(gridOf(rows, { top: 7, left: 3 }))).toBe(line);
});

describe("whether the least number of entries is there", () => {
  const least = { is: "countBetween", min: 2 } as Predicate;
  const asks = (check: Predicate, more: object = {}) => rule({ id: "least", scope: "sheet", check, ...more });
  const quota = (rules: RulePack["rules"], ...statuses: readonly string[]) =>
    quotaOf({
      pack: { ...LESHAN, id: "p", rules },
      outcomes: { sheetRules: statuses.map((status) => ({ id: "p/least", status })) },
    } as unknown as Review);

  test.each<[string, RulePack["rules"], readonly string[], boolean | null]>([
    ["it is", [asks(least)], ["met"], true],
    ["it is not", [asks(least)], ["notMet"], false],
    ["one of two is not", [asks(least)], ["met", "notMet"], false],
    ["one of two is not known", [asks(least)], ["undecided", "met"], true],
    ["nothing is known", [asks(least)], ["notApplicable"], null],
    ["nothing was judged", [asks(least)], [], null],
    ["of whom a condition holds", [asks({ is: "when", then: least } as Predicate)], ["notMet"], false],
    [
      "a condition for something else",
      [asks({ is: "when", then: { is: "atLeast" } } as Predicate)],
      ["notMet"],
      null,
    ],
    ["no least number", [asks({ is: "countBetween", max: 9 })], ["notMet"], null],
    ["a least number of each kind", [asks({ is: "countBetween", min: 2, by: "sector" })], ["notMet"], null],
    ["of an entry", [asks(least, { scope: "entry" })], ["notMet"], null],
    ["in principle only", [asks(least, { severity: "warning" })], ["notMet"], null],
    ["another rule", [asks(least, { id: "other" })], ["notMet"], null],
  ])("%s", (_, rules, statuses, known) => {
    expect(quota(rules, ...statuses)).toBe(known);
  });
});

describe("headers that were seen", () => {
  const form = (
    title = "推荐汇总表",
    header: readonly CellValue[] = ["序号", "名称"],
    rows: Rows = [[1, "甲"]],
  ): Grid => gridOf([[null, title], [], header, ...rows]);
  const pack = { id: "p" } as RulePack;
  const seen = (...titles: readonly (string | null)[]): HeaderMemory => {
    const memory = new HeaderMemory();
    for (const title of titles)
      memory.remember(form(title ?? ""), recognised({ headerRows: [2], title }), pack);
    return memory;
  };
  const known = { pack, headerTop: 2 };

  test.each<[string, Grid, typeof known | null]>([
    [
      "with other entries",
      form(
        "推荐汇总表",
        ["序号", "名称"],
        [
          [1, "乙"],
          [2, "丙"],
        ],
      ),
      known,
    ],
    [
      "its title at another place, with blanks around it",
      gridOf([[], [" 推荐汇总表 "], ["序号", "名称"]]),
      known,
    ],
    ["another title", form("报名表"), null],
    ["another header", form("推荐汇总表", ["序号", "单位"]), null],
    ["a column more", form("推荐汇总表", ["序号", "名称", "备注"]), null],
    ["the columns moved", form("推荐汇总表", [null, "序号", "名称"]), null],
    ["the header in another row", gridOf([["推荐汇总表"], ["序号", "名称"]]), null],
    ["the title below the header", gridOf([[], [], ["序号", "名称"], ["推荐汇总表"]]), null],
    ["fewer rows than the header has", gridOf([["推荐汇总表"], []]), null],
    ["an empty sheet", gridOf([]), null],
  ])("%s", (_, grid, found) => {
    expect(seen("推荐汇总表").find(grid)).toEqual(found);
  });

  test("are not remembered without a title, or with one that does not stand above them", () => {
    expect(seen(null).find(form(""))).toBeNull();
    const memory = new HeaderMemory();
    memory.remember(form("推荐汇总表"), recognised({ headerRows: [2], title: "别的" }), pack);
    memory.remember(
      gridOf([[], [], ["推荐汇总表"]]),
      recognised({ headerRows: [2], title: "推荐汇总表" }),
      pack,
    );
    expect(memory.find(form("推荐汇总表"))).toBeNull();
    expect(memory.find(gridOf([["别的"], [], ["序号", "名称"]]))).toBeNull();
  });

  test("up to sixteen of them", () => {
    const titles = Array.from({ length: 17 }, (_, index) => `表${index + 1}`);
    const memory = seen(...titles);
    expect(titles.map((title) => memory.find(form(title)) !== null)).toEqual(
      titles.map((title) => title !== "表17"),
    );
  });
});

describe("a table taken from its sheet", () => {
  const [one] = counties(1, 3) as [County];
  const taken = (
    county: County,
    mess: Mess = {},
    cells: Readonly<Record<string, CellValue>> = {},
  ): TakenTable => {
    const grid = withCells(sheetOf(county, mess), cells);
    const result = review(grid, LESHAN, OPTIONS);
    if (result.kind !== "review") throw new Error("no table");
    return takeTable(result.review, grid, {
      file: "甲.xlsx",
      otherSheets: ["别的"],
      notes: [],
      modified: 7,
      fidelity: 2,
      compiled: false,
    });
  };
  const withSeq = (...numbers: readonly (number | string | null)[]): County => ({
    ...one,
    rows: one.rows.map((row, index) => ({ ...row, seq: numbers[index] ?? null })),
  });
  const orderOf = (table: TakenTable) => [table.ranked, table.entries.map(({ source }) => source.row)];

  test.each<[readonly (number | string | null)[], boolean, readonly number[]]>([
    [[1, 2, 3], true, [3, 4, 5]],
    [[3, 1, 2], true, [4, 5, 3]],
    [[1, 2, 2], false, [3, 4, 5]],
    [[3, 1, 4], false, [3, 4, 5]],
    [[0, 1, 2], false, [3, 4, 5]],
    [[2, 1, null], false, [3, 4, 5]],
    [[3, 2, "首位"], false, [3, 4, 5]],
  ])("numbered %j it is ranked: %s", (numbers, ranked, rows) => {
    expect(orderOf(taken(withSeq(...numbers)))).toEqual([ranked, rows]);
  });

  test("says what stands on the sheet, what of the file, and how it was read", () => {
    const table = taken(one);
    expect({
      ...table,
      pack: table.pack.id,
      entries: table.entries.length,
      reading: table.reading.otherSheets,
    }).toEqual({
      file: "甲.xlsx",
      sheet: "Sheet1",
      pack: "leshan-2020",
      title: LESHAN.form.title,
      recommendingUnit: one.unit,
      preparedBy: "林小禾",
      referenceDate: "2020-09-25",
      date: "2020-09-18",
      inTime: true,
      quotaMet: true,
      ranked: true,
      entries: 3,
      findings: [],
      systemErrors: [],
      notChecked: table.notChecked,
      reading: ["别的"],
      modified: 7,
      fidelity: 2,
      compiled: false,
    });
    expect(table.reading).not.toHaveProperty("otherNotice");
  });

  test.each([
    ["2020年9月25日", true],
    ["2020年9月26日", false],
    ["", null],
  ])("with %s below it, it is in time: %s", (text, inTime) => {
    expect(taken(one, {}, { "7:3": text }).inTime).toBe(inTime);
  });

  test("of an entry: its cells as typed, its answers as read, and what was found of it", () => {
    const [, second] = taken({
      ...one,
      rows: one.rows.map((row, index) => (index === 1 ? { ...row, seq: " 2 ", memberCount: "4人" } : row)),
    }).entries;
    expect(second?.sequence).toBe("2");
    expect(second?.values["memberCount"]).toBe(4);
    expect(second?.identity).toEqual({
      name: one.rows[1]?.["studioName"],
      leader: one.rows[1]?.["leaderName"],
      unit: one.rows[1]?.["hostUnit"],
      phones: [one.rows[1]?.["phone"]],
    });
    expect(second?.findings.map(({ rule: id, row }) => [id, row])).toEqual([["leshan-2020/team-size", 4]]);
  });
});
