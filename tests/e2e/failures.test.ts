import type { Page } from "playwright-core";
import { startStage } from "./browser";
import type { Stage, Stand } from "./browser";
import { eventually } from "./eventually";
import { Workbench, sampleBytes } from "./workbench";

/** What the user sees when a part of the program fails: words, something to do, and nothing lost. */

let stage: Stage;
let stand: Stand;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.close());
afterEach(() => stand.close());

/** Runs in the page before its scripts: workers are started from another script while `sabotage` names one. */
function sabotageWorkers(): void {
  window.Worker = class extends Worker {
    constructor(address: string | URL, options?: WorkerOptions) {
      super((window as { sabotage?: string }).sabotage ?? address, options);
    }
  };
}

const sabotage = (page: Page, script: string | undefined): Promise<void> =>
  page.evaluate((name) => {
    (window as { sabotage?: string | undefined }).sabotage = name;
  }, script);

/** A worker that says it is ready and then never gives up what it does. */
const HANGING = 'postMessage({ kind: "ready", id: 0 }); onmessage = () => { for (;;); };';

async function open(address: string, before: (page: Page) => Promise<unknown> = () => Promise.resolve()) {
  stand = await stage.open("workbench.html");
  const { page, context } = stand;
  await context.route("**/hanging.js", (route) =>
    route.fulfill({ contentType: "text/javascript", body: HANGING }),
  );
  await page.addInitScript(sabotageWorkers);
  await before(page);
  await page.goto(`${stage.origin}/${address}`);
  return page;
}

const choose = async (page: Page, id: string): Promise<void> =>
  page
    .locator("input[type=file]")
    .first()
    .setInputFiles({ name: `${id}.xlsx`, mimeType: "", buffer: Buffer.from(await sampleBytes(id)) });

async function typeSeven(workbench: Workbench): Promise<void> {
  await workbench.cell("I8").click();
  await workbench.type("7");
  await eventually(
    () => workbench.cell("I8").textContent(),
    (text) => expect(text?.trim()).toBe("7"),
  );
}

const alert = (page: Page, text: RegExp) => page.getByRole("alert").filter({ hasText: text });

test("a worker whose script is missing is told within seconds, and the file opens once it is there", async () => {
  const page = await open("workbench.html", (fresh) =>
    fresh.addInitScript(() => {
      (window as { sabotage?: string }).sabotage = "missing.js";
    }),
  );
  await choose(page, "leshan-2020-messy");
  await alert(page, /后台程序没有启动/).waitFor();
  const begun = await page.evaluate(() => performance.now());
  expect(begun).toBeLessThan(15_000);
  await page.getByRole("button", { name: "复制详情" }).click();
  await page.getByText("已复制。详情里没有表格内容").waitFor();
  const details = await page.evaluate(() => navigator.clipboard.readText());
  expect(details).toMatch(/^Huijian .+\nWorkerError workerNotStarted\n/);
  await sabotage(page, undefined);
  await choose(page, "leshan-2020-messy");
  await new Workbench(page).ready();
});

test("a file that hangs its reader is given up; the earlier one, its edits and undo are intact", async () => {
  const page = await open("workbench.html", (fresh) => fresh.clock.install());
  const workbench = new Workbench(page);
  await choose(page, "leshan-2020-messy");
  await workbench.ready();
  await typeSeven(workbench);
  await sabotage(page, "hanging.js");
  await choose(page, "dalian-2011-messy");
  // Changes are not saved: going on is asked for first.
  await page.getByRole("alertdialog").getByRole("button", { name: "不保存，直接打开" }).click();
  await page.getByRole("button", { name: "取消" }).waitFor();
  await page.clock.fastForward(61_000);
  await alert(page, /没有进展，已经停止读取/).waitFor();
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toContain("leshan-2020-messy.xlsx");
  expect((await workbench.cell("I8").textContent())?.trim()).toBe("7");
  await workbench.cell("I8").click();
  await page.keyboard.press("Control+z");
  await eventually(
    () => workbench.cell("I8").textContent(),
    (text) => expect(text?.trim()).not.toBe("7"),
  );
  await sabotage(page, undefined);
  await choose(page, "dalian-2011-messy");
  await page.getByRole("heading", { level: 1, name: "dalian-2011-messy.xlsx" }).waitFor();
});

test("a file that hangs its reader can be given up at once", async () => {
  const page = await open("workbench.html");
  await choose(page, "leshan-2020-clean");
  await new Workbench(page).ready();
  await sabotage(page, "hanging.js");
  await choose(page, "dalian-2011-clean");
  await page.getByRole("button", { name: "取消" }).click();
  await page.getByRole("button", { name: "取消" }).waitFor({ state: "detached" });
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toContain("leshan-2020-clean.xlsx");
});

test("an exception in a view stays in that view: the sheet and the other views can be used", async () => {
  const page = await open("workbench.html", (fresh) =>
    fresh.addInitScript(() => {
      const { stringify } = JSON;
      // As the Settings view writes what to pass on when something is wrong.
      JSON.stringify = ((value: unknown, replacer: never, space?: number) => {
        if (space === 1) throw new TypeError("机密内容");
        return stringify(value, replacer, space);
      }) as typeof JSON.stringify;
    }),
  );
  const workbench = new Workbench(page);
  await choose(page, "leshan-2020-messy");
  await workbench.ready();
  await page.getByRole("tab", { name: "设置" }).click();
  await alert(page, /这一部分没有显示出来/).waitFor();
  await page.getByRole("button", { name: "复制详情" }).click();
  const details = await page.evaluate(() => navigator.clipboard.readText());
  expect(details).toMatch(/^Huijian .+\nTypeError\n/);
  expect(details).not.toContain("机密内容");
  await page.getByRole("tab", { name: /^校验/ }).click();
  await page.locator(".hj-finding").first().waitFor();
  await typeSeven(workbench);
});
