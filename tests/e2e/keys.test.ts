import type { Page } from "playwright-core";
import { shot } from "./batches";
import { eventually } from "./eventually";
import { testLooks } from "./looks";
import { gridOf, valueAt } from "./workbench";

/** The keys do what people expect of them, wherever one is, without the mouse. */

/** The part of the page that has the keyboard. */
const part = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement;
    if (at?.closest("[role=region][aria-label=文件]")) return "bar";
    if (at?.closest("[role=group][aria-label=当前单元格]")) return "cell bar";
    if (at?.closest(".hj-pane")) return "pane";
    return at?.matches("[role=grid] ~ textarea") ? "sheet" : (at?.tagName ?? "");
  });

const label = (page: Page): Promise<string> =>
  page.evaluate(
    () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "",
  );

const MESSY = "workbench.html?sample=leshan-2020-messy";

testLooks(
  "parts, findings, cells, saving, opening, searching, printing by key",
  {
    address: MESSY,
    looks: [
      [1440, 900, "light", "none"],
      [1024, 640, "dark", "active"],
    ],
    timeout: 120_000,
  },
  async ({ page, workbench, width }) => {
    await workbench.ready();
    const press = (key: string): Promise<void> => page.keyboard.press(key);

    // F6 and back, round the parts in the order in which they are seen; the bar of the cell is one of them.
    const round: string[] = [];
    for (let step = 0; step < 4; step++) {
      await press("F6");
      round.push(await part(page));
      await shot(page, `keys-f6-${step}-${width}`);
    }
    expect(round).toEqual(["bar", "cell bar", "sheet", "pane"]);
    const back: string[] = [];
    for (let step = 0; step < 4; step++) {
      await press("Shift+F6");
      back.push(await part(page));
    }
    expect(back).toEqual(["sheet", "cell bar", "bar", "pane"]);

    // F8 from anywhere: the cell, and the keyboard on it; Shift+F8 back.
    const visited: string[] = [];
    for (const key of ["F8", "F8", "Shift+F8"]) {
      await press(key);
      visited.push((await label(page)).split("，")[0] ?? "");
    }
    expect(visited[2]).toBe(visited[0]);
    expect(visited[1]).not.toBe(visited[0]);
    expect(await part(page)).toBe("sheet");
    // What can be done with the cell is one F6 back; the next finding from there, too.
    await press("Shift+F6");
    while (!/^下一条问题$/.test(await label(page))) await press("Tab");
    await press("Enter");
    expect(await part(page)).toBe("sheet");
    expect((await label(page)).split("，")[0]).toBe(visited[1]);

    // Tab and Enter go from cell to cell as in Excel.
    await workbench.goTo("I8");
    await page.keyboard.type("6");
    await press("Tab");
    expect(await label(page)).toMatch(/^J8/);
    await press("Shift+Tab");
    expect(await label(page)).toMatch(/^I8/);
    await press("Enter");
    expect(await label(page)).toMatch(/^I9/);

    // Ctrl+F searches from the sheet, and from another view; what is found is gone to.
    await press("Control+f");
    await eventually(
      () => label(page),
      (text) => expect(text).toBe("筛选工作室、栏目、内容"),
    );
    await page.keyboard.type("待定");
    await shot(page, `keys-found-${width}`);
    await page.getByRole("button", { name: "定位到 J11" }).first().waitFor();
    await workbench.view("排序");
    await press("Control+f");
    await eventually(
      () => page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.type),
      (type) => expect(type).toBe("search"),
    );
    expect(await page.evaluate(() => document.getSelection()?.toString())).toBe("待定");
    await press("Delete");

    // Ctrl+S saves what is being typed, too; Ctrl+O asks for a file; Ctrl+P shows the report and not the page.
    await workbench.goTo("J11");
    await page.keyboard.type("120");
    const saved = await workbench.download(() => press("Control+s"));
    const grid = await gridOf(saved.bytes, saved.name);
    expect([valueAt(grid, "I8"), valueAt(grid, "J11")]).toEqual([6, 120]);
    // The system's own dialog cannot be driven: it is asked for, and closed without a choice.
    await page.evaluate(() =>
      Object.assign(window, {
        asked: 0,
        showOpenFilePicker() {
          (window as unknown as { asked: number }).asked += 1;
          return Promise.reject(new DOMException("closed", "AbortError"));
        },
      }),
    );
    await page.getByText("没有未保存的改动").waitFor();
    await press("Control+o");
    expect(await page.evaluate(() => (window as unknown as { asked: number }).asked)).toBe(1);
    await press("Control+p");
    await page.getByRole("heading", { name: "推荐汇总表校验报告" }).waitFor();
    await page.getByRole("button", { name: "打印", exact: true, disabled: false }).waitFor();
    await shot(page, `keys-report-${width}`);
    await page.getByRole("button", { name: "返回" }).focus();
    await press("Enter");
    await page.getByRole("region", { name: "文件", exact: true }).waitFor();
    await press("F1");
    await page.getByRole("heading", { level: 1, name: "帮助" }).waitFor();
  },
);

testLooks(
  "in a narrow window Ctrl+F brings the pane to the front, F8 the sheet",
  { address: MESSY, looks: [[320, 640, "light", "none"]], timeout: 60_000 },
  async ({ page, workbench }) => {
    await workbench.ready();
    const isAt = (expected: string): Promise<void> =>
      eventually(
        () => part(page),
        (where) => expect(where).toBe(expected),
      );
    await page.keyboard.press("F8");
    await isAt("sheet");
    await page.keyboard.press("Control+f");
    await isAt("pane");
    await page.keyboard.type("J11");
    await shot(page, "keys-found-320");
    expect(await page.locator("article.hj-finding").count()).toBeGreaterThan(0);
  },
);
