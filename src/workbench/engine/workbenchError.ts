import { HostError } from "../../host";
import type { HostErrorCode } from "../../host";

/** What the workbench's worker refuses beside what files and reviews refuse; each has words of its own. */
export type WorkbenchErrorCode =
  /** No file is open: a call came too late or too early. */
  | "noFile"
  /** Reading a file took more memory than the browser can spare. */
  | "tooMuchMemory"
  /** Part of an array formula, or a formula that others share: cannot be written over alone. */
  | "formulaCell"
  /** The header of an Excel table. */
  | "tableHeader"
  /** Rows cannot come or go: a formula or name would be left with nothing, or something cannot lose its rows. */
  | "rowsFormulas"
  | "rowsHeld";

/** What of a workbench's error goes to the page with its code. */
export interface WorkbenchErrorDetails {
  /** The cells, rows or columns concerned, as they are called in a sheet; empty where there are none. */
  readonly where: string;
}

export class WorkbenchError extends Error {
  readonly details: WorkbenchErrorDetails;

  constructor(
    readonly code: WorkbenchErrorCode,
    where = "",
    options?: ErrorOptions,
  ) {
    super(where === "" ? code : `${code}: ${where}`, options);
    this.name = "WorkbenchError";
    this.details = { where };
  }
}

/** Runs work on a file; of what a port refuses, the codes named here become the workbench's own. */
export function refusing<Result>(
  codes: Partial<Record<HostErrorCode, WorkbenchErrorCode>>,
  work: () => Result,
): Result {
  try {
    return work();
  } catch (error) {
    const code = error instanceof HostError ? codes[error.code] : undefined;
    if (code === undefined) throw error;
    throw new WorkbenchError(code, (error as HostError).detail, { cause: error });
  }
}
