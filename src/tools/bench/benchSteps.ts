import type { Page } from "playwright-core";

/** Something that is done on the page, after which it must not have been blocked for long. */
export interface Step {
  readonly what: string;
  readonly act: (page: Page) => Promise<unknown>;
}

// Elements are named by selectors: asking for roles goes through the whole page, which would count as its own block.
const click =
  (selector: string) =>
  (page: Page): Promise<void> =>
    page.locator(selector).first().click();

const choose =
  (selector: string, value: string) =>
  async (page: Page): Promise<void> => {
    await page.locator(selector).first().selectOption(value);
  };

const tab = (name: string) => click(`#hj-tab-${name}`);

/** The last button of its kind, further down than what is on view. */
async function goToLast(page: Page): Promise<void> {
  await page.locator(".hj-findings").evaluate((list) => list.scrollTo(0, list.scrollHeight));
  await page.waitForTimeout(300);
  await page.locator(".hj-findings .hj-goto").last().click();
}

async function scrollFindings(page: Page): Promise<void> {
  await page.locator(".hj-findings").hover();
  for (let turn = 0; turn < 15; turn += 1) await page.mouse.wheel(0, 1500);
}

async function changeWeight(page: Page): Promise<void> {
  await page.locator("#hj-view input[type=range]").first().focus();
  await page.keyboard.press("ArrowRight");
}

const download =
  (act: (page: Page) => Promise<unknown>) =>
  async (page: Page): Promise<void> => {
    const arrives = page.waitForEvent("download", { timeout: 60_000 });
    await act(page);
    await arrives;
  };

const save = (item: string) => async (page: Page) => {
  await page.locator("button[aria-haspopup=menu]", { hasText: "保存" }).click();
  await page.locator("[role=menuitem]", { hasText: item }).click();
};

/** Waits until the report is there to its end: only then it can be printed. */
const report = async (page: Page): Promise<void> => {
  await save("打印校验报告")(page);
  await page
    .locator("main > div > button:not([disabled])", { hasText: "打印" })
    .waitFor({ timeout: 120_000 });
};

/** What is done with a large sheet once it is open, view by view. */
export const STEPS: readonly Step[] = [
  { what: "hiding the errors", act: click(".hj-chip-error") },
  { what: "showing them again", act: click(".hj-chip-error") },
  { what: "findings by kind", act: choose(".hj-toolbar select", "kind") },
  { what: "findings by entry", act: choose(".hj-toolbar select", "entry") },
  { what: "scrolling the findings", act: scrollFindings },
  { what: "next finding", act: (page) => page.keyboard.press("F8") },
  { what: "going to the last finding's cell", act: goToLast },
  { what: "marks off", act: click(".hj-toolbar input[role=switch]") },
  { what: "marks on", act: click(".hj-toolbar input[role=switch]") },
  { what: "slips for the units", act: click("summary:has-text('退回补正')") },
  { what: "checking again", act: click(".hj-toolbar button:has-text('重新校验')") },
  { what: "view: Rank", act: tab("rank") },
  { what: "more studios", act: click(".hj-rank button:has-text('再显示')") },
  { what: "changing a weight", act: changeWeight },
  { what: "moving a studio", act: click(".hj-rank-item [data-control=down]") },
  { what: "confirming the order", act: click(".hj-confirm input") },
  { what: "building the ranked list", act: download(save("生成排序后")) },
  { what: "view: Send", act: tab("send") },
  { what: "opening a studio's checklist", act: click(".hj-send details:nth-of-type(3) summary") },
  { what: "ticking", act: click(".hj-send details[open] input[type=checkbox]") },
  { what: "view: Check", act: tab("check") },
  { what: "view: Settings", act: tab("settings") },
  { what: "English", act: choose("#hj-view select:has(option[value=en])", "en") },
  { what: "Chinese", act: choose("#hj-view select:has(option[value=en])", "zh-CN") },
  { what: "back to Check", act: tab("check") },
  { what: "saving the corrected workbook", act: download(save("保存改好")) },
  { what: "saving the flagged copy", act: download(save("保存标出")) },
  { what: "the report to print", act: report },
  { what: "back from the report", act: click("main > div > button:has-text('返回')") },
];

/** What is done with a sheet of as many studios as rank acceptabilities are drawn for. */
export const DRAWING: readonly Step[] = [
  { what: "view: Rank", act: tab("rank") },
  {
    what: "drawing acceptabilities",
    act: async (page) => {
      await click(".hj-rank button:text-is('计算')")(page);
      await page.locator(".hj-rank button:text-is('重新计算')").waitFor({ timeout: 60_000 });
    },
  },
];
