import {
  builtInPacks,
  loadPackCases,
  loadPackJsonSchema,
  loadPackValidator,
  packById,
} from "../../src/packs";
import { generalRules, sharedFields, sharedRules } from "../../src/packs/builtIn";
import { strayCases, withCases } from "../../src/packs/cases";
import { composePack as composeWith, type PackSource } from "../../src/packs/compose";
import { checkCaseCounts, headerUnit, LEAST_CASES } from "../../src/packs/crossChecks";
import { eachFieldOf } from "../../src/packs/predicateChecks";
import { parsePack } from "../../src/packs/validate";
import { runCase, type Localised, type Predicate, type RulePack } from "../../src/core";

const packs = builtInPacks.map(withCases);
const composePack = (pack: PackSource): RulePack =>
  composeWith(pack, sharedFields, sharedRules, generalRules);
const named = packs.map((pack) => [pack.id, pack] as const);

describe("the built-in packs", () => {
  test.each(named)("%s passes the check that users' packs pass", (_id, pack) => {
    expect(parsePack(JSON.stringify(pack))).toEqual({
      ok: true,
      pack: JSON.parse(JSON.stringify(pack)) as unknown,
      warnings: [],
    });
  });

  test.each(named)("%s: every rule has its cases", (_id, pack) => {
    expect(checkCaseCounts(pack)).toEqual([]);
    expect(pack.rules.every(({ cases }) => cases.length >= LEAST_CASES)).toBe(true);
  });

  test("no case without a rule", () => {
    expect(strayCases(packs)).toEqual([]);
    expect(strayCases([{ ...(packs[0] as RulePack), rules: [] }]).length).toBeGreaterThan(20);
  });

  test("packs are shipped without cases, and found by id", () => {
    expect(builtInPacks.flatMap(({ rules }) => rules.flatMap(({ cases }) => cases))).toEqual([]);
    expect(packById("leshan-2020")).toBe(builtInPacks[0]);
    expect(packById("nowhere")).toBeUndefined();
  });

  test("the parts that are loaded on demand are there", async () => {
    expect(typeof (await loadPackValidator()).parsePack).toBe("function");
    expect(typeof (await loadPackCases()).withCases).toBe("function");
    expect(typeof (await loadPackJsonSchema()).packJsonSchema).toBe("function");
  });
});

describe("all cases of all rules", () => {
  const cases = packs.flatMap((pack) =>
    pack.rules.flatMap((rule) =>
      rule.cases.map(
        (example, index) =>
          [`${pack.id}/${rule.id} ${index + 1}: ${example.name.en}`, pack, rule, example] as const,
      ),
    ),
  );

  test("there are many", () => {
    expect(cases.length).toBeGreaterThan(800);
  });

  test.each(cases)("%s", (_name, pack, rule, example) => {
    expect(runCase(pack, rule, example).status).toBe(example.expect);
  });

  test.each(named)(
    "%s: each rule is seen to be met and not met (or to find what is missing or unreadable)",
    (_id, pack) => {
      for (const { id, cases: examples } of pack.rules) {
        const outcomes = new Set(examples.map(({ expect: outcome }) => outcome));
        expect([id, outcomes.has("met")]).toEqual([id, true]);
        expect([
          id,
          ["notMet", "missing", "malformed"].some((outcome) => outcomes.has(outcome as "notMet")),
        ]).toEqual([id, true]);
      }
    },
  );
});

describe("no two rules contradict", () => {
  /** The sample meets every rule at once, so the demands can be met together. */
  test.each(named)("%s: the sample meets every rule of severity error and warning", (_id, pack) => {
    for (const rule of pack.rules) {
      if (rule.severity === "info") continue;
      const each = eachFieldOf(rule, pack);
      for (const field of each.length === 0 ? [undefined] : each) {
        const example = {
          name: { "zh-CN": "样例", en: "sample" },
          expect: "met" as const,
          ...(field === undefined ? {} : { field }),
        };
        expect([rule.id, field, runCase(pack, rule, example).status]).toEqual([
          rule.id,
          field,
          expect.stringMatching(/^(met|notApplicable)$/),
        ]);
      }
    }
  });

  test.each(named)("%s: no lower bound lies above an upper bound of the same field", (_id, pack) => {
    const bounds = pack.rules.flatMap(({ check }) => boundsOf(check));
    for (const low of bounds) {
      for (const high of bounds) {
        if (low.field === high.field) expect(low.least).toBeLessThanOrEqual(high.most);
      }
    }
  });

  test.each(named)("%s: no demand is made twice", (_id, pack) => {
    const checks = pack.rules.map(({ check, fields }) => JSON.stringify([check, fields]));
    expect(new Set(checks).size).toBe(checks.length);
  });
});

function boundsOf(check: Predicate): { field: string; least: number; most: number }[] {
  if (check.is === "atLeast") return [{ field: check.field, least: check.value, most: Infinity }];
  if (check.is === "atMost") return [{ field: check.field, least: -Infinity, most: check.value }];
  if (check.is === "between") return [{ field: check.field, least: check.min, most: check.max }];
  return check.is === "all" ? check.of.flatMap(boundsOf) : [];
}

describe("texts", () => {
  /** Every text in both languages in a pack, with where it stands. */
  function textsOf(value: unknown, path: string): (readonly [string, Localised])[] {
    if (Array.isArray(value)) return value.flatMap((part, index) => textsOf(part, `${path}[${index}]`));
    if (typeof value !== "object" || value === null) return [];
    if ("zh-CN" in value) return [[path, value as Localised]];
    return Object.entries(value).flatMap(([key, part]) => textsOf(part, `${path}.${key}`));
  }

  const texts = packs.flatMap((pack) => textsOf(pack, pack.id));
  const withoutPlaceholders = (text: string): string => text.replace(/\{[a-zA-Z]+\}/g, "");
  // The documents' own "A4" and "xx公司", a cell's own text in quotes, and the names of titles are no foreign words.
  const foreignInChinese = (text: string): string[] => withoutPlaceholders(text).match(/[A-Za-z]{3,}/g) ?? [];

  test("there are thousands", () => {
    expect(texts.length).toBeGreaterThan(1500);
  });

  test("Chinese texts are Chinese", () => {
    const wrong = texts.filter(
      ([, text]) => !/\p{Script=Han}|\d/u.test(text["zh-CN"]) || foreignInChinese(text["zh-CN"]).length > 0,
    );
    expect(wrong).toEqual([]);
  });

  test("English texts are English", () => {
    // A case may be named by the Chinese title it is about.
    const wrong = texts.filter(
      ([path, text]) => !/[A-Za-z]{2,}/.test(text.en) && !/\.cases\[\d+\]\.name$/.test(path),
    );
    expect(wrong).toEqual([]);
  });

  test("a message uses the same placeholders in both languages", () => {
    const placeholders = (text: string): string[] => [...new Set(text.match(/\{[a-zA-Z]+\}/g) ?? [])].sort();
    const wrong = texts.filter(
      ([, text]) => placeholders(text["zh-CN"]).join() !== placeholders(text.en).join(),
    );
    expect(wrong).toEqual([]);
  });

  test("messages end as sentences and say what to do", () => {
    for (const pack of packs) {
      for (const { id, message, judgementMessage } of pack.rules) {
        for (const text of [message, ...(judgementMessage === undefined ? [] : [judgementMessage])]) {
          expect([pack.id, id, text["zh-CN"]]).toEqual([pack.id, id, expect.stringMatching(/。$/)]);
          expect([pack.id, id, text.en]).toEqual([pack.id, id, expect.stringMatching(/\.$/)]);
        }
      }
    }
  });
});

describe("fields", () => {
  test.each(named)("%s: the header names the field's unit", (_id, pack) => {
    for (const { id, header, unit } of pack.fields) {
      if (unit !== undefined) expect([id, headerUnit(header)]).toEqual([id, unit]);
    }
  });

  test.each(named)("%s: a header is not a name of two fields", (_id, pack) => {
    const owners = new Map<string, string>();
    for (const { id, header, synonyms } of pack.fields) {
      for (const name of [header, ...synonyms]) {
        expect([name, owners.get(name) ?? id]).toEqual([name, id]);
        owners.set(name, id);
      }
    }
  });

  test.each(named)("%s: a vague header is not also a sure one", (_id, pack) => {
    const sure = new Set(pack.fields.flatMap(({ header, synonyms }) => [header, ...synonyms]));
    expect(
      pack.fields.flatMap(({ vagueHeaders }) => vagueHeaders ?? []).filter((name) => sure.has(name)),
    ).toEqual([]);
  });

  test("the Leshan form is the official one, column by column", () => {
    const leader = "创新工作室负责人（带头人）基本情况";
    const work = "创新工作室工作开展基本情况";
    expect(packById("leshan-2020")?.fields.map(({ group, header }) => [...(group ?? []), header])).toEqual([
      ["序号"],
      ["创新工作室所属单位名称"],
      ["创新工作室名称"],
      ["创建时间"],
      [leader, "姓名"],
      [leader, "工作单位及职务"],
      [leader, "是否荣获各级各类劳动模范(先进工作者)、工匠称号，若是，请注明何年获何种劳动模范称号"],
      [leader, "联系电话"],
      [work, "创新工作室成员人数（人）"],
      [work, "工作场地面积（㎡）"],
      [work, "仪器设备（台/套）"],
      [work, "年均专项经费（万元）"],
      [work, "创新课题或攻关项目累计（项）"],
      [work, "创新成果数累计（项）"],
      [work, "专利数累计（项）"],
      [work, "创新成果转化应用节创经济效益累计（万元）"],
    ]);
  });

  test("none is an answer only where the specification says so", () => {
    const legal = new Set(
      packs.flatMap(({ fields }) =>
        fields.filter(({ noneIsLegal }) => noneIsLegal === true).map(({ id }) => id),
      ),
    );
    expect([...legal].sort()).toEqual([
      "economicBenefit",
      "leaderEducation",
      "leaderHonours",
      "leaderTitle",
      "patentCount",
    ]);
  });
});

describe("composing", () => {
  const source = (more: object): PackSource => ({ ...(packs[0] as RulePack), clauses: [], ...more });

  test("an unknown shared field or rule is a fault", () => {
    expect(() => composePack(source({ fields: ["nothing"], rules: [] }))).toThrow(
      'no shared field "nothing"',
    );
    expect(() => composePack(source({ fields: ["seq"], rules: [{ use: "nothing", clause: "一" }] }))).toThrow(
      'no shared rule "nothing"',
    );
  });

  test("a clause lists what cites it and what it names besides, and became the strongest of them", () => {
    const summary = { "zh-CN": "要求", en: "demand" };
    const text = summary;
    const composed = composePack(
      source({
        fields: ["phone"],
        rules: [{ use: "required", clause: "一" }],
        checklist: [{ id: "plaque", clause: "二", scope: "studio", text }],
        facts: [{ id: "award", clause: "三", text }],
        clauses: [
          { clause: "一", summary, refs: ["award"] },
          { clause: "二", summary },
          { clause: "三", summary },
          { clause: "四", summary, reason: text },
          { clause: "五", summary, refs: ["plaque", "award"], became: "fact" },
        ],
      }),
    );
    expect(composed.clauses.map(({ clause, became, refs }) => [clause, became, refs])).toEqual([
      ["一", "rule", ["required", "award"]],
      ["二", "checklist", ["plaque"]],
      ["三", "fact", ["award"]],
      ["四", "notAboutTheSheet", []],
      ["五", "fact", ["plaque", "award"]],
    ]);
    expect(() =>
      composePack(source({ fields: [], rules: [], clauses: [{ clause: "一", summary, refs: ["nothing"] }] })),
    ).toThrow('refers to "nothing"');
  });

  test("a header of the pack's own keeps the shared one as a synonym", () => {
    const [field] = composePack(
      source({ fields: [{ id: "phone", header: "手机", synonyms: ["移动号码"] }], rules: [] }),
    ).fields;
    expect(field?.header).toBe("手机");
    expect(field?.synonyms).toEqual(expect.arrayContaining(["联系电话", "移动号码"]));
    expect(field?.synonyms).not.toContain("手机");
  });

  test("a shared rule is about those of the pack's fields it is meant for", () => {
    const { rules } = composePack(
      source({
        fields: ["seq", "phone", "memberCount", "floorArea"],
        rules: [
          { use: "whole-number", clause: "一" },
          { use: "in-yuan", clause: "一" },
        ],
      }),
    );
    expect(rules.slice(0, 2).map(({ fields }) => fields)).toEqual([["memberCount"], []]);
  });
});
