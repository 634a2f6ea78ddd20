import type { HostErrorCode, HostOperation } from "./types";

/** A failure between the product and a workbook, by code; `detail` is for the log, never shown raw. */
export class HostError extends Error {
  constructor(
    readonly code: HostErrorCode,
    readonly detail: string = "",
    options?: ErrorOptions,
    /** What was being done; null where that makes no difference to what is to be said. */
    readonly during: HostOperation | null = null,
    /** Why what was written before this could not be taken back; null where nothing of it is left. */
    readonly left: HostError | null = null,
  ) {
    super(detail ? `${code}: ${detail}` : code, options);
    this.name = "HostError";
  }
}
