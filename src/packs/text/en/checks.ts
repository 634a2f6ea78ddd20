import type * as zh from "../zh/checks";

/** What is wrong between the parts of a pack that each have the right shape (English). */
export const checks: typeof zh.checks = {
  repeated: (id) => `"${id}" is there twice; each may occur only once.`,
  unknownField: (name, known) => `There is no field "${name}"; expected one of: ${known}.`,
  noSuchDay: (text) => `There is no such day (or hour) as "${text}".`,

  fields: {
    noUnit: (kind) => `A field of kind ${kind} has no unit; leave "unit" out.`,
    unitInHeader: (unit) => `The header should end in the unit, as in "…（${unit}）".`,
    fewChoices: 'A "choice" field needs at least two choices.',
    noChoices: 'Only "choice" and "yesNo" fields have choices.',
    otherChoice: (choice) => `"${choice}" is not among the choices.`,
  },

  rules: {
    anchorLabel: '"anchorLabel" is only for rules of the scope "sheet".',
    placeholder: (name, known) => `There is no placeholder {${name}}; use one of: ${known}.`,
    noFieldInCheck:
      'The rule has "fields" but its check never says "$field"; use "$field" in the check, or leave "fields" out.',
    fewCases: (id, least) => `The rule "${id}" needs at least ${least} cases.`,
    caseNeedsField: (fields) => `Name the field judged, one of: ${fields}.`,
    caseHasField: 'The rule is not over several fields; leave "field" out.',
  },

  clauses: {
    missing: (clause) => `"clauses" has no clause "${clause}"; please add it.`,
    notListed: (clause, id) => `The clause "${clause}" in "clauses" does not list "${id}" in its refs.`,
    unknownRef: (ref) => `There is no rule, checklist item or fact called "${ref}".`,
    refersToNothing: "A clause that is not about the sheet refers to nothing.",
    noReason: "Say why it is not about the sheet.",
    noSuchRef: (became) => `"became" is "${became}", so "refs" must name at least one ${became}.`,
  },

  criteria: {
    noFigure: (name) => `"${name}" is not a field of figures and cannot be a criterion.`,
    weights: (sum) => `The weights must sum to 1; they sum to ${sum}.`,
    noDate: (name) => `"${name}" is no date field of the form; years cannot be counted from it.`,
    noRange: "The lower reference figure must be less than the upper one.",
  },

  sampleLacks: (id) => `The sample lacks the field "${id}".`,
};
