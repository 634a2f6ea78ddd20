import type { Language, Localised } from "../../core";
import { HostError, isHostErrorCode, hostErrorMessage } from "../../host";
import { WorkerError, textsFor as paneTextsFor } from "../../pane";
import type { WorkbenchErrorDetails } from "../engine";
import { textsFor } from "../text";

/** Words for whatever a call of the worker failed with; a fault of the program itself is quoted. */
export function messageOf(error: unknown, language: Language): string {
  if (error instanceof HostError) return hostErrorMessage(error, language);
  const texts = textsFor(language);
  if (!(error instanceof WorkerError)) return texts.fault(textOf(error));
  // Errors of the file readers bring their own words.
  const words = error.details as Partial<Localised & WorkbenchErrorDetails> | null;
  if (typeof words === "object" && typeof words?.[language] === "string") return words[language];
  const { code } = error;
  if (code === null || code === "unknown") return texts.fault(error.message);
  if (has(texts.errors, code)) return texts.errors[code](words?.where ?? "");
  // What the pane's engine answers the pane has words for.
  const { byCode } = paneTextsFor(language).errors;
  if (has(byCode, code)) return byCode[code];
  return isHostErrorCode(code)
    ? hostErrorMessage(new HostError(code, error.message), language)
    : texts.fault(error.message);
}

const has = <Texts extends object>(texts: Texts, code: string): code is keyof Texts & string =>
  Object.hasOwn(texts, code);

const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
