import { compileRules, conflicts, deadlineOf } from "../../../src/core";
import type { Predicate, RuleDefinition, RulePack } from "../../../src/core";
import { momentOf } from "../../../src/core/pack";
import { referenceDateOf, referenceOf } from "../../../src/core/rules/referenceDate";
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

describe("which demands meet", () => {
  const on = (is: string, values: object, field = "studioName"): Predicate =>
    ({ is, field, ...values }) as unknown as Predicate;
  const pairsOf = (one: Predicate, other: Predicate, more: Partial<RuleDefinition> = {}): number =>
    conflicts(packOf(rule("a", one), rule("b", other, more))).length;
  const ends = (...texts: string[]) => on("endsWith", { texts });
  const begins = (...texts: string[]) => on("startsWith", { texts });
  const least = on("atLeast", { value: 5 }, "memberCount");
  const most = on("atMost", { value: 3 }, "memberCount");

  test.each<[number, string, Predicate, Predicate]>([
    [0, "one name ending in the other", ends("劳模创新工作室"), ends("创新工作室")],
    [0, "the other way round", ends("工作室"), ends("劳模创新工作室")],
    [1, "two endings of one beginning", ends("创新工作室"), ends("创新团队")],
    [1, "an ending that is the other's beginning", ends("创新"), ends("创新工作室")],
    [0, "one of several endings", ends("团队", "工作室"), ends("创新工作室")],
    [0, "one beginning that begins the other", begins("乐山"), begins("乐山市")],
    [0, "the other way round", begins("乐山市"), begins("乐山")],
    [1, "two beginnings of one end", begins("乐山市"), begins("眉山市")],
    [1, "a beginning that is the other's end", begins("山市"), begins("乐山市")],
    [0, "a beginning and an ending", begins("乐山"), ends("工作室")],
    [1, "two counts apart", least, most],
    [0, "two fields", least, on("atMost", { value: 3 }, "floorArea")],
    [0, "under a condition", least, { is: "when", if: begins("乐山"), then: most }],
    [0, "one of two", least, { is: "any", of: [most, ends("室")] }],
    [0, "what is not to be", least, { is: "not", of: most }],
    [1, "among several that must all be met", least, { is: "all", of: [ends("室"), most] }],
    [
      1,
      "one word and another",
      on("oneOf", { values: ["教育"] }, "sector"),
      on("oneOf", { values: ["科技"] }, "sector"),
    ],
    [
      0,
      "one word in common",
      on("oneOf", { values: ["教育", "科技"] }, "sector"),
      on("oneOf", { values: ["科技"] }, "sector"),
    ],
  ])("%i: %s", (count, _, one, other) => {
    expect(pairsOf(one, other)).toBe(count);
  });

  test("rules that only inform are no demands", () => {
    expect(pairsOf(least, most, { severity: "info" })).toBe(0);
    expect(pairsOf(least, most, { severity: "warning" })).toBe(1);
  });

  test("a rule at odds with itself, and one over fields at each of them", () => {
    const both: Predicate = { is: "all", of: [least, most] };
    expect(conflicts(packOf(rule("a", both))).map(({ rules }) => rules)).toEqual([["a", "a"]]);
    const over = rule("over", on("atMost", { value: 3 }, "$field"), {
      fields: ["memberCount", "patentCount"],
    });
    expect(conflicts(packOf(rule("a", least), over)).map(({ field, rules }) => [field, rules])).toEqual([
      ["memberCount", ["a", "over"]],
    ]);
  });

  test("numbers of entries are told as that, by unit or in all", () => {
    const counted = (values: object): Predicate => ({ is: "countBetween", ...values });
    const sheet: Partial<RuleDefinition> = { scope: "sheet" };
    const of = (one: object, other: object) =>
      conflicts(packOf(rule("a", counted(one), sheet), rule("b", counted(other), sheet)));
    const [inAll] = of({ min: 5 }, { max: 3 });
    expect([inAll?.field, inAll?.message["zh-CN"].slice(0, 4), inAll?.message.en.slice(0, 35)]).toEqual([
      null,
      "“数量”",
      "Two demands on “number of entries” ",
    ]);
    expect(of({ min: 5, by: "hostUnit" }, { max: 3, by: "hostUnit" }).map(({ field }) => field)).toEqual([
      "hostUnit",
    ]);
    expect(of({ min: 5 }, { max: 3, by: "hostUnit" })).toEqual([]);
    expect(of({ min: 5, by: "sector" }, { max: 3, by: "hostUnit" })).toEqual([]);
  });

  test("a demand of a kind that asks nothing of a value is none", () => {
    expect(pairsOf(on("required", {}), on("readable", {}))).toBe(0);
    expect(pairsOf(begins("乐山"), on("startsWith", { other: "hostUnit" }))).toBe(0);
  });
});

describe("the deadline in a year", () => {
  const yearly = (exceptions: Readonly<Record<string, string>>): RulePack => ({
    ...TEST_PACK,
    deadline: { kind: "yearly", year: 2011, monthDay: "07-31", exceptions },
  });
  const pack = yearly({ "2012": "08-15", "2013": "2014-01-10" });
  test.each([
    [undefined, "2011-07-31"],
    [2011, "2011-07-31"],
    [2012, "2012-08-15"],
    // An exception may lie in the next year, and be written as a whole date.
    [2013, "2014-01-10"],
    [2014, "2014-07-31"],
    [987, "0987-07-31"],
  ])("%s: %s", (year, deadline) => {
    expect(deadlineOf(pack, year)).toBe(deadline);
  });
  test("of a pack for one year is that year's, of one without a deadline none", () => {
    expect([deadlineOf(TEST_PACK), deadlineOf(TEST_PACK, 1999)]).toEqual(["2020-09-25", "2020-09-25"]);
    const none: RulePack = { ...TEST_PACK, deadline: { kind: "none" } };
    expect([deadlineOf(none), deadlineOf(none, 2020)]).toEqual([null, null]);
  });
  test("is read as the review's date where nobody gives one", () => {
    const of = (given: RulePack, options: object) =>
      referenceDateOf(given, { today: "2021-03-01", ...options });
    expect(of(pack, {})).toBe("2011-07-31");
    expect(of(pack, { referenceDate: "2012-01-02" })).toBe("2012-01-02");
    expect(of(pack, { referenceDate: "2012-01-02T09:30" })).toBe("2012-01-02T09:30");
    expect(of(pack, { referenceDate: "" })).toBe("2011-07-31");
    expect(of({ ...TEST_PACK, deadline: { kind: "none" } }, {})).toBe("2021-03-01");
    expect(of({ ...TEST_PACK, deadline: { kind: "none" } }, { today: "" })).toBe("");
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
