import fs from "node:fs";
import type { Page } from "playwright-core";
import { LESHAN, counties, sheetOf } from "../support/batches";
import type { County } from "../support/batches";
import { bytesOf, csvOf } from "../support/batches/files";
import { Workbook, loadGrid } from "../host";
import { faultsOf } from "./axe";
import { startStage } from "./browser";
import type { Stage } from "./browser";
import { openPane, until } from "./excelPane";
import type { OpenPane } from "./excelPane";

/** Compiling in Excel: from the files that were handed in to a ranked list, in the built pages. */

/** Office's dark grey theme. */
const DARK = { background: 0x292929, text: 0xffffff };

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.close());

async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env.HUIJIAN_SHOTS;
  if (folder === undefined) return;
  fs.mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

interface HandedIn {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}
const handedIn = (name: string, bytes: Uint8Array): HandedIn => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(bytes),
});

/** A union's own sheet with three studios, a line of totals that reckons over them, and a footer. */
function summary(own: County, totals = true): Workbook {
  const grid = sheetOf(own, { totals, sheet: "汇总" });
  const workbook = new Workbook(grid.name);
  loadGrid(workbook.active, grid);
  const sheet = workbook.active;
  const last = 2 + own.rows.length;
  if (totals) Object.assign(sheet.store.make(last + 1, 8), { formula: `=SUM(I4:I${last + 1})`, value: 99 });
  for (let column = 0; column < LESHAN.fields.length; column += 1)
    sheet.store.setFormat({ top: last, left: column, bottom: last, right: column }, "font.size", 12);
  return workbook;
}

/** Ctrl+Z brings back the sheet as it was before a write of the pane. */
function captureSheet(workbook: Workbook): void {
  const sheet = workbook.active;
  workbook.undo.capture = () => {
    const before = structuredClone(sheet.store.rows);
    const merges = [...sheet.merges];
    return () => {
      sheet.store.rows.clear();
      for (const [row, cells] of before) sheet.store.rows.set(row, cells);
      sheet.merges.splice(0, sheet.merges.length, ...merges);
      workbook.raiseChanged(sheet, { top: 0, left: 0, bottom: 90, right: 20 }, "RangeEdited", "Local", false);
    };
  };
}

const openRoom = ({ page }: OpenPane): Promise<void> =>
  page.getByRole("button", { name: "汇总各单位报来的表…" }).click();

const choose = (page: Page, label: string, files: readonly HandedIn[]): Promise<void> =>
  page
    .getByLabel(label, { exact: true })
    .and(page.locator("input"))
    .setInputFiles([...files]);

/** Seventeen counties, one of them as text, one that is handed in twice, a studio that the union has itself, two odd files. */
function twenty(): { readonly own: County; readonly files: readonly HandedIn[]; readonly entries: number } {
  const [own, ...others] = counties(18, 3) as [County, ...County[]];
  const borrower = others[4] as County;
  const double: County = {
    ...borrower,
    rows: [...borrower.rows.slice(0, 2), { ...own.rows[1], seq: 3, floorArea: 777 }],
  };
  const files = others.map((county, index) => {
    const typed = county === borrower ? double : county;
    return index === 1
      ? handedIn(typed.file.replace(".xlsx", ".csv"), csvOf(typed))
      : handedIn(typed.file, bytesOf(typed));
  });
  const copy = others[7] as County;
  return {
    own,
    files: [
      ...files,
      handedIn("又报一次.xlsx", bytesOf(copy)),
      handedIn("坏.xlsx", Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0)),
      handedIn("空.csv", new Uint8Array(0)),
    ],
    entries: 17 * 3,
  };
}

test("twenty files are added below the union's own sheet in one step, and ranked", async () => {
  const { own, files, entries } = twenty();
  const pane = await openPane(stage, "microsoft365", {
    workbook: summary(own),
    ready: /3 个工作室/,
    width: 450,
  });
  const { page, excel, workbook, foreign, faults } = pane;
  captureSheet(workbook);
  const sheet = workbook.active;
  const shown = (): string => JSON.stringify(sheet.getRange("A1:R80").formulas);
  const before = shown();
  await openRoom(pane);
  await page.getByRole("heading", { name: "汇总到“汇总”" }).waitFor();
  await shot(page, "excel-compile-empty");
  await choose(page, "选文件…", files);
  await page.getByText(`${files.length} 个文件，可追加 ${entries} 个申报项。`).waitFor({ timeout: 120_000 });
  // Nothing is skipped in silence: the damaged, the empty and the copy are named with what to do.
  await page.getByText("[不能读]").waitFor();
  await page.getByText("[空的]").waitFor();
  await page.getByText("[内容重复]").waitFor();
  await page.getByText("还有 1 处重复没有处理").waitFor();
  // Beside the button, too: a long list is not looked through for it.
  await page.getByText("有 2 个文件没有读出可追加的表").waitFor();
  await shot(page, "excel-compile-450");
  expect(shown()).toBe(before);
  // The studio that the union has itself is merged: its own row, with one cell of the file's.
  await page
    .getByRole("radio", { name: /^.*面积.*用「.*」的$/ })
    .last()
    .check();
  await page.getByRole("button", { name: "按选中的格合成一项" }).click();
  await page.getByText(`可追加 ${entries - 1} 个申报项。`).waitFor();
  await page.getByText("表里已有的 1 项按报来的改动。").waitFor();
  expect(await faultsOf(page)).toEqual([]);
  const steps = workbook.undo.length;
  await page.getByRole("button", { name: `追加到表格（${entries - 1} 项）` }).click();
  await page.getByText(`已追加 ${entries - 1} 个申报项，从第 7 行起`).waitFor();
  // The simulation reckons nothing: the total's new result is told as Excel would.
  const reckoned = (): void => workbook.recalculate(sheet, { [`I${6 + entries}`]: 600 });
  reckoned();
  await page
    .getByText(`${entries + 2} 个工作室`)
    .first()
    .waitFor();
  await shot(page, "excel-compile-added");
  const last = 6 + entries - 1;
  expect(sheet.getRange(`A${last}`).values).toEqual([[3 + entries - 1]]);
  expect(sheet.getRange("J5").values).toEqual([[777]]);
  expect(sheet.store.get(last, 8)?.formula).toBe(`=SUM(I4:I${last})`);
  expect(sheet.getRange(`A${last + 1}`).values).toEqual([["合计"]]);
  expect(sheet.store.get(last - 1, 1)?.format).toMatchObject({ "font.size": 12 });
  expect(sheet.store.get(6, LESHAN.fields.length)?.value).toMatch(/^002.*\.xlsx › .* 第 \d+ 行$/);
  // One step back, and everything is as it was; the clerk goes on in the sheet first.
  await page.evaluate(() => window.dispatchEvent(new Event("blur")));
  await excel.settle();
  expect(workbook.undo.length).toBe(steps + 1);
  expect(workbook.undo.undo()).toBe(true);
  expect(shown()).toBe(before);
  await page.getByText("3 个工作室").first().waitFor();
  expect([foreign, faults]).toEqual([[], []]);
  // Once more, and on to the ranked list.
  await openRoom(pane);
  await choose(page, "选文件…", files);
  await page.getByRole("button", { name: "只保留这一项：本表" }).click({ timeout: 120_000 });
  await page.getByRole("button", { name: `追加到表格（${entries - 1} 项）` }).click();
  await until(() => sheet.store.get(last, 0)?.value === "合计");
  reckoned();
  await page
    .getByText(`${entries + 2} 个工作室`)
    .first()
    .waitFor();
  await page.getByRole("tab", { name: "排序" }).click();
  await page.getByRole("button", { name: "生成排序名单" }).click();
  await page.getByRole("button", { name: /^仍然生成/ }).click();
  await until(() => workbook.worksheets.items.some(({ name }) => name === "排序名单"));
  const list = workbook.sheetNamed("排序名单");
  await until(() => list.getUsedRangeOrNullObject(true) !== null);
  const all = JSON.stringify(list.getRange("A1:R80").values);
  for (const county of counties(18, 3).slice(0, 2))
    for (const { studioName } of county.rows) expect(all).toContain(studioName);
  expect(all).not.toContain("来源（文件");
  await shot(page, "excel-compile-ranked");
  expect(faults).toEqual([]);
  await page.close();
}, 300_000);

test("at 320 pixels an empty form takes a county's sheet; what is there already is not added again", async () => {
  const [own, second, third] = counties(3, 2) as [County, County, County];
  const pane = await openPane(stage, "excel2021", {
    workbook: summary({ ...own, rows: [] }, false),
    ready: /0 个工作室/,
    width: 320,
  });
  const { page, workbook, faults } = pane;
  await openRoom(pane);
  await choose(page, "选文件…", [handedIn(second.file, bytesOf(second))]);
  await page.getByText("1 个文件，可追加 2 个申报项。").waitFor({ timeout: 60_000 });
  await page.getByText("怎样读的", { exact: true }).first().click();
  await shot(page, "excel-compile-320");
  const widest = await page.evaluate(() =>
    Math.max(
      ...[...document.querySelectorAll(".hj-compile *")].map((each) => each.getBoundingClientRect().right),
    ),
  );
  expect(widest).toBeLessThanOrEqual(320);
  await page.getByRole("checkbox", { name: "先把来源列隐藏起来" }).check();
  await page.getByRole("button", { name: "追加到表格（2 项）" }).click();
  await page.getByText("这个版本的 Excel 不一定能撤销").waitFor();
  await page.getByText("2 个工作室").first().waitFor();
  expect(workbook.active.getRange("A4:A5").values).toEqual([[1], [2]]);
  expect(workbook.active.store.hiddenColumns.has(LESHAN.fields.length)).toBe(true);
  await openRoom(pane);
  await choose(
    page,
    "选文件…",
    [second, third].map((county) => handedIn(county.file, bytesOf(county))),
  );
  await page.getByText("2 个文件，可追加 2 个申报项。").waitFor({ timeout: 60_000 });
  await page.getByText("都已经在表里").waitFor();
  // Changed meanwhile: compared anew, and nothing is added before it was looked at again.
  workbook.type(workbook.active, "I4", 88);
  await page.getByRole("button", { name: "追加到表格（2 项）" }).click();
  await page.getByText("表格在这期间改动过").waitFor();
  await page.getByText("还有 1 处重复没有处理").waitFor();
  workbook.active.protection.protect({});
  await page.getByRole("button", { name: /^追加到表格/ }).click();
  await page.getByText("工作表受保护，没有追加").waitFor();
  await shot(page, "excel-compile-refused");
  expect(faults).toEqual([]);
  await page.close();
}, 120_000);

test.each([
  [320, "light"],
  [1024, "light"],
  [320, "dark"],
  [1024, "dark"],
] as const)(
  "at %i pixels, %s: stopped, gone on with, settled one after the other, who is missing, added and taken back",
  async (width, scheme) => {
    const { own, files, entries } = twenty();
    const pane = await openPane(stage, "microsoft365", {
      workbook: summary(own),
      ready: /3 个工作室/,
      width,
      ...(scheme === "dark" ? { theme: DARK } : {}),
    });
    const { page, excel, workbook, faults } = pane;
    expect(await page.locator(".hj-provider").first().getAttribute("class")).toContain(`hj-theme-${scheme}`);
    captureSheet(workbook);
    const shown = (): string => JSON.stringify(workbook.active.getRange("A1:R80").formulas);
    const before = shown();
    const name = (what: string): string => `excel-compile-${width}-${scheme}-${what}`;
    await openRoom(pane);
    await choose(page, "选文件…", files);
    await page.getByRole("button", { name: "停止" }).click();
    await page.getByText(/个文件已停止、还没有读，里面的申报项不会追加/).waitFor();
    await shot(page, name("stopped"));
    await page.getByRole("button", { name: /^接着读其余 \d+ 个$/ }).click();
    await page
      .getByText(`${files.length} 个文件，可追加 ${entries} 个申报项。`)
      .waitFor({ timeout: 120_000 });
    expect(await page.getByText(/个文件已停止/).count()).toBe(0);
    // Settled, decided again, and settled otherwise: the studio is there once.
    const keep = (which: string) => page.getByRole("button", { name: `只保留这一项：${which}` });
    await keep("本表").click();
    await page.getByText(`可追加 ${entries - 1} 个申报项。`).waitFor();
    await page.getByRole("button", { name: "重新处理" }).click();
    await page.getByText(`可追加 ${entries} 个申报项。`).waitFor();
    await page.getByRole("button", { name: /^只保留这一项：00/ }).click();
    await page.getByText("表里已有的 1 项按报来的改动。").waitFor();
    // Who has not handed in.
    const units = [
      ...counties(18, 3)
        .slice(1, 3)
        .map(({ unit }) => unit),
      "远山县总工会",
    ];
    await page.getByText("应报单位：谁还没有报").click();
    await page.getByRole("textbox", { name: "应报单位名单（一行一个单位）" }).fill(units.join("\n"));
    await page.getByRole("button", { name: "按这个名单核对" }).click();
    await page.getByText("3 个应报单位，2 个已报送。").waitFor();
    await page.getByRole("button", { name: "复制催报文字" }).waitFor();
    await shot(page, name("units"));
    const right = await page.evaluate(() =>
      Math.max(
        ...[...document.querySelectorAll(".hj-compile *")]
          .filter((each) => each.closest("table") === null)
          .map((each) => each.getBoundingClientRect().right),
      ),
    );
    expect(right).toBeLessThanOrEqual(width);
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole("button", { name: `追加到表格（${entries - 1} 项）` }).click();
    await page.getByText("在表格中按 Ctrl+Z 可撤回追加的行和改动的格").waitFor();
    await shot(page, name("added"));
    await page.evaluate(() => window.dispatchEvent(new Event("blur")));
    await excel.settle();
    expect(workbook.undo.undo()).toBe(true);
    expect(shown()).toBe(before);
    expect(faults).toEqual([]);
    await page.close();
  },
  180_000,
);
