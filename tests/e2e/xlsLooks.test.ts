import fs from "node:fs";
import path from "node:path";
import { closeClean, startStage } from "./browser";
import type { Stage, Stand } from "./browser";
import { Workbench } from "./workbench";

/** An .xls looks in the workbench as it does in Excel. */
let stage: Stage;
let stand: Stand;
beforeAll(async () => {
  stage = await startStage();
  stand = await stage.open("workbench.html?sample=leshan-2020-clean");
});
afterAll(async () => {
  await closeClean(stand);
  await stage.close();
});

test("fonts, fills, lines and widths of an .xls are shown, and saving says that they stay", async () => {
  const { page } = stand;
  const workbench = new Workbench(page);
  await workbench.ready();
  const bytes = new Uint8Array(fs.readFileSync(path.resolve("tests/fixtures/libreoffice-messy.xls")));
  await workbench.choose("汇总表.xls", bytes);
  await page.getByRole("heading", { level: 1, name: "汇总表.xls" }).waitFor();
  await page.getByText(/字体、底色、边框、列宽、行高也会/).waitFor();
  const look = (address: string) =>
    workbench.cell(address).evaluate((cell) => {
      const { borderBottomWidth, fontWeight } = getComputedStyle(cell);
      return { borderBottomWidth, fontWeight };
    });
  await workbench.cell("D6").waitFor();
  const { borderBottomWidth } = await look("D6");
  expect(borderBottomWidth).not.toBe("0px");
  if (process.env.HUIJIAN_LOOK) await page.screenshot({ path: `${process.env.HUIJIAN_LOOK}/xls.png` });
});
