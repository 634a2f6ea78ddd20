import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { ShelfError, type ShelvedNotice } from "../../src/shelf";
import { openShelf } from "../../src/shelf/store";

const notice = (id: string, savedAt: string, more: Partial<ShelvedNotice> = {}): ShelvedNotice => ({
  id,
  name: `核对依据 ${id}`,
  json: `{"id":"${id}"}`,
  savedAt,
  newerOf: null,
  draft: false,
  ...more,
});

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

test("what is put on the shelf is there in another session, the last put first", async () => {
  await openShelf("one").put(notice("a", "2026-01-01T08:00:00Z"), { decisions: {} });
  await openShelf("one").put(notice("b", "2026-02-01T08:00:00Z", { newerOf: "a", draft: true }));
  const shelf = openShelf("one");
  expect((await shelf.list()).map(({ id }) => id)).toEqual(["b", "a"]);
  expect(await shelf.workOn("a")).toEqual({ decisions: {} });
  expect(await shelf.workOn("b")).toBeNull();
});

test("one with the same id takes its place, and its work with it", async () => {
  const shelf = openShelf();
  await shelf.put(notice("a", "2026-01-01T08:00:00Z"), { decisions: {} });
  await shelf.put(notice("a", "2026-03-01T08:00:00Z", { name: "改过的" }));
  expect((await shelf.list()).map(({ name }) => name)).toEqual(["改过的"]);
  expect(await shelf.workOn("a")).toBeNull();
});

test("the choice holds until another is made; a notice that goes takes its choice along", async () => {
  const shelf = openShelf();
  expect(await shelf.chosen()).toBeNull();
  await shelf.put(notice("a", "2026-01-01T08:00:00Z"));
  await shelf.choose("a");
  expect(await openShelf().chosen()).toBe("a");
  await shelf.choose("leshan-2020");
  await shelf.remove("a");
  expect(await shelf.chosen()).toBe("leshan-2020");
  await shelf.put(notice("b", "2026-01-01T08:00:00Z"));
  await shelf.choose("b");
  await shelf.remove("b");
  expect(await shelf.chosen()).toBeNull();
  await shelf.choose("a");
  await shelf.choose(null);
  expect(await shelf.chosen()).toBeNull();
});

test("who follows hears of every change, and of none once stopped", async () => {
  const shelf = openShelf();
  const heard: number[] = [];
  const stop = shelf.follow(() => heard.push(1));
  await shelf.put(notice("a", "2026-01-01T08:00:00Z"));
  await shelf.choose("a");
  await shelf.remove("a");
  expect(heard).toHaveLength(3);
  stop();
  await shelf.choose(null);
  expect(heard).toHaveLength(3);
});

test("a browser that keeps nothing says so, each time it is asked, and works once it does", async () => {
  const factory = globalThis.indexedDB;
  const shelf = openShelf();
  Object.defineProperty(globalThis, "indexedDB", {
    configurable: true,
    writable: true,
    value: {
      open: () => {
        throw new DOMException("denied", "SecurityError");
      },
    },
  });
  await expect(shelf.list()).rejects.toEqual(new ShelfError("unavailable"));
  await expect(shelf.choose("a")).rejects.toMatchObject({ code: "unavailable" });
  Object.defineProperty(globalThis, "indexedDB", { configurable: true, writable: true, value: factory });
  expect(await shelf.list()).toEqual([]);
});
