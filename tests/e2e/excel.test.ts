import fs from "node:fs/promises";
import type { Grid } from "../../src/core";
import { openWorkbook } from "../../src/files";
import { isFlagFormula } from "../../src/host";
import type { Workbook } from "../host";
import { PAYLOAD_LIMIT, loadGrid, snapshot } from "../host";
import { startStage, type Stage } from "./browser";
import { openPane, until } from "./excelPane";

/** The built task pane inside the simulated Excel, from the messy sheet to the ranked list, counting what it sends. */
/** Syncs that one action of the user may take, whatever the number of rows. */
const MOST_SYNCS = 4;

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.close());

const flagged = (workbook: Workbook): number =>
  workbook.active.conditionalFormats.filter((format) =>
    isFlagFormula(format.customOrNullObject?.rule.formula as string),
  ).length;

test.each(["least", "excel2021", "microsoft365", "web"] as const)(
  "from the messy sheet to the ranked list (%s)",
  async (kind) => {
    const { page, excel, workbook, foreign, faults, syncsOf } = await openPane(stage, kind, {
      live: true,
    });
    const before = snapshot(workbook);
    const flags = page.getByText("在表上标记");

    const marking = await syncsOf(
      () => flags.click(),
      () => until(() => flagged(workbook) > 0),
    );
    expect(marking).toBeLessThanOrEqual(MOST_SYNCS);

    // Too few members in I8: the finding goes by itself once the cell is right, and its flag with it.
    const areas = JSON.stringify(workbook.active.conditionalFormats.map((format) => format.areas));
    const finding = page.getByRole("button", { name: /I8/ });
    const fixing = await syncsOf(
      () => Promise.resolve(workbook.type(workbook.active, "I8", 8)),
      async () => {
        await finding.first().waitFor({ state: "detached" });
        await until(
          () => JSON.stringify(workbook.active.conditionalFormats.map((format) => format.areas)) !== areas,
        );
      },
    );
    expect(fixing).toBeLessThanOrEqual(MOST_SYNCS);
    workbook.type(workbook.active, "I8", 1);
    await finding.first().waitFor();

    const showing = await syncsOf(
      () => finding.first().click(),
      () => until(() => workbook.selection.endsWith("!I8")),
    );
    expect(showing).toBeLessThanOrEqual(MOST_SYNCS);

    const clearing = await syncsOf(
      () => flags.click(),
      () => until(() => flagged(workbook) === 0),
    );
    expect(clearing).toBeLessThanOrEqual(MOST_SYNCS);
    await excel.settle();
    expect(comparable(snapshot(workbook))).toEqual(comparable(before));

    await page.getByRole("tab", { name: "排序" }).click();
    await page.getByRole("button", { name: "生成排序名单" }).click();
    // The sheet has errors and nobody confirmed the order: nothing is made before that was agreed to.
    await page.getByRole("dialog", { name: "现在生成的是草稿" }).waitFor();
    expect(workbook.worksheets.items).toHaveLength(1);
    await page.getByRole("button", { name: "仍然生成草稿" }).click();
    await until(() => workbook.worksheets.items.length > 1);
    await until(() => workbook.worksheets.items.some(({ name }) => name === "排序说明"));
    await excel.settle();
    const made = workbook.worksheets.items.slice(1);
    const texts = made.flatMap(({ store }) =>
      [...store.rows.values()].flatMap((row) => [...row.values()].map(({ value }) => String(value))),
    );
    expect(texts.some((text) => text.includes("青禾机械"))).toBe(true);

    const bytes = excel.rich.log.flatMap(({ requestBytes, responseBytes }) => [requestBytes, responseBytes]);
    expect(Math.max(...bytes)).toBeLessThan(PAYLOAD_LIMIT);
    expect(excel.rich.log.map(({ error }) => error).filter((error) => error !== null)).toEqual([]);
    expect(foreign).toEqual([]);
    expect(faults).toEqual([]);
    console.info(
      `${kind}: mark ${marking}, fix ${fixing}, go to ${showing}, clear ${clearing} syncs; ${excel.rich.log.length} requests in all`,
    );
    await page.close();
  },
);

test("the ribbon's buttons do what the pane's do, and Excel is told when they are done", async () => {
  const { page, excel, workbook, faults } = await openPane(stage, "microsoft365");
  const before = snapshot(workbook);
  /** Presses a button as Excel does: by the function that the page has tied to its name. */
  const press = (name: string): Promise<void> =>
    page.evaluate(
      (command) =>
        new Promise<void>((resolve) => {
          const { _association: association } = Office.actions as unknown as {
            _association: { mappings: Record<string, (event: { completed: () => void }) => void> };
          };
          association.mappings[command.toUpperCase()]?.({ completed: resolve });
        }),
      name,
    );
  await press("checkNow");
  await until(() => flagged(workbook) > 0);
  await press("clearFlags");
  await until(() => flagged(workbook) === 0);
  await excel.settle();
  expect(comparable(snapshot(workbook))).toEqual(comparable(before));
  await press("buildRankedList");
  await page.getByRole("button", { name: "仍然生成草稿" }).click();
  await until(() => workbook.worksheets.items.some(({ name }) => name === "排序说明"));
  expect(faults).toEqual([]);
  await page.close();
});

/** The state the pane keeps in the workbook is not a flag; and a cell typed back as text holds no file's shown text. */
function comparable(whole: unknown): unknown {
  const leftOut = ["shown", "customXml"];
  return JSON.parse(
    JSON.stringify(whole, (name, value: unknown) => (leftOut.includes(name) ? undefined : value)),
  );
}

test("a second summary sheet is named; turned to, it is not taken for the one that was checked", async () => {
  const { page, workbook } = await openPane(stage, "microsoft365");
  const first = workbook.active;
  const second = workbook.worksheets.add("推荐汇总表 (2)");
  const bytes = new Uint8Array(await fs.readFile("assets/samples/leshan-2020-clean.xlsx"));
  loadGrid(second, (await openWorkbook(bytes, "clean.xlsx")).sheets[0]?.grid() as Grid);
  await page.getByRole("button", { name: "重新校验" }).click();
  await page.getByText("“推荐汇总表 (2)”也像汇总表，没有一起校验。").waitFor();
  // The user looks at it and comes back to the pane.
  second.activate();
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await page.getByText(`下面是工作表“${first.name}”的结果，不是现在打开的“推荐汇总表 (2)”的。`).waitFor();
  await page.getByRole("button", { name: "校验“推荐汇总表 (2)”" }).click();
  await page.getByText("能核对的内容没有发现问题", { exact: true }).waitFor();
  await page.close();
});
