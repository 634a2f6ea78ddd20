import { closeClean, startStage } from "./browser";
import type { Stage, Stand } from "./browser";
import { eventually } from "./eventually";
import { buildXlsx } from "../support/workbooks";
import { Workbench } from "./workbench";

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.close());

describe("correcting harms nothing", () => {
  let stand: Stand;
  let workbench: Workbench;

  beforeEach(async () => {
    stand = await stage.open("workbench.html?sample=leshan-2020-messy");
    workbench = new Workbench(stand.page);
    await workbench.ready();
  });
  afterEach(() => closeClean(stand));

  const shows = (address: string, text: string): Promise<void> =>
    eventually(
      async () => (await workbench.cell(address).textContent())?.replace(/^[✗!i]/, ""),
      (shown) => expect(shown).toBe(text),
    );
  const toast = () => stand.page.getByRole("status").filter({ has: stand.page.getByRole("button") });

  test("a label that is typed over keeps its label, and so does one whose value is deleted", async () => {
    const { page } = stand;
    await workbench.goTo("J3");
    await workbench.type("张三");
    await shows("J3", "填报人：张三");
    await toast().getByText("已保留“填报人：”").waitFor();
    await eventually(
      () => workbench.findings(),
      (cells) => expect(cells).not.toContain("J3"),
    );
    await toast().getByRole("button", { name: "撤销" }).click();
    await shows("J3", "填报人：");
    await workbench.cell("A3").click({ position: { x: 20, y: 10 } });
    await page.keyboard.press("Delete");
    await shows("A3", "推荐单位（盖章）：");
    // What is looked at and written by hand is taken as it stands.
    await workbench.cell("J3").click();
    await page.keyboard.press("F2");
    await page.keyboard.press("Control+a");
    await workbench.type("李四");
    await shows("J3", "李四");
  });

  test("a double click removes one row; that is said, with undo and new numbers beside it", async () => {
    const { page } = stand;
    await workbench.cell("E9").click();
    const next = (await workbench.cell("E10").textContent()) ?? "";
    await page.getByRole("button", { name: "删除第 9 行" }).dblclick();
    await shows("E9", next);
    await toast().getByText("第 9 行已整行删除").waitFor();
    await toast().getByRole("button", { name: "序号重排为 1–9" }).click();
    await shows("A9", "4");
    expect(await workbench.findings()).not.toContain("A9");
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    await shows("E9", "丁　涛");
    // Blank rows come in under it, in its format.
    const fill = (address: string): Promise<string> =>
      workbench.cell(address).evaluate((cell) => getComputedStyle(cell).borderBottomWidth);
    await page.getByRole("button", { name: "插入行" }).click();
    await page.getByRole("menuitem", { name: "在第 9 行下方插入 1 行" }).click();
    await shows("E10", "");
    await shows("E11", next);
    expect(await fill("E10")).toBe(await fill("E9"));
    await toast().getByText("已插入空行（第 10 行）").waitFor();
    await page.keyboard.press("Control+z");
    await shows("E10", next);
    // A height that was set goes with its row, by keyboard alone.
    const heightOf = async (address: string): Promise<number> =>
      Math.round((await workbench.cell(address).boundingBox())?.height ?? -1);
    await workbench.cell("E10").click();
    const usual = await heightOf("E10");
    let set = usual;
    for (let step = 0; step < 3; step++) {
      const before = set;
      await page.keyboard.press("Alt+Shift+ArrowDown");
      // The row is drawn anew a moment after the key.
      await eventually(
        async () => (set = await heightOf("E10")),
        (height) => expect(height).toBeGreaterThan(before),
      );
    }
    await page.getByRole("button", { name: "插入行" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("menuitem", { name: "在第 10 行上方插入 1 行" }).waitFor();
    // The page stays in view around the menu.
    const covering = page.locator("[data-portal-node]").filter({ has: page.getByRole("menuitem") });
    expect(await covering.evaluate((node) => node.getBoundingClientRect().height)).toBe(0);
    await page.keyboard.press("Enter");
    await shows("E11", next);
    await eventually(
      // The new row is as high as the one above it.
      async () => [(await heightOf("E10")) - (await heightOf("E9")), await heightOf("E11")],
      (heights) => expect(heights).toEqual([0, set]),
    );
    await page.keyboard.press("Control+z");
    await shows("E10", next);
    await eventually(
      () => heightOf("E10"),
      (height) => expect(height).toBe(set),
    );
    // Another cell chosen, the button is there again.
    await workbench.cell("E10").click();
    expect(await page.getByRole("button", { name: "删除第 10 行" }).isEnabled()).toBe(true);
  });

  test("typing brings the cell into view, and what the bar says leaves the sheet where it is", async () => {
    const { page } = stand;
    await workbench.cell("K6").click();
    const header = await workbench.cell("A4").boundingBox();
    await page.mouse.move(400, 700);
    await page.mouse.wheel(0, 900);
    const heightOf = async (): Promise<number> => (await workbench.cell("K6").boundingBox())?.y ?? -1;
    await eventually(heightOf, (y) => expect(y).toBeLessThan(0));
    await page.keyboard.type("3");
    await eventually(heightOf, (y) => expect(y).toBeGreaterThan(100));
    await page.keyboard.press("Escape");
    await workbench.goTo("G8");
    expect(await workbench.cell("A4").boundingBox()).toMatchObject({ y: header?.y });
  });
});

test("what is pasted over formulas is said, with a button to take it back", async () => {
  const rows = '<row r="1"><c r="A1"><v>2</v></c><c r="B1"><f>A1*2</f><v>4</v></c></row>';
  const stand = await stage.open("workbench.html");
  const workbench = new Workbench(stand.page);
  await workbench.choose("公式.xlsx", buildXlsx({ sheets: [{ name: "表", data: rows }] }));
  await stand.page.getByRole("button", { name: "保存", exact: true }).waitFor();
  await stand.page.evaluate(() => navigator.clipboard.writeText("1\t2\r\n"));
  // The field lies over A1 already.
  await workbench.cell("B1").click();
  await stand.page.keyboard.press("ArrowLeft");
  await stand.page.keyboard.press("Control+v");
  const said = stand.page.getByRole("status").filter({ hasText: "B1 原是公式" });
  await said.getByRole("button", { name: "撤销" }).click();
  await eventually(
    () => workbench.cell("B1").textContent(),
    (shown) => expect(shown).toBe("4"),
  );
  await closeClean(stand);
});
