import type { Page } from "playwright-core";
import { openWorkbook } from "../../src/files";
import { picture, startStage } from "./browser";
import type { Stage, Stand } from "./browser";
import { eventually } from "./eventually";
import { Workbench, gridOf, sampleBytes, valueAt } from "./workbench";

/**
 * A clerk at work, from the messy sample to everything that is sent: at the width of Excel's task pane, of a phone and
 * of a desktop.
 */

/** What is typed to put each error right, by cell; rows are taken out before, so that the addresses hold. */
const CORRECTIONS: readonly (readonly [string, string])[] = [
  ["J3", "填报人：李明月"],
  ["G8", "2018年四川省劳动模范"],
  ["I8", "6"],
  ["D10", "2018年3月"],
  ["H10", "13900000104"],
  ["J11", "150"],
  ["L11", "8"],
  ["F13", "云溪县文化馆 副馆长"],
  ["D14", "2018年1月"],
  // Only a date that can be read shows that there are too few projects since then.
  ["M14", "5"],
  ["I14", "7"],
  ["C15", "云溪县少年体育学校贺兰因劳模和工匠人才创新工作室"],
  ["N15", "6"],
];

const AT_FIRST = CORRECTIONS.map(([address]) => address).filter((address) => address !== "M14");

/** What the corrected workbook holds afterwards: numbers as numbers, a telephone number as the text it was. */
const SAVED: readonly (readonly [string, unknown])[] = [
  ["J3", "填报人：李明月"],
  ["G8", "2018年四川省劳动模范"],
  ["I8", 6],
  ["D10", "2018年3月"],
  ["H10", "13900000104"],
  ["J11", 150],
  ["L11", 8],
  ["F13", "云溪县文化馆 副馆长"],
  ["D14", "2018年1月"],
  ["I14", 7],
  ["C15", "云溪县少年体育学校贺兰因劳模和工匠人才创新工作室"],
  ["N15", 6],
  ["M14", 5],
  ["C16", null],
  ["C17", null],
  // What nobody touched is as it was.
  ["D6", "2016.3"],
  ["J6", "约160㎡"],
  ["K6", 26],
  ["H13", "0833-2100106、13900000106"],
];

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.close());

/** Takes out the left-in example row and the studio that is in the sheet twice. */
async function takeOutRows(workbench: Workbench, page: Page): Promise<void> {
  await workbench.goTo("C16");
  await page.keyboard.press("Shift+ArrowDown");
  await page.getByRole("button", { name: "删除第 16–17 行" }).click();
  await eventually(
    () => workbench.findings(),
    (cells) => expect(cells.filter((cell) => /[A-Z]1[67]\b/.test(cell))).toEqual([]),
  );
}

/** Whether all of a cell's height can be seen, and the button of the bar above that leads on. */
async function isWholeInView(workbench: Workbench, address: string): Promise<boolean> {
  const { page } = workbench;
  const [area, box, bar, button] = await Promise.all([
    page.getByRole("grid").boundingBox(),
    workbench.cell(address).boundingBox(),
    page.getByRole("group", { name: "当前单元格" }).boundingBox(),
    page.getByRole("button", { name: "下一条问题" }).boundingBox(),
  ]);
  if (!area || !box || !bar || !button) return false;
  return box.y + box.height <= area.y + area.height + 1 && button.y + button.height <= bar.y + bar.height;
}

describe.each([1440, 450, 320])("a clerk at %i pixels", (width) => {
  let stand: Stand;
  let workbench: Workbench;

  beforeAll(async () => {
    stand = await stage.open("workbench.html", { viewport: { width, height: width > 1000 ? 900 : 800 } });
    workbench = new Workbench(stand.page);
  });
  afterAll(() => stand.close());

  test("opens the sample", async () => {
    const { page } = stand;
    await picture(page, `welcome-${width}`);
    await page.getByRole("button", { name: "先用示例试一试" }).click();
    await workbench.ready();
    expect(await workbench.count("不符合")).toBe(19);
    expect(await workbench.findings()).toEqual(expect.arrayContaining(AT_FIRST));
    await picture(page, `check-${width}`);
  });

  test("puts every error right by typing and sees each go", async () => {
    const { page } = stand;
    await takeOutRows(workbench, page);
    for (const [address, text] of CORRECTIONS) {
      await workbench.goTo(address);
      await eventually(
        () => isWholeInView(workbench, address),
        (isWhole) => expect(isWhole).toBe(true),
      );
      await workbench.type(text);
      await eventually(
        () => workbench.findings(),
        (cells) => expect(cells).not.toContain(address),
      );
    }
    expect(await workbench.count("不符合")).toBe(0);
  });

  test("looks at the order and changes it with a reason", async () => {
    const { page } = stand;
    await workbench.view("排序");
    const names = page.locator(".hj-rank-name");
    await eventually(
      () => names.count(),
      (count) => expect(count).toBe(9),
    );
    const before = await names.allInnerTexts();
    await page
      .getByRole("button", { name: /^上移 / })
      .nth(1)
      .click();
    await page.getByRole("textbox", { name: /^为什么调整/ }).fill("经研究，优先推荐一线班组");
    await picture(page, `rank-${width}`);
    await page.getByRole("button", { name: "保存", exact: true }).last().click();
    await eventually(
      () => names.allInnerTexts(),
      (after) => expect(after).toEqual([before[1], before[0], ...before.slice(2)]),
    );
    await page.getByText("调整理由：经研究，优先推荐一线班组").waitFor();
    // Figures in doubt and ties stand between here and a confirmed order: somebody verifies and decides them.
    const confirm = page.getByRole("checkbox", { name: "确认这个顺序为推荐顺序" });
    expect(await confirm.isDisabled()).toBe(true);
    const verified = page.getByRole("button", { name: /已核实，属实$/ });
    for (let left = await verified.count(); left > 0; left -= 1) {
      await verified.first().click();
      await eventually(
        () => verified.count(),
        (count) => expect(count).toBe(left - 1),
      );
    }
    const ties = page.getByRole("button", { name: "就按现在的先后" });
    for (let left = await ties.count(); left > 0; left -= 1) {
      await ties.first().click();
      await page.getByRole("textbox", { name: /^为什么调整/ }).fill("经研究，按此先后");
      await page.getByRole("button", { name: "保存", exact: true }).last().click();
      await eventually(
        () => ties.count(),
        (count) => expect(count).toBe(left - 1),
      );
    }
    await page.getByRole("checkbox", { name: "确认这个顺序为推荐顺序" }).check();
  });

  test("ticks the list until it may be sent", async () => {
    const { page } = stand;
    // The box confirmed above is at the end of a long view; the next begins at its top, and leads back to that place.
    const scrolled = (): Promise<number> => page.locator(".hj-main").evaluate((main) => main.scrollTop);
    const before = await scrolled();
    expect(before).toBeGreaterThan(0);
    await workbench.view("报送");
    expect(await scrolled()).toBe(0);
    await workbench.view("排序");
    expect(await scrolled()).toBe(before);
    await workbench.view("报送");
    await picture(page, `send-${width}`);
    await page.getByRole("checkbox", { name: "已人工核对，没有重复申报" }).check();
    const deadline = page.getByRole("checkbox", { name: "已与接收单位确认仍可报送" });
    if (await deadline.isVisible()) await deadline.check();
    await page
      .getByRole("checkbox", { name: /^各工作室的全部事项：/ })
      .first()
      .check();
    const whole = page.getByRole("list", { name: "报送前核对：整批材料" }).getByRole("checkbox");
    for (let index = 0; index < (await whole.count()); index++) await whole.nth(index).check();
    await picture(page, `send-ticked-${width}`);
    await page.getByText("可以报送", { exact: true }).waitFor();
  });

  test("saves the corrected workbook, and nothing else in it changed", async () => {
    const { name, bytes } = await workbench.save(/^保存改好的工作簿/);
    expect(name).toBe("leshan-2020-messy-已修改.xlsx");
    const grid = await gridOf(bytes, name);
    expect(SAVED.map(([address]) => [address, valueAt(grid, address)])).toEqual(SAVED);
    const original = await openWorkbook(await sampleBytes("leshan-2020-messy"), "original.xlsx");
    const saved = await openWorkbook(bytes, name);
    const stylesOf = (workbook: typeof saved) => workbook.package?.read("xl/styles.xml");
    expect(stylesOf(saved)).toEqual(stylesOf(original));
    // Rows 16 and 17 went as whole rows, so what is below stands two rows higher.
    const moved = original.sheets[0]
      ?.grid()
      .merges.map((area) => (area.top > 16 ? { ...area, top: area.top - 2, bottom: area.bottom - 2 } : area));
    expect(grid.merges).toEqual(moved);
    const { page } = stand;
    await page.getByText("已保存“leshan-2020-messy-已修改.xlsx”").waitFor();
  });

  test("opens what was saved and finds order, reason and ticks again", async () => {
    const { page } = stand;
    const { name, bytes } = await workbench.save(/^保存改好的工作簿/);
    await page
      .locator("input[type=file]")
      .first()
      .setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
    await page.getByRole("heading", { level: 1, name }).waitFor();
    await workbench.ready();
    expect(await workbench.count("不符合")).toBe(0);
    await workbench.view("报送");
    await page.getByText("可以报送", { exact: true }).waitFor();
    await workbench.view("排序");
    await page.getByText("调整理由：经研究，优先推荐一线班组").waitFor();
  });

  test("makes the ranked list in the order that was confirmed", async () => {
    const { page } = stand;
    await workbench.view("排序");
    const order = (await page.locator(".hj-rank-name").allInnerTexts()).map((text) => text.split(/\s/)[0]);
    // The order is not that of 序号, which is asked about and written on the list.
    const { name, bytes } = await workbench.download(async () => {
      await page.getByRole("button", { name: "保存", exact: true }).click();
      await page.getByRole("menuitem", { name: /^生成排序后的推荐汇总表/ }).click();
      await page.getByRole("button", { name: "仍然生成", exact: true }).click();
    });
    const grid = await gridOf(bytes, name);
    const cells: string[] = [];
    for (let row = grid.top; row < grid.bottom; row++) cells.push(grid.text(row, 2));
    expect(cells.filter((text) => order.includes(text))).toEqual(order);
  });

  test("asks nothing of any other place, and breaks no policy", () => {
    expect(stand.foreign).toEqual([]);
    expect(stand.faults).toEqual([]);
  });
});
