import type { WorkbookState } from "../../../src/host";
import { tickId } from "../../../src/core";
import { createPaneModel, gatesOf, isReady, unexplained } from "../../../src/pane/model";
import type { PaneModel, PaneState } from "../../../src/pane/model";
import { leshanSheet, placeOf, studio } from "../support/sheets";
import { openPane, testHost, until, type TestHost } from "../support/testHost";

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

describe("sending", () => {
  test("is ready only when errors, order, signature, roster and every tick are settled", async () => {
    await open(
      { version: 1 },
      leshanSheet([studio(0), studio(1), studio(2, { memberCount: 3 })], {
        recommendingUnit: "云溪县总工会",
        preparedBy: "",
      }),
    );
    const openGates = (): readonly string[] =>
      gatesOf(state())
        .filter(({ done }) => !done)
        .map(({ id }) => id);
    expect(openGates()).toEqual(["errors", "leftOut", "ranking", "signature", "roster", "checklist"]);
    host.change({ kind: "edited", sheet: NAME, edits: [{ ...placeOf(SHEET, 2, "memberCount"), value: 6 }] });
    const label = state().review?.findings.find(({ rule }) => rule.endsWith("/preparer"))?.place;
    host.change({
      kind: "edited",
      sheet: NAME,
      edits: [{ row: label?.row ?? 0, column: label?.column ?? 0, value: "填报人：测试员" }],
    });
    await until(
      () => openGates().length <= 3 && state().ranking?.leftOut.length === 0,
      "errors and signature settled",
    );
    expect(openGates()).toEqual(["ranking", "roster", "checklist"]);
    await new Promise((resolve) => setTimeout(resolve, 200));
    model.rank.confirm(true);
    const roster = gatesOf(state()).find(({ id }) => id === "roster");
    model.settings.tick([roster?.tick ?? ""], true);
    expect(isReady(state())).toBe(false);
    const { review } = state();
    const ticks = (review?.checklist ?? []).flatMap((item) =>
      item.scope === "submission"
        ? [item.id]
        : (review?.entries ?? []).map(({ identity }) => tickId(item.id, identity)),
    );
    model.settings.tick(ticks.slice(1), true);
    expect(openGates()).toEqual(["checklist"]);
    model.settings.tick(ticks.slice(0, 1), true);
    expect(isReady(state())).toBe(true);
    model.settings.tick(ticks.slice(0, 1), false);
    expect(isReady(state())).toBe(false);
    // Another studio in a row: nobody has compared that one with the list.
    expect(openGates()).not.toContain("roster");
    const name = placeOf(SHEET, 1, "studioName");
    host.change({
      kind: "edited",
      sheet: NAME,
      edits: [{ ...name, value: "云溪县另一家工厂另一个劳模和工匠人才创新工作室" }],
    });
    await until(() => openGates().includes("roster"), "the roster asked for again");
    const before = (state().stored.ticks ?? []).length;
    const again = gatesOf(state()).find(({ id }) => id === "roster");
    model.settings.tick([again?.tick ?? ""], true);
    expect(openGates()).not.toContain("roster");
    // It takes the place of the one for the studios before.
    expect(state().stored.ticks).toHaveLength(before);
  });

  test("a rank changed by hand without a reason stands between here and sending", async () => {
    await open();
    const last = state().ranking?.entries.at(-1)?.identity ?? "";
    expect(gatesOf(state()).map(({ id }) => id)).not.toContain("reasons");
    await model.rank.move(last, 1);
    model.rank.cancelAsking();
    model.rank.confirm(true);
    expect(gatesOf(state()).find(({ id }) => id === "reasons")?.done).toBe(false);
    expect(unexplained(state().ranking)).toHaveLength(1);
    expect(isReady(state())).toBe(false);
    await model.rank.setReason(last, "经研究");
    expect(gatesOf(state()).map(({ id }) => id)).not.toContain("reasons");
  });

  test("after the deadline only the receiving union's word makes it ready", async () => {
    host = testHost([leshanSheet([studio(0), studio(1)])]);
    model = createPaneModel(host, () => "2026-11-21");
    await model.start();
    const deadline = gatesOf(state()).find(({ id }) => id === "deadline");
    expect(deadline).toMatchObject({ done: false, status: "open" });
    model.settings.tick([deadline?.tick ?? ""], true);
    expect(gatesOf(state()).find(({ id }) => id === "deadline")?.done).toBe(true);
  });

  test("outputs are delivered with a name and said", async () => {
    await open();
    await model.outputs.produce("submission");
    // Nobody has confirmed the order: that is asked about first.
    expect(host.delivered).toEqual([]);
    expect(state().draft?.state.reasons).toContainEqual({ code: "notConfirmed" });
    await model.outputs.produce("submission", true);
    expect(state().draft).toBeNull();
    // Nobody has confirmed the order, and the sheet has errors: the file's name says that it is a draft.
    expect(host.delivered.map(({ kind, name }) => [kind, name])).toEqual([
      ["submission", "测试-报送稿（草稿）.xlsx"],
    ]);
    expect(host.delivered[0]?.bytes.subarray(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]));
    expect(state().notice).toMatchObject({ kind: "success" });
  });
});

describe("what the workbook keeps", () => {
  test("is read at start and used", async () => {
    await open({
      version: 1,
      referenceDate: "2020-09-10",
      ranking: { method: "topsis", weights: { outcomeCount: 60, projectCount: 40 } },
      roster: { source: "名单", entries: [{ studioName: String(studio(0)["studioName"]) }] },
    });
    expect(state().review?.referenceDate).toBe("2020-09-10");
    expect(state().ranking).toMatchObject({
      method: "topsis",
      percents: { outcomeCount: 60, projectCount: 40 },
    });
    expect(state().review?.gates.roster.status).toBe("notMet");
  });

  test("a pack of the user's own survives closing", async () => {
    await open();
    const size = (await model.settings.parametersOf("leshan-2020"))?.find(
      ({ unit, value }) => unit === "人" && value === 5,
    );
    await model.settings.copyPack("leshan-2020", { [size?.path ?? ""]: 3 });
    await model.flush();
    const { stored } = host;
    await model.dispose();
    host.close();
    await open(stored);
    expect(state().review?.pack).toMatchObject({ id: "leshan-2020-own", builtIn: false });
    expect(state().review?.findings.some(({ field }) => field === "memberCount")).toBe(false);
  });

  test("a stored pack that cannot be used is told, and packs are recognised instead", async () => {
    await open({ version: 1, customPack: "{}", pack: "x-own" });
    expect(state().notice?.kind).toBe("error");
    expect(state().review?.pack.id).toBe("leshan-2020");
  });

  test("several changes are written once; a failed write is told", async () => {
    await open();
    model.settings.tick(["a"], true);
    model.settings.tick(["b"], true);
    await model.flush();
    expect(host.writes.map(({ ticks }) => ticks)).toEqual([["a", "b"]]);
    host.failWrite = true;
    model.settings.tick(["c"], true);
    await model.flush();
    expect(state().notice).toMatchObject({
      kind: "error",
      text: expect.stringContaining("没有存入工作簿") as string,
    });
  });

  test("is removed on demand", async () => {
    await open({ version: 1, ticks: ["a"], referenceDate: "2020-09-10" });
    await model.settings.clearStored();
    expect(host.stored).toEqual({ version: 1 });
    expect(state().stored).toEqual({ version: 1 });
    expect(state().review?.referenceDate).toBe("2020-09-25");
  });
});
