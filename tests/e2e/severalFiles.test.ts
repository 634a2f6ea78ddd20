import { faultsOf } from "./axe";
import { startStage } from "./browser";
import type { Stage, Stand } from "./browser";
import { eventually } from "./eventually";
import { Workbench, sampleBytes } from "./workbench";

let stage: Stage;
let stand: Stand;
beforeAll(async () => {
  stage = await startStage();
  stand = await stage.open("workbench.html");
});
afterAll(async () => {
  await stand.close();
  await stage.close();
});

const chosen = async (...ids: string[]) => [
  ...(await Promise.all(
    ids.map(async (id) => ({
      name: `${id}.xlsx`,
      mimeType: "application/octet-stream",
      buffer: Buffer.from(await sampleBytes(id)),
    })),
  )),
  { name: "坏.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from([0x50, 0x4b, 3, 4, 20, 0]) },
];

test("several files are checked, listed with their counts, opened one by one, and come back to", async () => {
  const { page } = stand;
  const workbench = new Workbench(page);
  const lines = page.getByRole("main").getByRole("listitem");
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles(await chosen("leshan-2020-messy", "leshan-2020-clean", "nuc-2024-messy"));
  await page.getByRole("heading", { name: "4 个文件的汇总" }).waitFor();
  await eventually(
    () => page.getByText(/4 个文件，读到 \d+ 个申报项；3 个文件有待处理。/).count(),
    (count) => expect(count).toBe(1),
  );
  const texts = await lines.allInnerTexts();
  expect(texts).toHaveLength(4);
  expect(texts[0]).toMatch(/云溪县总工会 · .*10 个工作室/);
  expect(texts[1]).toContain("没有发现问题");
  expect(texts[3]).toMatch(/坏\.xlsx[\s\S]*(损坏|不完整|打不开)/);
  expect(await faultsOf(page)).toEqual([]);

  await page.getByRole("button", { name: "复制清单" }).click();
  await page.getByText(/已复制/).waitFor();
  const pasted = await page.evaluate(() => navigator.clipboard.readText());
  expect(pasted.split(/\r?\n/)[1]).toMatch(/^leshan-2020-messy\.xlsx\t云溪县总工会\t推荐汇总表\t/);

  // What the list counts is what the pane finds.
  const listed = Number(/不符合 (\d+)/.exec(texts[0] ?? "")?.[1]);
  await page.getByRole("button", { name: "打开“leshan-2020-messy.xlsx”" }).click();
  await workbench.ready();
  expect(listed).toBeGreaterThan(0);
  expect(await workbench.count("不符合")).toBe(listed);

  // A change that is not saved is asked about before the next file of the list is opened.
  await workbench.goTo("J3");
  await workbench.type("填报人：李明月");
  await page.getByText("有未保存的改动", { exact: true }).waitFor();
  await page.getByRole("button", { name: "汇总（4）" }).click();
  await page.getByRole("button", { name: "打开“leshan-2020-clean.xlsx”" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "取消" }).click();
  await page.getByRole("button", { name: "返回打开的文件" }).click();
  await page.getByRole("heading", { level: 1, name: "leshan-2020-messy.xlsx" }).waitFor();
  expect(await workbench.cell("J3").textContent()).toContain("李明月");
  expect(stand.faults).toEqual([]);
  expect(stand.foreign).toEqual([]);
}, 60_000);

test("a file of the list that cannot be read says why when it is opened, and the list stays", async () => {
  const { page } = stand;
  await page.getByRole("button", { name: "汇总（4）" }).click();
  await page.getByRole("button", { name: "打开“坏.xlsx”" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "不保存，直接打开" }).click();
  await page.getByText(/没有打开“坏\.xlsx”/).waitFor();
  // Behind the question the page is hidden from screen readers until the question has gone.
  await page.getByRole("heading", { name: "4 个文件的汇总" }).waitFor();
});
