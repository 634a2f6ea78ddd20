import { createGrid } from "../../../src/core";
import type { Grid } from "../../../src/core";
import { createPaneModel } from "../../../src/pane/model";
import type { PaneModel, PaneState } from "../../../src/pane/model";
import { renamedSheets } from "../../../src/pane/model/renamedSheets";
import { HostError } from "../../../src/host";
import { leshanSheet, placeOf, studio } from "../support/sheets";
import { testHost, until, type TestHost } from "../support/testHost";

const LABELS = { recommendingUnit: "云溪县总工会", preparedBy: "测试员" };
const named = (name: string, memberCount = 3): Grid =>
  leshanSheet([studio(0), studio(1, { memberCount })], LABELS, name);
const SHEET = named("汇总");
const NOTES = createGrid({ name: "说明", values: [["说明"]] });

let host: TestHost;
let model: PaneModel;

const state = (): PaneState => model.getSnapshot();

/** The workbook with the sheet under its new name, and one cell put right. */
function rename(): void {
  host.grids.clear();
  for (const grid of [NOTES, named("新名", 6)]) host.grids.set(grid.name, grid);
}

beforeEach(async () => {
  const { column } = placeOf(SHEET, 0, "economicBenefit");
  host = testHost([NOTES, SHEET], { version: 1, sheet: "汇总", mappings: { 汇总: { [column]: null } } });
  model = createPaneModel(host, () => "2020-09-01");
  await model.start();
  expect(state().review?.summary.errors).toBeGreaterThan(0);
});

afterEach(async () => {
  await model.dispose();
  host.close();
});

test.each([
  ["cells", [{ ...placeOf(SHEET, 1, "memberCount"), value: 6 }]],
  ["the whole sheet", null],
])("a sheet that was renamed is followed when %s of it changed, with its columns", async (_, edits) => {
  const before = state().review?.summary.errors ?? 0;
  rename();
  host.change(edits === null ? { kind: "changed", sheet: "新名" } : { kind: "edited", sheet: "新名", edits });
  await until(() => state().review?.summary.errors === before - 1, "the change judged");
  expect(state().review?.sheet).toBe("新名");
  const { column } = placeOf(SHEET, 0, "economicBenefit");
  expect(state().review?.columns.find((each) => each.column === column)?.field).toBeNull();
  expect(state().notice).toBeNull();
  await model.flush();
  expect(host.stored).toMatchObject({ sheet: "新名", mappings: { 新名: { [column]: null } } });
  expect(host.stored.mappings).not.toHaveProperty("汇总");
});

test("the way to a cell leads into the sheet that was renamed", async () => {
  const goTo = host.goTo.bind(host);
  Object.assign(host, {
    goTo: (sheet: string, row: number, column: number) =>
      host.grids.has(sheet)
        ? goTo(sheet, row, column)
        : Promise.reject(new HostError("sheetNotFound", sheet)),
  });
  rename();
  await model.check.goTo(4, 2);
  expect(host.visited).toEqual([{ sheet: "新名", row: 4, column: 2 }]);
  expect(state().notice).toBeNull();
  expect(state().review?.sheet).toBe("新名");
});

test("who comes back from the sheet that was renamed finds its results under the new name", async () => {
  rename();
  host.turnTo("新名");
  await until(() => state().review?.sheet === "新名", "the sheet under its new name");
  expect(state()).toMatchObject({ front: "新名", notice: null });
});

test("a sheet that was added is only listed", async () => {
  const review = state().review;
  host.grids.set("草稿", createGrid({ name: "草稿", values: [["一"]] }));
  host.change({ kind: "changed", sheet: "草稿" });
  await until(() => state().sheets.length === 3, "the new sheet listed");
  expect(state().review).toBe(review);
});

test.each([
  [["甲", "乙"], ["甲", "丙"], { 乙: "丙" }],
  [["甲", "乙"], ["丙", "丁"], { 甲: "丙", 乙: "丁" }],
  [["甲", "乙"], ["新", "甲", "丙"], { 乙: "丙" }],
  [["甲", "乙"], ["甲", "丙", "丁"], {}],
  [["甲", "乙"], ["甲"], {}],
  [["甲", "乙"], ["乙", "甲"], {}],
])("of %j, now %j, other names have %j", (before, after, renamed) => {
  expect(Object.fromEntries(renamedSheets(before, after))).toEqual(renamed);
});
