import { nearGroups, sameGroups } from "../../../src/core";
import type { StudioIdentity } from "../../../src/core";
import { nearBeyondSame } from "../../../src/core/duplicates";

const of = (name: string, leader: string, unit: string, ...phones: string[]): StudioIdentity => ({
  name,
  leader,
  unit,
  phones,
});

type Told = readonly [reason: string, ...entries: number[]];

const near = (identities: readonly StudioIdentity[], likeness = 1): Told[] =>
  nearGroups(identities, () => likeness).map(({ reason, entries }) => [reason, ...entries]);

const same = (identities: readonly StudioIdentity[]): Told[] =>
  sameGroups(identities).map(({ kind, entries }) => [kind, ...entries]);

const YUNXI = "云溪县供电公司";
const STATE = "国网云溪县供电公司";

describe("near groups", () => {
  test.each<[string, readonly StudioIdentity[], readonly Told[]]>([
    [
      "every unit must be a form of another one",
      [of("甲", "丁涛", YUNXI), of("乙", "丁涛", STATE), of("丙", "丁涛", "青禾机械")],
      [["twoUnits", 0, 1, 2]],
    ],
    ["a blank unit is no other unit", [of("甲", "丁涛", ""), of("乙", "丁涛", YUNXI)], []],
    ["one unit is no two units", [of("甲", "丁涛", YUNXI), of("乙", "丁涛", YUNXI)], []],
    [
      "one of several leaders, at another form of the unit",
      [of("甲", "罗振海、丁涛", YUNXI), of("乙", "丁涛", STATE)],
      [["unitForms", 0, 1]],
    ],
    ["one leader named twice in a cell is one entry", [of("甲", "丁涛、丁涛", YUNXI)], []],
    [
      "one phone without a leader, the unit in two forms",
      [of("甲", "", YUNXI, "1"), of("乙", "", STATE, "2", "1")],
      [["phoneUnit", 0, 1]],
    ],
    [
      "one phone without a leader, two of three units in two forms",
      [of("甲", "", YUNXI, "1"), of("乙", "", STATE, "1"), of("丙", "", "青禾机械", "1")],
      [["phoneUnit", 0, 1, 2]],
    ],
    ["one phone, two units", [of("甲", "", YUNXI, "1"), of("乙", "", "青禾机械", "1")], []],
    ["one phone, two leaders", [of("甲", "丁涛", YUNXI, "1"), of("乙", "许远", STATE, "1")], []],
    [
      "a landline with its area code told before the one without",
      [of("甲", "丁涛", "甲厂", "08332133419"), of("乙", "许远", "乙厂", "13800000001", "2133419")],
      [["areaCode", 0, 1]],
    ],
    [
      "of several numbers one with and one without area code",
      [
        of("甲", "丁涛", "甲厂", "2133419", "08337654321"),
        of("乙", "许远", "乙厂", "08332133419", "1234567"),
      ],
      [["areaCode", 0, 1]],
    ],
    [
      "two leaders with the same short number",
      [of("甲", "丁涛", "甲厂", "2133419"), of("乙", "许远", "乙厂", "2133419")],
      [],
    ],
    [
      "names of two characters beside the award's words",
      [of("青禾工作室", "", ""), of("青禾劳模创新工作室", "", "")],
      [["awardWords", 0, 1]],
    ],
    [
      "one character beside the award's words names nobody",
      [of("青工作室", "", ""), of("青劳模创新工作室", "", "")],
      [],
    ],
    ["no words beside the award's", [of("工作室", "", ""), of("劳模创新工作室", "", "")], []],
    ["the same name is no near one", [of("青禾工作室", "丁涛", ""), of("青禾工作室", "许远", "")], []],
    [
      "one leader of one unit is a duplicate, told as such",
      [of("青禾工作室", "丁涛", YUNXI), of("青禾劳模创新工作室", "丁涛", YUNXI)],
      [],
    ],
    [
      "two leaders of one unit with one stem",
      [of("青禾工作室", "丁涛", YUNXI), of("青禾劳模创新工作室", "许远", YUNXI)],
      [["awardWords", 0, 1]],
    ],
    [
      "nobody's studios of one unit with one stem",
      [of("青禾工作室", "", YUNXI), of("青禾劳模创新工作室", "", YUNXI)],
      [["awardWords", 0, 1]],
    ],
    [
      "what two reasons say of the same entries is told once, by the first",
      [of("青禾工作室", "丁涛", "甲厂"), of("青禾劳模创新工作室", "丁涛", "乙厂")],
      [["twoUnits", 0, 1]],
    ],
    [
      "by the first entry, and of one entry by reason",
      [
        of("青禾工作室", "丁涛", "甲厂"),
        of("云岭工作室", "许远", "丙厂"),
        of("云岭劳模创新工作室", "周立", "丁厂"),
        of("宏远工作室", "丁涛", "乙厂"),
        of("青禾劳模创新工作室", "李青", "戊厂"),
      ],
      [
        ["awardWords", 0, 4],
        ["twoUnits", 0, 3],
        ["awardWords", 1, 2],
      ],
    ],
    ["a single entry", [of("青禾工作室", "丁涛", "甲厂", "1", "1", "01012345678")], []],
    ["none", [], []],
  ])("%s", (_, identities, told) => {
    expect(near(identities)).toEqual(told);
  });

  test.each<[string, string, string, string, number, boolean]>([
    ["李伟", "李强", "甲厂", "甲厂", 0.8, true],
    ["李伟", "李强", "甲厂", "甲厂", 0.79, false],
    ["王建国", "王建军", "甲厂", "甲厂", 0.25, true],
    ["王建国", "王建军", "甲厂", "甲厂", 0.24, false],
    ["王建国", "李建国", "甲厂", "甲厂", 1, false],
    ["王建国", "王建军", "甲厂", "乙厂", 1, false],
    ["王建国", "王建军", "", "", 1, false],
    // One character is no name.
    ["李", "李强", "甲厂", "甲厂", 1, false],
    ["李强军", "李强", "甲厂", "甲厂", 0.25, true],
    ["李强", "李强军", "甲厂", "甲厂", 0.25, false],
    ["李强", "李强军", "甲厂", "甲厂", 0.8, true],
  ])(
    "leaders %s and %s of %s and %s, %d of all else the same: asked about %s",
    (a, b, c, d, share, asked) => {
      expect(near([of("一", a, c), of("二", b, d)], share)).toEqual(asked ? [["oneCharacter", 0, 1]] : []);
    },
  );

  test("of three leaders of one unit every pair that may be one is told", () => {
    const leaders = ["许知远", "许知元", "许知源", "周立"];
    expect(
      near(
        leaders.map((leader) => of(leader, leader, "甲厂")),
        0,
      ),
    ).toEqual([
      ["sameSound", 0, 1],
      ["sameSound", 0, 2],
      ["sameSound", 1, 2],
    ]);
  });

  test("the likeness is asked of the two entries whose leaders differ by a slip", () => {
    const asked: (readonly [number, number])[] = [];
    const identities = [of("一", "周立", "甲厂"), of("二", "李伟", "甲厂"), of("三", "李强", "甲厂")];
    nearGroups(identities, (one, other) => {
      asked.push([one, other]);
      return 0;
    });
    expect(asked).toEqual([[1, 2]]);
  });

  test.each<[string, string, string, boolean]>([
    ["青禾厂工作室", "青和厂劳模创新工作室", "", true],
    ["青禾工作室", "青和工作室", "", false],
    ["青禾厂工作室", "青和厂工作室", "丁涛", false],
    ["青禾厂工作室", "青厂禾工作室", "", false],
    ["青禾厂工作室", "青禾厂工作室", "", false],
  ])("studios %s and %s, led by “%s”: a slip in the name: %s", (one, other, leader, asked) => {
    expect(near([of(one, leader, "甲厂"), of(other, leader, "乙厂")])).toEqual(
      asked ? [["oneCharacter", 0, 1]] : leader === "" ? [] : [["twoUnits", 0, 1]],
    );
  });

  test.each<[string, (index: number) => StudioIdentity, string]>([
    ["a leader", (index) => of(`${index}`, "丁涛", index === 0 ? YUNXI : STATE), "unitForms"],
    ["a phone", (index) => of(`${index}`, "", index === 0 ? YUNXI : STATE, "1"), "phoneUnit"],
    [
      "a landline",
      (index) => of(`${index}`, `${index}`, "", index === 0 ? "2133419" : "08332133419"),
      "areaCode",
    ],
    [
      "a stem",
      (index) => of(index === 0 ? "青禾工作室" : "青禾劳模创新工作室", `${index}`, ""),
      "awardWords",
    ],
  ])("%s that more than sixty entries share is filled in for want of the right one", (_, make, reason) => {
    const all = Array.from({ length: 61 }, (__, index) => make(index));
    expect(near(all.slice(0, 60))).toEqual([[reason, ...all.slice(0, 60).keys()]]);
    expect(near(all)).toEqual([]);
  });

  test("more than sixty names that meet in one slip are not compared in pairs", () => {
    const all = Array.from({ length: 61 }, (_, index) =>
      of(`青${String.fromCodePoint(0x4f60 + index)}机械工作室`, "", ""),
    );
    expect(near(all.slice(0, 60))).toHaveLength((60 * 59) / 2);
    expect(near(all)).toEqual([]);
  });
});

describe("equal groups", () => {
  test.each<[string, readonly StudioIdentity[], readonly Told[]]>([
    ["one name", [of("甲", "丁涛", "供电"), of("甲", "许远", "机械")], [["studio", 0, 1]]],
    ["blank names are no name", [of("", "丁涛", "供电"), of("", "许远", "机械")], []],
    ["one leader of one unit", [of("甲", "丁涛", "供电"), of("乙", "丁涛", "供电")], [["leader", 0, 1]]],
    ["one leader of two units", [of("甲", "丁涛", "供电"), of("乙", "丁涛", "机械")], []],
    ["a leader without a unit", [of("甲", "丁涛", ""), of("乙", "丁涛", "")], []],
    ["a unit without leaders", [of("甲", "", "供电"), of("乙", "", "供电")], []],
    [
      "one phone of two leaders",
      [of("甲", "丁涛", "供电", "1", "2"), of("乙", "许远", "机械", "2")],
      [["phone", 0, 1]],
    ],
    ["one phone of one leader", [of("甲", "丁涛", "供电", "1"), of("乙", "丁涛", "机械", "1")], []],
    ["one phone of nobody", [of("甲", "", "供电", "1"), of("乙", "许远", "机械", "1")], []],
    ["one phone written twice in a cell", [of("甲", "丁涛", "供电", "1", "1")], []],
    [
      "what a stronger group says of the same entries, or of more, is left out",
      [of("甲", "丁涛", "供电", "1"), of("甲", "丁涛", "供电", "1"), of("甲", "许远", "机械", "1")],
      [["studio", 0, 1, 2]],
    ],
    [
      "what says more than a stronger one is told as well",
      [of("甲", "丁涛", "供电"), of("甲", "丁涛", "供电"), of("乙", "丁涛", "供电")],
      [
        ["studio", 0, 1],
        ["leader", 0, 1, 2],
      ],
    ],
    ["none", [], []],
  ])("%s", (_, identities, told) => {
    expect(same(identities)).toEqual(told);
  });
});

test("what an equal group holds is not told again as a near one; what goes beyond it is", () => {
  const beyond = (identities: readonly StudioIdentity[]): Told[] =>
    nearBeyondSame(identities, () => 1).map(({ reason, entries }) => [reason, ...entries]);
  const twice = [of("甲", "丁涛", YUNXI), of("甲", "丁涛", STATE)];
  expect(near(twice)).toEqual([["unitForms", 0, 1]]);
  expect(beyond(twice)).toEqual([]);
  expect(beyond([...twice, of("乙", "丁涛", "青禾机械")])).toEqual([["twoUnits", 0, 1, 2]]);
  expect(beyond([of("甲", "丁涛", YUNXI), of("乙", "丁涛", STATE)])).toEqual([["unitForms", 0, 1]]);
  expect(beyond([])).toEqual([]);
});
