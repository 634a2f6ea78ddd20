import { keyOf } from "../../../src/workbench/recovery/batchDatabase";
import type { KeptBatch, KeptBatchFile, KeptBatches } from "../../../src/workbench/recovery/batchDatabase";

/** Keeps batches in memory, as the browser does in its database. */
export function batchMemory() {
  const batches = new Map<string, KeptBatch>();
  const files = new Map<string, Map<string, KeptBatchFile>>();
  /** How many files were written, all in all. */
  const written: string[] = [];
  const kept: KeptBatches = {
    batches: () => Promise.resolve([...batches.values()]),
    files: (id) => Promise.resolve([...(files.get(id)?.values() ?? [])]),
    put(batch, more) {
      batches.set(batch.id, structuredClone(batch));
      const own = files.get(batch.id) ?? new Map<string, KeptBatchFile>();
      for (const file of more) own.set(keyOf(file), file);
      written.push(...more.map(({ name }) => name));
      files.set(batch.id, own);
      return Promise.resolve();
    },
    remove(id) {
      batches.delete(id);
      files.delete(id);
      return Promise.resolve();
    },
    clear() {
      batches.clear();
      files.clear();
      return Promise.resolve();
    },
  };
  return { kept, batches, files, written };
}
