import { faultsOf, openFolds } from "./axe";
import { startStage } from "./browser";
import type { Stage } from "./browser";
import { eventually } from "./eventually";
import { Workbench } from "./workbench";

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.close());

describe.each([
  ["light", 1440, "none"],
  ["dark", 1440, "none"],
  ["dark", 450, "active"],
  ["light", 320, "none"],
] as const)("axe finds nothing, %s, %i pixels, forced colours %s", (colorScheme, width, forcedColors) => {
  test("on the welcome page and in every view", async () => {
    const stand = await stage.open("workbench.html", {
      colorScheme,
      forcedColors,
      viewport: { width, height: 800 },
    });
    const { page } = stand;
    const workbench = new Workbench(page);
    const faults: Record<string, string[]> = { welcome: await faultsOf(page) };
    await page.getByRole("button", { name: "先用示例试一试" }).click();
    await workbench.ready();
    await openFolds(page);
    faults.校验 = await faultsOf(page);
    // The sheet beside them is the same: only the pane is looked at again.
    for (const view of ["排序", "报送", "设置"] as const) {
      await workbench.view(view);
      await openFolds(page);
      faults[view] = await faultsOf(page, ".hj-pane");
    }
    await workbench.turnTo("table");
    // The part of the merged title beyond the columns that stay in view is a copy of it.
    await workbench.cell("A2").click({ position: { x: 12, y: 12 } });
    faults.sheet = await faultsOf(page);
    await page.getByRole("button", { name: "保存", exact: true }).click();
    faults.menu = await faultsOf(page, "[role=menu]");
    await page.getByRole("menuitem", { name: /^打印校验报告/ }).click();
    // Findings come into the report part by part; it can be printed when all of them are there.
    await page.getByRole("button", { name: "打印", exact: true, disabled: false }).waitFor();
    faults.report = await faultsOf(page);
    expect(faults).toEqual({
      welcome: [],
      校验: [],
      排序: [],
      报送: [],
      设置: [],
      sheet: [],
      menu: [],
      report: [],
    });
    expect(stand.faults).toEqual([]);
    await stand.close();
  }, 300_000);
});

test("nothing is wider than the window at 320 pixels", async () => {
  const stand = await stage.open("workbench.html", { viewport: { width: 320, height: 700 } });
  const { page } = stand;
  const workbench = new Workbench(page);
  const overhang = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  const found: Record<string, number> = { welcome: await overhang() };
  await page.getByRole("button", { name: "先用示例试一试" }).click();
  await workbench.ready();
  for (const view of ["校验", "排序", "报送", "设置"] as const) {
    await workbench.view(view);
    found[view] = await overhang();
  }
  await workbench.turnTo("table");
  found.sheet = await overhang();
  expect(found).toEqual({ welcome: 0, 校验: 0, 排序: 0, 报送: 0, 设置: 0, sheet: 0 });
  await stand.close();
});

test("everything by keyboard: open the sample, go to a finding, put it right, go on, save", async () => {
  const stand = await stage.open("workbench.html");
  const { page } = stand;
  const workbench = new Workbench(page);
  const tabTo = async (name: RegExp): Promise<void> => {
    for (let step = 0; step < 60; step++) {
      const label = await page.evaluate(() => {
        const element = document.activeElement;
        return element?.getAttribute("aria-label") ?? element?.textContent ?? "";
      });
      if (name.test(label)) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`Tab never comes to ${String(name)}`);
  };
  await tabTo(/^先用示例试一试$/);
  await page.keyboard.press("Enter");
  await workbench.ready();
  await tabTo(/^定位到 J3$/);
  await page.keyboard.press("Enter");
  // The keyboard is in the sheet now, on that cell.
  expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toMatch(
    /^J3，填报人/,
  );
  await page.keyboard.type("填报人：李明月");
  await page.keyboard.press("Enter");
  // F8 goes to the next finding from anywhere.
  await page.keyboard.press("F8");
  const at = await page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
  expect(at).toMatch(/^[A-Z]+\d+/);
  expect(at).not.toMatch(/^J3/);
  // From a cell put right it goes on to the next one in the row, though Enter went down a row.
  await workbench.goTo("J11");
  await workbench.type("120");
  await eventually(
    () => workbench.findings(),
    (cells) => expect(cells).not.toContain("J11"),
  );
  await page.keyboard.press("F8");
  const next = await page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
  expect(next).toMatch(/^L11，/);
  await page.keyboard.press("Control+z");
  const findsPreparer = (expected: boolean): Promise<void> =>
    eventually(
      () => workbench.findings(),
      (cells) => expect(cells.includes("J3")).toBe(expected),
    );
  await findsPreparer(false);
  await page.keyboard.press("Control+z");
  await findsPreparer(true);
  await page.keyboard.press("Control+y");
  await findsPreparer(false);
  // F6 goes on to the pane, and from there to the bar at the top.
  await page.keyboard.press("F6");
  expect(await page.evaluate(() => document.activeElement?.closest(".hj-pane") !== null)).toBe(true);
  await page.keyboard.press("F6");
  await tabTo(/^保存$/);
  await page.keyboard.press("Enter");
  // The keyboard goes to the menu's first item once it is drawn.
  await eventually(
    () => page.evaluate(() => document.activeElement?.getAttribute("role")),
    (role) => expect(role).toBe("menuitem"),
  );
  const { name } = await workbench.download(() => page.keyboard.press("Enter"));
  expect(name).toBe("leshan-2020-messy-已修改.xlsx");
  await stand.close();
});
