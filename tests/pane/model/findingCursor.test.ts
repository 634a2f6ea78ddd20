import { formatAddress } from "../../../src/core";
import type { FindingView } from "../../../src/engine";
import { createPaneModel } from "../../../src/pane/model";
import type { PaneModel, PaneState } from "../../../src/pane/model";
import { leshanSheet, placeOf, studio } from "../support/sheets";
import { testHost, until, type TestHost } from "../support/testHost";

/** "Next" and "previous" go on from where the user is. */

// Two findings in the second studio, one in the third; in the first nothing is wrong.
const SHEET = leshanSheet([
  studio(0),
  studio(1, { memberCount: 2, projectCount: 0 }),
  studio(2, { memberCount: 3 }),
]);
const NAME = SHEET.name;
const [FIRST, SECOND] = [placeOf(SHEET, 1, "memberCount"), placeOf(SHEET, 1, "projectCount")].sort(
  (one, other) => one.column - other.column,
) as [Cell, Cell];
const LAST = placeOf(SHEET, 2, "memberCount");

interface Cell {
  readonly row: number;
  readonly column: number;
}

let host: TestHost;
let model: PaneModel;

const state = (): PaneState => model.getSnapshot();
const last = () => {
  const { row, column } = host.visited.at(-1) as Cell;
  return formatAddress(row, column);
};
const addressOf = ({ row, column }: Cell) => formatAddress(row, column);

beforeEach(async () => {
  host = testHost([SHEET]);
  model = createPaneModel(host, () => "2020-09-01");
  await model.start();
});
afterEach(async () => {
  await model.dispose();
  host.close();
});

async function putRight(cell: Cell, value: number): Promise<void> {
  const before = state().review;
  host.change({ kind: "edited", sheet: NAME, edits: [{ ...cell, value }] });
  await until(() => state().review !== before, "another review");
}

test("the sheet has the findings that these tests walk through", () => {
  expect(state().review?.findings.map(({ cell }) => cell)).toEqual([FIRST, SECOND, LAST].map(addressOf));
});

test("after a finding was put right, next is the one behind it, though the active cell has moved below", async () => {
  await model.check.step(1);
  expect(last()).toBe(addressOf(FIRST));
  // Typed and Enter: the grid's active cell is the one below before the answer is there.
  model.check.standAt(NAME, { row: FIRST.row + 1, column: FIRST.column });
  await putRight(FIRST, 20);
  expect(state().current).not.toBeNull(); // Shown struck through for a moment.
  await model.check.step(1);
  expect(last()).toBe(addressOf(SECOND));
  await model.check.step(1);
  expect(last()).toBe(addressOf(LAST));
});

test("what was put right without being gone to counts as well, in both groupings and directions", async () => {
  await putRight(LAST, 20);
  await model.check.step(-1);
  expect(last()).toBe(addressOf(SECOND));
  model.check.setGrouping("kind");
  model.check.standAt(NAME, FIRST);
  await putRight(FIRST, 20);
  await model.check.step(1);
  expect(last()).toBe(addressOf(SECOND));
});

test("who goes on before an edit is known does not come back to it", async () => {
  model.check.standAt(NAME, FIRST);
  await model.check.step(1);
  expect(last()).toBe(addressOf(SECOND));
  await putRight(FIRST, 20);
  await model.check.step(1);
  expect(last()).toBe(addressOf(LAST));
});

test("from a cell that the user chose it goes to what comes after, from a finding's cell to the finding behind", async () => {
  model.check.standAt(NAME, { row: FIRST.row, column: 0 });
  await model.check.step(1);
  expect(last()).toBe(addressOf(FIRST));
  model.check.standAt(NAME, LAST);
  await model.check.step(-1);
  expect(last()).toBe(addressOf(SECOND));
  model.check.standAt(NAME, { row: LAST.row, column: LAST.column + 1 });
  await model.check.step(1);
  expect(last()).toBe(addressOf(FIRST));
  // A cell of another sheet says nothing about where in this one.
  model.check.standAt("说明", LAST);
  await model.check.step(1);
  expect(last()).toBe(addressOf(SECOND));
});

describe("a finding without a cell of its own", () => {
  const about = (change: Partial<FindingView>): FindingView => ({
    ...(state().review?.findings[0] as FindingView),
    key: "sheet",
    place: null,
    cell: null,
    entryRow: null,
    related: [],
    ...change,
  });

  test("leads to the first cell that it concerns, and is what is shown there until the user goes on", async () => {
    const finding = about({ related: ["C7", "C9"] });
    await model.check.goToFinding(finding);
    expect(last()).toBe("C7");
    expect(state().ledBy).toBe(finding);
    await model.check.goToFinding(finding, "C9");
    expect(last()).toBe("C9");
    model.check.standAt(NAME, { row: 0, column: 0 });
    expect(state().ledBy).toBeNull();
  });

  test("leads to its row where it has one, and is shown all the same where it has none", async () => {
    await model.check.goToFinding(about({ entryRow: LAST.row }));
    expect(last()).toBe(addressOf(placeOf(SHEET, 2, "studioName")));
    const gone = host.visited.length;
    const finding = about({});
    await model.check.goToFinding(finding);
    expect(host.visited).toHaveLength(gone);
    expect(state()).toMatchObject({ current: "sheet", ledBy: finding });
    await model.check.goToFinding(state().review?.findings[0] as FindingView);
    expect(state().ledBy).toBeNull();
  });
});
