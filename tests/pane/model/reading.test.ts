import { Cancelled } from "../../../src/engine/rpc";
import { HostError } from "../../../src/host";
import type { WorkbookState } from "../../../src/host";
import { createPaneModel } from "../../../src/pane/model";
import type { PaneModel, PaneState } from "../../../src/pane/model";
import { LESHAN, leshanSheet, studio } from "../support/sheets";
import { testHost, until, type TestHost } from "../support/testHost";

const SHEET = leshanSheet([studio(0), studio(1)]);
const STORED: WorkbookState = {
  version: 1,
  ticks: ["a", "b"],
  referenceDate: "2020-09-02",
  ranking: { method: "topsis", weights: {}, reasons: { x: "y" } },
};

let host: TestHost;
let model: PaneModel;

const state = (): PaneState => model.getSnapshot();

function make(stored: WorkbookState): void {
  host = testHost([SHEET], stored);
  model = createPaneModel(host, () => "2020-09-01");
}

afterEach(async () => {
  await model.dispose();
  host.close();
});

describe("what is stored and cannot be read", () => {
  beforeEach(async () => {
    make(STORED);
    host.failRead = true;
    await model.start();
  });

  test("is told, and nothing is judged without it", () => {
    expect(state().phase).toBe("failed");
    expect(state().review).toBeNull();
    expect(state().notice?.kind).toBe("error");
  });

  test("is not written over", async () => {
    model.settings.tick(["c"], true);
    await model.flush();
    expect(host.writes).toEqual([]);
    expect(state().notice?.text).toBe("没有读到工作簿。");
  });

  test("is read when the user tries again, and used", async () => {
    host.failRead = false;
    await model.check.readAndCheck();
    expect(state().phase).toBe("ready");
    expect(state().review?.referenceDate).toBe("2020-09-02");
    model.settings.tick(["c"], true);
    await model.flush();
    expect(host.stored).toEqual({
      ...STORED,
      ticks: ["a", "b", "c"],
      // What the studios are followed by is stored beside what was decided about them.
      traces: { sheet: "推荐汇总表", entries: [expect.anything(), expect.anything()] },
    });
  });
});

test("what changes after a failed start is kept when the user tries again", async () => {
  make(STORED);
  const listSheets = host.listSheets.bind(host);
  Object.assign(host, { listSheets: () => Promise.reject(new HostError("timeout")) });
  await model.start();
  expect(state().phase).toBe("failed");
  model.settings.tick(["c"], true);
  Object.assign(host, { listSheets });
  await model.check.readAndCheck();
  expect(state().phase).toBe("ready");
  expect(state().stored.ticks).toEqual(["a", "b", "c"]);
});

test("the pack of the file before is not offered where a file's own cannot be used", async () => {
  make({ version: 1, customPack: JSON.stringify({ ...LESHAN, id: "mine" }) });
  await model.start();
  expect(state().packs.some(({ id }) => id === "mine")).toBe(true);
  await model.dispose();
  // One page, one engine, another file.
  host.stored = { version: 1, customPack: "{}" };
  model = createPaneModel(host, () => "2020-09-01");
  await model.start();
  await until(() => state().ranking !== null, "the ranking");
  expect(state().packs.some(({ id }) => id === "mine")).toBe(false);
  expect(state().notice?.kind).toBe("error");
});

test("a reading that takes long can be given up; what was shown stays, and is said to be out of date", async () => {
  make({ version: 1 });
  await model.start();
  const { review } = state();
  let given = 0;
  Object.assign(host, {
    loadSheet: (_sheet: string, _isAsked: boolean, signal: AbortSignal) =>
      new Promise<void>((_resolve, reject) => {
        signal.addEventListener("abort", () => {
          given++;
          reject(new Cancelled());
        });
      }),
  });
  const reading = model.check.recheck();
  await until(
    () => state().busy?.cancel !== undefined && state().busy?.cancel !== null,
    "it can be given up",
  );
  state().busy?.cancel?.();
  await reading;
  expect(given).toBe(1);
  expect(state()).toMatchObject({ review, outdated: true, busy: null, notice: null });
});
