import type { Texts } from "../zh";
import { plural } from "../plural";
import { severity } from "./severity";

/** Words of the Check view (English). */
export const check: Texts["check"] = {
  sheet: "Sheet",
  pack: "Rule pack",
  change: "can be changed",
  auto: "Recognised automatically",
  byShelf: (name) => `Chosen on this computer: ${name}`,
  workbookHolds: (own, carried, shelf) =>
    `This workbook ${carried ? "carries its own rule pack" : "names the rule pack"} “${own}” and is checked by it${shelf === null ? "" : `; “${shelf}”, chosen on this computer, does not hold here`}.`,
  hiddenSheet: (name) => `${name} (hidden)`,
  otherInFront: (checked, front) =>
    `These are the results of the sheet “${checked}”, not of “${front}”, which is in front.`,
  otherSheets: (names, count) =>
    count > 1
      ? `${count} sheets look like summary sheets too and were not checked along: ${names}.`
      : `${names} looks like a summary sheet too and was not checked along.`,
  checkSheet: (name) => `Check “${name}”`,
  referenceDate: "Reference date",
  referenceDateHint: "Years of running and the deadline are judged at this date.",
  referenceDateKept: (date) => `No whole date was entered; ${date} still holds.`,
  packDate: (date) => `Back to the pack's date (${date})`,
  byToday: "Use today",
  document: (title) => `By: ${title}`,
  entries: (count) => plural(count, "studio"),
  summary: "Result of the check",
  severityFilter: "Filter by severity",
  hide: (label) => `Press to hide: ${label}`,
  show: (label) => `Press to show: ${label}`,
  showing: (label, count) => `${label}: ${count}`,
  find: "Filter studios or words",
  groupBy: "Group by",
  byEntry: "By studio",
  byKind: "By kind",
  kinds: {
    missing: "Not filled in",
    unreadable: "Cannot be read",
    notMet: "Condition not met",
    judgement: "Needs a person's judgement",
  },
  sheetGroup: "Whole sheet",
  rowGroup: (row, name) => (name === "" ? `Row ${row} (no name)` : `Row ${row} ${name}`),
  hiddenRow: "hidden row",
  previous: "Previous",
  next: "Next",
  previousHint: "Previous (Shift+F8)",
  nextHint: "Next (F8)",
  position: (at, all) => `${at} of ${all}`,
  goTo: "Go to",
  goToCell: (cell) => `Go to ${cell}`,
  wholeSheet: "Whole sheet",
  found: "Found",
  required: "Required",
  blank: "blank",
  clause: "Clause",
  clauseAsks: (clause) => `Clause: ${clause}`,
  clash: {
    pack: "notice",
    referenceDate: "reference date",
    roster: "list of named studios",
    text: (what, file, session) =>
      `This file has its own ${what} (${file}), other than the one you chose (${session}). The file's own is in use.`,
    file: "Use the file's",
    session: "Use the one I chose",
  },
  rulePage: "What this rule asks, and what to do",
  productRule: "Good form (checked by this tool; the document does not say so word by word)",
  related: "Related cells",
  relatedMore: (count) => `… all ${count}`,
  fixed: "Fixed",
  noneShown: "Nothing to show with this filter.",
  showAll: "Show all",
  clean: "No problems found",
  cleanDetail: (entries) =>
    `${plural(entries, "studio")}: of what the sheet can show, nothing is wrong or left to verify. Next, confirm the order under Rank.`,
  cleanSoFar: "No problems in what could be checked",
  cleanButNotChecked: (count) =>
    `${plural(count, "item")} could not be checked, which is no pass: see “Not checked” below and check by hand.`,
  onlyInfos: (infos) =>
    `Nothing is wrong or left to verify; there ${infos === 1 ? "is" : "are"} ${plural(infos, "note")}.`,
  flags: "Flag on the sheet",
  flagsHint: (notes) =>
    `Marks the cells with colours${notes ? " and notes" : ""}; contents are not changed and the marks can be removed at any time`,
  flagsPlaced: (count) => `${plural(count, "cell")} flagged`,
  flagsRemoved: "Flags removed",
  manual: "This workbook calculates on request only; results of formulas may be out of date.",
  calculateNow: "Calculate now",
  unreadBelow: (row) =>
    `Read down to row ${row}: 5,000 rows below it have nothing filled in, and cells further down were not read.`,
  unreadRight: (column) =>
    `Read as far as column ${column}: 200 columns beyond it are empty, and cells further to the right were not read.`,
  outdated: "The sheet has changed; the results below may be out of date.",
  outdatedWhy:
    "In this version of Excel every look of an add-in at the sheet may clear your undo history, so nothing is checked by itself.",
  deafNow: "Changes of the sheet cannot be heard of. Press “Check again” after changes.",
  changesUnheard: (why) =>
    `Changes of the sheet cannot be heard of. Press “Check again” yourself after changes. ${why}`,
  putFindings: "As a sheet",
  putFindingsHint:
    "Lists the findings on a sheet of this workbook, each with a link; made again it is rewritten in place, and clearing the flags removes it",
  findingsPut: (name) => `The findings are listed on the sheet “${name}”`,
  recheck: "Check again",
  sendBack: "Send back for correction",
  sendBackHint: "A message for each unit, ready to paste into a chat or an e-mail.",
  sendBackNone: "Nothing has to go back to a unit.",
  sendBackLoading: "Preparing…",
  due: "To be back by",
  dueHint: "e.g. 5 December",
  contact: "Contact, telephone",
  unitFile: "As a file",
  unitFileOf: (unit) => `Save the message for ${unit} as a file`,
  rowOf: (row, name) => `Row ${row} ${name === "" ? "(no name given)" : name}`,
  copy: "Copy",
  copyFor: (unit) => `Copy the message for ${unit}`,
  copied: (unit) => `The message for ${unit} is copied and can be pasted`,
  copyByHand: "The browser does not allow copying. Press Ctrl+C to copy the text selected below.",
  moreUnits: (count: number): string => `Show ${count} more units`,
  noUnit: "Rows without a host unit",
  itemCount: (count) => plural(count, "item"),
  columns: "How your columns were read",
  columnsHint: "Where a column was misread, choose the right field; this is kept in the workbook.",
  column: "Column",
  header: "Header",
  field: "Field",
  notAField: "Not a field of the form",
  recognised: "Back to what was recognised",
  sources: {
    exact: "Header as in the form",
    synonym: "Similar header",
    path: "By the header above",
    user: "Chosen by hand",
  },
  ask: "Please confirm",
  askColumns: (count) => `${plural(count, "column")} to confirm`,
  conversion: (text) => `Unit converted: ${text}`,
  missingColumns: (labels) => `The sheet has no column for: ${labels}`,
  readings: (count) => `Cells read differently from what they show (${count})`,
  readingsHint: "These cells are judged as read here; the sheet itself is not changed.",
  shown: "Shown",
  read: "Read as",
  readingsMore: (count) => `${count} more are not listed.`,
  notChecked: (count) => `Not checked (${count})`,
  notCheckedHint: "For these there was nothing to judge by. Not checked does not mean met.",
  reasons: {
    missing: "not filled in",
    malformed: "cannot be read",
    missingColumn: "the sheet has no such column",
    noRoster: "no list of named studios (give one under Settings)",
    systemError: "the program failed",
  },
  studios: (count) => (count === 0 ? "whole sheet" : plural(count, "studio")),
  systemErrors:
    "The program failed while checking these conditions, so they have no result. Please tell whoever maintains the tool:",
  notASheetTitle: "No summary sheet recognised",
  notASheet: (sheet, headers, best) =>
    `On the sheet “${sheet}”, of headers such as ${headers} the best row has ${best}.`,
  emptySheet: (sheet) => `The sheet “${sheet}” is empty.`,
  notASheetTitled: (title) =>
    `Its title is “${title}”. If it belongs to another notice, prepare that notice on the shelf first, then open it.`,
  notASheetHint:
    "Make sure that this is the summary sheet, or choose another sheet or rule pack above. A header that was changed can be put right after the blank form.",
  blankForm: "Build a blank form",
  mergedUnknown:
    "This version of Excel does not report merged cells: what is merged over several rows looks missing below the first.",
  spokenSummary: ({ errors, warnings, infos }) =>
    errors + warnings + infos === 0
      ? "Checked, no problems found"
      : `Checked: ${plural(errors, "error")}, ${warnings} to verify, ${plural(infos, "note")}`,
  spokenChange: (gone, fresh, { errors, warnings }) =>
    [
      gone > 0 ? `${gone} fixed` : "",
      fresh > 0 ? `${fresh} new` : "",
      `${plural(errors, "error")} and ${warnings} to verify left`,
    ]
      .filter((part) => part !== "")
      .join(", "),
  spokenFinding: (finding, at, all) =>
    `${at} of ${all}. ${severity[finding.severity]}. ${finding.cell ?? ""}. ${finding.message} ${finding.action}`,
};
