import {
  Batch,
  compareReturns,
  createGrid,
  judgeCompilation,
  matchUnits,
  sourceKey,
} from "../../../src/core";
import type { BatchWorkbook, CompiledBatch, CompileOptions } from "../../../src/core";
import { builtInPacks } from "../../../src/packs";
import { counties, LESHAN, random, sheetOf, shuffled, studio, workbookOf } from "../../support/batches";
import type { County, Mess } from "../../support/batches";

const OPTIONS = { today: "2020-09-20", packs: [LESHAN], sheet: null };

function compiled(workbooks: readonly BatchWorkbook[], options: CompileOptions = {}): CompiledBatch {
  const batch = new Batch(OPTIONS);
  for (const workbook of workbooks) batch.add(workbook);
  return batch.compile(options) as CompiledBatch;
}

const outcomes = ({ files }: CompiledBatch) =>
  files.map(({ file, outcome, entries }) => [file, outcome, entries]);

const FIELDS = LESHAN.fields.map(({ id }) => id);
const MESSES: readonly Mess[] = [
  {},
  { columns: [...FIELDS].reverse() },
  { columns: ["hostUnit", "seq", ...FIELDS.filter((id) => id !== "hostUnit" && id !== "seq")], yuan: true },
  { mergedUnits: true, totals: true },
  { blankRows: 2, sheet: "推荐汇总表" },
];

describe("clean batches of known truth", () => {
  const truth = counties(12, 9);
  const result = compiled(truth.map((county, index) => workbookOf(county, MESSES[index % MESSES.length])));

  test("every entry once, with its source, read to what was typed", () => {
    const { entries } = result.compilation;
    expect(entries).toHaveLength(12 * 9);
    expect(new Set(entries.map(({ source }) => sourceKey(source))).size).toBe(12 * 9);
    for (const [index, entry] of entries.entries()) {
      const county = truth[Math.floor(index / 9)] as County;
      const typed = county.rows[index % 9] as Record<string, unknown>;
      expect(entry.source.file).toBe(county.file);
      for (const field of [
        "studioName",
        "leaderName",
        "hostUnit",
        "memberCount",
        "annualFunding",
        "economicBenefit",
      ]) {
        expect([field, entry.values[field]]).toEqual([field, typed[field]]);
      }
      const grid = sheetOf(county, MESSES[Math.floor(index / 9) % MESSES.length]);
      const row = Array.from({ length: grid.right }, (_, column) => grid.text(entry.source.row, column));
      expect(row).toContain(typed["studioName"]);
    }
  });

  test("nothing is called a duplicate, a copy or a version, and nothing is found", () => {
    expect(result.compilation.duplicates).toEqual([]);
    expect(result.compilation.copies).toEqual([]);
    expect(result.compilation.versions).toEqual([]);
    const { findings } = judgeCompilation(result.compilation, OPTIONS);
    expect(findings.filter(({ finding }) => finding.severity === "error")).toEqual([]);
  });

  test.each([1, 2, 3, 4, 5])("any order of files gives the same list (%d)", (seed) => {
    const workbooks = truth.map((county, index) => workbookOf(county, MESSES[index % MESSES.length]));
    const again = compiled(shuffled(workbooks, seed));
    expect(again.compilation.entries).toEqual(result.compilation.entries);
    expect([...again.files].sort((a, b) => (a.file < b.file ? -1 : 1))).toEqual(result.files);
  });

  test("what was converted and left out is said of each file", () => {
    const said = result.files.map(({ message }) => message["zh-CN"]);
    expect(said[2]).toContain("按“元”换算");
    expect(said[3]).toMatch(/第 13 行是合计行，没有计入/);
  });
});

describe("copies, versions and duplicates", () => {
  const [one, two] = counties(2, 6) as [County, County];

  test("a file with nothing but the entries of another is a copy, whichever is given first", () => {
    const copy = { ...one, file: "副本.csv", rows: [...one.rows].reverse() };
    const workbooks = [workbookOf(one), workbookOf(copy, {}, { fidelity: 1 }), workbookOf(two)];
    for (const order of [workbooks, [...workbooks].reverse()]) {
      const result = compiled(order);
      expect(new Map(result.files.map(({ file, outcome }) => [file, outcome]))).toEqual(
        new Map([
          [one.file, "taken"],
          ["副本.csv", "copy"],
          [two.file, "taken"],
        ]),
      );
      expect(result.compilation.entries).toHaveLength(12);
      expect(result.compilation.duplicates).toEqual([]);
    }
  });

  test("a part of another file is a copy; one entry more and it is none", () => {
    const part = { ...one, file: "一部分.xlsx", rows: one.rows.slice(0, 3) };
    expect(outcomes(compiled([workbookOf(one), workbookOf(part)]))).toContainEqual([
      "一部分.xlsx",
      "copy",
      3,
    ]);
    const more = { ...part, rows: [...part.rows, { seq: 4, ...studio("别县", 900, random(7)) }] };
    const result = compiled([workbookOf(one), workbookOf(more)]);
    expect(outcomes(result)).toContainEqual(["一部分.xlsx", "taken", 4]);
    expect(result.compilation.duplicates.map(({ kind }) => kind)).toEqual(["studio", "studio", "studio"]);
  });

  test("a corrected file stands beside the earlier one, both kept, every change found and nothing else", () => {
    const rows = one.rows.map((row, index) =>
      index === 2 ? { ...row, memberCount: 99 } : index === 4 ? { ...row, phone: "13900000000" } : row,
    );
    const corrected = { ...one, file: "改后.xlsx", rows };
    const result = compiled([
      workbookOf(one, {}, { modified: 0 }),
      workbookOf(corrected, {}, { modified: 600 }),
    ]);
    const { versions, tables, entries, duplicates } = result.compilation;
    expect(entries).toHaveLength(12);
    expect(duplicates).toHaveLength(6);
    expect(versions).toHaveLength(1);
    const [version] = versions;
    expect(version).toMatchObject({ certain: true, shared: 6, differing: 2 });
    const earlier = tables[version?.earlier ?? -1];
    const later = tables[version?.later ?? -1];
    expect([earlier?.file, later?.file]).toEqual([one.file, "改后.xlsx"]);
    const changes = compareReturns(LESHAN, earlier?.entries ?? [], later?.entries ?? []).entries.flatMap(
      (entry) => entry.changes,
    );
    expect(changes.map(({ field, before, after, asked }) => [field, before, after, asked])).toEqual([
      ["memberCount", one.rows[2]?.["memberCount"], 99, false],
      ["phone", one.rows[4]?.["phone"], "13900000000", false],
    ]);
  });

  test("--duplicates last keeps the later given of studios put forward twice, and says so", () => {
    const corrected = {
      ...one,
      file: "0改后.xlsx",
      rows: one.rows.map((row) => ({ ...row, floorArea: 333 })),
    };
    const last = compiled([workbookOf(one), workbookOf(corrected)], { duplicates: "last" });
    expect(last.compilation.entries.map(({ values }) => values["floorArea"])).toEqual(Array(6).fill(333));
    const first = compiled([workbookOf(one), workbookOf(corrected)], { duplicates: "first" });
    expect(first.compilation.entries.map(({ source }) => source.file)).toEqual(Array(6).fill(one.file));
    expect(first.compilation.duplicates[0]?.entries.map(({ kept }) => kept)).toEqual([false, true]);
  });

  test("every seeded duplicate across files is found with its kind, and no other", () => {
    const pick = random(3);
    const [a, b, c, d] = one.rows as [
      (typeof one.rows)[0],
      (typeof one.rows)[0],
      (typeof one.rows)[0],
      (typeof one.rows)[0],
    ];
    const fresh = (number: number) => studio("别县", 800 + number, pick);
    const rows = [
      ...two.rows,
      { ...a, memberCount: 77 },
      { ...fresh(1), leaderName: b["leaderName"], hostUnit: b["hostUnit"] },
      { ...fresh(2), phone: c["phone"] },
      { ...d, hostUnit: `国营${d["hostUnit"]}`, studioName: `国营${d["studioName"]}`, phone: "13911112222" },
    ].map((row, index) => ({ ...row, seq: index + 1 })) as County["rows"];
    const { duplicates, entries } = compiled([workbookOf(one), workbookOf({ ...two, rows })]).compilation;
    expect(entries).toHaveLength(16);
    expect(
      duplicates.map(({ kind, entries: members }) => [
        kind,
        ...members.map(({ file, row }) => `${file}:${row + 1}`),
      ]),
    ).toEqual([
      ["studio", `${one.file}:4`, `${two.file}:10`],
      ["leader", `${one.file}:5`, `${two.file}:11`],
      ["phone", `${one.file}:6`, `${two.file}:12`],
      ["near", `${one.file}:7`, `${two.file}:13`],
    ]);
    const across = judgeCompilation(
      compiled([workbookOf(one), workbookOf({ ...two, rows })]).compilation,
      OPTIONS,
    ).findings.filter(({ own }) => own === null);
    expect(
      across.map(({ finding, source }) => [finding.rule.split("/")[1], source.file]).slice(0, 2),
    ).toEqual([
      ["duplicate-studio", one.file],
      ["duplicate-leader", one.file],
    ]);
  });

  test("a duplicate settled by hand: one is kept, with a cell of the other", () => {
    const twin = {
      ...two,
      rows: [...two.rows, { ...one.rows[0], seq: 7, phone: "13911110000" }] as County["rows"],
    };
    const before = compiled([workbookOf(one), workbookOf(twin)]);
    const group = before.compilation.duplicates[0];
    const [mine, other] = group?.entries ?? [];
    if (group === undefined || mine === undefined || other === undefined)
      throw new Error("no duplicate found");
    const settled = [{ entries: group.entries, keep: [mine], cells: { phone: other } }];
    const { compilation } = compiled([workbookOf(one), workbookOf(twin)], {
      decisions: { settled, order: [], leftOut: [] },
    });
    expect(compilation.entries).toHaveLength(12);
    expect(compilation.entries[0]?.values["phone"]).toBe("13911110000");
    expect(compilation.entries[0]?.merged["phone"]).toMatchObject({ file: two.file });
    expect(compilation.duplicates[0]?.settled).toBe(true);
  });

  test("entries ordered by hand stand first, in that order", () => {
    const all = compiled([workbookOf(one), workbookOf(two)]).compilation.entries;
    const order = [all[7], all[3]].map((entry) => (entry as (typeof all)[0]).source);
    const moved = compiled([workbookOf(one), workbookOf(two)], {
      decisions: { settled: [], order, leftOut: [] },
    });
    expect(moved.compilation.entries.slice(0, 2).map(({ source }) => source)).toEqual(order);
    expect(moved.compilation.entries).toHaveLength(12);
  });
});

describe("what is no summary sheet of the batch", () => {
  const [one, two, three] = counties(3, 4) as [County, County, County];

  test("a sheet of another pack is named, not joined; the pack is that of most files", () => {
    const batch = new Batch({ ...OPTIONS, packs: builtInPacks });
    for (const county of [one, two, three]) batch.add(workbookOf(county));
    const nuc = builtInPacks.find(({ id }) => id === "nuc-2024");
    if (nuc === undefined) throw new Error("no such pack");
    const values = [
      ["中北大学职工创新工作室汇总表"],
      nuc.fields.map(({ header }) => header),
      nuc.fields.map(({ id }) => nuc.sampleEntry[id] ?? null),
    ];
    const county = { ...one, file: "中北.xlsx" };
    const grid = { ...workbookOf(county), sheets: [] };
    const sheet = createGrid({ name: "S", values });
    batch.add({ ...grid, sheets: [{ name: "S", hidden: false, grid: () => sheet }] });
    expect(batch.pack?.id).toBe("leshan-2020");
    const result = batch.compile() as CompiledBatch;
    expect(result.compilation.entries).toHaveLength(12);
    const told = result.files.find(({ file }) => file === "中北.xlsx");
    expect(told?.outcome).toBe("otherNotice");
    expect(told?.message["zh-CN"]).toContain("中北大学职工创新工作室汇总表");
  });

  test("a sheet in the batch's form of a notice that no pack knows is another notice's, unless the pack was chosen", () => {
    const sheet = sheetOf(two);
    const other = createGrid({
      name: sheet.name,
      values: Array.from({ length: sheet.bottom }, (_, row) =>
        Array.from({ length: sheet.right }, (__, column) =>
          row === sheet.top && column === 0
            ? "江西省劳模（工匠）创新工作室推荐汇总表"
            : sheet.value(row, column),
        ),
      ),
      merges: sheet.merges,
    });
    const stranger = {
      ...workbookOf(two),
      file: "江西.xlsx",
      sheets: [{ name: sheet.name, hidden: false, grid: () => other }],
    };
    const batch = new Batch({ ...OPTIONS, packs: builtInPacks });
    batch.add(workbookOf(one));
    batch.add(stranger);
    const [told] = batch.files.filter(({ file }) => file === "江西.xlsx");
    expect(told).toMatchObject({ outcome: "otherNotice", entries: 0 });
    expect(told?.message["zh-CN"]).toContain("江西省");
    const chosen = new Batch({ ...OPTIONS, packs: builtInPacks.slice(0, 1) });
    chosen.add(stranger);
    const taken = chosen.compile();
    expect(taken?.compilation.entries).toHaveLength(4);
    expect(taken?.files[0]?.message["zh-CN"]).toContain("表上写着“江西省”，与选定的“");
  });

  test("a hidden sheet is not read and is named", () => {
    const shown = sheetOf(one);
    const hidden = sheetOf(two, { sheet: "旧表" });
    const result = compiled([
      {
        ...workbookOf(one),
        sheets: [
          { name: "Sheet1", hidden: false, grid: () => shown },
          { name: "旧表", hidden: true, grid: () => hidden },
        ],
      },
    ]);
    expect(result.compilation.entries).toHaveLength(4);
    expect(result.files[0]?.message["zh-CN"]).toContain("“旧表”没有汇总");
  });

  test("two tables on two sheets of one workbook are both taken", () => {
    const [first, second] = [sheetOf(one, { sheet: "企业" }), sheetOf(two, { sheet: "事业" })];
    const result = compiled([
      {
        ...workbookOf(one),
        sheets: [first, second].map((grid) => ({ name: grid.name, hidden: false, grid: () => grid })),
      },
    ]);
    expect(result.files.map(({ sheet, outcome, entries }) => [sheet, outcome, entries])).toEqual([
      ["企业", "taken", 4],
      ["事业", "taken", 4],
    ]);
  });
});

test("two tables below one another on a sheet are both taken, each entry from its own row", () => {
  const [one, two] = counties(2, 4) as [County, County];
  const [upper, lower] = [sheetOf(one), sheetOf(two)];
  const rowOf = (grid: typeof upper, row: number) =>
    Array.from({ length: grid.right }, (_, column) => grid.value(row, column));
  const height = upper.bottom + 2;
  const values = [
    ...Array.from({ length: upper.bottom }, (_, row) => rowOf(upper, row)),
    [],
    [],
    ...Array.from({ length: lower.bottom }, (_, row) => rowOf(lower, row)),
  ];
  const grid = createGrid({ name: "S", values });
  const result = compiled([{ ...workbookOf(one), sheets: [{ name: "S", hidden: false, grid: () => grid }] }]);
  expect(result.compilation.entries.map(({ values: read }) => read["studioName"])).toEqual(
    [...one.rows, ...two.rows].map((row) => row["studioName"]),
  );
  expect(result.compilation.entries[4]?.source.row).toBe(height + 3);
  expect(result.compilation.tables.map(({ recommendingUnit }) => recommendingUnit)).toEqual([
    one.unit,
    two.unit,
  ]);
});

describe("who has handed in", () => {
  const match = (expected: string[], arrived: string[]) =>
    matchUnits(
      expected.map((name) => ({ name })),
      arrived.map((name) => ({ name, file: `${name}.xlsx` })),
    );

  test.each([
    ["沙湾区总工会", "沙湾区总工会", "exact"],
    ["沙湾区 总工会", "沙湾区总工会", "exact"],
    ["沙湾区总工会", "乐山市沙湾区总工会", "near"],
    ["沙湾区工会", "沙湾区总工会", "near"],
    ["犍为县", "犍为县总工会", "near"],
    ["马边彝族自治县总工会", "马边县总工会", "near"],
    ["金口河区总工会", "金口诃区总工会", "asked"],
    ["市中区总工会", "沙湾区总工会", "missing"],
    ["峨眉山市总工会", "峨边县总工会", "missing"],
  ])("%s, of which %s came: %s", (expected, arrived, outcome) => {
    expect(match([expected], [arrived]).units.map((unit) => unit.match)).toEqual([outcome]);
  });

  test("a name that fits two units is matched with neither", () => {
    const { units, unexpected } = match(["东区总工会", "乐山市东区总工会"], ["峨眉市东区总工会"]);
    expect(units.map((unit) => unit.match)).toEqual(["missing", "missing"]);
    expect(unexpected).toHaveLength(1);
  });
});
