import type { Severity } from "../../../core";

/** The words for severities, as in the core's outputs. */
export const severity: Readonly<Record<Severity, string>> = {
  error: "Error",
  warning: "To verify",
  info: "Note",
};

/** A count with its noun in the right number. */
export const plural = (count: number, one: string, many: string = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;
