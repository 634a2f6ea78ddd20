import type { Language, Localised } from "../../core";
import { PortError, isPortErrorCode, portErrorMessage } from "../../ports";
import { WorkerError, textsFor as paneTextsFor } from "../../taskpane/pane";
import { textsFor } from "../text";

/** Words for whatever a call of the worker failed with; a fault of the program itself is quoted. */
export function messageOf(error: unknown, language: Language): string {
  if (error instanceof PortError) return portErrorMessage(error, language);
  const texts = textsFor(language);
  if (!(error instanceof WorkerError)) return texts.fault(textOf(error));
  // Errors of the file readers bring their own words.
  const words = error.details as Partial<Localised> | null;
  if (typeof words === "object" && typeof words?.[language] === "string") return words[language];
  const { code } = error;
  const known = knownTexts(language);
  if (code === null || code === "unknown") return texts.fault(error.message);
  if (Object.hasOwn(known, code)) return known[code] as string;
  return isPortErrorCode(code)
    ? portErrorMessage(new PortError(code, error.message), language)
    : texts.fault(error.message);
}

/** The workbench's own words, and the pane's for what its engine answers. */
const knownTexts = (language: Language): Readonly<Record<string, string>> => ({
  ...paneTextsFor(language).errors.byCode,
  ...textsFor(language).errors,
});

const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
