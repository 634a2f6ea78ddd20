import type { Page } from "playwright-core";
import { openWorkbook } from "../../src/files";
import { Workbook, loadGrid } from "../host";
import { startStage, type Stage } from "./browser";
import { eventually } from "./eventually";
import { openPane, until } from "./excelPane";
import { orderedWorkbook } from "./orderedWorkbook";

/** What the pane puts into the workbook beside flags, what it says of the sheet, and the keyboard, in the built pages. */

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.close());

/** Presses a button of the ribbon as Excel does: by the function that the page has tied to its name. */
const press = (page: Page, name: string): Promise<void> =>
  page.evaluate(
    (command) =>
      new Promise<void>((resolve) => {
        const { _association: association } = Office.actions as unknown as {
          _association: { mappings: Record<string, (event: { completed: () => void }) => void> };
        };
        association.mappings[command.toUpperCase()]?.({ completed: resolve });
      }),
    name,
  );

const current = async (page: Page): Promise<string> =>
  (await page.locator('article[aria-current="true"]').first().textContent()) ?? "";

test("the ribbon goes from finding to finding, on from the cell that the user selected", async () => {
  const { page, workbook, faults } = await openPane(stage, "microsoft365");
  await press(page, "nextFinding");
  const first = workbook.selection;
  await press(page, "nextFinding");
  expect(workbook.selection).not.toBe(first);
  await press(page, "previousFinding");
  expect(workbook.selection).toBe(first);
  workbook.select(workbook.active, "I8");
  await eventually(
    () => current(page),
    (text) => expect(text).toContain("I8"),
  );
  await press(page, "nextFinding");
  expect(workbook.selection).not.toMatch(/!I8$/);
  await press(page, "previousFinding");
  expect(workbook.selection).toMatch(/!I8$/);
  expect(faults).toEqual([]);
  await page.close();
});

test("the findings stand on a sheet with links, rewritten in place, and go with the flags", async () => {
  const { page, workbook, excel, faults } = await openPane(stage, "excel2021", { live: true });
  const sheet = workbook.active;
  await page.getByRole("button", { name: "列成表" }).click();
  await page.getByText("问题已列在工作表“校验结果”中").waitFor();
  const made = workbook.sheetNamed("校验结果");
  expect(workbook.active).toBe(made);
  const links = (): number =>
    [...made.store.rows.values()]
      .flatMap((row) => [...row.values()])
      .filter(({ formula }) => formula?.startsWith(`=HYPERLINK("#'`)).length;
  const before = links();
  expect(before).toBeGreaterThan(10);
  workbook.type(sheet, "I8", 8);
  await page.getByRole("button", { name: /I8/ }).first().waitFor({ state: "detached" });
  await page.getByRole("button", { name: "列成表" }).click();
  await until(() => links() === before - 1);
  expect(workbook.worksheets.items).toHaveLength(2);
  await press(page, "clearFlags");
  await until(() => workbook.worksheets.items.length === 1);
  await excel.settle();

  // A protected sheet cannot be flagged: that is said, with what can be done instead, which works.
  sheet.protection.protect({});
  await page.getByText("在表上标记").click();
  await page.getByText("或点“列成表”").waitFor();
  await page.getByRole("button", { name: "列成表" }).click();
  await until(() => workbook.worksheets.items.length === 2);
  expect(faults).toEqual([]);
  await page.close();
});

test("a ranked list that was typed into is asked about before another takes its place", async () => {
  const { page, workbook, faults } = await openPane(stage, "microsoft365", { width: 320 });
  await page.getByRole("tab", { name: "排序" }).click();
  const make = async (): Promise<void> => {
    await page.getByRole("button", { name: "生成排序名单" }).click();
    await page.getByRole("button", { name: "仍然生成草稿" }).click();
  };
  await make();
  await until(() => workbook.worksheets.items.some(({ name }) => name === "排序说明"));
  workbook.type(workbook.sheetNamed("排序名单"), "T9", "领导批示");
  await make();
  const question = page.getByRole("dialog", { name: "名单表有您的改动" });
  await question.waitFor();
  await page.screenshot({ path: "/tmp/shots/excel/replace.png" });
  expect(workbook.worksheets.items).toHaveLength(3);
  await question.getByRole("button", { name: "先不生成" }).click();
  await question.waitFor({ state: "detached" });
  await make();
  await question.getByRole("button", { name: "保留改动" }).click();
  await until(() => workbook.worksheets.items.length === 4);
  await until(() => workbook.active.name === "排序名单");
  expect(workbook.sheetNamed("排序名单（已改动）").getRange("T9").values).toEqual([["领导批示"]]);
  expect(workbook.sheetNamed("排序名单").getRange("T9").values).toEqual([[""]]);
  expect(faults).toEqual([]);
  await page.close();
});

test("manual calculation and cells in the last row are said, and what is asked for is calculated", async () => {
  const { page, workbook, faults } = await openPane(stage, "excel2021", { width: 320 });
  const sheet = workbook.active;
  Object.assign(sheet.store.make(7, 8), { value: 1, formula: "=COUNTA(C8:D8)" });
  sheet.store.make(1_048_575, 3).value = " ";
  workbook.application.calculationMode = "Manual";
  workbook.application.onCalculate = () => (sheet.store.make(7, 8).value = 8);
  await page.getByRole("button", { name: "重新校验" }).first().click();
  await page.getByText("设为手动计算").waitFor();
  await page.getByText("再往下 5000 行没有填写内容").waitFor();
  await page.screenshot({ path: "/tmp/shots/excel/manual.png" });
  await page.getByRole("button", { name: /I8/ }).first().waitFor();
  await page.getByRole("button", { name: "立即计算" }).click();
  await page.getByRole("button", { name: /I8/ }).first().waitFor({ state: "detached" });
  expect(workbook.application.calculations).toBe(1);
  expect(faults).toEqual([]);
  await page.close();
});

test("at 320 pixels the filter's hint is whole, and who comes back to the pane goes on where they were", async () => {
  for (const [locale, find] of [
    ["zh-CN", /^筛选/],
    ["en-US", /^Filter/],
  ] as const) {
    const { page } = await openPane(stage, "microsoft365", { width: 320, locale });
    const filter = page.getByRole("searchbox", { name: find }).or(page.getByRole("textbox", { name: find }));
    const [shown, room] = await filter.evaluate((field) => {
      const input = field as HTMLInputElement;
      const context = document.createElement("canvas").getContext("2d");
      const style = getComputedStyle(input);
      if (context !== null) context.font = style.font;
      const inner = input.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
      return [context?.measureText(input.placeholder).width ?? 0, inner];
    });
    await page.screenshot({ path: `/tmp/shots/excel/320-${locale}.png` });
    expect([locale, shown <= room]).toEqual([locale, true]);
    // From the sheet by F6: Excel gives the window the keyboard, and nothing in it has it.
    const focused = (): Promise<string> =>
      page.evaluate(() => {
        dispatchEvent(new Event("focus"));
        return document.activeElement?.getAttribute("role") ?? document.activeElement?.tagName ?? "";
      });
    expect(await focused()).toBe("tab");
    await filter.focus();
    await filter.evaluate((field) => field.blur());
    await page.evaluate(() => dispatchEvent(new Event("focus")));
    expect(await filter.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.close();
  }
});

/** Ctrl+Z brings back the cells of the sheet as they were before a write of the pane. */
function captureCells(workbook: Workbook): void {
  const sheet = workbook.active;
  workbook.undo.capture = () => {
    const before = structuredClone(sheet.store.rows);
    return () => {
      sheet.store.rows.clear();
      for (const [row, cells] of before) sheet.store.rows.set(row, cells);
      workbook.raiseChanged(sheet, { top: 0, left: 0, bottom: 30, right: 20 }, "RangeEdited", "Local", false);
    };
  };
}

test("the order goes back into 序号 or the rows, and one Ctrl+Z takes either back, also after the pane was left", async () => {
  const grid = (await openWorkbook(orderedWorkbook(), "云溪.xlsx")).sheets[0]?.grid();
  if (!grid) throw new Error("the sample has no sheet");
  const own = new Workbook(grid.name);
  loadGrid(own.active, grid);
  const { page, excel, workbook, faults } = await openPane(stage, "microsoft365", {
    workbook: own,
    ready: /10 个工作室/,
  });
  captureCells(workbook);
  const shown = (): string => JSON.stringify(workbook.active.getRange("A4:D16").values);
  const before = shown();
  await page.getByRole("tab", { name: "排序" }).click();
  await page.getByText("现在的顺序：表中的序号。").waitFor();
  const doubts = page.getByRole("button", { name: /已核实，属实$/ });
  while ((await doubts.count()) > 0) {
    const count = await doubts.count();
    await doubts.first().click();
    await eventually(
      () => doubts.count(),
      (now) => expect(now).toBeLessThan(count),
    );
  }
  await page.getByRole("button", { name: /^上移 .*周明远/ }).click();
  await page.getByRole("textbox", { name: /^为什么调整/ }).fill("经集体研究，优先推荐一线班组");
  await page.getByRole("button", { name: "保存", exact: true }).last().click();
  await page.getByRole("checkbox", { name: "确认这个顺序为推荐顺序" }).check();
  for (const [button, said] of [
    ["写回序号", "已把顺序写入序号，改了 2 格。可撤销。"],
    ["按此顺序移动各行", "各行已按此顺序排列"],
  ] as const) {
    await page.getByText("表中的序号还不是这个顺序。").waitFor();
    await page.getByRole("button", { name: button }).click();
    await page.getByText(said).waitFor();
    await page.getByText("表中的序号就是这个顺序。").waitFor();
    expect(shown()).not.toBe(before);
    // The clerk goes on in the sheet, which has the pane write what is stored; then presses Ctrl+Z.
    await page.evaluate(() => window.dispatchEvent(new Event("blur")));
    await excel.settle();
    expect(workbook.undo.undo()).toBe(true);
    expect(shown()).toBe(before);
  }
  await page.getByText("表中的序号还不是这个顺序。").waitFor();
  expect(faults).toEqual([]);
  await page.close();
});

test("a finding that is put right by the pane is judged at once, although Excel does not tell of its own writes", async () => {
  const { page, workbook, faults } = await openPane(stage, "microsoft365");
  captureCells(workbook);
  const rows = (): string => JSON.stringify(workbook.active.getRange("A1:P30").values);
  const before = rows();
  const fix = page.getByRole("button", { name: /^(核实后)?改为|^换算为/ });
  const finding = page.locator("article[data-finding]").filter({ has: fix }).first();
  const key = (await finding.getAttribute("data-finding")) ?? "";
  await finding
    .getByRole("button", { name: /^(核实后)?改为|^换算为/ })
    .first()
    .click();
  await page.locator(`article[data-finding="${key}"]`).waitFor({ state: "detached" });
  expect(rows()).not.toBe(before);
  expect(workbook.undo.undo()).toBe(true);
  expect(rows()).toBe(before);
  expect(faults).toEqual([]);
  await page.close();
});

test("the page that the pane opens for the shelf of notices shows it at once", async () => {
  const stand = await stage.open("workbench.html#shelf", { viewport: { width: 1000, height: 800 } });
  await stand.page.getByRole("heading", { name: "通知架" }).first().waitFor();
  await stand.page.close();
});
