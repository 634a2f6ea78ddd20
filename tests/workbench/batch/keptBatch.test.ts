import { BatchDocument } from "../../../src/pane/batch/batchDocument";
import { moveTo, settle } from "../../../src/pane/batch/decisions";
import { messageOf } from "../../../src/workbench/document";
import { KEPT_FOR } from "../../../src/workbench/recovery";
import { BatchRecovery } from "../../../src/workbench/recovery/batches";
import { counties } from "../../support/batches";
import type { County } from "../../support/batches";
import { bytesOf } from "../../support/batches/files";
import { testConnection } from "../support/connection";
import type { TestConnection } from "../support/connection";
import { batchMemory } from "../support/keptBatches";

/** What is decided about a batch is written down as it is decided, and comes back after the page was lost. */
let worker: TestConnection;
let memory: ReturnType<typeof batchMemory>;
let now: number;
let isOn: boolean;
let clear: () => void;
let failures: unknown[];

beforeEach(() => {
  // A browser on a page that came over plain http: without locks.
  Object.assign(globalThis, { navigator: {} });
  worker = testConnection();
  memory = batchMemory();
  now = 1000;
  isOn = true;
  failures = [];
});
afterEach(() => {
  Reflect.deleteProperty(globalThis, "navigator");
  return worker.close();
});

const recovery = (): BatchRecovery =>
  new BatchRecovery(
    memory.kept,
    {
      get isOn() {
        return isOn;
      },
      onCleared(listener) {
        clear = listener;
        return () => undefined;
      },
    },
    () => now,
    (error) => failures.push(error),
  );

const document = (kept: BatchRecovery): BatchDocument =>
  new BatchDocument(worker.readers, () => "2020-09-01", messageOf, undefined, kept.journal());

const fileOf = (county: County, name = county.file): File =>
  new File([Uint8Array.from(bytesOf(county))], name, { lastModified: 1_600_000_000_000 });

const [one, two] = counties(2, 3) as [County, County];
const double: County = {
  ...two,
  rows: [...two.rows.slice(0, 2), { ...one.rows[0], seq: 3, floorArea: 999 }],
};

const names = (batch: BatchDocument) => batch.getSnapshot().view?.entries.map(({ name }) => name);

async function settled(batch: BatchDocument): Promise<void> {
  const group = batch.getSnapshot().view?.duplicates[0];
  if (group === undefined) throw new Error("no duplicate");
  const entries = group.entries.map(({ source }) => source);
  batch.decide((work) => settle(work, [{ entries, keep: entries.slice(0, 1) }]));
  await batch.make({ what: "compiled" });
}

test("a batch that was only read leaves nothing; from the first step on all of it is kept, each file once", async () => {
  const kept = recovery();
  const batch = document(kept);
  await batch.start([fileOf(one), fileOf(double)], "zh-CN");
  await batch.kept();
  expect(memory.batches.size).toBe(0);
  batch.confirm();
  await settled(batch);
  now = 2000;
  batch.decide((work) => ({ ...work, contact: "林小禾" }));
  await batch.kept();
  expect(memory.written).toEqual([one.file, two.file]);
  expect(await kept.offers()).toMatchObject([{ name: one.file, changes: 2, files: 2, at: 2000 }]);
});

test("restored it is what it was: files, decisions, what can be undone; and kept again under a name of its own", async () => {
  const kept = recovery();
  const batch = document(kept);
  await batch.start([fileOf(one), fileOf(double)], "zh-CN");
  batch.confirm();
  await settled(batch);
  const entries = batch.getSnapshot().view?.entries ?? [];
  batch.decide((work) => moveTo(work, entries, (entries[4] as (typeof entries)[number]).source, 1));
  await batch.make({ what: "compiled" });
  await batch.kept();
  const before = names(batch);
  expect(before).toHaveLength(5);

  const [offer] = await kept.offers();
  const restored = await kept.restore(offer?.id ?? "");
  const later = document(kept);
  if (restored === null) throw new Error("not kept");
  await later.restore(restored.batch, "zh-CN");
  expect(later.getSnapshot()).toMatchObject({ seen: true, unsaved: true, running: false, canUndo: true });
  expect(later.getSnapshot().files.map(({ name, file }) => [name, file.lastModified])).toEqual([
    [one.file, 1_600_000_000_000],
    [two.file, 1_600_000_000_000],
  ]);
  expect(names(later)).toEqual(before);
  await later.kept();
  expect(memory.batches.size).toBe(2);
  later.undo();
  later.undo();
  await later.make({ what: "compiled" });
  expect(names(later)).toHaveLength(6);
  expect(later.getSnapshot().canUndo).toBe(false);
  expect(await kept.restore("gone")).toBeNull();
});

test("saved or begun anew nothing stays; a step after that is kept with the files again", async () => {
  const kept = recovery();
  const batch = document(kept);
  await batch.start([fileOf(one), fileOf(double)], "zh-CN");
  batch.confirm();
  await batch.kept();
  expect(memory.batches.size).toBe(1);
  await batch.save(() => undefined);
  await batch.kept();
  expect([memory.batches.size, memory.files.size]).toEqual([0, 0]);
  await settled(batch);
  await batch.kept();
  expect((await kept.offers()).map(({ files }) => files)).toEqual([2]);
  await batch.remove(one.file);
  await batch.kept();
  expect(
    (await kept.restore((await kept.offers())[0]?.id ?? ""))?.batch.files.map(({ name }) => name),
  ).toEqual([two.file]);
  await batch.start([], "zh-CN");
  await batch.kept();
  expect(memory.batches.size).toBe(0);
});

test("after seven days nothing is offered; turned off, everything goes and nothing more is kept", async () => {
  const kept = recovery();
  const batch = document(kept);
  await batch.start([fileOf(one)], "zh-CN");
  batch.confirm();
  await batch.kept();
  now += KEPT_FOR;
  expect(await kept.offers()).toHaveLength(1);
  now += 1;
  expect(await kept.offers()).toEqual([]);
  expect(memory.batches.size).toBe(0);

  batch.decide((work) => ({ ...work, contact: "林" }));
  isOn = false;
  clear();
  await batch.kept();
  batch.decide((work) => ({ ...work, contact: "林小" }));
  await batch.kept();
  expect([memory.batches.size, memory.files.size]).toEqual([0, 0]);
  isOn = true;
  batch.decide((work) => ({ ...work, contact: "林小禾" }));
  await batch.kept();
  expect((await kept.offers()).map(({ files, changes }) => [files, changes])).toEqual([[1, 3]]);
  expect((await kept.restore((await kept.offers())[0]?.id ?? ""))?.batch.files).toHaveLength(1);
});

test("a browser that keeps nothing says so once and offers nothing", async () => {
  const refuse = () => Promise.reject(new Error("private window"));
  memory.kept.put = refuse;
  memory.kept.batches = refuse;
  const kept = recovery();
  const batch = document(kept);
  await batch.start([fileOf(one)], "zh-CN");
  batch.confirm();
  batch.decide((work) => ({ ...work, contact: "林" }));
  await batch.kept();
  batch.decide((work) => ({ ...work, contact: "林小" }));
  await batch.kept();
  expect(failures).toHaveLength(1);
  expect(await kept.offers()).toEqual([]);
});

test("a compiled list taken back is one step: undone, the files are there again with what was decided about them", async () => {
  const kept = recovery();
  const batch = document(kept);
  await batch.start([fileOf(one), fileOf(double)], "zh-CN");
  batch.confirm();
  await settled(batch);
  const before = names(batch);
  const list = await batch.make({ what: "compiled" });
  await batch.continueWith(new File([Uint8Array.from(list)], "汇总.xlsx"), "zh-CN");
  expect(batch.getSnapshot().files.map(({ name }) => name)).toEqual(["汇总.xlsx"]);
  expect(names(batch)).toEqual(before);
  expect(batch.getSnapshot()).toMatchObject({ unsaved: true, canUndo: true, seen: false });
  // What is undone after a page was lost are the steps since.
  batch.confirm();
  batch.decide((work) => ({ ...work, contact: "林小禾" }));
  await batch.kept();
  const restored = await kept.restore((await kept.offers())[0]?.id ?? "");
  expect(restored?.batch.past).toHaveLength(1);
  batch.undo();
  expect(batch.getSnapshot().work.contact).toBe("");

  batch.undo();
  await batch.kept();
  await until(() => !batch.getSnapshot().running && batch.getSnapshot().view !== null);
  expect(batch.getSnapshot().files.map(({ name }) => name)).toEqual([one.file, two.file]);
  expect(batch.getSnapshot()).toMatchObject({ seen: true, canUndo: true, canRedo: true });
  expect(names(batch)).toEqual(before);
  batch.undo();
  await batch.make({ what: "compiled" });
  expect(names(batch)).toHaveLength(6);
  batch.redo();
  batch.redo();
  await until(() => !batch.getSnapshot().running && batch.getSnapshot().files[0]?.name === "汇总.xlsx");
  await batch.make({ what: "compiled" });
  expect(names(batch)).toEqual(before);
});

test("what is decided while the list is being made is not in it, and stays kept", async () => {
  const kept = recovery();
  const batch = document(kept);
  await batch.start([fileOf(one), fileOf(double)], "zh-CN");
  batch.confirm();
  const saving = batch.save(() => undefined);
  await until(() => worker.calls.includes("batchOutput"));
  batch.decide((work) => ({ ...work, contact: "林小禾" }));
  await saving;
  await batch.kept();
  expect(batch.getSnapshot()).toMatchObject({ unsaved: true, atStake: true });
  expect((await kept.restore((await kept.offers())[0]?.id ?? ""))?.batch.work.contact).toBe("林小禾");

  await batch.save(() => undefined);
  await batch.kept();
  expect(batch.getSnapshot()).toMatchObject({ unsaved: false, atStake: false });
  expect(memory.batches.size).toBe(0);
  // A file that comes in meanwhile is not in it either.
  batch.decide((work) => ({ ...work, contact: "林" }));
  const again = batch.save(() => undefined);
  const adding = batch.add([fileOf(one, "再来.xlsx")], "zh-CN");
  await Promise.all([again, adding]);
  expect(batch.getSnapshot().unsaved).toBe(true);
});

test("a list that was taken back and not looked at yet is kept, and kept again when it comes back", async () => {
  const kept = recovery();
  const batch = document(kept);
  await batch.start([fileOf(one), fileOf(double)], "zh-CN");
  batch.confirm();
  const list = await batch.make({ what: "compiled" });
  await batch.continueWith(new File([Uint8Array.from(list)], "汇总.xlsx"), "zh-CN");
  await batch.kept();
  expect(batch.getSnapshot()).toMatchObject({ seen: false, atStake: true });
  const [offer] = await kept.offers();
  expect(offer).toMatchObject({ name: "汇总.xlsx", changes: 0 });

  const restored = await kept.restore(offer?.id ?? "");
  if (restored === null) throw new Error("not kept");
  const later = document(kept);
  void later.restore(restored.batch, "zh-CN");
  expect(await later.kept()).toBe(true);
  await kept.remove(offer?.id ?? "");
  expect(await kept.offers()).toMatchObject([{ name: "汇总.xlsx" }]);
  await until(() => !later.getSnapshot().running);
  expect(later.getSnapshot()).toMatchObject({ atStake: true, canUndo: false });
});

test("a batch that could not be written down anew says so, before what was kept of it is removed", async () => {
  const kept = recovery();
  const batch = document(kept);
  await batch.start([fileOf(one)], "zh-CN");
  batch.confirm();
  await batch.kept();
  const restored = await kept.restore((await kept.offers())[0]?.id ?? "");
  if (restored === null) throw new Error("not kept");
  memory.kept.put = () => Promise.reject(new Error("the disk is full"));
  const later = document(kept);
  void later.restore(restored.batch, "zh-CN");
  expect(await later.kept()).toBe(false);
  await until(() => !later.getSnapshot().running);
});

async function until(holds: () => boolean): Promise<void> {
  for (let wait = 0; !holds(); wait++) {
    if (wait > 3000) throw new Error("waited in vain");
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
