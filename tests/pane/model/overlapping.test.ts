import { withEdits } from "../../../src/core";
import type { Grid } from "../../../src/core";
import type { PaneModel, PaneState } from "../../../src/pane/model";
import { gridData } from "../../../src/engine/gridData";
import { leshanSheet, placeOf, studio } from "../support/sheets";
import { openPane, until, type TestHost } from "../support/testHost";

const SHEET = leshanSheet([studio(0), studio(1), studio(2, { memberCount: 3 })]);

let host: TestHost;
let model: PaneModel;

const state = (): PaneState => model.getSnapshot();
const moment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));

async function open(sheet: Grid = SHEET): Promise<void> {
  ({ host, model } = await openPane(sheet, { version: 1 }));
}

/** Something that waits until it is let go. */
function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

afterEach(async () => {
  await model.dispose();
  host.close();
});

describe("a pack that is slow to come", () => {
  const real = globalThis.fetch;
  afterEach(() => {
    globalThis.fetch = real;
  });

  /** Holds back the parts of the pack that is asked for next. */
  function hold(result: () => Promise<Response> | null): ReturnType<typeof gate> {
    const held = gate();
    globalThis.fetch = async (input, init) => {
      await held.opened;
      return result() ?? real(input, init);
    };
    return held;
  }

  test("does not come over the one chosen after it", async () => {
    await open();
    await model.check.choosePack("leshan-2020");
    const held = hold(() => null);
    const first = model.check.choosePack("nuc-2024");
    await moment();
    const second = model.check.choosePack("leshan-2020");
    await moment();
    held.open();
    await Promise.all([first, second]);
    expect(state().stored.pack).toBe("leshan-2020");
    expect(state().review?.pack.id).toBe("leshan-2020");
    // The engine, too, judges by the one on view.
    host.change({
      kind: "edited",
      sheet: SHEET.name,
      edits: [{ ...placeOf(SHEET, 2, "memberCount"), value: 6 }],
    });
    await until(() => state().review?.summary.errors === 0, "the edit judged");
    expect(state().review?.pack.id).toBe("leshan-2020");
  });

  test("is waited for until the one chosen after it is on view", async () => {
    await open();
    const held = hold(() => null);
    const first = model.check.choosePack("henan-jkwwt-2024");
    await moment();
    const second = model.check.choosePack("pingdingshan");
    held.open();
    await first;
    expect(state().review?.pack.id).toBe("pingdingshan");
    await second;
  });

  test("is no failure once another is chosen", async () => {
    await open();
    await model.check.choosePack("leshan-2020");
    const held = hold(() => Promise.reject(new TypeError("Failed to fetch")));
    const first = model.check.choosePack("dalian-2011");
    await moment();
    const second = model.check.choosePack("leshan-2020");
    held.open();
    await Promise.all([first, second]);
    expect(state().notice).toBeNull();
  });
});

describe("while a sheet is read again", () => {
  /** Reads the sheet as it stands now, and hands it to the engine only when let go. */
  function slowly(): ReturnType<typeof gate> {
    const held = gate();
    Object.assign(host, {
      loadSheet: async (sheet: string) => {
        const data = await gridData(host.grids.get(sheet) as Grid);
        await held.opened;
        await host.engine.call("putGrid", [data]);
      },
    });
    return held;
  }

  test("an edit is kept, and nothing is said to be missing", async () => {
    await open();
    const held = slowly();
    const again = model.check.readAndCheck();
    await moment();
    const edit = { ...placeOf(SHEET, 2, "memberCount"), value: 6 };
    host.grids.set(SHEET.name, withEdits(SHEET, [edit]));
    host.change({ kind: "edited", sheet: SHEET.name, edits: [edit] });
    await moment();
    held.open();
    await again;
    await until(() => state().review?.summary.errors === 0, "the edit judged");
    expect(state().notice).toBeNull();
  });

  test("the ranking is changed as at any time", async () => {
    await open();
    const held = slowly();
    const again = model.check.readAndCheck();
    await moment();
    await model.criteria.setMethod("topsis");
    expect(state().ranking?.method).toBe("topsis");
    held.open();
    await again;
    expect(state().notice).toBeNull();
  });

  test("another sheet is chosen, and then the first again", async () => {
    await open();
    const other = leshanSheet([studio(0)], undefined, "乙");
    host.grids.set("乙", other);
    const held = slowly();
    const one = model.check.chooseSheet("乙");
    const two = model.check.chooseSheet(SHEET.name);
    await moment();
    held.open();
    await Promise.all([one, two]);
    expect(state().review?.sheet).toBe(SHEET.name);
    expect(state().notice).toBeNull();
  });

  test("the sheets are chosen among anew", async () => {
    await open();
    host.grids.set("乙", leshanSheet([studio(0)], undefined, "乙"));
    await model.check.readAndCheck();
    expect(state().review?.otherSheets).toHaveLength(1);
    host.grids.delete("乙");
    await model.check.readAndCheck();
    expect(state().review?.otherSheets).toEqual([]);
  });
});

test("heat strips for scores that changed meanwhile are not shown", async () => {
  const studios = Array.from({ length: 120 }, (_, index) => {
    const name = String.fromCharCode(0x4e00 + index * 37) + String.fromCharCode(0x5e00 + index * 11);
    return studio(index, {
      leaderName: `赵${name}`,
      studioName: `云溪县第${index + 1}机械厂赵${name}劳模和工匠人才创新工作室`,
      patentCount: (index * 7) % 13,
      economicBenefit: 10 + ((index * 31) % 97),
    });
  });
  await open(leshanSheet(studios));
  const drawing = model.rank.askStability("any", 0.2);
  await until(() => state().busy?.what === "acceptability", "the drawing begun");
  await model.criteria.setDirection(state().ranking?.criteria[0]?.id ?? "", "min");
  await drawing;
  expect(state().stability.any).toBeUndefined();
  expect(state().busy).toBeNull();
  expect(state().notice).toBeNull();
  // A change just before is waited for, and does not end the drawing.
  const change = model.criteria.setDirection(state().ranking?.criteria[0]?.id ?? "", "max");
  await model.rank.askStability("any", 0.2);
  await change;
  expect(state().stability.any).toBeDefined();
}, 60_000);
