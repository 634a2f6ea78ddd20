import type { CellRange } from "../core";
import type { HostCapabilities, SheetRemarks } from "../host";
import { toHostError } from "./errors";
import type { Fingerprint } from "./fingerprint";
import type { FormulaCells } from "./formulaCells";

/** What one adapter remembers between calls. */
export interface Session {
  readonly capabilities: HostCapabilities;
  /** Runs a batch: one after the other, waiting for a cell that is being edited, failures as `HostError`. */
  run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
  /** By sheet name: what the sheet looked like when it was last read. */
  readonly fingerprints: Map<string, Fingerprint>;
  /** By sheet name: merged areas when it was last read; a covered cell belongs to the whole area. */
  readonly merges: Map<string, readonly CellRange[]>;
  /** By worksheet id: the sheets' names as last heard; events bring ids only. */
  readonly sheetNames: Map<string, string>;
  /** Names of sheets whose merged areas could not be learnt when they were last read. */
  readonly mergesUnknown: Set<string>;
  /** By sheet name: what is to be said of the last reading. */
  readonly remarks: Map<string, SheetRemarks>;
  /** Sheets (worksheet ids) whose rows or columns were inserted, deleted or moved since they were last read. */
  readonly restructured: Set<string>;
  /** Sheets (worksheet ids) of which so much changed since they were last read that merged areas may have come or gone. */
  readonly mergesDoubtful: Set<string>;
  /** By worksheet id: formula cells and their results when they were last read; null where there are none. */
  readonly formulas: Map<string, FormulaCells | null>;
}

export function createSession(capabilities: HostCapabilities): Session {
  let last: Promise<unknown> = Promise.resolve();
  // Not `mergeUndoGroup` (ExcelApi 1.20): all writes of an action go in one sync, which is one undo step as it is, and
  // a group is refused as a whole where one of its calls has no undo (UndoNotSupported) or the host does not know it
  // (https://github.com/OfficeDev/office-js/issues/6711). No trace of a real Excel has proved it yet.
  const options: Excel.RunOptions = { delayForCellEdit: true };
  return {
    capabilities,
    run(batch) {
      const next = last
        .then(() => Excel.run(options, batch))
        .catch((error: unknown) => Promise.reject(toHostError(error)));
      last = next.catch(() => undefined);
      return next;
    },
    fingerprints: new Map(),
    merges: new Map(),
    sheetNames: new Map(),
    mergesUnknown: new Set(),
    remarks: new Map(),
    restructured: new Set(),
    mergesDoubtful: new Set(),
    formulas: new Map(),
  };
}
