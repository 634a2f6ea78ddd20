import type { CellValue, OutcomeStatus, Predicate } from "../../../src/core";
import { compilePredicate, Outcome } from "../../../src/core/pack";
import {
  beforeName,
  hasName,
  matchesAny,
  namesIn,
  preparePatterns,
} from "../../../src/core/pack/judging/texts";
import { titlesHeld } from "../../../src/core/pack/judging/titles";
import { abbreviatesUnit, namesUnit } from "../../../src/core/pack/judging/units";
import { explain, judge, situationOf, TEST_PACK, type Cells } from "./support";

const indexOf = (field: string): number => TEST_PACK.fields.findIndex(({ id }) => id === field);
const told = (field: string, required = "", message = ""): object => ({
  field: indexOf(field),
  required,
  message,
  parameters: {},
  related: [],
});

describe("the unit that a text of unit and post names", () => {
  const UNIT = "乐山市青衣机械有限公司";
  test.each<readonly [text: string, unit: string, same: boolean]>([
    ["乐山市青衣机械有限公司车间主任", UNIT, true],
    ["青衣机械有限公司车间主任", UNIT, true],
    ["青衣公司主任", UNIT, true],
    ["乐山市青衣机械有限公司第一分厂工人", UNIT, true],
    ["四川省乐山市青衣机械有限公司", UNIT, true],
    ["车间主任", UNIT, true],
    ["检修部高级工程师", UNIT, true],
    ["", UNIT, true],
    ["白水机械有限公司车间主任", "", true],
    ["白水机械有限公司车间主任", UNIT, false],
    ["市人民医院护士长", UNIT, false],
    ["县第二医院护士长", "县第一医院", false],
    ["青衣机械有限公司", "青衣机械", true],
    ["青衣江电力集团青衣电厂工人", "青衣电厂", true],
    ["机械厂主任", "青衣机械厂", true],
    // The text may break off within the unit's name, or go on behind it.
    ["人民医院主任", "人民医院青山分部", true],
    ["青山厂医院护士", "青山厂", true],
    // Nothing but common words: the whole name is compared.
    ["市医院", "县医院", false],
    ["第一医院", "市第一医院", true],
    // The place alone tells nothing, nor does a number.
    ["乐山市人民医院 主任医师", "乐山市青衣机械有限公司", false],
    ["四川省乐山市人民医院 主任医师", "四川省乐山市青衣机械有限公司", false],
    ["乐山市青衣机械有限公司 技师", "乐山市人民医院", false],
    ["市第一医院 护士长", "县第一医院", false],
    ["县第一医院 护士长", "云溪县第一医院", true],
    ["区医院 护士长", "沙湾区人民医院", true],
    ["国网乐山供电公司 班长", "乐山市供电公司", true],
    ["青衣机械公司 技师", "四川省乐山市青衣机械有限公司", true],
    ["乐山市青衣机械厂 技师", "青衣机械有限公司", true],
  ])("%p is of the unit %p: %p", (text, unit, same) => expect(namesUnit(text, unit)).toBe(same));

  test.each<readonly [short: string, unit: string, boolean]>([
    ["青机", "青山机械公司", true],
    ["青山公司", "青山机械公司", true],
    ["机械公司", "青山机械公司", true],
    ["青", "青山机械公司", false],
    ["机青", "青山机械公司", false],
    ["青电", "青山机械公司", false],
    // Common words alone tell nobody apart, but for a unit that has no others.
    ["公司", "青山机械公司", false],
    ["市医院", "市青山医院", false],
    ["市医院", "市人民医院", true],
    ["", "青山机械公司", false],
  ])("%p is short for %p: %p", (short, unit, is) => expect(abbreviatesUnit(short, unit)).toBe(is));
});

describe("sameUnit", () => {
  const same: Predicate = { is: "sameUnit", field: "leaderTitle", other: "hostUnit" };
  test.each<readonly [CellValue, CellValue, OutcomeStatus, required: string]>([
    ["青山公司主任", "青山公司", "met", "青山公司*"],
    ["白水公司主任", " 青山公司 ", "notMet", "青山公司*"],
    [null, "青山公司", "missing", "青山公司*"],
    ["白水公司主任", null, "missing", ""],
    [{ error: "#REF!" }, "青山公司", "malformed", "青山公司*"],
    ["白水公司主任", { error: "#N/A" }, "malformed", "#N/A*"],
    [{ error: "#REF!" }, null, "malformed", ""],
  ])("%p and %p", (leaderTitle, hostUnit, outcome, required) => {
    expect(judge(same, { leaderTitle, hostUnit })).toBe(outcome);
    expect(explain(same, { leaderTitle, hostUnit })).toEqual(told("leaderTitle", required));
  });
  test("without a column there is nothing to compare, and nothing to name", () => {
    const cells = { leaderTitle: "白水公司主任", hostUnit: "青山公司" };
    expect(judge(same, cells, { without: ["hostUnit"] })).toBe("missing");
    expect(explain(same, cells, { without: ["hostUnit"] })).toEqual(told("leaderTitle"));
  });
});

describe("saysSome", () => {
  const some: Predicate = { is: "saysSome", field: "leaderTitle" };
  test.each<readonly [CellValue, OutcomeStatus]>([
    ["高级工程师", "met"],
    ["拟评副教授，讲师", "met"],
    ["拟评副教授", "notMet"],
    ["无", "notMet"],
    ["均无", "notMet"],
    ["无职称", "notMet"],
    ["尚未评定职称", "notMet"],
    ["无线电工程师", "met"],
    [null, "notMet"],
    ["待定", "notMet"],
    [{ error: "#REF!" }, "malformed"],
  ])("%p", (leaderTitle, outcome) => {
    expect(judge(some, { leaderTitle })).toBe(outcome);
    expect(explain(some, { leaderTitle })).toEqual(told("leaderTitle"));
  });
  test("a column that is not there names nothing", () =>
    expect(judge(some, {}, { without: ["leaderTitle"] })).toBe("notMet"));
});

test.each<readonly [string, string]>([
  ["拟评副教授", ""],
  ["待聘高级工程师,工程师", ",工程师"],
  ["讲师(正在申报副教授)", "讲师()"],
  ["拟申请正高级;技师", ";技师"],
  ["拟评", "拟评"],
  ["待聘", "待聘"],
  ["拟参评劳模", "拟参评劳模"],
  ["高级工程师", "高级工程师"],
  ["无职称", ""],
  ["目前暂无高级职称", ""],
  ["没有专业技术职务", ""],
  ["不具备中级及以上职称", ""],
  ["本人尚未取得高级职称", ""],
  ["工程师(未评上高级工程师)", "工程师()"],
  ["工程师;未晋升副高;技师", "工程师;;技师"],
  ["未聘高工,无职称", ""],
  ["技师(无高级)", "技师()"],
  ["无副高", ""],
  ["✓", "✓"],
  ["没有高级技工学校任教经历", "没有高级技工学校任教经历"],
  ["无线电高级工程师", "无线电高级工程师"],
  ["无损检测高级技师", "无损检测高级技师"],
  ["无机化学研究员", "无机化学研究员"],
])("%p without titles that are only hoped for or not held is %p", (text, left) =>
  expect(titlesHeld(text)).toBe(left),
);

describe("titleAtLeast", () => {
  const senior: Predicate = {
    is: "titleAtLeast",
    field: "leaderTitle",
    grade: "senior",
    titles: ["研究员", "教授", "高级"],
    notTitles: ["助理研究员", "讲师", "高级", "副教授级讲师"],
  };
  test.each<readonly [CellValue, OutcomeStatus, message: string]>([
    ["均无", "notMet", ""],
    ["拟评教授", "notMet", ""],
    ["助理研究员、研究员", "met", ""],
    ["研究员、助理研究员", "met", ""],
    ["助理研究员", "notMet", ""],
    // A title of both lists is no part of a longer one.
    ["高级", "met", ""],
    ["副教授级讲师", "notMet", ""],
    ["教授、讲师", "met", ""],
    ["讲师", "notMet", ""],
    ["厂长", "needsJudgement", "judgement.title"],
  ])("%p", (leaderTitle, outcome, message) => {
    expect(judge(senior, { leaderTitle })).toBe(outcome);
    expect(explain(senior, { leaderTitle })).toEqual(told("leaderTitle", "", message));
  });
  test("an empty text of a list is no title", () => {
    const empty = { ...senior, titles: ["", "教授"], notTitles: [""] } as Predicate;
    expect(judge(empty, { leaderTitle: "厂长" })).toBe("needsJudgement");
  });
});

describe("names and patterns in a text", () => {
  test("several names in a cell, one name with a dot, no text", () => {
    expect(namesIn("罗振海、王 五,李四；、赵六", "")).toEqual(["罗振海", "王五", "李四", "赵六"]);
    expect(namesIn("罗振海/王五\n李四", "")).toEqual(["罗振海", "王五", "李四"]);
    expect(namesIn("买买提·吐尔逊", "买买提·吐尔逊")).toEqual(["买买提·吐尔逊"]);
    expect(namesIn("罗振海", "甲")).toEqual(["甲"]);
    expect([namesIn(5, ""), namesIn(undefined, "")]).toEqual([[""], [""]]);
  });
  test("what stands before a name; nothing where the name is empty or not there", () => {
    expect(beforeName("青山公司李明工作室", "李明")).toBe("青山公司");
    expect(beforeName("青山(公司)买买提.吐尔逊工作室", "买买提·吐尔逊")).toBe("青山公司");
    expect(beforeName("李明工作室", "李明")).toBe("");
    expect([beforeName("李明工作室", ""), beforeName("李明工作室", "·"), beforeName("甲", "李明")]).toEqual([
      null,
      null,
      null,
    ]);
  });
  test("a name is found with or without its dots and brackets", () => {
    expect([hasName("甲许(金宏)乙", "许(金宏)"), hasName("甲许金宏乙", "许(金宏)")]).toEqual([true, true]);
    expect([hasName("甲·乙", "·"), hasName("许宏", "许金宏")]).toEqual([true, false]);
  });
  test("each piece of a pattern stands behind the one before", () => {
    const fits = (text: string, ...patterns: string[]): boolean =>
      matchesAny(text, preparePatterns(patterns));
    expect([fits("aXbYbZc", "a*b*b*c"), fits("aXbYc", "a*b*b*c")]).toEqual([true, false]);
    expect([fits("abab", "*ab*ab"), fits("aab", "*ab*ab")]).toEqual([true, false]);
    expect([fits("甲", "乙", "甲"), fits("甲"), fits("青 山（县）", "青山(县)")]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe("contains and startsWith", () => {
  const named: Predicate = { is: "contains", field: "studioName", other: "leaderName" };
  test("one of several leaders is enough", () => {
    expect(judge(named, { studioName: "王五工作室", leaderName: "罗振海、王五" })).toBe("met");
    expect(judge(named, { studioName: "李四工作室", leaderName: "罗振海、王五" })).toBe("notMet");
    expect(judge({ ...named, texts: ["集体"] }, { studioName: "集体工作室" })).toBe("met");
  });
  test.each<readonly [CellValue, Partial<typeof named>, OutcomeStatus]>([
    [null, {}, "missing"],
    [null, { blankIsNone: false }, "missing"],
    [null, { blankIsNone: true }, "notMet"],
    [{ error: "#REF!" }, { blankIsNone: true }, "malformed"],
  ])("%p with %p", (studioName, more, outcome) =>
    expect(judge({ ...named, ...more }, { studioName, leaderName: "李明" })).toBe(outcome),
  );
  const short: Predicate = { is: "startsWith", field: "studioName", other: "hostUnit", abbreviated: true };
  test("all beginnings are named, the other field's text last", () => {
    const both = { ...short, texts: ["青山", "白水"] } as Predicate;
    const cells: Cells = { studioName: "甲", hostUnit: " 青山公司 " };
    expect(explain(both, cells)).toEqual(told("studioName", "青山* / 白水* / 青山公司*"));
    expect(explain({ ...named, texts: ["甲", "乙"] }, {})).toEqual(told("studioName", "*甲* / *乙*"));
  });
  test("a pack without a leader's field compares the first two characters", () => {
    const fields = TEST_PACK.fields.map((field) =>
      field.id === "leaderName" ? { ...field, role: "workplace" as const } : field,
    );
    const check = compilePredicate(short, { ...TEST_PACK, fields }, "entry");
    const cells = { hostUnit: "青山机械公司", leaderName: "李明" };
    const status = (studioName: string) => check.status(situationOf([{ ...cells, studioName }]), 0);
    expect(check.fields).toEqual([indexOf("studioName"), indexOf("hostUnit")]);
    expect(status("青机李明工作室")).toBe(Outcome.met);
    expect(status("青机白水李明工作室")).toBe(Outcome.met);
    expect(status("白青李明工作室")).toBe(Outcome.notMet);
  });
});
