import type { TakenEntry, TakenTable } from "../../../src/core";
import { differingFields, findCopies, laterOf, neighbours } from "../../../src/core/compile/copies";
import { findVersions } from "../../../src/core/compile/versions";
import { entry, table } from "./support";
import type { Made } from "./support";

const PLACES = new Set(["seq"]);

/** A table of studios by name, each with an answer that tells it; a digit behind a name is another answer. */
const tableOf = (file: string, names: string, more: Partial<TakenTable> = {}, made: Made = {}): TakenTable =>
  table({
    file,
    entries: (names.match(/\D\d?/gu) ?? []).map((each, row): TakenEntry => {
      const [name = "", answer = "0"] = each;
      return entry({ file, row, name, values: { seq: row, memberCount: Number(answer) }, ...made });
    }),
    ...more,
  });

const copiesOf = (...tables: readonly TakenTable[]) => findCopies(tables, PLACES);
const versionsOf = (...tables: readonly TakenTable[]) =>
  findVersions(tables, findCopies(tables, PLACES), PLACES);

test.each<[string, Made["values"], Made["values"], readonly string[]]>([
  ["the same", { memberCount: 5 }, { memberCount: 5 }, []],
  [
    "others",
    { memberCount: 5, phone: "1", area: 9 },
    { memberCount: 6, phone: "1", area: 8 },
    ["memberCount", "area"],
  ],
  ["a column of one of them alone", { memberCount: 5 }, { phone: "1" }, []],
  ["a place in an order", { seq: 1 }, { seq: 2 }, []],
  ["parts", { phone: ["1", "2"] }, { phone: ["1", "2"] }, []],
  ["nothing and something", { memberCount: null }, { memberCount: 0 }, ["memberCount"]],
])("answers that differ: %s", (_, one, other, fields) => {
  expect(differingFields(entry({ values: one ?? {} }), entry({ values: other ?? {} }), PLACES)).toEqual(
    fields,
  );
});

test("tables are held against those alone with which they have a studio in common, and how many", () => {
  const counted = neighbours([
    tableOf("1", "甲乙甲"),
    tableOf("2", "甲乙丙"),
    tableOf("3", "丙"),
    tableOf("4", "丁"),
  ]);
  expect(counted.map((each) => [...each])).toEqual([
    [[1, 2]],
    [
      [0, 2],
      [2, 1],
    ],
    [[1, 1]],
    [],
  ]);
});

describe("which of two files is the later", () => {
  test.each<[number | null, number | null, ReturnType<typeof laterOf>]>([
    [10, 12, "kept"],
    [12, 10, "copy"],
    // Within a minute: unpacked or copied together.
    [10, 11, null],
    [11, 10, null],
    [10, 10, null],
    [null, 10, null],
    [10, null, null],
    [null, null, null],
  ])("saved at %s and at %s: %s", (one, other, later) => {
    expect(laterOf(table({ modified: one }), table({ modified: other }))).toBe(later);
  });
});

describe("a table that holds nothing but the entries of another is its copy", () => {
  test.each<[string, readonly TakenTable[], readonly (readonly [table: number, of: number])[]]>([
    ["in another order", [tableOf("1", "甲乙"), tableOf("2", "乙甲")], [[1, 0]]],
    ["the one with fewer entries", [tableOf("1", "甲"), tableOf("2", "乙甲")], [[0, 1]]],
    ["not with an entry more and one less", [tableOf("1", "甲乙"), tableOf("2", "甲丙")], []],
    ["not with another answer", [tableOf("1", "甲乙1"), tableOf("2", "甲乙2")], []],
    ["not with one entry twice that stands once", [tableOf("1", "甲乙丙"), tableOf("2", "甲甲")], []],
    ["with one entry as often as it stands", [tableOf("1", "甲甲乙"), tableOf("2", "甲甲")], [[1, 0]]],
    ["by the answers where a studio stands twice", [tableOf("1", "甲1甲2"), tableOf("2", "甲2")], [[1, 0]]],
    ["not without entries", [tableOf("1", "甲"), tableOf("2", "")], []],
    [
      "not where nothing names a studio",
      [tableOf("1", "", {}), table({ entries: [entry()] }), table({ entries: [entry()] })],
      [],
    ],
    [
      "where leaders alone name the studios",
      [
        tableOf("1", "甲", {}, { name: "", leader: "丁" }),
        tableOf("2", "甲", {}, { name: "", leader: "丁" }),
      ],
      [[1, 0]],
    ],
    [
      "not with another leader",
      [tableOf("1", "甲", {}, { leader: "丁" }), tableOf("2", "甲", {}, { leader: "许" })],
      [],
    ],
    [
      "not with another unit",
      [tableOf("1", "甲", {}, { unit: "一" }), tableOf("2", "甲", {}, { unit: "二" })],
      [],
    ],
    [
      "of one that is kept, not of a copy",
      [tableOf("1", "甲"), tableOf("2", "甲乙"), tableOf("3", "甲乙丙")],
      [
        [0, 2],
        [1, 2],
      ],
    ],
    ["of the first of several", [tableOf("1", "甲乙"), tableOf("2", "甲丙"), tableOf("3", "甲")], [[2, 0]]],
  ])("%s", (_, tables, copies) => {
    expect(copiesOf(...tables)).toEqual(copies.map(([at, of]) => ({ table: at, of, later: null })));
  });

  const columns = (count: number): TakenTable["reading"] => ({
    ...table().reading,
    columns: Array.from({ length: count }, (_, column) => ({
      field: `f${column}`,
      column,
      header: "",
      factor: 1,
    })) as unknown as TakenTable["reading"]["columns"],
  });

  test.each<[string, Partial<TakenTable>, Partial<TakenTable>]>([
    ["with more columns read", { reading: columns(3), modified: 1 }, { reading: columns(2), modified: 9 }],
    ["saved later", { modified: 9, fidelity: 1 }, { modified: 7, fidelity: 3 }],
    [
      "in the format that keeps most, saved within a minute",
      { modified: 8, fidelity: 3 },
      { modified: 9, fidelity: 1 },
    ],
    [
      "in the format that keeps most, its time not known",
      { modified: null, fidelity: 3 },
      { modified: 9, fidelity: 1 },
    ],
    [
      "in the format that keeps most, the other's time not known",
      { fidelity: 3, modified: 1 },
      { fidelity: 1 },
    ],
    ["first by its name", { file: "b/2.xlsx" }, { file: "a/10.xlsx" }],
    ["first by its sheet", { file: "a.xlsx", sheet: "S" }, { file: "a.xlsx", sheet: "T" }],
  ])("the one that is kept is the one %s", (_, kept, copy) => {
    const [one, other] = [tableOf("1", "甲", kept), tableOf("2", "甲", copy)];
    expect(copiesOf(one, other).map(({ table: at, of }) => [at, of])).toEqual([[1, 0]]);
    expect(copiesOf(other, one).map(({ table: at, of }) => [at, of])).toEqual([[0, 1]]);
  });

  test("a copy says which of the two was saved later", () => {
    const [long, short] = [tableOf("1", "甲乙", { modified: 3 }), tableOf("2", "甲", { modified: 9 })];
    expect(copiesOf(long, short)).toEqual([{ table: 1, of: 0, later: "copy" }]);
    expect(copiesOf({ ...long, modified: 20 }, short)).toEqual([{ table: 1, of: 0, later: "kept" }]);
  });

  test("the base is nobody's copy, however little it holds", () => {
    expect(copiesOf(tableOf("1", "甲乙"), tableOf("本表", "甲乙", { base: true, fidelity: 0 }))).toEqual([
      { table: 0, of: 1, later: null },
    ]);
    expect(copiesOf(tableOf("1", "甲乙丙"), tableOf("本表", "甲", { base: true }))).toEqual([]);
    const base = tableOf("本表", "甲", { base: true, fidelity: 0 });
    const others = [tableOf("1", "甲"), tableOf("2", "甲"), tableOf("3", "甲乙")];
    expect(copiesOf(base, ...others).map(({ table: at, of }) => [at, of])).toEqual([
      [1, 0],
      [2, 0],
    ]);
    expect(copiesOf(...others, base).map(({ table: at, of }) => [at, of])).toEqual([
      [0, 2],
      [1, 2],
    ]);
  });

  test("an earlier compilation is a copy of all the files together that it was made of, and they are none of it", () => {
    const earlier = tableOf("汇总", "甲乙丙丁", { compiled: true });
    const files = [tableOf("1", "甲乙"), tableOf("2", "丙丁戊")];
    expect(copiesOf(earlier, ...files)).toEqual([{ table: 0, of: 1, later: null }]);
    expect(copiesOf(earlier, files[0] as TakenTable)).toEqual([]);
    expect(copiesOf(tableOf("汇总", "甲", { compiled: true }), tableOf("1", "乙"))).toEqual([]);
  });
});

describe("two tables with mostly the same studios are two versions of one", () => {
  const version = { earlier: 0, later: 1, certain: false };
  const unit = { recommendingUnit: "甲县总工会" };
  test.each<[string, readonly TakenTable[], ReturnType<typeof versionsOf>]>([
    [
      "more than half of the smaller one's, with what differs",
      [tableOf("1", "甲1乙丙"), tableOf("2", "甲2乙丁戊")],
      [{ ...version, shared: 2, differing: 1 }],
    ],
    ["not half of the smaller one's", [tableOf("1", "甲乙"), tableOf("2", "甲丁")], []],
    [
      "half of it where both name one unit",
      [tableOf("1", "甲乙", unit), tableOf("2", "甲丁", { recommendingUnit: "甲县工会" })],
      [{ ...version, shared: 1, differing: 0 }],
    ],
    [
      "less than half though both name one unit",
      [tableOf("1", "甲乙丙", unit), tableOf("2", "甲丁戊", unit)],
      [],
    ],
    ["none though both name one unit", [tableOf("1", "甲", unit), tableOf("2", "乙", unit)], []],
    [
      "not of two units, however much they share",
      [tableOf("1", "甲1乙", unit), tableOf("2", "甲2乙", { recommendingUnit: "乙县总工会" })],
      [],
    ],
    [
      "where one of them names no unit",
      [tableOf("1", "甲1乙", unit), tableOf("2", "甲2乙")],
      [{ ...version, shared: 2, differing: 1 }],
    ],
    [
      "through corrections of names, where both name one unit",
      [tableOf("1", "甲", unit, { leader: "丁" }), tableOf("2", "乙1", unit, { leader: "丁" })],
      [{ ...version, shared: 1, differing: 1 }],
    ],
    [
      "not through corrections where a unit is not named",
      [tableOf("1", "甲", {}, { leader: "丁" }), tableOf("2", "乙", {}, { leader: "丁" })],
      [],
    ],
    [
      "not two sheets of one file known through corrections alone",
      [
        tableOf("1", "甲", unit, { leader: "丁" }),
        tableOf("1", "乙", { ...unit, sheet: "T" }, { leader: "丁" }),
      ],
      [],
    ],
    ["not with a copy", [tableOf("1", "甲乙丙"), tableOf("2", "甲乙")], []],
    ["not with a base", [tableOf("本表", "甲1乙", { ...unit, base: true }), tableOf("2", "甲2乙", unit)], []],
    [
      "not an earlier compilation through corrections",
      [
        tableOf("1", "甲", unit, { leader: "丁" }),
        tableOf("2", "乙", { ...unit, compiled: true }, { leader: "丁" }),
      ],
      [],
    ],
    [
      "by the names of the files where nothing else tells which is the later",
      [tableOf("10", "甲1乙"), tableOf("9", "甲2乙")],
      [{ ...version, earlier: 1, later: 0, shared: 2, differing: 1 }],
    ],
    [
      "by the time where it tells",
      [tableOf("1", "甲1乙", { modified: 9 }), tableOf("2", "甲2乙", { modified: 3 })],
      [{ earlier: 1, later: 0, certain: true, shared: 2, differing: 1 }],
    ],
    [
      "every pair of several, in the order of the tables",
      [
        tableOf("1", "甲1乙丙", { modified: 90 }),
        tableOf("2", "甲2乙丙", { modified: 60 }),
        tableOf("3", "甲3乙丙", { modified: 30 }),
      ],
      [
        { earlier: 1, later: 0, certain: true, shared: 3, differing: 1 },
        { earlier: 2, later: 0, certain: true, shared: 3, differing: 1 },
        { earlier: 2, later: 1, certain: true, shared: 3, differing: 1 },
      ],
    ],
    [
      "in the order of the tables, whichever studio is held in common first",
      [tableOf("1", "甲1乙丙丁戊"), tableOf("2", "乙丙丁2己"), tableOf("3", "甲2丙丁3庚")],
      [
        { ...version, shared: 3, differing: 1 },
        { ...version, later: 2, shared: 3, differing: 2 },
      ],
    ],
    [
      "known through corrections, before those that are not",
      [
        tableOf("1", "甲乙", unit, { leader: "丁" }),
        tableOf("2", "丙1丁", {}),
        tableOf("3", "丙2丁", {}),
        tableOf("4", "甲戊", unit, { leader: "丁" }),
      ],
      [
        { ...version, later: 3, shared: 2, differing: 0 },
        { ...version, earlier: 1, later: 2, shared: 2, differing: 1 },
      ],
    ],
  ])("%s", (_, tables, versions) => {
    expect(versionsOf(...tables)).toEqual(versions);
  });
});
