import { parentPort, workerData } from "node:worker_threads";
import { nodeCodec } from "./codec";
import { readToSend, WorkbookFileError, type SentError, type SentWorkbook } from "../read";

/** What the thread is started with. */
export interface ReaderTask {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

/** What it answers with, once: the workbook, or why it cannot be read. */
export type ReaderAnswer = { readonly workbook: SentWorkbook } | { readonly error: SentError };

/**
 * A thread of its own that reads one file and ends: what it takes in time and memory is watched from outside
 * (`readInWorker`), which may end it at any moment.
 */
export async function main(): Promise<number> {
  if (parentPort === null)
    throw new Error("this program is a thread of the command line and does nothing by itself");
  const { bytes, fileName } = workerData as ReaderTask;
  try {
    const { workbook, transfer } = await readToSend(bytes, fileName, { codec: nodeCodec });
    parentPort.postMessage({ workbook } satisfies ReaderAnswer, transfer);
  } catch (error) {
    if (!(error instanceof WorkbookFileError)) throw error;
    parentPort.postMessage({ error: error.sent() } satisfies ReaderAnswer);
  }
  return 0;
}
