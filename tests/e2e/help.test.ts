import { faultsOf } from "./axe";
import { closeClean, startStage } from "./browser";
import type { Stage, Stand } from "./browser";
import { Workbench, gridOf } from "./workbench";

/** The first screen, the help and the tour: for whoever opens the product for the first time. */
let stage: Stage;
let stand: Stand;
let workbench: Workbench;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.close());
beforeEach(async () => {
  stand = await stage.open("workbench.html");
  workbench = new Workbench(stand.page);
});
afterEach(() => closeClean(stand));

test("the first screen has a tour, samples, blank forms and the guide", async () => {
  const { page } = stand;
  const start = page.getByRole("region", { name: "从这里开始" });
  await start.getByRole("button", { name: "空白表样" }).click();
  const { name, bytes } = await workbench.download(() =>
    page.getByRole("menuitem", { name: /^乐山 2020/ }).click(),
  );
  expect(name).toBe("乐山 2020-劳模创新工作室推荐汇总表.xlsx");
  expect((await gridOf(bytes, name)).text(1, 0)).toContain("推荐汇总表");
  await start.getByRole("button", { name: "示例" }).click();
  await page.getByRole("menuitem", { name: /^大连 2011.*有问题/ }).click();
  await workbench.ready();
});

test("the guide is read and searched in the page, by F1 too, and one comes back to where one was", async () => {
  const { page } = stand;
  await page.getByRole("region", { name: "从这里开始" }).waitFor();
  await page.keyboard.press("F1");
  await page.getByRole("heading", { level: 1, name: "帮助" }).waitFor();
  await page.getByRole("link", { name: "常见问题" }).click();
  await page.getByRole("searchbox", { name: "在帮助中查找" }).fill("读法与显示不同的单元格");
  await page.getByText("1 节中有").waitFor();
  await page.getByRole("heading", { level: 2, name: "二、校验：改好一处，少一处" }).waitFor();
  expect(await page.getByRole("heading", { level: 2, name: "三、排序" }).count()).toBe(0);
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole("button", { name: "返回" }).click();
  await page.getByRole("button", { name: "先用示例试一试" }).waitFor();
});

test("the tour leads through three steps and can be skipped", async () => {
  const { page } = stand;
  await page.getByRole("button", { name: "三步看懂" }).click();
  await workbench.ready();
  await page.getByRole("dialog", { name: "导览，第 1 步，共 3 步" }).waitFor();
  expect(await faultsOf(page, "[role=dialog]")).toEqual([]);
  await page.getByRole("button", { name: "下一步" }).click();
  await page.getByRole("button", { name: "下一步" }).click();
  await page.getByRole("dialog", { name: "导览，第 3 步，共 3 步" }).waitFor();
  await page.keyboard.press("Escape");
  expect(await page.getByRole("dialog").count()).toBe(0);
});

test("a finding leads to what its rule asks", async () => {
  const { page } = stand;
  await page.getByRole("button", { name: "先用示例试一试" }).click();
  await workbench.ready();
  const card = page.getByRole("article").filter({ hasText: "少于规定的 5 人" }).first();
  await card.getByText(/^依据/).click();
  await card.getByRole("button", { name: "这一条要求什么、怎么办" }).click();
  await page.getByRole("cell", { name: "二（一）" }).waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole("button", { name: "返回" }).click();
  await card.waitFor();
});
