import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { builtInPacks, loadPackCases, loadPackJsonSchema, loadPackValidator } from "../../../src/packs";
import { generatedFiles, main, runAllCases, staleFiles } from "../../../src/tools/rulebook/ruleBook";
import { predicateInWords } from "../../../src/core";
import type { Predicate, RulePack } from "../../../src/core";

const ROOT = path.resolve(__dirname, "../../..");

/** The rule book made anew, which runs every case of every pack. */
async function makeFiles(): Promise<ReadonlyMap<string, string>> {
  const [{ withCases }, { packJsonSchema }] = await Promise.all([loadPackCases(), loadPackJsonSchema()]);
  return generatedFiles(builtInPacks.map(withCases), packJsonSchema());
}

let made: ReturnType<typeof makeFiles> | undefined;
const files = (): ReturnType<typeof makeFiles> => (made ??= makeFiles());

/** Runs `main` in a folder of its own and returns what it printed. */
async function run(
  argv: readonly string[],
  folder: string,
): Promise<{ status: number; out: string; errors: string }> {
  const before = process.cwd();
  const out: string[] = [];
  const errors: string[] = [];
  const log = jest.spyOn(console, "log").mockImplementation((line: unknown) => void out.push(String(line)));
  const error = jest
    .spyOn(console, "error")
    .mockImplementation((line: unknown) => void errors.push(String(line)));
  process.chdir(folder);
  try {
    return { status: await main(argv), out: out.join("\n"), errors: errors.join("\n") };
  } finally {
    process.chdir(before);
    log.mockRestore();
    error.mockRestore();
  }
}

describe("the rule book", () => {
  let folder = "";
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), "rulebook-"));
  });
  afterEach(() => fs.rmSync(folder, { recursive: true }));

  test("in docs is current (else: npm run rulebook)", async () => {
    expect(staleFiles(await files(), ROOT)).toEqual([]);
  });

  test("is written, then current, then stale again when a page is changed, missing or too many", async () => {
    expect(staleFiles(await files(), folder)).toHaveLength(13);
    const written = await run([], folder);
    expect([written.status, written.errors]).toEqual([0, ""]);
    expect(written.out).toMatch(/cases executed, 13 files written/);
    expect(staleFiles(await files(), folder)).toEqual([]);

    const page = path.join(folder, "docs/rules/en/leshan-2020.md");
    fs.appendFileSync(page, "more");
    fs.rmSync(path.join(folder, "docs/rules/zh-CN/nuc-2024.md"));
    fs.writeFileSync(path.join(folder, "docs/rules/en/old-city.md"), "left over");
    const stale = await run(["--check"], folder);
    expect(stale.status).toBe(1);
    expect(stale.errors.split("\n").map((line) => line.split(" ")[0])).toEqual([
      "docs/rules/en/leshan-2020.md",
      "docs/rules/en/old-city.md",
      "docs/rules/zh-CN/nuc-2024.md",
    ]);

    expect((await run([], folder)).status).toBe(0);
    expect(fs.existsSync(path.join(folder, "docs/rules/en/old-city.md"))).toBe(false);
    expect(staleFiles(await files(), folder)).toEqual([]);
  });

  test("is the same each time", async () => {
    expect([...(await makeFiles())]).toEqual([...(await files())]);
  });

  test("has a section for each rule and a row for each clause, in both languages", async () => {
    const pages = await files();
    for (const pack of builtInPacks) {
      for (const language of ["zh-CN", "en"]) {
        const page = pages.get(`docs/rules/${language}/${pack.id}.md`) ?? "";
        for (const { id } of pack.rules) expect(page).toContain(`\n### ${id}\n`);
        for (const { clause } of pack.clauses) expect(page).toContain(`\n| ${clause} | `);
        expect(page).not.toContain("undefined");
      }
    }
  });

  test("a case with another outcome is named and fails the run", async () => {
    const { withCases } = await loadPackCases();
    const pack = withCases(builtInPacks[0] as RulePack);
    const rules = pack.rules.map((rule) =>
      rule.id === "team-size" ? { ...rule, check: { ...rule.check, value: 6 } as Predicate } : rule,
    );
    expect(runAllCases([{ ...pack, rules }])).toEqual([
      {
        pack: "leshan-2020",
        rule: "team-size",
        name: "exactly at the threshold",
        expected: "met",
        found: "notMet",
      },
    ]);
    expect(runAllCases([pack])).toEqual([]);
  });

  test("a built-in pack is printed in full, as a file to start from", async () => {
    const { parsePack } = await loadPackValidator();
    for (const { id } of builtInPacks) {
      const plain = await run(["--print", id], folder);
      expect(plain.status).toBe(0);
      expect(plain.out).not.toContain('"cases"');
      expect(parsePack(plain.out)).toEqual({
        ok: true,
        pack: builtInPacks.find((pack) => pack.id === id),
        warnings: [],
      });
      expect(parsePack((await run(["--print", id, "--with-cases"], folder)).out).ok).toBe(true);
    }
  });

  test("a wrong call says so", async () => {
    expect(await run(["--print", "nowhere"], folder)).toMatchObject({ status: 2, out: "" });
    expect(await run(["--print"], folder)).toMatchObject({ status: 2, out: "" });
    const unknown = await run(["--chek"], folder);
    expect(unknown.status).toBe(2);
    expect(unknown.errors).toContain("--chek");
  });
});

describe("conditions in words", () => {
  const pack = builtInPacks[0] as RulePack;
  const all: readonly Predicate[] = [
    { is: "matches", field: "studioName", patterns: ["*工作室"] },
    { is: "inRoster" },
    { is: "notInRoster" },
    { is: "between", field: "memberCount", min: 3, max: 5 },
    { is: "countBetween", min: 1, max: 2, by: "hostUnit" },
    { is: "contains", field: "studioName", other: "leaderName", texts: ["创新"] },
    {
      is: "honourAtLeast",
      field: "leaderHonours",
      accepts: [{ kind: "craftsman", level: "county" }, { kind: "other" }],
    },
    { is: "titleAtLeast", field: "leaderPost", grade: "senior", titles: ["教授"], notTitles: [] },
    { is: "answers", field: "hasRules", value: true },
    {
      is: "any",
      of: [
        { is: "wholeNumber", field: "seq" },
        { is: "required", field: "nowhere" },
      ],
    },
    ...pack.rules.map(({ check }) => check),
  ];

  test.each(all.map((predicate) => [JSON.stringify(predicate).slice(0, 80), predicate] as const))(
    "%s",
    (_name, predicate) => {
      expect(predicateInWords(predicate, pack.fields, "zh-CN")).toMatch(/\p{Script=Han}/u);
      expect(predicateInWords(predicate, pack.fields, "en")).toMatch(/[a-z]{2,}/);
    },
  );

  test("a condition of no known sort is a fault", () => {
    expect(() => predicateInWords({ is: "guess" } as unknown as Predicate, pack.fields, "en")).toThrow(
      "guess",
    );
  });
});

describe("the guides to writing a pack", () => {
  const guides = ["writing-a-pack.md", "编写规则包.md"].map((name) =>
    fs.readFileSync(path.join(ROOT, "docs/rules", name), "utf8"),
  );

  test("name every condition, kind, placeholder and part", async () => {
    const schema = (await loadPackJsonSchema()).packJsonSchema() as {
      properties: Record<string, unknown>;
      $defs: { Predicate: { oneOf: { properties: { is: { const: string } } }[] } };
    };
    const conditions = schema.$defs.Predicate.oneOf.map(({ properties }) => properties.is.const);
    const parts = Object.keys(schema.properties).filter((key) => key !== "$schema");
    const kinds = [
      "sequence",
      "integer",
      "number",
      "text",
      "personName",
      "partialDate",
      "honours",
      "phone",
      "choice",
      "yesNo",
    ];
    expect(conditions).toHaveLength(38);
    for (const guide of guides) {
      expect([...conditions, ...kinds, ...parts].filter((word) => !guide.includes(`\`${word}\``))).toEqual(
        [],
      );
      expect(
        [
          "{found}",
          "{required}",
          "{field}",
          "{unit}",
          "{row}",
          "{others}",
          "{deadline}",
          "{referenceDate}",
          "{count}",
        ].filter((word) => !guide.includes(word)),
      ).toEqual([]);
    }
  });

  test("give examples that are valid JSON", () => {
    for (const guide of guides) {
      const examples = [...guide.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text]) =>
        (text as string).trim().replace(/,$/, ""),
      );
      expect(examples.length).toBeGreaterThan(3);
      for (const example of examples)
        expect(() => JSON.parse(example.startsWith("{") ? example : `{${example}}`) as unknown).not.toThrow();
    }
  });
});
