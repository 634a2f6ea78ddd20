import fs from "node:fs";
import { buildXlsx, zipParts } from "../support/workbooks";
import { columnLetters } from "../../src/core";
import { openWorkbook } from "../../src/files";
import { closeClean, startStage } from "./browser";
import type { Stage, Stand } from "./browser";
import { eventually } from "./eventually";
import { Workbench, gridOf, sampleBytes, valueAt } from "./workbench";

/** The grid of the workbench on sheets as people make them: styled, frozen, wide, long. */
let stage: Stage;
let stand: Stand;
let workbench: Workbench;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.close());
beforeEach(async () => {
  stand = await stage.open("workbench.html");
  workbench = new Workbench(stand.page);
});
afterEach(() => closeClean(stand));

const styled = new Uint8Array(fs.readFileSync("tests/fixtures/files/styled.xlsx"));

/** A sheet with 220 columns, a frozen row and two frozen columns, merged areas across what is in view. */
function wide(): Uint8Array {
  const rows = Array.from({ length: 120 }, (_, row) => {
    const cells = Array.from({ length: 220 }, (_, column) => {
      const address = `${columnLetters(column)}${row + 1}`;
      return `<c r="${address}" t="inlineStr"><is><t>${address}</t></is></c>`;
    });
    return `<row r="${row + 1}">${cells.join("")}</row>`;
  });
  const pane = '<pane xSplit="2" ySplit="1" topLeftCell="C2" state="frozen"/>';
  return buildXlsx({
    sheets: [
      {
        name: "宽表",
        data: rows.join(""),
        before: `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>`,
        after: '<mergeCells><mergeCell ref="E10:E90"/><mergeCell ref="A5:F5"/></mergeCells>',
      },
      { name: "藏起", state: "hidden", data: '<row r="1"><c r="A1"><v>1</v></c></row>' },
      ...Array.from({ length: 30 }, (_, index) => ({
        name: `单位${index + 1}`,
        data: `<row r="1"><c r="A1"><v>${index + 1}</v></c></row>`,
      })),
    ],
  });
}

const css = (address: string, property: string): Promise<string> =>
  workbench.cell(address).evaluate((cell, name) => getComputedStyle(cell).getPropertyValue(name), property);

const scrollTo = (left: number, top: number): Promise<void> =>
  stand.page.getByRole("region", { name: /^表格 ./ }).evaluate(
    (area, place) => {
      area.scrollLeft = place.left;
      area.scrollTop = place.top;
    },
    { left, top },
  );

const leftOf = async (address: string): Promise<number> =>
  (await workbench.cell(address).boundingBox())?.x ?? -1;

const activeAddress = (address: string): Promise<void> =>
  stand.page.getByRole("group", { name: "当前单元格" }).getByText(address, { exact: true }).first().waitFor();

test("a styled sheet is shown with its fills, letters, lines and columns that stay", async () => {
  await workbench.choose("样式.xlsx", styled);
  await workbench.ready();
  expect(await css("A3", "background-color")).toBe("rgb(31, 78, 121)");
  expect(await css("A3", "color")).toBe("rgb(255, 255, 255)");
  expect(await css("A4", "background-color")).toBe("rgb(221, 235, 247)");
  expect(await css("A4", "border-right-color")).toBe("rgb(142, 169, 219)");
  const title = workbench.cell("A1").locator("span").last();
  expect(await title.evaluate((span) => getComputedStyle(span).fontSize)).toBe("23px");
  // A finding's colour wins over the file's, and its mark is there.
  expect(await css("B4", "background-color")).not.toBe("rgb(221, 235, 247)");
  expect(await workbench.cell("B4").textContent()).toContain("✗");
  const before = [await leftOf("B10"), await leftOf("E10")] as const;
  await scrollTo(200, 0);
  await eventually(
    async () => [await leftOf("B10"), Math.round(before[1] - (await leftOf("E10")))],
    ([frozen, moved]) => {
      expect(frozen).toBe(before[0]);
      expect(moved).toBe(200);
    },
  );
});

test("the same sheet in the dark and in a narrow window stays readable", async () => {
  await stand.close();
  stand = await stage.open("workbench.html", { colorScheme: "dark", viewport: { width: 360, height: 800 } });
  workbench = new Workbench(stand.page);
  await workbench.choose("样式.xlsx", styled);
  await workbench.ready();
  await workbench.turnTo("table");
  expect(await css("A3", "background-color")).toBe("rgb(31, 78, 121)");
  // A light fill becomes a dark one; its letters are white.
  expect(await css("A4", "color")).toBe("rgb(255, 255, 255)");
  const [red = 255] = /\d+/.exec(await css("A4", "background-color")) ?? [];
  expect(Number(red)).toBeLessThan(60);
  // Frozen columns would take more than half of this window.
  const before = await leftOf("A4");
  await scrollTo(100, 0);
  await eventually(
    async () => leftOf("A4"),
    (left) => expect(left).toBe(before - 100),
  );
});

test("columns and rows are made larger by mouse and by keyboard, in the view only", async () => {
  const { page } = stand;
  await workbench.choose("样式.xlsx", styled);
  await workbench.ready();
  const size = async (heading: string): Promise<{ width: number; height: number }> =>
    (await page.locator(heading).boundingBox()) ?? { width: 0, height: 0 };
  const column = "[data-heading-column='13']";
  await workbench.cell("N4").click();
  const { width } = await size(column);
  const edge = (await page.locator("[data-resize-column='13']").boundingBox()) ?? { x: 0, y: 0 };
  await page.mouse.move(edge.x + 3, edge.y + 9);
  await page.mouse.down();
  await page.mouse.move(edge.x + 83, edge.y + 9, { steps: 4 });
  await page.mouse.up();
  await eventually(
    async () => (await size(column)).width,
    (now) => expect(now).toBe(width + 80),
  );
  // A number is never shown in part.
  expect(await workbench.cell("N4").textContent()).toBe("1.23457E+11");
  for (let step = 0; step < 13; step++) await page.keyboard.press("Alt+Shift+ArrowLeft");
  await eventually(
    () => workbench.cell("N4").textContent(),
    (text) => expect(text).toMatch(/^#+$/),
  );
  expect(await workbench.field.getAttribute("aria-label")).toContain("1.23457E+11");
  for (let step = 0; step < 13; step++) await page.keyboard.press("Alt+Shift+ArrowRight");
  await page.keyboard.press("Alt+Shift+ArrowLeft");
  await eventually(
    async () => (await size(column)).width,
    (now) => expect(now).toBe(width + 72),
  );
  const row = "[data-heading-row='3']";
  const { height } = await size(row);
  await page.keyboard.press("Alt+Shift+ArrowDown");
  await eventually(
    async () => (await size(row)).height,
    (now) => expect(now).toBe(height + 4),
  );
  await page.locator("[data-resize-column='13']").dblclick();
  await eventually(
    async () => (await size(column)).width,
    (fitted) => expect(fitted).toBeLessThan(100),
  );
  expect(await workbench.cell("N4").textContent()).toBe("1.23457E+11");
  await page.getByText("没有未保存的改动").waitFor();
  const { bytes } = await workbench.save(/^保存改好的工作簿/);
  expect(Buffer.from(bytes).equals(Buffer.from(styled))).toBe(true);
});

test("a wide sheet is painted in parts, walked to its end, and written on beyond it", async () => {
  const { page } = stand;
  await workbench.choose("宽表.xlsx", wide());
  await workbench.cell("C3").waitFor();
  expect(await page.locator("[role=gridcell]").count()).toBeLessThan(1500);
  await workbench.cell("C3").click();
  await page.keyboard.press("Control+End");
  await activeAddress("HL120");
  await workbench.cell("HL120").waitFor();
  expect(await leftOf("A120")).toBe(await leftOf("A1"));
  const block = Array.from({ length: 40 }, (_, row) => `甲${row}\t乙${row}\t丙${row}\t丁${row}`).join("\r\n");
  await page.evaluate((text) => navigator.clipboard.writeText(text), `${block}\r\n`);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Control+v");
  await eventually(
    () => workbench.cell("HL121").textContent(),
    (text) => expect(text).toBe("甲0"),
  );
  await eventually(
    async () => {
      await page.keyboard.press("Control+End");
      return workbench.field.getAttribute("aria-label");
    },
    (label) => expect(label).toContain("HO160"),
  );
  const { name, bytes } = await workbench.save(/^保存改好的工作簿/);
  const grid = await gridOf(bytes, name);
  expect([valueAt(grid, "HL121"), valueAt(grid, "HO160")]).toEqual(["甲0", "丁39"]);
});

test("a merged cell is one cell, also where it begins above the view or beside it", async () => {
  const { page } = stand;
  await workbench.choose("宽表.xlsx", wide());
  await workbench.cell("C3").waitFor();
  await scrollTo(0, 900);
  await workbench.cell("F60").waitFor();
  const beside = (await workbench.cell("F60").boundingBox()) ?? { x: 0, y: 0 };
  await page.mouse.click(beside.x - 30, beside.y + 8);
  await activeAddress("E10");
  await scrollTo(100, 0);
  await workbench.cell("A5").waitFor();
  // Its part beyond the frozen columns is no cell of its own.
  expect(await workbench.cell("A5").count()).toBe(1);
  const title = (await workbench.cell("C4").boundingBox()) ?? { x: 0, y: 0 };
  await page.mouse.click(title.x + 120, title.y + 30);
  await activeAddress("A5");
  await page.keyboard.type("合并的标题");
  await page.keyboard.press("Enter");
  await eventually(
    () => workbench.cell("A5").textContent(),
    (text) => expect(text).toBe("合并的标题"),
  );
});

test("tabs of many sheets are reached by keyboard and mouse; a hidden one says so; each begins at A1", async () => {
  const { page } = stand;
  await workbench.choose("宽表.xlsx", wide());
  await workbench.cell("C3").click();
  const tabs = page.getByRole("tablist", { name: "工作表" });
  expect(await tabs.getByRole("tab").nth(1).textContent()).toContain("藏起（隐藏）");
  await tabs.getByRole("tab", { name: "单位30" }).click();
  await eventually(
    () => workbench.cell("A1").textContent(),
    (text) => expect(text).toBe("30"),
  );
  await activeAddress("A1");
});

test("a column of more rows than the page holds is copied whole, and emptied whole when cut", async () => {
  const { page } = stand;
  const count = 61_000;
  const text = Array.from({ length: count }, (_, row) => `第${row + 1}行,${row}`).join("\n");
  await workbench.choose("长表.csv", text);
  await workbench.cell("A2").click();
  const copied = async (): Promise<string[]> =>
    (await page.evaluate(() => navigator.clipboard.readText())).split(/\r?\n/);
  await page.locator("[data-heading-column='0']").click();
  await page.keyboard.press("Control+c");
  await page.getByText("已复制。").waitFor();
  const rows = await copied();
  expect(rows).toHaveLength(count);
  expect([rows[0], rows.at(-1)]).toEqual(["第1行", `第${count}行`]);
  await page.keyboard.press("Control+x");
  await page.getByText("有未保存的改动", { exact: true }).waitFor();
  const saved = await workbench.save(/^保存改好的工作簿/);
  const grid = await gridOf(saved.bytes, saved.name);
  expect([valueAt(grid, "A1"), valueAt(grid, `A${count}`), valueAt(grid, `B${count}`)]).toEqual([
    null,
    null,
    count - 1,
  ]);
}, 60_000);

/** The messy sample with row 8 hidden and H10 merged into G10. */
async function hiddenAndMerged(): Promise<Uint8Array> {
  const { package: parts } = await openWorkbook(await sampleBytes("leshan-2020-messy"), "a.xlsx");
  const read = (name: string): Uint8Array => parts?.read(name) ?? new Uint8Array();
  const sheet = "xl/worksheets/sheet1.xml";
  const xml = new TextDecoder().decode(read(sheet));
  const changed = xml
    .replace('<row r="8"', '<row r="8" hidden="1"')
    .replace(/<mergeCells[^>]*>/, '<mergeCells><mergeCell ref="G10:H10"/>');
  const others = (parts?.entries ?? []).map(({ name }) => [name, read(name)] as const);
  return zipParts({ ...Object.fromEntries(others), [sheet]: changed });
}

test("findings lead to hidden cells, which are shown, and to covered ones, which take nothing", async () => {
  const { page } = stand;
  await workbench.choose("藏.xlsx", await hiddenAndMerged());
  await workbench.ready();
  expect(await workbench.cell("I8").count()).toBe(0);
  await workbench.goTo("I8");
  await page
    .getByText(/第 8 行在文件中是隐藏的/)
    .first()
    .waitFor();
  await workbench.type("7");
  await eventually(
    () => workbench.cell("I8").textContent(),
    (text) => expect(text).toBe("7"),
  );
  const honours = await workbench.cell("G10").textContent();
  await workbench.goTo("H10");
  await page
    .getByText(/H10 在合并单元格 G10:H10 里面，不能单独填写/)
    .first()
    .waitFor();
  await page.keyboard.type("13900000110");
  await page.keyboard.press("Enter");
  expect(await workbench.cell("G10").textContent()).toBe(honours);
  // A heading is of its own column only, though the title is merged across it.
  await page.locator("[data-heading-column='3']").click();
  await page.keyboard.press("Delete");
  await eventually(
    () => workbench.cell("D9").textContent(),
    (text) => expect(text?.replace(/^[✗!i]/, "")).toBe(""),
  );
  expect(await workbench.cell("A2").textContent()).not.toBe("");
  expect(await workbench.cell("C9").textContent()).not.toBe("");
});

test("texts pasted into merged areas are told, a picture empties nothing", async () => {
  const { page } = stand;
  await workbench.choose("宽表.xlsx", wide());
  await workbench.cell("D10").click();
  await page.evaluate(() => navigator.clipboard.writeText("一\t二\n三\t四\n"));
  await page.keyboard.press("Control+v");
  await page.getByText(/^E11 在合并单元格里面/).waitFor();
  await page.keyboard.press("Control+z");
  await eventually(
    () => workbench.cell("D11").textContent(),
    (text) => expect(text).toBe("D11"),
  );
  await workbench.cell("D12").click();
  await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(2, 2);
    canvas.getContext("2d")?.fillRect(0, 0, 2, 2);
    const picture = await canvas.convertToBlob({ type: "image/png" });
    await navigator.clipboard.write([new ClipboardItem({ "image/png": picture })]);
  });
  await page.keyboard.press("Control+v");
  await page.keyboard.press("ArrowDown");
  expect(await workbench.cell("D12").textContent()).toBe("D12");
});
