import type { DBSchema } from "idb";
import { browserDatabase } from "../../shelf/database";
import type { FileStep } from "../engine";

/** A file with unsaved changes, as it is kept: its bytes as they were opened; the steps lie beside it. */
export interface KeptFile {
  readonly id: string;
  readonly name: string;
  readonly bytes: Blob;
  /** When it was changed first, in milliseconds since 1970. */
  readonly at: number;
}

/** A file that was opened where the browser lets it be opened again. */
export interface RecentFile {
  readonly name: string;
  readonly handle: FileSystemFileHandle;
  readonly at: number;
}

interface Schema extends DBSchema {
  files: { key: string; value: KeptFile };
  /** By file and number. */
  steps: { key: [string, number]; value: { readonly step: FileStep; readonly at: number } };
  recent: { key: string; value: RecentFile };
}

/** What the workbench keeps in this browser, and nowhere else. */
export interface KeptFiles {
  files(): Promise<readonly KeptFile[]>;
  /** The steps of a file, in their order, and when the last one was done. */
  steps(id: string): Promise<{ readonly steps: readonly FileStep[]; readonly at: number }>;
  /** Adds a file with what was done with it so far: all of that or nothing. */
  addFile(file: KeptFile, steps: readonly FileStep[]): Promise<void>;
  addStep(id: string, number: number, step: FileStep, at: number): Promise<void>;
  remove(id: string): Promise<void>;
  recent(): Promise<readonly RecentFile[]>;
  addRecent(file: RecentFile): Promise<void>;
  /** Forgets everything, recent files too. */
  clear(): Promise<void>;
}

const NAME = "huijian-workbench";

const stepsOf = (id: string): IDBKeyRange => IDBKeyRange.bound([id, 0], [id, Number.MAX_SAFE_INTEGER]);

/** Kept in IndexedDB; opened when first asked for. Every call rejects where the browser keeps nothing. */
export function browserFiles(): KeptFiles {
  const { open: database } = browserDatabase<Schema>(NAME, (created) => {
    created.createObjectStore("files", { keyPath: "id" });
    created.createObjectStore("steps");
    created.createObjectStore("recent", { keyPath: "name" });
  });
  return {
    files: async () => (await database()).getAll("files"),
    async steps(id) {
      const all = await (await database()).getAll("steps", stepsOf(id));
      return { steps: all.map(({ step }) => step), at: all.at(-1)?.at ?? 0 };
    },
    async addFile(file, steps) {
      const both = (await database()).transaction(["files", "steps"], "readwrite");
      await Promise.all([
        both.objectStore("files").put(file),
        ...steps.map((step, number) =>
          both.objectStore("steps").put({ step, at: file.at }, [file.id, number]),
        ),
        both.done,
      ]);
    },
    async addStep(id, number, step, at) {
      await (await database()).put("steps", { step, at }, [id, number]);
    },
    async remove(id) {
      const both = (await database()).transaction(["files", "steps"], "readwrite");
      await Promise.all([
        both.objectStore("files").delete(id),
        both.objectStore("steps").delete(stepsOf(id)),
        both.done,
      ]);
    },
    recent: async () => (await database()).getAll("recent"),
    async addRecent(file) {
      await (await database()).put("recent", file);
    },
    async clear() {
      const known = await database();
      await Promise.all([known.clear("files"), known.clear("steps"), known.clear("recent")]);
    },
  };
}
