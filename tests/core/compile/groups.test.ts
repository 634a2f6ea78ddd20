import type { DuplicateGroup, EntrySource, Settlement } from "../../../src/core";
import { duplicateGroups, sheetKey } from "../../../src/core/compile/duplicateGroups";
import type { Placed } from "../../../src/core/compile/duplicateGroups";
import { LESHAN } from "../../support/batches";
import { at, entry } from "./support";
import type { Made } from "./support";

/** Entries of files "0", "1" …, by the table that each is of. */
const placed = (...made: readonly (Made & { readonly table?: number })[]): Placed[] =>
  made.map(({ table = 0, ...each }, index) => ({
    table,
    entry: entry({ file: `${table}`, row: 3 + index, ...each }),
  }));

type Told = readonly [kind: string, within: boolean, settled: boolean, ...rows: string[]];

/** Each group as kind, within, settled, and its rows; one that does not stay in brackets. */
const told = (groups: readonly DuplicateGroup[]): Told[] =>
  groups.map(({ kind, within, settled, entries }) => [
    kind,
    within,
    settled,
    ...entries.map(({ file, row, kept }) => (kept ? `${file}:${row}` : `(${file}:${row})`)),
  ]);

const grouped = (
  entries: readonly Placed[],
  settled: readonly Settlement[] = [],
  automatic: "first" | "last" | null = null,
  rank: (table: number) => number = (table) => table,
) => duplicateGroups(LESHAN, entries, settled, automatic, rank);

const studio = { name: "青", leader: "丁涛", unit: "一厂" };
const [a, b, c] = [at("0", 3), at("1", 4), at("2", 5)] as [EntrySource, EntrySource, EntrySource];
const three = placed(studio, { ...studio, table: 1 }, { ...studio, table: 2 });

test("a table's place among the files is its file and its sheet", () => {
  expect(new Set([at("甲", 1), at("甲", 2), at("甲", 1, "T"), at("乙", 1)].map(sheetKey)).size).toBe(3);
});

describe("groups of entries that are, or may be, one studio", () => {
  test.each<[string, readonly Placed[], readonly Told[]]>([
    ["none", placed(studio), []],
    ["in one table", placed(studio, studio), [["studio", true, false, "0:3", "0:4"]]],
    ["in two tables", three.slice(0, 2), [["studio", false, false, "0:3", "1:4"]]],
    [
      "by leader and by phone",
      placed(
        { name: "青", leader: "丁涛", unit: "一厂", phones: ["1"] },
        { name: "禾", leader: "丁涛", unit: "一厂" },
        { name: "云", leader: "许远", unit: "二厂", phones: ["1"] },
      ),
      [
        ["leader", true, false, "0:3", "0:4"],
        ["phone", true, false, "0:3", "0:5"],
      ],
    ],
    [
      "near ones of which an equal group does not tell already",
      placed(studio, { ...studio, unit: "二厂" }, { ...studio, name: "禾", unit: "三厂" }),
      [
        ["studio", true, false, "0:3", "0:4"],
        ["near", true, false, "0:3", "0:4", "0:5"],
      ],
    ],
    [
      "near ones of which it does",
      placed(studio, { ...studio, unit: "二厂" }),
      [["studio", true, false, "0:3", "0:4"]],
    ],
  ])("%s", (_, entries, groups) => {
    expect(told(grouped(entries).groups)).toEqual(groups);
  });

  const alike = (one: Made["values"], other: Made["values"]) =>
    told(
      grouped(
        placed(
          { name: "甲", leader: "王建国", unit: "一厂", values: one ?? {} },
          { name: "乙", leader: "王建军", unit: "一厂", values: other ?? {} },
        ),
      ).groups,
    ).length > 0;
  const four = { phone: "1", floorArea: 9, memberCount: 5, patentCount: 2 };
  test.each<[string, Made["values"], Made["values"], boolean]>([
    ["one answer of four", four, { phone: "1", floorArea: 8, memberCount: 4, patentCount: 1 }, true],
    ["none of four", four, { phone: "2", floorArea: 8, memberCount: 4, patentCount: 1 }, false],
    ["the one that both give", four, { phone: "1", annualFunding: 3 }, true],
    ["none that both give", four, { annualFunding: 3 }, false],
    [
      "nothing but what names them",
      { ...four, seq: 1, hostUnit: "一厂", studioName: "甲", leaderName: "王" },
      {
        phone: "2",
        floorArea: 8,
        memberCount: 4,
        patentCount: 1,
        seq: 1,
        hostUnit: "一厂",
        studioName: "甲",
        leaderName: "王",
      },
      false,
    ],
  ])(
    "two leaders of one unit whose names differ by a slip, with %s in common (%#)",
    (_, one, other, asked) => {
      expect(alike(one, other)).toBe(asked);
    },
  );
});

describe("settled by hand", () => {
  const settle = (entries: readonly EntrySource[], ...keep: readonly EntrySource[]): Settlement => ({
    entries,
    keep,
  });

  test.each<[string, readonly Settlement[], Told, readonly EntrySource[]]>([
    ["not at all", [], ["studio", false, false, "0:3", "1:4", "2:5"], []],
    ["one of them stays", [settle([a, b, c], b)], ["studio", false, true, "(0:3)", "1:4", "(2:5)"], [a, c]],
    ["all of them stay", [settle([a, b, c], a, b, c)], ["studio", false, true, "0:3", "1:4", "2:5"], []],
    ["two of them stay", [settle([a, b, c], a, b)], ["studio", false, true, "0:3", "1:4", "(2:5)"], [c]],
    ["none stays", [settle([a, b, c])], ["studio", false, true, "(0:3)", "(1:4)", "(2:5)"], [a, b, c]],
    [
      "a part of them, so that two are left",
      [settle([a, b], a)],
      ["studio", false, false, "0:3", "(1:4)", "2:5"],
      [b],
    ],
    [
      "one part after the other, so that one is left",
      [settle([a, b], a), settle([a, c], c)],
      ["studio", false, true, "(0:3)", "(1:4)", "2:5"],
      [b, a],
    ],
    [
      "a part of them by itself, all of which stay",
      [settle([a, b], a, b)],
      ["studio", false, false, "0:3", "1:4", "2:5"],
      [],
    ],
    [
      "for one that is not here",
      [settle([a, at("9", 9)], at("9", 9))],
      ["studio", false, false, "0:3", "1:4", "2:5"],
      [],
    ],
  ])("%s", (_, settled, group, dropped) => {
    const found = grouped(three, settled);
    expect(told(found.groups)).toEqual([group]);
    expect(found.dropped).toEqual(new Set(dropped.map(({ file, row }) => `${file}\u0000S\u0000${row}`)));
    expect([...found.away.keys()].sort()).toEqual([...found.dropped].sort());
  });
});

describe("settled by an option of the call", () => {
  test.each<["first" | "last", (table: number) => number, Told]>([
    ["first", (table) => table, ["studio", false, true, "0:3", "(1:4)", "(2:5)"]],
    ["last", (table) => table, ["studio", false, true, "(0:3)", "(1:4)", "2:5"]],
    ["first", (table) => -table, ["studio", false, true, "(0:3)", "(1:4)", "2:5"]],
    ["last", (table) => -table, ["studio", false, true, "0:3", "(1:4)", "(2:5)"]],
  ])("the %s in the order of the call stays (%#)", (automatic, rank, group) => {
    const { groups, away } = grouped(three, [], automatic, rank);
    expect(told(groups)).toEqual([group]);
    expect(away.size).toBe(0);
  });

  test("of one table by row, whatever the table's own order", () => {
    const upside = placed({ ...studio, row: 9 }, { ...studio, row: 4 });
    expect(told(grouped(upside, [], "first").groups)).toEqual([["studio", true, true, "(0:9)", "0:4"]]);
    expect(told(grouped(upside, [], "last").groups)).toEqual([["studio", true, true, "0:9", "(0:4)"]]);
  });

  test("holds for leaders, not for phones and what is only near", () => {
    const leaders = placed(studio, { ...studio, name: "禾" });
    expect(told(grouped(leaders, [], "first").groups)).toEqual([["leader", true, true, "0:3", "(0:4)"]]);
    const phones = placed(
      { ...studio, phones: ["1"] },
      { name: "禾", leader: "许远", unit: "二厂", phones: ["1"] },
    );
    expect(told(grouped(phones, [], "first").groups)).toEqual([["phone", true, false, "0:3", "0:4"]]);
    const near = placed(studio, { ...studio, name: "禾", unit: "二厂" });
    expect(told(grouped(near, [], "first").groups)).toEqual([["near", true, false, "0:3", "0:4"]]);
  });

  test("leaves alone what was settled by hand", () => {
    const { groups } = grouped(three, [{ entries: [a, b, c], keep: [b] }], "first");
    expect(told(groups)).toEqual([["studio", false, true, "(0:3)", "1:4", "(2:5)"]]);
  });
});

describe("where the entries of a group stand", () => {
  const places = (count: number, more: Made = {}) => {
    const entries = Array.from({ length: count }, (_, index) => ({
      table: index,
      entry: entry({ ...studio, file: `f${index}/甲.xlsx`, row: index, ...more }),
    }));
    const [group] = grouped(entries).groups;
    const { "zh-CN": zh, en } = group?.message ?? { "zh-CN": "", en: "" };
    return [/：(.*?)。/u.exec(zh)?.[1], /: (.*?)\. /u.exec(en)?.[1]];
  };

  test("is told by file, sheet, row and name as typed", () => {
    expect(places(2, { cells: { studioName: " 青禾 " } })).toEqual([
      "「f0/甲.xlsx」S 第 1 行（青禾）、「f1/甲.xlsx」S 第 2 行（青禾）",
      '"f0/甲.xlsx" S row 1 (青禾), "f1/甲.xlsx" S row 2 (青禾)',
    ]);
    expect(places(2, { cells: { studioName: 3 } })[0]).toBe(
      "「f0/甲.xlsx」S 第 1 行、「f1/甲.xlsx」S 第 2 行",
    );
  });

  test("of more than six the first six, and how many there are", () => {
    expect(places(6)[0]).toMatch(/「f5\/甲\.xlsx」S 第 6 行$/u);
    expect(places(7)[0]).toMatch(/「f5\/甲\.xlsx」S 第 6 行等 7 处$/u);
    expect(places(8)[1]).toMatch(/"f5\/甲\.xlsx" S row 6 and 2 more$/u);
  });
});
