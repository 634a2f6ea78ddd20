import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { counties } from "../support/batches";
import { bytesOf } from "../support/batches/files";
import { confirm, drop, part, shot, twenty } from "./batches";
import { closeClean, startStage } from "./browser";
import type { Stage } from "./browser";
import { Workbench } from "./workbench";

/** Nothing of a batch is lost: not with the page, not by taking the compiled list back, not by stopping. */
let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.close());

test("a lost page: the batch is offered, with its files, what was decided, and what can be undone", async () => {
  const { page: first, context, faults } = await stage.open("workbench.html");
  const { files } = twenty();
  await drop(first, files);
  await first.getByText(/20 个文件，读到 54 个申报项/).waitFor({ timeout: 60_000 });
  await confirm(first);
  await part(first, "重复").click();
  await first
    .getByRole("button", { name: /^只保留这一项：/ })
    .first()
    .click();
  await first.getByText("0 处待处理").first().waitFor();
  await part(first, "补正通知").click();
  await first.getByRole("textbox", { name: "联系人和电话" }).fill("林小禾 0833-2133419");
  await first.keyboard.press("Tab");
  // What is done in the last two seconds may be lost.
  await first.waitForTimeout(2000);
  await first.close({ runBeforeUnload: false });

  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(`${stage.origin}/workbench.html`);
  await page.getByText(/有一批没有保存：“001甲溪县.xlsx”等 20 个文件/).waitFor();
  await shot(page, "batch-offered");
  await page.getByRole("button", { name: "恢复", exact: true }).click();
  await page.getByText(/20 个文件，汇总 53 个申报项/).waitFor({ timeout: 60_000 });
  expect(await page.getByText(/有一批没有保存/).count()).toBe(0);
  await part(page, "补正通知").click();
  expect(await page.getByRole("textbox", { name: "联系人和电话" }).inputValue()).toBe("林小禾 0833-2133419");
  await part(page, "重复").click();
  await page.getByText("0 处待处理").first().waitFor();
  while (await page.getByRole("button", { name: "撤销" }).isEnabled())
    await page.getByRole("button", { name: "撤销" }).click();
  await page.getByText(/20 个文件，汇总 54 个申报项/).waitFor();
  await page.getByRole("button", { name: "重做" }).click();
  await page.getByText(/20 个文件，汇总 53 个申报项/).waitFor();

  // Saved, nothing stays in the browser.
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "保存这一批" }).click(),
  ]);
  await download.path();
  await page
    .getByText(/已保存/)
    .first()
    .waitFor();
  await page.reload();
  await page.getByRole("button", { name: "先用示例试一试" }).waitFor();
  await page.waitForTimeout(500);
  expect(await page.getByText(/有一批没有保存/).count()).toBe(0);
  expect(faults).toEqual([]);
  await context.close();
}, 240_000);

test("the compiled list opened, corrected, taken back; undone, the files are there again", async () => {
  const stand = await stage.open("workbench.html");
  const { page } = stand;
  page.setDefaultTimeout(20_000);
  const { files, faulty } = twenty();
  await drop(page, files);
  await page.getByText(/20 个文件，读到 54 个申报项/).waitFor({ timeout: 60_000 });
  await confirm(page);
  await part(page, "补正通知").click();
  await page.getByRole("heading", { level: 3, name: faulty.unit }).waitFor();
  await page.getByRole("button", { name: "打开汇总表" }).click();
  const workbench = new Workbench(page);
  await workbench.ready();
  // The third county in the files' order after the fault: its members were not filled in.
  const row = 6 + 3 * 3 + 1;
  await workbench.cell(`I${row}`).click();
  await workbench.type("9");
  await page.getByText("有未保存的改动").waitFor();
  await page.getByText(faulty.file).first().waitFor();
  await shot(page, "batch-compiled-open");
  const ofFile = page
    .getByRole("region", { name: "文件", exact: true })
    .getByRole("button", { name: /^(撤销|重做|保存)$/ });
  expect(await ofFile.count()).toBe(3);
  await page.getByRole("button", { name: "带回汇总" }).click();
  await page.getByText(/1 个文件，读到 54 个申报项/).waitFor({ timeout: 60_000 });
  await confirm(page);
  await part(page, "补正通知").click();
  await page
    .getByText(/没有要补正/)
    .or(page.getByRole("heading", { level: 3 }))
    .first()
    .waitFor();
  expect(await page.getByRole("heading", { level: 3, name: faulty.unit }).count()).toBe(0);
  await shot(page, "batch-taken-back");
  // Whose each entry is is still known.
  await part(page, "总览").click();
  await page
    .getByRole("group", { name: "各单位情况" })
    .getByRole("button", { name: new RegExp(faulty.unit) })
    .click();
  await page.getByRole("heading", { name: `${faulty.unit}的申报项，按该单位的次序` }).waitFor();

  // The file stays open behind the batch: no button and no key is about it while it is not on view.
  expect(await ofFile.count()).toBe(0);
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Control+s")]);
  expect(download.suggestedFilename()).toBe("推荐汇总表（汇总）.xlsx");
  await page.keyboard.press("Control+z");
  await page.getByText(/20 个文件，汇总 54 个申报项/).waitFor({ timeout: 60_000 });
  await part(page, "补正通知").click();
  await page.getByRole("heading", { level: 3, name: faulty.unit }).waitFor();
  await page.keyboard.press("Control+y");
  await page.getByText(/^1 个文件，汇总 54 个申报项/).waitFor({ timeout: 60_000 });
  await closeClean(stand);
}, 240_000);

test("a list taken back twice under one name comes back as it was last, after a question where another batch is open", async () => {
  const { page: first, context, faults } = await stage.open("workbench.html");
  const all = counties(3, 2);
  await drop(
    first,
    all.map((county) => ({ name: county.file, bytes: bytesOf(county) })),
  );
  await first.getByText(/3 个文件，读到 6 个申报项/).waitFor({ timeout: 60_000 });
  await confirm(first);
  const workbench = new Workbench(first);
  for (const figure of ["7", "8"]) {
    await first.getByRole("button", { name: "打开汇总表" }).click();
    // The list that was taken back is still open, with what was typed into it.
    if (figure === "8") await first.getByRole("button", { name: "不保存，直接打开" }).click();
    await workbench.ready();
    await workbench.cell("I6").click();
    await workbench.type(figure);
    await first.getByText("有未保存的改动").waitFor();
    await first.getByRole("button", { name: "带回汇总" }).click();
    await first.getByText(/1 个文件，读到 6 个申报项/).waitFor({ timeout: 60_000 });
    if (figure === "7") await confirm(first);
  }
  await first.waitForTimeout(2000);
  await first.close({ runBeforeUnload: false });

  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(`${stage.origin}/workbench.html`);
  await page.getByText(/有一批没有保存：“推荐汇总表（汇总）.xlsx”，还没有做处理/).waitFor();
  await drop(
    page,
    counties(5, 1)
      .slice(3)
      .map((county) => ({ name: county.file, bytes: bytesOf(county) })),
  );
  await page.getByText(/2 个文件，读到 2 个申报项/).waitFor({ timeout: 60_000 });
  const offer = page.getByText(/有一批没有保存/);
  const restore = page
    .getByRole("group")
    .filter({ has: offer })
    .getByRole("button", { name: "恢复", exact: true });
  await restore.click();
  const question = page.getByRole("alertdialog", { name: "恢复那一批？" });
  await question.waitFor();
  await shot(page, "batch-restore-asked");
  // The page is still there behind it, only darker.
  const covering = page.locator("[data-portal-node]").filter({ has: question });
  expect(await covering.evaluate((node) => node.getBoundingClientRect().height)).toBe(0);
  // Behind it the keys do nothing.
  await page.keyboard.press("Control+z");
  await question.getByRole("button", { name: "取消" }).click();
  await question.waitFor({ state: "hidden" });
  await page.getByText(/2 个文件，读到 2 个申报项/).waitFor();
  await restore.click();
  await question.getByRole("button", { name: "不保存，恢复那一批" }).click();
  await page.getByText(/1 个文件，读到 6 个申报项/).waitFor({ timeout: 60_000 });
  await offer.waitFor({ state: "hidden" });
  await confirm(page);
  await page.getByRole("button", { name: "打开汇总表" }).click();
  const later = new Workbench(page);
  await later.ready();
  expect(await later.cell("I6").textContent()).toContain("8");
  expect(faults).toEqual([]);
  await context.close();
}, 240_000);

test("a folder of three hundred files: the file's name while it is read, stopped, gone on with, every studio once", async () => {
  const stand = await stage.open("workbench.html");
  const { page } = stand;
  page.setDefaultTimeout(30_000);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "huijian-folder-"));
  try {
    const all = counties(300, 3);
    fs.mkdirSync(path.join(folder, "各县", "乙组"), { recursive: true });
    all.forEach((county, index) =>
      fs.writeFileSync(
        path.join(folder, "各县", ...(index % 2 === 0 ? [] : ["乙组"]), county.file),
        bytesOf(county),
      ),
    );
    fs.writeFileSync(path.join(folder, "各县", "Thumbs.db"), "x");
    const begun = performance.now();
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      page
        .getByRole("button", { name: /文件夹/ })
        .first()
        .click(),
    ]);
    await chooser.setFiles(path.join(folder, "各县"));
    await page.getByText(/正在读取 \d+ \/ 300：\d+.+县\.xlsx/).waitFor();
    await shot(page, "batch-300-reading");
    await page.getByRole("button", { name: "停止" }).click();
    await page.getByRole("button", { name: /^接着读其余 \d+ 个$/ }).waitFor();
    expect(await page.getByText(/300 个文件，读到 900 个申报项/).count()).toBe(0);
    await shot(page, "batch-300-stopped");
    await page.getByRole("button", { name: /^接着读其余 \d+ 个$/ }).click();
    await page.getByText(/300 个文件，读到 900 个申报项/).waitFor({ timeout: 240_000 });
    const read = performance.now();
    await confirm(page);
    await part(page, "总览").click();
    await page.getByRole("heading", { name: "没有发现问题 300" }).waitFor({ timeout: 60_000 });
    await shot(page, "batch-300-overview");
    if (process.env.HUIJIAN_SHOTS !== undefined)
      console.log(
        `300 files: ${Math.round(read - begun)} ms with one stop, shown ${Math.round(performance.now() - read)} ms`,
      );
    await closeClean(stand);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}, 400_000);
