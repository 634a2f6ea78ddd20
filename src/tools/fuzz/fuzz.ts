import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { contentsOf, type Contents } from "./contents";
import { judge, sheetsOf, type Sheets, type Verdict } from "./judge";
import { mutate } from "./mutate";
import { packFiles } from "./outputs";
import { Random } from "./random";
import { numbersUntil, runUntil, type Next } from "./turns";

/** Where the project's own samples stand. */
const FOLDERS = ["assets/samples", "tests/fixtures/files"] as const;
/** The sheet that changed files are compiled with, and that changed packs judge. */
const SOUND = "leshan-2020-clean.xlsx";
const KINDS = /\.(?:xlsx|xlsm|xlsb|xls|ods|fods|csv|html|xml)$/i;
/** Changing and reading large files again and again would test little more. */
const LARGEST = 200_000;

/**
 * A file may take as long as the command line gives it, and a little: of the processor's time, as a busy machine is slow
 * and nobody's fault. What waits for something takes none, and is given up after much longer.
 */
const PATIENCE = 20_000;
const LONGEST_WAIT = 300_000;
/** How often the thread is looked at. */
const LOOK_EVERY = 500;
/** Megabytes that the thread may fill; the command line gives a reader's thread less. */
const MOST_MEGABYTES = 1_000;

/** Compiling and writing copies cost more than all else: only each so manieth input is. */
const COMPILED_EACH = 12;
const COPIED_EACH = 4;

/** `inReader`: the library reads that input in a thread of its own, as on the command line. */
interface Task extends Next {
  readonly seed: number;
  readonly seconds: number;
}

/** What the thread tells: an input begun, what became of it, or the end. */
type Report =
  | { readonly begun: number; readonly name: string }
  | { readonly done: number; readonly name: string; readonly level: string; readonly verdict: Verdict }
  | { readonly finished: true };

/** A sound file to change. */
interface Sample {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly contents: Contents;
}

/** How many of the inputs are rule packs. */
const SHARE_OF_PACKS = 0.1;

interface Samples {
  readonly workbooks: readonly Sample[];
  readonly packs: readonly Sample[];
  readonly sound: Sheets;
}

/** The samples that can be read; some of the fixtures are there because they cannot. */
async function readSamples(): Promise<Samples> {
  const workbooks: Sample[] = [];
  let sound: Sheets = [];
  for (const folder of FOLDERS) {
    for (const name of fs.readdirSync(folder).sort()) {
      const file = path.join(folder, name);
      if (!KINDS.test(name) || fs.statSync(file).size > LARGEST) continue;
      const bytes = new Uint8Array(fs.readFileSync(file));
      const sheets = await sheetsOf(name, bytes);
      if (sheets === null) continue;
      workbooks.push({ name, bytes, contents: contentsOf(sheets.map(({ grid }) => grid)) });
      if (name === SOUND) sound = sheets;
    }
  }
  const nothing: Contents = { print: "", cells: new Map(), entries: null };
  return { workbooks, packs: packFiles().map((file) => ({ ...file, contents: nothing })), sound };
}

/** The input of a number: everything about it follows from the seed and the number. */
function inputOf(seed: number, number: number, { workbooks, packs }: Samples) {
  const random = new Random(seed * 1_000_003 + number);
  const { name, bytes, contents } = random.pick(random.next() < SHARE_OF_PACKS ? packs : workbooks);
  return { mutant: mutate(name, bytes, random), before: contents };
}

/** The loop, in a thread that is ended where an input takes too long. */
async function work({ seed, seconds, ...next }: Task): Promise<void> {
  const files = await readSamples();
  const judged = (files.sound[0] as Sheets[number]).grid;
  const end = Date.now() + seconds * 1000;
  const tell = (report: Report): void => parentPort?.postMessage(report);
  for (const number of numbersUntil(end, next)) {
    const { mutant, before } = inputOf(seed, number, files);
    const { name, level } = mutant;
    tell({ begun: number, name });
    const verdict = await judge(mutant, {
      before,
      judged,
      isCopied: number % COPIED_EACH === 0,
      compiledWith: number % COMPILED_EACH === 0 ? files.sound : null,
      inReader: number === next.inReader,
    });
    tell({ done: number, name, level, verdict });
  }
  tell({ finished: true });
}

/** Counts of what became of the inputs, and those that show a fault. */
class Tally {
  readonly outcomes = new Map<string, number>();
  readonly faults: { readonly number: number; readonly name: string; readonly kind: string }[] = [];
  inputs = 0;

  add(number: number, name: string, level: string, { kind, failed }: Verdict): void {
    this.inputs++;
    const key = `${level.padEnd(8)} ${kind}`;
    this.outcomes.set(key, (this.outcomes.get(key) ?? 0) + 1);
    if (failed) this.faults.push({ number, name, kind });
  }
}

/** Runs the thread until it ends or an input takes too long; answers where to go on from, or null at the end. */
function runThread(task: Task, tally: Tally): Promise<Next | null> {
  const worker = new Worker(path.join(__dirname, "fuzz.js"), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  });
  return new Promise((resolve) => {
    let current = { number: task.first, name: "" };
    let used = process.cpuUsage();
    let since = Date.now();
    const giveUp = (kind: string): void => {
      clearInterval(look);
      const { number, name } = current;
      const again = task.inReader !== number;
      if (!again) tally.add(number, name, "", { kind, failed: true });
      const next = again ? { first: number, inReader: number } : { first: number + 1, inReader: null };
      void worker.terminate().then(() => resolve(next));
    };
    const look = setInterval(() => {
      const { user, system } = process.cpuUsage(used);
      if ((user + system) / 1000 > PATIENCE || Date.now() - since > LONGEST_WAIT)
        giveUp(`NOT READ IN ${PATIENCE / 1000} SECONDS`);
    }, LOOK_EVERY);
    worker.on("message", (report: Report) => {
      used = process.cpuUsage();
      since = Date.now();
      if ("begun" in report) current = { number: report.begun, name: report.name };
      else if ("done" in report) tally.add(report.done, report.name, report.level, report.verdict);
      else {
        clearInterval(look);
        void worker.terminate().then(() => resolve(null));
      }
    });
    worker.once("error", (error) => giveUp(`THREAD ENDED: ${error.message.slice(0, 100)}`));
  });
}

/**
 * `npm run fuzz -- [--seconds 60] [--seed n] [--keep folder]`: changes the project's own samples at random at the level
 * of bytes, markup, records and text, reads each as the command line does and reviews it, compiles some with a sound file,
 * writes flagged copies of some, reads changed rule packs and judges by them, and prints what became of all. An input
 * that was begun is gone through to its end, so that the last one may take longer than the seconds given. Inputs that show a fault are named by seed and number, and written into the folder to keep.
 *
 * @returns 0; 1 where an input shows a fault
 */
export async function main(argv: string[]): Promise<number> {
  if (!isMainThread) {
    await work(workerData as Task);
    return 0;
  }
  const { values } = parseArgs({
    args: argv,
    options: { seconds: { type: "string" }, seed: { type: "string" }, keep: { type: "string" } },
  });
  const seconds = Number(values.seconds ?? 60);
  const seed = Number(values.seed ?? Date.now() % 1_000_000);
  if (!(seconds > 0) || !Number.isInteger(seed)) {
    console.error("--seconds takes a number above 0, --seed a whole number");
    return 2;
  }
  const tally = new Tally();
  await runUntil(Date.now() + seconds * 1000, (next, left) =>
    runThread({ seed, seconds: left, ...next }, tally),
  );
  console.log(`${tally.inputs} inputs, seed ${seed}`);
  for (const [kind, count] of [...tally.outcomes].sort())
    console.log(`${String(count).padStart(7)}  ${kind}`);
  for (const { number, name, kind } of tally.faults)
    console.log(`FAULT seed ${seed} input ${number} (${name}): ${kind}`);
  if (values.keep !== undefined) await keep(values.keep, seed, tally);
  return tally.faults.length > 0 ? 1 : 0;
}

async function keep(folder: string, seed: number, tally: Tally): Promise<void> {
  fs.mkdirSync(folder, { recursive: true });
  const files = await readSamples();
  for (const { number } of tally.faults) {
    const { name, bytes } = inputOf(seed, number, files).mutant;
    fs.writeFileSync(path.join(folder, `${seed}-${number}-${name}`), bytes);
  }
}
