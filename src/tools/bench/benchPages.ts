import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import type { Browser, Page } from "playwright-core";
import { serveFolder } from "../serve/staticServer";
import { Bars, BARS } from "./bars";
import { DRAWING, STEPS } from "./benchSteps";
import type { Step } from "./benchSteps";
import { hostUnitOf, workbookOf } from "./benchWorkbook";
import { countMessages, trafficOfEdit } from "./messages";
import { blocked, edits, framesScrolling, listen, untilCounted } from "./pageTimes";

/** How long after a step its work still counts as its own. */
const SETTLES_IN = 1500;

/** The workbooks: so many rows, few or many of them with faults, and what is done with them once they are open. */
const WORKBOOKS: readonly {
  readonly rows: 200 | 1_000 | 10_000;
  readonly isFaulty: boolean;
  readonly steps: readonly Step[];
}[] = [
  { rows: 200, isFaulty: false, steps: DRAWING },
  { rows: 1_000, isFaulty: false, steps: [] },
  { rows: 10_000, isFaulty: false, steps: STEPS },
  { rows: 10_000, isFaulty: true, steps: STEPS },
];

/**
 * Edits whose messages are counted: of a figure that the order hangs on, and of a text that no rule asks about. Rows
 * and columns are 0-based.
 */
const COUNTED_EDITS = [
  { what: "an edit that finds nothing", row: 6, column: 5, text: `${hostUnitOf(1)}车间主任` },
  { what: "an edit that makes a finding", row: 6, column: 8, text: "1" },
  { what: "an edit that puts it right", row: 6, column: 8, text: "12" },
] as const;

/** The messages of single edits, beside the bar: one out and one back, of 4 KB where nothing is found. */
async function measureMessages(page: Page, bars: Bars): Promise<void> {
  for (const { what, row, column, text } of COUNTED_EDITS) {
    const { out, outBytes, back, backBytes } = await trafficOfEdit(page, row, column, text);
    bars.messages(what, { out, outBytes, back, backBytes }, what === COUNTED_EDITS[0].what);
  }
}

/** Opens one of the workbooks and goes through everything that is done with it. */
async function measure(
  browser: Browser,
  origin: string,
  { rows, isFaulty, steps }: (typeof WORKBOOKS)[number],
  bars: Bars,
  folder: string,
): Promise<void> {
  console.log(`\n${rows} rows${isFaulty ? ", six of seven with several faults" : ""}`);
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "zh-CN" });
  const page = await context.newPage();
  await page.addInitScript(listen);
  await page.addInitScript(countMessages);
  await page.goto(`${origin}/workbench.html`);
  await page.getByRole("button", { name: "先用示例试一试" }).waitFor();
  if (rows === 1_000) {
    bars.most("start to usable", await page.evaluate(() => performance.now()), BARS.start);
    await page.waitForTimeout(SETTLES_IN);
    bars.block("longest block while starting", await blocked(page));
  }
  // A file on disk, as people have it: bytes handed over by the test driver would be unpacked in the page, and that
  // time counted as the page's.
  const file = path.join(folder, `测-${rows}${isFaulty ? "-错" : ""}.xlsx`);
  fs.writeFileSync(file, workbookOf(rows, isFaulty));
  const open = async (): Promise<number> => {
    await blocked(page);
    const opened = page.evaluate(untilCounted, "");
    await page.locator("input[type=file]").first().setInputFiles(file);
    const elapsed = await opened;
    await page.waitForTimeout(SETTLES_IN);
    return elapsed;
  };
  bars.most("open, check and paint", await open(), BARS.open);
  bars.block("longest block while opening", await blocked(page));
  bars.most("Enter to new findings", await edits(page), BARS.edit[rows]);
  bars.block("longest block while editing", await blocked(page));
  await measureMessages(page, bars);
  if (rows === 10_000)
    bars.least("scrolling the sheet", await framesScrolling(page), BARS.frames, "frames/s");
  for (const { what, act } of steps) {
    await page.waitForTimeout(300);
    await blocked(page);
    await act(page);
    await page.waitForTimeout(SETTLES_IN);
    bars.block(`longest block: ${what}`, await blocked(page));
  }
  if (steps === STEPS) {
    await page.locator("input[type=file]").first().setInputFiles(file);
    await page.waitForTimeout(2 * SETTLES_IN);
    bars.block("longest block: opening another file", await blocked(page));
  }
  await context.close();
}

/** Times that each workbench is opened for comparing; the fastest of each counts. */
const OPENINGS = 5;

/** Milliseconds from the address to a workbook's findings, each time in a browser that has nothing of it at hand. */
async function opening(browser: Browser, address: string, file: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "zh-CN" });
  const page = await context.newPage();
  await page.addInitScript(() => Object.assign(window, { times: { begun: 0, blocked: 0 } }));
  await page.goto(address, { waitUntil: "commit" });
  await page.locator("input[type=file]").first().setInputFiles(file);
  const elapsed = await page.evaluate(untilCounted, "");
  await context.close();
  return elapsed;
}

/** The one-file workbench from a disk against the served one. */
async function measureOneFile(browser: Browser, origin: string, folder: string, bars: Bars): Promise<void> {
  const html = path.resolve("dist/oneFile/汇荐工作台.html");
  if (!fs.existsSync(html)) return console.log("\nthe one-file workbench is not built (npm run package)");
  console.log(`\none file (${(fs.statSync(html).size / 1e6).toFixed(2)} MB) against served, 200 rows`);
  const file = path.join(folder, "测-一.xlsx");
  fs.writeFileSync(file, workbookOf(200));
  const elapsed = { served: Number.POSITIVE_INFINITY, oneFile: Number.POSITIVE_INFINITY };
  for (let time = 0; time < OPENINGS; time++) {
    elapsed.served = Math.min(elapsed.served, await opening(browser, `${origin}/workbench.html`, file));
    elapsed.oneFile = Math.min(elapsed.oneFile, await opening(browser, pathToFileURL(html).href, file));
  }
  bars.ratio("one file opened, of the served one's time", elapsed.oneFile / elapsed.served, BARS.oneFile);
  console.log(`        served ${elapsed.served.toFixed(0)} ms, one file ${elapsed.oneFile.toFixed(0)} ms`);
}

/**
 * `npm run build`, then `node src/tools/run.mjs benchPages`: measures the workbench in a real browser against its bars:
 * opening 10,000 rows, scrolling them, from Enter to the new findings, and how long the page is blocked in one piece by
 * whatever is done in its views. Prints figures; a bar that was missed makes the exit status 1. HUIJIAN_PAGES names another build than dist/pages.
 */
export async function main(): Promise<number> {
  const finder = pathToFileURL(path.resolve("src/tools/browser.mjs")).href;
  const { findBrowser } = (await import(/* webpackIgnore: true */ finder)) as {
    findBrowser: () => string | null;
  };
  const executablePath = findBrowser();
  if (executablePath === null) {
    console.error("没有找到 Chrome、Chromium 或 Edge。 / No Chrome, Chromium or Edge was found.");
    return 2;
  }
  const pages = path.resolve(process.env.HUIJIAN_PAGES ?? "dist/pages");
  if (!fs.existsSync(path.join(pages, "workbench.html"))) {
    console.error(
      `${pages} 中没有构建好的页面，请先运行 npm run build。 / ${pages} holds no built pages: npm run build.`,
    );
    return 2;
  }
  const server = await serveFolder(pages);
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-background-networking", "--no-first-run"],
  });
  const bars = new Bars();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "huijian-bench-"));
  try {
    await measureOneFile(browser, server.origin, folder, bars);
    for (const workbook of WORKBOOKS) await measure(browser, server.origin, workbook, bars, folder);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
    await browser.close();
    await server.close();
  }
  return bars.missed === 0 ? 0 : 1;
}
