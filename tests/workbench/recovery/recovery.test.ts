import type { FileStep } from "../../../src/workbench/engine";
import { KEPT_FOR, Recovery } from "../../../src/workbench/recovery";
import type { KeptFiles } from "../../../src/workbench/recovery";
import { memory } from "../support/keptFiles";

const FILE = { name: "汇总表.xlsx", bytes: new Blob([new Uint8Array([1, 2, 3])]) };
const typed = (text: string): FileStep => ({ do: "type", sheet: "表", edits: [{ row: 5, column: 1, text }] });

beforeEach(() => {
  // A browser on a page that came over plain http: without locks.
  Object.assign(globalThis, {
    navigator: {},
    localStorage: {
      values: new Map<string, string>(),
      getItem(key: string) {
        return this.values.get(key) ?? null;
      },
      setItem(key: string, value: string) {
        this.values.set(key, value);
      },
    },
  });
});
afterEach(() => {
  Reflect.deleteProperty(globalThis, "localStorage");
  Reflect.deleteProperty(globalThis, "navigator");
});

test("steps are written down as they are done, in their order; a file that nobody changed leaves nothing", async () => {
  const { kept, files } = memory();
  const recovery = new Recovery(kept, () => 1000);
  const journal = recovery.begin(FILE);
  expect(files.size).toBe(0);
  for (const text of ["甲", "乙", "丙"]) journal.add(typed(text));
  await journal.settled();
  const [offer] = await recovery.offers();
  expect(offer).toMatchObject({ name: FILE.name, changes: 3, at: 1000 });
  const restored = await recovery.restore(offer?.id ?? "");
  expect(restored?.bytes).toEqual(new Uint8Array([1, 2, 3]));
  expect(restored?.steps).toEqual(["甲", "乙", "丙"].map(typed));
});

test("saving forgets the file; a change after it is kept with all before it, as the file here is still the old one", async () => {
  const { kept, files, steps } = memory();
  const recovery = new Recovery(kept, () => 1);
  const journal = recovery.begin(FILE, [typed("甲")]);
  journal.write();
  journal.forget();
  await journal.settled();
  expect([files.size, steps.size]).toEqual([0, 0]);
  journal.add(typed("乙"));
  await journal.settled();
  const [offer] = await recovery.offers();
  expect((await recovery.restore(offer?.id ?? ""))?.steps).toEqual([typed("甲"), typed("乙")]);
  // A step that came while earlier ones were being forgotten.
  journal.forget();
  journal.ensure();
  await journal.settled();
  expect(await recovery.offers()).toHaveLength(1);
  journal.close();
  journal.add(typed("丙"));
  await journal.settled();
  expect(files.size).toBe(0);
});

test("only what is not in the saved workbook counts as a change; what was typed while it was made does", async () => {
  const { kept, files } = memory();
  const recovery = new Recovery(kept, () => 1);
  const journal = recovery.begin(FILE);
  // Saved without a change: there is nothing to keep.
  journal.saved({ cells: 0, state: 0 }, journal.length);
  await journal.settled();
  expect(files.size).toBe(0);
  journal.add(typed("甲"));
  journal.add(typed("乙"));
  const holds = journal.length;
  journal.add(typed("丙"));
  journal.saved({ cells: 2, state: 0 }, holds);
  await journal.settled();
  const [offer] = await recovery.offers();
  expect(offer?.changes).toBe(1);
  expect((await recovery.restore(offer?.id ?? ""))?.steps.map((step) => step.do)).toEqual([
    "type",
    "type",
    "type",
    "saved",
  ]);
  // Lost after all was saved, before that was taken out of here: nobody needs to be asked.
  journal.saved({ cells: 3, state: 0 }, journal.length);
  await journal.settled();
  expect(await recovery.offers()).toEqual([]);
  expect(files.size).toBe(0);
});

test("after seven days nothing is offered, and it is removed", async () => {
  const { kept, files } = memory();
  let now = 0;
  const recovery = new Recovery(kept, () => now);
  const journal = recovery.begin(FILE);
  journal.add(typed("甲"));
  await journal.settled();
  now = KEPT_FOR;
  expect(await recovery.offers()).toHaveLength(1);
  now = KEPT_FOR + 1;
  expect(await recovery.offers()).toEqual([]);
  expect(files.size).toBe(0);
});

test("turned off, everything goes at once and nothing more is kept", async () => {
  const { kept, files } = memory();
  const recovery = new Recovery(kept, () => 1);
  const journal = recovery.begin(FILE);
  journal.add(typed("甲"));
  await journal.settled();
  const cleared = jest.fn();
  recovery.onCleared(cleared);
  await recovery.turn(false);
  expect(recovery.isOn).toBe(false);
  expect(cleared).toHaveBeenCalledTimes(1);
  journal.add(typed("乙"));
  await journal.settled();
  expect(files.size).toBe(0);
});

test("that the browser keeps nothing is told once, and offers nothing", async () => {
  const failing = new Proxy({} as KeptFiles, { get: () => () => Promise.reject(new Error("no database")) });
  const told = jest.fn();
  const recovery = new Recovery(failing, () => 1, told);
  const journal = recovery.begin(FILE);
  journal.add(typed("甲"));
  journal.add(typed("乙"));
  await journal.settled();
  expect(told).toHaveBeenCalledTimes(1);
  expect(await recovery.offers()).toEqual([]);
});

test("what could not be written down is with the next step, whole and in its order; until then that is told", async () => {
  const { kept } = memory();
  const recovery = new Recovery(kept, () => 1);
  const journal = recovery.begin(FILE);
  let isFull = true;
  const whole = { ...kept };
  const full = (): Promise<void> => Promise.reject(new Error("the disk is full"));
  kept.addFile = (...what) => (isFull ? full() : whole.addFile(...what));
  kept.addStep = (...what) => (isFull ? full() : whole.addStep(...what));
  journal.add(typed("甲"));
  expect(await journal.settled()).toBe(false);
  isFull = false;
  journal.add(typed("乙"));
  expect(await journal.settled()).toBe(true);
  isFull = true;
  journal.add(typed("丙"));
  expect(await journal.settled()).toBe(false);
  isFull = false;
  journal.add(typed("丁"));
  expect(await journal.settled()).toBe(true);
  const [offer] = await recovery.offers();
  expect((await recovery.restore(offer?.id ?? ""))?.steps).toEqual(["甲", "乙", "丙", "丁"].map(typed));
});

test("turned off and on again, the next step is kept with all before it and the file", async () => {
  const { kept } = memory();
  const recovery = new Recovery(kept, () => 1);
  const journal = recovery.begin(FILE);
  journal.add(typed("甲"));
  await journal.settled();
  // On its way while everything is removed.
  journal.add(typed("乙"));
  await recovery.turn(false);
  await journal.settled();
  expect(await recovery.offers()).toEqual([]);
  await recovery.turn(true);
  journal.add(typed("丙"));
  await journal.settled();
  const [offer] = await recovery.offers();
  expect((await recovery.restore(offer?.id ?? ""))?.steps).toEqual(["甲", "乙", "丙"].map(typed));
});
