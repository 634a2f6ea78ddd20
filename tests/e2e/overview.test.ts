import { faultsOf } from "./axe";
import { confirm, drop, part, shot, twenty } from "./batches";
import { testLooks } from "./looks";

/** The overview of a batch can be read at every width, in every look. */
testLooks(
  "the table of the units",
  {
    looks: [
      [1440, 800, "light", "none"],
      [1024, 800, "dark", "none"],
      [320, 800, "light", "none"],
      [320, 800, "dark", "active"],
    ],
    timeout: 120_000,
  },
  async ({ page, width, colorScheme, forcedColors }) => {
    await drop(page, twenty().files);
    await page.getByText(/20 个文件，读到 54 个申报项/).waitFor({ timeout: 60_000 });
    await confirm(page);
    await part(page, "总览").click();
    const table = page.getByRole("region", { name: "各单位情况表" });
    await table.scrollIntoViewIfNeeded();
    // No name is one character wide, and no figure is broken.
    const heads = table.getByRole("rowheader");
    expect(await heads.count()).toBe(19);
    const highest = await heads.evaluateAll((all) =>
      Math.max(...all.map((head) => head.getBoundingClientRect().height)),
    );
    expect(highest).toBeLessThan(60);
    // By keyboard, too: the last column comes into view, and whose row it is stays there.
    await table.focus();
    const scrolled = (): Promise<number> => table.evaluate((region) => region.scrollLeft);
    for (let step = 0; step < 30; step++) await page.keyboard.press("ArrowRight");
    await page.waitForTimeout(300);
    const isNarrow = width === 320;
    expect((await scrolled()) > 0).toBe(isNarrow);
    const last = await table.getByRole("columnheader").last().boundingBox();
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBeLessThanOrEqual(width);
    const first = await heads.first().boundingBox();
    expect(first?.x).toBeGreaterThanOrEqual(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    await shot(page, `overview-${width}-${colorScheme}-${forcedColors}`);
    expect(await faultsOf(page)).toEqual([]);
  },
);
