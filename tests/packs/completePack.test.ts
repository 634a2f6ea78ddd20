import fs from "node:fs";
import path from "node:path";
import type { RulePack } from "../../src/core";
import { packJsonSchema } from "../../src/packs/jsonSchema";
import { parsePack } from "../../src/packs/validate";

/** What a pack of the user's own may leave out. */

type Json = Record<string, unknown>;
const FILE = path.join(__dirname, "fixtures/yunfan-2027.json");
const whole = (): Json => JSON.parse(fs.readFileSync(FILE, "utf8")) as Json;

/** The pack without any English. */
function chineseOnly(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(chineseOnly);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== "en")
      .map(([key, member]) => [key, chineseOnly(member)]),
  );
}

function parsed(value: unknown): RulePack {
  const result = parsePack(JSON.stringify(value));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.pack;
}

test("English may be left out: the Chinese stands in for it", () => {
  const pack = parsed(chineseOnly(whole()));
  expect(pack.name).toEqual({ "zh-CN": "云帆市 2027 年推荐汇总表", en: "云帆市 2027 年推荐汇总表" });
  expect(pack.fields[0]?.label).toEqual({ "zh-CN": "序号", en: "序号" });
});

test("title and message of a rule follow from its condition, in both languages", () => {
  const pack = whole();
  pack["rules"] = (pack["rules"] as Json[]).map((rule) => {
    const rest = { ...rule };
    delete rest["title"];
    delete rest["message"];
    return rest;
  });
  const { rules } = parsed(pack);
  const team = rules.find(({ id }) => id === "team-size");
  expect(team?.title).toEqual({ "zh-CN": "“成员数” 不少于 3 人", en: "“number of members” ≥ 3 人" });
  expect(team?.message["zh-CN"]).toContain("要求{required}");
  expect(team?.message.en).toContain("{required}");
});

test("a document without number and day of issue need not say so", () => {
  const pack = whole();
  const document = { ...(pack["document"] as Json) };
  delete document["number"];
  delete document["issued"];
  expect(parsed({ ...pack, document }).document).toMatchObject({ number: null, issued: null });
});

test("an attachment is cited as the notice calls it, also in words", () => {
  const pack = whole();
  pack["form"] = { ...(pack["form"] as Json), attachment: "附表三（推荐用）" };
  expect(parsed(pack).form.attachment).toBe("附表三（推荐用）");
});

test("a condition that is none is told where it stands; no texts are made up for it", () => {
  const pack = whole();
  (pack["rules"] as Json[])[0] = {
    id: "x",
    clause: "第五条",
    severity: "error",
    scope: "entry",
    check: { is: "enough" },
  };
  const result = parsePack(JSON.stringify(pack));
  expect(result.ok ? [] : result.problems.map(({ path: where }) => where)).toContain("rules[0].check.is");
});

test("the published schema does not ask for what may be left out", () => {
  const schema = JSON.stringify(packJsonSchema());
  const { $defs, properties } = JSON.parse(schema) as {
    $defs: { Localised: { required: string[] } };
    properties: { document: { required: string[] }; rules: { items: { required: string[] } } };
  };
  expect($defs.Localised.required).toEqual(["zh-CN"]);
  expect(properties.document.required).not.toContain("number");
  expect(properties.rules.items.required).not.toContain("message");
  expect(properties.rules.items.required).toContain("check");
});
