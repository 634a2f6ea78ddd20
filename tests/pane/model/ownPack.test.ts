import "fake-indexeddb/auto";
import type { WorkbookState } from "../../../src/host";
import { chosenPack, openClashes } from "../../../src/pane/model";
import type { PaneModel, PaneState } from "../../../src/pane/model";
import type { PackView } from "../../../src/engine";
import { loadShelf, ShelfError, type Shelf } from "../../../src/shelf";
import { LESHAN, leshanSheet, studio } from "../support/sheets";
import { freshStorage } from "../support/storage";
import { openPane, type TestHost } from "../support/testHost";

/** The pack that a workbook carries, beside what this computer's shelf and this window say. */

const SHEET = leshanSheet([studio(0), studio(1), studio(2, { memberCount: 3 })]);
const packOf = (id: string, name: string): string =>
  JSON.stringify({ ...LESHAN, id, name: { "zh-CN": name, en: name } });
const MINE = packOf("mine", "随表的");

let host: TestHost;
let model: PaneModel;
let shelf: Shelf;

const state = (): PaneState => model.getSnapshot();
const inUse = (): string | undefined => state().review?.pack.name;

async function open(stored: WorkbookState): Promise<void> {
  ({ host, model } = await openPane(SHEET, stored));
}

const shelve = (id: string, json: string): Promise<void> =>
  shelf.put({ id, name: id, json, savedAt: "2026-01-01T00:00:00Z", newerOf: null, draft: false });

beforeAll(freshStorage);
beforeEach(async () => {
  shelf = await loadShelf();
  for (const { id } of await shelf.list()) await shelf.remove(id);
  await shelf.choose(null);
});
afterEach(async () => {
  jest.restoreAllMocks();
  await model.dispose();
  host.close();
});

test("one that stands on the shelf otherwise is not unchosen there with the workbook's, and is said to hold now", async () => {
  await shelve("mine", packOf("mine", "架上的"));
  await shelf.choose("mine");
  await open({ version: 1, customPack: MINE, pack: "mine" });
  expect(inUse()).toBe("随表的");
  await model.settings.removeOwnPack();
  expect([inUse(), state().shelfChoice, await shelf.chosen()]).toEqual(["架上的", "mine", "mine"]);
  expect(state().notice).toMatchObject({ kind: "success" });
  expect(state().notice?.text).toBe(
    "这个工作簿不再带核对依据“随表的”，通知架上的一份仍在；现在按“架上的”核对。",
  );
  expect(
    state()
      .packs.filter(({ id }) => id === "mine")
      .map(({ place }) => place),
  ).toEqual(["shelf"]);
});

test("one that is nowhere else is gone with the choice of it; another choice of the workbook stays", async () => {
  await open({ version: 1, customPack: MINE, pack: "nuc-2024" });
  await model.settings.removeOwnPack();
  expect(state().stored).toMatchObject({ pack: "nuc-2024" });
  expect(state().stored.customPack).toBeUndefined();
  await model.settings.choosePack(null);
  expect(state().packs.some(({ id }) => id === "mine")).toBe(false);
});

test("a worker that fails takes nothing out of the workbook", async () => {
  await open({ version: 1, customPack: MINE, pack: "mine" });
  const call = host.engine.call.bind(host.engine);
  const failing = (name: string, ...rest: never[]): Promise<unknown> =>
    name === "removeOwnPack"
      ? Promise.reject(new Error("gone"))
      : call(name as "packs", ...(rest as unknown as [[]]));
  jest.spyOn(host.engine, "call").mockImplementation(failing as never);
  await model.settings.removeOwnPack();
  expect(state().stored).toMatchObject({ customPack: MINE, pack: "mine" });
  expect(state().notice).toMatchObject({ kind: "error" });
});

test("one that only the workbook carries is chosen for the workbook, not for files that do not have it", async () => {
  await open({ version: 1, customPack: MINE });
  await model.settings.choosePack("mine");
  expect([inUse(), state().stored.pack, await shelf.chosen()]).toEqual(["随表的", "mine", null]);
  expect(state().notice?.text).toContain("只用于这个工作簿");
  // Another one is chosen: it holds, and the workbook still carries its own.
  await model.settings.choosePack("leshan-2020");
  expect([state().review?.pack.id, state().stored.pack, state().stored.customPack]).toEqual([
    "leshan-2020",
    undefined,
    MINE,
  ]);
});

test("one that takes the place of another on the shelf is said to", async () => {
  await shelve("mine", packOf("mine", "架上的"));
  await open({ version: 1 });
  await model.settings.importPack(new File([MINE], "mine.json"));
  expect(state().notice?.text).toBe("现在使用核对依据“随表的”；通知架上原来标识相同的一份由它代替");
  await model.settings.importPack(new File([MINE], "mine.json"));
  expect(state().notice?.text).toBe("现在使用核对依据“随表的”");
});

test("one deleted from the shelf is named by no workbook any more, whatever else that carries", async () => {
  await shelve("shelved", packOf("shelved", "架上的"));
  await open({ version: 1, customPack: MINE, pack: "shelved" });
  expect(inUse()).toBe("架上的");
  await model.settings.removeFromShelf("shelved");
  expect(state().stored.pack).toBeUndefined();
  expect(inUse()).toBe("随表的");
  expect(state().notice).toBeNull();
});

test("the workbook's own holds also where the shelf cannot be read, and that is said", async () => {
  await shelve("shelved", packOf("shelved", "架上的"));
  jest.spyOn(shelf, "list").mockRejectedValue(new ShelfError("unavailable"));
  await open({ version: 1, customPack: MINE, pack: "mine" });
  expect(inUse()).toBe("随表的");
  expect(state().notice).toMatchObject({ kind: "error" });
  expect(state().notice?.text).toContain("通知架不能用");
});

describe("which pack holds", () => {
  const packs = ["a", "b", "c"].map((id) => ({ id }) as PackView);
  test.each([
    [{ version: 1, pack: "a" }, { pack: "b" }, "c", { id: "a", by: "workbook" }],
    [{ version: 1, pack: "gone" }, { pack: "b" }, "c", { id: "gone", by: "workbook" }],
    [{ version: 1 }, { pack: "b" }, "c", { id: "b", by: "window" }],
    [{ version: 1 }, { pack: "gone" }, "c", { id: "c", by: "shelf" }],
    [{ version: 1 }, {}, "gone", { id: null, by: null }],
    [{ version: 1 }, {}, null, { id: null, by: null }],
  ] as const)("%j, window %j, shelf %j", (stored, carried, shelfChoice, holds) => {
    expect(chosenPack({ stored, carried, shelfChoice, packs })).toEqual(holds);
  });

  test("a clash is asked about as long as it is one, and only by what is on offer", () => {
    const clashes = ["pack"] as const;
    const asked = (pack: string | undefined, other: string): readonly string[] =>
      openClashes({
        clashes,
        stored: { version: 1, ...(pack === undefined ? {} : { pack }) },
        carried: { pack: other },
        packs,
      });
    expect(asked("a", "b")).toEqual(["pack"]);
    expect([asked(undefined, "b"), asked("b", "b"), asked("a", "gone")]).toEqual([[], [], []]);
  });
});
