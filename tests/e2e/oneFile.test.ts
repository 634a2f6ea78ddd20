import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { BrowserContext, Page } from "playwright-core";
import { eventually } from "./eventually";
import { Workbench, gridOf, sampleBytes, valueAt } from "./workbench";

/**
 * The workbench as one file, opened from a folder whose name a clerk would choose, by its file:// address: nothing else
 * is there, and nothing is asked for.
 */
const BUILT = path.resolve("dist/oneFile/汇荐工作台.html");

let folder: string;
let context: BrowserContext;
let page: Page;
const asked: string[] = [];
const faults: string[] = [];

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "汇荐 U盘-"));
  const file = path.join(folder, "汇荐工作台.html");
  fs.copyFileSync(BUILT, file);
  context = await (
    await keptBrowser()
  ).newContext({
    locale: "zh-CN",
    viewport: { width: 1440, height: 900 },
    acceptDownloads: true,
  });
  context.on("request", (request) => asked.push(request.url()));
  page = await context.newPage();
  page.setDefaultTimeout(15_000);
  page.on("pageerror", (error) => faults.push(`exception: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${message.text()}`);
  });
  await page.goto(pathToFileURL(file).href);
});

afterAll(async () => {
  await context.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

test("is small enough for a mail and a stick, and its policy names no address", () => {
  expect(fs.statSync(BUILT).size).toBeLessThan(2_000_000);
  const policy = /Content-Security-Policy" content="([^"]+)"/.exec(fs.readFileSync(BUILT, "utf8"))?.[1] ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("connect-src data:;");
  expect(policy).not.toMatch(/https?:|\*|unsafe-|'self'/);
});

test("opens a workbook, takes a correction, saves it and makes the ranked list, with no other file", async () => {
  const workbench = new Workbench(page);
  await page.getByRole("button", { name: "先用示例试一试" }).click();
  await workbench.ready();
  const before = await workbench.count("不符合");
  expect(before).toBeGreaterThan(5);
  // A file of one's own.
  await workbench.choose("我的汇总表.xlsx", await sampleBytes("leshan-2020-clean"));
  await page.getByRole("heading", { name: "我的汇总表.xlsx" }).waitFor();
  await workbench.ready();
  const clean = await workbench.count("不符合");
  await workbench.cell("I6").click();
  await workbench.type("1");
  await eventually(
    () => workbench.count("不符合"),
    (count) => expect(count).toBeGreaterThan(clean),
  );
  await page.keyboard.press("ArrowUp");
  await workbench.type("12");
  await eventually(
    () => workbench.count("不符合"),
    (count) => expect(count).toBe(clean),
  );
  const saved = await workbench.save(/^保存改好的工作簿/);
  expect(valueAt(await gridOf(saved.bytes, saved.name), "I6")).toBe(12);
  await workbench.view("排序");
  await page.getByRole("button", { name: /^生成/ }).first().waitFor();
  // An order that nobody has confirmed is built as a draft, after asking.
  await page.getByRole("button", { name: /^保存$/ }).click();
  await page.getByRole("menuitem", { name: /^生成排序后的推荐汇总表/ }).click();
  const list = await workbench.download(() => page.getByRole("button", { name: "仍然生成草稿" }).click());
  expect((await gridOf(list.bytes, list.name)).bottom).toBeGreaterThan(5);
}, 300_000);

test("reads an old .xls, whose reader is loaded on demand elsewhere", async () => {
  const workbench = new Workbench(page);
  await workbench.choose("旧表.xls", fs.readFileSync("tests/fixtures/sheets/official.xls"));
  await page.getByRole("heading", { name: "旧表.xls" }).waitFor();
  await workbench.ready();
});

test("asked for nothing but itself, and had no fault", () => {
  expect(asked.filter((url) => !/^(?:data|blob):/.test(url) && !url.endsWith(".html"))).toEqual([]);
  expect(faults).toEqual([]);
});
