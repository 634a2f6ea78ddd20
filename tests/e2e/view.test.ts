import type { BrowserContextOptions } from "playwright-core";
import { closeClean, startStage } from "./browser";
import type { Stage, Stand } from "./browser";
import { eventually } from "./eventually";
import { Workbench } from "./workbench";

/** How the sheet is shown: what stays in view, larger, smaller, beside the pane. */
let stage: Stage;
let stand: Stand;
let workbench: Workbench;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.close());
afterEach(() => closeClean(stand));

async function open(options: BrowserContextOptions = {}): Promise<void> {
  stand = await stage.open("workbench.html?sample=leshan-2020-messy", options);
  workbench = new Workbench(stand.page);
  await workbench.ready();
  await workbench.turnTo("table");
}

const scrollTo = (left: number, top: number): Promise<void> =>
  stand.page.getByRole("region", { name: /^表格 ./ }).evaluate(
    (area, place) => {
      area.scrollLeft = place.left;
      area.scrollTop = place.top;
    },
    { left, top },
  );
const boxOf = async (address: string) => {
  const box = await workbench.cell(address).boundingBox();
  return box ?? { x: -1, y: -1, width: 0, height: 0 };
};

test("in a low window ten rows are in view, and studios' names stay beside what is scrolled", async () => {
  await open({ viewport: { width: 1024, height: 640 } });
  const tabs = (await stand.page.getByRole("tablist", { name: "工作表" }).boundingBox())?.y ?? 0;
  await eventually(
    async () => boxOf("A10"),
    ({ y, height }) => {
      expect(height).toBeGreaterThan(20);
      expect(y + height).toBeLessThanOrEqual(tabs);
    },
  );
  const names = (await boxOf("C6")).x;
  await scrollTo(400, 0);
  await eventually(
    async () => (await boxOf("K6")).x,
    (x) => expect(x).toBeLessThan(560),
  );
  expect((await boxOf("C6")).x).toBe(names);
  // As the file has them again, for good.
  await stand.page.getByRole("button", { name: "紧凑" }).click();
  await eventually(
    async () => (await boxOf("A6")).height,
    (height) => expect(height).toBeGreaterThan(60),
  );
});

test("at 200 % the heads stay, the title above them goes, and a title cell can be gone to", async () => {
  await open({ viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 });
  await scrollTo(0, 600);
  await eventually(
    async () => boxOf("A4"),
    ({ y, height }) => {
      expect(y).toBeGreaterThan(100);
      expect(y + height).toBeLessThan(330);
    },
  );
  expect((await boxOf("A2")).y).toBeLessThan((await boxOf("A4")).y - 30);
  await workbench.goTo("J3");
  await eventually(
    async () => (await boxOf("J3")).y,
    (y) => expect(y).toBeGreaterThan(100),
  );
  await workbench.type("张三");
  await eventually(
    () => workbench.cell("J3").textContent(),
    (text) => expect(text).toContain("填报人：张三"),
  );
});

test("the sheet is shown smaller and larger, the pane wider, and both are so the next time", async () => {
  await open();
  const { page } = stand;
  const before = await boxOf("D6");
  await page.getByRole("button", { name: "缩小" }).click();
  await page.getByRole("button", { name: "缩小" }).click();
  await eventually(
    async () => (await boxOf("D6")).width,
    (width) => expect(width).toBe(Math.round(before.width * 0.8)),
  );
  const splitter = page.getByRole("separator", { name: "表格与校验的分界" });
  await splitter.focus();
  for (let time = 0; time < 3; time++) await page.keyboard.press("ArrowLeft");
  expect(await splitter.getAttribute("aria-valuenow")).toBe("490");
  await page.reload();
  await workbench.ready();
  await page.getByRole("button", { name: "80%" }).waitFor();
  expect(await splitter.getAttribute("aria-valuenow")).toBe("490");
  // Editing goes on where the cell is.
  await workbench.goTo("I8");
  await workbench.type("6");
  await eventually(
    () => workbench.findings(),
    (cells) => expect(cells).not.toContain("I8"),
  );
});
