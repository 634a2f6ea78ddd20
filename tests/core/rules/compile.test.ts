import { compileRules, conflicts } from "../../../src/core";
import type { Predicate, RuleDefinition, RulePack } from "../../../src/core";
import { momentOf } from "../../../src/core/pack";
import { referenceOf } from "../../../src/core/rules/referenceDate";
import { TEST_PACK } from "../pack/support";

const rule = (id: string, check: Predicate, more: Partial<RuleDefinition> = {}): RuleDefinition => ({
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
const packOf = (...rules: RuleDefinition[]): RulePack => ({ ...TEST_PACK, rules });
const indexOf = (field: string): number => TEST_PACK.fields.findIndex(({ id }) => id === field);

test("each rule stands at its anchor, a rule over fields at each of them with its own clause", () => {
  const over = rule(
    "over",
    { is: "required", field: "$field" },
    {
      fields: ["hostUnit", "phone"],
      anchor: "$field",
      byField: { phone: { clause: "二", severity: "info" } },
    },
  );
  const anchored = rule("anchored", { is: "required", field: "phone" }, { anchor: "seq" });
  const plain = rule("plain", { is: "required", field: "phone" });
  const { entryRules, sheetRules, faults } = compileRules(packOf(over, anchored, plain));
  expect(
    entryRules.map(({ id, field, anchor, definition }) => [
      id,
      field,
      anchor,
      definition.clause,
      definition.severity,
    ]),
  ).toEqual([
    ["test/over", "hostUnit", indexOf("hostUnit"), "一", "error"],
    ["test/over", "phone", indexOf("phone"), "二", "info"],
    ["test/anchored", null, indexOf("seq"), "一", "error"],
    ["test/plain", null, -1, "一", "error"],
  ]);
  expect(entryRules.map(({ check }) => check?.fields)).toEqual(
    ["hostUnit", "phone", "phone", "phone"].map((field) => [indexOf(field)]),
  );
  expect([sheetRules, faults]).toEqual([[], []]);
});

test("a rule that cannot be stands without a check and says why", () => {
  const wrong = rule("wrong", { is: "required", field: "phone" }, { anchor: "nowhere" });
  const scoped = rule("scoped", { is: "required", field: "phone" }, { scope: "sheet" });
  const { entryRules, sheetRules, faults } = compileRules(packOf(wrong, scoped));
  expect(entryRules).toEqual([{ definition: wrong, id: "test/wrong", field: null, check: null, anchor: -1 }]);
  expect(sheetRules).toEqual([
    { definition: scoped, id: "test/scoped", field: null, check: null, anchor: -1 },
  ]);
  expect(faults).toEqual([
    { rule: "test/wrong", message: 'unknown field "nowhere" as anchor' },
    {
      rule: "test/scoped",
      message:
        '"required" judges one entry, but the rule has the scope "sheet"; change the scope to "entry".',
    },
  ]);
});

describe("rules that contradict each other", () => {
  test("are named with both demands, in both languages", () => {
    const least: Predicate = { is: "atLeast", field: "memberCount", value: 5 };
    const most: Predicate = { is: "atMost", field: "memberCount", value: 5, exclusive: true };
    expect(conflicts(packOf(rule("a", least), rule("b", most)))).toEqual([
      {
        field: "memberCount",
        rules: ["a", "b"],
        message: {
          "zh-CN": "“字段memberCount”的两项要求互相矛盾，没有哪个值能同时满足：a（>= 5）与 b（< 5）。",
          en: "Two demands on “field memberCount” contradict each other, no value meets both: a (>= 5) and b (< 5).",
        },
      },
    ]);
  });
  const figure = (value: number, exclusive: boolean, is: "atLeast" | "atMost"): Predicate => ({
    is,
    field: "memberCount",
    value,
    exclusive,
  });
  test.each<readonly [low: number, lowOpen: boolean, high: number, highOpen: boolean, count: number]>([
    [5, false, 5, false, 0],
    [5, true, 5, false, 1],
    [5, false, 5, true, 1],
    [5, true, 6, true, 0],
    [6, false, 5, false, 1],
    [-5, false, 0, false, 0],
  ])("from %d (without it: %p) to %d (without it: %p)", (low, lowOpen, high, highOpen, count) => {
    const rules = [rule("a", figure(low, lowOpen, "atLeast")), rule("b", figure(high, highOpen, "atMost"))];
    expect(conflicts(packOf(...rules))).toHaveLength(count);
    expect(conflicts(packOf(...rules.reverse()))).toHaveLength(count);
  });
  test("an open limit that another one lies beyond is no conflict", () => {
    const rules = [rule("a", figure(4, true, "atLeast")), rule("b", figure(5, false, "atLeast"))];
    expect(conflicts(packOf(...rules, rule("c", figure(5, false, "atMost"))))).toEqual([]);
  });
});

describe("the reference date and its deadline", () => {
  const yearly: RulePack = {
    ...TEST_PACK,
    deadline: { kind: "yearly", year: 2011, monthDay: "07-31", exceptions: {} },
  };
  test("a date that the calendar does not have is told and not used", () => {
    expect(referenceOf(TEST_PACK, { today: "2021-01-01", referenceDate: "2020-02-30" })).toEqual({
      moment: momentOf("2020-09-25"),
      deadline: momentOf("2020-09-25"),
      faults: ["referenceDate: 2020-02-30"],
    });
    const wrong: RulePack = { ...TEST_PACK, deadline: { kind: "date", date: "2020-09-31" } };
    expect(referenceOf(wrong, { today: "someday" })).toEqual({
      moment: null,
      deadline: null,
      faults: ["deadline: 2020-09-31", "today: someday"],
    });
  });
  test("a yearly deadline is that of the reference date's year", () => {
    expect(referenceOf(yearly, { today: "2021-01-01", referenceDate: "2013-05-01" })).toEqual({
      moment: momentOf("2013-05-01"),
      deadline: momentOf("2013-07-31"),
      faults: [],
    });
    const none: RulePack = { ...TEST_PACK, deadline: { kind: "none" } };
    expect(referenceOf(none, { today: "2021-01-01" })).toEqual({
      moment: momentOf("2021-01-01"),
      deadline: null,
      faults: [],
    });
  });
});
