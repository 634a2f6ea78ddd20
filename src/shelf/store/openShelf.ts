import type { DBSchema, IDBPDatabase } from "idb";
import { browserDatabase } from "../database";
import { ShelfError, type Shelf, type ShelvedNotice } from "../types";
import { noteShelfUsed } from "../used";

interface ShelfSchema extends DBSchema {
  /** By pack id. */
  notices: { key: string; value: ShelvedNotice };
  /** The editor's work, apart from the notices: lists do not read it. */
  work: { key: string; value: unknown };
  settings: { key: "chosen"; value: string };
}

/**
 * Opens the shelf in this browser's IndexedDB.
 *
 * @param name of the database; tests take their own
 */
export function openShelf(name = "huijian-notices"): Shelf {
  const listeners = new Set<() => void>();
  const { open, forget } = browserDatabase<ShelfSchema>(name, (database) => {
    database.createObjectStore("notices", { keyPath: "id" });
    database.createObjectStore("work");
    database.createObjectStore("settings");
  });
  /** Does something with the store; what goes wrong is one of two things for whoever uses it. */
  const using = async <T>(work: (database: IDBPDatabase<ShelfSchema>) => Promise<T>): Promise<T> => {
    try {
      return await work(await open());
    } catch (error) {
      forget();
      const isFull = error instanceof DOMException && error.name === "QuotaExceededError";
      throw new ShelfError(isFull ? "full" : "unavailable", { cause: error });
    }
  };
  const changed = (): void => {
    noteShelfUsed();
    for (const listener of [...listeners]) listener();
  };
  return {
    list: () =>
      using(async (database) => {
        const all = await database.getAll("notices");
        return all.sort((one, other) => (one.savedAt < other.savedAt ? 1 : -1));
      }),
    put: async (notice, work = null) => {
      await using(async (database) => {
        const change = database.transaction(["notices", "work"], "readwrite");
        await Promise.all([
          change.objectStore("notices").put(notice),
          work === null
            ? change.objectStore("work").delete(notice.id)
            : change.objectStore("work").put(work, notice.id),
          change.done,
        ]);
      });
      changed();
    },
    remove: async (id) => {
      await using(async (database) => {
        const change = database.transaction(["notices", "work", "settings"], "readwrite");
        const settings = change.objectStore("settings");
        if ((await settings.get("chosen")) === id) await settings.delete("chosen");
        await Promise.all([
          change.objectStore("notices").delete(id),
          change.objectStore("work").delete(id),
          change.done,
        ]);
      });
      changed();
    },
    workOn: (id) => using(async (database) => (await database.get("work", id)) ?? null),
    chosen: () => using(async (database) => (await database.get("settings", "chosen")) ?? null),
    choose: async (id) => {
      await using(async (database) => {
        if (id === null) await database.delete("settings", "chosen");
        else await database.put("settings", id, "chosen");
      });
      changed();
    },
    follow(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
