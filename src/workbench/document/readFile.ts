import { Cancelled } from "../../pane";
import { READER_PATIENCE } from "../../engine";
import type { Readers, WorkerConnection } from "../../engine";
import type { FileStep, WorkbenchMethods } from "../engine";
import type { HistoryState, OpenedFile } from "../engine/views";
import type { DocumentStore } from "./store";

/** A file that was read, and what was done with it again. */
export interface ReadFile {
  readonly file: OpenedFile;
  readonly worker: WorkerConnection<WorkbenchMethods>;
  readonly kept: Blob;
  readonly replayed: HistoryState;
}

/** What is to be read. */
export interface FileToRead {
  readonly read: () => Promise<Uint8Array>;
  readonly name: string;
  /** What was done with it before the page was lost. */
  readonly steps: readonly FileStep[];
}

/**
 * Reads a file in a worker of its own, which then holds it; where that fails, or is given up, the worker is ended in the
 * middle of it.
 *
 * @param goAhead asked when it has been read, before it is taken; throws `Cancelled` where it is not to be
 */
export async function readFile(
  readers: Readers<WorkbenchMethods>,
  store: DocumentStore,
  { read, name, steps }: FileToRead,
  goAhead: () => Promise<void>,
  signal: AbortSignal,
): Promise<ReadFile> {
  const worker = readers.start();
  try {
    const bytes = await read();
    // The worker takes the bytes over; these are the browser's own, outside of the page's memory.
    const kept = new Blob([bytes as BlobPart]);
    const file = await readIn(worker, store, bytes, name, signal);
    await goAhead();
    throwIfAborted(signal);
    await worker.call("openFile", [file.number]);
    const replayed = await worker.call("replay", [file.number, steps]);
    throwIfAborted(signal);
    return { file, worker, kept, replayed };
  } catch (error) {
    worker.end();
    throw error;
  }
}

async function readIn(
  worker: WorkerConnection<WorkbenchMethods>,
  store: DocumentStore,
  bytes: Uint8Array,
  name: string,
  signal: AbortSignal,
): Promise<OpenedFile> {
  throwIfAborted(signal);
  const file = await worker.call("readFile", [bytes, name], {
    transfer: [bytes.buffer as ArrayBuffer],
    signal,
    patience: READER_PATIENCE,
    onProgress: (share) => {
      const { opening } = store.state;
      if (!signal.aborted && opening !== null) store.patch({ opening: { ...opening, share } });
    },
  });
  throwIfAborted(signal);
  return file;
}

function throwIfAborted(signal: AbortSignal): void {
  if (signal.aborted) throw new Cancelled();
}
