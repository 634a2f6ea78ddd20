import type { Texts } from "../zh";
import { plural } from "../plural";

/** Words of the Send view (English). */
export const send: Texts["send"] = {
  none: "What is left to do before sending appears here once a summary sheet has been checked.",
  ready: "Ready to send",
  readyHint:
    "Checks, order and checklist are complete. Build the submission copy, print and stamp it, and send it as the notice asks.",
  notReady: (count) => `${plural(count, "thing")} left to do`,
  gates: {
    errors: "No errors on the sheet",
    systemErrors: "All conditions have a result",
    ranking: "Order confirmed",
    reasons: "A reason for every rank changed by hand",
    signature: "Recommending union and preparer filled in",
    quota: "Number of studios as required",
    deadline: "Before the deadline",
    roster: "No studio that is already named",
    leftOut: "All studios ranked",
    checklist: "Checklist gone through",
  },
  gateOpen: {
    errors: (count) => `${plural(count, "error")} left`,
    noEntries: "The sheet has no studio yet",
    systemErrors: (count) => `The program failed on ${plural(count, "condition")}`,
    ranking: "Look at the order under Rank and confirm it",
    reasons: (names, more) =>
      `Changed by hand without a reason: ${names}${more > 0 ? ` and ${more} more` : ""}. Give it under Rank, or go back to the proposed order`,
    signature: (labels) => `Not filled in on the sheet: ${labels}`,
    recommendingUnit: "recommending union",
    preparedBy: "preparer",
    quota: "The number of studios is not as required; see Check",
    quotaOpen: "The number asked for depends on the recommending union, which was not recognised",
    deadline: (date) => `The reference date is after the deadline ${date}`,
    late: (date, today) => `The deadline was ${date}, today is ${today}`,
    noDeadline: "The yearly notice sets the deadline",
    rosterMissing:
      "There is no list of named studios to compare with; give one under Settings or compare by hand",
    roster: "The sheet has studios that are already named; see Check",
    leftOut: (count) => `${plural(count, "studio")} not ranked`,
    checklist: (done, all) => `${done} of ${all} ticked`,
  },
  deadlineIs: (date) => `Deadline ${date}`,
  settle: {
    deadline: "The receiving union has agreed to take it late",
    roster: "Compared by hand, none is named already",
    quota: "The receiving union has agreed to the number",
  },
  done: "Done",
  open: "Open",
  goCheck: "To Check",
  goRank: "To Rank",
  goSettings: "To Settings",
  warnings: (count) =>
    `${plural(count, "item")} to verify: no bar to sending, but please make sure that each is true.`,
  checklist: "Checklist",
  checklistHint:
    "The sheet cannot show these demands. Tick them off with the papers at hand; ticks are kept in the workbook.",
  before: "Before sending",
  after: "After sending",
  afterHint: "These can only be done once it is sent. They are recorded and do not keep it from being ready.",
  matrixHint:
    "A row for each item, a column for each studio (its leader); the boxes at their heads tick whole rows and columns. Arrow keys move, Space ticks.",
  item: "Item",
  everything: "Every item of every studio",
  ofStudio: (item, studio) => `${studio}: ${item}`,
  printChecklist: "Build the checklist (to print and file)",
  perSubmission: "The whole submission",
  progressOf: (name, done, all) => `${name}: ${done} of ${all} ticked`,
  tickAll: "Tick all",
  moreStudios: (count) => `Show ${count} more studios`,
  build: "Build the submission copy",
  buildHint: "A clean official form in the confirmed order, without flags and notes.",
  buildEarly: "Some things are still open, so this is a preview only.",
  facts: "Worth knowing from the notice",
  unnamed: (row) => `Row ${row} (no name)`,
};
