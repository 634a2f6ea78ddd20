import {
  batchReport,
  batchState,
  compareReturns,
  judgeCompilation,
  matchEntries,
  matchUnits,
  NO_DECISIONS,
  overviewOf,
  parseBatchState,
  restoreSources,
  takeOver,
} from "../../../src/core";
import type { TakenEntry, TakenTable } from "../../../src/core";
import { counties, LESHAN, workbookOf } from "../../support/batches";
import type { County, Typed } from "../../support/batches";
import { compiled, OPTIONS } from "../../support/batches/compiling";

const [one, two] = counties(2, 4) as [County, County];
const entriesOf = (county: County): readonly TakenEntry[] =>
  (compiled([workbookOf(county)]).compilation.tables[0] as TakenTable).entries;
const changed = (county: County, at: number, cells: Typed, file = county.file): County => ({
  ...county,
  file,
  rows: county.rows.map((row, index) => (index === at ? { ...row, ...cells } : row)),
});

describe("an entry known again", () => {
  const first = one.rows[0] as Typed;
  test.each<[string, Typed]>([
    ["its name corrected", { studioName: "甲溪县别的名称劳模和工匠人才创新工作室" }],
    ["its unit written out", { hostUnit: `乐山市${String(first["hostUnit"])}` }],
    ["its leader corrected", { leaderName: "赵文珊" }],
    ["name and unit corrected", { studioName: "新名称", hostUnit: "新单位" }],
    ["name and leader corrected", { studioName: "新名称", leaderName: "赵文珊" }],
  ])("%s", (_, cells) => {
    const pairs = matchEntries(entriesOf(one), entriesOf(changed(one, 0, cells)));
    expect(pairs).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
  });

  test("what several entries could be is left unpaired, unless they stand in one file", () => {
    const twice = { ...one, rows: [first, first] };
    expect(matchEntries(entriesOf(twice), entriesOf({ ...twice, file: "别.xlsx" }))).toEqual([]);
    expect(matchEntries(entriesOf(twice), entriesOf(twice))).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });

  test("what has nothing in common is new, and what did not come is named", () => {
    const { entries, added, absent } = compareReturns(LESHAN, entriesOf(one), entriesOf(two));
    expect(entries).toEqual([]);
    expect([added.length, absent.length]).toEqual([4, 4]);
  });
});

describe("a file that came back in the same batch", () => {
  const wrong = changed(one, 1, { memberCount: null });
  const right = changed(
    changed(wrong, 1, { memberCount: 9, studioName: "甲溪县改名后的劳模和工匠人才创新工作室" }, "改后.xlsx"),
    2,
    { floorArea: 321 },
  );
  const short = { ...right, rows: right.rows.slice(1, 3) };

  test("is told though half its studios were renamed, entry by entry and cell by cell", () => {
    const { compilation } = compiled([workbookOf(wrong), workbookOf(short)]);
    expect(compilation.versions).toMatchObject([{ shared: 2, differing: 3, certain: false }]);
    const report = batchReport(
      {
        compilation,
        files: compilation.files,
        findings: judgeCompilation(compilation, OPTIONS).findings,
        referenceDate: "2020-09-20",
        units: null,
        due: null,
        returns: compilation.versions.map(({ earlier, later }) =>
          compareReturns(
            LESHAN,
            compilation.tables[earlier]?.entries ?? [],
            compilation.tables[later]?.entries ?? [],
          ),
        ),
        overview: overviewOf(compilation, []),
      },
      "en",
    );
    expect(
      report.changes.map(({ source, field, before, after, asked }) => [
        source.row,
        field,
        before,
        after,
        asked,
      ]),
    ).toEqual([
      [4, "studioName", one.rows[1]?.["studioName"], "甲溪县改名后的劳模和工匠人才创新工作室", false],
      [4, "memberCount", null, 9, true],
      [5, "floorArea", one.rows[2]?.["floorArea"], 321, false],
    ]);
    expect(report.returns[0]?.putRight).toEqual(["leshan-2020/required:memberCount"]);
    expect(report.absent.map(({ file }) => file)).toEqual([one.file, one.file]);
    expect(report.summary).toMatchObject({ files: 2, taken: 2, entries: 6 });
  });

  test("another unit's sheet with a studio or two of it is none", () => {
    const other = { ...two, rows: [...two.rows.slice(0, 2), { ...one.rows[0], seq: 3 } as Typed] };
    expect(compiled([workbookOf(one), workbookOf(other)]).compilation.versions).toEqual([]);
  });

  test("the later saved one is the later", () => {
    const { compilation } = compiled([
      workbookOf({ ...right, file: "a.xlsx" }, {}, { modified: 5000 }),
      workbookOf({ ...wrong, file: "b.xlsx" }, {}, { modified: 10 }),
    ]);
    const [version] = compilation.versions;
    expect(version?.certain).toBe(true);
    expect(compilation.tables[version?.later ?? -1]?.file).toBe("a.xlsx");
    expect(compilation.files.map(({ message }) => message["zh-CN"].match(/那份较[早晚]/u)?.[0])).toEqual([
      "那份较早",
      "那份较晚",
    ]);
  });

  test("a cell taken over brings its value and its fault; a column that is not there changes nothing", () => {
    const [was, now] = [entriesOf(one)[0], entriesOf(changed(one, 0, { memberCount: null }))[0]] as [
      TakenEntry,
      TakenEntry,
    ];
    const taken = takeOver(was, now, new Set(["memberCount", "photoCount"]));
    expect(taken.values["memberCount"]).toBeNull();
    expect(taken.findings.map(({ rule, field }) => [rule, field])).toEqual([
      ["leshan-2020/required", "memberCount"],
    ]);
    expect("photoCount" in taken.values).toBe(false);
  });
});

describe("an earlier compilation read again", () => {
  const faulty = changed(one, 1, { memberCount: 2 });
  const batch = compiled([workbookOf(faulty), workbookOf(two)]);
  const state = batchState(batch.compilation, batch.files, {
    decisions: NO_DECISIONS,
    expected: [],
    due: null,
  });

  /** The compiled list as one table: in reverse, so that every row is another. */
  const listed = (): TakenTable => {
    const all = {
      ...one,
      file: "汇总.xlsx",
      unit: "",
      rows: [...faulty.rows, ...two.rows].reverse().map((row, index) => ({ ...row, seq: index + 1 })),
    };
    return { ...(compiled([workbookOf(all)]).compilation.tables[0] as TakenTable), compiled: true };
  };

  test("every finding is told at the file, row and cell where it was typed", () => {
    const restored = restoreSources(listed(), state, new Set());
    expect(restored.entries.map(({ source }) => `${source.file} ${source.row}`)).toEqual(
      batch.compilation.entries.map(({ source }) => `${source.file} ${source.row}`).reverse(),
    );
    const { compilation } = {
      compilation: {
        ...batch.compilation,
        tables: [restored],
        entries: restored.entries.map((entry, index) => ({
          ...entry,
          row: 5 + index,
          place: index + 1,
          table: 0,
          merged: {},
        })),
      },
    };
    const report = batchReport(
      {
        compilation,
        files: [],
        findings: judgeCompilation(compilation, OPTIONS).findings,
        referenceDate: "",
        units: null,
        due: null,
        returns: [],
        overview: overviewOf(compilation, []),
      },
      "zh-CN",
    );
    const found = report.findings.find(({ rule }) => rule === "leshan-2020/team-size");
    expect(found?.source).toEqual({ file: faulty.file, sheet: "Sheet1", row: 5, cell: "I5" });
  });

  test("files that are in the batch themselves are no longer the source", () => {
    const restored = restoreSources(listed(), state, new Set([two.file]));
    expect(new Set(restored.entries.map(({ source }) => source.file))).toEqual(
      new Set([faulty.file, "汇总.xlsx"]),
    );
  });

  test.each([
    "not json",
    "[]",
    JSON.stringify({ ...state, version: 2 }),
    JSON.stringify({ ...state, entries: [{ identity: "x", source: { file: "a", sheet: "b", row: "1" } }] }),
    JSON.stringify({ ...state, entries: [{ identity: 3 }] }),
  ])("a state that is none is not taken for one (%#)", (text) => {
    expect(parseBatchState(text)).toBeNull();
  });

  test("of a state whose decisions are damaged the list is kept", () => {
    const parsed = parseBatchState(
      JSON.stringify({ ...state, decisions: 3, expected: [1, "甲"], due: 5, tables: [{}], pack: 1 }),
    );
    expect(parsed).toMatchObject({
      pack: "",
      decisions: NO_DECISIONS,
      expected: ["甲"],
      due: null,
      tables: [],
    });
    expect(parsed?.entries).toHaveLength(8);
    const full = parseBatchState(
      JSON.stringify({
        ...state,
        due: "2020-09-25",
        contact: "林",
        decisions: { ...NO_DECISIONS, units: { a: null } },
      }),
    );
    expect(full).toMatchObject({ due: "2020-09-25", contact: "林", decisions: { units: { a: null } } });
    expect(full?.tables).toHaveLength(2);
  });
});

test("the report tells of every unit expected, in both languages", () => {
  const { compilation, files } = compiled([workbookOf(one), workbookOf(two)]);
  const units = matchUnits(
    [{ name: one.unit }, { name: "丙溪县总工会" }],
    [
      { name: one.unit, file: one.file },
      { name: two.unit, file: two.file },
    ],
  );
  const parts = {
    compilation,
    files,
    findings: [],
    referenceDate: "2020-09-20",
    units,
    due: "2020-09-25",
    returns: [],
    overview: overviewOf(compilation, [], ["丙溪县总工会"]),
  };
  const zh = batchReport(parts, "zh-CN");
  expect(zh.missingUnits).toEqual(["丙溪县总工会"]);
  expect(zh.unexpectedUnits).toEqual([{ name: two.unit, file: two.file }]);
  expect(zh.units?.[1]?.reminder).toContain("请于 2020年9月25日前报送");
  expect(zh.units?.[0]).toMatchObject({ match: "exact", files: [one.file], reminder: null });
  expect(zh.overview.map(({ unit, state }) => [unit, state])).toEqual([
    [one.unit, "clean"],
    [two.unit, "clean"],
    ["丙溪县总工会", "missing"],
  ]);
  expect(zh.summary).toMatchObject({ missingUnits: 1, toBeNamed: "33", duplicates: 0 });
  const en = batchReport({ ...parts, due: null }, "en");
  expect(en.units?.[1]?.reminder).toMatch(/as soon as you can/);
});
