import type { Page } from "playwright-core";
import { faultsOf, openFolds } from "./axe";
import { startStage, type Stage } from "./browser";
import { eventually } from "./eventually";
import { snapshot } from "../host";
import { openPane } from "./excelPane";

/** The pane in Excel for everybody: in Office's themes, in both languages, by keyboard, and after closing. */

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.close());

const VIEWS = {
  "zh-CN": ["校验", "排序", "报送", "设置"],
  "en-US": ["Check", "Rank", "Send", "Settings"],
} as const;
const DARK = { background: 0x292929, text: 0xffffff };
const BLACK = { background: 0, text: 0xffffff };

const turnTo = (page: Page, view: string): Promise<void> =>
  page.getByRole("tab", { name: new RegExp(`^${view}`) }).click();

/** The name of what has the keyboard. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    return element?.id === "hj-view"
      ? "view"
      : (element?.getAttribute("aria-label") ?? element?.tagName ?? "");
  });

describe.each([
  ["zh-CN", 320, "light", {}],
  ["en-US", 320, "dark", { theme: DARK }],
  ["zh-CN", 450, "highContrast", { theme: BLACK }],
  ["en-US", 450, "light", { forcedColors: "active" }],
] as const)("in Excel, %s, %i pixels, %s", (locale, width, theme, options) => {
  test("axe finds nothing with everything open, and nothing is wider than the pane", async () => {
    const { page, faults } = await openPane(stage, "microsoft365", { locale, width, ...options });
    expect(await page.locator(".hj-provider").first().getAttribute("class")).toContain(`hj-theme-${theme}`);
    for (const view of VIEWS[locale]) {
      await turnTo(page, view);
      await openFolds(page);
      expect([view, await faultsOf(page)]).toEqual([view, []]);
      const overhang = await page.evaluate(() => {
        const main = document.querySelector(".hj-main") as HTMLElement;
        return [document.documentElement.scrollWidth - innerWidth, main.scrollWidth - main.clientWidth];
      });
      expect([view, ...overhang]).toEqual([view, 0, 0]);
    }
    expect(faults).toEqual([]);
    await page.close();
  }, 300_000);
});

test("the pane follows Office's theme when the user comes back to it", async () => {
  const { page } = await openPane(stage, "microsoft365");
  const provider = page.locator(".hj-provider").first();
  await expect(provider.getAttribute("class")).resolves.toContain("hj-theme-light");
  await page.evaluate(
    (theme) =>
      (window as unknown as { simulatedExcel: { setTheme(theme: unknown): void } }).simulatedExcel.setTheme(
        theme,
      ),
    DARK,
  );
  await eventually(
    async () => {
      await page.evaluate(() => window.dispatchEvent(new Event("focus")));
      return provider.getAttribute("class");
    },
    // Office's runtime answers from memory for five seconds.
    (name) => expect(name).toContain("hj-theme-dark"),
  );
  await page.close();
});

test("a wrong column is corrected, kept in the workbook, and taken back; the keyboard keeps its place", async () => {
  const { page, workbook } = await openPane(stage, "microsoft365");
  const columns = page.locator("details", { hasText: "各列是怎样识别的" }).first();
  await columns.locator("summary").focus();
  await page.keyboard.press("Enter");
  const floor = page.getByRole("combobox", { name: /^J .*工作场地面积（㎡） 对应栏目$/ });
  await floor.focus();
  await floor.selectOption({ label: "不是填报栏目" });
  await page.getByText("表中没有这些栏目：工作场地面积").waitFor();
  expect(await focused(page)).toMatch(/^J /);
  // Written when the pane is left for the sheet.
  await page.evaluate(() => window.dispatchEvent(new Event("blur")));
  await eventually(
    () => Promise.resolve(JSON.stringify(snapshot(workbook))),
    (parts) => expect(parts).toContain("mappings"),
  );
  await page.close();

  const again = await openPane(stage, "microsoft365", { workbook });
  await again.page.getByText("各列是怎样识别的", { exact: true }).click();
  const kept = again.page.getByRole("combobox", { name: /^J / });
  expect(await kept.inputValue()).toBe("-");
  await again.page.getByRole("button", { name: "恢复自动识别" }).focus();
  await again.page.keyboard.press("Enter");
  await again.page.getByText("表中没有这些栏目").waitFor({ state: "detached" });
  // The button is gone; its place is the choice beside it.
  expect(await focused(again.page)).toMatch(/^J /);
  await again.page.close();
});

test("going on from a gate, closing a notice and clearing what is stored leave the keyboard in the view", async () => {
  const { page, workbook } = await openPane(stage, "microsoft365");
  await turnTo(page, "报送");
  await page.getByRole("button", { name: "去校验" }).first().focus();
  await page.keyboard.press("Enter");
  await eventually(
    () => focused(page),
    (name) => expect(name).toBe("view"),
  );
  await turnTo(page, "设置");
  const roster = page.locator("input[type=file]").last();
  await roster.setInputFiles({
    name: "名单.xls",
    mimeType: "",
    buffer: Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
  });
  const refusal = page.getByRole("alert").getByText("另存为 .xlsx");
  await refusal.waitFor();
  await page.getByRole("button", { name: "关闭" }).focus();
  await page.keyboard.press("Enter");
  await refusal.waitFor({ state: "detached" });
  expect(await focused(page)).toBe("view");
  // 工作室名称,负责人 / 云溪县文化馆工作室,丁涛, in the encoding of Chinese Windows.
  const gbk = Buffer.from(
    "b9a4d7f7cad2c3fbb3c62cb8bad4f0c8cb0d0ad4c6cfaacfd8cec4bbafb9ddb9a4d7f7cad22cb6a1ccce",
    "hex",
  );
  await roster.setInputFiles({ name: "名单.csv", mimeType: "text/csv", buffer: gbk });
  await page.getByText("来自“名单.csv”，共 1 个工作室").waitFor();
  await page.evaluate(() => window.dispatchEvent(new Event("blur")));
  await eventually(
    () => Promise.resolve(JSON.stringify(snapshot(workbook))),
    (parts) => expect(parts).toContain("云溪县文化馆工作室"),
  );
  await page.getByRole("button", { name: "全部清除…" }).click();
  await page.getByRole("button", { name: "确定清除" }).focus();
  await page.keyboard.press("Enter");
  await page.getByText("还没有保存任何内容。").waitFor();
  expect(JSON.stringify(snapshot(workbook))).not.toContain("云溪县文化馆工作室");
  expect(await focused(page)).not.toBe("BODY");
  await page.close();
});
