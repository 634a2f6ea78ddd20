import { NO_WORK } from "../../../src/pane/batch/decisions";
import type { RestoredBatch } from "../../../src/pane/batch";
import { BatchRecovery } from "../../../src/workbench/recovery";
import { batchMemory } from "../support/keptBatches";

/** What is written down of a batch, whatever happens between asking for it and having it. */
let memory: ReturnType<typeof batchMemory>;
let failures: unknown[];
let kept: BatchRecovery;

beforeEach(() => {
  // A browser on a page that came over plain http: without locks.
  Object.assign(globalThis, { navigator: {} });
  memory = batchMemory();
  failures = [];
  kept = new BatchRecovery(
    memory.kept,
    { isOn: true, onCleared: () => () => undefined },
    () => 1000,
    (error) => failures.push(error),
  );
});
afterEach(() => {
  Reflect.deleteProperty(globalThis, "navigator");
});

const fileOf = (text: string, name: string): File => new File([text], name, { lastModified: 7 });

/** A file that was moved away, or that may no longer be read, since it was dropped. */
function lost(name: string): File {
  const file = fileOf("", name);
  file.arrayBuffer = () => Promise.reject(new DOMException("gone", "NotFoundError"));
  return file;
}

const batchOf = (files: readonly File[], contact = ""): RestoredBatch => ({
  files: files.map((file) => ({ name: file.name, path: file.name, file })),
  work: { ...NO_WORK, contact },
  past: [],
  reading: { pack: null, referenceDate: null, roster: null },
  seen: false,
});

async function restored(): Promise<NonNullable<Awaited<ReturnType<BatchRecovery["restore"]>>>> {
  const [offer, ...others] = await kept.offers();
  expect(others).toEqual([]);
  const found = await kept.restore(offer?.id ?? "");
  if (found === null) throw new Error("not kept");
  return found;
}

const textsOf = (files: RestoredBatch["files"]): Promise<string[]> =>
  Promise.all(files.map(({ file }) => file.text()));

test("another file under the name of one that was written down is written down too", async () => {
  const journal = kept.journal();
  const list = fileOf("as it was compiled", "汇总.xlsx");
  journal.keep(batchOf([list]));
  await journal.settled();
  // Of the same size even, and written at the same time.
  journal.keep(batchOf([fileOf("as it was repaired", "汇总.xlsx")]));
  await journal.settled();
  expect(await textsOf((await restored()).batch.files)).toEqual(["as it was repaired"]);
  journal.keep(batchOf([list]));
  await journal.settled();
  expect(await textsOf((await restored()).batch.files)).toEqual(["as it was compiled"]);
  expect(memory.written).toHaveLength(2);
});

test("a file that can no longer be read keeps none of the others from being kept, and is named when they come back", async () => {
  const journal = kept.journal();
  const away = lost("乙县.xlsx");
  journal.keep(batchOf([fileOf("甲", "甲县.xlsx"), away, fileOf("丙", "丙县.xlsx")], "林小禾"));
  expect(await journal.settled()).toBe(true);
  expect(failures).toEqual([]);
  const { batch, missing } = await restored();
  expect(await textsOf(batch.files)).toEqual(["甲", "丙"]);
  expect(batch.work.contact).toBe("林小禾");
  expect(missing).toEqual(["乙县.xlsx"]);
  // Once it can be read again it is kept like the others.
  away.arrayBuffer = () => Promise.resolve(new TextEncoder().encode("乙").buffer);
  journal.keep(batchOf([...batch.files.map(({ file }) => file), away]));
  await journal.settled();
  expect((await restored()).missing).toEqual([]);
});

test("a failure of the page itself while a file is read is no missing file", async () => {
  const journal = kept.journal();
  const file = fileOf("", "甲县.xlsx");
  file.arrayBuffer = () => Promise.reject(new TypeError("a fault"));
  journal.keep(batchOf([file]));
  expect(await journal.settled()).toBe(false);
  expect(failures).toHaveLength(1);
});

test("what is kept before, and what after, a batch was given up each goes its own way", async () => {
  const journal = kept.journal();
  journal.keep(batchOf([fileOf("old", "甲县.xlsx")], "old"));
  journal.forget();
  journal.keep(batchOf([fileOf("new", "乙县.xlsx")], "new"));
  expect(await journal.settled()).toBe(true);
  const { batch } = await restored();
  expect([batch.work.contact, await textsOf(batch.files)]).toEqual(["new", ["new"]]);
  journal.forget();
  await journal.settled();
  expect([memory.batches.size, memory.files.size]).toEqual([0, 0]);
});

test("that something could not be written down is told to who waits for it, until it is", async () => {
  const journal = kept.journal();
  let isFull = true;
  const whole = { ...memory.kept };
  memory.kept.put = (...what) =>
    isFull ? Promise.reject(new Error("the disk is full")) : whole.put(...what);
  const files = [fileOf("甲", "甲县.xlsx")];
  journal.keep(batchOf(files));
  expect(await journal.settled()).toBe(false);
  isFull = false;
  journal.keep(batchOf(files, "林"));
  expect(await journal.settled()).toBe(true);
  expect(await textsOf((await restored()).batch.files)).toEqual(["甲"]);
});

test("what an earlier version kept by the files' names comes back", async () => {
  const { work, past, reading, seen } = batchOf([]);
  memory.batches.set("old", { id: "old", names: ["甲县.xlsx"], at: 1000, work, past, reading, seen });
  const bytes = new Blob(["甲"]);
  const file = { name: "甲县.xlsx", path: "甲县.xlsx", fileName: "甲县.xlsx", lastModified: 7, bytes };
  memory.files.set("old", new Map([["甲县.xlsx", file]]));
  const { batch, missing } = await restored();
  expect([await textsOf(batch.files), missing]).toEqual([["甲"], []]);
});
