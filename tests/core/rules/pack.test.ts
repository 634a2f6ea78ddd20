import {
  compileRules,
  conflicts,
  deadlineOf,
  fieldsOfRule,
  referenceDateOf,
  replaceField,
} from "../../../src/core";
import type { Predicate, RuleDefinition, RulePack } from "../../../src/core";
import { builtInPacks } from "../../../src/packs";
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

describe("compileRules", () => {
  test("a rule over fields becomes one rule per field", () => {
    const pack = packOf(
      rule("required", { is: "required", field: "$field" }, { fields: "form" }),
      rule(
        "some",
        {
          is: "when",
          if: { is: "unitAssumed", field: "$field" },
          then: { is: "atMost", field: "$field", value: 9 },
        },
        { fields: ["floorArea", "annualFunding"], anchor: "$field" },
      ),
      rule("column", { is: "hasColumn", field: "$field" }, { scope: "sheet", fields: ["phone"] }),
    );
    const compiled = compileRules(pack);
    expect(compiled.entryRules).toHaveLength(pack.fields.length + 2);
    expect(compiled.entryRules.at(-1)).toMatchObject({ id: "test/some", field: "annualFunding" });
    expect(compiled.sheetRules.map(({ id, field }) => [id, field])).toEqual([["test/column", "phone"]]);
    expect(compiled.faults).toEqual([]);
    expect(compileRules(pack)).toBe(compiled);
  });
  test("a rule that cannot be is a fault with its id, and never an exception", () => {
    const compiled = compileRules(
      packOf(
        rule("unknown-field", { is: "required", field: "nothing" }),
        rule("wrong-kind", { is: "atLeast", field: "phone", value: 1 }),
        rule("wrong-anchor", { is: "required", field: "phone" }, { anchor: "nowhere" }),
        rule("wrong-scope", { is: "required", field: "phone" }, { scope: "sheet" }),
        rule("no-predicate", null as unknown as Predicate),
      ),
    );
    expect(compiled.faults.map((fault) => fault.rule)).toEqual([
      "test/unknown-field",
      "test/wrong-kind",
      "test/wrong-anchor",
      "test/wrong-scope",
      "test/no-predicate",
    ]);
    expect(compiled.entryRules.every(({ check }) => check === null)).toBe(true);
  });
  test("$field is replaced wherever it stands", () => {
    const predicate: Predicate = {
      is: "all",
      of: [
        { is: "unique", fields: ["$field"] },
        { is: "atLeast", field: "$field", value: 1 },
      ],
    };
    expect(JSON.stringify(replaceField(predicate, "phone"))).not.toContain("$field");
    expect(fieldsOfRule(rule("a", predicate), TEST_PACK)).toEqual([null]);
  });
  test("the product's packs compile without fault and without conflict", () => {
    for (const pack of builtInPacks) {
      expect(compileRules(pack).faults).toEqual([]);
      expect(conflicts(pack)).toEqual([]);
    }
  });
});

describe("conflicts", () => {
  const between = (...rules: RuleDefinition[]) =>
    conflicts(packOf(...rules)).map((conflict) => conflict.rules);
  const atLeast = (value: number, exclusive = false): Predicate => ({
    is: "atLeast",
    field: "memberCount",
    value,
    exclusive,
  });
  const atMost = (value: number, exclusive = false): Predicate => ({
    is: "atMost",
    field: "memberCount",
    value,
    exclusive,
  });

  test("at least more than at most", () => {
    expect(between(rule("a", atLeast(5)), rule("b", atMost(4)))).toEqual([["a", "b"]]);
    expect(between(rule("a", atLeast(5)), rule("b", atMost(5)))).toEqual([]);
    expect(between(rule("a", atLeast(5, true)), rule("b", atMost(5)))).toEqual([["a", "b"]]);
    expect(between(rule("a", atLeast(5)), rule("b", atMost(5, true)))).toEqual([["a", "b"]]);
    expect(between(rule("a", atMost(5, true)), rule("b", atLeast(5)))).toEqual([["a", "b"]]);
  });
  test("within one rule, and within all", () => {
    expect(between(rule("a", { is: "between", field: "memberCount", min: 5, max: 3 }))).toEqual([["a", "a"]]);
    expect(between(rule("a", { is: "all", of: [atLeast(5), atMost(4)] }))).toEqual([["a", "a"]]);
  });
  test("answers, choices, beginnings and endings", () => {
    const answer = (value: boolean): Predicate => ({ is: "answers", field: "hasRules", value });
    expect(between(rule("a", answer(true)), rule("b", answer(false)))).toEqual([["a", "b"]]);
    const one = (...values: string[]): Predicate => ({ is: "oneOf", field: "sector", values });
    expect(between(rule("a", one("教育")), rule("b", one("科技")))).toEqual([["a", "b"]]);
    expect(between(rule("a", one("教育", "科技")), rule("b", one("科技")))).toEqual([]);
    const ends = (...texts: string[]): Predicate => ({ is: "endsWith", field: "studioName", texts });
    expect(between(rule("a", ends("创新工作室")), rule("b", ends("劳模创新工作室")))).toEqual([]);
    expect(between(rule("a", ends("创新工作室")), rule("b", ends("工作站")))).toEqual([["a", "b"]]);
    const starts = (...texts: string[]): Predicate => ({ is: "startsWith", field: "studioName", texts });
    expect(between(rule("a", starts("乐山")), rule("b", starts("乐山市")))).toEqual([]);
    expect(between(rule("a", starts("乐山")), rule("b", starts("大连")))).toEqual([["a", "b"]]);
    expect(between(rule("a", { is: "startsWith", field: "studioName", other: "hostUnit" }))).toEqual([]);
  });
  test("numbers of entries", () => {
    const count = (min?: number, max?: number, by?: string): Predicate => ({
      is: "countBetween",
      ...(min === undefined ? {} : { min }),
      ...(max === undefined ? {} : { max }),
      ...(by === undefined ? {} : { by }),
    });
    const sheet = { scope: "sheet" as const };
    expect(between(rule("a", count(3), sheet), rule("b", count(undefined, 2), sheet))).toEqual([["a", "b"]]);
    expect(between(rule("a", count(3), sheet), rule("b", count(undefined, 2, "hostUnit"), sheet))).toEqual(
      [],
    );
    const [conflict] = conflicts(packOf(rule("a", count(3, 2), sheet)));
    expect(conflict).toMatchObject({ field: null });
    expect(conflict?.message["zh-CN"]).toContain("数量");
    const [grouped] = conflicts(packOf(rule("a", count(3, 2, "hostUnit"), sheet)));
    expect(grouped?.message.en).toContain("field hostUnit");
  });
  test("rules that inform, other fields and conditions are no conflict", () => {
    expect(between(rule("a", atLeast(5)), rule("b", atMost(4), { severity: "info" }))).toEqual([]);
    expect(
      between(rule("a", atLeast(5)), rule("b", { is: "atMost", field: "patentCount", value: 4 })),
    ).toEqual([]);
    expect(
      between(rule("a", atLeast(5)), rule("b", { is: "when", if: atLeast(1), then: atMost(4) })),
    ).toEqual([]);
    expect(
      between(
        rule("a", { is: "atMost", field: "$field", value: 4 }, { fields: ["memberCount"] }),
        rule("b", atLeast(5)),
      ),
    ).toEqual([["a", "b"]]);
    expect(
      conflicts(packOf(rule("a", { is: "between", field: "gone", min: 2, max: 1 })))[0]?.message.en,
    ).toContain("gone");
  });
});

describe("deadline and reference date", () => {
  const yearly: RulePack = {
    ...TEST_PACK,
    deadline: {
      kind: "yearly",
      year: 2011,
      monthDay: "07-31",
      exceptions: { "2011": "08-31", "2013": "2013-08-15" },
    },
  };
  const open: RulePack = { ...TEST_PACK, deadline: { kind: "none" } };
  test("one date, yearly with exceptions, none", () => {
    expect(deadlineOf(TEST_PACK)).toBe("2020-09-25");
    expect(deadlineOf(TEST_PACK, 2030)).toBe("2020-09-25");
    expect(deadlineOf(yearly)).toBe("2011-08-31");
    expect(deadlineOf(yearly, 2012)).toBe("2012-07-31");
    expect(deadlineOf(yearly, 2013)).toBe("2013-08-15");
    expect(deadlineOf(open)).toBeNull();
  });
  test("the user's own, else the pack's, else today", () => {
    expect(referenceDateOf(TEST_PACK, { today: "2021-01-01", referenceDate: "2020-08-01" })).toBe(
      "2020-08-01",
    );
    expect(referenceDateOf(TEST_PACK, { today: "2021-01-01" })).toBe("2020-09-25");
    expect(referenceDateOf(yearly, { today: "2021-01-01" })).toBe("2011-08-31");
    expect(referenceDateOf(open, { today: "2021-01-01" })).toBe("2021-01-01");
    expect(referenceDateOf(open, { today: "someday" })).toBe("");
    expect(referenceDateOf(TEST_PACK, { today: "2021-01-01", referenceDate: "2020-08-01T09:30" })).toBe(
      "2020-08-01T09:30",
    );
    expect(referenceDateOf(TEST_PACK, { today: "2021-01-01", referenceDate: "" })).toBe("2020-09-25");
  });
});
