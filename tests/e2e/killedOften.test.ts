import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { chromium } from "playwright-core";
import type { Browser, Page } from "playwright-core";
import { serveFolder } from "../../src/tools/serve/staticServer";
import type { StaticServer } from "../../src/tools/serve/staticServer";
import { eventually } from "./eventually";
import { Workbench, sampleBytes } from "./workbench";

/**
 * One session of forty edits, killed at twelve moments that a fixed seed chooses: half of them its tab, half of them the
 * whole browser, as a power cut does. What comes back is the sheet as it stood at most two seconds before.
 */
const EDITS = 40;
const KILLS = 12;
const MOST_LOST = 2000;
const NAME = "今年的汇总表.xlsx";
const CELLS = ["I6", "I7", "I8", "I9", "I10"];

/** A browser that keeps what a page stores when it ends, and is found again by the next. */
const BROWSER = process.env.HUIJIAN_WHOLE_BROWSER ?? process.env.HUIJIAN_BROWSER;

let server: StaticServer;
let profile: string;
let running: { readonly process: ChildProcess; readonly browser: Browser } | null = null;

beforeAll(async () => {
  server = await serveFolder(path.resolve(process.env.HUIJIAN_PAGES ?? "dist/pages"));
  profile = fs.mkdtempSync(path.join(os.tmpdir(), "huijian-killed-"));
});
afterAll(async () => {
  await dead();
  await server.close().catch(() => undefined);
  fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

/** Ends the browser in the middle of whatever it does. */
async function dead(): Promise<void> {
  const ended = running;
  running = null;
  if (ended === null) return;
  const gone = new Promise((resolve) => ended.process.once("exit", resolve));
  ended.process.kill("SIGKILL");
  await gone;
  await ended.browser.close().catch(() => undefined);
}

/** A page of the browser with the same profile, started where none runs. */
async function page(): Promise<Page> {
  if (running === null) {
    const port = path.join(profile, "DevToolsActivePort");
    fs.rmSync(port, { force: true });
    const args = [
      ...browserFlags,
      "--headless=new",
      "--remote-debugging-port=0",
      `--user-data-dir=${profile}`,
    ];
    const process_ = spawn(BROWSER as string, [...args, "--lang=zh-CN", "about:blank"], {
      stdio: "ignore",
    });
    await eventually(
      () => Promise.resolve(fs.existsSync(port) ? fs.readFileSync(port, "utf8").split("\n")[0] : ""),
      (number) => expect(number).toMatch(/^\d+$/),
    );
    const number = fs.readFileSync(port, "utf8").split("\n")[0];
    running = { process: process_, browser: await chromium.connectOverCDP(`http://127.0.0.1:${number}`) };
  }
  const context = running.browser.contexts()[0];
  if (context === undefined) throw new Error("the browser has no context");
  const opened = await context.newPage();
  opened.setDefaultTimeout(20_000);
  await opened.setViewportSize({ width: 1440, height: 900 });
  await opened.addInitScript(() => localStorage.setItem("huijian-language", "zh-CN"));
  await opened.goto(`${server.origin}/workbench.html`);
  return opened;
}

/** The cells typed into as they stand, and all states before them that Ctrl+Z goes back to. */
interface State {
  readonly cells: readonly string[];
  readonly before: readonly (readonly string[])[];
}

test("killed at twelve moments of forty edits, at most the last two seconds are lost each time", async () => {
  let seed = 25;
  const random = (most: number): number => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor((seed / 2147483648) * most);
  };
  let open = await page();
  let workbench = new Workbench(open);
  const shown = (): Promise<string[]> =>
    Promise.all(
      CELLS.map(async (cell) => (await workbench.cell(cell).textContent())?.replace(/^[✗!i]/, "") ?? ""),
    );
  const fresh = async (): Promise<void> => {
    await workbench.choose(NAME, await sampleBytes("leshan-2020-clean"));
    await workbench.ready();
  };
  await fresh();
  const begun: State = { cells: await shown(), before: [] };
  let state = begun;
  // One kill in each stretch of the session, somewhere in it and up to two seconds after its edit.
  const stretch = EDITS / KILLS;
  const killedAfter = Array.from({ length: KILLS }, (_, kill) =>
    Math.min(EDITS, Math.floor(kill * stretch) + 1 + random(Math.floor(stretch))),
  );
  let moments: { readonly at: number; readonly state: State }[] = [{ at: Date.now(), state }];
  let offered = 0;
  let kills = 0;
  for (let edit = 1; edit <= EDITS; edit++) {
    const undoing = state.before.length > 0 && random(6) === 0;
    if (undoing) {
      await open.keyboard.press("Control+z");
      state = { cells: state.before.at(-1) ?? [], before: state.before.slice(0, -1) };
    } else {
      const at = random(CELLS.length);
      // Where the cell is the active one already, the field over it is hit.
      await workbench.cell(CELLS[at] ?? "").click({ force: true });
      const text = String(100 + edit);
      await workbench.type(text);
      state = {
        cells: state.cells.map((cell, index) => (index === at ? text : cell)),
        before: [...state.before, state.cells],
      };
    }
    moments.push({ at: Date.now(), state });
    await open.waitForTimeout(random(700));
    if (!killedAfter.includes(edit)) continue;
    await open.waitForTimeout(random(2500));
    const killed = Date.now();
    if (kills % 2 === 0) await open.close({ runBeforeUnload: false });
    else await dead();
    kills += 1;
    open = await page();
    workbench = new Workbench(open);
    const safe = moments.filter(({ at }) => at <= killed - MOST_LOST).length;
    const mayStand = moments.slice(Math.max(0, safe - 1)).map((moment) => moment.state);
    const offer = open.getByRole("button", { name: "恢复", exact: true });
    await open.getByRole("button", { name: "先用示例试一试" }).waitFor();
    const isOffered = await offer.waitFor({ timeout: 3000 }).then(
      () => true,
      () => false,
    );
    if (isOffered) {
      offered += 1;
      await offer.click();
      await workbench.ready();
    } else {
      // Nothing was unsaved at some moment of the last two seconds: as it was opened.
      expect(mayStand).toContainEqual(begun);
      await fresh();
    }
    const now = await shown();
    const [found] = mayStand.filter(({ cells }) => JSON.stringify(cells) === JSON.stringify(now)).slice(-1);
    expect(mayStand.map(({ cells }) => cells)).toContainEqual(now);
    state = found ?? state;
    moments = [{ at: Date.now(), state }];
    await workbench.cell("I6").click({ force: true });
  }
  expect(kills).toBe(KILLS);
  // Most moments come in the middle of work that is not saved.
  expect(offered).toBeGreaterThan(kills / 2);
  // What can be undone has come back with it, to the very beginning.
  while (await open.getByRole("button", { name: "撤销", exact: true }).isEnabled())
    await open.keyboard.press("Control+z");
  await eventually(shown, (cells) => expect(cells).toEqual(begun.cells));
}, 240_000);
