import { shot } from "./batches";
import { eventually } from "./eventually";
import { fits, testLooks } from "./looks";

/** Who moves a slider sees the order that it makes. */
testLooks(
  "the order stays in view beside every slider",
  { address: "workbench.html?sample=leshan-2020-clean", timeout: 60_000 },
  async ({ page, workbench, width, height }) => {
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
    await fits(page, ".hj-pane");
  },
);
