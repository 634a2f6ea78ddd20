import { openWorkbook } from "../../src/files";
import { faultsOf } from "./axe";
import { startStage } from "./browser";
import type { Stage, Stand } from "./browser";
import { eventually } from "./eventually";
import { judgedWorkbook } from "./judges";
import { Workbench } from "./workbench";

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.close());

/** A workbook of forty studios with five judges' columns, in the Rank view. */
async function openJudged(width: number, colorScheme: "light" | "dark", bytes = judgedWorkbook()) {
  const stand = await stage.open("workbench.html", { viewport: { width, height: 900 }, colorScheme });
  const buffer = Buffer.from(bytes);
  await stand.page
    .locator("input[type=file]")
    .first()
    .setInputFiles({ name: "评分.xlsx", mimeType: "application/octet-stream", buffer });
  const workbench = new Workbench(stand.page);
  await workbench.ready();
  await workbench.view("排序");
  await stand.page.locator(".hj-rank-item").first().waitFor();
  return { stand, workbench };
}

async function combine({ page }: Stand): Promise<void> {
  await page.getByRole("button", { name: "把几列合成一个指标…" }).click();
  const form = page.getByRole("form", { name: "把几列合成一个指标" });
  expect(await form.getByRole("checkbox", { checked: true }).count()).toBe(5);
  expect(await form.getByRole("textbox", { name: "指标名称" }).inputValue()).toBe("评委综合分");
  await form.getByRole("button", { name: "保存" }).click();
  await page.getByRole("slider", { name: /^评委综合分/ }).waitFor();
}

test("judges' columns become one criterion, go into the list, and are there when the file is opened again", async () => {
  const { stand, workbench } = await openJudged(1440, "light");
  const { page } = stand;
  await combine(stand);
  // The focus is where it was before the form.
  await eventually(
    () => page.evaluate(() => document.activeElement?.textContent ?? ""),
    (text) => expect(text).toBe("把几列合成一个指标…"),
  );
  const leftOut = page.getByRole("region", { name: /^未参加排序/ });
  await leftOut.getByText(/缺少数据：评委综合分（[A-Z]+\d+ 不是数字）/).waitFor();
  await leftOut.getByText(/缺少数据：评委综合分（不足 3 个分数，不能去掉最高和最低）/).waitFor();
  await page.getByText("“评委综合分”：有的列没有分数，按其余分数计算").waitFor();
  await page.getByRole("spinbutton", { name: /^评委综合分/ }).fill("100");
  await page.getByText(/^并列/).first().waitFor();

  // Studios are left out and nothing is confirmed: a draft is asked about, and says so in its name.
  const list = await workbench.download(async () => {
    await page.getByRole("button", { name: "生成排序名单" }).click();
    await page.getByRole("button", { name: "仍然生成草稿" }).click();
  });
  expect(list.name).toContain("草稿");
  const sheets = (await openWorkbook(list.bytes, list.name)).sheets;
  const notes = sheets.find(({ name }) => name === "排序说明")?.grid();
  const texts = Array.from({ length: (notes?.bottom ?? 0) * 10 }, (_, at) =>
    notes?.text(Math.floor(at / 10), at % 10),
  );
  expect(texts).toContain("由“评委1”“评委2”“评委3”“评委4”“评委5”合成：去掉一个最高分和一个最低分后平均。");

  const saved = await workbench.save(/^保存改好的工作簿/);
  await stand.close();
  const again = await openJudged(1440, "light", saved.bytes);
  await again.stand.page.getByRole("slider", { name: /^评委综合分/ }).waitFor();
  // A mistake is taken back in one step.
  await again.stand.page.getByRole("button", { name: "移除指标 评委综合分" }).click();
  await again.stand.page.getByRole("slider", { name: /^评委综合分/ }).waitFor({ state: "detached" });
  await again.stand.page.getByRole("button", { name: "撤销：改指标" }).last().click();
  await again.stand.page.getByRole("slider", { name: /^评委综合分/ }).waitFor();
  expect(again.stand.faults).toEqual([]);
  await again.stand.close();
}, 300_000);

test("criteria are put in the order of comparison by keyboard, and the key stays under the finger", async () => {
  const { stand } = await openJudged(450, "light");
  const { page } = stand;
  await page.getByRole("combobox", { name: "排序方法" }).selectOption("lexicographic");
  const criteria = () => page.locator(".hj-weight").evaluateAll((all) => all.map((one) => one.textContent));
  const later = page
    .locator(".hj-weight")
    .first()
    .getByRole("button", { name: /推后比较/ });
  await later.waitFor();
  const before = await criteria();
  expect(before.length).toBeGreaterThan(2);
  await later.focus();
  await page.keyboard.press("Enter");
  await eventually(criteria, (now) => expect(now[1]?.slice(1, 5)).toBe(before[0]?.slice(1, 5)));
  await page.keyboard.press("Enter");
  await eventually(criteria, (now) => expect(now[2]?.slice(1, 5)).toBe(before[0]?.slice(1, 5)));
  await page.getByRole("button", { name: "撤销：改比较先后" }).last().click();
  await page.getByRole("button", { name: "撤销：改比较先后" }).last().click();
  await eventually(criteria, (now) => expect(now).toEqual(before));
  expect(stand.faults).toEqual([]);
  await stand.close();
}, 60_000);

test.each([
  [1440, "dark"],
  [320, "light"],
  [320, "dark"],
] as const)(
  "with all of it open, %i pixels, %s: axe clean, nothing too wide, targets large enough",
  async (width, scheme) => {
    const { stand } = await openJudged(width, scheme);
    const { page } = stand;
    await combine(stand);
    await page.getByRole("combobox", { name: "排序方法" }).selectOption("topsis");
    await page.getByText("更多设置", { exact: true }).click();
    await page.getByRole("combobox", { name: "换算办法" }).waitFor();
    await page.getByRole("button", { name: "修改指标 评委综合分" }).click();
    await page.getByRole("form", { name: "把几列合成一个指标" }).waitFor();
    expect(await faultsOf(page, ".hj-pane")).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    const small = await page.locator(".hj-rank :is(button, select, summary, label)").evaluateAll((all) =>
      all
        .map(
          (one) =>
            ({ text: one.textContent, ...one.getBoundingClientRect().toJSON() }) as DOMRect & {
              text: string;
            },
        )
        .filter(({ width: wide, height }) => wide > 0 && (wide < 24 || height < 24))
        .map(({ text, height }) => `${text} ${height}`),
    );
    expect(small).toEqual([]);
    await stand.close();
  },
  300_000,
);
