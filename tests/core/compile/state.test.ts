import { batchState, NO_DECISIONS, parseBatchState } from "../../../src/core";
import type { BatchState, Compilation, CompiledEntry, TakenTable } from "../../../src/core";
import { identityOf } from "../../../src/core/compile/state";
import { LESHAN } from "../../support/batches";
import { finding } from "../findings/support";
import { at, entry, table } from "./support";
import type { Made } from "./support";

const compiledEntry = (index: number, made: Made = {}): CompiledEntry => ({
  ...entry(made),
  row: 5,
  place: 1,
  table: index,
  merged: {},
});

const compilation = (tables: readonly TakenTable[], entries: readonly CompiledEntry[]): Compilation => ({
  pack: LESHAN,
  tables,
  entries,
  copies: [],
  versions: [],
  files: [],
  duplicates: [],
  away: new Map(),
});

const REST = { decisions: NO_DECISIONS, expected: ["甲县总工会"], due: "2020-09-25", contact: "林" };

test("an entry is known again by its name, leader and unit", () => {
  expect(identityOf(entry({ name: "青禾", leader: "丁涛", unit: "一厂", phones: ["1"] }))).toBe(
    "青禾|丁涛|一厂",
  );
});

describe("what a compiled workbook remembers", () => {
  const place = (row: number, related: readonly number[]) =>
    finding({ field: "seq", row, related: related.map((each) => ({ row: each, column: 0 })) });
  const reading = {
    ...table().reading,
    columns: [
      { field: "seq", column: 0 },
      { field: "phone", column: 7 },
    ] as unknown as TakenTable["reading"]["columns"],
  };
  const members: readonly [Made, Made] = [
    { file: "1", row: 3, name: "甲", sequence: "第1", values: { seq: 1 } },
    { file: "1", row: 4, name: "乙", sequence: "", values: {} },
  ];
  const own = table({
    file: "1",
    reading,
    recommendingUnit: "甲县",
    entries: members.map((made) => entry(made)),
  });
  const unused = table({ file: "2", entries: [entry({ file: "2" })] });

  test("of each entry: who it is, where it was typed, its place there and what was found of that place", () => {
    const found = [place(3, [4, 8]), finding({ field: "phone" }), finding({ field: null })];
    const all = compilation(
      [own],
      [compiledEntry(0, { ...members[0], findings: found }), compiledEntry(0, members[1])],
    );
    expect(batchState(all, [], REST)).toEqual({
      version: 1,
      pack: "leshan-2020",
      files: [],
      entries: [
        {
          identity: "甲||",
          source: at("1", 3),
          sequence: "第1",
          rank: 1,
          placeFindings: [place(3, [4])],
        },
        { identity: "乙||", source: at("1", 4), sequence: "", rank: null },
      ],
      tables: [
        {
          file: "1",
          sheet: "S",
          title: null,
          recommendingUnit: "甲县",
          preparedBy: "",
          date: null,
          inTime: null,
          quotaMet: null,
          ranked: false,
          modified: null,
          fidelity: 3,
          columns: { seq: 0, phone: 7 },
          findings: [],
          reading,
        },
      ],
      ...REST,
    });
  });

  test("of an entry that an earlier compilation brought: its place in the rows of its own sheet", () => {
    const moved = [
      { ...entry({ file: "旧", row: 9, name: "甲" }), ownRow: 5 },
      { ...entry({ file: "旧", row: 4, name: "乙" }), ownRow: 6 },
      { ...entry({ file: "别", row: 2, name: "丙" }), ownRow: 7 },
    ];
    const earlier = { file: "旧", sheet: "S", columns: { seq: 2 } };
    const gone = { file: "没了", sheet: "S", columns: {} };
    const compiled = table({
      file: "汇总",
      entries: moved,
      earlier: [earlier, gone] as unknown as NonNullable<TakenTable["earlier"]>,
    });
    const [first] = moved;
    const all = compilation(
      [unused, compiled],
      [{ ...(first as CompiledEntry), row: 5, place: 1, table: 1, merged: {}, findings: [place(5, [6, 7])] }],
    );
    const state = batchState(all, [], REST);
    expect(state.entries).toEqual([
      { identity: "甲||", source: at("旧", 9), sequence: "", rank: null, placeFindings: [place(9, [4])] },
    ]);
    expect(state.tables?.map(({ file }) => file)).toEqual(["旧", "汇总"]);
  });

  test("of a table both remembered and here what is here", () => {
    const old = { file: "1", sheet: "S", columns: { seq: 9 } };
    const again = { ...own, earlier: [old] as unknown as NonNullable<TakenTable["earlier"]> };
    const state = batchState(compilation([again, unused], [compiledEntry(0, members[0])]), [], REST);
    expect(state.tables?.map(({ file, columns }) => [file, columns])).toEqual([["1", { seq: 0, phone: 7 }]]);
  });

  test("without a place among the fields no rank", () => {
    const pack = { ...LESHAN, fields: LESHAN.fields.filter(({ kind }) => kind !== "sequence") };
    const all = {
      ...compilation([own], [compiledEntry(0, { ...members[0], findings: [finding({ field: null })] })]),
      pack,
    };
    expect(batchState(all, [], REST).entries).toEqual([
      { identity: "甲||", source: at("1", 3), sequence: "第1", rank: null },
    ]);
  });
});

describe("a state as it was stored", () => {
  const stored = {
    version: 1,
    pack: "leshan-2020",
    files: [{ file: "1" }],
    entries: [
      { identity: "甲||", source: at("1", 3), sequence: "1", rank: 1, placeFindings: [finding({ row: 3 })] },
    ],
    decisions: {
      settled: [{ entries: [], keep: [] }],
      order: [at("1", 3)],
      leftOut: ["2"],
      units: { 甲: null },
    },
    expected: ["甲县"],
    due: "2020-09-25",
    contact: "林",
    referenceDate: "2020-09-20",
    roster: { source: "名单.xlsx", entries: [{ studioName: "甲" }] },
    tables: [
      {
        file: "1",
        sheet: "S",
        recommendingUnit: "",
        preparedBy: "",
        columns: {},
        findings: [finding({})],
        reading: table().reading,
      },
    ],
  };
  const parsed = (change: object): BatchState | null =>
    parseBatchState(JSON.stringify({ ...stored, ...change }));
  const { contact, referenceDate, roster, ...least } = stored;

  test("comes back as it was", () => {
    expect(parsed({})).toEqual(stored);
    expect([contact, referenceDate, roster.source]).toEqual(["林", "2020-09-20", "名单.xlsx"]);
  });

  test.each<[string, object]>([
    ["of a later version", { version: 2 }],
    ["without entries", { entries: undefined }],
    ["with entries that are no list", { entries: {} }],
    ["with an entry that is no record", { entries: [null] }],
    ["with an entry that is a list", { entries: [[]] }],
    ["with one damaged entry of two", { entries: [...stored.entries, { identity: "乙" }] }],
    ["with an entry of no identity", { entries: [{ ...stored.entries[0], identity: 1 }] }],
    ["with an entry of no source", { entries: [{ ...stored.entries[0], source: null }] }],
    ["with an entry of no file", { entries: [{ ...stored.entries[0], source: { sheet: "S", row: 3 } }] }],
    ["with an entry of no sheet", { entries: [{ ...stored.entries[0], source: { file: "1", row: 3 } }] }],
    ["with an entry of no whole row", { entries: [{ ...stored.entries[0], source: at("1", 3.5) }] }],
    ["with findings that are no list", { entries: [{ ...stored.entries[0], placeFindings: {} }] }],
    [
      "with a finding that is none",
      { entries: [{ ...stored.entries[0], placeFindings: [finding({}), { rule: "t" }] }] },
    ],
  ])("%s is none", (_, change) => {
    expect(parsed(change)).toBeNull();
  });

  test.each([["{"], ["null"], ["3"], ["[]"], ['"1"']])("%s is none", (text) => {
    expect(parseBatchState(text)).toBeNull();
  });

  test.each(["rule", "message", "severity", "status"])("a finding needs its %s", (name) => {
    const damaged = { ...finding({}), [name]: 1 };
    expect(parsed({ entries: [{ ...stored.entries[0], placeFindings: [damaged] }] })).toBeNull();
    expect(parsed({ tables: [{ ...stored.tables[0], findings: [damaged] }] })?.tables).toEqual([]);
  });

  test.each([["parameters"], ["related"]])("a finding needs its %s", (name) => {
    const damaged = { ...finding({}), [name]: null };
    expect(parsed({ entries: [{ ...stored.entries[0], placeFindings: [damaged] }] })).toBeNull();
  });

  test("without any finding of its places an entry is whole", () => {
    const { placeFindings, ...rest } = stored.entries[0] as (typeof stored.entries)[0];
    expect(placeFindings).toHaveLength(1);
    expect(parsed({ entries: [rest] })?.entries).toEqual([rest]);
    expect(parsed({ entries: [] })?.entries).toEqual([]);
  });

  test("keeps the list where all else is damaged", () => {
    const nothing = { settled: [], order: [], leftOut: [] };
    const damaged = {
      pack: 1,
      files: 1,
      decisions: [],
      expected: [1, "甲县", null],
      due: 1,
      contact: 1,
      referenceDate: 1,
      roster: 1,
      tables: 1,
    };
    expect(parsed(damaged)).toEqual({
      ...least,
      pack: "",
      files: [],
      decisions: nothing,
      expected: ["甲县"],
      due: null,
      tables: [],
    });
    expect(parsed({ decisions: { settled: 1, order: 1, leftOut: 1, units: [] } })?.decisions).toEqual(
      nothing,
    );
    expect(parsed({ expected: undefined, decisions: undefined })).toMatchObject({
      expected: [],
      decisions: nothing,
    });
  });

  test.each<[string, unknown]>([
    ["no source", { entries: roster.entries }],
    ["no entries", { source: "名单.xlsx" }],
    ["an entry that is none", { ...roster, entries: [...roster.entries, null] }],
    ["an entry without a name", { ...roster, entries: [...roster.entries, { leaderName: "丁" }] }],
  ])("a list of studios with %s is left out", (_, damaged) => {
    expect(parsed({ roster: damaged })).not.toHaveProperty("roster");
  });

  test.each(["file", "sheet", "recommendingUnit", "preparedBy", "columns", "findings"])(
    "a table needs its %s",
    (name) => {
      const damaged = { ...stored.tables[0], [name]: 1 };
      expect(parsed({ tables: [damaged, stored.tables[0]] })?.tables).toEqual(stored.tables);
    },
  );

  test.each(Object.keys(table().reading))("of a reading without its %s nothing is told", (name) => {
    const { reading, ...rest } = stored.tables[0] as (typeof stored.tables)[0];
    expect(parsed({ tables: [{ ...rest, reading: { ...reading, [name]: 1 } }] })?.tables).toEqual([rest]);
    expect(parsed({ tables: [{ ...rest, reading: [] }, rest] })?.tables).toEqual([rest, rest]);
  });
});
