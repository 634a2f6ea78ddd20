import { faultsOf } from "./axe";
import { shot } from "./batches";
import { testLooks } from "./looks";

/** What is wrong with a sheet is known at a glance: how much, how bad, at which studio and column; worst first. */

const RANK = ["error", "warning", "info"];

testLooks(
  "counts, picture and order of the findings",
  {
    address: "workbench.html?sample=leshan-2020-messy",
    looks: [
      [1440, 900, "light", "none"],
      [1024, 640, "dark", "none"],
      [320, 640, "light", "none"],
      [320, 640, "dark", "active"],
    ],
    timeout: 90_000,
  },
  async ({ page, workbench, width, height, colorScheme, forcedColors }) => {
    await workbench.ready();
    await workbench.turnTo("check");
    // Before anything is scrolled: how much is wrong, and where.
    const picture = page.getByRole("toolbar", { name: "一览：每行一个工作室，每列一个栏目" });
    for (const part of [page.locator(".hj-summary"), picture]) {
      const box = await part.boundingBox();
      expect((box?.y ?? height) + (box?.height ?? height)).toBeLessThanOrEqual(height);
      expect((box?.x ?? width) + (box?.width ?? width)).toBeLessThanOrEqual(width);
    }
    expect([await workbench.count("不符合"), await workbench.count("需核实")]).toEqual([19, 6]);
    await shot(page, `glance-${width}-${colorScheme}-${forcedColors}`);
    expect(await faultsOf(page, ".hj-pane")).toEqual([]);

    // By studio, the worst of each first; a harmless remark about the sheet stands last of all.
    const groups = await page.evaluate(() => {
      const found: { title: string; worst: string[] }[] = [];
      for (const each of document.querySelectorAll(".hj-group, article.hj-finding")) {
        const title = each.querySelector(".hj-name")?.textContent;
        if (title !== undefined) found.push({ title: title ?? "", worst: [] });
        else found.at(-1)?.worst.push(/hj-finding-(error|warning|info)/.exec(each.className)?.[1] ?? "");
      }
      return found;
    });
    expect(groups.flatMap(({ worst }) => worst)).toHaveLength(26);
    for (const { worst } of groups)
      expect(worst).toEqual([...worst].sort((one, other) => RANK.indexOf(one) - RANK.indexOf(other)));
    expect(groups[0]?.worst[0]).toBe("error");
    expect(groups.at(-1)?.worst.at(-1)).toBe("info");
    expect(groups.slice(1, -1).map(({ title }) => /^第 (\d+) 行/.exec(title)?.[1])).not.toContain(undefined);

    // One kind alone, and back.
    const errors = page.locator(".hj-summary").getByRole("button", { name: /^不符合/ });
    await errors.click();
    expect(await page.locator("article.hj-finding:not(.hj-finding-error)").count()).toBe(0);
    expect(await page.locator("article.hj-finding-error").count()).toBe(19);
    await errors.click();
    expect(await page.locator("article.hj-finding").count()).toBe(26);

    // The picture is one stop of the keyboard: the third studio's first bad square leads to its cell.
    await picture.getByRole("button").first().focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    for (let step = 0; step < 6; step++) await page.keyboard.press("ArrowRight");
    const label = await page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
    expect(label).toMatch(/第 8 行.*不符合/);
    await page.keyboard.press("Enter");
    await page.getByRole("group", { name: "当前单元格" }).getByText("G8", { exact: true }).waitFor();
  },
);
