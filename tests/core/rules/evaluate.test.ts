import type { OutcomeStatus, RuleDefinition } from "../../../src/core";
import { FAILED, Outcome } from "../../../src/core/pack";
import type { CompiledRule } from "../../../src/core/rules/compile";
import { evaluateEntries, evaluateSheet } from "../../../src/core/rules/evaluate";
import { RosterIndex } from "../../../src/core/rules/rosterIndex";
import { situationOf } from "../pack/support";

interface Stub extends Partial<Pick<RuleDefinition, "guards" | "yields" | "severity">> {
  readonly fields?: readonly number[];
  readonly anchor?: number;
  /** Throws this in place of an outcome; null: could not be compiled. */
  readonly fault?: unknown;
}

/** A rule that comes to the same outcome for every entry. */
function rule(outcome: OutcomeStatus, { fields = [0], anchor = -1, ...more }: Stub = {}): CompiledRule {
  const { fault, ...definition } = more;
  const check: CompiledRule["check"] = {
    fields,
    acrossEntries: false,
    status() {
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- a check may throw anything
      if (fault !== undefined) throw fault;
      return Outcome[outcome];
    },
    explain: () => {
      throw new Error("not asked");
    },
  };
  return {
    definition: { severity: "error", ...definition } as RuleDefinition,
    id: `test/${String(fault)}`,
    field: null,
    check: fault === null ? null : check,
    anchor,
  };
}
const came = (...rules: readonly CompiledRule[]): readonly (string | undefined)[] =>
  [...evaluateEntries(rules, situationOf([{}]), new Map())].map(
    (code) => Object.entries(Outcome).find(([, known]) => known === code)?.[0],
  );

describe("one cause, one finding", () => {
  const guard = (outcome: OutcomeStatus, more: Stub = {}) => rule(outcome, { guards: true, ...more });
  const yielding = (outcome: OutcomeStatus, more: Stub = {}) =>
    rule(outcome, { yields: true, severity: "warning", ...more });
  test("where a figure itself is wrong, what others make of it is not told", () => {
    expect(came(rule("notMet"), guard("notMet"), rule("needsJudgement"))).toEqual([
      "malformed",
      "notMet",
      "malformed",
    ]);
    expect(came(guard("notMet"), rule("met"), rule("missing"), rule("notMet", { fields: [1, 0] }))).toEqual([
      "notMet",
      "met",
      "missing",
      "malformed",
    ]);
    expect(came(guard("notMet"), rule("notMet", { fields: [1] }))).toEqual(["notMet", "notMet"]);
    expect(came(guard("met"), rule("notMet"))).toEqual(["met", "notMet"]);
    expect(came(rule("notMet"), rule("notMet"))).toEqual(["notMet", "notMet"]);
  });
  test("the first of several such rules stands, for each field of its own", () => {
    expect(came(guard("notMet"), guard("notMet"), guard("notMet", { fields: [1] }))).toEqual([
      "notMet",
      "malformed",
      "notMet",
    ]);
    expect(came(guard("notMet", { fields: [] }), rule("notMet"))).toEqual(["notMet", "notMet"]);
  });
  test("a rule about the form of writing yields to a demand at the same cell", () => {
    expect(came(yielding("notMet"), rule("notMet"))).toEqual(["malformed", "notMet"]);
    expect(came(yielding("notMet"), rule("needsJudgement"))).toEqual(["malformed", "needsJudgement"]);
    expect(came(yielding("notMet"), rule("met"))).toEqual(["notMet", "met"]);
    expect(came(yielding("notMet"), rule("notMet", { fields: [1] }))).toEqual(["notMet", "notMet"]);
    expect(came(yielding("notMet"), yielding("notMet"))).toEqual(["notMet", "notMet"]);
    // A rule that only informs is no demand.
    expect(came(yielding("notMet"), rule("notMet", { severity: "info" }))).toEqual(["notMet", "notMet"]);
  });
  test("a guard that is open yields to a demand, and a form of writing to it", () => {
    expect(came(guard("needsJudgement"), rule("needsJudgement"))).toEqual(["malformed", "needsJudgement"]);
    expect(came(yielding("notMet"), guard("needsJudgement"))).toEqual(["malformed", "needsJudgement"]);
    expect(came(guard("needsJudgement"))).toEqual(["needsJudgement"]);
  });
  test("the cell is that of the anchor, where a rule has one", () => {
    expect(came(yielding("notMet", { anchor: 1 }), rule("notMet", { fields: [1] }))).toEqual([
      "malformed",
      "notMet",
    ]);
    expect(came(yielding("notMet", { fields: [1], anchor: 0 }), rule("notMet", { fields: [1] }))).toEqual([
      "notMet",
      "notMet",
    ]);
  });
  test("a question waits for an error about its cell alone", () => {
    expect(came(rule("needsJudgement"), rule("notMet"))).toEqual(["malformed", "notMet"]);
    expect(came(rule("needsJudgement"), rule("notMet", { severity: "warning" }))).toEqual([
      "needsJudgement",
      "notMet",
    ]);
    expect(came(rule("needsJudgement"), rule("notMet", { fields: [0, 1] }))).toEqual([
      "needsJudgement",
      "notMet",
    ]);
    expect(came(rule("needsJudgement"), rule("notMet", { fields: [1] }))).toEqual([
      "needsJudgement",
      "notMet",
    ]);
    // Without a cell there is nothing to put right first.
    const nowhere = { fields: [] };
    expect(came(rule("needsJudgement", nowhere), rule("notMet", nowhere))).toEqual([
      "needsJudgement",
      "notMet",
    ]);
  });
});

describe("all rules for all entries", () => {
  test("row by row; the example row has nothing to meet", () => {
    const rules = [rule("met"), rule("notMet"), rule("missing")];
    const { met, notMet, missing, notApplicable } = Outcome;
    expect([...evaluateEntries(rules, situationOf([{}, {}, {}], { samples: [1] }), new Map())]).toEqual([
      ...[met, notMet, missing],
      ...[notApplicable, notApplicable, notApplicable],
      ...[met, notMet, missing],
    ]);
  });
  test("a rule that throws fails with its first message, and one without a check silently", () => {
    const failures = new Map<string, string>();
    const first = { ...rule("met", { fault: new Error("first") }), id: "test/a" };
    const second = { ...rule("met", { fault: new Error("second") }), id: "test/a" };
    const other = { ...rule("met", { fault: "said" }), id: "test/b" };
    const rules = [first, second, other, rule("met", { fault: null }), rule("met")];
    const expected = [FAILED, FAILED, FAILED, FAILED, Outcome.met];
    expect([...evaluateEntries(rules, situationOf([{}]), failures)]).toEqual(expected);
    expect([...evaluateSheet(rules, situationOf([{}]), failures)]).toEqual(expected);
    expect([...failures]).toEqual([
      ["test/a", "first"],
      ["test/b", "said"],
    ]);
  });
});

describe("the roster", () => {
  const roster = [
    { studioName: "甲工作室", leaderName: "李 明", hostUnit: "甲（一）公司" },
    { studioName: "甲 工作室", leaderName: "李明", hostUnit: "甲(一)公司" },
    { studioName: "", leaderName: "王强", hostUnit: "" },
    { studioName: "乙工作室" },
    { studioName: "", leaderName: "", hostUnit: "丙公司" },
  ];
  const index = new RosterIndex(roster);
  const found = (name: string, leader: string, unit: string): number =>
    roster.indexOf(index.find(name, leader, unit) as (typeof roster)[number]);
  test("the first entry of a name or of a leader with a unit is found, the name before the leader", () => {
    expect(found("甲工作室", "", "")).toBe(0);
    expect(found("别的", "李明", "甲(一)公司")).toBe(0);
    expect(found("乙工作室", "李明", "甲(一)公司")).toBe(3);
  });
  test("no name, no unit or no leader finds nothing", () => {
    expect([
      found("", "", ""),
      found("", "王强", ""),
      found("", "", "丙公司"),
      found("", "李明", "别的"),
    ]).toEqual([-1, -1, -1, -1]);
    expect(index.findNear("全然不同的名称", "", "")).toBeNull();
    expect(index.findNear("新名称创新室", "李明", "别的公司")).toBe(roster[0]);
  });
});
