import type { PaneModel, PaneState } from "../../../src/pane/model";
import type { WorkbookState } from "../../../src/host";
import type { Grid } from "../../../src/core";
import { leshanSheet, placeOf, studio } from "../support/sheets";
import { openPane, until, type TestHost } from "../support/testHost";

/** Five studios in an order of their own, which is not the proposed one. */
const SHEET = leshanSheet([
  studio(0, { outcomeCount: 6, economicBenefit: 20 }),
  studio(1, { outcomeCount: 9, economicBenefit: 90 }),
  studio(2, { outcomeCount: 30, economicBenefit: 300 }),
  studio(3, { outcomeCount: 20, economicBenefit: 200 }),
  studio(4, { outcomeCount: 5, economicBenefit: 10, projectCount: 3 }),
]);

let host: TestHost;
let model: PaneModel;
const state = (): PaneState => model.getSnapshot();
const leaders = (): string =>
  (state().ranking?.entries ?? []).map(({ leaderName }) => leaderName[0]).join("");
const identity = (surname: string): string =>
  state().ranking?.entries.find(({ leaderName }) => leaderName.startsWith(surname))?.identity ?? "";

async function open(stored: WorkbookState = { version: 1 }, sheet: Grid = SHEET): Promise<void> {
  ({ host, model } = await openPane(sheet, stored));
}

afterEach(async () => {
  await model.dispose();
  host.close();
});

test("each step is taken back and made again: a move, its reason, an inclusion", async () => {
  await open(
    { version: 1 },
    leshanSheet([studio(0), studio(1), studio(2), studio(3), studio(4, { memberCount: 2 })]),
  );
  expect(leaders()).toBe("赵钱孙李");
  await model.rank.move(identity("孙"), 1);
  await model.rank.setReason(identity("孙"), "一线班组");
  const left = state().ranking?.leftOut[0]?.identity ?? "";
  await model.rank.include(left, "团队在补充");
  expect(leaders()).toContain("周");
  expect(state().history).toEqual({ undo: "include", redo: null });
  await model.rank.undo();
  expect(leaders()).toBe("孙赵钱李");
  expect(state().history).toEqual({ undo: "reason", redo: "include" });
  await model.rank.undo();
  expect(state().ranking?.entries[0]?.reason).toBeNull();
  await model.rank.undo();
  expect(leaders()).toBe("赵钱孙李");
  await model.rank.undo();
  expect(state().history).toEqual({ undo: null, redo: "order" });
  await model.rank.redo();
  await model.rank.redo();
  expect(leaders()).toBe("孙赵钱李");
  expect(state().ranking?.entries[0]?.reason).toBe("一线班组");
  await model.rank.redo();
  expect(leaders()).toContain("周");
  // Another decision: what was taken back before is gone.
  await model.rank.undo();
  await model.rank.move(identity("李"), 1);
  expect(state().history.redo).toBeNull();
});

test("what is undone comes on view, also from another view", async () => {
  await open();
  await model.rank.move(identity("孙"), 1);
  model.setView("check");
  await model.rank.undo();
  expect(state().view).toBe("rank");
  expect(state().spoken.text).toBe("已撤销：调整名次");
  expect(state().pending).toBeNull();
});

test("taking over the proposal keeps the reasons of studios that stay moved, and is one step", async () => {
  await open();
  const proposed = (surname: string): number =>
    state().ranking?.entries.find(({ leaderName }) => leaderName.startsWith(surname))?.proposedPlace ?? 0;
  expect(leaders()).toBe("赵钱孙李周");
  // The proposal has 孙 elsewhere than the sheet, and 周 where the sheet has it.
  expect([proposed("孙"), proposed("周")]).toEqual([1, 5]);
  await model.rank.move(identity("孙"), 2);
  await model.rank.setReason(identity("孙"), "市级重点");
  await model.rank.move(identity("周"), 1);
  await model.rank.setReason(identity("周"), "新设");
  const before = leaders();
  const reasons = state().stored.ranking?.reasons;
  await model.rank.startFrom("proposed");
  expect(leaders()[0]).toBe("孙");
  expect(state().stored.ranking?.reasons).toEqual({ [identity("孙")]: "市级重点" });
  expect(state().ranking?.entries[0]?.reason).toBe("市级重点");
  await model.rank.undo();
  expect(leaders()).toBe(before);
  expect(state().stored.ranking?.reasons).toEqual(reasons);
  await model.rank.redo();
  expect(leaders()[0]).toBe("孙");
  await model.rank.startFrom("sheet");
  expect(leaders()).toBe("赵钱孙李周");
});

test("a move back drops its own reason and no other's", async () => {
  await open();
  await model.rank.move(identity("孙"), 1);
  await model.rank.setReason(identity("孙"), "甲");
  await model.rank.setReason(identity("李"), "并列时定的先后");
  await model.rank.move(identity("孙"), 3);
  expect(state().ranking?.manual).toBe(false);
  expect(state().stored.ranking?.reasons).toEqual({ [identity("李")]: "并列时定的先后" });
});

test("what was decided before a name was corrected is taken back for the studio as it is called now", async () => {
  await open();
  await model.rank.move(identity("孙"), 1);
  await model.rank.setReason(identity("孙"), "甲");
  await model.rank.move(identity("李"), 1);
  const place = placeOf(SHEET, 2, "leaderName");
  host.change({ kind: "edited", sheet: SHEET.name, edits: [{ ...place, value: "孙测" }] });
  await until(
    () => state().ranking?.entries.some(({ leaderName }) => leaderName === "孙测") === true,
    "孙测",
  );
  await until(() => state().ranking?.entries[1]?.leaderName === "孙测", "its place");
  await model.rank.undo();
  expect(leaders()).toBe("孙赵钱李周");
  expect(state().ranking?.entries[0]).toMatchObject({ leaderName: "孙测", reason: "甲" });
});

test("clearing what is stored is a step of its own: the next undo brings the order back as it stood, and not half of it", async () => {
  await open();
  await model.rank.move(identity("孙"), 1);
  await model.rank.setReason(identity("孙"), "一线班组");
  await model.rank.move(identity("李"), 2);
  const arranged = leaders();
  await model.settings.clearStored();
  expect(leaders()).not.toBe(arranged);
  expect(host.stored.ranking).toBeUndefined();
  expect(state().history).toEqual({ undo: "clear", redo: null });
  await model.rank.undo();
  await until(() => leaders() === arranged, "the order as it was");
  expect(state().ranking?.entries[0]?.reason).toBe("一线班组");
});
