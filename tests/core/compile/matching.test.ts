import { matchEntries } from "../../../src/core";
import type { TakenEntry } from "../../../src/core";
import { entry } from "./support";
import type { Made } from "./support";

/** Entries of a file that came before, or of one that came after. */
const before = (...made: readonly Made[]): TakenEntry[] =>
  made.map((each, row) => entry({ file: "前.xlsx", row, ...each }));
const after = (...made: readonly Made[]): TakenEntry[] =>
  made.map((each, row) => entry({ file: "后.xlsx", row, ...each }));

describe("entries are known again", () => {
  test.each<[string, readonly Made[], readonly Made[], readonly (readonly [number, number])[]]>([
    [
      "by name, leader and unit, whatever their order",
      [
        { name: "甲", leader: "丁", unit: "一厂" },
        { name: "甲", leader: "丁", unit: "二厂" },
      ],
      [
        { name: "甲", leader: "丁", unit: "二厂" },
        { name: "甲", leader: "丁", unit: "一厂" },
      ],
      [
        [1, 0],
        [0, 1],
      ],
    ],
    [
      "by name and leader, where several studios have one name",
      [
        { name: "甲", leader: "丁", unit: "一厂" },
        { name: "甲", leader: "许", unit: "二厂" },
      ],
      [
        { name: "甲", leader: "许", unit: "三厂" },
        { name: "甲", leader: "丁", unit: "四厂" },
      ],
      [
        [1, 0],
        [0, 1],
      ],
    ],
    [
      "by name alone",
      [{ name: "甲", leader: "丁", unit: "一厂" }],
      [{ name: "甲", leader: "许", unit: "二厂" }],
      [[0, 0]],
    ],
    [
      "by leader and unit, where several leaders have one name",
      [
        { name: "甲", leader: "丁", unit: "一厂" },
        { name: "乙", leader: "丁", unit: "二厂" },
      ],
      [
        { name: "丙", leader: "丁", unit: "二厂" },
        { name: "戊", leader: "丁", unit: "一厂" },
      ],
      [
        [1, 0],
        [0, 1],
      ],
    ],
    [
      "by leader and phones, where several leaders have one name",
      [
        { name: "甲", leader: "丁", unit: "一厂", phones: ["1", "2"] },
        { name: "乙", leader: "丁", unit: "二厂", phones: ["3"] },
      ],
      [
        { name: "丙", leader: "丁", unit: "三厂", phones: ["3"] },
        { name: "戊", leader: "丁", unit: "四厂", phones: ["1", "2"] },
      ],
      [
        [1, 0],
        [0, 1],
      ],
    ],
    [
      "by unit and phones, where name and leader are others",
      [
        { name: "甲", leader: "丁", unit: "一厂", phones: ["1"] },
        { name: "乙", leader: "许", unit: "一厂", phones: ["2"] },
      ],
      [
        { name: "丙", leader: "周", unit: "一厂", phones: ["2"] },
        { name: "戊", leader: "李", unit: "一厂", phones: ["1"] },
      ],
      [
        [1, 0],
        [0, 1],
      ],
    ],
    [
      "by the stem of the name and the leader, where several leaders have one name",
      [
        { name: "青禾工作室", leader: "丁", unit: "一厂" },
        { name: "云岭工作室", leader: "丁", unit: "二厂" },
      ],
      [
        { name: "云岭劳模创新工作室", leader: "丁", unit: "三厂" },
        { name: "青禾劳模创新工作室", leader: "丁", unit: "四厂" },
      ],
      [
        [1, 0],
        [0, 1],
      ],
    ],
    [
      "by the leader alone, a name being there or not",
      [{ name: "甲", leader: "丁", unit: "一厂" }, { leader: "许" }],
      [{ leader: "丁" }, { name: "乙", leader: "许", unit: "二厂" }],
      [
        [0, 0],
        [1, 1],
      ],
    ],
    ["what says nothing is known by nothing", [{}], [{}], []],
    ["a unit alone is no studio", [{ unit: "一厂" }], [{ unit: "一厂" }], []],
    ["phones alone are no studio", [{ phones: ["1"] }], [{ phones: ["1"] }], []],
    [
      "one of two units of one name and leader that were left open",
      [
        { name: "甲", leader: "丁", unit: "一厂" },
        { name: "甲", leader: "丁", unit: "二厂" },
      ],
      [
        { name: "甲", leader: "丁", unit: "三厂" },
        { name: "甲", leader: "丁", unit: "一厂" },
      ],
      [
        [1, 0],
        [0, 1],
      ],
    ],
    [
      "several that each could be any of several are left unpaired",
      [
        { name: "甲", unit: "一厂" },
        { name: "甲", unit: "二厂" },
      ],
      [{ name: "甲", unit: "三厂" }],
      [],
    ],
    [
      "of several those of the same file, in their order",
      [
        { name: "甲", file: "别.xlsx", row: 1 },
        { name: "甲", file: "后.xlsx", row: 2 },
        { name: "甲", file: "后.xlsx", row: 3 },
      ],
      [{ name: "甲" }, { name: "甲", file: "又.xlsx" }, { name: "甲" }, { name: "甲" }],
      [
        [1, 0],
        [2, 2],
      ],
    ],
    [
      "by name and unit, where no leader is named",
      [
        { name: "甲", unit: "一厂" },
        { name: "甲", unit: "二厂" },
      ],
      [
        { name: "甲", unit: "二厂" },
        { name: "甲", unit: "一厂" },
      ],
      [
        [1, 0],
        [0, 1],
      ],
    ],
    [
      "not because neither names a leader",
      [
        { name: "甲", unit: "一厂" },
        { name: "甲", leader: "丁", unit: "二厂" },
      ],
      [{ name: "甲", unit: "三厂" }],
      [],
    ],
    [
      "not because neither has a name",
      [
        { leader: "丁", unit: "一厂" },
        { name: "乙", leader: "丁", unit: "二厂" },
      ],
      [{ leader: "丁", unit: "三厂" }],
      [],
    ],
    [
      "not because neither names a unit",
      [
        { name: "甲", leader: "丁" },
        { name: "乙", leader: "丁", unit: "二厂" },
      ],
      [{ name: "丙", leader: "丁" }],
      [],
    ],
    [
      "not because neither has a phone",
      [
        { name: "甲", leader: "丁", unit: "一厂" },
        { name: "乙", leader: "丁", unit: "二厂", phones: ["1"] },
      ],
      [{ name: "丙", leader: "丁", unit: "三厂" }],
      [],
    ],
    [
      "not by the stem of the name where no leader is named",
      [{ name: "青禾工作室", unit: "一厂" }],
      [{ name: "青禾劳模创新工作室", unit: "二厂" }],
      [],
    ],
    ["nothing", [], [{ name: "甲" }], []],
  ])("%s", (_, was, now, pairs) => {
    expect(matchEntries(before(...was), after(...now))).toEqual(pairs);
  });
});
