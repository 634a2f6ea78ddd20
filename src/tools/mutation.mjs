/**
 * `npm run mutation [-- <files or globs> …]`: a mutation run on the core (Stryker). Every mutant is a small fault put
 * into the code; the score is the share that the tests notice. Prints the scores of the predicates and of the rest of
 * the core with their bars, and every survivor; exit status 1 below a bar. The whole core takes long: name files to
 * look at a part (`npm run mutation -- "src/core/values/**"`).
 *
 * HUIJIAN_MUTATION_WORKERS sets how many test runners work side by side (1 without it). HUIJIAN_MUTATION_STATIC=no
 * leaves out what runs when a module is loaded (tables of words, members of a descriptor): a fifth of the mutants, and
 * nine tenths of the time, as each of them needs every test. HUIJIAN_MUTATION_SAMPLE=10 tries every tenth mutant of each
 * folder: enough for a score, which is printed with how far off it may be. HUIJIAN_MUTATION_FROM=3 takes the fourth of
 * every ten instead of the first: after survivors of one sample got their tests, only another sample tells the score.
 * HUIJIAN_MUTATION_OWN=yes tries the tests of each folder alone: quick, to write tests by.
 */
import crypto from "node:crypto";
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
const LEFT_OUT = ["!src/core/**/index.ts", "!src/core/**/types.ts", "!src/core/**/text/**"];

const asked = process.argv.slice(2);
const folder = path.resolve("reports/mutation");

// One seed for all: a mutant must not live or die by the examples that a property test happens to draw.
process.env.CI = "true";

const { Stryker } = await import("@stryker-mutator/core");

/** What a mutant came to: noticed, survived, or nothing (it does not compile, or was told to be left alone). */
const NOTICED = new Set(["Killed", "Timeout"]);
const COUNTED = new Set([...NOTICED, "Survived", "NoCoverage"]);

const SAMPLE = Number(process.env.HUIJIAN_MUTATION_SAMPLE ?? 1);
const FROM = Number(process.env.HUIJIAN_MUTATION_FROM ?? 0);

/** Whether one of the mutants that no test reaches, which the runner never sees, is in the sample. */
function isSampled({ status, key }) {
  if (status !== "NoCoverage") return true;
  return crypto.createHash("sha256").update(key).digest().readUInt32BE() % SAMPLE === FROM;
}

/** One mutant among all, in one run or another: its number is another one in each. */
const keyOf = (source, { location: { start, end }, mutatorName, replacement }) =>
  JSON.stringify([source, start.line, start.column, end.line, end.column, mutatorName, replacement]);

/**
 * Tries the mutants of some files against some tests (folders below tests/, with commas); answers those that count.
 * `choice` says which mutants: `{ every, from }` for a sample, `{ keys }` for those of a list.
 */
async function mutants(name, mutate, tests, choice) {
  process.env.HUIJIAN_MUTATION_TESTS = tests;
  process.env.HUIJIAN_MUTATION_CHOICE = path.join(folder, `${name}.choice.json`);
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(process.env.HUIJIAN_MUTATION_CHOICE, JSON.stringify(choice));
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
    ignorePatterns: ["/dist", "/docs/images", "/reports", "/coverage"],
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
        key: keyOf(source, mutant),
      })),
  );
}

/** Where a mutant stands, as Stryker takes it: lines from 1, columns from 0. */
const rangeOf = ({ source, location: { start, end } }) =>
  `${source}:${start.line}:${start.column - 1}-${end.line}:${end.column - 1}`;

/** Where tests stand that can notice a fault of the core. */
const ALL_TESTS = "core,packs,notices,cases,golden,engine,cli,files/patch,tools/rulebook";

/** A folder's mutants against its own tests, which notice most of them in a moment. */
async function ofFolder(name) {
  const wanted =
    asked.length > 0 ? asked.filter((each) => each.includes(`/core/${name}/`)) : [`src/core/${name}/**/*.ts`];
  if (wanted.length === 0) return [];
  say(`== ${name}`);
  const own = fs.existsSync(`tests/core/${name}`) ? `core/${name}` : ALL_TESTS;
  return (await mutants(name, wanted, own, { every: SAMPLE, from: FROM })).filter(isSampled);
}

const first = [];
for (const entry of fs.readdirSync("src/core", { withFileTypes: true })) {
  // What a text says is for readers to judge.
  if (entry.isDirectory() && entry.name !== "text") first.push(...(await ofFolder(entry.name)));
}

/** Those that the tests of their folder did not notice meet all others (the runner leaves their own folder's out). */
const survived = first.filter(({ status }) => !NOTICED.has(status));
say(`== ${survived.length} of ${first.length} that the tests of their folder did not notice`);
const again =
  survived.length > 0 && process.env.HUIJIAN_MUTATION_OWN !== "yes"
    ? await mutants("again", [...new Set(survived.map(rangeOf))], ALL_TESTS, {
        keys: survived.map(({ key }) => key),
      })
    : [];
const latest = new Map(again.map((mutant) => [mutant.key, mutant]));
const all = first.map((mutant) => (NOTICED.has(mutant.status) ? mutant : (latest.get(mutant.key) ?? mutant)));

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
  const share = noticed / group.length;
  const score = 100 * share;
  // A sample's share lies this far from that of all mutants, nineteen times out of twenty.
  const off = 196 * Math.sqrt((share * (1 - share)) / group.length);
  below ||= score < bar;
  console.log(
    `${score < bar ? "BELOW" : "ok   "} ${score.toFixed(1)} %  ${title}: ${noticed} of ${group.length} noticed, ${endless} of them by time (bar ${bar} %)` +
      (SAMPLE > 1 ? `; one mutant in ${SAMPLE} was tried: ± ${off.toFixed(1)}` : ""),
  );
}
process.exitCode = below ? 1 : 0;
