import { faultsOf } from "./axe";
import { shot } from "./batches";
import { closeClean, startStage } from "./browser";
import type { Stage } from "./browser";
import { eventually } from "./eventually";
import { Workbench } from "./workbench";

/** Who moves a slider sees the order that it makes. */
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
  "the order stays in view beside every slider at %i × %i, %s, forced colours %s",
  async (width, height, colorScheme, forcedColors) => {
    const stand = await stage.open("workbench.html?sample=leshan-2020-clean", {
      viewport: { width, height },
      colorScheme,
      forcedColors,
    });
    const { page } = stand;
    const workbench = new Workbench(page);
    await workbench.turnTo("check");
    await workbench.ready();
    await workbench.view("排序");
    const order = page.locator(".hj-order-now");
    const before = await order.textContent();
    expect(before).toMatch(/^建议名次1 .* · 2 /);
    const sliders = page.getByRole("slider");
    for (let index = 0; index < (await sliders.count()); index++) {
      await sliders.nth(index).focus();
      const [shown, slider] = [await order.boundingBox(), await sliders.nth(index).boundingBox()];
      // Both whole in the window, and the slider not behind the order.
      expect(shown?.y).toBeGreaterThanOrEqual(0);
      expect((shown?.y ?? 0) + (shown?.height ?? 0)).toBeLessThanOrEqual(slider?.y ?? 0);
      expect((slider?.y ?? height) + (slider?.height ?? 0)).toBeLessThanOrEqual(height);
    }
    // Patents alone: another order at once.
    await sliders.last().focus();
    await page.keyboard.press("End");
    await eventually(
      () => order.textContent(),
      (text) => expect(text).not.toBe(before),
    );
    await shot(page, `weigh-${width}`);
    expect(await faultsOf(page, ".hj-pane")).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    await closeClean(stand);
  },
  60_000,
);
