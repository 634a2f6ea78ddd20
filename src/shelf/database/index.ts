import { openDB } from "idb";
import type { DBSchema, IDBPDatabase } from "idb";

/** A database of this browser's. */
export interface BrowserDatabase<Schema extends DBSchema> {
  /** Opens it when it is first asked for, and again once it was lost. Rejects where the browser keeps nothing. */
  readonly open: () => Promise<IDBPDatabase<Schema>>;
  /** Something went wrong with it: whoever asks next opens it anew. */
  readonly forget: () => void;
}

/**
 * A database in this browser's IndexedDB, of the first version.
 *
 * @param create makes its stores, where the browser has none of this name yet
 */
export function browserDatabase<Schema extends DBSchema>(
  name: string,
  create: (database: IDBPDatabase<Schema>) => void,
): BrowserDatabase<Schema> {
  let opening: Promise<IDBPDatabase<Schema>> | null = null;
  const forget = (): void => {
    opening = null;
  };
  return {
    open: () =>
      (opening ??= openDB<Schema>(name, 1, {
        upgrade: create,
        // Another page brings a newer one: this page lets go, and opens it again when asked.
        blocking(_current, _blocked, event) {
          (event.target as IDBDatabase).close();
          forget();
        },
        terminated: forget,
      })),
    forget,
  };
}
