import type * as zh from "../zh/findings";

/** What severities are called in sheets and notes. */
export const severities: typeof zh.severities = {
  error: "error",
  warning: "verify",
  info: "note",
};

/** Why a rule was not checked. */
export const notChecked: typeof zh.notChecked = {
  missing: "the cells concerned are not filled",
  malformed: "the cells concerned cannot be read",
  missingColumn: "the sheet has no such column",
  noRoster: "no roster of studios already named was given",
  systemError: "a fault of the program; this does not count as passed",
};

/** The fixed words of the findings sheet. */
export const findings: typeof zh.findings = {
  sheetName: "校验结果",
  title: "Findings",
  severity: "Severity",
  cell: "Cell",
  hostUnit: "Host unit",
  studio: "Studio",
  field: "Field",
  found: "Found",
  required: "Required",
  clause: "Clause",
  place: "Typed in",
  message: "What is wrong",
  action: "What to do",
  wholeSheet: "the sheet",
  blank: "(blank)",
  none: "Nothing was found.",
  noneOfChecked:
    "Nothing was found in what was checked; what was not checked is listed below and is not thereby met.",
  ready: "Nothing on the sheet stands in the way of sending.",
  notReady: "Not ready to send.",
  sendBack: "To send back, one message per host unit, ready to paste",
  noUnit: "(host unit not given)",
  noSendBack: "Nothing needs to be sent back.",
  notChecked: "What was not checked, and why",
  allChecked: "Everything that a sheet can show was checked.",
  rule: "Rule",
  reason: "Why",
  entries: "Concerns",
  byHand: "What a sheet cannot show and a person has to tick",
  perStudio: "each studio",
  perSubmission: "the submission",
  systemError: "Fault of the program (please report it)",
};

/** What the findings sheet and the notes of cells say in sentences. */
export const findingSentences: typeof zh.findingSentences = {
  counts: (entries, errors, warnings, infos, state) =>
    `${entries} studios put forward: ${errors} errors, ${warnings} to verify, ${infos} notes. ${state}`,
  checkedBy: (document, pack, draft, day, sheet) =>
    `By: ${document} (rule pack ${pack}${draft === null ? "" : `, ${draft}`}); reference date ${day}; sheet “${sheet}”.`,
  verified: (by, note) => `Verified and true (${by.join(", ")})${note === "" ? "" : `: ${note}`}`,
  studios: (count) => `${count} ${count === 1 ? "studio" : "studios"}`,
  note: (severity, message, basis, action) => `[${severity}] ${message}${basis}\n→ ${action}`,
  clause: (clause) => ` (clause ${clause})`,
  noClause: (basis) => ` (${basis})`,
};
