/** What the workbench's worker refuses beside what files and reviews refuse; each has words of its own. */
export const WORKBENCH_ERRORS = [
  /** No file is open: a call came too late or too early. */
  "noFile",
  /** Part of an array formula, or a formula that others share: cannot be written over alone. */
  "formulaCell",
  /** The header of an Excel table. */
  "tableHeader",
] as const;

export type WorkbenchErrorCode = (typeof WORKBENCH_ERRORS)[number];

export class WorkbenchError extends Error {
  constructor(
    readonly code: WorkbenchErrorCode,
    detail: string = code,
    options?: ErrorOptions,
  ) {
    super(detail, options);
    this.name = "WorkbenchError";
  }
}
