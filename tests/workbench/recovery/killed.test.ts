import fs from "node:fs/promises";
import { replay } from "../../../src/workbench/engine/steps";
import type { FileStep } from "../../../src/workbench/engine/steps";
import { WorkbenchFile } from "../../../src/workbench/engine/workbenchFile";
import { Recovery } from "../../../src/workbench/recovery";
import type { Journal, KeptFiles } from "../../../src/workbench/recovery";
import { memory } from "../support/keptFiles";

/** A page that is killed: whatever the moment, what comes back is the file as it stood at most two seconds before. */

const SAMPLE = "assets/samples/leshan-2020-clean.xlsx";
const NAME = "今年的汇总表.xlsx";
const FIRST_ROW = 6;
const COLUMN = 9;
/** What may be lost, in milliseconds. */
const MOST_LOST = 2000;
const EDITS = 40;
const KILLS = 50;

let bytes: Uint8Array;
let sheet: string;
const open = (): Promise<WorkbenchFile> => WorkbenchFile.open(bytes, NAME);

beforeAll(async () => {
  bytes = new Uint8Array(await fs.readFile(SAMPLE));
  sheet = (await (await open()).view()).sheets[0]?.name ?? "";
});
beforeEach(() => {
  jest.useFakeTimers();
  // A browser on a page that came over plain http, without locks, and that keeps no choices.
  Object.assign(globalThis, { navigator: {} });
});
afterEach(() => {
  jest.useRealTimers();
  Reflect.deleteProperty(globalThis, "navigator");
});

/** Whole numbers below `most` from a fixed seed. */
function randomFrom(seed: number): (most: number) => number {
  let last = seed;
  return (most) => {
    last = (last * 1103515245 + 12345) % 2147483648;
    return Math.floor((last / 2147483648) * most);
  };
}

/** A database that takes its time over everything that is put into it. */
function slow(kept: KeptFiles, time: () => number): KeptFiles {
  const after = (work: () => Promise<void>): Promise<void> =>
    new Promise<void>((done) => setTimeout(done, time())).then(work);
  return {
    ...kept,
    addFile: (...all) => after(() => kept.addFile(...all)),
    addStep: (...all) => after(() => kept.addStep(...all)),
    remove: (...all) => after(() => kept.remove(...all)),
  };
}

/** Everything of the file that a person would miss. */
const picture = (file: WorkbenchFile): string => {
  const cells = Array.from({ length: 6 }, (_, index) => file.grid(sheet).value(FIRST_ROW + index, COLUMN));
  return JSON.stringify([cells, file.readState(), file.historyState]);
};

/** The next edit of a session: mostly a figure, sometimes a cell emptied, a step taken back or done again, a choice. */
function edit(random: (most: number) => number, number: number): FileStep {
  const row = FIRST_ROW + random(6);
  const what = random(10);
  if (what === 0) return { do: "undo" };
  if (what === 1) return { do: "redo" };
  if (what === 2) return { do: "clear", sheet, area: { top: row, bottom: row, left: COLUMN, right: COLUMN } };
  if (what === 3)
    return {
      do: "state",
      state: { version: 1, referenceDate: `2020-09-${String(1 + (number % 30)).padStart(2, "0")}` },
    };
  return { do: "type", sheet, edits: [{ row, column: COLUMN, text: String(1000 + number) }] };
}

interface Moment {
  readonly at: number;
  readonly picture: string;
  /** Whether it differed from what was on the disk. */
  readonly unsaved: boolean;
  /** The state of the cells that was saved last; 0 is the file as it was opened. */
  readonly saved: number;
}

/** Does 40 edits, with a save after some of them, until the page is killed; answers how the file stood when. */
async function session(file: WorkbenchFile, journal: Journal, seed: number, killedAt: number) {
  const random = randomFrom(seed);
  const moments: Moment[] = [];
  let saved = 0;
  const note = (): void =>
    void moments.push({ at: Date.now(), picture: picture(file), unsaved: file.isUnsaved, saved });
  note();
  for (let number = 0; number < EDITS; number++) {
    await jest.advanceTimersByTimeAsync(100 + random(2500));
    if (Date.now() > killedAt) return moments;
    const step = edit(random, number);
    journal.add(step);
    replay(file, [step]);
    if (file.isUnsaved) journal.ensure();
    else journal.forget();
    note();
    if (random(8) !== 0) continue;
    // The file is made and written; meanwhile one more figure may be typed.
    const { savePoint } = file;
    const holds = journal.length;
    if (random(2) === 0) {
      const more = edit(() => 9, 500 + number);
      journal.add(more);
      replay(file, [more]);
      note();
    }
    journal.saved(savePoint, holds);
    if (!file.markSaved(savePoint)) journal.forget();
    saved = savePoint.cells;
    note();
  }
  return moments;
}

/** Kept as it stood at a moment: what is still on its way into the database then never arrives. */
async function keptAt(seed: number, killedAt: number) {
  jest.setSystemTime(0);
  const { kept, files, steps } = memory();
  const random = randomFrom(seed + 1);
  const left = memory();
  setTimeout(() => {
    for (const [id, file] of files) left.files.set(id, file);
    for (const [id, all] of steps) left.steps.set(id, [...all]);
  }, killedAt);
  const recovery = new Recovery(
    slow(kept, () => random(300)),
    () => Date.now(),
  );
  const journal = recovery.begin({ name: NAME, bytes: new Blob([bytes as BlobPart]) });
  const moments = await session(await open(), journal, seed, killedAt);
  await jest.advanceTimersByTimeAsync(Math.max(0, killedAt - Date.now()) + 1);
  return { moments: moments.filter(({ at }) => at <= killedAt), left };
}

test("killed at any of 50 moments of a session of 40 edits with saves in between, at most the last 2 s are lost", async () => {
  const random = randomFrom(16);
  let offered = 0;
  let takenBack = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    const killedAt = random(EDITS * 1350);
    const { moments, left } = await keptAt(kill, killedAt);
    const again = new Recovery(left.kept, () => Date.now());
    const [offer] = await again.offers();
    const safe = moments.filter(({ at }) => at <= killedAt - MOST_LOST).length;
    // As it stood two seconds before, or at any time after that.
    const mayStand = moments.slice(Math.max(0, safe - 1));
    if (offer === undefined) {
      // All was on the disk at some moment of the last two seconds.
      expect(mayStand.some(({ unsaved }) => !unsaved)).toBe(true);
      continue;
    }
    offered += 1;
    const file = await open();
    replay(file, (await again.restore(offer.id))?.steps ?? []);
    const now = picture(file);
    expect(mayStand.map((each) => each.picture)).toContain(now);
    // All taken back, it is the file as it was opened: where another state was saved, that differs from the disk.
    if (!mayStand.filter((each) => each.picture === now).every(({ saved }) => saved > 0)) continue;
    while (file.undo() !== null);
    expect(file.isUnsaved).toBe(true);
    takenBack += 1;
  }
  // Most kills come in the middle of work that is not saved.
  expect(offered).toBeGreaterThan(KILLS / 3);
  expect(takenBack).toBeGreaterThan(KILLS / 5);
}, 60_000);
