import { closeClean, startStage } from "./browser";
import type { Stage } from "./browser";
import { eventually } from "./eventually";
import { Workbench } from "./workbench";

/** In the workbench, findings are put right by choosing, or vouched for with a note that travels with the file. */
let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage.close());

test("a value is chosen, all of a kind are changed after a preview, each undone at once; a note comes back", async () => {
  const stand = await stage.open("workbench.html?sample=leshan-2020-messy");
  const { page } = stand;
  const workbench = new Workbench(page);
  await workbench.ready();
  const card = (cell: string) =>
    page.locator("article.hj-finding").filter({ has: page.getByRole("button", { name: `定位到 ${cell}` }) });
  const has = (cell: string, expected: boolean): Promise<void> =>
    eventually(
      () => workbench.findings(),
      (cells) => expect(cells.includes(cell)).toBe(expected),
    );
  const undo = page
    .getByRole("region", { name: "文件", exact: true })
    .getByRole("button", { name: "撤销", exact: true });

  // All numbers of the column in one step.
  await card("A9").getByRole("button", { name: "按行的先后编为 1–10" }).click();
  await has("A9", false);
  await has("A17", false);
  await undo.click();
  await has("A9", true);
  await has("A17", true);

  // All of a kind: what will be changed is seen before, and nothing is where it is given up.
  const alike = card("J6").getByRole("button", { name: "同类的一起改…" });
  const dialog = page.getByRole("dialog", { name: "同类问题一起改" });
  await alike.click();
  await dialog.getByText("约160㎡ → 160").waitFor();
  await dialog.getByRole("button", { name: "取消" }).click();
  await dialog.waitFor({ state: "hidden" });
  await has("J6", true);
  await alike.click();
  await dialog.getByRole("button", { name: "改这 1 格" }).click();
  await has("J6", false);
  expect(await workbench.cell("J6").textContent()).toContain("160");
  await undo.click();
  await has("J6", true);

  // Vouched for, it is settled; saved and opened again, who did so and why is there.
  const doubts = await workbench.count("需核实");
  await card("J6").getByRole("button", { name: "已核实，属实…" }).click();
  await card("J6").getByRole("textbox", { name: "核实人" }).fill("林小禾");
  await card("J6").getByRole("textbox", { name: /^说明/ }).fill("看过测绘图");
  await card("J6").getByRole("button", { name: "记下" }).click();
  await eventually(
    () => workbench.count("需核实"),
    (count) => expect(count).toBe(doubts - 1),
  );
  const { name, bytes } = await workbench.save(/^保存改好的工作簿/);
  await workbench.choose(name, bytes);
  await page.getByRole("heading", { level: 1, name }).waitFor();
  await workbench.ready();
  expect(await workbench.count("需核实")).toBe(doubts - 1);
  await page.getByText(/已核实，属实（林小禾.*看过测绘图/).waitFor({ state: "attached" });
  await closeClean(stand);
}, 120_000);
