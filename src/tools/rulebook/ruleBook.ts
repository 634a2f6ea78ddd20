import fs from "node:fs";
import path from "node:path";
import { runCase, type RulePack } from "../../core";
import { builtInPacks, loadPackCases, loadPackJsonSchema } from "../../packs";
import { indexPage, packPage } from "./ruleBookPages";

/**
 * Generates the rule book (docs/rules/zh-CN, docs/rules/en) and the JSON Schema of rule packs
 * (assets/rule-pack.schema.json) from the built-in packs.
 *
 * - no argument: writes the files;
 * - `--check`: writes nothing, names the files that are stale;
 * - `--print <pack>`: prints a built-in pack in full, as a file of one's own to start from (`--with-cases`: with its
 *   executed examples).
 */

const LANGUAGES = ["zh-CN", "en"] as const;
const SCHEMA_FILE = "assets/rule-pack.schema.json";
const BOOK = "docs/rules";

/** A case whose outcome is not the one it states. */
export interface WrongCase {
  readonly pack: string;
  readonly rule: string;
  readonly name: string;
  readonly expected: string;
  /** The outcome, or why the case could not be judged. */
  readonly found: string;
}

/** Executes every case of the packs through the core. */
export function runAllCases(packs: readonly RulePack[]): readonly WrongCase[] {
  return packs.flatMap((pack) =>
    pack.rules.flatMap((rule) =>
      rule.cases.flatMap((example) => {
        const result = runCase(pack, rule, example);
        const found = result.status ?? result.fault ?? "not judged";
        return found === example.expect
          ? []
          : [{ pack: pack.id, rule: rule.id, name: example.name.en, expected: example.expect, found }];
      }),
    ),
  );
}

/** The generated files: path below the working directory to content. */
export function generatedFiles(packs: readonly RulePack[], jsonSchema: object): ReadonlyMap<string, string> {
  const files = new Map<string, string>([[SCHEMA_FILE, `${JSON.stringify(jsonSchema, null, 2)}\n`]]);
  for (const language of LANGUAGES) {
    files.set(`${BOOK}/${language}/README.md`, indexPage(packs, language));
    for (const pack of packs) files.set(`${BOOK}/${language}/${pack.id}.md`, packPage(pack, language));
  }
  return files;
}

/** Generated files that differ from what is on disk, and files in the book's folders that nothing generates. */
export function staleFiles(files: ReadonlyMap<string, string>, root: string): readonly string[] {
  const changed = [...files].filter(([name, content]) => {
    const file = path.join(root, name);
    return !fs.existsSync(file) || fs.readFileSync(file, "utf8") !== content;
  });
  const extra = LANGUAGES.flatMap((language) => {
    const folder = path.join(root, BOOK, language);
    if (!fs.existsSync(folder)) return [];
    return fs
      .readdirSync(folder)
      .map((name) => `${BOOK}/${language}/${name}`)
      .filter((name) => !files.has(name));
  });
  return [...changed.map(([name]) => name), ...extra].sort();
}

async function printPack(id: string, withExamples: boolean): Promise<number> {
  const { withCases } = await loadPackCases();
  const pack = builtInPacks.find((candidate) => candidate.id === id);
  if (pack === undefined) {
    const known = builtInPacks.map((candidate) => candidate.id).join(", ");
    console.error(
      `没有名为 ${id} 的核对依据，可选：${known}。 / There is no rule pack "${id}"; choose one of: ${known}.`,
    );
    return 2;
  }
  console.log(JSON.stringify(withExamples ? withCases(pack) : selfContained(pack), null, 2));
  return 0;
}

/** The pack without its empty lists of cases. */
const selfContained = (pack: RulePack): object => ({
  ...pack,
  rules: pack.rules.map((rule) => ({ ...rule, cases: undefined })),
});

/** @returns the exit status: 0 done, 1 a case has another outcome or files are stale, 2 the call is wrong. */
export async function main(argv: readonly string[]): Promise<number> {
  const printed = argv.indexOf("--print");
  if (printed >= 0) return printPack(argv[printed + 1] ?? "", argv.includes("--with-cases"));
  const unknown = argv.find((argument) => argument !== "--check");
  if (unknown !== undefined) {
    console.error(
      `不认识的参数 ${unknown}。 / Unknown argument ${unknown}. (--check, --print <pack> [--with-cases])`,
    );
    return 2;
  }

  const [{ withCases }, { packJsonSchema }] = await Promise.all([loadPackCases(), loadPackJsonSchema()]);
  const packs = builtInPacks.map(withCases);
  const wrong = runAllCases(packs);
  for (const { pack, rule, name, expected, found } of wrong) {
    console.error(`${pack}/${rule}: "${name}" should be ${expected}, but is ${found}`);
  }
  if (wrong.length > 0) return 1;

  const files = generatedFiles(packs, packJsonSchema());
  const stale = staleFiles(files, process.cwd());
  if (argv.includes("--check")) {
    for (const name of stale)
      console.error(`${name} 已过期，请运行 npm run rulebook。 / ${name} is stale; run npm run rulebook.`);
    return stale.length === 0 ? 0 : 1;
  }
  for (const name of stale) {
    const content = files.get(name);
    if (content === undefined) {
      fs.rmSync(name);
      continue;
    }
    fs.mkdirSync(path.dirname(name), { recursive: true });
    fs.writeFileSync(name, content);
  }
  const cases = packs.reduce(
    (sum, pack) => sum + pack.rules.reduce((count, rule) => count + rule.cases.length, 0),
    0,
  );
  console.log(
    `已执行 ${cases} 个用例，更新 ${stale.length} 个文件。 / ${cases} cases executed, ${stale.length} files written.`,
  );
  return 0;
}
