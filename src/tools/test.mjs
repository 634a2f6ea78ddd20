/**
 * All tests in one command: unit and contract tests, then the end-to-end tests in a real browser on the built
 * pages. Arguments go to jest and leave the end-to-end part out (`npm test -- tests/core`). Ends with the line
 * "N passed, N failed".
 */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { findBrowser } from "./browser.mjs";
import { ensureBundle, ensurePackages, requireNode, say } from "./run.mjs";

const ROOT = path.resolve(import.meta.dirname, "../..");

/**
 * In CI nothing else wants the machine: a worker for every processor, where jest leaves one free. Each end-to-end file
 * has a browser, a server and a port of its own.
 */
const WORKERS = process.env.CI ? [`--maxWorkers=${os.availableParallelism()}`] : [];

/**
 * Where the tests stand that are counted for how much of the core and the packs they reach. Counting takes half as much
 * time again, so that what drives a file, a pane or a workbook through the same code is left out of it.
 */
const COUNTED = ["core", "packs", "cases", "golden"].map((name) => `tests/${name}/`);
const OTHERS = ["--testPathIgnorePatterns", "/node_modules/", "tests/e2e/", ...COUNTED];

/** What failed, named again at the end: thousands of lines stand between a failure and the closing line. */
const names = [];

/** The failed tests of a result of jest's, each with its file; a suite that could not run by its file alone. */
function failures(result) {
  return result.testResults.flatMap(({ name, message, assertionResults }) => {
    const file = path.relative(ROOT, name);
    const tests = assertionResults.filter(({ status }) => status === "failed");
    if (tests.length === 0) return message && assertionResults.length === 0 ? [`${file}: did not run`] : [];
    return tests.map(({ fullName }) => `${file}: ${fullName}`);
  });
}

/** Runs jest and answers how many tests passed, failed and were skipped; a suite that cannot run is one failure. */
function jest(args, environment = {}) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "huijian-test-"));
  const output = path.join(folder, "result.json");
  const run = spawnSync(
    process.execPath,
    [path.join(ROOT, "node_modules/jest/bin/jest.js"), "--json", `--outputFile=${output}`, ...args],
    { cwd: ROOT, stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, ...environment } },
  );
  try {
    const result = JSON.parse(fs.readFileSync(output, "utf8"));
    const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
    names.push(...failures(result));
    if (failed === 0 && run.status !== 0)
      names.push("no test: jest's status alone, e.g. coverage below its bar");
    return {
      passed: result.numPassedTests,
      // jest may fail for a reason that is no test's, e.g. coverage below the bar: that is a failure too.
      failed: failed === 0 && run.status !== 0 ? 1 : failed,
      skipped: result.numPendingTests,
    };
  } catch (error) {
    say(`jest gave no result: ${error.message}`);
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

requireNode();
ensurePackages();
const asked = process.argv.slice(2);
const results = [];

say("单元与契约测试… / Unit and contract tests …");
const browser = findBrowser();
const inBrowser = browser
  ? { HUIJIAN_BROWSER: browser, HUIJIAN_WHOLE_BROWSER: findBrowser({ whole: true }) ?? browser }
  : {};
if (process.env.CI && asked.length === 0) {
  results.push(jest([...WORKERS, "--coverage", ...COUNTED]));
  results.push(jest([...WORKERS, ...OTHERS], inBrowser));
} else results.push(jest([...WORKERS, ...asked], inBrowser));

let note = "";
const hasBrowserTests = fs.existsSync(path.join(ROOT, "tests/e2e"));
if (asked.length === 0 && hasBrowserTests) {
  if (browser) {
    ensureBundle("node");
    ensureBundle("pages");
    ensureBundle("oneFile");
    say(`浏览器端到端测试（${browser}）… / End-to-end tests in a browser …`);
    results.push(jest(["--config", "tests/e2e/jest.config.js", ...WORKERS], inBrowser));
  } else if (process.env.CI) {
    say("No Chrome, Chromium or Edge was found; in CI that is a failure.");
    results.push({ passed: 0, failed: 1, skipped: 0 });
  } else {
    note =
      "没有找到 Chrome、Chromium 或 Edge，浏览器端到端测试没有运行（可用 HUIJIAN_BROWSER 指定浏览器）。" +
      " / No Chrome, Chromium or Edge was found: the end-to-end tests were NOT run (name one in HUIJIAN_BROWSER).";
  }
}

const sum = (key) => results.reduce((total, result) => total + result[key], 0);
if (note) say(note);
for (const name of names) say(`失败 / Failed: ${name}`);
const skipped = sum("skipped");
console.log(`${sum("passed")} passed, ${sum("failed")} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
process.exitCode = sum("failed") > 0 ? 1 : 0;
