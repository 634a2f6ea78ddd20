import { judgeCompilation, NO_DECISIONS, overviewOf, unitOfTable } from "../../../src/core";
import type { CompiledFinding, Finding, RulePack, TakenTable } from "../../../src/core";
import { compileTables } from "../../../src/core/compile/compile";
import type { CompileOptions } from "../../../src/core/compile/compile";
import { findingPlaces } from "../../../src/core/compile/findingPlaces";
import { LESHAN } from "../../support/batches";
import { OPTIONS } from "../../support/batches/compiling";
import { finding } from "../findings/support";
import { at, entry, table } from "./support";
import type { Made } from "./support";

/** A pack without rules, so that what is found is what the tables bring. */
const PACK: RulePack = { ...LESHAN, rules: [] };

const made = (file: string, entries: readonly Made[], more: Partial<TakenTable> = {}): TakenTable =>
  table({ file, entries: entries.map((each, index) => entry({ file, row: 3 + index, ...each })), ...more });

const joined = (tables: readonly TakenTable[], options: CompileOptions = {}) =>
  compileTables(PACK, tables, options);

test.each([
  [{ recommendingUnit: "甲县总工会", file: "乙县汇总表.xlsx" }, "甲县总工会"],
  [{ recommendingUnit: "", file: "上报/乙县汇总表.xlsx" }, "乙县"],
  [{ recommendingUnit: "", file: "上报/汇总表.xlsx" }, "汇总表.xlsx"],
])("the unit of %j is %s", (of, unit) => {
  expect(unitOfTable(of)).toBe(unit);
});

describe("a batch in figures", () => {
  const of = (severity: Finding["severity"], index: number): CompiledFinding => ({
    finding: finding({ severity }),
    source: { file: "", sheet: "", row: null },
    table: index,
    own: null,
  });
  const phones = (name: string, phone: string): Made => ({ name, leader: name, phones: [phone] });
  const tables = [
    made("1.xlsx", [phones("青", "1"), phones("禾", "2"), phones("云", "2")], {
      recommendingUnit: "甲县",
      ranked: true,
      inTime: true,
      quotaMet: true,
      date: "2020-09-18",
    }),
    made("2.xlsx", [phones("岭", "1")], { recommendingUnit: "甲县", ranked: true }),
    made("3.xlsx", [phones("溪", "9")], { recommendingUnit: "乙县", inTime: false }),
    made("4.xlsx", [phones("溪", "9")], { recommendingUnit: "丙县" }),
  ];
  const compilation = joined(tables);
  const findings = [of("error", 0), of("warning", 0), of("warning", 1), of("info", 2), of("error", 9)];
  const overview = overviewOf(compilation, findings, ["丁县"]);

  test("per table", () => {
    expect(overview.tables).toEqual([
      {
        file: "1.xlsx",
        sheet: "S",
        unit: "甲县",
        entries: 3,
        errors: 1,
        warnings: 1,
        inTime: true,
        date: "2020-09-18",
        quotaMet: true,
        ranked: true,
        isCopy: false,
        namesOtherNotice: false,
        duplicates: 1,
      },
      {
        file: "2.xlsx",
        sheet: "S",
        unit: "甲县",
        entries: 1,
        errors: 0,
        warnings: 1,
        inTime: null,
        date: null,
        quotaMet: null,
        ranked: true,
        isCopy: false,
        namesOtherNotice: false,
        duplicates: 1,
      },
      expect.objectContaining({ file: "3.xlsx", isCopy: false, inTime: false, ranked: false, duplicates: 0 }),
      expect.objectContaining({ file: "4.xlsx", isCopy: true, entries: 1 }),
    ]);
  });

  test("per unit, copies left out, and those of which nothing came at the end", () => {
    const clean = { entries: 1, errors: 0, warnings: 0, quotaMet: null, ranked: false, duplicates: 0 };
    expect(overview.units).toEqual([
      {
        unit: "甲县",
        files: ["1.xlsx", "2.xlsx"],
        entries: 4,
        errors: 1,
        warnings: 2,
        quotaMet: true,
        ranked: true,
        duplicates: 2,
        state: "errors",
      },
      { ...clean, unit: "乙县", files: ["3.xlsx"], state: "toVerify" },
      { ...clean, unit: "丁县", files: [], entries: 0, state: "missing" },
    ]);
    expect(overview.entries).toBe(5);
  });

  test.each<[readonly CompiledFinding[], string]>([
    [[of("error", 2)], "errors"],
    [[of("warning", 2)], "toVerify"],
    [[of("info", 2)], "clean"],
    [[], "clean"],
  ])("a unit is as its findings are (%#)", (found, state) => {
    const known = { ...compilation, tables: tables.map((each) => ({ ...each, inTime: null })) };
    expect(overviewOf(known, found).units[1]?.state).toBe(state);
  });

  test("duplicates that are settled are none", () => {
    const settled = [
      { entries: [at("1.xlsx", 3), at("2.xlsx", 3)], keep: [at("1.xlsx", 3), at("2.xlsx", 3)] },
    ];
    const { units } = overviewOf(joined(tables, { decisions: { ...NO_DECISIONS, settled } }), []);
    expect(units[0]?.duplicates).toBe(0);
  });

  const rule = (check: object, scope = "sheet"): RulePack["rules"][number] =>
    ({ ...LESHAN.rules[0], scope, check: { is: "countBetween", ...check } }) as RulePack["rules"][number];
  test.each<[string, Partial<RulePack>, string | null]>([
    [
      "its fact",
      { facts: [{}, { toBeNamed: "33" }] as unknown as RulePack["facts"], rules: [rule({ max: 8 })] },
      "33",
    ],
    ["the most that a rule allows", { facts: [], rules: [rule({ max: 8 })] }, "≤ 8"],
    ["the least and the most", { facts: [], rules: [rule({ min: 5, max: 8 })] }, "5—8"],
    [
      "the first rule with a most",
      { facts: [], rules: [rule({ min: 5 }), rule({ max: 3 }, "entry"), rule({ max: 9 })] },
      "≤ 9",
    ],
    ["another rule", { facts: [], rules: [rule({ is: "unique", max: 8 })] }, null],
    ["nothing", { facts: [], rules: [] }, null],
  ])("how many are to be named, by %s", (_, pack, named) => {
    expect(overviewOf({ ...compilation, pack: { ...PACK, ...pack } }, []).toBeNamed).toBe(named);
  });
});

describe("the findings of the list", () => {
  const of = (more: Partial<Finding>): Finding => finding({ column: 1, ...more });
  const column = (id: string): number => PACK.fields.findIndex((field) => field.id === id);
  const sheet = of({ row: 0, rule: "leshan-2020/unit", related: [{ row: 1, column: 1 }] });
  const first = of({
    row: 4,
    field: "phone",
    rule: "b",
    related: [
      { row: 3, column: 1 },
      { row: 9, column: 1 },
    ],
  });
  const second = of({ row: 4, field: "phone", rule: "a", severity: "warning" });
  const whole = of({ row: 4, field: null, rule: "c", severity: "info", related: [{ row: 3, column: 1 }] });
  const other = of({ row: 3, field: "gone", rule: "d" });
  const tables = [
    made("1.xlsx", [{ name: "青" }, { name: "禾", findings: [first, second, whole] }], { findings: [sheet] }),
    made("2.xlsx", [{ name: "云", findings: [other] }]),
    made("3.xlsx", [{ name: "云", findings: [other] }], { findings: [sheet] }),
  ];
  const judged = judgeCompilation(joined(tables), OPTIONS);

  test("those about sheets first, then in the rows and columns of the list; a copy's are left out", () => {
    const source = at("1.xlsx", 4);
    const found = (own: Finding, more: Partial<Finding>): CompiledFinding => ({
      finding: { ...own, row: 6, related: [], ...more },
      source,
      table: 0,
      own,
    });
    expect(judged.findings).toEqual([
      {
        finding: { ...sheet, row: null, column: null, related: [] },
        source: { ...source, row: null },
        table: 0,
        own: sheet,
      },
      found(whole, { column: null }),
      found(second, { column: column("phone") }),
      found(first, { column: column("phone"), related: [{ row: 5, column: column("phone") }] }),
      {
        finding: { ...other, row: 7, column: null, related: [] },
        source: at("2.xlsx", 3),
        table: 1,
        own: other,
      },
    ]);
  });

  test("are counted, and the list is ready where there is no error and no rule failed", () => {
    expect(judged.review.summary).toEqual({
      entries: 3,
      errors: 3,
      warnings: 1,
      infos: 1,
      readyToSend: false,
    });
    const clean = judgeCompilation(joined([made("1.xlsx", [{ name: "青", findings: [second] }])]), OPTIONS);
    expect(clean.review.summary).toEqual({ entries: 1, errors: 0, warnings: 1, infos: 0, readyToSend: true });
    const error = { rule: "x", reason: "坏了" } as unknown as TakenTable["systemErrors"][number];
    const failed = judgeCompilation(
      joined([
        made("1.xlsx", [{ name: "青" }], { systemErrors: [error] }),
        made("2.xlsx", [{ name: "禾" }], { systemErrors: [error] }),
      ]),
      OPTIONS,
    );
    expect(failed.review.summary.readyToSend).toBe(false);
    expect(failed.review.systemErrors).toEqual([error]);
  });

  test("are told where they were typed, by file, sheet, row and cell counted from one", () => {
    const placeOf = findingPlaces(joined(tables));
    expect(judged.findings.map(placeOf)).toEqual([
      { file: "1.xlsx", sheet: "S", row: 1, cell: "B1" },
      { file: "1.xlsx", sheet: "S", row: 5, cell: "B5" },
      { file: "1.xlsx", sheet: "S", row: 5, cell: "B5" },
      { file: "1.xlsx", sheet: "S", row: 5, cell: "B5" },
      { file: "2.xlsx", sheet: "S", row: 4, cell: "B4" },
    ]);
  });

  test("of an entry that an earlier compilation brought are told in its own file", () => {
    const brought = made("旧.xlsx", [
      { row: 9, name: "青", sourceColumns: { phone: 27 } },
      { row: 8, name: "禾" },
    ]);
    const placeOf = findingPlaces(joined([brought]));
    const place = (own: Finding | null, row: number | null) =>
      placeOf({ finding: own ?? of({}), source: { file: "旧.xlsx", sheet: "S", row }, table: 0, own });
    const there = { file: "旧.xlsx", sheet: "S" };
    expect(place(of({ row: 5, field: "phone" }), 9)).toEqual({ ...there, row: 10, cell: "AB10" });
    expect(place(of({ row: 5, field: "floorArea" }), 9)).toEqual({ ...there, row: 10, cell: null });
    expect(place(of({ row: 5, field: null }), 9)).toEqual({ ...there, row: 10, cell: null });
    expect(place(of({ row: 5, field: "phone" }), 8)).toEqual({ ...there, row: 6, cell: "B6" });
    expect(place(null, 9)).toEqual({ ...there, row: 10, cell: null });
    expect(place(of({ row: null, column: null }), null)).toEqual({ ...there, row: null, cell: null });
  });
});
