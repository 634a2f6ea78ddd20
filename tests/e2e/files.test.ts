import fs from "node:fs";
import path from "node:path";
import { openWorkbook } from "../../src/files";
import type { Grid } from "../../src/core";
import { zipParts } from "../support/workbooks";
import { closeClean, startStage } from "./browser";
import type { Stage, Stand } from "./browser";
import { eventually } from "./eventually";
import { Workbench, gridOf, sampleBytes, valueAt } from "./workbench";

/** Files as other programs make them, opened in the page by button and by drop, and what can then be saved of them. */
const FIXTURES = path.resolve("tests/fixtures/files");
const fixture = (name: string): Uint8Array => new Uint8Array(fs.readFileSync(path.join(FIXTURES, name)));

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

const isOpen = (name: string): Promise<void> =>
  stand.page.getByRole("heading", { level: 1, name, exact: true }).waitFor();

/** Every cell that holds something, by its place; errors by their text, as which a new file has them. */
function contents(grid: Grid): Map<string, unknown> {
  const cells = new Map<string, unknown>();
  for (let row = grid.top; row < grid.bottom; row++) {
    for (let column = grid.left; column < grid.right; column++) {
      const value = grid.value(row, column);
      if (value !== null) cells.set(`${row},${column}`, typeof value === "object" ? value.error : value);
    }
  }
  return cells;
}

describe("files of other formats", () => {
  test.each([
    ["summary.xls", "XLS", "button"],
    ["summary.ods", "ODS", "drop"],
    ["summary.csv", "CSV", "drop"],
    ["summary.html", "HTML", "button"],
    ["summary.fods", "ODS", "drop"],
  ] as const)("%s: read, told as %s, by %s; saved as .xlsx with every cell", async (name, format, how) => {
    const bytes = fixture(name);
    if (how === "drop") await workbench.drop(name, bytes);
    else await workbench.choose(name, bytes);
    await isOpen(name);
    await workbench.ready();
    await stand.page.getByText(`这是 ${format} 文件。保存时会生成新的 .xlsx 文件`).waitFor();
    if (name.endsWith(".csv")) await stand.page.getByText("已按中文编码读取").waitFor();
    const before = await gridOf(bytes, name);
    const saved = await workbench.save(/^保存改好的工作簿/);
    expect(saved.name).toBe("summary-已修改.xlsx");
    expect(contents(await gridOf(saved.bytes, saved.name))).toEqual(contents(before));
    const flagged = await workbench.save(/^保存标出问题的副本/);
    expect(flagged.name).toBe("summary-标注.xlsx");
    const copy = await openWorkbook(flagged.bytes, flagged.name);
    expect(copy.sheets.at(-1)?.name).toBe("校验结果");
    expect(contents(copy.sheets[0]?.grid() as Grid)).toEqual(contents(before));
  });
});

describe("files with macros", () => {
  test("are patched and stay files with macros; nothing else in them changes", async () => {
    const bytes = fixture("messy.xlsm");
    await workbench.drop("推荐.xlsm", bytes);
    await isOpen("推荐.xlsm");
    await workbench.ready();
    expect(await stand.page.getByText("保存时会生成新的").count()).toBe(0);
    await workbench.goTo("I8");
    await workbench.type("6");
    const { name, bytes: saved } = await workbench.save(/^保存改好的工作簿/);
    expect(name).toBe("推荐-已修改.xlsm");
    const [before, after] = [await openWorkbook(bytes, name), await openWorkbook(saved, name)];
    expect(after.format).toBe("xlsm");
    expect(valueAt(after.sheets[0]?.grid() as Grid, "I8")).toBe(6);
    for (const part of ["xl/workbook.xml", "xl/styles.xml", "docProps/app.xml"])
      expect(after.package?.read(part)).toEqual(before.package?.read(part));
  });

  test("an .xlsx that is called .xlsm is told and saved by what it is: Excel would refuse it otherwise", async () => {
    await workbench.choose("改名.xlsm", await sampleBytes("leshan-2020-messy"));
    await workbench.ready();
    await stand.page.getByText("文件名的后缀与内容不一致").waitFor();
    expect((await workbench.save(/^保存改好的工作簿/)).name).toBe("改名-已修改.xlsx");
  });
});

describe("files that cannot be opened", () => {
  const docx = zipParts({
    "_rels/.rels": "<Relationships/>",
    "[Content_Types].xml": "<Types/>",
    "word/document.xml": "<document/>",
  });
  test.each<readonly [string, Uint8Array, RegExp]>([
    ["加密.xls", fixture("protected.xls"), /没有打开“加密\.xls”。文件已加密.*不加密的副本/],
    ["断.xlsx", fixture("summary.xlsx").subarray(0, 3000), /没有打开“断\.xlsx”。文件已损坏或不完整/],
    ["空.xlsx", new Uint8Array(0), /没有打开“空\.xlsx”。文件是空的/],
    ["通知.xlsx", docx, /没有打开“通知\.xlsx”。.*Word/],
  ])("%s says why and what to do; what was typed before stays", async (name, bytes, words) => {
    const { page } = stand;
    await workbench.choose("推荐.xlsx", await sampleBytes("leshan-2020-messy"));
    await workbench.ready();
    await workbench.goTo("I8");
    await workbench.type("6");
    await page.getByText("有未保存的改动", { exact: true }).waitFor();
    await workbench.drop(name, bytes);
    await page.getByRole("button", { name: "不保存，直接打开" }).click();
    await page.getByRole("alert").getByText(words).waitFor();
    await isOpen("推荐.xlsx");
    expect(await page.getByText("有未保存的改动", { exact: true }).isVisible()).toBe(true);
    const saved = await workbench.save(/^保存改好的工作簿/);
    expect(valueAt(await gridOf(saved.bytes, saved.name), "I8")).toBe(6);
  });

  test("another one can be given up for the changes that are not saved", async () => {
    const { page } = stand;
    await workbench.choose("推荐.xlsx", await sampleBytes("leshan-2020-messy"));
    await workbench.ready();
    await workbench.cell("K6").click();
    await workbench.type("30");
    await page.getByText("有未保存的改动", { exact: true }).waitFor();
    await workbench.drop("summary.ods", fixture("summary.ods"));
    await page.getByRole("button", { name: "取消" }).click();
    await eventually(
      async () => workbench.cell("K6").textContent(),
      (text) => expect(text).toContain("30"),
    );
    await workbench.drop("summary.ods", fixture("summary.ods"));
    await page.getByRole("button", { name: "不保存，直接打开" }).click();
    await isOpen("summary.ods");
  });
});
