import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import type { Page } from "playwright-core";
import { formSheet } from "../core";
import type { FormRow, RulePack } from "../core";
import { writeWorkbook } from "../files";
import { nodeCodec } from "../files/node";
import { packById } from "../packs";
import { cleanRows, sampleLabels } from "./sampleData/rows";
import { serveFolder } from "./staticServer";

const PACK = packById("leshan-2020") as RulePack;

/** Bars of the issue: milliseconds, frames a second. */
const BARS = { start: 1000, open: 2500, edit: { 1_000: 50, 10_000: 150 }, block: 100, frames: 50 } as const;
const EDITS = 15;
const SCROLL_FOR = 2500;

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

/** A workbook with so many studios, each of its own name; every seventh has too few members. */
function workbookOf(count: number): Buffer {
  const base = cleanRows(PACK);
  const rows = Array.from({ length: count }, (_, index): FormRow => {
    const row = base[index % base.length] as FormRow;
    const unit = `${textOf(row["hostUnit"])}第${String(index + 1).padStart(6, "0")}分厂`;
    return {
      ...row,
      seq: index + 1,
      hostUnit: unit,
      studioName: `${unit}${textOf(row["leaderName"])}劳模和工匠人才创新工作室`,
      phone: `139${String(10000000 + index)}`,
      ...(index % 7 === 6 ? { memberCount: 3 } : {}),
    };
  });
  return Buffer.from(
    writeWorkbook({ sheets: [formSheet(PACK, rows, sampleLabels(PACK))] }, { codec: nodeCodec }),
  );
}

/** Runs in the page: remembers when a file was chosen or Enter pressed, and the longest time the page was blocked. */
function listen(): void {
  const times = { begun: 0, blocked: 0 };
  Object.assign(window, { times });
  addEventListener("change", () => (times.begun = performance.now()), { capture: true });
  addEventListener("keydown", ({ key }) => key === "Enter" && (times.begun = performance.now()), {
    capture: true,
  });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) times.blocked = Math.max(times.blocked, duration);
  }).observe({ type: "longtask" });
}

/** Runs in the page: milliseconds from the beginning until the counts of findings differ from `before` and are painted. */
function untilCounted(before: string): Promise<number> {
  return new Promise((resolve) => {
    const look = (): void => {
      const counts = document.querySelector(".hj-summary")?.textContent ?? "";
      const cell = document.querySelector("[role=gridcell][data-row='6']");
      if (counts === before || counts === "" || cell === null) requestAnimationFrame(look);
      else resolve(performance.now() - (window as unknown as { times: { begun: number } }).times.begun);
    };
    look();
  });
}

const blocked = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { times } = window as unknown as { times: { blocked: number } };
    const longest = times.blocked;
    times.blocked = 0;
    return longest;
  });

async function edits(page: Page): Promise<number> {
  const counts = (): Promise<string> =>
    page.evaluate(() => document.querySelector(".hj-summary")?.textContent ?? "");
  const taken: number[] = [];
  await page.locator("[role=gridcell][data-row='5'][data-column='8']").click();
  for (let index = 0; index < EDITS; index++) {
    const before = await counts();
    await page.keyboard.type(index % 2 === 0 ? "1" : "12");
    const counted = page.evaluate(untilCounted, before);
    await page.keyboard.press("Enter");
    taken.push(await counted);
    await page.keyboard.press("ArrowUp");
  }
  return taken.sort((a, b) => a - b)[EDITS >> 1] as number;
}

/** Frames a second while the wheel turns over the sheet. */
async function framesScrolling(page: Page): Promise<number> {
  await page.mouse.move(500, 700);
  const frames = page.evaluate((milliseconds) => {
    return new Promise<number>((resolve) => {
      const begun = performance.now();
      let count = 0;
      const tick = (): void => {
        count += 1;
        const passed = performance.now() - begun;
        if (passed < milliseconds) requestAnimationFrame(tick);
        else resolve((count * 1000) / passed);
      };
      requestAnimationFrame(tick);
    });
  }, SCROLL_FOR);
  let isOver = false;
  void frames.then(() => (isOver = true));
  while (!isOver) await page.mouse.wheel(0, 400);
  return frames;
}

/**
 * `npm run build`, then `node src/tools/run.mjs benchPages`: measures the workbench in a real browser against its bars:
 * opening 10,000 rows, scrolling them, and from Enter to the new findings. Prints figures; a bar that was missed makes
 * the exit status 1. HUIJIAN_PAGES names another build than dist/pages.
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
  let missed = 0;
  const say = (what: string, value: number, bar: number, unit: string, most = true): void => {
    const isMet = most ? value <= bar : value >= bar;
    if (!isMet) missed += 1;
    console.log(
      `${isMet ? "ok    " : "MISSED"}  ${what.padEnd(44)} ${value.toFixed(1).padStart(8)} ${unit} (bar ${bar})`,
    );
  };
  try {
    for (const count of [1_000, 10_000] as const) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "zh-CN" });
      const page = await context.newPage();
      await page.addInitScript(listen);
      await page.goto(`${server.origin}/workbench.html`);
      await page.getByRole("button", { name: "先用示例试一试" }).waitFor();
      if (count === 1_000)
        say("start to usable", await page.evaluate(() => performance.now()), BARS.start, "ms");
      const buffer = workbookOf(count);
      await blocked(page);
      const opened = page.evaluate(untilCounted, "");
      await page.locator("input[type=file]").first().setInputFiles({ name: "测.xlsx", mimeType: "", buffer });
      say(`open, check and paint ${count} rows`, await opened, BARS.open, "ms");
      await page.waitForTimeout(1500);
      say(`longest block while opening ${count} rows`, await blocked(page), BARS.block, "ms");
      say(`Enter to new findings at ${count} entries`, await edits(page), BARS.edit[count], "ms");
      say(`longest block while editing ${count} rows`, await blocked(page), BARS.block, "ms");
      if (count === 10_000) say("scrolling", await framesScrolling(page), BARS.frames, "frames/s", false);
      await context.close();
    }
  } finally {
    await browser.close();
    await server.close();
  }
  return missed === 0 ? 0 : 1;
}
