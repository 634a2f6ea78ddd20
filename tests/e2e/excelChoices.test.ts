import type { Page } from "playwright-core";
import { faultsOf } from "./axe";
import { shot } from "./batches";
import { startStage, type Stage } from "./browser";
import { eventually } from "./eventually";
import { openPane, until } from "./excelPane";
import { snapshot } from "../host";

/** In Excel's pane another notice and another day hold for the workbook, and every view and sheet made says which. */
let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.close());

const DARK = { background: 0x292929, text: 0xffffff };

const turnTo = (page: Page, view: string): Promise<void> =>
  page.getByRole("tab", { name: new RegExp(`^${view}`) }).click();

/** Every view says the notice and the day. */
async function saidEverywhere(page: Page, text: RegExp): Promise<void> {
  await turnTo(page, "校验");
  await eventually(
    async () => (await page.locator(".hj-recognised-title").textContent()) ?? "",
    (shown) => expect(shown).toMatch(text),
  );
  for (const view of ["排序", "报送", "设置"]) {
    await turnTo(page, view);
    const said = page.locator(".hj-judged");
    expect([view, await said.textContent()]).toEqual([view, expect.stringMatching(text)]);
    expect(await said.isVisible()).toBe(true);
  }
  await turnTo(page, "校验");
}

test.each([
  ["light", 450, {}],
  ["dark", 320, { theme: DARK }],
  ["forced", 320, { forcedColors: "active" }],
] as const)(
  "another notice and another day are taken at once and hold, %s, %i pixels",
  async (look, width, options) => {
    const { page, workbook, excel, faults } = await openPane(stage, "microsoft365", { width, ...options });
    await saidEverywhere(page, /乐山市 2020 年.*计算截止日 2020-09-25/);
    const open = (): Promise<void> => page.locator("summary", { hasText: "可更改" }).click();
    await open();

    // The day: typed, and at once the studio that is too young by then is a finding, or no longer one.
    const about = (): Promise<string> =>
      page
        .locator("article.hj-finding")
        .allTextContents()
        .then((all) => all.filter((text) => /不满 2 年/.test(text)).join("\n"));
    const day = page.getByLabel("计算截止日");
    const before = await about();
    await day.fill("2018-01-01");
    await page.keyboard.press("Enter");
    await eventually(about, (text) => {
      expect(text).not.toBe(before);
      expect(text).toMatch(/截至 2018 年 1 月 1 日不满 2 年/);
    });
    await saidEverywhere(page, /乐山市 2020 年.*计算截止日 2018-01-01/);
    await shot(page, `excel-choices-${look}-${width}-day`);

    await open();
    // A half typed day changes nothing and says so.
    await day.fill("");
    await page.keyboard.press("Enter");
    await page.getByText("没有填完整的日期，仍按 2018-01-01 计算。").waitFor();
    await page.getByRole("button", { name: "恢复通知规定的日期（2020-09-25）" }).click();
    await eventually(about, (text) => expect(text).toBe(before));

    // Another notice: its name, its clauses.
    await page.getByLabel("核对依据").selectOption({ label: "大连市实施意见（2011 年度）" });
    await saidEverywhere(page, /大连市实施意见.*计算截止日 \d{4}-\d\d-\d\d/);
    await shot(page, `excel-choices-${look}-${width}-notice`);
    expect(await faultsOf(page)).toEqual([]);
    const overhang = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overhang).toBe(0);

    // The sheet of findings says by what they were found.
    await page.getByRole("button", { name: "列成表" }).click();
    await until(() => workbook.worksheets.items.some(({ name }) => name === "校验结果"));
    await excel.settle();
    const made = JSON.stringify(workbook.sheetNamed("校验结果").getRange("A1:H6").values);
    expect(made).toMatch(/依据：大连市总工会关于创建劳模创新工作室的实施意见.*计算截止日 2011-08-31/);
    expect(made).not.toContain("leshan-2020");

    // Left for the sheet, closed and opened again: it still holds, and is still said everywhere.
    await page.evaluate(() => window.dispatchEvent(new Event("blur")));
    await eventually(
      () => Promise.resolve(JSON.stringify(snapshot(workbook))),
      // What is stored of the choice, not the sheet of findings, which names it too.
      (parts) => expect(parts).toMatch(/pack\W{1,20}dalian-2011/),
    );
    expect(faults).toEqual([]);
    await page.close();
    const again = await openPane(stage, "microsoft365", {
      width,
      workbook,
      ready: /10 个工作室/,
      ...options,
    });
    await saidEverywhere(again.page, /大连市实施意见/);
    expect(again.faults).toEqual([]);
    await again.page.close();
  },
  60_000,
);
