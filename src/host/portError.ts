import type { PortErrorCode } from "./types";

/** A failure between the product and a workbook, by code; `detail` is for the log, never shown raw. */
export class PortError extends Error {
  constructor(
    readonly code: PortErrorCode,
    readonly detail: string = "",
    options?: ErrorOptions,
  ) {
    super(detail ? `${code}: ${detail}` : code, options);
    this.name = "PortError";
  }
}
