import type { Localised } from "../core";

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

/** A call error from its two texts. */
export const callError = (chinese: string, english: string, cause?: unknown): CallError =>
  new CallError({ "zh-CN": chinese, en: english }, cause === undefined ? undefined : { cause });
