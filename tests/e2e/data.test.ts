import fs from "node:fs";
import path from "node:path";
import { openWorkbook, writeWorkbook } from "../../src/files";
import { packById } from "../../src/packs";
import { startStage } from "./browser";
import type { Stage } from "./browser";
import { openPane, until } from "./excelPane";
import type { OpenPane } from "./excelPane";

/** What the pane fetches or takes in beside the workbook: data files of the build, packs, rosters. */

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.close());

/** Data files asked for, without the digest in their names. */
function fetchedBy({ page }: OpenPane): readonly string[] {
  const names: string[] = [];
  page.on("request", (request) => {
    const name = /([\w-]+)\.[0-9a-f]{6}\.json$/.exec(request.url())?.[1];
    if (name !== undefined) names.push(name);
  });
  return names;
}

const CSV = "工作室名称,负责人\n甲工作室,张三\n";
const STUDIOS = [
  ["已命名创新工作室名单"],
  ["工作室名称", "命名时间"],
  ["乙工作室", 43374],
  ["丙工作室", 43405],
];
const XLSX = writeWorkbook({
  sheets: [
    {
      name: "名单",
      rows: STUDIOS.map((row) => ({
        cells: row.map((value) =>
          typeof value === "number" ? { value, format: 'yyyy"年"m"月"' } : { value },
        ),
      })),
      columnWidths: [30, 14],
      merges: [],
    },
  ],
});

test("English, a clause, rosters, a pack of one's own and the publication copy", async () => {
  const pane = await openPane(stage, "microsoft365");
  const { page, workbook } = pane;
  const fetched = fetchedBy(pane);

  // The clause's own words come with the details of the pack.
  const clause = page.locator("details.hj-clause", { hasText: "二（一）" }).first();
  await clause.locator("summary").click();
  const asked = await clause.locator("p").innerText();
  const clauses = packById("leshan-2020")?.clauses.map(({ summary }) => summary["zh-CN"]);
  expect(clauses).toContain(asked);

  await page.getByRole("tab", { name: "设置" }).click();
  await page.getByRole("combobox", { name: /Language/ }).selectOption("en");
  await page.getByText("Leshan 2020 summary sheet").first().waitFor();
  expect(fetched).toEqual(["english"]);

  await page.locator('input[accept*=".csv"]').setInputFiles({
    name: "named.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(CSV),
  });
  await page
    .getByText(/named\.csv/)
    .first()
    .waitFor();
  await page.locator('input[accept*=".csv"]').setInputFiles({
    name: "named.xlsx",
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: Buffer.from(XLSX),
  });
  await page
    .getByText(/named\.xlsx/)
    .first()
    .waitFor();

  const pack = path.resolve(__dirname, "../packs/fixtures/yunfan-2027.json");
  await page.locator('input[accept*="json"]').setInputFiles({
    name: "broken.json",
    mimeType: "application/json",
    buffer: Buffer.from(fs.readFileSync(pack, "utf8").replace('"schemaVersion": 1', '"schemaVersion": 7')),
  });
  await page.getByText("schemaVersion").waitFor();
  await page.locator('input[accept*="json"]').setInputFiles(pack);
  await page.getByRole("button", { name: /Export/ }).waitFor();
  await page.getByRole("button", { name: /^Use .*Leshan/ }).click();

  await page.getByRole("tab", { name: "Rank" }).click();
  const publish = page.getByRole("button", { name: "Build the notice for publicity" });
  await publish.click();
  // Names are not made public in an order that nobody stands for.
  await page.getByText("can only be made once the order is confirmed").waitFor();
  expect(workbook.opened).toEqual([]);
  await page.getByRole("checkbox", { name: "Confirm this order" }).check();
  await publish.click();
  // The sheet still has errors.
  await page.getByRole("dialog").getByRole("button", { name: "Make the draft all the same" }).click();
  await until(() => workbook.opened.length === 1);
  const copy = await openWorkbook(Buffer.from(workbook.opened[0] as string, "base64"), "copy.xlsx");
  expect(copy.sheets.map(({ name }) => name)).toEqual(["公示名单"]);
  expect(fetched).toContain("characterStrokes");
  expect(pane.foreign).toEqual([]);
  expect(pane.faults).toEqual([]);
  await page.close();
});

test("a data file that does not arrive is told in words, and asked for again", async () => {
  const { page } = await openPane(stage, "microsoft365");
  await page.context().route(/english\.[0-9a-f]{6}\.json$/, (route) => route.abort());
  await page.getByRole("tab", { name: "设置" }).click();
  const language = page.getByRole("combobox", { name: /Language/ });
  await language.selectOption("en");
  await page.getByText("A data file of Huijian itself did not arrive.").waitFor();
  await page.context().unroute(/english\.[0-9a-f]{6}\.json$/);
  await language.selectOption("zh-CN");
  await language.selectOption("en");
  await page.getByText("Leshan 2020 summary sheet").first().waitFor();
  await page.close();
});
