import type { Finding, RuleDefinition } from "../../../src/core";
import { entryFinding, sheetFindings } from "../../../src/core/findings";
import { placeholdersOf } from "../../../src/core/findings/placeholders";
import { compileRules, type CompiledRule, type SheetFacts } from "../../../src/core/rules";
import { situationOf, type Cells, type JudgeOptions } from "../pack/support";
import { packWith, rule } from "./support";

type Given = Partial<RuleDefinition>;

/** The one rule of a pack, and the sheet that it is asked about. */
function asked(given: Given, entries: readonly Cells[], options: JudgeOptions): [CompiledRule, SheetFacts] {
  const compiled = compileRules(packWith(rule(given)));
  const one = [...compiled.entryRules, ...compiled.sheetRules][0] as CompiledRule;
  return [one, situationOf(entries, options)];
}

/** What a rule about entries tells of the first of some. */
function told(given: Given, entries: readonly Cells[], options: JudgeOptions = {}): Finding | null {
  const [one, sheet] = asked(given, entries, options);
  return entryFinding(one, sheet, 0, one.check!.status(sheet, 0));
}

/** What a rule about the sheet tells. */
function toldOfSheet(
  given: Given,
  entries: readonly Cells[],
  options: JudgeOptions = {},
): readonly Finding[] {
  const [one, sheet] = asked({ scope: "sheet", ...given }, entries, options);
  return sheetFindings(one, sheet, one.check!.status(sheet, -1));
}

test("a demand that is not met: where, what stands there, what is asked", () => {
  expect(told({}, [{ memberCount: 4 }])).toEqual({
    severity: "error",
    kind: "notMet",
    rule: "test/team",
    clause: "二（一）",
    row: 4,
    column: 8,
    field: "memberCount",
    status: "notMet",
    found: "4",
    required: ">= 5",
    message: "rule",
    parameters: { referenceDate: "2020-09-25", deadline: "2020-09-25" },
    related: [],
  });
  expect(told({}, [{ memberCount: 5 }])).toBeNull();
});

test.each<[string, Cells, Given, Partial<Finding> | null]>([
  ["an empty cell that another rule tells of", { memberCount: null }, {}, null],
  ["one that cannot be read, likewise", { memberCount: "四舍五入" }, {}, null],
  [
    "an empty cell of a rule about what must be filled in",
    { memberCount: null },
    { check: { is: "required", field: "memberCount" } },
    { status: "missing", kind: "missing", found: "", message: "missing.blank" },
  ],
  [
    "an unreadable one of a rule about what can be read",
    { memberCount: "四舍五入" },
    { check: { is: "readable", field: "memberCount" } },
    { status: "malformed", kind: "unreadable", found: "四舍五入" },
  ],
  [
    "an estimate that leaves it open",
    { memberCount: "约5人" },
    {},
    { status: "needsJudgement", kind: "judgement", severity: "warning", found: "约5人" },
  ],
])("%s", (_, cells, given, expected) => {
  const found = told(given, [cells]);
  if (expected === null) expect(found).toBeNull();
  else expect(found).toMatchObject(expected);
});

test.each<[Given, Finding["severity"], Finding["severity"]]>([
  [{ severity: "error" }, "error", "warning"],
  [{ severity: "warning" }, "warning", "warning"],
  [{ severity: "info" }, "info", "info"],
  [{ severity: "error", judgementSeverity: "error" }, "error", "error"],
  [{ severity: "warning", judgementSeverity: "info" }, "warning", "info"],
])("a rule of %j: how heavy a failure is, and an open question", (given, failed, open) => {
  expect(told(given, [{ memberCount: 4 }])?.severity).toBe(failed);
  expect(told(given, [{ memberCount: "约5人" }])?.severity).toBe(open);
});

test("what a text of the rule asks for goes with the finding, and nothing else", () => {
  const text = (words: string) => ({ "zh-CN": words, en: words });
  const cells = { memberCount: 4, studioName: "甲 工作室 ", leaderName: "毛娴", hostUnit: "甲厂" };
  const parameters = (given: Given) => told({ ...given }, [cells, {}])?.parameters;
  const days = { referenceDate: "2020-09-25", deadline: "2020-09-25" };
  expect(parameters({ message: text("{studio}") })).toEqual({ ...days, studio: "甲 工作室" });
  expect(parameters({ action: text("{leader}{unitName}") })).toEqual({
    ...days,
    leader: "毛娴",
    unitName: "甲厂",
  });
  expect(parameters({ judgementMessage: text("{count}") })).toEqual({ ...days, count: 2 });
  const undated = told({}, [cells], { deadline: null })?.parameters;
  expect(undated).toEqual({ referenceDate: "2020-09-25", deadline: "" });
});

test("placeholders are those of all texts of a rule in both languages, and the two days", () => {
  const given = rule({
    message: { "zh-CN": "{cell}是{found}", en: "{cell} {row}" },
    judgementMessage: { "zh-CN": "{open}", en: "" },
    action: { "zh-CN": "", en: "{how} { no } {}" },
  });
  const found = placeholdersOf(given);
  expect([...found]).toEqual(["cell", "found", "row", "open", "how", "referenceDate", "deadline"]);
  expect(placeholdersOf(given)).toBe(found);
});

describe("a figure that its format shows rounded", () => {
  /** The first entry's count stored so and shown otherwise. */
  const stored = (value: number, shown: string, more: object = {}, factor = 1) => {
    const [one, sheet] = asked({}, [{ memberCount: 4 }], { factor });
    const reading = { ...sheet.reading(0, 8)!, value, shown, ...more };
    const changed = Object.create(sheet, {
      reading: {
        value: (entry: number, field: number) => (field === 8 ? reading : sheet.reading(entry, field)),
      },
    }) as SheetFacts;
    return entryFinding(one, changed, 0, one.check!.status(sheet, 0))?.parameters["stored"];
  };

  test.each<[string, number, string, number | undefined]>([
    ["shown as it is", 4, "4", undefined],
    ["rounded", 4.6, "5", 4.6],
    ["rounded with two decimals", 4.567, "4.57", 4.567],
    ["with a sign between thousands", 1234, "1,234", undefined],
    ["rounded to thousands", 1234.5, "1,235", 1234.5],
    ["below 0", -4.6, "-5", -4.6],
    ["apart by less than anyone would type", 4.0000001, "4", undefined],
    ["shown with a unit", 4.6, "5人", undefined],
    ["hidden", 4.6, "###", undefined],
    ["with blanks around", 4.6, " 5 ", 4.6],
  ])("%s", (_, value, shown, expected) => expect(stored(value, shown)).toBe(expected));

  test("a text is what it shows; a header of another unit is taken back", () => {
    expect(stored(4.6, "5", { notes: ["textNumber"] })).toBeUndefined();
    expect(stored(0.4, "4000", {}, 0.0001)).toBeUndefined();
    expect(stored(0.00046, "5", {}, 0.0001)).toBe(4.6);
  });
});

describe("rules about the whole sheet", () => {
  const count = { check: { is: "countBetween", min: 1, max: 2 } } as const;

  test("one finding without a cell", () => {
    expect(toldOfSheet(count, [{ seq: 1 }, { seq: 2 }])).toEqual([]);
    expect(toldOfSheet(count, [{ seq: 1 }, { seq: 2 }, { seq: 3 }])).toMatchObject([
      { status: "notMet", row: null, column: null, found: "3" },
    ]);
  });

  test("a column that is lacking is told as missing, one that may be another is asked about elsewhere", () => {
    const column = { check: { is: "hasColumn", field: "patentCount" } } as const;
    expect(toldOfSheet(column, [{ seq: 1 }])).toEqual([]);
    expect(toldOfSheet(column, [{ seq: 1 }], { without: ["patentCount"] })).toMatchObject([
      { kind: "missing", field: "patentCount", row: null, column: null },
    ]);
    expect(toldOfSheet(column, [{ seq: 1 }], { askAbout: ["patentCount"] })).toEqual([]);
  });

  test("a label is where its rule points to", () => {
    const label = {
      check: { is: "labelFilled", label: "recommendingUnit" },
      anchorLabel: "recommendingUnit",
    } as unknown as Given;
    const found = toldOfSheet(label, [{ seq: 1 }], { labels: { recommendingUnit: "" } });
    expect(found).toMatchObject([{ row: 1, column: 0 }]);
  });
});
