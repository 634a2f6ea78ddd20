import type { Finding, RulePack } from "../../../src/core";
import { situationOf, TEST_PACK, type Cells } from "../pack/support";
import { note, shape, told, type Given } from "./shapes";
import { packWith, rule } from "./support";

test("a sheet as it should be tells nothing", () => {
  expect(told({})).toEqual([]);
});

test("a sheet without entries", () => {
  expect(told({ entries: [] })).toEqual([
    shape({ rule: "test/no-entries", kind: "missing", status: "missing", message: "structure.noEntries" }),
  ]);
});

test("a damaged file names its first five places, and how many there are", () => {
  const finding = (places: string, count: number) =>
    shape({
      rule: "test/damaged-file",
      kind: "unreadable",
      message: "structure.damagedFile",
      parameters: { places, count },
    });
  expect(told({ around: { damage: ["a"] } })).toEqual([finding("a", 1)]);
  expect(told({ around: { damage: [..."abcdef"] } })).toEqual([finding("a、b、c、d、e", 6)]);
});

test("a sheet of another year is asked about, one of another notice is not", () => {
  const year = (evidence: string | null) => told({ around: { notice: { fit: "otherYear", evidence } } });
  const finding = (said: string) =>
    shape({
      severity: "warning",
      rule: "test/other-year",
      kind: "judgement",
      status: "needsJudgement",
      message: "structure.otherYear",
      parameters: { year: said, notice: "试验" },
    });
  expect(year("2021")).toEqual([finding("2021")]);
  expect(year(null)).toEqual([finding("")]);
  expect(told({ around: { notice: { fit: "otherNotice", evidence: "甲省" } } })).toEqual([]);
});

describe("the form's example left in", () => {
  const example = (column: number | null, field: string | null, found: string) =>
    shape({
      rule: "test/example-row",
      row: 4,
      column,
      field,
      found,
      message: "structure.exampleRow",
      parameters: { row: 5 },
    });
  test.each<[string, Cells, Finding]>([
    [
      "shown by the studio's name",
      { hostUnit: "xx公司", studioName: "××工作室" },
      example(2, "studioName", "××工作室"),
    ],
    ["shown by another cell", { hostUnit: " xx公司 ", studioName: "甲" }, example(1, "hostUnit", "xx公司")],
    ["shown by none any more", { hostUnit: "甲公司", studioName: "甲" }, example(2, "studioName", "甲")],
  ])("%s", (_, cells, finding) => {
    expect(told({ entries: [cells, { seq: 2 }], options: { samples: [0] } })).toEqual([finding]);
  });

  test("without a column of studios, or without any", () => {
    const only = (...without: string[]) =>
      told({
        entries: [{ seq: 1 }, { seq: 2 }],
        options: { samples: [0], without },
        recognition: { missingFields: [] },
      });
    expect(only("studioName")).toEqual([example(0, "seq", "1")]);
    expect(only(...TEST_PACK.fields.map(({ id }) => id))).toEqual([example(null, null, "")]);
  });
});

const NO_COLUMNS = { rule: "missing-column", reason: { "zh-CN": "无", en: "none" } };

describe("columns that are not there", () => {
  const missing = (id: string): Finding =>
    shape({
      rule: "test/missing-column",
      kind: "missing",
      status: "missing",
      field: id,
      message: "column.missing",
      parameters: { header: id },
    });
  const hasColumn = rule({ id: "column", scope: "sheet", check: { is: "hasColumn", field: "phone" } });

  test("are told, each by its header", () => {
    expect(told({ options: { without: ["phone", "floorArea"] } })).toEqual([
      missing("phone"),
      missing("floorArea"),
    ]);
    expect(told({ recognition: { missingFields: ["unknown"] } })).toEqual([missing("unknown")]);
  });

  test("but those for which a rule of the pack speaks", () => {
    expect(told({ options: { without: ["phone", "floorArea"] }, pack: packWith(hasColumn) })).toEqual([
      missing("floorArea"),
    ]);
  });

  test("and none where the pack asks for none", () => {
    const switchedOff = [NO_COLUMNS];
    expect(told({ options: { without: ["phone"] }, pack: { ...TEST_PACK, switchedOff } })).toEqual([]);
    const other = [{ ...NO_COLUMNS, rule: "blank-rows" }];
    expect(told({ options: { without: ["phone"] }, pack: { ...TEST_PACK, switchedOff: other } })).toEqual([
      missing("phone"),
    ]);
  });

  test.each<[Finding["severity"], string, RulePack]>([
    ["error", "no rule speaks for", TEST_PACK],
    ["error", "a rule demands", packWith(hasColumn)],
    ["warning", "a rule only recommends", packWith({ ...hasColumn, severity: "warning" })],
    [
      "error",
      "a rule demands of this field",
      packWith({
        ...hasColumn,
        severity: "warning",
        byField: { phone: { clause: "三", severity: "error" } },
      }),
    ],
    [
      "warning",
      "the pack asks for none of",
      { ...TEST_PACK, switchedOff: [{ rule: "missing-column", reason: { "zh-CN": "无", en: "none" } }] },
    ],
  ])("%s where one that %s may be an unclear column", (severity, _, pack) => {
    const ambiguousColumns = [
      { column: 20, path: ["组", "含糊"], candidates: ["phone"], reason: "vagueHeader" },
    ] as const;
    expect(told({ options: { askAbout: ["phone"] }, recognition: { ambiguousColumns }, pack })).toEqual([
      shape({
        severity,
        rule: "test/ambiguous-column",
        kind: "judgement",
        status: "needsJudgement",
        row: 3,
        column: 20,
        found: "含糊",
        message: "column.vagueHeader",
        parameters: { candidates: "phone", header: "组 › 含糊" },
      }),
    ]);
  });
});

test("entries that were not read make the sheet unfit to send", () => {
  const unread = (more: Partial<Finding>) => shape({ kind: "judgement", status: "needsJudgement", ...more });
  const given: Given = {
    recognition: {
      furtherTables: [
        { row: 9, title: "第二批" },
        { row: 19, title: null },
      ],
    },
    around: { continued: [{ sheet: "表二", rows: [0, 1, 5] }] },
  };
  const further = (column: number) => [
    unread({
      rule: "test/further-table",
      row: 9,
      column,
      found: "第二批",
      message: "structure.furtherTable",
      parameters: { row: 10 },
    }),
    unread({
      rule: "test/further-table",
      row: 19,
      column,
      message: "structure.furtherTableUntitled",
      parameters: { row: 20 },
    }),
  ];
  const elsewhere = unread({
    rule: "test/continued-elsewhere",
    found: "表二",
    message: "structure.continued",
    parameters: { sheet: "表二", rows: "1–2, 6", count: 3 },
  });
  expect(told(given)).toEqual([...further(0), elsewhere]);
  expect(
    told({
      ...given,
      recognition: { ...given.recognition, columns: situationOf([]).recognition.columns.slice(3) },
    }),
  ).toEqual([...further(3), elsewhere]);
  expect(told({ ...given, recognition: { ...given.recognition, columns: [] } })).toEqual([
    ...further(0),
    elsewhere,
  ]);
});

describe("rows that are no entries, or stand oddly", () => {
  const at = (rows: readonly number[], column = 0) => rows.map((row) => ({ row, column }));
  test("each kind has its note, rows of one kind drawn together", () => {
    const reasons = [
      "total",
      "footer",
      "hintRow",
      "groupRow",
      "sectionHeading",
      "columnNumbers",
      "repeatedTitle",
      "repeatedHeader",
      "ellipsis",
      "continuation",
      "belowFooter",
    ] as const;
    const skippedRows = reasons.map((reason, index) => ({ row: 10 + index, reason }));
    expect(told({ recognition: { skippedRows, hiddenEntryRows: [4], blankRows: [5, 6, 8] } })).toEqual([
      note("hidden-rows", "hiddenRows", { parameters: { rows: "5", count: 1 }, related: at([4]) }),
      note("blank-rows", "blankRows", { parameters: { rows: "6–7, 9", count: 3 }, related: at([5, 6, 8]) }),
      note("hint-row", "hintRow", { row: 12 }),
      note("group-rows", "groupRows", { row: 13 }),
      note("group-rows", "groupRows", { row: 14 }),
      note("column-numbers", "columnNumbers", { parameters: { rows: "16", count: 1 }, related: at([15]) }),
      note("repeated-header", "repeatedHeader", {
        parameters: { rows: "17–18", count: 2 },
        related: at([16, 17]),
      }),
      note("dots", "dots", { parameters: { rows: "19", count: 1 }, related: at([18]) }),
      note("further-lines", "furtherLines", {
        severity: "warning",
        parameters: { rows: "20", count: 1 },
        related: at([19]),
      }),
      note("below-footer", "belowFooter", { parameters: { rows: "21", count: 1 }, related: at([20]) }),
    ]);
  });

  test("a note points at fifty rows at most, and names them all", () => {
    const rows = Array.from({ length: 51 }, (_, index) => index + 10);
    expect(told({ recognition: { blankRows: rows } })).toEqual([
      note("blank-rows", "blankRows", {
        parameters: { rows: "11–61", count: 51 },
        related: at(rows.slice(0, 50)),
      }),
    ]);
    expect(told({ recognition: { blankRows: [5], columns: [] } })).toEqual([
      note("blank-rows", "blankRows", { parameters: { rows: "6", count: 1 }, related: at([5]) }),
    ]);
  });
});
