import type { FileStep } from "../../../src/workbench/engine";
import type { KeptFile, KeptFiles } from "../../../src/workbench/recovery";

/** Keeps files in memory, as the browser does in its database. */
export function memory() {
  const files = new Map<string, KeptFile>();
  const steps = new Map<string, { step: FileStep; at: number }[]>();
  const kept: KeptFiles = {
    files: () => Promise.resolve([...files.values()]),
    steps: (id) => {
      const all = steps.get(id) ?? [];
      return Promise.resolve({ steps: all.map(({ step }) => step), at: all.at(-1)?.at ?? 0 });
    },
    addFile(file, done) {
      files.set(file.id, file);
      steps.set(
        file.id,
        done.map((step) => ({ step, at: file.at })),
      );
      return Promise.resolve();
    },
    addStep(id, number, step, at) {
      const all = steps.get(id) ?? [];
      all[number] = { step, at };
      steps.set(id, all);
      return Promise.resolve();
    },
    remove(id) {
      files.delete(id);
      steps.delete(id);
      return Promise.resolve();
    },
    recent: () => Promise.resolve([]),
    addRecent: () => Promise.resolve(),
    clear() {
      files.clear();
      steps.clear();
      return Promise.resolve();
    },
  };
  return { kept, files, steps };
}
