import { createPaneModel } from "../../../src/pane/model";
import type { PaneModel, PaneState } from "../../../src/pane/model";
import { leshanSheet, placeOf, studio } from "../support/sheets";
import { openPane, testHost, until, type TestHost } from "../support/testHost";

const LABELS = { recommendingUnit: "云溪县总工会", preparedBy: "测试员" };
const SHEET = leshanSheet([studio(0), studio(1), studio(2, { memberCount: 3, phone: null })]);
const [FIRST, SECOND] = ["甲", "乙"].map((name) =>
  leshanSheet([studio(0, { phone: null }), studio(1)], LABELS, name),
) as [typeof SHEET, typeof SHEET];

let host: TestHost;
let model: PaneModel;

const state = (): PaneState => model.getSnapshot();

afterEach(async () => {
  await model.dispose();
  host.close();
});

test("flags are placed, follow the findings, and go", async () => {
  ({ host, model } = await openPane(SHEET, { version: 1 }));
  await model.check.setFlags(true);
  const [before] = host.flagged;
  host.change({
    kind: "edited",
    sheet: SHEET.name,
    edits: [{ ...placeOf(SHEET, 2, "memberCount"), value: 6 }],
  });
  await until(() => host.flagged.length === 2, "flags placed again");
  expect(host.flagged[1]).toBe((before as number) - 1);
  await model.check.setFlags(false);
  expect(host.flagged[2]).toBeNull();
  expect(state().flags).toBe(false);
});

test("flags go when the table is wiped, and come again with it", async () => {
  ({ host, model } = await openPane(SHEET, { version: 1 }));
  await model.check.setFlags(true);
  const wiped = Array.from({ length: SHEET.bottom * SHEET.right }, (_, index) => ({
    row: Math.floor(index / SHEET.right),
    column: index % SHEET.right,
  }));
  host.change({ kind: "edited", sheet: SHEET.name, edits: wiped.map((cell) => ({ ...cell, value: null })) });
  await until(() => host.flagged.length === 2, "the flags gone");
  expect(host.flagged[1]).toBe(0);
  const again = wiped.map(({ row, column }) => ({ row, column, value: SHEET.value(row, column) }));
  host.change({ kind: "edited", sheet: SHEET.name, edits: again });
  await until(() => host.flagged.length === 3, "the flags again");
  expect(host.flagged[2]).toBe(host.flagged[0]);
});

test("marks of an earlier day follow the findings and can be taken away", async () => {
  host = testHost([SHEET]);
  host.marked.add(SHEET.name);
  model = createPaneModel(host, () => "2020-09-01");
  await model.start();
  expect(state().flags).toBe(true);
  expect(host.flagged).toEqual([expect.any(Number)]);
  await model.check.setFlags(false);
  await model.check.readAndCheck();
  expect(state().flags).toBe(false);
  expect(host.flagged.at(-1)).toBeNull();
});

test("each sheet has marks of its own, and the switch tells of the sheet under review", async () => {
  host = testHost([FIRST, SECOND], { version: 1, sheet: "甲" });
  model = createPaneModel(host, () => "2020-09-01");
  await model.start();
  await model.check.setFlags(true);
  await model.check.chooseSheet("乙");
  expect(state().flags).toBe(false);
  await model.check.setFlags(true);
  await model.check.setFlags(false);
  expect([...host.marked]).toEqual(["甲"]);
  await model.check.chooseSheet("甲");
  expect(state().flags).toBe(true);
});

test("clearing what is stored takes the marks of all sheets away", async () => {
  host = testHost([FIRST, SECOND], { version: 1, sheet: "甲" });
  Object.assign(host, { kind: "excel" });
  model = createPaneModel(host, () => "2020-09-01");
  await model.start();
  for (const sheet of ["甲", "乙"]) {
    await model.check.chooseSheet(sheet);
    await model.check.setFlags(true);
  }
  await model.settings.clearStored();
  expect([...host.marked]).toEqual([]);
  expect(state().flags).toBe(false);
});

test("marks that are on their way when they are switched off do not come back", async () => {
  ({ host, model } = await openPane(SHEET, { version: 1 }));
  await model.check.setFlags(true);
  const showFlags = host.showFlags.bind(host);
  let isPlacing = false;
  let goOn = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  Object.assign(host, {
    showFlags: async (...args: Parameters<typeof showFlags>) => {
      isPlacing = true;
      if (args[1] !== null) await held;
      return showFlags(...args);
    },
  });
  host.change({
    kind: "edited",
    sheet: SHEET.name,
    edits: [{ ...placeOf(SHEET, 2, "memberCount"), value: 6 }],
  });
  await until(() => isPlacing, "the marks on their way");
  const off = model.check.setFlags(false);
  await new Promise((resolve) => setTimeout(resolve, 20));
  goOn();
  await off;
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(host.flagged.at(-1)).toBeNull();
  expect([...host.marked]).toEqual([]);
});
