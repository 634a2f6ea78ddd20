import { writeWorkbook } from "../../src/files";
import { sheetOfRows, manyRows } from "../../src/tools/bench/sheets";
import { shot } from "./batches";
import { closeClean, startStage } from "./browser";
import type { Stage } from "./browser";
import { eventually } from "./eventually";
import { Workbench, gridOf, valueAt } from "./workbench";

/** A sheet of five thousand studios is worked with like a small one: opened, put right, ordered, sent, saved. */
let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.close());

const STUDIOS = 5_000;
/** The last of them, 1-based as the sheet numbers its rows. */
const LAST = 5 + STUDIOS;

const fiveThousand = (): Uint8Array =>
  writeWorkbook({
    sheets: [
      sheetOfRows(
        manyRows(STUDIOS).map((row, index) => (index % 7 === 6 ? { ...row, memberCount: 3 } : row)),
      ),
    ],
  });

test.each([1440, 320])(
  "five thousand studios at %i pixels",
  async (width) => {
    const stand = await stage.open("workbench.html", { viewport: { width, height: 800 } });
    const { page } = stand;
    page.setDefaultTimeout(60_000);
    const workbench = new Workbench(page);
    // While it is read that is said, with a way to give it up.
    const opening = page.getByRole("progressbar").first();
    const seen = opening.waitFor();
    await workbench.choose("五千.xlsx", fiveThousand());
    await seen;
    await workbench.ready();
    const faulty = Math.floor(STUDIOS / 7);
    expect(await workbench.count("不符合")).toBe(faulty);

    // Of the long list only what is on view is on the page.
    expect(await page.locator("article.hj-finding").count()).toBeLessThan(60);
    expect(await page.locator("[role=gridcell]").count()).toBeLessThan(4_000);
    await workbench.turnTo("check");
    await shot(page, `large-check-${width}`);

    // The first is put right from the list, the last one by going to the sheet's end.
    await workbench.goTo("I12");
    await workbench.type("9");
    await eventually(
      () => workbench.count("不符合"),
      (count) => expect(count).toBe(faulty - 1),
    );
    // In a narrow window the sheet is in front since then.
    await page.keyboard.press("Control+End");
    const lastFaulty = 5 + faulty * 7;
    // By keyboard: the sheet's end, the row's beginning, up and across.
    await page.keyboard.press("Home");
    const at = page.getByRole("group", { name: "当前单元格" }).getByText(/^A\d+$/);
    const from = Number((await at.textContent())?.slice(1));
    for (let row = from; row > lastFaulty; row--) await page.keyboard.press("ArrowUp");
    for (let column = 0; column < 8; column++) await page.keyboard.press("ArrowRight");
    await page
      .getByRole("group", { name: "当前单元格" })
      .getByText(`I${lastFaulty}`, { exact: true })
      .waitFor();
    await workbench.type("9");
    await eventually(
      () => workbench.count("不符合"),
      (count) => expect(count).toBe(faulty - 2),
    );
    await shot(page, `large-end-${width}`);
    await page.keyboard.press("Control+z");
    await eventually(
      () => workbench.count("不符合"),
      (count) => expect(count).toBe(faulty - 1),
    );
    await page.keyboard.press("Control+y");
    // What was done again is shown: in a narrow window that brings the sheet to the front.
    await eventually(
      () => workbench.count("不符合"),
      (count) => expect(count).toBe(faulty - 2),
    );

    // The order and the checklist come, and do not hold all of it at once.
    await workbench.view("排序");
    await page.locator(".hj-rank-name").first().waitFor();
    expect(await page.locator(".hj-rank-name").count()).toBeLessThan(400);
    await shot(page, `large-rank-${width}`);
    await workbench.view("报送");
    await page.locator(".hj-pane").getByRole("checkbox").first().waitFor();
    await shot(page, `large-send-${width}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);

    const { bytes } = await workbench.save(/^保存改好的工作簿/);
    const grid = await gridOf(bytes, "五千.xlsx");
    expect([valueAt(grid, "I12"), valueAt(grid, `I${lastFaulty}`), valueAt(grid, `A${LAST}`)]).toEqual([
      9,
      9,
      STUDIOS,
    ]);
    await closeClean(stand);
  },
  240_000,
);
