import fs from "node:fs";
import { counties } from "../support/batches";
import type { County } from "../support/batches";
import { bytesOf } from "../support/batches/files";
import { faultsOf } from "./axe";
import { confirm, drop, part, shot, twenty } from "./batches";
import { startStage, closeClean } from "./browser";
import type { Stage } from "./browser";
import { eventually } from "./eventually";

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.close());

test("twenty files dropped: read, told, a duplicate settled, a return taken over and undone", async () => {
  const stand = await stage.open("workbench.html");
  const { page } = stand;
  page.setDefaultTimeout(20_000);
  const { files, faulty, right } = twenty();
  await drop(page, files);
  await page.getByText(/20 个文件，读到 54 个申报项/).waitFor({ timeout: 60_000 });
  await shot(page, "files-1440");
  const lines = page.getByRole("main").getByRole("listitem");
  await eventually(
    () => lines.allInnerTexts(),
    (texts) => {
      expect(texts.join("\n")).toMatch(/\[不能读\]/);
      expect(texts.join("\n")).toMatch(/\[空的\]/);
    },
  );
  expect(await faultsOf(page)).toEqual([]);
  // Nothing is joined before somebody has seen how the files were read.
  expect(await part(page, "重复").isDisabled()).toBe(true);
  expect(await page.getByRole("button", { name: "保存这一批" }).isDisabled()).toBe(true);
  await confirm(page);

  // One studio of two counties: side by side, one kept.
  await part(page, "重复").click();
  await shot(page, "duplicates-1440");
  await page
    .getByRole("button", { name: /^只保留这一项：/ })
    .first()
    .click();
  await page.getByText("0 处待处理").first().waitFor();

  // The corrected file comes back under the same name; asked and unasked changes are told apart.
  await drop(page, [{ name: faulty.file, bytes: bytesOf(right) }]);
  await page.getByText(/21 个文件，读到 56 个申报项/).waitFor();
  await confirm(page);
  await part(page, "报回").click();
  await page.getByText(/改好 1 处，还没改 0 处，新出现 0 处，没有要求而改动 1 格/).waitFor();
  await shot(page, "returns-1440");
  await page.getByRole("button", { name: "只采用要求改的格" }).click();
  await page.getByText("都已决定").waitFor();
  await page.getByText(/21 个文件，汇总 53 个申报项/).waitFor();
  // One step back, and forward to all of it.
  await page.getByRole("button", { name: "撤销" }).click();
  await page.getByText(/3 项还没有决定/).waitFor();
  await page.getByRole("button", { name: "全部按报回的" }).click();
  await page.getByText("都已决定").waitFor();

  await closeClean(stand);
}, 180_000);

const rosterOf = (county: County): Uint8Array =>
  new TextEncoder().encode(
    `\uFEFF创新工作室名称,负责人\r\n${String(county.rows[0]?.["studioName"])},${String(county.rows[0]?.["leaderName"])}\r\n`,
  );

test.each([
  ["light", 1440],
  ["dark", 1024],
] as const)(
  "units, overview, notices and a saved batch, %s at %i",
  async (colorScheme, width) => {
    const stand = await stage.open("workbench.html", { colorScheme, viewport: { width, height: 800 } });
    const { page } = stand;
    const { files, faulty } = twenty();
    const named = (step: string): string => `batch-${step}-${width}`;
    await drop(page, files);
    await page.getByText(/20 个文件，读到 54 个申报项/).waitFor({ timeout: 60_000 });
    await shot(page, named("files"));
    // A list of studios already named: all files are held against it.
    const [first] = counties(1, 3) as [County];
    await page
      .getByLabel("已命名名单", { exact: true })
      .setInputFiles({ name: "已命名.csv", mimeType: "text/csv", buffer: Buffer.from(rosterOf(first)) });
    await page.getByText("“已命名.csv”，1 个工作室").waitFor();
    await page.getByText(/20 个文件，读到 54 个申报项/).waitFor({ timeout: 60_000 });
    await confirm(page);

    await part(page, "报送情况").click();
    await page
      .getByRole("textbox", { name: "应报单位名单（一行一个单位）" })
      .fill(`${faulty.unit}\n${first.unit}\n甲县以外县总工会`);
    await page.getByRole("button", { name: "按这个名单核对" }).click();
    await page.getByText("3 个应报单位，2 个已报送。").waitFor();
    expect(await page.getByText(/甲县以外县总工会：截至目前还没有收到/).count()).toBe(1);
    expect(await faultsOf(page)).toEqual([]);
    await shot(page, named("units"));

    await part(page, "总览").click();
    const picture = page.getByRole("group", { name: "各单位情况" });
    await picture.getByRole("button", { name: new RegExp(first.unit) }).click();
    await page.getByRole("heading", { name: `${first.unit}的申报项，按该单位的次序` }).waitFor();
    expect(await picture.getByRole("heading", { name: /未报送 1/ }).count()).toBe(1);
    expect(await faultsOf(page)).toEqual([]);
    await shot(page, named("overview"));
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);

    await part(page, "补正通知").click();
    await page.getByRole("textbox", { name: "联系人和电话" }).fill("林小禾 0833-2133419");
    await page.getByRole("heading", { level: 3, name: first.unit }).click();
    const notice = page.getByRole("region", { name: first.unit });
    await notice.locator("summary").click();
    await notice
      .getByText(/已命名/)
      .first()
      .waitFor();
    await notice.getByText(/林小禾 0833-2133419/).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await shot(page, named("notices"));

    // Saved and opened again: the same list, units, day, contact and list of studios already named.
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "保存这一批" }).click(),
    ]);
    const saved = fs.readFileSync(await download.path());
    await page.getByRole("button", { name: "另起一批" }).click();
    await drop(page, [{ name: "存过的.xlsx", bytes: saved }]);
    await page.getByRole("heading", { level: 1, name: "存过的.xlsx" }).waitFor();
    await page.getByRole("button", { name: /^打开这一批/ }).click();
    await page.getByText(/读到 54 个申报项/).waitFor({ timeout: 60_000 });
    await page.getByText("“已命名.csv”，1 个工作室").waitFor();
    await page.getByText(`A “序号” → 序号`).first().waitFor({ state: "attached" });
    await confirm(page);
    await part(page, "报送情况").click();
    await page.getByText("3 个应报单位，2 个已报送。").waitFor();
    await part(page, "补正通知").click();
    expect(await page.getByRole("textbox", { name: "联系人和电话" }).inputValue()).toBe(
      "林小禾 0833-2133419",
    );
    await closeClean(stand);
  },
  180_000,
);

test.each([
  [3, 40],
  [100, 40],
])(
  "%i counties of %i studios: every studio once, in as long as a person waits",
  async (count, studios) => {
    const stand = await stage.open("workbench.html");
    const { page } = stand;
    const files = counties(count, studios).map((county) => ({ name: county.file, bytes: bytesOf(county) }));
    await drop(page, files);
    const begun = performance.now();
    await page.getByRole("button", { name: "停止" }).waitFor();
    await page.getByText(`${count} 个文件，读到 ${count * studios} 个申报项。`).waitFor({ timeout: 120_000 });
    const read = performance.now();
    await confirm(page);
    await part(page, "总览").click();
    await page.getByRole("heading", { name: `没有发现问题 ${count}` }).waitFor();
    const shown = performance.now();
    await shot(page, `batch-overview-${count}-files`);
    // Putting one entry elsewhere is a look at the whole batch anew.
    await part(page, "汇总表").click();
    await page.getByRole("button", { name: /下移$/ }).first().click();
    await page.getByText("已按你的次序排列。").waitFor();
    const moved = performance.now();
    if (process.env.HUIJIAN_SHOTS !== undefined)
      console.log(
        `${count} files: read ${Math.round(read - begun)} ms, shown ${Math.round(shown - read)} ms, moved ${Math.round(moved - shown)} ms`,
      );
    await closeClean(stand);
  },
  300_000,
);
