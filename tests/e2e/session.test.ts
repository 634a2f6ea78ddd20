import { writeState } from "../../src/files";
import { faultsOf } from "./axe";
import { closeClean, startStage } from "./browser";
import type { Stage, Stand } from "./browser";
import { eventually } from "./eventually";
import { Workbench, sampleBytes } from "./workbench";

/** What is chosen once holds for every file that is opened after it. */
let stage: Stage;
let stand: Stand;
let workbench: Workbench;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.close());
beforeEach(async () => {
  stand = await stage.open("workbench.html?sample=leshan-2020-messy");
  workbench = new Workbench(stand.page);
  await workbench.ready();
});
afterEach(() => closeClean(stand));

const judgedBy = (text: RegExp): Promise<void> =>
  eventually(
    async () => (await stand.page.getByRole("region", { name: "文件" }).textContent()) ?? "",
    (shown) => expect(shown).toMatch(text),
  );

test("the day and the list of studios already named hold for the next file, and the bar says so", async () => {
  const { page } = stand;
  await judgedBy(/乐山市 2020 年.*截止日 2020-09-25/);
  await page.getByText(/计算截止日 2020-09-25/).click();
  await page.getByLabel("计算截止日").fill("2020-10-01");
  await page.keyboard.press("Enter");
  await workbench.view("设置");
  await page
    .locator(".hj-pane input[type=file]")
    .last()
    .setInputFiles({
      name: "已命名.txt",
      mimeType: "text/plain",
      buffer: Buffer.from("甲工作室\n乙工作室\n"),
    });
  await judgedBy(/截止日 2020-10-01 · 已命名名单 2 个/);
  await workbench.choose("另一份.xlsx", await sampleBytes("leshan-2020-clean"));
  await page.getByRole("button", { name: "不保存，直接打开" }).click();
  await page.getByRole("heading", { level: 1, name: "另一份.xlsx" }).waitFor();
  await judgedBy(/截止日 2020-10-01 · 已命名名单 2 个/);
  // Nothing was written into the file that was only opened.
  await page.getByText("没有未保存的改动").waitFor();
  // The page loaded anew, and in a narrower window: they hold still, and are said.
  await page.reload();
  await workbench.ready();
  await page.setViewportSize({ width: 1024, height: 640 });
  await judgedBy(/截止日 2020-10-01 · 已命名名单 2 个/);
  const said = page.getByRole("region", { name: "文件" }).getByText(/截止日 2020-10-01/);
  expect(await said.isVisible()).toBe(true);
});

test("the notice chosen holds for the next file too", async () => {
  const { page } = stand;
  await page.getByText(/计算截止日 2020-09-25/).click();
  await page.getByLabel("核对依据").selectOption("pingdingshan");
  await judgedBy(/平顶山/);
  await workbench.choose("另一份.xlsx", await sampleBytes("leshan-2020-clean"));
  await page.getByRole("button", { name: "不保存，直接打开" }).click();
  await page.getByRole("heading", { level: 1, name: "另一份.xlsx" }).waitFor();
  await judgedBy(/平顶山/);
});

test("a file that carries its own day says so and asks which holds", async () => {
  const { page } = stand;
  await page.getByText(/计算截止日 2020-09-25/).click();
  await page.getByLabel("计算截止日").fill("2020-10-01");
  await page.keyboard.press("Enter");
  await judgedBy(/2020-10-01/);
  const bytes = writeState(await sampleBytes("leshan-2020-clean"), {
    version: 1,
    referenceDate: "2020-08-01",
  });
  await workbench.choose("自带.xlsx", bytes);
  await page.getByRole("button", { name: "不保存，直接打开" }).click();
  await page.getByText(/这个文件自带计算截止日（2020-08-01）/).waitFor();
  await judgedBy(/截止日 2020-08-01/);
  expect(await faultsOf(page, ".hj-pane")).toEqual([]);
  await page.getByRole("button", { name: "改用这次选定的" }).click();
  await judgedBy(/截止日 2020-10-01/);
  expect(await page.getByText(/这个文件自带/).count()).toBe(0);
});
