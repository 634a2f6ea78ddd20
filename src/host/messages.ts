import type { Language } from "../core";
import { HostError } from "./hostError";
import { hostTexts } from "./text";
import type { HostErrorCode } from "./types";

/** Whether an error's code, come from wherever, is one of a port's. */
export const isHostErrorCode = (code: string): code is HostErrorCode =>
  Object.hasOwn(hostTexts("zh-CN").messages, code);

/**
 * The message for a failure between the product and a workbook: what happened and what to do, one short paragraph.
 * Anything that is not a `HostError` gets the message of "unknown"; the raw text is never shown.
 */
export function hostErrorMessage(error: unknown, language: Language): string {
  const { messages, during: inDoing, withLeft } = hostTexts(language);
  if (!(error instanceof HostError)) return messages.unknown;
  const { code, during, left } = error;
  const words = (during === null ? undefined : inDoing[during][code]) ?? messages[code];
  return left === null ? words : withLeft(words, hostErrorMessage(left, language));
}
