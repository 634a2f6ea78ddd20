import { noticeFlags, noticePage, noticeParts, noticeWorkbook, unitNotices } from "../../../src/core";
import type { CompiledFinding, Finding, NoticeOptions, TakenTable, UnitNotice } from "../../../src/core";
import { compileTables } from "../../../src/core/compile/compile";
import { finding } from "../findings/support";
import { PACK, rowsOf } from "./madeBatch";
import { entry, table } from "./support";
import type { Made } from "./support";

const made = (file: string, entries: readonly Made[], more: Partial<TakenTable> = {}): TakenTable =>
  table({ file, entries: entries.map((each, index) => entry({ file, row: 3 + index, ...each })), ...more });
const studio = (name: string, more: Made = {}): Made => ({
  name,
  leader: name,
  values: { studioName: `${name}工作室`, memberCount: 4 },
  ...more,
});

const TABLES = [
  made("上报/1甲县.xlsx", [studio("青"), studio("禾"), studio("云"), studio("禾")], {
    recommendingUnit: "甲县总工会",
    preparedBy: "林小禾",
  }),
  made("上报/2乙县.xlsx", [studio("青"), { name: "岭" }], { recommendingUnit: "乙县总工会" }),
];
const blank = finding({
  rule: "leshan-2020/required",
  field: "phone",
  row: 4,
  column: 9,
  message: "missing.blank",
});
const about = finding({
  rule: "leshan-2020/stated",
  severity: "warning",
  row: 4,
  column: 10,
  message: "stated.approximate",
  found: "约4",
});
const again = finding({ ...about, severity: "error", column: 10, message: "unreadable.notANumber" });
const ofSheet = finding({
  rule: "leshan-2020/preparer",
  row: null,
  column: null,
  field: null,
  severity: "warning",
  message: "label.absent",
  parameters: { label: "preparedBy", labelText: "填报人：" },
});
const elsewhere = finding({ ...about, row: 30, found: "约9" });

const of = (own: Finding, index = 0): CompiledFinding => ({
  finding: own,
  source: { file: "", sheet: "S", row: own.row },
  table: index,
  own,
});
const compilation = compileTables(PACK, TABLES);
const NO_TERMS: NoticeOptions = { due: null, contact: "" };
const noticesOf = (found: readonly Finding[], options = NO_TERMS): readonly UnitNotice[] =>
  unitNotices(
    compilation,
    found.map((each) => of(each)),
    options,
  );
const FOUND = [blank, about, again, ofSheet, elsewhere];
const [first, second] = noticesOf(FOUND) as [UnitNotice, UnitNotice];

const TOLD = {
  others: "【请核实】另一单位也报了同一个或很相近的工作室（或负责人、电话），请核对归属，由双方商定后告知。",
  within: (row: number) => `【请核实】与本表第 ${row} 行可能是同一个工作室，请核对。`,
};

describe("a notice in parts", () => {
  const parts = noticeParts(first, PACK, { due: "2020-09-05", contact: "王芳" }, "zh-CN");

  test("names the unit and its form, its file without folders, and the terms", () => {
    expect([parts.title, parts.opening.slice(0, 30), parts.closing]).toEqual([
      `甲县总工会：《${PACK.form.title}》补正事项`,
      "你单位报来的「1甲县.xlsx」（工作表“S”）有以下内容需",
      ["报回时间：2020年9月5日前", "联系人：王芳"],
    ]);
    expect(noticeParts(first, PACK, NO_TERMS, "en").closing).toEqual(["Due: ________", "Contact: ________"]);
  });

  test("tells of the sheet what stands in no row of an entry, and of each row its own in the order of the sheet", () => {
    const lines = parts.groups.map(({ heading, lines: own }) => [
      heading,
      own.map((line) => line.slice(0, 12)),
    ]);
    expect(lines).toEqual([
      ["整张表：", ["【请核实】表上没有“填报", "【请核实】K31 “成员"]],
      ["第 4 行“青工作室”：", [TOLD.others.slice(0, 12)]],
      [
        "第 5 行“禾工作室”：",
        ["【须改正】J5 “联系电", "【请核实】K5 “成员人", "【须改正】K5 “成员人", TOLD.within(7).slice(0, 12)],
      ],
      ["第 7 行“禾工作室”：", [TOLD.within(5).slice(0, 12)]],
    ]);
    const shared = parts.groups.map(({ lines: own }) => own.at(-1));
    expect(shared.slice(1)).toEqual([TOLD.others, TOLD.within(7), TOLD.within(5)]);
  });

  test("a row without a studio's name is told by its number", () => {
    const [, unnamed] = unitNotices(compilation, [of(finding({ ...about, row: 4 }), 1)], NO_TERMS);
    const { groups } = noticeParts(unnamed as UnitNotice, PACK, NO_TERMS, "zh-CN");
    expect(groups.map(({ heading }) => heading)).toEqual(["第 4 行“青工作室”：", "第 5 行："]);
  });

  test("has no part on the sheet where nothing is about it", () => {
    expect(noticeParts(second, PACK, NO_TERMS, "zh-CN").groups).toEqual([
      { heading: "第 4 行“青工作室”：", lines: [TOLD.others] },
    ]);
  });
});

test("a notice's text numbers its lines through", () => {
  const lines = first.text["zh-CN"].split("\n");
  const numbers = lines.flatMap((line) => /^(\d+)\. /u.exec(line)?.[1] ?? []);
  expect(numbers).toEqual(["1", "2", "3", "4", "5", "6", "7", "8"]);
  expect(lines).toHaveLength(2 + 4 + 8 + 2);
  expect(second.text["zh-CN"].split("\n").slice(2)).toEqual([
    "第 4 行“青工作室”：",
    `1. ${TOLD.others}`,
    "报回时间：________",
    "联系人：________",
  ]);
});

describe("the small workbook", () => {
  const [form, asked] = noticeWorkbook(first, PACK, { due: "2020-09-05", contact: "王芳" }, "zh-CN").sheets;

  test("has the rows that need something, as typed, under the unit's own signature", () => {
    const rows = rowsOf(form);
    const name = PACK.fields.findIndex(({ id }) => id === "studioName");
    expect(rows.slice(5, 8).map((cells) => cells[name])).toEqual(["青工作室", "禾工作室", "禾工作室"]);
    expect(rows[2]?.join("")).toMatch(/甲县总工会.*林小禾/);
  });

  test("says what is asked: cell of the unit's sheet, row of this one, column, in words", () => {
    const rows = rowsOf(asked);
    expect(rows.slice(0, 5).map(([text]) => text)).toEqual([
      `甲县总工会：《${PACK.form.title}》补正事项`,
      expect.stringContaining("你单位报来的「1甲县.xlsx」") as string,
      "报回时间：2020年9月5日前",
      "联系人：王芳",
      "类别",
    ]);
    expect(rows[4]?.slice(0, 5)).toEqual(["类别", "你单位原表的格", "本小表的行", "栏目", "说明"]);
    expect(rows.slice(5).map((cells) => cells.slice(0, 4))).toEqual([
      ["请核实", "整张表", "", ""],
      ["须改正", "J5", "7", "联系电话"],
      ["请核实", "K5", "7", "成员人数"],
      ["须改正", "K5", "7", "成员人数"],
      ["请核实", "K31", "", "成员人数"],
    ]);
    expect(rows[6]?.[4]).toMatch(/^“联系电话”没有填写.*请在 J5 填写手机号/);
  });

  test("marks each cell once, by the graver of what was found there, with all of it", () => {
    const flags = noticeFlags(first, PACK, "zh-CN");
    const columnOf = (id: string): number => PACK.fields.findIndex((field) => field.id === id);
    expect(flags.map(({ row, column, severity }) => [row, column, severity])).toEqual([
      [6, columnOf("phone"), "error"],
      [6, columnOf("memberCount"), "error"],
    ]);
    expect(flags.map(({ note }) => note.split("\n\n").length)).toEqual([1, 2]);
    const mild = noticesOf([about, about])[0] as UnitNotice;
    expect(noticeFlags(mild, PACK, "zh-CN").map(({ severity }) => severity)).toEqual(["warning"]);
  });

  test("in English there is a space between what is wrong and what to do", () => {
    const [flag] = noticeFlags(first, PACK, "en");
    expect(flag?.note).toMatch(/filled in.*\. Please /);
    const rows = rowsOf(noticeWorkbook(first, PACK, NO_TERMS, "en").sheets[1]);
    expect(rows[6]?.[4]).toMatch(/filled in.*\. Please /);
  });
});

describe("the page to print", () => {
  const page = noticePage(first, PACK, NO_TERMS, "zh-CN");
  test("has the notice's parts in their order, each line once", () => {
    const text = page.slice(page.indexOf("<body>"));
    expect(text.match(/<h2>[^<]*<\/h2>/gu)).toEqual([
      "<h2>整张表：</h2>",
      "<h2>第 4 行“青工作室”：</h2>",
      "<h2>第 5 行“禾工作室”：</h2>",
      "<h2>第 7 行“禾工作室”：</h2>",
    ]);
    expect(text.match(/<li>/gu)).toHaveLength(8);
    expect(text.match(/<footer>.*<\/footer>/gu)).toEqual([
      "<footer><p>报回时间：________</p><p>联系人：________</p></footer>",
    ]);
    expect(page).toContain('<html lang="zh-CN">');
    expect(page).toContain(`<title>甲县总工会：《${PACK.form.title}》补正事项</title>`);
  });

  test("shows markup in what was typed as text", () => {
    const odd = compileTables(PACK, [
      made("a.xlsx", [studio('<i>"&"</i>', { findings: [] })], { recommendingUnit: "甲" }),
    ]);
    const [notice] = unitNotices(odd, [of(finding({ ...blank, row: 3 }))], NO_TERMS);
    expect(noticePage(notice as UnitNotice, PACK, NO_TERMS, "zh-CN")).toContain(
      "<h2>第 4 行“&lt;i&gt;&quot;&amp;&quot;&lt;/i&gt;工作室”：</h2>",
    );
  });
});
