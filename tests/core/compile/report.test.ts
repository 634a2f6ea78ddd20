import { batchReport, compareReturns, matchUnits, overviewOf, unitNotices } from "../../../src/core";
import type { CompiledFinding, Finding, RulePack, TakenTable } from "../../../src/core";
import { compileTables } from "../../../src/core/compile/compile";
import { LESHAN } from "../../support/batches";
import { finding } from "../findings/support";
import { entry, table } from "./support";
import type { Made } from "./support";

const PACK: RulePack = { ...LESHAN, rules: [] };

const made = (file: string, entries: readonly Made[], more: Partial<TakenTable> = {}): TakenTable =>
  table({ file, entries: entries.map((each, index) => entry({ file, row: 3 + index, ...each })), ...more });

const of = (index: number, own: Finding | null, more: Partial<Finding> = {}, row = 3): CompiledFinding => ({
  finding: { ...(own ?? finding()), ...more },
  source: { file: `${index + 1}.xlsx`, sheet: "S", row },
  table: index,
  own,
});

describe("the report of a batch", () => {
  const tables = [
    made("1.xlsx", [
      {
        name: "青",
        values: { memberCount: 4 },
        findings: [finding({ rule: "t/a" }), finding({ rule: "t/b", field: null })],
      },
      { name: "禾" },
    ]),
    made("2.xlsx", [
      {
        name: "青",
        values: { memberCount: 6 },
        findings: [finding({ rule: "t/b", field: null }), finding({ rule: "t/c" })],
      },
    ]),
  ];
  const compilation = compileTables(PACK, tables);
  const severities: readonly Finding["severity"][] = ["error", "warning", "warning", "info", "info", "info"];
  const [before, after] = tables.map(({ entries }) => entries) as [
    TakenTable["entries"],
    TakenTable["entries"],
  ];
  const parts = {
    compilation,
    files: [...compilation.files, ...compilation.files.slice(0, 1)],
    findings: severities.map((severity) => of(0, finding({ row: 3, column: 1 }), { severity })),
    referenceDate: "2020-09-20",
    units: matchUnits(
      [{ name: "金口河区总工会" }, { name: "甲县总工会" }, { name: "丁县总工会" }],
      [
        { name: "金口诃区总工会", file: "1.xlsx" },
        { name: "甲县总工会", file: "2.xlsx" },
        { name: "别处工会", file: "3.xlsx" },
      ],
    ),
    due: null,
    returns: [compareReturns(PACK, before, after)],
    overview: overviewOf(compilation, []),
  };
  const report = batchReport(parts, "zh-CN");
  const place = (file: string, row: number) => ({ file, sheet: "S", row });

  test("names the pack, and a draft as one", () => {
    expect(report.pack).toEqual({ id: "leshan-2020", version: LESHAN.version, title: LESHAN.name["zh-CN"] });
    const draft = { ...compilation, pack: { ...PACK, draft: true } as RulePack };
    expect(batchReport({ ...parts, compilation: draft }, "en").pack).toEqual({
      id: "leshan-2020",
      version: LESHAN.version,
      title: LESHAN.name.en,
      draft: true,
    });
  });

  test("tells entries, duplicates, changes and returns by rows counted from one", () => {
    expect(report.entries).toEqual([
      { row: 6, source: place("1.xlsx", 4), values: { memberCount: 4 } },
      { row: 7, source: place("1.xlsx", 5), values: {} },
      { row: 8, source: place("2.xlsx", 4), values: { memberCount: 6 } },
    ]);
    expect(report.duplicates).toEqual([
      {
        kind: "studio",
        settled: false,
        entries: [
          { ...place("1.xlsx", 4), kept: true },
          { ...place("2.xlsx", 4), kept: true },
        ],
        message: compilation.duplicates[0]?.message["zh-CN"],
      },
    ]);
    expect(report.changes).toEqual([
      { source: place("2.xlsx", 4), field: "memberCount", before: 4, after: 6, asked: true },
    ]);
    expect(report.returns).toEqual([
      {
        source: place("2.xlsx", 4),
        previous: place("1.xlsx", 4),
        putRight: ["t/a:memberCount"],
        stillOpen: ["t/b"],
        new: ["t/c:memberCount"],
      },
    ]);
    expect(report.absent).toEqual([place("1.xlsx", 5)]);
  });

  test("tells of units who is missing, asked about and unexpected, and reminds the first two alone", () => {
    expect(report.missingUnits).toEqual(["金口河区总工会", "丁县总工会"]);
    expect(
      report.units?.map(({ expected, match, files, arrivedAs, reminder }) => [
        expected,
        match,
        files,
        arrivedAs,
        reminder !== null,
      ]),
    ).toEqual([
      ["金口河区总工会", "asked", ["1.xlsx"], "金口诃区总工会", true],
      ["甲县总工会", "exact", ["2.xlsx"], null, false],
      ["丁县总工会", "missing", [], null, true],
    ]);
    expect(report.unexpectedUnits).toEqual([{ name: "别处工会", file: "3.xlsx" }]);
    const without = batchReport({ ...parts, units: null }, "zh-CN");
    expect(without).not.toHaveProperty("units");
    expect(without).not.toHaveProperty("unexpectedUnits");
    expect(without.missingUnits).toEqual([]);
  });

  test("sums up; a file told twice is one file", () => {
    expect(report.summary).toEqual({
      files: 2,
      taken: 2,
      entries: 3,
      errors: 1,
      warnings: 2,
      infos: 3,
      duplicates: 1,
      toSettle: 1,
      missingUnits: 2,
      toBeNamed: parts.overview.toBeNamed,
    });
    expect(report.findings.map(({ severity, source }) => [severity, source.row, source.cell])).toEqual(
      severities.map((severity) => [severity, 4, "B4"]),
    );
  });
});

describe("what goes back to the senders", () => {
  const tables = [
    made("1.xlsx", [
      { row: 9, name: "青" },
      { row: 4, name: "禾" },
      { row: 5, name: "云" },
    ]),
    made("2.xlsx", [{ name: "青" }, { name: "岭" }, { name: "岭" }], { recommendingUnit: "乙县总工会" }),
    made("3.xlsx", [{ name: "溪" }]),
    made("4.xlsx", [{ name: "溪" }]),
  ];
  const compilation = compileTables(PACK, tables);
  const low = of(0, finding({ row: 9 }), { row: 5 }, 9);
  const high = of(0, finding({ row: 4, severity: "warning" }), { row: 6, severity: "warning" }, 4);
  const sheet = of(0, finding({ row: null, column: null }), {}, 0);
  const remark = of(2, finding({ severity: "info" }), { severity: "info" });
  const joined = of(2, null);
  const notices = unitNotices(compilation, [low, high, sheet, remark, joined], { due: null, contact: "" });

  test("is told of every table with something to put right or to look at, and of no copy", () => {
    expect(notices.map(({ unit, file, sheet: name, table: own }) => [unit, file, name, own.file])).toEqual([
      ["1.xlsx", "1.xlsx", "S", "1.xlsx"],
      ["乙县总工会", "2.xlsx", "S", "2.xlsx"],
    ]);
  });

  test("its findings about the sheet first, then by its own rows; its rows in the order of the sheet", () => {
    expect(notices[0]?.items).toEqual([
      { row: null, finding: sheet },
      { row: 4, finding: high },
      { row: 9, finding: low },
    ]);
    expect(notices[0]?.entries.map(({ ownRow }) => ownRow)).toEqual([4, 9]);
    expect(notices[1]?.items).toEqual([]);
    expect(notices[1]?.entries.map(({ ownRow }) => ownRow)).toEqual([3, 4, 5]);
  });

  test("duplicates with other units before those on the sheet itself", () => {
    expect(notices.map(({ duplicates }) => duplicates.map(({ kind, within }) => [kind, within]))).toEqual([
      [["studio", false]],
      [
        ["studio", false],
        ["studio", true],
      ],
    ]);
  });
});
