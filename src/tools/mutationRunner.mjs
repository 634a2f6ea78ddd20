/**
 * Runs the tests of the pure core for Stryker (src/tools/mutation.mjs) in one process. For every mutant only the tests
 * that reach it are loaded and run, with modules of their own, so that nothing that one mutant left behind reaches the
 * next. With jest a mutant costs seconds, most of them to start a run; here a fraction of one.
 *
 * What it knows of jest: describe, test and it with `each` and `skip`, what runs before and after, and jest's own expect,
 * `fn`, `spyOn` and `restoreAllMocks`. Test files that ask jest for more (timers, modules), start other processes, end
 * this one's output, or write with a library that does so otherwise outside jest are left out.
 */
import fs from "node:fs";
import Module, { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";

/** A part of a package that comes with another one: Stryker's interface with Stryker, `expect` with jest. */
const partOf = (owner, part) =>
  createRequire(createRequire(import.meta.url).resolve(`${owner}/package.json`)).resolve(part);
const importPart = (owner, part) => import(pathToFileURL(partOf(owner, part)).href);

const { declareClassPlugin, PluginKind } = await importPart(
  "@stryker-mutator/core",
  "@stryker-mutator/api/plugin",
);
const { determineHitLimitReached, DryRunStatus, MutantRunStatus, TestStatus, toMutantRunResult } =
  await importPart("@stryker-mutator/core", "@stryker-mutator/api/test-runner");

/** The project itself; the tests run in a copy of it. */
const project = path.resolve(import.meta.dirname, "../..");

/** The folder of the sources that mutants were put into: Stryker goes there before it calls the runner. */
let root;
let require;

const SEPARATOR = " › ";
const LEFT_OUT =
  /\bjest\.(?!(fn|spyOn|restoreAllMocks)\b)|node:child_process|process\.stdout\.emit|"@e965\/xlsx"/;

/** Where the code that Stryker put in looks which mutant is at work, and counts what was reached. */
const stryker = (globalThis.__stryker__ ??= {});

function compileTypeScript() {
  const { transformSync } = require("@swc/core");
  const compiled = new Map();
  const config = {
    jsc: { parser: { syntax: "typescript", tsx: true }, target: "es2022" },
    module: { type: "commonjs" },
    swcrc: false,
  };
  Module._extensions[".ts"] = (module, filename) => {
    if (!compiled.has(filename))
      compiled.set(filename, transformSync(fs.readFileSync(filename, "utf8"), { ...config, filename }).code);
    module._compile(compiled.get(filename), filename);
  };
}

/** Packages that jest is told to find elsewhere (jest.config.js). */
function redirectPackages() {
  const { moduleNameMapper = {} } = ownModule("jest.config.js");
  const redirected = Object.entries(moduleNameMapper).map(([pattern, target]) => [
    new RegExp(pattern),
    target.replace("<rootDir>", root),
  ]);
  const resolve = Module._resolveFilename;
  Module._resolveFilename = (request, ...rest) =>
    resolve(redirected.find(([pattern]) => pattern.test(request))?.[1] ?? request, ...rest);
}

/** A module of the project, by its place in it. */
const ownModule = (file) => require(path.join(root, file));

/** Forgets the project's own modules; packages are kept. */
function forgetModules() {
  for (const file of Object.keys(require.cache)) {
    if (file.startsWith(root) && !file.includes("/node_modules/")) delete require.cache[file];
  }
}

/** A block of tests with what runs before and after all of them and each of them; the file itself is the outermost. */
const newBlock = (name) => ({ name, isReady: false, before: [], after: [], beforeEach: [], afterEach: [] });

/** The tests of the file that is being loaded, and the blocks around the next one. */
let tests = [];
let blocks = [];

function describe(name, body) {
  blocks = [...blocks, newBlock(name)];
  body();
  blocks = blocks.slice(0, -1);
}

function test(name, body) {
  const id = [...blocks.slice(1).map((block) => block.name), name].join(SEPARATOR);
  const count = tests.filter((each) => each.plainId === id).length;
  tests.push({ plainId: id, id: count === 0 ? id : `${id} (${count + 1})`, body, blocks });
}

/** `each` of describe and test: names need only be told apart. */
const eachOf = (define) => (table) => (name, body) =>
  table.forEach((row, index) =>
    define(`${name} #${index + 1}`, () => (Array.isArray(row) ? body(...row) : body(row))),
  );

const nothing = () => undefined;
describe.each = eachOf(describe);
test.each = eachOf(test);
test.skip = Object.assign(nothing, { each: () => nothing });
describe.skip = test.skip;

function installGlobals() {
  const { expect } = require(partOf("jest", "expect"));
  const { ModuleMocker } = require(partOf("jest", "jest-mock"));
  const mocker = new ModuleMocker(globalThis);
  const noted = (list) => (body) => void blocks.at(-1)[list].push(body);
  Object.assign(globalThis, {
    expect,
    jest: Object.fromEntries(
      ["fn", "spyOn", "restoreAllMocks"].map((name) => [name, mocker[name].bind(mocker)]),
    ),
    describe,
    test,
    it: test,
    beforeAll: noted("before"),
    afterAll: noted("after"),
    beforeEach: noted("beforeEach"),
    afterEach: noted("afterEach"),
  });
}

/** The test files below the folders that are asked for. */
function testFiles() {
  return process.env.HUIJIAN_MUTATION_TESTS.split(",").flatMap((folder) => {
    const below = path.join("tests", folder);
    if (!fs.existsSync(below)) return [];
    return fs
      .readdirSync(below, { recursive: true })
      .filter((name) => name.endsWith(".test.ts"))
      .map((name) => path.join(below, name))
      .filter((file) => !LEFT_OUT.test(fs.readFileSync(file, "utf8")))
      .sort();
  });
}

/** Loads a test file and answers its tests; one that cannot be loaded is one failed test. */
function load(file) {
  tests = [];
  blocks = [newBlock(file)];
  try {
    ownModule(file);
  } catch (error) {
    const body = () => {
      throw error;
    };
    return [{ id: file + SEPARATOR + "is loaded", body, blocks: [] }];
  }
  return tests.map((each) => ({ ...each, id: file + SEPARATOR + each.id }));
}

async function run({ id, body, blocks: around }) {
  const began = performance.now();
  const told = (more) => ({ id, name: id, timeSpentMs: performance.now() - began, ...more });
  stryker.currentTestId = id;
  try {
    for (const block of around) {
      if (block.isReady) continue;
      block.isReady = true;
      for (const prepare of block.before) await prepare();
    }
    for (const block of around) for (const prepare of block.beforeEach) await prepare();
    try {
      await body();
    } finally {
      for (const block of around.toReversed()) for (const end of block.afterEach) await end();
    }
    return told({ status: TestStatus.Success });
  } catch (error) {
    return told({ status: TestStatus.Failed, failureMessage: String(error?.message ?? error) });
  } finally {
    stryker.currentTestId = undefined;
  }
}

async function cleanUp(list) {
  for (const block of new Set(list.flatMap((each) => each.blocks))) {
    if (block.isReady) for (const end of block.after) await end();
  }
}

/** Where a mutant's source stands in the project: Stryker names the file that it made the sandbox's from. */
const placeOf = ({ fileName }) => path.relative(project, fileName).replaceAll("\\", "/");

/** What mutation.mjs knows a mutant by. Lines and columns are counted from 1 in reports, and from 0 here. */
function keyOf({ location: { start, end }, mutatorName, replacement, ...mutant }) {
  const places = [start.line, start.column, end.line, end.column].map((each) => each + 1);
  return JSON.stringify([placeOf(mutant), ...places, mutatorName, replacement]);
}

class PlainRunner {
  capabilities() {
    return { reloadEnvironment: true };
  }

  init() {
    root = process.cwd();
    require = createRequire(path.join(root, "package.json"));
    ownModule("tests/chooseSeed.cjs")();
    compileTypeScript();
    redirectPackages();
    installGlobals();
    ownModule("tests/setup.ts");
  }

  /** Whether a mutant is one of those to try (HUIJIAN_MUTATION_CHOICE, a file that mutation.mjs has written). */
  isChosen({ id, ...mutant }) {
    this.choice ??= JSON.parse(fs.readFileSync(process.env.HUIJIAN_MUTATION_CHOICE, "utf8"));
    const { every, from, keys } = this.choice;
    if (keys === undefined) return Number(id) % every === from;
    this.keys ??= new Set(keys);
    return this.keys.has(keyOf(mutant));
  }

  /** The test files for a mutant. One of a list has met the tests of its own folder already. */
  filesFor(mutant, testFilter) {
    const files = testFilter === undefined ? testFiles() : testFilter.map((id) => id.split(SEPARATOR)[0]);
    const own =
      this.keys === undefined ? null : placeOf(mutant).replace(/^src\/(core\/[^/]+\/).*/, "tests/$1");
    return [...new Set(files)].filter((file) => own === null || !file.startsWith(own));
  }

  async dryRun() {
    stryker.activeMutant = undefined;
    stryker.mutantCoverage = { static: {}, perTest: {} };
    const results = [];
    for (const file of testFiles()) {
      forgetModules();
      const list = load(file);
      for (const each of list) results.push({ fileName: path.join(root, file), ...(await run(each)) });
      await cleanUp(list);
    }
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage: stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, disableBail, mutantActivation }) {
    // Told as what it is not, a fault of the run, so that it counts neither way.
    if (!this.isChosen(activeMutant))
      return { status: MutantRunStatus.Error, errorMessage: "not among those to try" };
    const wanted = testFilter === undefined ? null : new Set(testFilter);
    const files = this.filesFor(activeMutant, testFilter);
    stryker.hitLimit = hitLimit;
    stryker.hitCount = hitLimit === undefined ? undefined : 0;
    const results = [];
    for (const file of files) {
      forgetModules();
      stryker.activeMutant = mutantActivation === "static" ? activeMutant.id : undefined;
      const list = load(file).filter(({ id }) => wanted === null || wanted.has(id));
      stryker.activeMutant = activeMutant.id;
      for (const each of list) {
        results.push(await run(each));
        if (!disableBail && results.at(-1).status === TestStatus.Failed) break;
      }
      await cleanUp(list).catch(nothing);
      if (!disableBail && results.at(-1)?.status === TestStatus.Failed) break;
    }
    stryker.activeMutant = undefined;
    const endless = determineHitLimitReached(stryker.hitCount, hitLimit);
    return toMutantRunResult(endless ?? { status: DryRunStatus.Complete, tests: results }, disableBail);
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, "plain", PlainRunner)];
