import fs from "node:fs";
import path from "node:path";
import type { RulePack } from "../../src/core";
import { builtInPacks, packKnowledge } from "../../src/packs";
import { acceptSure, buildPack, draftNotice, noticeFromText, startDrafting } from "../../src/notices";
import { parsePack } from "../../src/packs/validate";

/** What is left in a pack of one's own of the built-in pack that it was copied from. */

const COPY = fs.readFileSync(path.join(__dirname, "fixtures/copied-from-leshan.json"), "utf8");

const told = (value: unknown): ReadonlyMap<string, string> =>
  new Map(parsePack(value, builtInPacks).warnings.map(({ path: at, message }) => [at, message["zh-CN"]]));

/** A built-in pack as a person would begin to change it: another document, everything else as it was. */
function copyOf(id: string, document: Partial<RulePack["document"]>, rest: Partial<RulePack> = {}): RulePack {
  const pack = builtInPacks.find((each) => each.id === id) as RulePack;
  return { ...pack, id: "own-2027", ...rest, document: { ...pack.document, number: null, ...document } };
}

const JIANGXI = {
  title: { "zh-CN": "关于开展2027年江西省创新工作室创建活动的通知", en: "Jiangxi 2027" },
  issuer: { "zh-CN": "江西省总工会", en: "Jiangxi" },
  places: ["江西省"],
};

describe("a pack copied from Leshan's for another province", () => {
  const warnings = told(COPY);

  test.each([
    ["the title of the form", "form.title", "乐山市"],
    ["a message of a rule", "rules[19].message", "四川省"],
    ["a pattern inside a condition", "rules[29].check.if.of[1].of.patterns[0]", "乐山市总工会"],
    ["the year of a clause", "clauses[6].summary", "2020 年"],
    ["a fact", "facts[2].text", "四川省"],
    ["the sample entry, told once", "sampleEntry", "乐山"],
    ["the signature line of the sample", "sampleLabels", "乐山市"],
    ["the hint of a column", "fields[6].hint", "四川省"],
    ["the clauses", "clauses", "31 条"],
    ["the checklist", "checklist", "20 条"],
    ["the facts", "facts", "3 条"],
  ])("names %s", (_, at, what) => {
    expect(warnings.get(at)).toContain(what);
    expect(warnings.get(at)).toContain("乐山市 2020 年推荐汇总表");
    expect(warnings.get(at)).toMatch(/请/);
  });

  test("names nothing else, and is a good pack", () => {
    expect(warnings.size).toBe(13);
    expect(parsePack(COPY, builtInPacks).ok).toBe(true);
  });

  test("is told in English too", () => {
    for (const { message } of parsePack(COPY, builtInPacks).warnings) expect(message.en).toMatch(/[a-z]{3}/);
  });

  test("with faults of shape and of references beside them, all at once", () => {
    const pack = JSON.parse(COPY) as { rules: { severity: string; check: { field: string } }[] };
    (pack.rules[0] as { severity: string }).severity = "grave";
    (pack.rules[16] as { check: { field: string } }).check.field = "nobody";
    const result = parsePack(pack, builtInPacks);
    if (result.ok) throw new Error("it has faults");
    expect(result.problems.map(({ path: at }) => at)).toEqual(["rules[0].severity", "rules[16].check.field"]);
    expect(result.warnings.length).toBe(13);
  });
});

describe("what tells one notice from another", () => {
  test("clause and attachment numbers that this notice does not have", () => {
    const pack = copyOf("leshan-2020", JIANGXI);
    const clauses = pack.clauses.filter(({ clause }) => !clause.startsWith("附件3"));
    const warnings = told({ ...pack, clauses });
    const at = pack.checklist.findIndex(({ id }) => id === "application-text");
    expect(warnings.get(`checklist[${at}].text`)).toContain("附件3");
  });

  test("places that were copied with the document are no places of its own", () => {
    const { places } = (builtInPacks[0] as RulePack).document;
    const pack = copyOf("leshan-2020", { ...JIANGXI, ...(places === undefined ? {} : { places }) });
    expect(told(pack).get("form.title")).toContain("乐山市");
  });

  test("words of the title by which the other notice's sheets are known", () => {
    const pack = copyOf("leshan-2020", JIANGXI);
    expect([...told(pack).keys()]).toEqual(expect.arrayContaining(["titleWords[0]", "titleWords[1]"]));
    const own = copyOf("leshan-2020", {
      ...JIANGXI,
      title: { "zh-CN": "关于推荐2027年江西省劳模和工匠人才创新工作室的通知", en: "" },
    });
    expect(told(own).has("titleWords[1]")).toBe(false);
  });

  test("next year's notice of the same issuer: the year and the deadline, not what is the same each year", () => {
    const pack = copyOf("leshan-2020", {
      title: { "zh-CN": "关于推荐申报2021年乐山市劳模和工匠人才创新工作室的通知", en: "Leshan 2021" },
      issued: "2021-08-03",
    });
    const next = { ...pack, deadline: { kind: "date", date: "2021-09-24" } };
    expect([...told(next).keys()].sort()).toEqual([
      "clauses[6].summary",
      "facts[0].text",
      "name",
      `rules[${next.rules.findIndex(({ id }) => id === "deadline")}].quote`,
    ]);
    expect(told(pack).get("deadline.date")).toContain("截止日期");
  });

  test("the same document with other figures is no copy of another notice", () => {
    for (const pack of builtInPacks) expect(told(JSON.stringify({ ...pack, id: "own" })).size).toBe(0);
  });
});

describe("a pack that was not copied has none", () => {
  test("the one of the guide", () => {
    expect(told(fs.readFileSync(path.join(__dirname, "fixtures/yunfan-2027.json"), "utf8")).size).toBe(0);
  });

  test.each(["yunzhou", "jiangnan", "binhai", "xingye", "heyang", "linchuan", "qinglan", "baihe", "gangwu"])(
    "one drafted from the notice of %s",
    (name) => {
      const text = fs.readFileSync(path.join(__dirname, `../notices/fixtures/${name}.txt`), "utf8");
      const drafted = draftNotice(noticeFromText(text), packKnowledge);
      if (!drafted.ok) throw new Error(drafted.problem.code);
      const drafting = acceptSure(startDrafting(drafted.draft, packKnowledge));
      expect(told(buildPack(drafting, packKnowledge, { id: "own-pack" }).pack).size).toBe(0);
    },
  );

  test("nor has what is no pack", () => {
    for (const junk of ["{", "[]", "null", '"乐山市"', "{}"]) expect(told(junk).size).toBe(0);
  });
});
