import type { Severity } from "../../../core";

/** The words for severities, as in the core's outputs. */
export const severity: Readonly<Record<Severity, string>> = {
  error: "不符合",
  warning: "需核实",
  info: "提示",
};
