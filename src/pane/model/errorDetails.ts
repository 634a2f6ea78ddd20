import { WorkerError, traceOf } from "../../engine/rpc";
import { HostError } from "../../host";
import { VERSION } from "../version";

/** What the user can do something about has words enough; these are for whoever maintains the program. */
const FAULTS: readonly unknown[] = [
  null,
  "unknown",
  "workerNotStarted",
  "workerFault",
  "messageLost",
  "notAnswering",
  "partNotLoaded",
];

/**
 * What to pass on to whoever maintains the program: which version failed where in the program, on which browser. An
 * error's own words are left out, since they may quote cells.
 *
 * @returns null where the error is none of the program's
 */
export function errorDetails(error: unknown): string | null {
  const code = error instanceof HostError || error instanceof WorkerError ? error.code : null;
  if (!FAULTS.includes(code)) return null;
  const name = error instanceof Error ? error.name : typeof error;
  const trace = (error instanceof WorkerError && error.trace) || traceOf(error);
  const browser = typeof navigator === "undefined" ? "" : navigator.userAgent;
  return [`Huijian ${VERSION}`, code === null ? name : `${name} ${code}`, trace, browser]
    .filter((line) => line !== "")
    .join("\n");
}
