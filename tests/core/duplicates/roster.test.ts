import { NearRoster } from "../../../src/core";
import type { StudioIdentity } from "../../../src/core";

const of = (name: string, leader = "", unit = ""): StudioIdentity => ({ name, leader, unit, phones: [] });

const found = (listed: readonly StudioIdentity[], studio: StudioIdentity): number | null =>
  new NearRoster(listed).find(studio);

const YUNXI = "云溪县供电公司";

describe("a roster with leaders", () => {
  test.each<[string, readonly StudioIdentity[], StudioIdentity, number | null]>([
    [
      "of several with the leader the one of a form of the unit",
      [of("一", "丁涛", "青禾机械"), of("二", "丁涛", "国网云溪县供电公司"), of("三", "丁涛", "云溪供电")],
      of("别的", "丁涛", YUNXI),
      1,
    ],
    [
      "of several with the leader the first, where none is of the unit",
      [of("一", "周立", YUNXI), of("二", "丁涛", "青禾机械"), of("三", "丁涛", "宏远水泥")],
      of("别的", "丁涛", YUNXI),
      1,
    ],
    [
      "of several with the leader the one whose name stands in this one's, where the list has no units",
      [of("青禾丁涛工作室", "丁涛"), of("云溪供电丁涛工作室", "丁涛")],
      of("云溪县供电公司丁涛劳模创新工作室", "丁涛", YUNXI),
      1,
    ],
    [
      "of several with the leader the first, where this one's unit is not known",
      [of("青禾丁涛工作室", "丁涛"), of("云溪供电丁涛工作室", "丁涛")],
      of("云溪县供电公司丁涛劳模创新工作室", "丁涛"),
      0,
    ],
    [
      "one of several leaders of either",
      [of("一", "周立、罗振海", "甲厂")],
      of("别的", "丁涛、罗振海", "乙厂"),
      0,
    ],
    ["another leader", [of("一", "周立", YUNXI)], of("别的", "丁涛", YUNXI), null],
    [
      "the same name with other words of the award, the leader's mistyped in a character",
      [of("青禾机械工作室", "许知运")],
      of("青禾机械劳模创新工作室", "许知远"),
      0,
    ],
    [
      "the same name with other words of the award, and another leader",
      [of("青禾机械工作室", "周立")],
      of("青禾机械劳模创新工作室", "许知远"),
      null,
    ],
    [
      "a leader with another family name is another leader",
      [of("青禾机械工作室", "徐知远")],
      of("青禾机械劳模创新工作室", "许知远"),
      null,
    ],
    [
      "one of several leaders mistyped",
      [of("青禾机械工作室", "周立、许知运")],
      of("青禾机械劳模创新工作室", "丁涛、许知远"),
      0,
    ],
    [
      "the next with the name, where the first is led by somebody else",
      [of("青禾机械工作室", "周立"), of("青禾机械创新工作室")],
      of("青禾机械劳模创新工作室", "许知远"),
      1,
    ],
    [
      "one character of the name mistyped, and another leader",
      [of("青和机械工作室", "周立")],
      of("青禾机械工作室", "许知远"),
      null,
    ],
  ])("%s", (_, listed, studio, index) => {
    expect(found(listed, studio)).toBe(index);
  });
});

describe("a roster without leaders", () => {
  test.each<[string, StudioIdentity, StudioIdentity, boolean]>([
    ["the leader's name and nothing else", of("丁涛工作室"), of("别的", "丁涛", YUNXI), true],
    ["a name of four characters", of("欧阳建国工作室"), of("别的", "欧阳建国", YUNXI), true],
    ["a name of five characters is not looked for", of("阿卜杜拉木工作室"), of("别", "阿卜杜拉木"), false],
    ["a name of one character is none", of("涛工作室"), of("别的", "涛", YUNXI), false],
    ["part of the unit before it", of("供电丁涛工作室"), of("别的", "丁涛", YUNXI), true],
    [
      "more than the unit before it",
      of("国网云溪县供电公司运检部丁涛工作室"),
      of("别的", "丁涛", YUNXI),
      true,
    ],
    [
      "what stands in this one's name before it, the unit being another",
      of("运检丁涛工作室"),
      of("云溪运检部丁涛劳模工作室", "丁涛", "县公司"),
      true,
    ],
    ["another unit before it", of("青禾机械丁涛工作室"), of("别的名", "丁涛", YUNXI), false],
    [
      "one character before it is part of a longer name",
      of("云丁涛工作室"),
      of("别的", "丁涛", YUNXI),
      false,
    ],
    ["a unit of one character says nothing", of("甲厂丁涛工作室"), of("别", "丁涛", "厂"), false],
    [
      "another unit before it, but a form of this unit beside it",
      of("运检部丁涛工作室", "", "国网云溪县供电公司"),
      of("别的名", "丁涛", YUNXI),
      true,
    ],
    [
      "another unit before it and beside it",
      of("运检部丁涛工作室", "", "青禾机械"),
      of("别的名", "丁涛", YUNXI),
      false,
    ],
    ["two characters of a name, other words of the award", of("青禾工作室"), of("青禾创新工作室"), true],
    ["one character of a name", of("青工作室"), of("青创新工作室"), false],
    ["no name at all", of(""), of(""), false],
    ["four characters, one mistyped", of("青禾机械工作室"), of("青和机械工作室"), true],
    ["four characters, one left out", of("青禾机械工作室"), of("青禾机工作室"), false],
    ["five characters, one left out", of("青禾机械厂工作室"), of("青禾机械工作室"), true],
    ["three characters, one added", of("青禾厂工作室"), of("青禾钢厂工作室"), false],
    ["three characters, one mistyped", of("青禾厂工作室"), of("青和厂工作室"), false],
    ["a character at another place", of("青禾机械厂工作室"), of("青禾械厂机工作室"), false],
    ["a number is no slip", of("县第一医院工作室"), of("县第二医院工作室"), false],
  ])("%s", (_, listed, studio, isFound) => {
    expect(found([of("宏远水泥王五工作室", "王五", "宏远水泥"), listed], studio)).toBe(isFound ? 1 : null);
  });

  test("the first of several with one stem, and a stem before a slip", () => {
    const listed = [of("青和机械工作室"), of("青禾机械创新工作室"), of("青禾机械劳模工作室")];
    expect(found(listed, of("青禾机械工作室"))).toBe(1);
    expect(found(listed, of("青河机械工作室"))).toBe(0);
  });
});
