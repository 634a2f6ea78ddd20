import fs from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { counties } from "../support/batches";
import type { County } from "../support/batches";
import { bytesOf, csvOf } from "../support/batches/files";
import { startStage, closeClean } from "./browser";
import type { Stage } from "./browser";
import { eventually } from "./eventually";

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.close());

interface Dropped {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Drops files on the page as a person does with a folder's content. */
async function drop(page: Page, files: readonly Dropped[]): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    (all) => {
      const data = new DataTransfer();
      for (const [name, text] of all) {
        const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
        data.items.add(new File([bytes], name));
      }
      return data;
    },
    files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString("base64")] as const),
  );
  await page.dispatchEvent("body", "dragover", { dataTransfer });
  await page.dispatchEvent("body", "drop", { dataTransfer });
}

const part = (page: Page, name: string) => page.getByRole("tab", { name: new RegExp(`^${name}`) });

const confirm = (page: Page): Promise<void> =>
  page.getByRole("button", { name: "读法没有问题，汇总" }).click();

async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env.HUIJIAN_SHOTS;
  if (folder === undefined) return;
  fs.mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}.png` });
}

/** Eighteen counties of three studios; one misses figures, one puts forward another's studio, and two odd files. */
function twenty(): { readonly files: Dropped[]; readonly faulty: County; readonly right: County } {
  const all = counties(18, 3);
  const faulty = all[3] as County;
  const wrong: County = {
    ...faulty,
    rows: faulty.rows.map((row, index) => (index === 1 ? { ...row, memberCount: null } : row)),
  };
  const lender = all[5] as County;
  const borrower = all[6] as County;
  const double: County = {
    ...borrower,
    rows: [...borrower.rows.slice(0, 2), { ...lender.rows[0], seq: 3, floorArea: 999 }],
  };
  const files = all.map((county, index): Dropped => {
    const typed = county === faulty ? wrong : county === borrower ? double : county;
    return index === 1
      ? { name: typed.file.replace(".xlsx", ".csv"), bytes: csvOf(typed) }
      : { name: typed.file, bytes: bytesOf(typed) };
  });
  return {
    files: [
      ...files,
      { name: "坏.xlsx", bytes: Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0) },
      { name: "空.csv", bytes: new Uint8Array(0) },
    ],
    faulty,
    right: {
      ...faulty,
      rows: faulty.rows.map((row, index) => (index === 2 ? { ...row, floorArea: 321 } : row)),
    },
  };
}

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
  const { violations } = await new AxeBuilder({ page }).exclude("[data-tabster-dummy]").analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
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

/** What fails the rules of accessibility on view. */
async function barriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).exclude("[data-tabster-dummy]").analyze();
  return violations.map(({ id }) => id);
}

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
    expect(await barriers(page)).toEqual([]);
    await shot(page, named("units"));

    await part(page, "总览").click();
    const picture = page.getByRole("group", { name: "各单位情况" });
    await picture.getByRole("button", { name: new RegExp(first.unit) }).click();
    await page.getByRole("heading", { name: `${first.unit}的申报项，按该单位的次序` }).waitFor();
    expect(await picture.getByRole("heading", { name: /未报送 1/ }).count()).toBe(1);
    expect(await barriers(page)).toEqual([]);
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
    expect(await barriers(page)).toEqual([]);
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
