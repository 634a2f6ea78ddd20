import { nameStem, nearGroups, NearRoster, sameGroups } from "../../../src/core";
import type { StudioIdentity } from "../../../src/core";
import { counties } from "../../support/batches";

const of = (name: string, leader: string, unit: string, ...phones: string[]): StudioIdentity => ({
  name,
  leader,
  unit,
  phones,
});

const near = (identities: StudioIdentity[], likeness = 1) =>
  nearGroups(identities, () => likeness).map(({ reason, entries }) => [reason, ...entries]);

describe("near duplicates (rules.md, shared rule 5)", () => {
  test.each<[string, StudioIdentity, StudioIdentity, string]>([
    [
      "one leader, the unit with and without a word in front",
      of("云溪县供电公司丁涛劳模和工匠人才创新工作室", "丁涛", "云溪县供电公司", "13800000003"),
      of("国网云溪县供电公司丁涛劳模和工匠人才创新工作室", "丁涛", "国网云溪县供电公司", "13800000003"),
      "unitForms",
    ],
    [
      "one leader at two units",
      of("云溪县供电公司丁涛工作室", "丁涛", "云溪县供电公司", "13800000003"),
      of("云溪县电力学会丁涛工作室", "丁涛", "云溪县电力学会", "13800000099"),
      "twoUnits",
    ],
    [
      "a landline with and without its area code, for two leaders",
      of("甲", "丁涛", "云溪县供电公司", "08332133419"),
      of("乙", "许知远", "云溪县青禾机械", "2133419"),
      "areaCode",
    ],
    [
      "names that differ in the award's words only",
      of("云溪县供电公司劳模创新工作室", "", "云溪县供电公司"),
      of("云溪县供电公司劳模和工匠人才创新工作室", "", ""),
      "awardWords",
    ],
    [
      "a leader's name with a slip, everything else the same",
      of("青禾机械许知远工作室", "许知远", "青禾机械", "13800000001"),
      of("青禾机械许知运工作室", "许知运", "青禾机械", "13800000002"),
      "oneCharacter",
    ],
    [
      "studios without a leader whose names differ in a character",
      of("云溪县青禾机械劳模创新工作室", "", "云溪县青禾机械"),
      of("云溪县青和机械劳模创新工作室", "", "云溪县青和机械"),
      "oneCharacter",
    ],
  ])("%s", (_, one, other, reason) => {
    expect(near([of("别的厂王五工作室", "王五", "别的厂"), one, other])).toEqual([[reason, 1, 2]]);
  });

  test.each([
    ["王建国", "王建军", 1, true],
    ["王建国", "王建军", 0.25, true],
    ["王建国", "王建军", 0, false],
    ["李伟", "李强", 1, true],
    ["李伟", "李强", 0.5, false],
    ["王建国", "李建国", 1, false],
  ])("leaders %s and %s of one unit, %d of all else the same: asked about %p", (a, b, likeness, asked) => {
    const found = near([of(`甲厂${a}工作室`, a, "甲厂"), of(`甲厂${b}工作室`, b, "甲厂")], likeness);
    expect(found).toEqual(asked ? [["oneCharacter", 0, 1]] : []);
  });

  test.each<[string, StudioIdentity, StudioIdentity]>([
    ["two leaders of one unit", of("甲厂李伟工作室", "李伟", "甲厂"), of("甲厂王伟工作室", "王伟", "甲厂")],
    [
      "first and second hospital",
      of("县第一医院工作室", "", "县第一医院"),
      of("县第二医院工作室", "", "县第二医院"),
    ],
    [
      "the third works and the thirteenth",
      of("虚构3厂工作室", "", "虚构3厂"),
      of("虚构13厂工作室", "", "虚构13厂"),
    ],
    [
      "one unit's switchboard for one leader",
      of("甲", "丁涛", "供电公司", "2133419"),
      of("乙", "丁涛", "供电公司", "08332133419"),
    ],
    [
      "the same local number in two cities",
      of("甲", "丁涛", "甲厂", "08332133419"),
      of("乙", "许远", "乙厂", "08322133419"),
    ],
  ])("not %s", (_, one, other) => {
    expect(near([one, other])).toEqual([]);
  });

  test.each([
    ["许知远", "许知元", true],
    ["许知远", "徐知远", true],
    ["张伟", "张玮", true],
    ["陈建国", "陈健国", true],
    ["李昊天", "李浩天", true],
    // Another sound, another length, two characters, numbers, a character without a known sound.
    ["王建国", "王建军", false],
    ["许知远", "许远", false],
    ["许知远", "徐知元", false],
    ["李二", "李贰", true],
    ["许知远", "许知\u{4dae}", false],
  ])("leaders of one unit, %s and %s: of one sound but for a character: %s", (one, other, asked) => {
    const pair = [of(`甲厂${one}工作室`, one, "甲厂", "1"), of(`甲厂${other}工作室`, other, "甲厂", "2")];
    expect(near(pair, 0)).toEqual(asked ? [["sameSound", 0, 1]] : []);
    // At two units they are two people.
    const [first, second] = pair as [StudioIdentity, StudioIdentity];
    expect(near([first, { ...second, unit: "乙厂" }], 0)).toEqual([]);
  });

  test("4,000 studios of a clean batch have none, and no equals either", () => {
    const identities = counties(100, 40).flatMap(({ rows }) =>
      rows.map((row) =>
        of(
          String(row["studioName"]),
          String(row["leaderName"]),
          String(row["hostUnit"]),
          String(row["phone"]),
        ),
      ),
    );
    expect(identities).toHaveLength(4000);
    expect(near(identities)).toEqual([]);
    expect(sameGroups(identities)).toEqual([]);
  });
});

describe("equal studios", () => {
  test("by name, by leader and unit, by phone of two leaders; the strongest is told once", () => {
    const found = sameGroups([
      of("甲工作室", "丁涛", "供电公司", "1"),
      of("甲工作室", "丁涛", "供电公司", "1"),
      of("乙工作室", "丁涛", "供电公司", "2"),
      of("丙工作室", "许远", "机械公司", "2"),
    ]);
    expect(found.map(({ kind, entries }) => [kind, ...entries])).toEqual([
      ["studio", 0, 1],
      ["leader", 0, 1, 2],
      ["phone", 2, 3],
    ]);
  });
});

test.each([
  ["丁涛劳模创新工作室", "丁涛"],
  ["云溪县供电公司丁涛劳模和工匠人才创新工作室", "云溪县供电公司丁涛"],
  ["张和劳模工作室", "张和"],
  ["创新工作室", ""],
])("the stem of %s is %s", (name, stem) => {
  expect(nameStem(name)).toBe(stem);
});

describe("near matches on a roster (rules.md, shared rule 6)", () => {
  const studio = of("云溪县供电公司丁涛劳模和工匠人才创新工作室", "丁涛", "云溪县供电公司");

  test.each<[string, StudioIdentity]>([
    ["an older name, the unit written another way", of("丁涛劳模创新工作室", "丁涛", "国网云溪县供电公司")],
    ["an older name, a short form of the unit", of("丁涛创新工作室", "丁涛", "云溪供电公司")],
    ["the name without its unit, in a list without leaders", of("丁涛劳模创新工作室", "", "")],
    ["the name with its unit, in a list without leaders", of("云溪供电公司丁涛工作室", "", "")],
    [
      "one character mistyped, in a list without leaders",
      of("云溪县供申公司丁涛劳模和工匠人才创新工作室", "", ""),
    ],
  ])("%s", (_, listed) => {
    expect(new NearRoster([of("别的厂王五工作室", "王五", "别的厂"), listed]).find(studio)).toBe(1);
  });

  test.each<[string, StudioIdentity]>([
    ["another leader of the unit", of("云溪县供电公司许知远劳模创新工作室", "许知远", "云溪县供电公司")],
    ["a leader whose name ends alike", of("青山机械厂王丁涛劳模创新工作室", "", "")],
    ["another studio altogether", of("青禾机械许知远工作室", "许知远", "青禾机械")],
  ])("not %s", (_, listed) => {
    expect(new NearRoster([listed]).find(studio)).toBeNull();
  });
});
