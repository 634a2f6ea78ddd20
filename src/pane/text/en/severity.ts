import type { Severity } from "../../../core";

/** The words for severities, as in the core's outputs. */
export const severity: Readonly<Record<Severity, string>> = {
  error: "Error",
  warning: "To verify",
  info: "Note",
};
