import {
  differInTimeSpan,
  headerKey,
  headerName,
  headerText,
  isSubsequence,
  looseKey,
  similarity,
} from "../../../src/core/recognise/headerNames";
import { withPerson } from "../../../src/core/recognise/headerColumns";
import { isUnitOnly, splitUnitRow, unitFactor, unitFit } from "../../../src/core/recognise/headerUnits";
import { packNames, type FieldNames } from "../../../src/core/recognise/packNames";
import { LESHAN, LESHAN_FIELDS, packWith } from "./fixtures/leshanPack";

/** A field of the Leshan form with its names, changed in some parts. */
function fieldNames(id: string, changes: Partial<FieldNames["field"]> = {}): FieldNames {
  const fields = LESHAN_FIELDS.map((field) => (field.id === id ? { ...field, ...changes } : field));
  const found = packNames(packWith(fields)).fields.find(({ field }) => field.id === id);
  if (found === undefined) throw new Error(id);
  return found;
}

describe("a header's text", () => {
  test.each([
    ["姓  名", "姓名"],
    ["联系\n电话", "联系电话"],
    [" studio \n name ", "studio name"],
    ["studio 名称", "studio名称"],
    ["名称 studio", "名称studio"],
    ["", ""],
  ])("%j is shown as %j", (text, shown) => {
    expect(headerText(text)).toBe(shown);
  });

  test.each([
    ["创新工作室（名称）", "创新工作室名称"],
    ["联系 电话：", "联系电话"],
    ["ＡＢＣ-Name", "abcname"],
    ["*姓名", "姓名"],
    ["①", "①"],
    ["注1", "注1"],
    ["A①", "a①"],
    ["", ""],
  ])("%j is compared as %j", (text, key) => {
    expect(headerKey(text)).toBe(key);
    // What is kept for the next time is the same.
    expect(headerKey(text)).toBe(key);
  });

  test("texts of any length and number are compared alike", () => {
    const long = "姓 ".repeat(200);
    expect(headerKey(long)).toBe("姓".repeat(200));
    const keys = Array.from({ length: 2100 }, (_, index) => headerKey(`列 ${index}`));
    expect(keys).toEqual(keys.map((_, index) => `列${index}`));
    expect(headerKey("列 0")).toBe("列0");
  });

  test.each([
    ["成员人数（人）", { whole: "成员人数人", name: "成员人数", unit: "人", remark: null }],
    ["负责人（带头人）", { whole: "负责人带头人", name: "负责人", unit: null, remark: "带头人" }],
    ["姓名", { whole: "姓名", name: "姓名", unit: null, remark: null }],
    ["（万元）", { whole: "万元", name: "万元", unit: null, remark: null }],
    ["经费/万元", { whole: "经费万元", name: "经费", unit: "万元", remark: null }],
    ["经费，单位：元", { whole: "经费单位元", name: "经费", unit: "元", remark: null }],
    ["", { whole: "", name: "", unit: null, remark: null }],
  ])("%j taken apart", (text, name) => {
    expect(headerName(text)).toEqual(name);
  });
});

test.each([
  ["劳模和工匠人才创新工作室名称", "工作室名称"],
  ["劳模创新工作室成员人数", "成员人数"],
  ["领衔人姓名", "负责人姓名"],
  ["负责人带头人姓名", "负责人姓名"],
  ["专利数量", "专利数"],
  ["创新成果总数", "创新成果数"],
  ["创新工作室名", "工作室名"],
  ["创新工作室成员数", "成员数"],
  ["基本情况", "基本情况"],
  ["姓名和电话", "姓名电话"],
  ["的".repeat(301), "的".repeat(301)],
  [`${"的".repeat(298)}姓名`, "姓名"],
])("the loose form of %s is %s", (key, loose) => {
  expect(looseKey(key)).toBe(loose);
});

test.each([
  ["年均经费", "经费", true],
  ["经费", "近三年经费", true],
  ["年均经费", "年均专项经费", false],
  ["近三年经费", "近五年经费", true],
  ["2019年经费", "2020年经费", true],
  ["经费", "专项经费", false],
])("%s and %s differ in their span of time: %s", (one, other, expected) => {
  expect(differInTimeSpan(one, other)).toBe(expected);
});

test.each([
  ["", "", true],
  ["", "甲", true],
  ["甲", "", false],
  ["甲丙", "甲乙丙", true],
  ["丙甲", "甲乙丙", false],
  ["甲甲", "甲乙", false],
  ["甲乙丙", "甲乙丙", true],
  ["甲乙丙丁", "甲乙丙", false],
])("the characters of %j stand in %j in order: %s", (part, whole, expected) => {
  expect(isSubsequence(part, whole)).toBe(expected);
});

test.each([
  ["甲", "甲", 1],
  ["", "", 1],
  ["甲", "乙", 0],
  ["甲", "甲乙", 0],
  ["甲乙", "甲", 0],
  ["甲乙", "丙丁", 0],
  ["甲乙丙", "甲乙丁", 0.5],
  ["甲乙", "甲乙丙", 2 / 3],
  ["甲甲甲", "甲甲", 2 / 3],
  ["甲甲", "甲甲甲甲", 0.5],
  ["甲乙甲乙", "甲乙", 0.5],
])("the likeness of %j and %j is %d, either way round", (one, other, expected) => {
  expect(similarity(one, other)).toBeCloseTo(expected, 12);
  expect(similarity(other, one)).toBeCloseTo(expected, 12);
});

describe("units of headers", () => {
  test("a cell that holds a unit and nothing else", () => {
    const units = [
      "（人）",
      "(㎡)",
      "[台/套]",
      "【项】",
      " （万元） ",
      "（单位：元）",
      "（计量单位 元）",
      "万元",
      "m2",
      "台/套",
      " 人 ",
    ];
    const others = ["", "项目", "人员", "成员（人）", "（盖章）", "（）", "人数", "万元/年", "单位"];
    expect([...units, ...others].filter(isUnitOnly)).toEqual(units);
  });

  test.each([
    [["成员人数"], { leaf: "成员人数", parents: [] }],
    [["（人）"], { leaf: "（人）", parents: [] }],
    [["成员人数", "（人）"], { leaf: "成员人数（人）", parents: [] }],
    [["团队", "成员人数", "人"], { leaf: "成员人数（人）", parents: ["团队"] }],
    [["团队", "成员人数"], { leaf: "成员人数", parents: ["团队"] }],
    [["甲", "乙", "丙"], { leaf: "丙", parents: ["甲", "乙"] }],
  ])("a row of units belongs to the leaves: %j", (path, split) => {
    expect(splitUnitRow(path)).toEqual(split);
  });

  const AGREES = { headerUnit: null, factor: 1 };
  test.each<[string, string, object | null]>([
    ["annualFunding", "年均专项经费（万元）", AGREES],
    ["annualFunding", "年均专项经费（元）", { headerUnit: "元", factor: 1e-4 }],
    ["annualFunding", "年均专项经费（亿元）", { headerUnit: "亿元", factor: 1e4 }],
    ["annualFunding", "年均专项经费（元/年）", { headerUnit: "元/年", factor: 1e-4 }],
    ["annualFunding", "年均专项经费（万元/年）", AGREES],
    ["annualFunding", "年均专项经费（人）", null],
    ["annualFunding", "年均专项经费（美元）", null],
    ["annualFunding", "年均专项经费", AGREES],
    ["annualFunding", "年均专项经费（含配套）", AGREES],
    ["annualFunding", "年均专项经费（配套）", null],
    ["memberCount", "成员人数（个）", AGREES],
    ["memberCount", "成员人数（名）", AGREES],
    ["memberCount", "成员人数（人/年）", null],
    ["leaderName", "姓名（万元）", AGREES],
    ["leaderName", "姓名（别名）", AGREES],
  ])("%s under %s", (id, header, fit) => {
    expect(unitFit(headerName(header), fieldNames(id))).toEqual(fit);
  });

  test("a bracket of the field's own names is no unit", () => {
    const own = { header: "专项经费（配套）", synonyms: ["经费（另列）"] };
    expect(unitFit(headerName("专项经费（配套）"), fieldNames("annualFunding", own))).toEqual(AGREES);
    expect(unitFit(headerName("经费（另列）"), fieldNames("annualFunding", own))).toEqual(AGREES);
    expect(unitFit(headerName("经费（其他）"), fieldNames("annualFunding", own))).toBeNull();
  });

  test.each<[readonly string[], object]>([
    [[], AGREES],
    [["任何名称"], AGREES],
    [["任何名称（元）"], { headerUnit: "元", factor: 1e-4 }],
    [["任何名称", "（元）"], { headerUnit: "元", factor: 1e-4 }],
    [["任何名称（美元）"], AGREES],
  ])("under %j, which the user calls the yearly funds", (path, factor) => {
    expect(unitFactor(path, fieldNames("annualFunding"))).toEqual(factor);
  });
});

describe("a column beside another person's name", () => {
  const place = (column: number, ...path: string[]) => ({ column, path, shadow: false });
  test.each<[string, ReturnType<typeof place>, ReturnType<typeof place> | undefined, string[]]>([
    ["is that person's", place(3, "联系电话"), place(2, "联系人"), ["联系人", "联系电话"]],
    [
      "under its group as well",
      place(3, "组", "手机"),
      place(2, "组", "经办人姓名"),
      ["组", "经办人姓名", "手机"],
    ],
    ["is not when another column lies between", place(4, "联系电话"), place(2, "联系人"), ["联系电话"]],
    ["is not without a column beside it", place(0, "联系电话"), undefined, ["联系电话"]],
    ["is not when it is nobody's own", place(3, "成员人数"), place(2, "联系人"), ["成员人数"]],
    ["is not beside the leader", place(3, "联系电话"), place(2, "负责人"), ["联系电话"]],
    ["is not beside what only mentions a person", place(3, "联系电话"), place(2, "联系人地址"), ["联系电话"]],
  ])("%s", (_, own, left, path) => {
    expect(withPerson(own, left)).toEqual(path);
  });
});

describe("the names of a pack", () => {
  const names = packNames(LESHAN);
  const indexOf = (id: string): number => LESHAN_FIELDS.findIndex((field) => field.id === id);

  test("are made once per pack", () => {
    expect(packNames(LESHAN)).toBe(names);
  });

  test("of a field in all the forms that headers are compared in", () => {
    const { field, ...rest } = names.fields[indexOf("memberCount")] as FieldNames;
    expect(field).toBe(LESHAN_FIELDS[indexOf("memberCount")]);
    expect(rest).toEqual({
      groups: ["工作开展"],
      official: "成员人数",
      loose: ["成员人数", "团队人数", "人数"],
      officialUnit: "人",
      personal: false,
      generic: false,
    });
  });

  test("tell what is a person's and what any form has", () => {
    const withFlag = (flag: "personal" | "generic") =>
      names.fields.filter((each) => each[flag]).map(({ field }) => field.id);
    expect(withFlag("personal")).toEqual(["leaderName", "leaderPost", "leaderHonours", "phone"]);
    expect(withFlag("generic")).toEqual([
      "seq",
      "hostUnit",
      "leaderName",
      "leaderPost",
      "leaderHonours",
      "phone",
    ]);
  });

  test("map every way of writing to its fields, each once", () => {
    expect(names.exact.get("创新工作室成员人数人")).toEqual([indexOf("memberCount")]);
    expect(names.exact.get("创新工作室成员人数")).toEqual([indexOf("memberCount")]);
    expect(names.exact.get("姓名")).toEqual([indexOf("leaderName")]);
    expect(names.qualified.get("创新工作室负责人带头人基本情况姓名")).toEqual([indexOf("leaderName")]);
    expect(names.qualified.has("序号")).toBe(false);
    expect(names.synonyms.get("编号")).toEqual([indexOf("seq")]);
    expect(names.vague.get("工作单位")).toEqual([indexOf("hostUnit"), indexOf("leaderPost")]);
    expect(names.loose.get("工作室名称")).toEqual([indexOf("studioName")]);
    expect([...names.groups]).toEqual(["负责人", "工作开展"]);
    expect([...names.exact.keys(), ...names.loose.keys()]).not.toContain("");
  });

  test("hold the score columns by their whole name and without a bracket", () => {
    const scored = packNames({
      ...LESHAN,
      scoreColumns: [{ header: "得分（分）", synonyms: ["评分"] }] as never,
    });
    expect([...scored.scores]).toEqual(["得分分", "得分", "评分"]);
    expect([...packNames({ ...LESHAN }).scores]).toEqual([]);
  });
});
