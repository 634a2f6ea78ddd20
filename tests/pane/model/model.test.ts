import { withEdits } from "../../../src/core";
import type { WorkbookState } from "../../../src/host";
import { gatesOf, isConfirmed } from "../../../src/pane/model";
import type { PaneModel, PaneState } from "../../../src/pane/model";
import { leshanSheet, placeOf, studio, unorderedStudios } from "../support/sheets";
import { openPane, until, type TestHost } from "../support/testHost";

const SHEET = leshanSheet([studio(0), studio(1), studio(2, { memberCount: 3, phone: null })]);
const NAME = SHEET.name;

let host: TestHost;
let model: PaneModel;

const state = (): PaneState => model.getSnapshot();

async function open(stored: WorkbookState = { version: 1 }, sheet = SHEET): Promise<void> {
  ({ host, model } = await openPane(sheet, stored));
}

afterEach(async () => {
  await model.dispose();
  host.close();
});

describe("checking", () => {
  test("starts with the sheet recognised, findings in the order in which they are best put right", async () => {
    await open();
    expect(state().phase).toBe("ready");
    expect(state().review?.sheet).toBe(NAME);
    await model.check.step(1);
    // Missing answers first.
    expect(host.visited).toEqual([{ sheet: NAME, ...placeOf(SHEET, 2, "phone") }]);
    await model.check.step(1);
    expect(host.visited[1]).toEqual({ sheet: NAME, ...placeOf(SHEET, 2, "memberCount") });
    await model.check.step(-1);
    expect(host.visited[2]).toEqual(host.visited[0]);
    expect(state().spoken.text).toMatch(/第 1 条/);
  });

  test("a cell put right takes its finding away, visibly and said", async () => {
    await open();
    host.change({ kind: "edited", sheet: NAME, edits: [{ ...placeOf(SHEET, 2, "memberCount"), value: 6 }] });
    await until(() => state().fixed.length > 0, "a fixed finding");
    expect(state().fixed.map(({ field }) => field)).toEqual(["memberCount"]);
    expect(state().review?.findings.some(({ field }) => field === "memberCount")).toBe(false);
    expect(state().spoken.text).toContain("已改好 1 项");
  });

  test("a finding that moves with its row is neither put right nor new", async () => {
    await open();
    const { row } = placeOf(SHEET, 2, "memberCount");
    // The rows change places, as when a row above is taken out: what is wrong in the lower one is now wrong above.
    const edits = Array.from({ length: SHEET.right - SHEET.left }, (_, index) => SHEET.left + index).flatMap(
      (each) => [
        { row: row - 1, column: each, value: SHEET.value(row, each) },
        { row, column: each, value: SHEET.value(row - 1, each) },
      ],
    );
    host.change({ kind: "edited", sheet: NAME, edits });
    await until(() => state().review?.findings.some(({ place }) => place?.row === row - 1) === true, "moved");
    expect(state().review?.findings.some(({ field }) => field === "memberCount")).toBe(true);
    expect(state().fixed).toEqual([]);
  });

  test("a change without cells loads the sheet again", async () => {
    await open();
    host.grids.set(NAME, withEdits(SHEET, [{ ...placeOf(SHEET, 2, "memberCount"), value: 6 }]));
    host.change({ kind: "changed", sheet: NAME });
    await until(() => state().fixed.length > 0, "a fixed finding");
    expect(state().fixed.map(({ field }) => field)).toEqual(["memberCount"]);
  });

  test("edits that come one after the other are all in the last view", async () => {
    await open();
    host.change({ kind: "edited", sheet: NAME, edits: [{ ...placeOf(SHEET, 2, "memberCount"), value: 6 }] });
    host.change({
      kind: "edited",
      sheet: NAME,
      edits: [{ ...placeOf(SHEET, 2, "phone"), value: "13800000009" }],
    });
    await until(() => state().review?.summary.errors === 0, "no errors");
    expect(
      state()
        .fixed.map(({ field }) => field)
        .sort(),
    ).toEqual(["memberCount", "phone"]);
  });

  test("a corrected mapping is used and remembered, and can be taken back", async () => {
    await open();
    const { column } = placeOf(SHEET, 0, "memberCount");
    await model.check.mapColumn(column, null);
    expect(state().review?.columns.find((each) => each.column === column)?.field).toBeNull();
    await model.flush();
    expect(host.stored.mappings).toEqual({ [NAME]: { [column]: null } });
    await model.check.mapColumn(column, undefined);
    await model.flush();
    expect(host.stored.mappings).toEqual({});
    expect(state().review?.columns.find((each) => each.column === column)?.field).toBe("memberCount");
  });

  test("choosing a field takes it from the column that had it", async () => {
    await open();
    const [one, other] = [placeOf(SHEET, 0, "projectCount").column, placeOf(SHEET, 0, "outcomeCount").column];
    await model.check.mapColumn(one, "outcomeCount");
    const fields = new Map(state().review?.columns.map(({ column, field }) => [column, field]));
    expect(fields.get(one)).toBe("outcomeCount");
    expect(fields.get(other)).toBeNull();
  });

  test("the reference date is judged at and stored", async () => {
    await open();
    await model.check.setReferenceDate("2020-10-01");
    expect(state().review?.referenceDate).toBe("2020-10-01");
    expect(gatesOf(state()).find(({ id }) => id === "deadline")).toMatchObject({
      status: "notMet",
      done: false,
    });
    await model.check.setReferenceDate(null);
    expect(state().review?.referenceDate).toBe("2020-09-25");
  });

  test("a sheet that is gone is told, and the others are looked at", async () => {
    await open();
    host.grids.clear();
    for (const name of ["名册", "备份"]) host.grids.set(name, leshanSheet([studio(0)], undefined, name));
    host.change({ kind: "changed", sheet: NAME });
    await until(() => state().review?.sheet === "名册", "the other sheet's review");
    expect(state().notice).toMatchObject({
      kind: "error",
      text: expect.stringContaining("找不到这张工作表") as string,
    });
  });
});

describe("ranking", () => {
  beforeEach(() => open({ version: 1 }, leshanSheet(unorderedStudios())));

  const order = (): readonly (string | undefined)[] =>
    state().ranking?.entries.map(({ leaderName }) => leaderName) ?? [];
  const identity = (at: number): string => state().ranking?.entries[at]?.identity ?? "";

  test("weights stay at exactly 100 % and are stored", async () => {
    const [first] = state().ranking?.criteria ?? [];
    await model.criteria.setWeight(first?.id ?? "", 40);
    const percents = Object.values(state().ranking?.percents ?? {});
    expect(percents.reduce((sum, each) => sum + each, 0)).toBe(100);
    expect(state().ranking?.percents[first?.id ?? ""]).toBe(40);
    await model.flush();
    expect(host.stored.ranking?.weights).toEqual(state().ranking?.percents);
  });

  test("a criterion comes and goes", async () => {
    const choice = state().ranking?.choices.find(({ id }) => id === "floorArea");
    await model.criteria.addCriterion(choice?.id ?? "");
    expect(state().ranking?.criteria.map(({ id }) => id)).toContain("floorArea");
    await model.criteria.removeCriterion("floorArea");
    expect(state().ranking?.criteria.map(({ id }) => id)).not.toContain("floorArea");
    expect(Object.values(state().ranking?.percents ?? {}).reduce((sum, each) => sum + each, 0)).toBe(100);
  });

  test("moving a studio asks for the reason and keeps it; moving it back takes both away", async () => {
    expect(order()).toEqual(["孙测试", "钱测试", "赵测试", "李测试"]);
    const moved = identity(2);
    await model.rank.move(moved, 1);
    expect(order()).toEqual(["赵测试", "孙测试", "钱测试", "李测试"]);
    expect(state().pending).toEqual({ identity: moved, purpose: "move" });
    await model.rank.setReason(moved, " 一线班组 ");
    expect(state().ranking?.entries[0]).toMatchObject({ moved: true, reason: "一线班组", proposedRank: 3 });
    await model.rank.move(moved, 3);
    expect(state().ranking?.manual).toBe(false);
    await model.flush();
    expect(host.stored.ranking?.manualOrder).toBeUndefined();
    expect(host.stored.ranking?.reasons).toBeUndefined();
  });

  test("a studio is followed through a correction: its reason, its place and its ticks stay with it", async () => {
    const moved = identity(2);
    await model.rank.move(moved, 1);
    await model.rank.setReason(moved, "一线班组");
    model.settings.tick([`plans@${moved}`], true);
    const row = state().ranking?.entries[0]?.row ?? -1;
    const place = placeOf(SHEET, 0, "leaderName");
    host.change({ kind: "edited", sheet: NAME, edits: [{ row, column: place.column, value: "赵测" }] });
    await until(() => state().ranking?.entries[0]?.leaderName === "赵测", "the corrected name in its place");
    const followed = state().ranking?.entries[0];
    expect(followed).toMatchObject({ row, reason: "一线班组", moved: true });
    expect(state().stored.ticks).toEqual([`plans@${followed?.identity}`]);
    expect(state().stored.ranking?.manualOrder).not.toContain(moved);
  });

  test("confirming holds for the order confirmed and no other", async () => {
    model.rank.confirm(true);
    expect(isConfirmed(state())).toBe(true);
    await model.rank.move(identity(2), 1);
    expect(isConfirmed(state())).toBe(false);
    await model.rank.resetOrder();
    expect(isConfirmed(state())).toBe(false);
    model.rank.confirm(true);
    host.change({
      kind: "edited",
      sheet: NAME,
      edits: ["projectCount", "outcomeCount"].map((field) => ({ ...placeOf(SHEET, 0, field), value: 60 })),
    });
    await until(() => state().ranking?.entries[0]?.leaderName === "赵测试", "another order by an edit");
    expect(isConfirmed(state())).toBe(false);
  });

  test("a studio with errors is included for a reason, and left out again", async () => {
    host.change({ kind: "edited", sheet: NAME, edits: [{ ...placeOf(SHEET, 1, "memberCount"), value: 1 }] });
    await until(() => state().ranking?.leftOut.length === 1, "one left out");
    const left = state().ranking?.leftOut[0]?.identity ?? "";
    await model.rank.include(left, "团队正在补充");
    expect(state().ranking?.leftOut).toEqual([]);
    expect(state().ranking?.entries.find((entry) => entry.identity === left)?.included).toBe("团队正在补充");
    await model.rank.exclude(left);
    expect(state().ranking?.leftOut.length).toBe(1);
  });

  test("answers about stability are dropped when the weights change", async () => {
    await model.rank.askStability("any", 0.2);
    expect(state().stability.any?.names).toHaveLength(4);
    await model.criteria.setWeight(state().ranking?.criteria[0]?.id ?? "", 70);
    expect(state().stability).toEqual({ spread: 0.2 });
  });
});
