import { WorkbenchError } from "./workbenchError";

/** A worker whose heap has grown past this is about to be stopped by the browser, and others with it. */
const MOST_BYTES = 1.5 * 1024 * 1024 * 1024;

/** What Chromium tells of a worker's heap; other browsers tell nothing (not in any standard). */
interface MemoryTeller {
  readonly memory?: { readonly usedJSHeapSize: number };
}

/**
 * Stops reading a file that takes too much memory. What a file may hold at all is limited by its reader, in every
 * browser; this is for what the reader did not foresee.
 *
 * @throws WorkbenchError `tooMuchMemory`
 */
export function refuseMuchMemory({ memory }: MemoryTeller = performance as MemoryTeller): void {
  if (memory !== undefined && memory.usedJSHeapSize > MOST_BYTES) throw new WorkbenchError("tooMuchMemory");
}
