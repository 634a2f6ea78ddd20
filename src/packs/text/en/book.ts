import type { BookTexts } from "../zh/book";

/** The words of a pack's page in the rule book (English). */
export const book: BookTexts = {
  severities: { error: "error", warning: "warning", info: "info" },
  outcomes: {
    met: "met",
    notMet: "not met",
    missing: "missing",
    malformed: "malformed",
    notApplicable: "not applicable",
    needsJudgement: "needs judgement",
  },
  became: {
    rule: "rule",
    checklist: "checklist item",
    fact: "fact",
    notAboutTheSheet: "not about the sheet",
  },
  colon: ": ",
  comma: ", ",
  semicolon: "; ",
  item: "Item",
  content: "Content",
  clause: "Clause",

  headings: {
    clauses: "What became of each clause",
    fields: "Columns of the form",
    rules: "Rules",
    checklist: "Checklist for a person to tick",
    facts: "Facts worth knowing",
    criteria: "Default criteria of the proposed order",
  },

  about: {
    document: "Document",
    number: "Number",
    issuer: "Issuer",
    issued: "Issued",
    notGiven: "none given",
    pack: "Rule pack",
    deadline: "Deadline",
    noDeadline: "set by each year's notice; the reference date is today",
    eachYear: " (each year)",
    exception: (year, day) => `, ${day} in ${year}`,
    form: "Form",
    official: (attachment) => `printed in the document (${attachment})`,
    suggested: "none in the document; suggested after its conditions",
  },

  clauses: {
    asks: "What it asks",
    became: "Became",
    refs: "Rules, items, facts",
    remark: "Remark",
  },

  fields: {
    header: "Header",
    kind: "Kind",
    unit: "Unit",
    synonyms: "Other headers",
    vagueHeaders: "Headers asked about",
  },

  rule: {
    severity: "Severity",
    judged: "Judged",
    eachStudio: "for each studio",
    sheet: "for the sheet",
    columns: "Columns",
    everyColumn: "every column",
    condition: "Condition",
    message: "Message",
    judgementMessage: "Message where only a person can tell",
    example: "Example of the message",
  },

  cases: {
    name: "Case (executed)",
    given: "Given",
    outcome: "Outcome",
    judged: (field) => `judged: ${field}`,
    blank: "(blank)",
    furtherRows: (count) => `${count} further rows`,
    anotherRow: "another row: ",
    recommendingUnit: "recommending union",
    preparedBy: "preparer",
    namedParts: ", ",
    alreadyNamed: "already named: ",
    withoutColumns: "columns not there: ",
    referenceDate: "reference date: ",
    asItIs: "the sample as it is",
  },

  checklist: {
    none: "None.",
    for: "For",
    eachStudio: "each studio",
    submission: "the submission",
    demand: "Demand",
  },

  criteria: {
    proposal: "The document gives no formula; this is a proposal that the user can change.",
    criterion: "Criterion",
    direction: "Direction",
    more: "more is better",
    less: "less is better",
    weight: "Weight",
    scores: "Score columns that can serve as criteria where the sheet has them: ",
  },
};
