import { isFlagFormula } from "../../src/host";
import type { SimulatedExcel, Workbook } from "../host";
import { snapshot } from "../host";
import { startStage, type Stage } from "./browser";
import { openPane, until } from "./excelPane";

/** The user's own undo steps beside the built pane: what is sent unasked, and what is left to take back. */

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.close());

const flagged = (workbook: Workbook): number =>
  workbook.active.conditionalFormats.filter((format) =>
    isFlagFormula(format.customOrNullObject?.rule.formula as string),
  ).length;

/** Waits until nothing has been sent for a while: the runtime releases its references after every action, unasked. */
async function quiet({ rich }: SimulatedExcel): Promise<number> {
  let sent = -1;
  while (sent !== rich.log.length) {
    sent = rich.log.length;
    await new Promise((resolve) => setTimeout(resolve, 600));
  }
  return sent;
}

const writes = (log: readonly { readonly flags: number }[]): number =>
  log.filter(({ flags }) => (flags & 1) === 1).length;

/** Cells a clerk types into: in the table and far from it. */
const CELLS = Array.from({ length: 40 }, (_, index) => `${"IBCZ"[index % 4] ?? "Z"}${6 + (index % 9)}`);

test("Excel 2021: typing sends nothing, all of it can be taken back, and the pane says that it is out of date", async () => {
  const { page, excel, workbook, faults } = await openPane(stage, "excel2021", { width: 320 });
  await page.getByText("在表上标记").click();
  await until(() => flagged(workbook) > 0);
  const from = await quiet(excel);
  const before = JSON.stringify(snapshot(workbook));
  CELLS.slice(0, 20).forEach((cell, index) => workbook.type(workbook.active, cell, `甲${index}`));
  const outdated = page.getByText("表格已改动，下面的结果可能已过时。");
  await outdated.waitFor();
  // The pane is closed: with the shared runtime its page lives on, out of sight.
  await page.evaluate(() => window.dispatchEvent(new Event("blur")));
  CELLS.slice(20).forEach((cell, index) => workbook.type(workbook.active, cell, index));
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await quiet(excel);
  expect(excel.rich.log.slice(from)).toEqual([]);
  expect(workbook.undo.ofUser).toBe(40);
  while (workbook.undo.undo());
  await excel.settle();
  expect(excel.rich.log.slice(from)).toEqual([]);
  expect(withoutShown(JSON.parse(JSON.stringify(snapshot(workbook))))).toEqual(
    withoutShown(JSON.parse(before)),
  );

  // The button reads the sheet, and the flags follow.
  workbook.type(workbook.active, "I8", 8);
  await page.getByRole("button", { name: "重新校验" }).first().click();
  await page.getByRole("button", { name: /I8/ }).first().waitFor({ state: "detached" });
  await outdated.waitFor({ state: "detached" });

  // A coloured cell explains itself, and that sends nothing either.
  const there = await quiet(excel);
  const links = page.locator("article[data-finding] button").filter({ hasText: /^[A-Z]+\d+/ });
  const cell = /[A-Z]+\d+/.exec((await links.nth(3).textContent()) ?? "")?.[0] ?? "";
  workbook.select(workbook.active, cell);
  await page.locator(`article[aria-current="true"]`, { hasText: cell }).first().waitFor();
  expect(excel.rich.log).toHaveLength(there);

  // Whoever wants edits followed says so, and is told what it may cost.
  await page.getByRole("tab", { name: "设置" }).click();
  await page.getByText("清空撤销记录").waitFor();
  await page.getByRole("switch", { name: "随改随查" }).click();
  await page.getByRole("tab", { name: "校验" }).click();
  workbook.type(workbook.active, "I8", 1);
  await page.getByRole("button", { name: /I8/ }).first().waitFor();
  expect(faults).toEqual([]);
  await page.close();
});

test("Microsoft 365: an edit that changes no finding takes two syncs at most and writes nothing", async () => {
  const { page, excel, workbook, faults } = await openPane(stage, "microsoft365");
  await page.getByText("在表上标记").click();
  await until(() => flagged(workbook) > 0);
  let from = await quiet(excel);
  const steps = workbook.undo.length;
  // Beside the table, where the sheet grows, and once more where it does not.
  for (const [index, cell] of ["Z20", "Y6"].entries()) {
    from = await quiet(excel);
    workbook.type(workbook.active, cell, "记一笔");
    await quiet(excel);
    expect(excel.rich.syncs(from).length).toBeGreaterThan(0);
    expect(excel.rich.syncs(from).length).toBeLessThanOrEqual(2);
    expect(writes(excel.rich.syncs(from))).toBe(0);
    expect(workbook.undo.length).toBe(steps + index + 1);
  }

  // One that puts something right: what changed, the flags as they stand (two), and one write, a step of its own.
  from = await quiet(excel);
  workbook.type(workbook.active, "I8", 8);
  await page.getByRole("button", { name: /I8/ }).first().waitFor({ state: "detached" });
  await quiet(excel);
  expect(excel.rich.syncs(from)).toHaveLength(4);
  expect(writes(excel.rich.syncs(from))).toBe(1);
  expect(workbook.undo.length).toBe(steps + 4);
  expect(faults).toEqual([]);
  await page.close();
});

/** Texts shown come from the file at first, and from the simulation once a cell was typed into. */
function withoutShown(whole: unknown): unknown {
  return JSON.parse(
    JSON.stringify(whole, (name, value: unknown) => (name === "shown" ? undefined : value)),
  ) as unknown;
}
