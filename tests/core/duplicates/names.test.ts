import { nameStem } from "../../../src/core";
import {
  areFormsOfOneUnit,
  differByOneSlip,
  localNumber,
  peopleIn,
  slipKeys,
  soundLikeOnePerson,
  standsIn,
} from "../../../src/core/duplicates/names";
import { soundAlike } from "../../../src/core/duplicates/sounds";

describe("the stem of a studio's name", () => {
  test.each([
    ["丁涛工作室（劳模创新）", "丁涛"],
    ["丁涛五一劳动奖章、首席技师工作站", "丁涛"],
    ["丁涛高技能人才创客团队", "丁涛"],
    ["劳模之家丁涛", "劳模之家丁涛"],
    ["", ""],
  ])("%s: %s", (name, stem) => {
    expect(nameStem(name)).toBe(stem);
  });

  test("is looked for in names of up to eighty characters", () => {
    const long = "厂".repeat(77);
    expect(nameStem(`${long}工作室`)).toBe(long);
    expect(nameStem(`${long}厂工作室`)).toBe(`${long}厂工作室`);
  });
});

test.each([
  ["云供电", "云溪县供电公司", true],
  ["", "云溪", true],
  ["云溪", "云溪", true],
  ["溪云", "云溪", false],
  ["县县", "云溪县", false],
  ["县县", "云县溪县", true],
  ["\u{2cb5a}\u{2cb5a}", "\u{2cb5a}明", false],
  ["\u{2cb5a}明", "王\u{2cb5a}明", true],
])("%s stands in %s, in order: %s", (part, whole, stands) => {
  expect(standsIn(part, whole)).toBe(stands);
});

describe("two forms of one unit's name", () => {
  test.each([
    ["云溪县供电公司", "国网云溪县供电公司", true],
    ["云溪供电", "云溪县供电公司", true],
    // Of three characters, and of two that tell it from others.
    ["青禾厂", "云溪青禾厂", true],
    ["青禾", "云溪青禾", false],
    ["青禾公司", "云溪青禾公司", true],
    ["青公司", "云溪青禾公司", false],
    ["云溪县供电公司", "云溪县供电公司", false],
    ["云溪县供水公司", "国网云溪县供电公司", false],
    ["供电公司云溪", "云溪县供电公司", false],
  ])("%s and %s: %s", (one, other, same) => {
    expect(areFormsOfOneUnit(one, other)).toBe(same);
    expect(areFormsOfOneUnit(other, one)).toBe(same);
  });

  test.each([
    "有限责任公司",
    "股份有限公司",
    "有限公司",
    "集团公司",
    "分公司",
    "公司",
    "集团",
    "总厂",
    "中心",
    "学校",
    "医院",
    "单位",
    "公司集团",
  ])("%s tells no unit from another", (word) => {
    expect(areFormsOfOneUnit(`青${word}`, `云青${word}`)).toBe(false);
    expect(areFormsOfOneUnit(`青禾${word}`, `云青禾${word}`)).toBe(true);
  });
});

describe("texts that differ by one slip", () => {
  test.each<[string, string, boolean]>([
    // Mistyped at the start, in the middle, at the end.
    ["青禾机械", "轻禾机械", true],
    ["青禾机械", "青和机械", true],
    ["青禾机械", "青禾机诫", true],
    // Left out or added there.
    ["青禾机械", "禾机械", true],
    ["青禾机械", "青机械", true],
    ["青禾机械", "青禾机", true],
    ["", "禾", true],
    // None, two, a character moved, two left out.
    ["青禾机械", "青禾机械", false],
    ["青禾机械", "轻和机械", false],
    ["青禾机械", "青机禾械", false],
    ["青禾机械", "禾机械青", false],
    ["青禾机械", "青禾", false],
    ["", "", false],
    // Numbers and directions are no slips, unless only one of the two is one.
    ["第一医院", "第二医院", false],
    ["东区医院", "西区医院", false],
    ["a厂医院", "b厂医院", false],
    ["3厂医院", "4厂医院", false],
    ["李二", "李贰", true],
    ["李贰", "李二", true],
    ["虚构3厂", "虚构13厂", false],
    ["虚构厂", "虚构大厂", false],
    ["虚构厂", "虚构钢厂", true],
    // A rare character, which takes two units of a text: for a common one, for another, left out.
    ["王\u{2cb5a}明", "王宾明", true],
    ["王\u{2cb5a}明", "王\u{2cb5b}明", true],
    ["王\u{2cb5a}明", "王明", true],
    ["王\u{2cb5a}明", "王宾名", false],
  ])("%s and %s: %s", (one, other, slip) => {
    expect(differByOneSlip(one, other)).toBe(slip);
    expect(differByOneSlip(other, one)).toBe(slip);
  });

  test.each<[string, readonly string[]]>([
    ["青禾", ["青禾", "禾", "青"]],
    ["青青", ["青青", "青"]],
    ["青", ["青", ""]],
    ["王\u{2cb5a}", ["王\u{2cb5a}", "\u{2cb5a}", "王"]],
    ["", [""]],
  ])("%s is found by %j", (text, keys) => {
    expect(slipKeys(text)).toEqual(keys);
  });

  test("of more than eighty characters there is only the text itself", () => {
    expect(slipKeys("厂".repeat(80))).toEqual(["厂".repeat(80), "厂".repeat(79)]);
    expect(slipKeys("厂".repeat(81))).toEqual(["厂".repeat(81)]);
  });
});

describe("characters that sound alike but for the tone", () => {
  test.each([
    ["阿", "啊", true],
    ["阿", "哎", false],
    ["哎", "爱", true],
    ["远", "元", true],
    ["张", "掌", true],
    ["张", "站", false],
    ["许", "宣", false],
    ["尊", "昨", false],
    ["昨", "坐", true],
    ["一", "义", true],
    // No Chinese characters have no sound.
    ["a", "a", false],
    ["\u{4dff}", "\u{4dff}", false],
    ["\u{a000}", "\u{a000}", false],
    ["远", "元元", false],
  ])("%s and %s: %s", (one, other, alike) => {
    expect(soundAlike(one, other)).toBe(alike);
    expect(soundAlike(other, one)).toBe(alike);
  });

  test.each([
    ["许知远", "许知元", true],
    ["许知远", "许知远", false],
    ["许知远", "许知元元", false],
    ["许知远", "徐知元", false],
    ["王建国", "王建军", false],
    // Beside a rare character, which takes two units of a text.
    ["王\u{2cb5a}明", "王\u{2cb5a}名", true],
    ["王\u{2cb5a}明", "王\u{2cb5a}军", false],
  ])("leaders %s and %s may be one person: %s", (one, other, alike) => {
    expect(soundLikeOnePerson(one, other)).toBe(alike);
  });
});

test.each<[string, readonly string[]]>([
  ["罗振海", ["罗振海"]],
  ["罗振海、王五,赵六;钱七/孙八；李九，周十", ["罗振海", "王五", "赵六", "钱七", "孙八", "李九", "周十"]],
  ["、罗振海、、王五，", ["罗振海", "王五"]],
  ["", []],
])("the people in %s are %j", (cell, people) => {
  expect(peopleIn(cell)).toEqual(people);
});

test.each([
  ["01012345678", "12345678"],
  ["02112345678", "12345678"],
  ["08332133419", "2133419"],
  ["083312345678", "12345678"],
  // Too short or too long behind the area code, no area code, a mobile.
  ["0833213341", "0833213341"],
  ["0833123456789", "0833123456789"],
  ["01112345678", "01112345678"],
  ["2133419", "2133419"],
  ["13800000003", "13800000003"],
])("%s is %s without its area code", (digits, local) => {
  expect(localNumber(digits)).toBe(local);
});
