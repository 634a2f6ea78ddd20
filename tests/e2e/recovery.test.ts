import type { Page } from "playwright-core";
import { startStage } from "./browser";
import type { Stage } from "./browser";
import { eventually } from "./eventually";
import { Workbench, sampleBytes } from "./workbench";

/** Nothing is lost: what was typed comes back after the tab was killed, and is gone from the browser once saved. */
let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.close());

const NAME = "今年的汇总表.xlsx";
/** What may be lost when a tab is killed, in milliseconds. */
const MOST_LOST = 2000;

const offered = (page: Page) => page.getByText(new RegExp(`“${NAME}”有 \\d+ 步改动没有保存`));

test("killed in the middle of typing, at most the last two seconds are lost", async () => {
  const { page: first, context, faults } = await stage.open("workbench.html");
  let page = first;
  let workbench = new Workbench(page);
  await workbench.choose(NAME, await sampleBytes("leshan-2020-clean"));
  await workbench.ready();
  // Figures of one column, as a clerk fills it in; the numbers of edits before each kill come from a fixed seed.
  let seed = 16;
  const random = (most: number): number => (seed = (seed * 1103515245 + 12345) % 2147483648) % most;
  for (let kill = 0; kill < 2; kill++) {
    await workbench.cell("I6").click();
    const typed: { readonly text: string; readonly at: number }[] = [];
    for (let edit = 0; edit < 3 + random(4); edit++) {
      const text = String(100 * (kill + 1) + edit);
      await page.keyboard.type(text);
      await page.keyboard.press("Enter");
      await page.keyboard.press("ArrowUp");
      typed.push({ text, at: Date.now() });
    }
    const killed = Date.now();
    await page.close({ runBeforeUnload: false });
    page = await context.newPage();
    page.setDefaultTimeout(15_000);
    workbench = new Workbench(page);
    await page.goto(`${stage.origin}/workbench.html`);
    await offered(page).waitFor();
    await page.getByRole("button", { name: "恢复", exact: true }).click();
    await workbench.ready();
    const safe = typed.filter(({ at }) => at < killed - MOST_LOST);
    // The last one that is surely kept, or one typed after it.
    const mayStand = typed.slice(Math.max(0, safe.length - 1)).map(({ text }) => text);
    await eventually(
      async () => (await workbench.cell("I6").textContent()) ?? "",
      (text) => {
        if (safe.length > 0) expect(mayStand.some((each) => text.endsWith(each))).toBe(true);
      },
    );
    await page.getByText("有未保存的改动").waitFor();
    expect(await page.getByRole("button", { name: "撤销", exact: true }).isEnabled()).toBe(true);
    expect(await offered(page).count()).toBe(0);
  }
  expect(faults).toEqual([]);
  await context.close();
}, 240_000);

test("saved, nothing stays in the browser, and names do not grow; another file is opened after saving", async () => {
  const { page, context, faults } = await stage.open("workbench.html");
  const workbench = new Workbench(page);
  await workbench.choose(NAME, await sampleBytes("leshan-2020-clean"));
  await workbench.ready();
  await workbench.cell("I6").click();
  await workbench.type("7");
  await page.getByText("有未保存的改动").waitFor();
  const saved = await workbench.download(() => page.keyboard.press("Control+s"));
  expect(saved.name).toBe("今年的汇总表-已修改.xlsx");
  await page.getByText("没有未保存的改动").waitFor();
  await page.reload();
  await page.getByRole("button", { name: "先用示例试一试" }).waitFor();
  expect(await offered(page).count()).toBe(0);
  // What was saved is opened again: its name does not grow, and unsaved changes are saved on the way to another file.
  await workbench.choose(saved.name, saved.bytes);
  await workbench.ready();
  await workbench.cell("I6").click();
  await workbench.type("77");
  await page.getByText("有未保存的改动").waitFor();
  await workbench.choose("另一份.xlsx", await sampleBytes("leshan-2020-clean"));
  const again = await workbench.download(() => page.getByRole("button", { name: "保存并打开" }).click());
  expect(again.name).toBe("今年的汇总表-已修改.xlsx");
  await page.getByRole("heading", { name: "另一份.xlsx" }).waitFor();
  expect(faults).toEqual([]);
  await context.close();
}, 240_000);

test("saves into the file itself where the browser can, lists it again, and tells of a second window", async () => {
  const { page, context, faults } = await stage.open("workbench.html");
  // The picker cannot be driven; the file that it gives is a real one, in the browser's own file system.
  const picks = async (on: Page, bytes: Uint8Array | null): Promise<void> =>
    on.evaluate(
      async (content) => {
        const folder = await navigator.storage.getDirectory();
        const handle = await folder.getFileHandle("原表.xlsx", { create: true });
        if (content !== null) {
          const stream = await handle.createWritable();
          await stream.write(new Uint8Array(content));
          await stream.close();
        }
        Object.assign(window, { showOpenFilePicker: () => Promise.resolve([handle]) });
      },
      bytes && [...bytes],
    );
  await picks(page, await sampleBytes("leshan-2020-clean"));
  const workbench = new Workbench(page);
  await page.locator("main").getByRole("button", { name: "打开文件" }).click();
  await workbench.ready();
  await workbench.cell("I6").click();
  // What is being typed is saved too.
  await page.keyboard.type("88");
  await page.keyboard.press("Control+s");
  await page.getByText("已保存到原文件“原表.xlsx”").waitFor();
  const other = await context.newPage();
  await other.goto(`${stage.origin}/workbench.html`);
  await other.getByRole("button", { name: "原表.xlsx" }).waitFor();
  await picks(other, null);
  await other.locator("main").getByRole("button", { name: "打开文件" }).click();
  const second = new Workbench(other);
  await second.ready();
  expect(await second.cell("I6").textContent()).toContain("88");
  // The first window opens it again as well: both know.
  await page.keyboard.press("Control+o");
  await page.getByText("在另一个窗口中也打开着").waitFor();
  await other.getByText("在另一个窗口中也打开着").waitFor();
  // What the other window writes is not written over.
  await second.cell("I6").click();
  await other.keyboard.type("99");
  await other.keyboard.press("Control+s");
  await other.getByText("已保存到原文件").waitFor();
  await workbench.cell("I7").click();
  await page.keyboard.type("66");
  await workbench.download(() => page.keyboard.press("Control+s"));
  await page.getByText("在打开以后被别的程序改过，没有覆盖它").waitFor();
  expect(faults).toEqual([]);
  await context.close();
}, 120_000);

test("turned off, nothing is kept", async () => {
  const { page, context } = await stage.open("workbench.html");
  await page.getByRole("checkbox", { name: /^把没有保存的改动留在/ }).uncheck();
  const workbench = new Workbench(page);
  await workbench.choose(NAME, await sampleBytes("leshan-2020-clean"));
  await workbench.ready();
  await workbench.cell("I6").click();
  await workbench.type("5");
  await page.getByText("有未保存的改动").waitFor();
  await page.close({ runBeforeUnload: false });
  const next = await context.newPage();
  await next.goto(`${stage.origin}/workbench.html`);
  await next.getByRole("checkbox", { name: /^把没有保存的改动留在/ }).waitFor();
  expect(await offered(next).count()).toBe(0);
  await context.close();
});
