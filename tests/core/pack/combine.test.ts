import type { OutcomeStatus, Predicate } from "../../../src/core";
import { OUTCOME_STATUSES } from "../../../src/core";
import { both, either, opposite, provided } from "../../../src/core/pack/judging/logic";
import { Outcome, statusOf } from "../../../src/core/pack";
import { compileWrong, explain, explainAll, judge } from "./support";

const UNKNOWN: readonly OutcomeStatus[] = ["missing", "malformed", "needsJudgement"];
const isUnknown = (status: OutcomeStatus): boolean => UNKNOWN.includes(status);
const earlier = (a: OutcomeStatus, b: OutcomeStatus): OutcomeStatus =>
  UNKNOWN.find((status) => status === a || status === b) as OutcomeStatus;

const pairs = OUTCOME_STATUSES.flatMap((a) => OUTCOME_STATUSES.map((b) => [a, b] as const));
const apply = (table: typeof both, a: OutcomeStatus, b: OutcomeStatus): OutcomeStatus =>
  statusOf(table(Outcome[a], Outcome[b]));

describe("the truth table, all 36 pairs", () => {
  test.each(pairs)("all(%s, %s)", (a, b) => {
    const expected =
      a === "notApplicable"
        ? b
        : b === "notApplicable"
          ? a
          : a === "notMet" || b === "notMet"
            ? "notMet"
            : isUnknown(a) || isUnknown(b)
              ? earlier(a, b)
              : "met";
    expect(apply(both, a, b)).toBe(expected);
    expect(apply(both, b, a)).toBe(expected);
  });
  test.each(pairs)("any(%s, %s)", (a, b) => {
    const expected =
      a === "notApplicable"
        ? b
        : b === "notApplicable"
          ? a
          : a === "met" || b === "met"
            ? "met"
            : isUnknown(a) || isUnknown(b)
              ? earlier(a, b)
              : "notMet";
    expect(apply(either, a, b)).toBe(expected);
    expect(apply(either, b, a)).toBe(expected);
  });
  test.each(pairs)("when(%s, %s)", (a, b) => {
    const expected =
      a === "met"
        ? b
        : a === "notMet" || a === "notApplicable"
          ? "notApplicable"
          : b === "met" || b === "notApplicable"
            ? b
            : a;
    expect(apply(provided, a, b)).toBe(expected);
  });
  test.each(OUTCOME_STATUSES)("not(%s)", (a) => {
    const expected = a === "met" ? "notMet" : a === "notMet" ? "met" : a;
    expect(statusOf(opposite(Outcome[a]))).toBe(expected);
  });
  test("all and any are associative, and De Morgan's laws hold", () => {
    for (const [a, b] of pairs) {
      for (const c of OUTCOME_STATUSES) {
        const [x, y, z] = [Outcome[a], Outcome[b], Outcome[c]];
        expect(both(both(x, y), z)).toBe(both(x, both(y, z)));
        expect(either(either(x, y), z)).toBe(either(x, either(y, z)));
      }
      expect(opposite(both(Outcome[a], Outcome[b]))).toBe(either(opposite(Outcome[a]), opposite(Outcome[b])));
    }
  });
});

const members: Predicate = { is: "atLeast", field: "memberCount", value: 5 };
const area: Predicate = { is: "atLeast", field: "floorArea", value: 0, exclusive: true };

describe("combined predicates", () => {
  test("all: the finding is about the first part that fails", () => {
    const all: Predicate = { is: "all", of: [members, area] };
    expect(judge(all, { memberCount: 6, floorArea: 10 })).toBe("met");
    expect(judge(all, { memberCount: 6, floorArea: 0 })).toBe("notMet");
    expect(judge(all, { memberCount: null, floorArea: 0 })).toBe("notMet");
    expect(judge(all, { memberCount: null, floorArea: 10 })).toBe("missing");
    expect(explain(all, { memberCount: 6, floorArea: 0 }).required).toBe("> 0");
    expect(explain(all, { memberCount: 4, floorArea: 0 }).required).toBe(">= 5");
  });
  test("any: no single figure is the demand", () => {
    const any: Predicate = { is: "any", of: [members, area] };
    expect(judge(any, { memberCount: 4, floorArea: 10 })).toBe("met");
    expect(judge(any, { memberCount: 4, floorArea: 0 })).toBe("notMet");
    expect(judge(any, { memberCount: 4, floorArea: null })).toBe("missing");
    expect(explain(any, { memberCount: 4, floorArea: 0 }).required).toBe("");
  });
  test("not", () => {
    const not: Predicate = { is: "not", of: members };
    expect(judge(not, { memberCount: 4 })).toBe("met");
    expect(judge(not, { memberCount: 5 })).toBe("notMet");
    expect(judge(not, {})).toBe("missing");
    expect(explain(not, { memberCount: 5 }).required).toBe("");
  });
  test("when: explains the part that decides", () => {
    const when: Predicate = { is: "when", if: members, then: area };
    expect(judge(when, { memberCount: 4, floorArea: 0 })).toBe("notApplicable");
    expect(judge(when, { memberCount: 5, floorArea: 0 })).toBe("notMet");
    expect(judge(when, { memberCount: "约5", floorArea: 0 })).toBe("needsJudgement");
    expect(judge(when, { memberCount: "约5", floorArea: 1 })).toBe("met");
    expect(explain(when, { memberCount: 5, floorArea: 0 }).required).toBe("> 0");
    expect(explain(when, { memberCount: "约5", floorArea: 0 }).required).toBe(">= 5");
  });
  test("when keeps speaking per group", () => {
    const grouped: Predicate = {
      is: "when",
      if: { is: "labelFilled", label: "recommendingUnit" },
      then: { is: "countBetween", by: "hostUnit", max: 1 },
    };
    const entries = [{ hostUnit: "甲公司" }, { hostUnit: "甲 公司" }, { hostUnit: "乙公司" }];
    expect(explainAll(grouped, entries)).toHaveLength(1);
  });
  test("a combinator needs parts", () => {
    expect(compileWrong({ is: "all", of: [] })).toThrow(/at least one part/);
    expect(compileWrong({ is: "any", of: [] })).toThrow(/at least one part/);
    expect(compileWrong({ is: "guess", field: "memberCount" })).toThrow(/unknown predicate "guess"/);
    expect(compileWrong({ is: "toString" })).toThrow(/unknown predicate/);
  });
});
