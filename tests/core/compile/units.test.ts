import { createGrid, matchUnits, readUnits, reminder } from "../../../src/core";
import type { CellValue, UnitMatch } from "../../../src/core";
import { unitCore, unitInFileName } from "../../../src/core/compile/units";

describe("what is left of a unit's name", () => {
  test.each([
    ["沙湾区总工会", "沙湾区"],
    ["沙湾区工会", "沙湾区"],
    ["沙湾区工会委员会", "沙湾区"],
    ["沙湾区联合工会", "沙湾区"],
    ["沙湾区工会联合会", "沙湾区"],
    ["乐山市沙湾区总工会", "沙湾区"],
    ["四川省乐山市沙湾区总工会", "沙湾区"],
    ["四川省乐山市总工会", "乐山市"],
    ["广西壮族自治区南宁市总工会", "南宁市"],
    ["新疆维吾尔自治区昌吉回族自治州玛纳斯县总工会", "玛纳斯县"],
    ["广西壮族自治区总工会", "广西区"],
    ["四川省市中区总工会", "市中区"],
    ["马边彝族自治县总工会", "马边县"],
    ["凉山彝族自治州总工会", "凉山州"],
    ["双江拉祜族佤族布朗族傣族自治县总工会", "双江县"],
    ["乐山市教育局工会", "乐山市教育局"],
    ["青禾机械有限公司工会", "青禾机械有限公司"],
    ["工会联络处", "工会联络处"],
    ["总工会", ""],
    ["", ""],
  ])("%s: %s", (name, core) => {
    expect(unitCore(name)).toBe(core);
  });
});

test.each([
  ["犍为县汇总表.xlsx", "犍为县"],
  ["上报/2020 犍为县（最终版）v2.xls", "犍为县"],
  ["C:\\上报\\犍为县-劳模和工匠人才创新工作室推荐表.final.xlsx", "犍为县"],
  ["犍为.xlsx", "犍为"],
  ["犍.xlsx", ""],
  ["推荐汇总表.xlsx", ""],
  ["犍为县", "犍为县"],
  ["", ""],
])("the file %s is %s's", (file, unit) => {
  expect(unitInFileName(file)).toBe(unit);
});

describe("units expected and units that came", () => {
  type Outcome = readonly [UnitMatch["match"], string | null, ...string[]];
  const matched = (expected: readonly string[], arrived: readonly string[]) => {
    const { units, unexpected } = matchUnits(
      expected.map((name) => ({ name })),
      arrived.map((name, index) => ({ name, file: `f/${index}.xlsx` })),
    );
    return {
      units: units.map(({ match, arrivedAs, files }): Outcome => [match, arrivedAs, ...files]),
      unexpected: unexpected.map(({ name }) => name),
    };
  };

  test.each<[string, readonly string[], readonly string[], readonly Outcome[], readonly string[]]>([
    ["nobody came", ["沙湾区总工会"], [], [["missing", null]], []],
    ["nobody was expected", [], ["沙湾区总工会"], [], ["沙湾区总工会"]],
    [
      "two files of one unit",
      ["沙湾区总工会"],
      ["沙湾区总工会", "沙湾区总工会"],
      [["exact", null, "f/0.xlsx", "f/1.xlsx"]],
      [],
    ],
    [
      "one written as expected and one in another way",
      ["沙湾区总工会"],
      ["沙湾区工会", "沙湾区总工会"],
      [["exact", null, "f/1.xlsx", "f/0.xlsx"]],
      [],
    ],
    [
      "two written in other ways, told by the first",
      ["沙湾区总工会"],
      ["沙湾区工会", "沙湾区"],
      [["near", "沙湾区工会", "f/0.xlsx", "f/1.xlsx"]],
      [],
    ],
    [
      "one form of the unit's name",
      ["云溪县供电公司工会"],
      ["国网云溪县供电公司工会"],
      [["near", "国网云溪县供电公司工会", "f/0.xlsx"]],
      [],
    ],
    [
      "a form of the name of a unit that came otherwise stays unexpected",
      ["云溪县供电公司工会"],
      ["云溪县供电公司工会", "国网云溪县供电公司工会"],
      [["exact", null, "f/0.xlsx"]],
      ["国网云溪县供电公司工会"],
    ],
    [
      "one slip in the name",
      ["金口河区总工会", "沙湾区总工会"],
      ["金口诃区总工会"],
      [
        ["asked", "金口诃区总工会", "f/0.xlsx"],
        ["missing", null],
      ],
      [],
    ],
    [
      "a slip in a name of two characters says nothing",
      ["沙县总工会"],
      ["莎县总工会"],
      [["missing", null]],
      ["莎县总工会"],
    ],
    [
      "a slip in a name of three characters",
      ["沙湾区总工会"],
      ["莎湾区总工会"],
      [["asked", "莎湾区总工会", "f/0.xlsx"]],
      [],
    ],
    [
      "a slip that two units may be",
      ["沙湾区总工会", "沙弯区总工会"],
      ["沙塆区总工会"],
      [
        ["missing", null],
        ["missing", null],
      ],
      ["沙塆区总工会"],
    ],
    [
      "not a slip of a unit that a form of the name came from",
      ["云溪县供电公司", "云溪县供申公司"],
      ["国网云溪县供电公司", "云溪县供由公司"],
      [
        ["near", "国网云溪县供电公司", "f/0.xlsx"],
        ["asked", "云溪县供由公司", "f/1.xlsx"],
      ],
      [],
    ],
    [
      "a unit listed twice is expected once",
      ["沙湾区总工会", " 沙湾区 总工会 "],
      [],
      [["missing", null]],
      [],
    ],
    [
      "nothing but the word for a union fits nobody",
      ["总工会"],
      ["总工会委员会"],
      [["missing", null]],
      ["总工会委员会"],
    ],
  ])("%s", (_, expected, arrived, units, unexpected) => {
    expect(matched(expected, arrived)).toEqual({ units, unexpected });
  });

  test("each is told in both languages, files by their last part", () => {
    const told = (arrived: readonly string[]) =>
      matchUnits(
        [{ name: "金口河区总工会" }],
        arrived.map((name, index) => ({ name, file: `f/${index}.xlsx` })),
      ).units[0]?.message;
    expect(told(["金口河区总工会", "金口河区工会"])).toEqual({
      "zh-CN": "金口河区总工会：已报送（0.xlsx、1.xlsx）。",
      en: "金口河区总工会: handed in (0.xlsx, 1.xlsx).",
    });
    expect(told([])).toEqual({ "zh-CN": "金口河区总工会：没有收到。", en: "金口河区总工会: not handed in." });
    expect(told(["金口河区工会"])?.["zh-CN"]).toContain("收到“金口河区工会”的表（0.xlsx）");
    expect(told(["金口诃区工会"])?.en).toContain("not handed in; “金口诃区工会” (0.xlsx)");
  });
});

describe("a text that reminds a unit", () => {
  test("names the form and the day where they are known", () => {
    expect(reminder("甲县总工会", "2020-09-05", "推荐表")).toEqual({
      "zh-CN":
        "甲县总工会：截至目前还没有收到你单位的《推荐表》。请于 2020年9月5日前报送；如已报送，请告知报送时间和方式，以便查找。没有推荐对象的，也请回复一声。",
      en: "甲县总工会: “推荐表” of your unit has not come yet. Please send it by 2020-09-05; if you have sent it, please say when and how. If you put nobody forward, please say so too.",
    });
    const { "zh-CN": zh, en } = reminder("甲县总工会", null);
    expect(zh).toContain("你单位的推荐汇总表。请尽快报送；");
    expect(en).toContain(
      "the summary sheet of your unit has not come yet. Please send it as soon as you can;",
    );
  });

  test("stays text where it is pasted into a sheet", () => {
    expect(reminder("=1+1", null)["zh-CN"]).not.toMatch(/^=/u);
    expect(reminder("=1+1", null).en).not.toMatch(/^=/u);
  });

  test("has the day without zeros, whatever stands behind it", () => {
    const asked = (due: string): string => reminder("甲县总工会", due)["zh-CN"];
    expect(asked("2020-09-05")).toContain("2020年9月5日");
    expect(asked("2020-12-25T08:00")).toContain("2020年12月25日");
  });
});

describe("a list of units", () => {
  const listed = (values: readonly (readonly CellValue[])[]): readonly string[] | null =>
    readUnits(createGrid({ name: "S", values, top: 2, left: 1 }))?.map(({ name }) => name) ?? null;
  const [a, b] = ["甲县总工会", "乙县总工会"];
  const blank = (count: number): CellValue[][] => Array.from({ length: count }, () => []);

  test.each<[string, readonly (readonly CellValue[])[], readonly string[] | null]>([
    ["below its header", [["应报单位一览"], ["序号", "单位名称"], [1, a], [2, b]], [a, b]],
    ["below its header, whatever the names look like", [["单位"], ["甲"], ["乙"]], ["甲", "乙"]],
    [
      "below an English header",
      [
        ["No.", "Unit"],
        [1, "A"],
        [2, "B"],
      ],
      ["A", "B"],
    ],
    [
      "the first of two headers",
      [
        ["县区", "单位"],
        ["甲", "x"],
      ],
      ["甲"],
    ],
    [
      "blank cells, totals and repeats passed over",
      [["单位"], [a], [], [` ${b} `], [a], ["合计 2"], ["总计"], ["小计"]],
      [a, b],
    ],
    ["a header among the first fifteen rows", [...blank(14), ["单位"], ["甲"], ["乙"]], ["甲", "乙"]],
    ["a header further down is a name", [[a], [b], ...blank(13), ["单位"], ["甲"]], [a, b, "单位", "甲"]],
    ["a header and nothing below it", [["单位"]], null],
    ["a header and totals alone below it", [["单位"], ["合计"]], null],
    [
      "the column in which most are units",
      [
        ["甲", a, 1],
        ["乙", b, 2],
        ["丙", "丙局", 3],
      ],
      [a, b, "丙局"],
    ],
    [
      "the one of two columns with more of them",
      [
        ["甲局", a],
        [null, b],
      ],
      [a, b],
    ],
    [
      "the first of two with as many",
      [
        ["甲局", a],
        ["乙局", b],
      ],
      ["甲局", "乙局"],
    ],
    [
      "not one in which half are units",
      [
        ["甲", a],
        ["乙", "x"],
      ],
      null,
    ],
    ["of one column every line, whatever it looks like", [["甲"], ["乙"]], ["甲", "乙"]],
    [
      "no column is one",
      [
        ["甲", "一"],
        ["乙", "二"],
      ],
      null,
    ],
    ["an empty sheet", [], null],
  ])("%s", (_, rows, units) => {
    expect(listed(rows)).toEqual(units);
  });
});
