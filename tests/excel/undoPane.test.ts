import fs from "node:fs";
import path from "node:path";
import { createExcelPort } from "../../src/excel";
import { openWorkbook } from "../../src/files";
import { createPaneModel, type PaneModel } from "../../src/pane/model";
import { REQUIREMENT_SETS, bootExcel, loadGrid, snapshot, type BootedExcel } from "../host";
import { until, type TestHost } from "../pane/support/testHost";
import { paneOverExcel } from "./paneOverExcel";

/** The pane's own model over Excel 2021: what is sent unasked while the user types, and what is left to take back. */

let excel: BootedExcel;
let host: TestHost;
let model: PaneModel;

beforeAll(async () => {
  excel = await bootExcel({ requirementSets: REQUIREMENT_SETS.excel2021 });
  const sample = path.resolve(__dirname, "../../assets/samples/leshan-2020-messy.xlsx");
  const grid = (await openWorkbook(new Uint8Array(fs.readFileSync(sample)), "messy.xlsx")).sheets[0]?.grid();
  if (!grid) throw new Error("the sample has no sheet");
  loadGrid(excel.workbook.active, grid);
  host = paneOverExcel(createExcelPort({ debounce: 0 }));
  model = createPaneModel(host, () => "2020-09-01");
  await model.start();
});

afterAll(async () => {
  await model.dispose();
  host.close();
});

test("after a check, typing 40 cells sends nothing, and all 40 can be taken back", async () => {
  const { workbook } = excel;
  await model.check.setFlags(true);
  await excel.settle();
  const before = JSON.stringify(shown(snapshot(workbook)));
  const from = excel.rich.log.length;
  // In the table and far from it; the pane is left for the sheet half-way.
  for (let index = 0; index < 40; index++) {
    workbook.type(workbook.active, `${"IBCZ"[index % 4] ?? "Z"}${6 + (index % 9)}`, `甲${index}`);
    if (index === 20) await model.flush();
  }
  await until(() => model.getSnapshot().outdated, "the pane says that it is out of date");
  expect(excel.rich.log).toHaveLength(from);
  expect(workbook.undo.ofUser).toBe(40);
  while (workbook.undo.undo());
  await excel.settle();
  expect(JSON.stringify(shown(snapshot(workbook)))).toBe(before);
  await model.check.recheck();
  expect(model.getSnapshot().outdated).toBe(false);
  expect(excel.rich.log.length).toBeGreaterThan(from);
});

test("whoever has edits followed all the same gets them judged at once, at the price of the undo steps", async () => {
  const { workbook } = excel;
  const errors = (): number => model.getSnapshot().review?.summary.errors ?? 0;
  const many = errors();
  await model.check.setLive(true);
  workbook.type(workbook.active, "I8", 8);
  await until(() => errors() < many, "the finding goes");
  expect(workbook.undo.ofUser).toBe(0);
  await model.check.setLive(false);
});

/** Texts shown come from the file at first, and from the simulation once a cell was typed into. */
function shown(whole: unknown): unknown {
  return JSON.parse(
    JSON.stringify(whole, (name, value: unknown) => (name === "shown" ? undefined : value)),
  ) as unknown;
}
