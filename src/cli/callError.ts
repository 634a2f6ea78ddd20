import type { Localised } from "../core";
import { inBoth, type Say } from "./text";

/** Something wrong with the call or a file, to be said in one line on standard error; exit status 2. */
export class CallError extends Error {
  constructor(
    readonly text: Localised,
    options?: ErrorOptions,
  ) {
    super(text.en, options);
    this.name = "CallError";
  }
}

/** A call error that says a text of the command line's: `callError((texts) => texts.files.missing(file), error)`. */
export const callError = (say: Say, cause?: unknown): CallError =>
  new CallError(inBoth(say), cause === undefined ? undefined : { cause });
