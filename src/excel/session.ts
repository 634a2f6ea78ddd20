import type { CellRange } from "../core";
import type { HostCapabilities } from "../host";
import { toPortError } from "./errors";
import type { Fingerprint } from "./fingerprint";
import type { FormulaCells } from "./formulaCells";

/** What one adapter remembers between calls. */
export interface Session {
  readonly capabilities: HostCapabilities;
  /** Runs a batch: one after the other, waiting for a cell that is being edited, failures as `PortError`. */
  run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
  /** By sheet name: what the sheet looked like when it was last read. */
  readonly fingerprints: Map<string, Fingerprint>;
  /** By sheet name: merged areas when it was last read; a covered cell belongs to the whole area. */
  readonly merges: Map<string, readonly CellRange[]>;
  /** Names of sheets whose merged areas could not be learnt when they were last read. */
  readonly mergesUnknown: Set<string>;
  /** Sheets (worksheet ids) whose rows or columns were inserted, deleted or moved since they were last read. */
  readonly restructured: Set<string>;
  /** By worksheet id: formula cells and their results when they were last read; null where there are none. */
  readonly formulas: Map<string, FormulaCells | null>;
}

export function createSession(capabilities: HostCapabilities): Session {
  let last: Promise<unknown> = Promise.resolve();
  // `mergeUndoGroup` makes one undo step of the syncs of a run (ExcelApi 1.20); older hosts do not know the option.
  const options: Excel.RunOptions = capabilities.undoGrouping
    ? { delayForCellEdit: true, mergeUndoGroup: true }
    : { delayForCellEdit: true };
  return {
    capabilities,
    run(batch) {
      const next = last
        .then(() => Excel.run(options, batch))
        .catch((error: unknown) => Promise.reject(toPortError(error)));
      last = next.catch(() => undefined);
      return next;
    },
    fingerprints: new Map(),
    merges: new Map(),
    mergesUnknown: new Set(),
    restructured: new Set(),
    formulas: new Map(),
  };
}
