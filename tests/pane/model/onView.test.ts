import { createPaneModel, findingPosition, gatesOf, orderedFindings } from "../../../src/pane/model";
import type { PaneModel, PaneState } from "../../../src/pane/model";
import { leshanSheet, placeOf, studio } from "../support/sheets";
import { testHost, type TestHost } from "../support/testHost";

/** What is on view, and the day by which it is judged. */

const SHEET = leshanSheet([studio(0), studio(1), studio(2, { memberCount: 3, phone: null })]);

let host: TestHost;
let model: PaneModel;
let today: string;

const state = (): PaneState => model.getSnapshot();

beforeEach(async () => {
  today = "2020-09-25";
  host = testHost([SHEET]);
  model = createPaneModel(host, () => today);
  await model.start();
});
afterEach(async () => {
  await model.dispose();
  host.close();
});

test("a filter leaves the findings of a studio, a field or a word, for the list and for going on", async () => {
  const all = findingPosition(state()).all;
  const phone = state().review?.findings.find(({ field }) => field === "phone");
  model.check.setFilter(` ${phone?.fieldLabel ?? ""} `);
  expect(orderedFindings(state()).map(({ field }) => field)).toEqual(["phone"]);
  expect(findingPosition(state()).all).toBe(1);
  expect(state().spoken.text).toContain("1 项");
  model.check.setFilter(String(studio(2)["hostUnit"]));
  expect(new Set(orderedFindings(state()).map(({ entryRow }) => entryRow))).toEqual(
    new Set([placeOf(SHEET, 2, "phone").row]),
  );
  model.check.setFilter("没有这样的话");
  await model.check.step(1);
  expect(host.visited).toEqual([]);
  model.check.setFilter("");
  expect(findingPosition(state()).all).toBe(all);
});

test("a day that ends while the pane is open is noticed", async () => {
  const deadline = () => gatesOf(state()).find(({ id }) => id === "deadline")?.done;
  expect(deadline()).toBe(true);
  today = "2020-09-26";
  await model.check.followDay();
  expect(deadline()).toBe(false);
});
