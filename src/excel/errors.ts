import { HostError, type HostErrorCode, type HostOperation } from "../host";

/**
 * Excel's error codes and what they mean to the product. Sources: learn.microsoft.com, "Error handling with the
 * application-specific JavaScript APIs" (table of error messages) and Excel.ErrorCodes of the runtime.
 */
const CODES: Readonly<Record<string, HostErrorCode>> = {
  InvalidOperationInCellEditMode: "cellBeingEdited",
  AccessDenied: "accessDenied",
  Unauthenticated: "accessDenied",
  FilteredRangeConflict: "filteredRange",
  MergedRangeConflict: "mergedCells",
  RequestPayloadSizeLimitExceeded: "payloadTooLarge",
  ResponsePayloadSizeLimitExceeded: "payloadTooLarge",
  RangeExceedsLimit: "payloadTooLarge",
  OperationCellsExceedLimit: "payloadTooLarge",
  MemoryLimitReached: "payloadTooLarge",
  ContentLengthRequired: "payloadTooLarge",
  ActivityLimitReached: "timeout",
  RequestAborted: "timeout",
  ServiceNotAvailable: "timeout",
  Timeout: "timeout",
  InvalidReference: "changedMeanwhile",
  Conflict: "changedMeanwhile",
  InsertDeleteConflict: "changedMeanwhile",
  ItemNotFound: "sheetNotFound",
  ItemAlreadyExists: "sheetNameTaken",
  ApiNotFound: "notSupported",
  ApiNotAvailable: "notSupported",
  UnsupportedOperation: "notSupported",
  UnsupportedFeature: "notSupported",
  UnsupportedSheet: "chartSheet",
  // No undo group is asked for (see `session.ts`); a host that makes one of itself refuses what cannot be undone.
  UndoNotSupported: "notSupported",
  InactiveWorkbook: "otherWorkbook",
  PivotTableRangeConflict: "pivotTable",
  NotImplemented: "notSupported",
};

/**
 * Codes that mean a worksheet only where it was one that was asked for: a format, a name or a part of the file may be
 * gone, or there already, as well.
 */
const OF_SHEETS: ReadonlySet<string> = new Set(["ItemNotFound", "ItemAlreadyExists"]);
const isOfSheets = (place: string): boolean => place === "" || /^Work(sheet|book)/.test(place);

/** Turns any failure into a `HostError`; Excel's own code and place go into `detail` for the log. */
export function toHostError(error: unknown): HostError {
  if (error instanceof HostError) return error;
  if (typeof error !== "object" || error === null || !("code" in error)) {
    return new HostError("unknown", error instanceof Error ? error.message : String(error), { cause: error });
  }
  const { code, message, debugInfo } = error as {
    code: unknown;
    message?: string;
    debugInfo?: { errorLocation?: string };
  };
  const place = debugInfo?.errorLocation ?? "";
  const detail = [String(code), place, message ?? ""].filter((part) => part !== "").join(" | ");
  const meaning =
    OF_SHEETS.has(String(code)) && !isOfSheets(place) ? "changedMeanwhile" : CODES[String(code)];
  return new HostError(meaning ?? "unknown", detail, { cause: error });
}

/**
 * Whether a batch that asked for merged areas and special cells may have failed for them alone. No codes are documented
 * for that, so everything counts but what the same batch without them would meet as well.
 */
export function mayBeExtra(error: unknown): boolean {
  const { code } = toHostError(error);
  return !["sheetNotFound", "cellBeingEdited", "timeout"].includes(code);
}

/** The same, where the caller knows better what a refusal means: on a protected sheet it is the protection. */
export function refine(
  error: unknown,
  code: HostErrorCode,
  meanings: Readonly<Partial<Record<HostErrorCode, HostErrorCode>>>,
): HostError {
  const port = toHostError(error);
  const meaning = meanings[port.code] ?? (port.code === "unknown" ? code : port.code);
  return meaning === port.code ? port : new HostError(meaning, port.detail, { cause: port.cause });
}

/** Tells of a failure what was being done when it came: the same code asks for other words when rows were to be moved. */
export async function during<T>(operation: HostOperation, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const { code, detail, cause, left } = toHostError(error);
    throw new HostError(code, detail, { cause }, operation, left);
  }
}

/**
 * What is told of a write that broke off: why it did, and where what came before it, which stays applied in Excel, could
 * not be taken back, that too. One failure hides no other.
 *
 * @param takeBack puts back what was there before
 */
export async function takenBack(failure: HostError, takeBack: () => Promise<void>): Promise<HostError> {
  try {
    await takeBack();
    return failure;
  } catch (error) {
    const { code, detail, cause, during: operation } = failure;
    return new HostError(code, detail, { cause }, operation, toHostError(error));
  }
}
