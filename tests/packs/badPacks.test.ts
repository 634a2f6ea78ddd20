import fs from "node:fs";
import path from "node:path";
import { withCases } from "../../src/packs/cases";
import { checkCaseCounts } from "../../src/packs/crossChecks";
import { parsePack } from "../../src/packs/validate";

/** What a person who writes a pack is told about it. */

const TEXT = fs.readFileSync(path.join(__dirname, "fixtures/yunfan-2027.json"), "utf8");

/** A value to put at a path of the file; `GONE` takes it away. */
interface Change {
  readonly path: string;
  readonly value: unknown;
}

const GONE = Symbol("gone");
const at = (where: string, value: unknown): readonly Change[] => [{ path: where, value }];

function apply(pack: unknown, { path: where, value }: Change): void {
  const steps = where.match(/[^.[\]]+/g) ?? [];
  const last = steps.pop() as string;
  const parent = steps.reduce((part, step) => (part as Record<string, unknown>)[step], pack) as Record<
    string,
    unknown
  >;
  if (value === GONE) delete parent[last];
  else parent[last] = value;
}

function problemsAfter(changes: readonly Change[]): readonly string[] {
  const pack = JSON.parse(TEXT) as unknown;
  for (const change of changes) apply(pack, change);
  const result = parsePack(pack);
  if (result.ok) return [];
  for (const { message } of result.problems) {
    expect(message["zh-CN"]).toMatch(/\p{Script=Han}/u);
    expect(message.en).toMatch(/[a-z]{2,}/);
  }
  return result.problems.map(({ path: where }) => where);
}

/** Every rule of a built-in pack needs this many cases; a user's pack may have none. */
test("rules with few cases are named", () => {
  const result = parsePack(TEXT);
  const named = result.ok ? checkCaseCounts(result.pack).map(({ path: where }) => where) : [];
  expect(named.slice(0, 7)).toEqual([0, 1, 2, 3, 4, 5, 6].map((index) => `rules[${index}].cases`));
});

test("a pack that is not built in has no cases of ours", () => {
  const result = parsePack(TEXT);
  if (!result.ok) throw new Error("the fixture is a good pack");
  const shared = withCases(result.pack).rules.filter(({ cases }) => cases.length > 0);
  expect(shared.map(({ id }) => id)).not.toContain("per-unit");
});

describe("a bad pack gets messages that name the path", () => {
  const wrong: readonly (readonly [name: string, changes: readonly Change[], paths: readonly string[]])[] = [
    ["an unknown key", at("rules[2].treshold", 3), ["rules[2].treshold"]],
    ["a key of a deeper part", at("rules[2].check.min", 3), ["rules[2].check.min"]],
    ["a missing part", at("titleWords", GONE), ["titleWords"]],
    ["a text without Chinese", at("rules[0].message.zh-CN", GONE), ["rules[0].message.zh-CN"]],
    ["an empty text", at("name.en", "  "), ["name.en"]],
    ["a number for a text", at("version", 1), ["version"]],
    ["a text for a number", at("rules[2].check.value", "3"), ["rules[2].check.value"]],
    ["a version of another form", at("version", "1"), ["version"]],
    ["an unknown severity", at("rules[0].severity", "fatal"), ["rules[0].severity"]],
    ["an unknown condition", at("rules[2].check.is", "moreThan"), ["rules[2].check.is"]],
    ["no condition at all", at("rules[2].check", GONE), ["rules[2].check"]],
    ["a condition that is a number", at("rules[2].check", 5), ["rules[2].check"]],
    ["a fault deep in a condition", at("rules[4].check.of[1].texts", GONE), ["rules[4].check.of[1].texts"]],
    ["an unknown field", at("rules[2].check.field", "members"), ["rules[2].check.field"]],
    [
      "an unknown field deep in a condition",
      at("rules[4].check.of[0].other", "boss"),
      ["rules[4].check.of[0].other"],
    ],
    ["an unknown field to group by", at("rules[5].check.by", "unit"), ["rules[5].check.by"]],
    ["an unknown field to repeat for", at("rules[0].fields", ["seq", "nothing"]), ["rules[0].fields[1]"]],
    ["an unknown anchor", at("rules[4].anchor", "nothing"), ["rules[4].anchor"]],
    [
      "a field of another kind",
      at("rules[2].check.field", "phone"),
      ["rules[2].check.field", "rules[2].check.unit"],
    ],
    ["another unit than the field's", at("rules[2].check.unit", "项"), ["rules[2].check.unit"]],
    ["a header without the unit", at("fields[5].header", "成员数"), ["fields[5].header"]],
    ["a unit where none belongs", at("fields[1].unit", "个"), ["fields[1].unit"]],
    ["a choice without choices", at("fields[1].kind", "choice"), ["fields[1].choices"]],
    ["choices where none belong", at("fields[1].choices", ["甲", "乙"]), ["fields[1].choices"]],
    [
      "a choice's synonym for nothing",
      [
        ...at("fields[6].kind", "yesNo"),
        ...at("fields[6].choices", ["是", "否"]),
        ...at("fields[6].choiceSynonyms", { 好: "行" }),
      ],
      ["fields[6].unit", "fields[6].choiceSynonyms.好", "criteria[0].field"],
    ],
    ["$field without fields", at("rules[0].fields", GONE), ["rules[0].check.field"]],
    [
      "fields without $field",
      at("rules[2].fields", "form"),
      ["rules[2].check", "rules[2].cases[0].field", "rules[2].cases[1].field"],
    ],
    ["an entry's condition for the sheet", at("rules[2].scope", "sheet"), ["rules[2].check.is"]],
    [
      "a label as anchor of an entry's rule",
      at("rules[2].anchorLabel", "preparedBy"),
      ["rules[2].anchorLabel"],
    ],
    ["a bound without a number", at("rules[5].check.max", GONE), ["rules[5].check"]],
    ["bounds the wrong way round", at("rules[5].check.min", 3), ["rules[5].check.min"]],
    ["nothing to compare with", at("rules[4].check.of[0].other", GONE), ["rules[4].check.of[0]"]],
    ["a deadline rule without a deadline", at("deadline", { kind: "none" }), ["rules[6].check"]],
    ["an unknown sort of deadline", at("deadline.kind", "soon"), ["deadline.kind"]],
    ["a day that does not exist", at("deadline.date", "2027-02-29"), ["deadline.date"]],
    ["an hour that does not exist", at("deadline.date", "2027-04-30T24:00"), ["deadline.date"]],
    [
      "a yearly day that does not exist",
      at("deadline", { kind: "yearly", year: 2027, monthDay: "04-31", exceptions: { 2028: "02-30" } }),
      ["deadline.monthDay", "deadline.exceptions.2028"],
    ],
    [
      "an exception for no year",
      at("deadline", { kind: "yearly", year: 2027, monthDay: "04-30", exceptions: { next: "05-01" } }),
      ["deadline.exceptions.next"],
    ],
    [
      "a placeholder that does not exist",
      at("rules[2].message.en", "{who} is wrong; please check."),
      ["rules[2].message.en"],
    ],
    ["an id twice", at("rules[3].id", "team-size"), ["rules[3].id", "rules[3].clause"].slice(0, 1)],
    [
      "a field twice",
      at("fields[1].id", "seq"),
      ["fields[1].id", "rules[5].check.by", "sampleEntry.hostUnit"],
    ],
    [
      "a clause twice",
      at("clauses[1].clause", "第一条"),
      ["clauses[1].clause", "rules[2].clause", "rules[3].clause"],
    ],
    ["a clause that is not listed", at("rules[2].clause", "第九条"), ["rules[2].clause"]],
    ["a rule that its clause does not list", at("clauses[1].refs", ["running"]), ["rules[2].clause"]],
    ["a reference to nothing", at("clauses[2].refs[1]", "nothing"), ["clauses[2].refs[1]"]],
    ["a clause that became something else", at("clauses[2].became", "fact"), ["clauses[2].refs"]],
    ["no reason why a clause is not about the sheet", at("clauses[0].reason", GONE), ["clauses[0].reason"]],
    ["a clause not about the sheet with references", at("clauses[0].refs[0]", "award"), ["clauses[0].refs"]],
    ["weights that do not sum to 1", at("criteria[0].weight", 0.5), ["criteria"]],
    ["a criterion that is no figure", at("criteria[0].field", "phone"), ["criteria[0].field"]],
    ["a criterion of no field", at("criteria[0].field", "score"), ["criteria[0].field"]],
    ["a weight below zero", at("criteria[0].weight", -0.1), ["criteria[0].weight"]],
    ["years since no date", at("criteria[0].perYear", { since: "phone" }), ["criteria[0].perYear.since"]],
    ["a scale upside down", at("criteria[0].scale", { low: 9, high: 3 }), ["criteria[0].scale"]],
    ["a weight above 1", at("criteria[0].weight", 2), ["criteria[0].weight"]],
    ["a sample that lacks a field", at("sampleEntry.phone", GONE), ["sampleEntry"]],
    ["a sample with an unknown field", at("sampleEntry.colour", "红"), ["sampleEntry.colour"]],
    [
      "a case with an unknown field",
      at("rules[2].cases[0].entry", { colour: 1 }),
      ["rules[2].cases[0].entry.colour"],
    ],
    [
      "a case that names a field it need not",
      at("rules[2].cases[0].field", "phone"),
      ["rules[2].cases[0].field"],
    ],
    [
      "a case with other unknown fields",
      [
        ...at("rules[2].cases[0].others", [{ colour: 1 }]),
        ...at("rules[2].cases[0].withoutColumns", ["colour"]),
      ],
      ["rules[2].cases[0].others[0].colour", "rules[2].cases[0].withoutColumns[0]"],
    ],
    ["a sheet name Excel refuses", at("form.sheetName", "表".repeat(32)), ["form.sheetName"]],
    ["an empty list of fields", at("fields", []), ["fields"]],
    ["a cell that is a list", at("sampleEntry.phone", []), ["sampleEntry.phone"]],
    ["an id with capitals", at("id", "Yunfan 2027"), ["id"]],
  ];

  test.each(wrong)("%s", (_name, changes, paths) => {
    expect(problemsAfter(changes)).toEqual(expect.arrayContaining([...paths]));
    expect(problemsAfter(changes)[0]).toBe(paths[0]);
  });

  test("a text cannot hold what no JSON can: other values are refused all the same", () => {
    expect(problemsAfter(at("rules[2].check.value", Number.NaN))).toEqual(["rules[2].check.value"]);
    expect(problemsAfter(at("rules[2].check.value", 10n))).toEqual(["rules[2].check.value"]);
    expect(problemsAfter(at("schemaVersion", 2))).toEqual(["schemaVersion"]);
    expect(problemsAfter(at("rules[6].check.what", GONE))).toEqual(["rules[6].check.what"]);
    expect(problemsAfter(at("rules[2].check.is", GONE))).toEqual(["rules[2].check.is"]);
    expect(problemsAfter(at("rules[0].fields", 7))).toEqual(["rules[0].fields"]);
    expect(problemsAfter(at("rules[0].fields", GONE))[0]).toBe("rules[0].check.field");
    expect(problemsAfter(at("rules[5].check.max", 1.5))).toEqual(["rules[5].check.max"]);
    expect(
      problemsAfter(at("deadline", { kind: "yearly", year: 1800, monthDay: "04-30", exceptions: {} })),
    ).toEqual(["deadline.year"]);
    expect(problemsAfter(at("form.footer", [""]))).toEqual(["form.footer[0]"]);
  });

  test("a long value is quoted in short", () => {
    const pack = JSON.parse(TEXT) as Record<string, unknown>;
    pack.id = "云".repeat(200);
    const result = parsePack(pack);
    expect(result.ok ? "" : (result.problems[0]?.message.en ?? "")).toMatch(/found "云{56}…\.$/);
  });

  test("faults of shape and of cross-reference are named together, by their places in the file", () => {
    const pack = JSON.parse(TEXT) as { rules: Record<string, unknown>[]; fields: { kind: string }[] };
    const count = pack.rules.length;
    pack.rules.splice(0, 0, { id: "Wrong Id" });
    pack.rules.push({
      ...pack.rules[1],
      id: "of-nothing",
      check: { is: "required", field: "nowhere" },
      fields: undefined,
    });
    const result = parsePack(JSON.stringify(pack));
    const paths = result.ok ? [] : result.problems.map(({ path: where }) => where);
    expect(paths.some((where) => where.startsWith("rules[0]"))).toBe(true);
    expect(paths).toContain(`rules[${count + 1}].check.field`);
  });

  test("several faults are all named at once", () => {
    const paths = problemsAfter([...at("version", 1), ...at("rules[0].severity", "fatal")]);
    expect(paths).toEqual(["version", "rules[0].severity"]);
  });

  test("text that is not JSON says where", () => {
    const result = parsePack(TEXT.replace('"severity"', 'severity"'));
    expect(result.ok).toBe(false);
    if (result.ok) return;
    expect(result.problems[0]?.path).toBe("");
    expect(result.problems[0]?.message.en).toMatch(
      /^The file is not valid JSON \(near line \d+, column \d+\)/,
    );
    expect(result.problems[0]?.message["zh-CN"]).toMatch(/第 \d+ 行第 \d+ 列/);
  });

  test("a byte order mark is allowed; empty text and other values are not", () => {
    expect(parsePack(`\uFEFF${TEXT}`).ok).toBe(true);
    for (const junk of ["", "[]", "null", null, undefined, 3, [], {}, () => 0])
      expect(parsePack(junk).ok).toBe(false);
  });
});
