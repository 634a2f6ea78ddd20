import type { Language, Localised } from "../../core";
import { PortError, portErrorMessage } from "../../ports";
import type { PortErrorCode } from "../../ports";
import { WorkerError } from "../../taskpane/pane";
import { textsFor } from "../text";

/** Words for whatever a call of the worker failed with. */
export function messageOf(error: unknown, language: Language): string {
  if (error instanceof PortError) return portErrorMessage(error, language);
  if (!(error instanceof WorkerError)) return textsFor(language).fault(textOf(error));
  // Errors of the file readers bring their own words.
  const words = error.details as Partial<Localised> | null;
  if (typeof words === "object" && typeof words?.[language] === "string") return words[language];
  if (error.code === "formulas") return textsFor(language).formulaCell;
  if (error.code === "notSupported") return textsFor(language).tableHeader;
  if (error.code !== null && error.code !== "unknown")
    return portErrorMessage(new PortError(error.code as PortErrorCode, error.message), language);
  return textsFor(language).fault(error.message);
}

const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
