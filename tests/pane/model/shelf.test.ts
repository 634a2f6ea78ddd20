import "fake-indexeddb/auto";
import type { WorkbookState } from "../../../src/host";
import type { PaneModel, PaneState } from "../../../src/pane/model";
import { loadShelf, ShelfError, type Shelf, type ShelvedNotice } from "../../../src/shelf";
import { leshanSheet, studio } from "../support/sheets";
import { freshStorage } from "../support/storage";
import { openPane, type TestHost } from "../support/testHost";

/** The shelf of notices as the pane uses it: what is chosen once holds for every file. */

const SHEET = leshanSheet([studio(0), studio(1), studio(2, { memberCount: 3 })]);

let host: TestHost;
let model: PaneModel;

const state = (): PaneState => model.getSnapshot();
const packInUse = (): string | undefined => state().review?.pack.id;

async function open(stored: WorkbookState = { version: 1 }): Promise<void> {
  ({ host, model } = await openPane(SHEET, stored));
}

async function close(): Promise<void> {
  await model.dispose();
  host.close();
}

/** One store for all tests of this file: the page's own, emptied before each. */
async function emptied(): Promise<Shelf> {
  const shelf = await loadShelf();
  for (const { id } of await shelf.list()) await shelf.remove(id);
  await shelf.choose(null);
  return shelf;
}

beforeAll(freshStorage);
beforeEach(emptied);
afterEach(close);

/** Makes a copy of Leshan's pack that asks for three members only. */
async function ownCopy(): Promise<void> {
  const size = (await model.settings.parametersOf("leshan-2020"))?.find(
    ({ unit, value }) => unit === "人" && value === 5,
  );
  await model.settings.copyPack("leshan-2020", { [size?.path ?? ""]: 3 });
}

test("a pack of one's own is used for the next file too, which carries none", async () => {
  await open();
  expect(state().review?.findings.some(({ field }) => field === "memberCount")).toBe(true);
  await ownCopy();
  expect(packInUse()).toBe("leshan-2020-own");
  await close();
  await open();
  expect(packInUse()).toBe("leshan-2020-own");
  expect(state().packs.find(({ id }) => id === "leshan-2020-own")).toMatchObject({ place: "shelf" });
  expect(state().review?.findings.some(({ field }) => field === "memberCount")).toBe(false);
  // The file itself was not made to carry it.
  await model.flush();
  expect(host.stored.customPack).toBeUndefined();
});

test("another one is chosen for all files, and a workbook's own choice gives way to it", async () => {
  await open({ version: 1, pack: "nuc-2024" });
  expect(packInUse()).toBe("nuc-2024");
  await model.settings.choosePack("leshan-2020");
  expect(packInUse()).toBe("leshan-2020");
  await model.flush();
  expect(host.stored.pack).toBeUndefined();
  await close();
  await open();
  expect(state().shelfChoice).toBe("leshan-2020");
  expect(packInUse()).toBe("leshan-2020");
});

test("a workbook that names a pack is checked by that, whatever the shelf says", async () => {
  await open();
  await ownCopy();
  await close();
  await open({ version: 1, pack: "leshan-2020" });
  expect(state().shelfChoice).toBe("leshan-2020-own");
  expect(packInUse()).toBe("leshan-2020");
});

test("a notice on the shelf that is good no more keeps nobody from checking", async () => {
  const shelf = await loadShelf();
  const bad: ShelvedNotice = {
    id: "bad",
    name: "坏的",
    json: "{}",
    savedAt: "2026-01-01T00:00:00Z",
    newerOf: null,
    draft: false,
  };
  await shelf.put(bad);
  await shelf.choose("bad");
  await open();
  expect(state().phase).toBe("ready");
  expect(packInUse()).toBe("leshan-2020");
  expect(state().notice).toMatchObject({ kind: "error" });
  expect(state().notice?.text).toContain("“坏的”");
});

test("a draft that nobody has confirmed is said to be one", async () => {
  await open();
  await ownCopy();
  expect(state().review?.pack.draft).toBe("");
  const shelf = await loadShelf();
  const [notice] = await shelf.list();
  if (notice === undefined) throw new Error("nothing on the shelf");
  const json = JSON.stringify({ ...(JSON.parse(notice.json) as object), draft: true });
  await shelf.put({ ...notice, json, draft: true });
  await close();
  await open();
  expect(state().review?.pack.draft).toContain("还没有人确认");
});

test("a pack on the shelf is handed out as a file, and deleted with what was chosen", async () => {
  await open();
  await ownCopy();
  await close();
  await open();
  const json = await model.settings.shelvedFile("leshan-2020-own");
  expect(JSON.parse(json ?? "{}")).toMatchObject({ id: "leshan-2020-own" });
  expect(await model.settings.shelvedFile("leshan-2020")).toBeNull();
  await model.settings.removeFromShelf("leshan-2020-own");
  expect(state().packs.some(({ place }) => place === "shelf")).toBe(false);
  expect(state().shelfChoice).toBeNull();
  expect(packInUse()).toBe("leshan-2020");
  expect(await (await loadShelf()).list()).toEqual([]);
});

test("what the workbook no longer is to carry is not chosen for others either, and stays on the shelf", async () => {
  await open();
  await ownCopy();
  await model.settings.removeOwnPack();
  expect(state().shelfChoice).toBeNull();
  expect((await (await loadShelf()).list()).map(({ id }) => id)).toEqual(["leshan-2020-own"]);
});

test("where this computer keeps nothing, the pack is the workbook's and that is said", async () => {
  await open();
  const { indexedDB } = globalThis;
  const shelf = await loadShelf();
  const broken = jest.spyOn(shelf, "put").mockRejectedValue(new ShelfError("unavailable"));
  await ownCopy();
  expect(packInUse()).toBe("leshan-2020-own");
  expect(state().notice).toMatchObject({ kind: "error" });
  expect(state().notice?.text).toContain("只用于这个工作簿");
  broken.mockRestore();
  expect(globalThis.indexedDB).toBe(indexedDB);
});
