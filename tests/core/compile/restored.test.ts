import { restoreSources } from "../../../src/core";
import type { BatchState, StoredEntry, TakenEntry, TakenTable } from "../../../src/core";
import { tablesOfBatch } from "../../../src/core/compile/reopened";
import { finding } from "../findings/support";
import { at, entry, table } from "./support";
import type { Made } from "./support";

const stored = (
  identity: string,
  file: string,
  row: number,
  more: Partial<StoredEntry> = {},
): StoredEntry => ({
  identity,
  source: at(file, row),
  sequence: "",
  rank: null,
  ...more,
});

const state = (entries: readonly StoredEntry[], more: Partial<BatchState> = {}): BatchState => ({
  version: 1,
  pack: "leshan-2020",
  files: [],
  entries,
  decisions: { settled: [], order: [], leftOut: [] },
  expected: [],
  due: null,
  ...more,
});

/** The compiled sheet with these entries from row 5 on. */
const listed = (...made: readonly Made[]): TakenTable =>
  table({
    file: "汇总.xlsx",
    compiled: true,
    entries: made.map((each, index) => entry({ file: "汇总.xlsx", row: 5 + index, ...each })),
  });

const none: ReadonlySet<string> = new Set();
const sources = ({ entries }: TakenTable): string[] =>
  entries.map(({ source: { file, row } }) => `${file} ${row}`);

describe("where the entries of a compiled sheet came from", () => {
  const list = [
    stored("青禾|丁涛|一厂", "1", 3),
    stored("云岭|许远|二厂", "1", 4),
    stored("宏远|周立|三厂", "2", 3),
  ];
  const one = { name: "青禾", leader: "丁涛", unit: "一厂" };
  const two = { name: "云岭", leader: "许远", unit: "二厂" };
  const three = { name: "宏远", leader: "周立", unit: "三厂" };

  test.each<[string, readonly Made[], readonly string[]]>([
    ["in another order", [three, one, two], ["2 3", "1 3", "1 4"]],
    ["with the name corrected", [{ ...one, name: "新青禾" }, two, three], ["1 3", "1 4", "2 3"]],
    ["with the leader corrected", [{ ...one, leader: "丁滔" }, two, three], ["1 3", "1 4", "2 3"]],
    [
      "with the unit corrected, at another place",
      [two, three, { ...one, unit: "新厂" }],
      ["1 4", "2 3", "1 3"],
    ],
    [
      "with a slip of the leader corrected in the name too, at its own place",
      [{ ...one, name: "别的", leader: "丁滔" }, two, three],
      ["1 3", "1 4", "2 3"],
    ],
    [
      "not with such a slip at another place",
      [two, { ...one, name: "别的", leader: "丁滔" }, three],
      ["1 4", "汇总.xlsx 6", "2 3"],
    ],
    [
      "not with another leader and another name",
      [{ ...one, name: "别的", leader: "李强" }, two, three],
      ["汇总.xlsx 5", "1 4", "2 3"],
    ],
    [
      "not with a slip of the leader at another unit",
      [{ name: "别的", leader: "丁滔", unit: "别厂" }, two, three],
      ["汇总.xlsx 5", "1 4", "2 3"],
    ],
    [
      "not one that was added",
      [one, two, three, { name: "新", leader: "新", unit: "新" }],
      ["1 3", "1 4", "2 3", "汇总.xlsx 8"],
    ],
    ["not one that says nothing", [{}, two, three], ["汇总.xlsx 5", "1 4", "2 3"]],
    ["not where one entry was taken out", [one, three], ["1 3", "2 3"]],
    [
      "each entry once, the corrected one first come",
      [{ ...one, name: "甲" }, { ...one, name: "乙" }, two, three],
      ["1 3", "汇总.xlsx 6", "1 4", "2 3"],
    ],
  ])("%s", (_, made, found) => {
    expect(sources(restoreSources(listed(...made), state(list), none))).toEqual(found);
  });

  test("equal entries are taken in their order", () => {
    const twice = [stored("青禾|丁涛|一厂", "1", 3), stored("青禾|丁涛|一厂", "2", 9)];
    expect(sources(restoreSources(listed(one, one), state(twice), none))).toEqual(["1 3", "2 9"]);
  });

  test("what two that are left could be is neither, unless it stands in its place with a slip", () => {
    const alike = [stored("青禾|丁涛|一厂", "1", 3), stored("云岭|丁涛|一厂", "1", 4)];
    const made = { name: "新", leader: "丁涛", unit: "一厂" };
    expect(sources(restoreSources(listed(made, made), state(alike), none))).toEqual([
      "汇总.xlsx 5",
      "汇总.xlsx 6",
    ]);
  });

  test("without a unit a slip of the leader tells nothing", () => {
    const bare = [stored("青禾|丁涛|", "1", 3)];
    const made = listed({ name: "别的", leader: "丁滔" });
    expect(sources(restoreSources(made, state(bare), none))).toEqual(["汇总.xlsx 5"]);
  });

  test("files that are here themselves are not the source", () => {
    const found = restoreSources(listed(one, two, three), state(list), new Set(["1"]));
    expect(sources(found)).toEqual(["汇总.xlsx 5", "汇总.xlsx 6", "2 3"]);
    expect(found.entries[0]).toEqual(listed(one).entries[0]);
  });
});

describe("a place in the own file's order", () => {
  const found = finding({
    field: "seq",
    row: 3,
    rule: "t/place",
    related: [
      { row: 4, column: 0 },
      { row: 9, column: 0 },
    ],
  });
  const list = [
    stored("青禾|丁涛|一厂", "1", 3, { sequence: "第2", rank: 2, placeFindings: [found] }),
    stored("云岭|许远|二厂", "1", 4),
  ];
  const other = finding({ field: "phone", row: 5, rule: "t/phone" });
  const own = finding({ field: "seq", row: 5, rule: "t/own" });
  const made = (sequence: string): TakenTable =>
    listed(
      {
        name: "青禾",
        leader: "丁涛",
        unit: "一厂",
        sequence,
        values: { seq: 1, phone: "1" },
        findings: [own, other],
      },
      { name: "云岭", leader: "许远", unit: "二厂", sequence: "2", values: { seq: 2 } },
    );
  const columns = { seq: 1 };
  const tables = [{ ...table({ file: "1" }), columns }];
  const restored = (sequence: string, more: Partial<BatchState> = {}): readonly TakenEntry[] =>
    restoreSources(made(sequence), state(list, more), none).entries;

  test("holds where the compilation numbered the entry, with what was found of it in the rows as they now are", () => {
    expect(restored("1")).toEqual([
      {
        ...made("1").entries[0],
        source: at("1", 3),
        sourceColumns: {},
        sequence: "第2",
        values: { seq: 2, phone: "1" },
        findings: [{ ...found, row: 5, related: [{ row: 6, column: 0 }] }, other],
      },
      { ...made("1").entries[1], source: at("1", 4), sourceColumns: {}, sequence: "", values: { seq: null } },
    ]);
  });

  test("is gone where somebody numbered the compiled sheet by hand", () => {
    expect(restored("7", { tables })[0]).toEqual({
      ...made("7").entries[0],
      source: at("1", 3),
      sourceColumns: columns,
    });
  });

  test("goes with the tables that the workbook remembers", () => {
    expect(restoreSources(made("1"), state(list, { tables }), none).earlier).toEqual(tables);
    expect(restoreSources(made("1"), state(list), none).earlier).toEqual([]);
    expect(restored("1", { tables }).map(({ sourceColumns }) => sourceColumns)).toEqual([columns, columns]);
  });
});

describe("a compiled sheet opened as the tables that it was made of", () => {
  const list = [
    stored("青禾|丁涛|一厂", "1", 3),
    stored("云岭|许远|二厂", "2", 8),
    stored("宏远|周立|三厂", "1", 4),
  ];
  const sheet = finding({ rule: "leshan-2020/unit", row: null, field: null, column: null });
  const general = finding({ rule: "test/unit", row: null, field: null, column: null });
  const remembered = {
    file: "1",
    sheet: "S",
    title: "表",
    recommendingUnit: "甲县总工会",
    preparedBy: "林小禾",
    date: "2020-09-18",
    inTime: true,
    quotaMet: false,
    ranked: true,
    modified: 7,
    fidelity: 1,
    columns: { memberCount: 9 },
    findings: [general, sheet],
    reading: { ...table().reading, headerRows: [1] },
  };
  const about = (row: number | null, field: string | null, related: readonly number[] = []) =>
    finding({ row, field, column: 8, related: related.map((each) => ({ row: each, column: 8 })) });
  const compiled = listed(
    {
      name: "青禾",
      leader: "丁涛",
      unit: "一厂",
      findings: [
        about(5, "memberCount", [7, 6]),
        about(5, null, [7]),
        about(null, "phone", [7]),
        about(99, "memberCount"),
      ],
    },
    { name: "云岭", leader: "许远", unit: "二厂", findings: [about(6, "memberCount")] },
    { name: "宏远", leader: "周立", unit: "三厂" },
    { name: "新的" },
  );
  const found = tablesOfBatch(compiled, state(list, { tables: [remembered] }), none);

  test("in the order of their first entries, those that were added in a table of their own", () => {
    expect(found.map((each) => [each.file, each.compiled, ...sources(each)])).toEqual([
      ["1", false, "1 3", "1 4"],
      ["汇总.xlsx", true, "2 8"],
      ["汇总.xlsx", true, "汇总.xlsx 8"],
    ]);
  });

  test("each with what is remembered of it, its entries and findings in its own rows and columns", () => {
    const { columns, ...rest } = remembered;
    expect(found[0]).toEqual({
      ...compiled,
      ...rest,
      earlier: [remembered],
      compiled: false,
      findings: [sheet],
      entries: [
        {
          ...compiled.entries[0],
          source: at("1", 3),
          sourceColumns: columns,
          ownRow: 3,
          findings: [
            { ...about(3, "memberCount"), column: 9, related: [{ row: 4, column: 9 }] },
            { ...about(3, null), column: null },
            { ...about(null, "phone"), column: null },
            { ...about(null, "memberCount"), column: 9 },
          ],
        },
        { ...compiled.entries[2], source: at("1", 4), sourceColumns: columns, ownRow: 4, findings: [] },
      ],
    });
  });

  test("of a table whose reading is not remembered nothing was read", () => {
    const { reading, ...bare } = remembered;
    const [first] = tablesOfBatch(compiled, state(list, { tables: [bare] }), none);
    expect(first?.reading).toEqual({ ...reading, headerRows: [] });
  });
});
