import fs from "node:fs";
import path from "node:path";
import { Worker } from "node:worker_threads";
import type { Localised } from "../../core";
import { WorkbookFileError } from "../errors";
import { receiveWorkbook, type OpenedWorkbook } from "../read";
import { nodeCodec } from "./codec";
import type { ReaderAnswer, ReaderTask } from "./reader.worker";
import { ERROR_TEXT } from "../text";

/** What reading one file may take. */
export interface ReadingLimits {
  /** Until the thread is ended. */
  readonly milliseconds: number;
  /** Memory of the process beyond what it had before. */
  readonly bytes: number;
}

const MEGABYTE = 1024 * 1024;
/** Megabytes without which a thread of Node 24 cannot even start, and takes the whole process along. */
const LEAST_HEAP = 32;

/** How often the memory is looked at; a thread can fill some 100 MB in that time. */
const LOOK_EVERY = 20;

/** A sound file of a megabyte is read in a third of a second; nobody is kept waiting for longer than 18 seconds. */
const limitsFor = (size: number): ReadingLimits => ({
  milliseconds: Math.min(18_000, 12_000 + (size / MEGABYTE) * 1_000),
  bytes: 700 * MEGABYTE,
});

/** The thread's program, which the build puts beside this one. */
const SCRIPT = path.join(__dirname, "reader.js");

/** Whether there is a thread to read in: not where the sources are run without having been built. */
export const hasReader = (script = SCRIPT): boolean => fs.existsSync(script);

/**
 * Reads a workbook in a thread of its own, which is ended when it takes too long or too much memory: for what goes
 * through a library, whose loops nothing else bounds.
 *
 * @throws WorkbookFileError for a file that cannot be read, or not within the limits
 */
export async function readInWorker(
  bytes: Uint8Array,
  fileName: string,
  script = SCRIPT,
  limits: ReadingLimits = limitsFor(bytes.length),
): Promise<OpenedWorkbook> {
  const task: ReaderTask = { bytes, fileName };
  const worker = new Worker(script, {
    workerData: task,
    // Standard error belongs to the one line that says what is wrong.
    stderr: true,
    stdout: true,
    resourceLimits: { maxOldGenerationSizeMb: Math.max(LEAST_HEAP, Math.floor(limits.bytes / MEGABYTE)) },
  });
  const before = process.memoryUsage.rss();
  let timer: NodeJS.Timeout | undefined;
  let look: NodeJS.Timeout | undefined;
  try {
    const answer = await new Promise<ReaderAnswer>((resolve, reject) => {
      timer = setTimeout(() => reject(outOfTime(limits)), limits.milliseconds);
      look = setInterval(() => {
        if (process.memoryUsage.rss() - before > limits.bytes) reject(outOfMemory(limits));
      }, LOOK_EVERY);
      worker.once("message", resolve);
      worker.once("error", (error: NodeJS.ErrnoException) =>
        reject(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? outOfMemory(limits) : unforeseen(error)),
      );
      worker.once("exit", (status) =>
        reject(unforeseen(new Error(`the reader ended with status ${status}`))),
      );
    });
    if ("error" in answer) throw WorkbookFileError.received(answer.error);
    return receiveWorkbook(answer.workbook, bytes, nodeCodec);
  } finally {
    clearTimeout(timer);
    clearInterval(look);
    await worker.terminate();
  }
}

const given = (detail: string, particular: Localised): WorkbookFileError =>
  new WorkbookFileError("damaged", detail, { particular });

function outOfTime({ milliseconds }: ReadingLimits): WorkbookFileError {
  const seconds = Math.round(milliseconds / 1000);
  return given(
    `not read in ${milliseconds} ms`,
    ERROR_TEXT.both((texts) => texts.outOfTime(seconds)),
  );
}

function outOfMemory({ bytes }: ReadingLimits): WorkbookFileError {
  const megabytes = Math.round(bytes / MEGABYTE);
  return given(
    `more than ${bytes} bytes of memory`,
    ERROR_TEXT.both((texts) => texts.outOfMemory(megabytes)),
  );
}

/** Whatever a library throws in its thread concerns the file. */
function unforeseen(error: Error): WorkbookFileError {
  return new WorkbookFileError("damaged", error.message, { cause: error });
}
