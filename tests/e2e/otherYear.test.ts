import { faultsOf } from "./axe";
import { shot } from "./batches";
import { closeClean, startStage } from "./browser";
import type { Stage } from "./browser";
import { eventually } from "./eventually";
import { Workbench } from "./workbench";

/** Last year's notice becomes this year's by its year, its number, its day and one figure; nothing speaks of last year. */
let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.close());

test.each([
  [1440, 900, "light", "none"],
  [1024, 640, "dark", "none"],
  [320, 640, "dark", "active"],
] as const)(
  "a notice is copied for another year at %i × %i, %s, forced colours %s",
  async (width, height, colorScheme, forcedColors) => {
    const options = { viewport: { width, height }, colorScheme, forcedColors };
    const stand = await stage.open("workbench.html?sample=leshan-2020-clean", options);
    const { page } = stand;
    const workbench = new Workbench(page);
    await workbench.turnTo("check");
    await workbench.ready();
    const judgedBy = (text: RegExp): Promise<void> =>
      eventually(
        async () => (await page.locator(".hj-recognised-title").textContent()) ?? "",
        (shown) => expect(shown).toMatch(text),
      );
    await judgedBy(/乐山市 2020 年.*计算截止日 2020-09-25/);

    await workbench.view("设置");
    await page.getByRole("button", { name: "修改 乐山市 2020 年推荐汇总表 的年度、数字和日期" }).click();
    const form = page.getByRole("form", { name: "修改：乐山市 2020 年推荐汇总表" });
    const field = (name: string | RegExp) => form.getByRole("textbox", { name });
    // Half a year is told and cannot be saved.
    await field("年度").fill("21");
    await form.getByText("请填四位数的年份").waitFor();
    expect(await form.getByRole("button", { name: "保存并使用" }).isDisabled()).toBe(true);
    await field("年度").fill("2021");
    expect(await field("通知 · 名称").inputValue()).toBe("乐山市 2021 年推荐汇总表");
    expect(await field("通知 · 题目").inputValue()).toContain("推荐申报2021年乐山市");
    expect(await field("报送截止日期 · 日期").inputValue()).toBe("2021-09-25");
    // Nobody can tell the new number: it is asked for, not made up.
    expect(await field("通知 · 文号").inputValue()).toBe("");
    await field("通知 · 文号").fill("乐工经〔2021〕9号");
    await field("报送截止日期 · 日期").fill("2021-10-08");
    await field(/成员人数不少于/).fill("60");
    await field("年度").scrollIntoViewIfNeeded();
    await shot(page, `year-${width}-form`);
    expect(await faultsOf(page, ".hj-pane")).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    await form.getByRole("button", { name: "保存并使用" }).click();
    await form.waitFor({ state: "detached" });
    await page.getByText("现在使用核对依据“乐山市 2021 年推荐汇总表”").waitFor();
    const own = page.getByRole("listitem").filter({ hasText: "乐山市 2021 年推荐汇总表" }).first();
    expect(await own.textContent()).toContain("关于推荐申报2021年乐山市");
    expect(await own.textContent()).toContain("乐工经〔2021〕9号");

    // It judges by the new figure, to the new day, and every finding names the new one.
    await workbench.view("校验");
    await judgedBy(/乐山市 2021 年.*计算截止日 2021-10-08/);
    await page
      .getByText(/少于规定的 60 人/)
      .first()
      .waitFor();
    await shot(page, `year-${width}-check`);

    // The report of it: this year's title and number, and last year only where the sheet itself says so.
    await page.getByRole("button", { name: "保存", exact: true }).click();
    await page.getByRole("menuitem", { name: /^打印校验报告/ }).click();
    await page.getByRole("button", { name: "打印", exact: true, disabled: false }).waitFor();
    const report = await page.getByRole("main").innerText();
    expect(report).toContain("乐工经〔2021〕9号");
    expect(report).toContain("乐山市 2021 年推荐汇总表");
    expect(report.match(/.*2020 ?年.*|.*〔2020〕.*|.*2020-09-25.*/g) ?? []).toEqual([]);
    await shot(page, `year-${width}-report`);
    await page.getByRole("button", { name: "返回" }).click();

    // The saved file takes it along to another computer.
    const { name, bytes } = await workbench.save(/^保存改好的工作簿/);
    await closeClean(stand);
    const other = await stage.open("workbench.html", options);
    const there = new Workbench(other.page);
    await there.choose(name, bytes);
    await there.turnTo("check");
    await there.ready();
    expect(await other.page.locator(".hj-recognised-title").textContent()).toMatch(
      /乐山市 2021 年.*计算截止日 2021-10-08/,
    );
    await closeClean(other);
  },
  90_000,
);
