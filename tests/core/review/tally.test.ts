import { FAILED, Outcome } from "../../../src/core/pack";
import type { OutcomeStatus, Predicate, RuleDefinition } from "../../../src/core/pack";
import { compileRules } from "../../../src/core/rules";
import type { CompiledRule } from "../../../src/core/rules";
import { outcomeTable, sheetNotChecked, Tally } from "../../../src/core/review/tally";
import { TEST_PACK } from "../pack/support";

const definition = (id: string, check: Predicate, more: Partial<RuleDefinition> = {}): RuleDefinition => ({
  id,
  clause: "一",
  severity: "error",
  scope: "entry",
  check,
  title: { "zh-CN": id, en: id },
  message: { "zh-CN": id, en: id },
  cases: [],
  ...more,
});
const compiled = (...rules: RuleDefinition[]) => compileRules({ ...TEST_PACK, rules });
const { met, notMet, missing, malformed, notApplicable, needsJudgement } = Outcome;

const FIVE: Predicate = { is: "atLeast", field: "memberCount", value: 5 };
const FILLED: Predicate = { is: "required", field: "memberCount" };
const NAMED: Predicate = { is: "notInRoster" };
const INDEX = Object.fromEntries(TEST_PACK.fields.map(({ id }, index) => [id, index]));

interface Given {
  readonly without?: readonly string[];
  readonly roster?: boolean;
}
const tallyOf = (rules: readonly CompiledRule[], { without = [], roster = false }: Given = {}): Tally => {
  const gone = without.map((id) => INDEX[id]);
  return new Tally(rules, (field) => !gone.includes(field), roster);
};

/** The reason that one outcome of one rule over one entry gives; null for none. */
const reason = (check: Predicate, outcome: number, given: Given = {}): string | null => {
  const tally = tallyOf(compiled(definition("a", check)).entryRules, given);
  tally.count(Uint8Array.of(outcome), 0, false, 1);
  const [first] = tally.entriesNotChecked();
  return first?.reason ?? null;
};

describe("why a rule was not checked for an entry", () => {
  test.each<[string | null, string, Predicate, number, Given]>([
    [null, "met", FIVE, met, {}],
    [null, "not met", FIVE, notMet, {}],
    ["missing", "a blank cell", FIVE, missing, {}],
    ["missingColumn", "no column", FIVE, missing, { without: ["memberCount"] }],
    ["missing", "another column gone", FIVE, missing, { without: ["phone"] }],
    ["malformed", "an unreadable cell", FIVE, malformed, { without: ["memberCount"] }],
    [null, "a question", FIVE, needsJudgement, {}],
    [null, "no case of it", FIVE, notApplicable, {}],
    ["systemError", "a rule that failed", FIVE, FAILED, {}],
    ["systemError", "a check of the cell that failed", FILLED, FAILED, {}],
    [null, "a blank cell, which is what the check is about", FILLED, missing, {}],
    [null, "the check's column gone", FILLED, missing, { without: ["memberCount"] }],
    [null, "an unreadable cell, which another check tells", FILLED, malformed, {}],
    ["noRoster", "no roster", NAMED, notApplicable, {}],
    [null, "a roster", NAMED, notApplicable, { roster: true }],
    ["noRoster", "no roster for a part", { is: "all", of: [FIVE, NAMED] }, notApplicable, {}],
    ["missing", "a check of the cell with another", { is: "all", of: [FILLED, FIVE] }, missing, {}],
    [null, "two checks of the cell", { is: "all", of: [FILLED, FILLED] }, missing, {}],
    [null, "a condition alone", { is: "when", if: FIVE, then: FILLED }, missing, {}],
    ["missing", "the demand of a condition", { is: "when", if: FILLED, then: FIVE }, missing, {}],
  ])("%s: %s", (expected, _, check, outcome, given) => {
    expect(reason(check, outcome, given)).toBe(expected);
  });

  test("a rule that could not be compiled lacks no column", () => {
    const broken = definition("broken", { is: "atLeast", field: "gone", value: 5 });
    const tally = tallyOf(compiled(broken).entryRules);
    tally.count(Uint8Array.of(FAILED), 0, false, 1);
    expect(tally.entriesNotChecked()).toEqual([
      { rule: "test/broken", clause: "一", reason: "systemError", entries: 1 },
    ]);
  });
});

describe("entries counted", () => {
  const over = definition(
    "over",
    { is: "atLeast", field: "$field", value: 5 },
    { fields: ["memberCount", "floorArea"], anchor: "$field" },
  );
  const { entryRules } = compiled(over, definition("plain", FIVE, { clause: null }));

  test("an entry counts once per rule and reason, however many fields the rule stands for", () => {
    const tally = tallyOf(entryRules);
    const table = Uint8Array.from([
      ...[missing, missing, malformed],
      ...[malformed, missing, met],
      ...[met, malformed, missing],
    ]);
    for (const entry of [0, 1, 2]) tally.count(table, entry, false, 1);
    expect(tally.entriesNotChecked()).toEqual([
      { rule: "test/over", clause: "一", reason: "missing", entries: 2 },
      { rule: "test/over", clause: "一", reason: "malformed", entries: 2 },
      { rule: "test/plain", clause: null, reason: "missing", entries: 1 },
      { rule: "test/plain", clause: null, reason: "malformed", entries: 1 },
    ]);
  });

  test("one is counted out again as it was counted in", () => {
    const tally = tallyOf(entryRules);
    const table = Uint8Array.from([missing, missing, FAILED, met, notMet, met]);
    tally.count(table, 0, false, 1);
    tally.count(table, 1, false, 1);
    tally.count(table, 0, false, -1);
    expect(tally.entriesNotChecked()).toEqual([]);
    expect(tally.outcomeCounts()).toEqual({
      met: 2,
      notMet: 1,
      missing: 0,
      malformed: 0,
      notApplicable: 0,
      needsJudgement: 0,
    });
  });

  test("the example row counts as outcomes only", () => {
    const tally = tallyOf(entryRules);
    tally.count(Uint8Array.of(missing, malformed, FAILED), 0, true, 1);
    expect(tally.entriesNotChecked()).toEqual([]);
    expect(tally.outcomeCounts()).toMatchObject({ missing: 1, malformed: 1, needsJudgement: 1 });
  });

  test("outcomes are counted each by its own name, and a failed rule as a question", () => {
    const rules = compiled(
      ...["a", "b", "c", "d", "e", "f", "g"].map((id) => definition(id, FIVE)),
    ).entryRules;
    const tally = tallyOf(rules);
    const codes = [met, notMet, missing, malformed, notApplicable, needsJudgement, FAILED];
    tally.count(Uint8Array.from(codes), 0, false, 1);
    expect(tally.outcomeCounts()).toEqual({
      met: 1,
      notMet: 1,
      missing: 1,
      malformed: 1,
      notApplicable: 1,
      needsJudgement: 2,
    });
  });

  test("reasons are told in the order of the rules, and of each: column, blank, unreadable, roster, failure", () => {
    const fields = ["memberCount", "floorArea"];
    const many = definition(
      "many",
      { is: "all", of: [{ is: "atLeast", field: "$field", value: 5 }, NAMED] },
      { fields: [...fields, "annualFunding", "patentCount", "leaderName"] },
    );
    const tally = tallyOf(compiled(many).entryRules, { without: ["floorArea"] });
    tally.count(Uint8Array.of(FAILED, missing, notApplicable, malformed, missing), 0, false, 1);
    expect(tally.entriesNotChecked().map(({ reason: why }) => why)).toEqual([
      "missingColumn",
      ...["missing", "malformed", "noRoster", "systemError"],
    ]);
  });
});

describe("rules of the whole sheet", () => {
  const perUnit: Predicate = { is: "countBetween", by: "hostUnit", max: 1 };
  const filled: Predicate = { is: "labelFilled", label: "preparedBy" };
  const named: Predicate = { is: "labelMatches", label: "preparedBy", patterns: ["*县总工会"] };
  const why = (check: Predicate, outcome: number): unknown => {
    const { sheetRules, faults } = compiled(definition("s", check, { scope: "sheet" }));
    expect(faults).toEqual([]);
    return sheetNotChecked(sheetRules, Uint8Array.of(outcome));
  };
  const base = { rule: "test/s", clause: "一", entries: 0 };
  test.each<[Predicate, number, string | null]>([
    [perUnit, met, null],
    [perUnit, notMet, null],
    [perUnit, malformed, null],
    [perUnit, needsJudgement, null],
    [perUnit, missing, "missingColumn"],
    [perUnit, FAILED, "systemError"],
    [filled, missing, null],
    [filled, FAILED, "systemError"],
    [named, missing, "missing"],
  ])("%j with outcome %i: %s", (check, outcome, reasonGiven) => {
    expect(why(check, outcome)).toEqual(reasonGiven === null ? [] : [{ ...base, reason: reasonGiven }]);
  });
});

test("the table of outcomes answers by rule and entry, and never changes with the counts", () => {
  const { entryRules, sheetRules } = compiled(
    definition("a", FIVE),
    definition("over", { is: "required", field: "$field" }, { fields: ["phone"], anchor: "$field" }),
    definition("s", { is: "countBetween", max: 1 }, { scope: "sheet" }),
  );
  const counts: Record<OutcomeStatus, number> = {
    met: 4,
    notMet: 0,
    missing: 0,
    malformed: 0,
    notApplicable: 0,
    needsJudgement: 0,
  };
  const table = Uint8Array.of(met, missing, notMet, FAILED);
  const outcomes = outcomeTable(entryRules, table, counts, sheetRules, Uint8Array.of(malformed));
  expect(outcomes.entryRules).toEqual([
    { id: "test/a", field: null },
    { id: "test/over", field: "phone" },
  ]);
  expect(outcomes.sheetRules).toEqual([{ id: "test/s", field: null, status: "malformed" }]);
  expect([0, 1].map((entry) => [0, 1].map((rule) => outcomes.status(rule, entry)))).toEqual([
    ["met", "missing"],
    ["notMet", "needsJudgement"],
  ]);
  expect(outcomes.status(0, 9)).toBe("needsJudgement");
  expect(outcomes.counts).toEqual(counts);
});
