import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { BrowserContext, Page } from "playwright-core";
import { openWorkbook } from "../../src/files";
import { confirm, drop, part, shot, twenty } from "./batches";
import { eventually } from "./eventually";
import { Workbench, gridOf, valueAt } from "./workbench";

/** What a clerk does, all of it from the one file on a stick, opened by its file:// address: nothing else is asked for. */
const BUILT = path.resolve("dist/oneFile/汇荐工作台.html");

let folder: string;
let address: string;
let context: BrowserContext;
let page: Page;
let workbench: Workbench;
const asked: string[] = [];
const faults: string[] = [];

/** A new window on the file. */
async function open(): Promise<void> {
  page = await context.newPage();
  page.setDefaultTimeout(20_000);
  page.on("pageerror", (error) => faults.push(`exception: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${message.text()}`);
  });
  await page.goto(address);
  workbench = new Workbench(page);
}

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "汇荐 U盘-"));
  const file = path.join(folder, "汇荐工作台.html");
  fs.copyFileSync(BUILT, file);
  address = pathToFileURL(file).href;
  context = await (
    await keptBrowser()
  ).newContext({
    locale: "zh-CN",
    viewport: { width: 1024, height: 640 },
    acceptDownloads: true,
  });
  context.on("request", (request) => asked.push(request.url()));
  await open();
});
afterAll(async () => {
  await context.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

test("checks, corrects by typing and by choosing, takes it back, marks, saves", async () => {
  await page.getByRole("button", { name: "先用示例试一试" }).click();
  await workbench.ready();
  expect([await workbench.count("不符合"), await workbench.count("需核实")]).toEqual([19, 6]);
  await shot(page, "one-file-1024");
  await workbench.goTo("I8");
  await workbench.type("6");
  await eventually(
    () => workbench.count("不符合"),
    (count) => expect(count).toBe(18),
  );
  const card = page
    .locator("article.hj-finding")
    .filter({ has: page.getByRole("button", { name: "定位到 A9" }) });
  await card.getByRole("button", { name: "按行的先后编为 1–10" }).click();
  const renumbered = (expected: boolean): Promise<void> =>
    eventually(
      () => workbench.findings(),
      (cells) => expect(cells.includes("A9")).toBe(expected),
    );
  await renumbered(false);
  await page.getByRole("region", { name: "文件", exact: true }).getByRole("button", { name: "撤销" }).click();
  await renumbered(true);
  const marked = await workbench.save(/^保存标出问题的副本/);
  expect((await openWorkbook(marked.bytes, marked.name)).sheets.map(({ name }) => name)).toContain(
    "校验结果",
  );
  const saved = await workbench.save(/^保存改好的工作簿/);
  expect(valueAt(await gridOf(saved.bytes, saved.name), "I8")).toBe(6);
}, 60_000);

test("prints the report, and has the help and a rule's page", async () => {
  await page.keyboard.press("Control+p");
  await page.getByRole("heading", { name: "推荐汇总表校验报告" }).waitFor();
  await page.getByRole("button", { name: "打印", exact: true, disabled: false }).waitFor();
  await page.getByRole("button", { name: "返回" }).click();
  const card = page.getByRole("article").filter({ hasText: "荣誉“是”" }).first();
  await card.getByText(/^依据/).click();
  await card.getByRole("button", { name: "这一条要求什么、怎么办" }).click();
  await page.getByRole("cell", { name: "附件2 表头" }).first().waitFor();
  await page.getByRole("button", { name: "返回" }).click();
  await page.keyboard.press("F1");
  await page.getByRole("heading", { level: 2, name: "三、排序" }).waitFor();
  await page.getByRole("button", { name: "返回" }).click();
}, 60_000);

test("restores what was typed after its window was killed", async () => {
  await workbench.cell("K6").click();
  await workbench.type("777");
  await page.getByText("有未保存的改动", { exact: true }).waitFor();
  await page.waitForTimeout(2000);
  await page.close({ runBeforeUnload: false });
  await open();
  await page.getByText(/“leshan-2020-messy\.xlsx”有 \d+ 步改动没有保存/).waitFor();
  await page.getByRole("button", { name: "恢复", exact: true }).click();
  await workbench.ready();
  await eventually(
    async () => (await workbench.cell("K6").textContent()) ?? "",
    (text) => expect(text).toContain("777"),
  );
}, 60_000);

test("compiles twenty files", async () => {
  const { files } = twenty();
  await workbench.save(/^保存改好的工作簿/);
  await drop(page, files);
  await page.getByText(/20 个文件，读到 54 个申报项/).waitFor({ timeout: 60_000 });
  await confirm(page);
  await part(page, "重复").click();
  await shot(page, "one-file-batch");
  const saved = await workbench.download(() => page.getByRole("button", { name: "保存这一批" }).click());
  expect((await gridOf(saved.bytes, saved.name)).bottom).toBeGreaterThan(50);
}, 90_000);

test("drafts a pack from a notice's text", async () => {
  await page.getByRole("button", { name: "通知架" }).click();
  await page.getByRole("main", { name: "通知架" }).waitFor();
  await page.getByRole("button", { name: "起草新通知…" }).click();
  const text = fs.readFileSync("tests/notices/fixtures/luhe.txt", "utf8");
  await page.getByRole("textbox", { name: "或粘贴通知的文字" }).fill(text);
  await page.getByRole("button", { name: "开始起草" }).click();
  await page.getByRole("main", { name: "起草核对依据" }).waitFor();
  await page.getByRole("button", { name: /采用有把握的/ }).waitFor();
  await shot(page, "one-file-notice");
}, 60_000);

test("asked for nothing but itself, and had no fault", () => {
  expect(asked.filter((url) => !/^(?:data|blob):/.test(url) && !url.endsWith(".html"))).toEqual([]);
  expect(faults).toEqual([]);
});
