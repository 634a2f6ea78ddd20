/**
 * `npm run mutation [-- <files or globs> …]`: a mutation run on the core (Stryker). Every mutant is a small fault put
 * into the code; the score is the share that the tests notice. Prints the scores of the predicates and of the rest of
 * the core with their bars, and every survivor; exit status 1 below a bar. The whole core takes long: name files to
 * look at a part (`npm run mutation -- "src/core/values/**"`).
 *
 * HUIJIAN_MUTATION_WORKERS sets how many test runners work side by side (1 without it). HUIJIAN_MUTATION_STATIC=no
 * leaves out what runs when a module is loaded (tables of words, members of a descriptor): a fifth of the mutants, and
 * nine tenths of the time, as each of them needs every test.
 */
import fs from "node:fs";
import path from "node:path";
import { ensurePackages, requireNode, say } from "./run.mjs";

requireNode();
ensurePackages();

/** Predicates, and what several of them judge by. */
const PREDICATES = /\/pack\/(predicates|judging)\//;

/** Least scores in percent. Of a part of the core that was asked for, its own score is held against the same bar. */
const GROUPS = [
  { title: "predicates", bar: 92, holds: (file) => PREDICATES.test(file) },
  { title: "rest of core", bar: 85, holds: (file) => !PREDICATES.test(file) },
];

/** Doors and types have nothing to mutate; a message's wording is for readers to judge, not for tests. */
const LEFT_OUT = [
  "!src/core/**/index.ts",
  "!src/core/**/types.ts",
  "!src/core/findings/*{Messages,Words}.ts",
];

const asked = process.argv.slice(2);
const folder = path.resolve("reports/mutation");

// One seed for all: a mutant must not live or die by the examples that a property test happens to draw.
process.env.CI = "true";

const { Stryker } = await import("@stryker-mutator/core");

/** What a mutant came to: noticed, survived, or nothing (it does not compile, or was told to be left alone). */
const NOTICED = new Set(["Killed", "Timeout"]);
const COUNTED = new Set([...NOTICED, "Survived", "NoCoverage"]);

/** Tries the mutants of some files against some tests (folders below tests/, with commas); answers those that count. */
async function mutants(name, mutate, tests) {
  process.env.HUIJIAN_MUTATION_TESTS = tests;
  const file = path.join(folder, `${name}.json`);
  fs.rmSync(file, { force: true });
  await new Stryker({
    mutate: [...mutate, ...LEFT_OUT],
    testRunner: "plain",
    plugins: [path.resolve("src/tools/mutationRunner.mjs")],
    coverageAnalysis: "perTest",
    concurrency: Number(process.env.HUIJIAN_MUTATION_WORKERS ?? 1),
    // A mutant that runs for ever is noticed by its time; a busy machine must not look like one.
    timeoutMS: 20_000,
    reporters: ["json", "progress-append-only"],
    jsonReporter: { fileName: file },
    ignorePatterns: ["/dist", "/docs", "/reports", "/coverage"],
    tempDirName: "reports/sandbox",
    allowEmpty: true,
    ignoreStatic: process.env.HUIJIAN_MUTATION_STATIC === "no",
  }).runMutationTest();
  if (!fs.existsSync(file)) return [];
  const { files } = JSON.parse(fs.readFileSync(file, "utf8"));
  return Object.entries(files).flatMap(([source, { source: text, mutants: found }]) =>
    found
      .filter(({ status }) => COUNTED.has(status))
      .map((mutant) => ({
        ...mutant,
        source,
        line: text.split("\n")[mutant.location.start.line - 1].trim(),
        key: JSON.stringify([source, mutant.location, mutant.mutatorName, mutant.replacement]),
      })),
  );
}

/** Where a mutant stands, as Stryker takes it: lines from 1, columns from 0. */
const rangeOf = ({ source, location: { start, end } }) =>
  `${source}:${start.line}:${start.column - 1}-${end.line}:${end.column - 1}`;

/**
 * A folder's mutants meet its own tests first, which notice most of them in a moment; those that survive meet all tests
 * of the core and of the packs.
 */
async function foldersMutants(name) {
  const wanted =
    asked.length > 0 ? asked.filter((each) => each.includes(`/core/${name}/`)) : [`src/core/${name}/**/*.ts`];
  if (wanted.length === 0) return [];
  say(`== ${name}`);
  const own = `core/${name}`;
  if (!fs.existsSync(`tests/${own}`)) return mutants(name, wanted, ALL_TESTS);
  const first = await mutants(name, wanted, own);
  const survived = first.filter(({ status }) => !NOTICED.has(status));
  if (survived.length === 0) return first;
  say(`== ${name}: ${survived.length} that its own tests did not notice`);
  const again = await mutants(`${name}-again`, [...new Set(survived.map(rangeOf))], ALL_TESTS);
  const latest = new Map(again.map((mutant) => [mutant.key, mutant]));
  return first.map((mutant) => (NOTICED.has(mutant.status) ? mutant : (latest.get(mutant.key) ?? mutant)));
}

const ALL_TESTS = "core,packs";
const all = [];
for (const entry of fs.readdirSync("src/core", { withFileTypes: true })) {
  if (entry.isDirectory()) all.push(...(await foldersMutants(entry.name)));
}

for (const { source, location, replacement, status, line } of all) {
  if (NOTICED.has(status)) continue;
  const change = (replacement ?? "").replace(/\s+/g, " ").slice(0, 60);
  console.log(
    `${status.padEnd(10)} ${source}:${location.start.line}:${location.start.column}  ${line}  →  ${change}`,
  );
}

let below = false;
for (const { title, bar, holds } of GROUPS) {
  const group = all.filter(({ source }) => holds(source));
  if (group.length === 0) continue;
  const noticed = group.filter(({ status }) => NOTICED.has(status)).length;
  // A fault that makes the tests run for ever is noticed; on an overloaded machine a survivor can look like one.
  const endless = group.filter(({ status }) => status === "Timeout").length;
  const score = (100 * noticed) / group.length;
  below ||= score < bar;
  console.log(
    `${score < bar ? "BELOW" : "ok   "} ${score.toFixed(1)} %  ${title}: ${noticed} of ${group.length} noticed, ${endless} of them by time (bar ${bar} %)`,
  );
}
process.exitCode = below ? 1 : 0;
