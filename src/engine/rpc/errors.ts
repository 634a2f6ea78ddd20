/** What may go wrong with a worker itself; the page has words for each. */
export type WorkerTrouble =
  /** Its script did not arrive or failed at once, or it said nothing for too long after it was started. */
  | "workerNotStarted"
  /** It failed outside of any call. */
  | "workerFault"
  /** A message between page and worker could not be read. */
  | "messageLost"
  /** Nothing was heard of a call for as long as it may take: see `CallOptions.patience`. */
  | "notAnswering"
  /** A part of the program that is loaded on demand did not arrive. */
  | "partNotLoaded";

/** An error that came from the worker, or that befell it; `code` is the original error's, if it had one. */
export class WorkerError extends Error {
  constructor(
    message: string,
    readonly code: string | null,
    readonly details: unknown,
    /** Where in the program it happened, line by line, without the error's own words; "" where that is not known. */
    readonly trace = "",
  ) {
    super(message);
    this.name = "WorkerError";
  }
}

/** An error of this code. */
export const trouble = (code: WorkerTrouble, message: string, trace = ""): WorkerError =>
  new WorkerError(message, code, null, trace);

/** The lines of an error's stack that name places in the program; its message, which may quote data, is left out. */
export function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return "";
  // The message comes first and may have several lines.
  const { stack = "", message } = error;
  const after = stack.indexOf(message);
  return (after < 0 ? stack : stack.slice(after + message.length))
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => /^at |^[^ ]*@/.test(line))
    .join("\n");
}

/** How a script that does not arrive shows itself: as webpack tells it, or as the browser does in a worker. */
export const isLoadError = (error: unknown): boolean =>
  error instanceof Error && (error.name === "ChunkLoadError" || error.name === "NetworkError");
