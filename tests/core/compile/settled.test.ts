import { baseName, compareNames, settledAway, sourceKey } from "../../../src/core";
import type { EntrySource } from "../../../src/core";
import { nameAmong } from "../../../src/core/compile/order";
import { holding } from "../../../src/core/compile/settled";
import { at } from "./support";

const [a, b, c, d] = ["甲", "乙", "丙", "丁"].map((file) => at(file, 3)) as [
  EntrySource,
  EntrySource,
  EntrySource,
  EntrySource,
];

type Settled = Parameters<typeof settledAway>[0][number];
const of = (entries: readonly EntrySource[], ...keep: readonly EntrySource[]): Settled => ({ entries, keep });

test("an entry is named by its file, its sheet and its row", () => {
  expect(new Set([at("甲", 1), at("甲", 2), at("甲", 1, "T"), at("乙", 1)].map(sourceKey)).size).toBe(4);
  expect(sourceKey({ ...at("甲", 1), kept: true } as EntrySource)).toBe(sourceKey(at("甲", 1)));
});

describe("entries that were settled away", () => {
  test.each<[string, readonly Settled[], readonly (readonly [EntrySource, EntrySource | null])[]]>([
    ["nothing", [], []],
    [
      "all but the one that stays",
      [of([a, b, c], b)],
      [
        [a, b],
        [c, b],
      ],
    ],
    ["all but those that stay, for none of them", [of([a, b, c], a, b)], [[c, null]]],
    ["none of those that all stay", [of([a, b], a, b)], []],
    [
      "all where nothing stays",
      [of([a, b])],
      [
        [a, null],
        [b, null],
      ],
    ],
    [
      "of two groups with an entry in common all but the one that stayed last",
      [of([a, b], a), of([b, c], c)],
      [
        [a, c],
        [b, c],
      ],
    ],
    [
      "of three groups in a chain as well",
      [of([a, b], a), of([c, d], c), of([b, d], d)],
      [
        [a, d],
        [b, d],
        [c, d],
      ],
    ],
    [
      "of two groups with nothing in common each for its own",
      [of([a, b], a), of([c, d], d)],
      [
        [b, a],
        [c, d],
      ],
    ],
    [
      "not what was taken out before and stays now",
      [of([a, b]), of([a, c], a)],
      [
        [c, a],
        [b, null],
      ],
    ],
    [
      "what was taken out last, though it stayed before",
      [of([a, b], a), of([a])],
      [
        [b, a],
        [a, null],
      ],
    ],
    ["the same entry named twice among those that stay is one", [of([a, b], a, a)], [[b, a]]],
  ])("%s", (_, settled, away) => {
    expect([...settledAway(settled)].sort()).toEqual(
      away.map(([key, stays]) => [sourceKey(key), stays === null ? null : sourceKey(stays)]).sort(),
    );
  });

  test("nothing stays away for what is not here any more", () => {
    const settled = [of([a, b], a), of([a, c], c), of([b, d], a, d), of([a, b])];
    const [first, second, third, last] = settled;
    expect(holding(settled, new Set([sourceKey(a)]))).toEqual([first, third, last]);
    expect(holding(settled, new Set([sourceKey(c), sourceKey(d)]))).toEqual([second, third, last]);
    expect(holding(settled, new Set())).toEqual([last]);
  });
});

describe("names of files", () => {
  test("stand in the order of their figures, then of their characters", () => {
    const inOrder = [
      "",
      "01甲",
      "1甲",
      "2甲",
      "2甲1",
      "2甲2",
      "2甲10",
      "10甲",
      "a",
      "a1",
      "a1b",
      "aB",
      "ab",
      "甲",
    ];
    expect([...inOrder].reverse().sort(compareNames)).toEqual(inOrder);
    for (const name of inOrder) expect(compareNames(name, name)).toBe(0);
  });

  test.each([
    ["甲.xlsx", "甲.xlsx"],
    ["上报/甲.xlsx", "甲.xlsx"],
    ["C:\\上报\\甲.xlsx", "甲.xlsx"],
    ["a/b\\c/甲", "甲"],
    ["上报/", ""],
  ])("of %s the last part is %s", (file, name) => {
    expect(baseName(file)).toBe(name);
  });

  test.each<[string, readonly string[], string]>([
    ["上报/甲.xlsx", [], "甲.xlsx"],
    ["上报/甲.xlsx", ["上报/甲.xlsx", "上报/乙.xlsx"], "甲.xlsx"],
    ["一/甲.xlsx", ["二/甲.xlsx"], "一/甲.xlsx"],
    ["a\\一\\甲.xlsx", ["a/二/甲.xlsx"], "一/甲.xlsx"],
    ["a/一/甲.xlsx", ["b/一/甲.xlsx"], "a/一/甲.xlsx"],
    ["c/a/一/甲.xlsx", ["b/一/甲.xlsx"], "a/一/甲.xlsx"],
    ["一/甲.xlsx", ["b/一/甲.xlsx"], "一/甲.xlsx"],
    ["甲.xlsx", ["一/甲.xlsx"], "甲.xlsx"],
  ])("%s among %j is called %s", (file, files, name) => {
    expect(nameAmong(file, files)).toBe(name);
  });
});
