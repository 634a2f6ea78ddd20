import type { DBSchema } from "idb";
import type { RestoredBatch } from "../../pane/batch";
import { browserDatabase } from "../../shelf/database";

/** A file of a batch as it is kept. */
export interface KeptBatchFile {
  /** As the batch names it. */
  readonly name: string;
  /** Where it stood in its folder. */
  readonly path: string;
  /** Its own name. */
  readonly fileName: string;
  readonly lastModified: number;
  readonly bytes: Blob;
  /** Under what it is kept among the files of its batch; absent where an earlier version kept it, by its name. */
  readonly key?: string;
}

/** A batch that was not saved: what was decided about its files, which lie beside it. */
export interface KeptBatch extends Omit<RestoredBatch, "files"> {
  readonly id: string;
  /** Names of its files, in their order. */
  readonly names: readonly string[];
  /** Under what each of them is kept, null where it could not be read; absent where an earlier version kept them, by name. */
  readonly keys?: readonly (string | null)[];
  /** When the last step was done, in milliseconds since 1970. */
  readonly at: number;
}

interface Schema extends DBSchema {
  batches: { key: string; value: KeptBatch };
  /** By batch and key. */
  files: { key: [string, string]; value: KeptBatchFile };
}

/** The batches that the workbench keeps in this browser, and nowhere else. */
export interface KeptBatches {
  batches(): Promise<readonly KeptBatch[]>;
  files(id: string): Promise<readonly KeptBatchFile[]>;
  /** Puts a batch in the place of what was kept of it, and further files beside those that are there. */
  put(batch: KeptBatch, more: readonly KeptBatchFile[]): Promise<void>;
  remove(id: string): Promise<void>;
  clear(): Promise<void>;
}

/** Of its own: a window with an older version of the page goes on with what it knows. */
const NAME = "huijian-workbench-batches";

/** Under what a file is kept among those of its batch. */
export const keyOf = ({ key, name }: Pick<KeptBatchFile, "key" | "name">): string => key ?? name;

const filesOf = (id: string): IDBKeyRange => IDBKeyRange.bound([id], [id, []]);

/** Kept in IndexedDB; opened when first asked for. Every call rejects where the browser keeps nothing. */
export function browserBatches(): KeptBatches {
  const { open: database } = browserDatabase<Schema>(NAME, (created) => {
    created.createObjectStore("batches", { keyPath: "id" });
    created.createObjectStore("files");
  });
  return {
    batches: async () => (await database()).getAll("batches"),
    files: async (id) => (await database()).getAll("files", filesOf(id)),
    async put(batch, more) {
      const both = (await database()).transaction(["batches", "files"], "readwrite");
      await Promise.all([
        ...more.map((file) => both.objectStore("files").put(file, [batch.id, keyOf(file)])),
        both.objectStore("batches").put(batch),
        both.done,
      ]);
    },
    async remove(id) {
      const both = (await database()).transaction(["batches", "files"], "readwrite");
      await Promise.all([
        both.objectStore("batches").delete(id),
        both.objectStore("files").delete(filesOf(id)),
        both.done,
      ]);
    },
    async clear() {
      const known = await database();
      await Promise.all([known.clear("batches"), known.clear("files")]);
    },
  };
}
