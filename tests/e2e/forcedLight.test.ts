import { faultsOf } from "./axe";
import { shot } from "./batches";
import { closeClean, startStage } from "./browser";
import type { Stage } from "./browser";
import { Workbench } from "./workbench";

/** Colours that the system forces, dark on light: everything can be read, in the bar, the sheet and every view. */
let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.close());

test.each([1024, 320])(
  "light forced colours at %i pixels",
  async (width) => {
    const stand = await stage.open("workbench.html", {
      viewport: { width, height: 640 },
      colorScheme: "light",
      forcedColors: "active",
    });
    const { page } = stand;
    const workbench = new Workbench(page);
    const faults: Record<string, string[]> = { welcome: await faultsOf(page) };
    await page.getByRole("button", { name: "先用示例试一试" }).click();
    await workbench.ready();
    for (const view of ["校验", "排序", "报送", "设置"] as const) {
      await workbench.view(view);
      await shot(page, `forced-light-${view}-${width}`);
      faults[view] = await faultsOf(page, ".hj-pane");
    }
    await workbench.turnTo("table");
    await shot(page, `forced-light-sheet-${width}`);
    faults.sheet = await faultsOf(page);
    expect(faults).toEqual({ welcome: [], 校验: [], 排序: [], 报送: [], 设置: [], sheet: [] });
    await closeClean(stand);
  },
  90_000,
);
