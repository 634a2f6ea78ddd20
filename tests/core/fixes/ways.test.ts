import { fixesOf, plainEdits, renumberings, ReviewedCells } from "../../../src/core";
import type { CaseEntry, Finding, Grid, PackField, RulePack } from "../../../src/core";
import { formGrid } from "../../../src/core/review/case";
import { reviewOf } from "../review/support";
import { TEST_PACK } from "../pack/support";

const FIRST_ROW = 3;
const columnOf = (field: string): number => TEST_PACK.fields.findIndex(({ id }) => id === field);
const packWith = (changes: Readonly<Record<string, Partial<PackField>>>): RulePack => ({
  ...TEST_PACK,
  fields: TEST_PACK.fields.map((field) => ({ ...field, ...changes[field.id] })),
});

/** A sheet of some studios, with formulas in the cells named "row,column". */
function cellsOf(
  entries: readonly CaseEntry[],
  pack: RulePack = TEST_PACK,
  formulas: Readonly<Record<string, string>> = {},
): ReviewedCells {
  const plain = formGrid(
    pack,
    entries.map((entry, at) => ({
      seq: at + 1,
      hostUnit: `${"甲乙丙丁"[at]}公司`,
      leaderName: `李${"明强伟刚"[at]}`,
      studioName: `${"甲乙丙丁"[at]}工作室`,
      ...entry,
    })),
    pack.sampleLabels,
  );
  const formula: Grid["formula"] = (row, column) => formulas[`${row},${column}`] ?? null;
  const grid = Object.assign(Object.create(plain) as Grid, { formula });
  return new ReviewedCells(reviewOf(grid, {}, pack), grid);
}

const findingAt = (field: string, message: string, more: Partial<Finding> = {}): Finding => ({
  severity: "warning",
  kind: "notMet",
  rule: "test/rule",
  clause: null,
  row: FIRST_ROW,
  column: columnOf(field),
  field,
  status: "notMet",
  found: "",
  required: "",
  message,
  parameters: {},
  related: [],
  ...more,
});
const offered = (cells: ReviewedCells, finding: Finding): readonly unknown[] =>
  fixesOf(finding, cells).map(({ way, text, edits }) => [
    way,
    text,
    ...edits().map(({ row, value }) => [row - FIRST_ROW, value]),
  ]);
const at = (field: string, value: CaseEntry[string], message: string, more: Partial<Finding> = {}) =>
  offered(cellsOf([{ [field]: value }, {}]), findingAt(field, message, more));

describe("an empty cell", () => {
  test("is none where that is an answer, and one of the column's words where it has some", () => {
    expect(at("patentCount", null, "missing.blank")).toEqual([["none", "0", [0, 0]]]);
    expect(at("patentCount", "请填写", "missing.placeholder")).toEqual([["none", "0", [0, 0]]]);
    expect(at("leaderHonours", null, "missing.blank")).toEqual([["none", "无", [0, "无"]]]);
    expect(at("memberCount", null, "missing.blank")).toEqual([]);
    expect(at("memberCount", "/", "missing.dash")).toEqual([]);
    const choices = ["教育", "科技"].map((choice) => ["choice", choice, [0, choice]]);
    expect(at("sector", null, "missing.blank")).toEqual(choices);
    expect(at("sector", "/", "missing.dash")).toEqual(choices);
    expect(at("hasRules", null, "missing.blank").map((fix) => (fix as string[])[1])).toEqual(["是", "否"]);
  });
  test("is open where the unit is still to say it", () => {
    expect(at("patentCount", "待定", "missing.pending")).toEqual([]);
    expect(at("sector", "见附件", "missing.seeAttachment")).toEqual([]);
  });
  test.each([
    [6, 6],
    [7, 0],
  ])("of %i words to choose from %i are offered", (count, shown) => {
    const choices = [..."甲乙丙丁戊己庚"].slice(0, count);
    const cells = cellsOf([{ sector: null }, {}], packWith({ sector: { choices } }));
    expect(offered(cells, findingAt("sector", "missing.blank"))).toHaveLength(shown);
  });
  test("a column of texts has no words to choose from", () => {
    const cells = cellsOf([{}, {}], packWith({ leaderTitle: { choices: ["甲", "乙"] } }));
    expect(offered(cells, findingAt("leaderTitle", "missing.blank"))).toEqual([]);
  });
});

describe("同上", () => {
  const ditto = (field: string, ...above: readonly CaseEntry[string][]) => {
    const list = [...above, "同上"];
    const row = FIRST_ROW + above.length;
    return offered(
      cellsOf(list.map((value) => ({ [field]: value }))),
      findingAt(field, "missing.ditto", { row }),
    );
  };
  test("is what stands above it, a figure as a figure", () => {
    expect(ditto("leaderTitle", " 工程师 ")).toEqual([["above", "工程师", [1, "工程师"]]]);
    expect(ditto("leaderTitle", "工程师", "同上")).toEqual([["above", "工程师", [2, "工程师"]]]);
    expect(ditto("memberCount", 5)).toEqual([["above", "5", [1, 5]]]);
    expect(ditto("memberCount", "5人")).toEqual([["above", "5人", [1, "5人"]]]);
    expect(ditto("established", 2018)).toEqual([["above", "2018", [1, "2018"]]]);
  });
  test("is open where nothing that can be read stands above it", () => {
    expect([ditto("leaderTitle"), ditto("leaderTitle", null), ditto("memberCount", "一些")]).toEqual([
      [],
      [],
      [],
    ]);
    expect(ditto("leaderTitle", "工程师", null)).toEqual([]);
    // 同左 means another cell, and so does a 同上 below it.
    expect(ditto("leaderTitle", "工程师", "同左")).toEqual([]);
    const left = cellsOf([{ leaderTitle: "工程师" }, { leaderTitle: "同左" }]);
    expect(offered(left, findingAt("leaderTitle", "missing.ditto", { row: FIRST_ROW + 1 }))).toEqual([]);
  });
});

describe("a value that was read, though not as the form asks", () => {
  test("the figure alone, in columns of figures", () => {
    expect(at("memberCount", "约5人", "stated.qualifier")).toEqual([["figure", "5", [0, 5]]]);
    expect(at("floorArea", "50余㎡", "stated.qualifier")).toEqual([["figure", "50", [0, 50]]]);
    expect(at("established", "约2018年", "stated.qualifier")).toEqual([]);
    expect(at("memberCount", "约5人", "stated.otherWords")).toEqual([]);
  });
  test("none for a dash, where none is an answer", () => {
    expect(at("patentCount", "/", "stated.dashAsNone")).toEqual([["none", "0", [0, 0]]]);
    expect(at("memberCount", "/", "stated.dashAsNone")).toEqual([]);
  });
  test("few yuan as they stand, or as yuan; nothing where the unit is none of money", () => {
    expect(at("annualFunding", "¥20", "stated.fewYuan")).toEqual([
      ["figure", "20", [0, 20]],
      ["figure", "0.002", [0, 0.002]],
    ]);
    expect(at("floorArea", "20", "stated.fewYuan")).toEqual([]);
    expect(at("annualFunding", null, "stated.fewYuan")).toEqual([]);
  });
  test("yuan under a header of 10,000 yuan, of the rule about them alone", () => {
    const inYuan = { rule: "test/in-yuan" };
    expect(at("annualFunding", 4_100_000, "", inYuan)).toEqual([["tenThousands", "410", [0, 410]]]);
    expect(at("annualFunding", 4_100_000, "")).toEqual([]);
    expect(at("leaderTitle", "工程师", "", inYuan)).toEqual([]);
  });
  test("a word of the list for one that is not on it; nothing for one that is", () => {
    expect(at("sector", "农业", "").map((fix) => (fix as string[])[1])).toEqual(["教育", "科技"]);
    expect(at("sector", "教育", "")).toEqual([]);
    expect(at("leaderTitle", "工程师", "")).toEqual([]);
  });
  test("a date in the words of its finding", () => {
    const date = { parameters: { date: "2018年9月15日" } };
    expect(at("established", "43358", "unreadable.dateSerial", date)).toEqual([
      ["date", "2018年9月15日", [0, "2018年9月15日"]],
    ]);
    expect(at("established", "43358", "unreadable.dateSerial")).toEqual([]);
  });
});

describe("where nothing can be put", () => {
  const cells = cellsOf([{ patentCount: null }, { patentCount: null }]);
  test.each<readonly [string, Partial<Finding>]>([
    ["no row", { row: null }],
    ["no column", { column: null }],
    ["no field", { field: null }],
    ["a field that there is not", { field: "gone" }],
    ["a row that holds no studio", { row: 0 }],
  ])("%s", (_what, more) => {
    expect(offered(cells, findingAt("patentCount", "missing.blank"))).toHaveLength(1);
    expect(offered(cells, findingAt("patentCount", "missing.blank", more))).toEqual([]);
  });
  test("a formula is the unit's own reckoning, but for the rank that it stands for", () => {
    const formulas = { [`${FIRST_ROW},${columnOf("patentCount")}`]: "=A1", [`${FIRST_ROW},0`]: "=ROW()-3" };
    const worked = cellsOf([{ patentCount: null }, {}], TEST_PACK, formulas);
    expect(offered(worked, findingAt("patentCount", "missing.blank"))).toEqual([]);
    expect(offered(worked, findingAt("seq", "stated.sequenceFormula"))).toEqual([["value", "1", [0, 1]]]);
    expect(offered(worked, findingAt("seq", ""))).toEqual([]);
    expect(renumberings(worked, "seq")).toEqual([]);
  });
});

describe("ranks 1 to n", () => {
  const ranks = (...list: readonly CaseEntry[string][]) => {
    const cells = cellsOf(list.map((seq) => ({ seq })));
    expect(renumberings(cells, "seq")).toBe(renumberings(cells, "seq"));
    return offered(cells, findingAt("seq", ""));
  };
  test("by rows, and in the order given with equal ones by their rows and blanks at the end", () => {
    expect(ranks(2, null, 2, 1)).toEqual([
      ["renumberRows", "1–4", [0, 1], [1, 2], [2, 3], [3, 4]],
      ["renumberKept", "1–4", [1, 4], [2, 3]],
    ]);
    expect(ranks(2, 4)).toEqual([["renumberRows", "1–2", [0, 1], [1, 2]]]);
    expect(ranks(1, 2)).toEqual([["renumberRows", "1–2"]]);
  });
  test("not of a column that the sheet does not have", () =>
    expect(renumberings(cellsOf([{}, {}]), "gone")).toEqual([]));
});

describe("cells that are written plainly for good", () => {
  const plain = (field: string, value: CaseEntry[string], formulas = {}) =>
    plainEdits(cellsOf([{ [field]: value }], TEST_PACK, formulas)).filter((edit) => edit.field === field);
  const edit = (field: string, shown: string, value: string | number): object[] => [
    { row: FIRST_ROW, column: columnOf(field), field, shown, value },
  ];
  test.each<readonly [field: string, shown: string, value: string | number]>([
    ["memberCount", "十五人", 15],
    ["floorArea", "160㎡", 160],
    ["annualFunding", "150,000元", 15],
    ["established", "2018.9", "2018年9月"],
    ["established", "2018-09-05", "2018年9月5日"],
    ["sector", "教 育", "教育"],
    ["hasRules", "√", "是"],
    ["hasRules", "×", "否"],
  ])("%s: %s becomes %p", (field, shown, value) =>
    expect(plain(field, shown)).toEqual(edit(field, shown, value)),
  );
  test.each<readonly [field: string, value: CaseEntry[string]]>([
    ["memberCount", 15],
    ["memberCount", "15"],
    ["memberCount", "约15人"],
    ["memberCount", "一些"],
    ["memberCount", null],
    ["patentCount", "/"],
    ["patentCount", "3项打底"],
    ["established", "2018年9月"],
    ["established", "2018年9月上旬"],
    ["established", "2018年左右"],
    ["sector", "教育"],
    ["hasRules", "是"],
    ["phone", "138 0000 0001"],
    ["leaderName", "李 明"],
  ])("%s: %p stays", (field, value) => expect(plain(field, value)).toEqual([]));
  test("a formula stays", () => {
    const formulas = { [`${FIRST_ROW},${columnOf("memberCount")}`]: '="十五人"' };
    expect(plain("memberCount", "十五人", formulas)).toEqual([]);
  });
});
