import { openWorkbook } from "../../src/files";
import { counties } from "../support/batches";
import { faultsOf } from "./axe";
import { confirm, drop, part, shot, twenty } from "./batches";
import { startStage } from "./browser";
import type { Stage } from "./browser";
import { eventually } from "./eventually";
import { Workbench } from "./workbench";

/** From a folder of twenty files to the ranked list, as one way. */

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.close());

test.each([1440, 320])(
  "twenty files dropped become one ranked list, at %i pixels",
  async (width) => {
    const stand = await stage.open("workbench.html", {
      viewport: { width, height: 900 },
      colorScheme: "light",
    });
    const { page } = stand;
    page.setDefaultTimeout(20_000);
    const { files, faulty } = twenty();
    await drop(page, files);
    await page.getByText(/20 个文件，读到 54 个申报项/).waitFor({ timeout: 60_000 });
    await shot(page, `ranked-files-${width}`);
    await confirm(page);
    await part(page, "重复").click();
    await page
      .getByRole("button", { name: /^只保留这一项：/ })
      .first()
      .click();
    await page.getByText("0 处待处理").first().waitFor();

    // The list is opened in the workbench, and what a county left out is filled in.
    await page.getByRole("button", { name: "打开汇总表" }).click();
    const workbench = new Workbench(page);
    await workbench.ready();
    const row = 6 + 3 * 3 + 1;
    await workbench.goTo(`I${row}`);
    // Where the row came from is said beside.
    await page.getByText(faulty.file).first().waitFor({ state: "attached" });
    await workbench.type("9");
    await eventually(
      () => workbench.cell(`I${row}`).textContent(),
      (text) => expect(text).toBe("9"),
    );
    await shot(page, `ranked-compiled-${width}`);

    // Who recommends is the compiling union, which no county's sheet says.
    await workbench.goTo("A3");
    await workbench.type("云溪市总工会");
    await eventually(
      () => workbench.count("不符合"),
      (count) => expect(count).toBe(0),
    );

    // The counties' own orders, one county after the other, until the union says otherwise; the rest behind a button.
    await workbench.view("排序");
    const order = (): Promise<readonly string[]> =>
      page.locator(".hj-rank-item .hj-rank-name .hj-name:last-child").allTextContents();
    await eventually(order, (now) => expect(now[3]).toMatch(/^丁溪县|^乙溪县/));
    await shot(page, `ranked-order-${width}`);
    expect(await faultsOf(page, ".hj-pane")).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    await page.getByRole("checkbox", { name: "确认这个顺序为推荐顺序" }).check();
    const made = await workbench.download(() => page.getByRole("button", { name: "生成排序名单" }).click());
    const sheets = (await openWorkbook(made.bytes, made.name)).sheets;
    const grid = sheets[0]?.grid();
    const texts = Array.from({ length: (grid?.bottom ?? 0) * (grid?.right ?? 0) }, (_, at) =>
      String(grid?.text(Math.floor(at / (grid?.right || 1)), at % (grid?.right || 1))),
    );
    const studios = [
      ...new Set(counties(18, 3).flatMap((county) => county.rows.map((each) => String(each["studioName"])))),
    ];
    const listed = texts.filter((text) => studios.includes(text));
    // Every studio once; of the one put forward twice the one that was kept.
    expect(listed).toHaveLength(53);
    expect(new Set(listed).size).toBe(53);
    expect(sheets.map(({ name }) => name)).not.toContain("来源");
    expect(stand.faults).toEqual([]);
    await stand.close();
  },
  240_000,
);
