import { faultsOf } from "./axe";
import { shot } from "./batches";
import { closeClean, startStage, type Stage } from "./browser";
import { openPane } from "./excelPane";

/** The guide, and what a rule asks, can be had from the pane in Excel: in a window beside the workbook. */
let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.close());

test("the guide and a rule's page open from the pane, and a refusal is told", async () => {
  const { page, faults } = await openPane(stage, "microsoft365", { width: 320 });
  await page.evaluate(() => {
    const opened: string[] = [];
    Object.assign(window, { opened });
    const displayDialogAsync = ((address: string, _: unknown, callback: (result: unknown) => void) => {
      opened.push(address);
      const error = { code: 12007, message: "already opened" };
      if (opened.length > 2) callback({ status: Office.AsyncResultStatus.Failed, error });
      else callback({ status: "succeeded", value: { addEventHandler: () => undefined } });
    }) as never;
    // The runtime's own parts cannot be written over: they are stood before.
    const context = Object.create(Office.context, { ui: { value: { displayDialogAsync } } }) as unknown;
    Object.assign(window, { Office: Object.create(Office, { context: { value: context } }) as unknown });
  });
  const opened = (): Promise<string[]> =>
    page.evaluate(() => (window as unknown as { opened: string[] }).opened);
  const card = page.getByRole("article").filter({ hasText: "少于规定的 5 人" }).first();
  await card.getByText(/^依据/).click();
  await card.getByRole("button", { name: "这一条要求什么、怎么办" }).click();
  await page.getByRole("tab", { name: "设置" }).click();
  const guide = page.getByRole("button", { name: "打开使用说明" });
  await guide.click();
  await guide.scrollIntoViewIfNeeded();
  await shot(page, "excel-help-320");
  expect(await faultsOf(page, ".hj-pane")).toEqual([]);
  const [rule = "", help = ""] = await opened();
  expect(help).toBe(`${stage.origin}/workbench.html#help`);
  await guide.click();
  await page
    .getByText(/12007|不支持/)
    .first()
    .waitFor();
  expect(faults).toEqual([]);
  await page.close();

  for (const [address, heading] of [
    [help, "帮助"],
    [rule, "这一条要求什么"],
  ] as const) {
    const stand = await stage.open(address.slice(stage.origin.length + 1));
    await stand.page.getByRole("heading", { level: 1, name: heading }).waitFor();
    if (address === rule) await stand.page.getByRole("cell", { name: "二（一）" }).waitFor();
    await closeClean(stand);
  }
}, 60_000);
