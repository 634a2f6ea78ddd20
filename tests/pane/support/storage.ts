import { IDBFactory } from "fake-indexeddb";

/** Storage of this computer for a test that needs some: nothing is in it yet. */
export function freshStorage(): void {
  globalThis.indexedDB = new IDBFactory();
  const kept = new Map<string, string>();
  Object.defineProperty(globalThis, "localStorage", {
    configurable: true,
    value: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    },
  });
}
