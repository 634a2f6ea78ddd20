import { leshanSheet, studio } from "../support/sheets";
import { openPane, testHost, until, type TestHost } from "../support/testHost";
import { createPaneModel, type PaneModel } from "../../../src/pane/model";

/** Following the cell that the user goes to, and what may be asked unasked where that costs undo steps. */

const SHEET = leshanSheet([
  studio(0, { phone: null }),
  studio(1, { phone: null }),
  studio(2, { memberCount: 3 }),
]);

let host: TestHost;
let model: PaneModel;

afterEach(async () => {
  await model.dispose();
  host.close();
});

test("going to a cell shows its finding; moves that the pane made itself do not lead back", async () => {
  ({ host, model } = await openPane(SHEET, { version: 1 }));
  const state = model.getSnapshot;
  const own = (state().review?.findings ?? []).filter(({ place }) => place !== null);
  const [first, second] = own;
  if (!first?.place || !second?.place) throw new Error("the sheet has too few findings");
  model.check.standAt(SHEET.name, second.place);
  expect(state().current).toBe(second.key);
  await model.check.goToFinding(first);
  await model.check.goToFinding(second);
  // Excel tells of both moves, late.
  model.check.standAt(SHEET.name, first.place);
  expect(state().current).toBe(second.key);
  model.check.standAt(SHEET.name, second.place);
  expect(state().current).toBe(second.key);
  model.check.standAt(SHEET.name, first.place);
  expect(state().current).toBe(first.key);
  model.check.standAt("另一张", second.place);
  expect(state().current).toBe(first.key);
});

test("where asking costs undo, a change only says that the results are out of date, until the user asks", async () => {
  host = testHost([SHEET]);
  const reads: boolean[] = [];
  const loadSheet = host.loadSheet.bind(host);
  Object.assign(host, {
    capabilities: { ...host.capabilities, undo: "atRisk" },
    loadSheet: (sheet: string, isAsked = false) => {
      reads.push(isAsked);
      return loadSheet(sheet);
    },
  });
  let day = "2020-09-01";
  model = createPaneModel(host, () => day);
  await model.start();
  const state = model.getSnapshot;
  await until(() => state().ranking !== null, "the ranking");
  expect(state().live).toBe(false);
  host.change({ kind: "outdated", sheet: SHEET.name });
  await until(() => state().outdated, "the results out of date");
  expect(reads).toEqual([false]);
  await model.check.recheck();
  expect(state().outdated).toBe(false);
  expect(reads).toEqual([false, true]);
  // Another sheet does not matter; a new day does, and marks nothing by itself.
  host.change({ kind: "outdated", sheet: "另一张" });
  day = "2020-09-02";
  await model.check.followDay();
  expect(state().outdated).toBe(true);
  // What is made is made of the sheet as it is.
  await model.check.setFlags(true);
  expect(state().outdated).toBe(false);
  expect(reads).toHaveLength(3);
  // What was decided is written when the pane is left, and not by the clock.
  model.settings.tick(["something"], true);
  expect(host.writes).toEqual([]);
  await model.flush();
  expect(host.writes).toHaveLength(1);
});

test("where writing costs undo, what is decided is written once a minute at most, or when the pane is left", async () => {
  host = testHost([SHEET]);
  Object.assign(host, { capabilities: { ...host.capabilities, undo: "kept" } });
  model = createPaneModel(host, () => "2020-09-01");
  await model.start();
  await until(() => model.getSnapshot().ranking !== null, "the ranking");
  host.writes.length = 0;
  jest.useFakeTimers({ doNotFake: ["nextTick", "setImmediate", "queueMicrotask", "performance", "Date"] });
  try {
    model.settings.tick(["first"], true);
    jest.advanceTimersByTime(40_000);
    model.settings.tick(["second"], true);
    jest.advanceTimersByTime(19_999);
    expect(host.writes).toEqual([]);
    jest.advanceTimersByTime(1);
    expect(host.writes.map(({ ticks }) => ticks)).toEqual([["first", "second"]]);
    // The next minute begins with the next decision; leaving the pane does not wait for it.
    jest.advanceTimersByTime(600_000);
    expect(host.writes).toHaveLength(1);
    model.settings.tick(["third"], true);
    jest.advanceTimersByTime(59_999);
    expect(host.writes).toHaveLength(1);
    await model.flush();
    expect(host.writes).toHaveLength(2);
    jest.advanceTimersByTime(600_000);
    expect(host.writes).toHaveLength(2);
  } finally {
    jest.useRealTimers();
  }
});
