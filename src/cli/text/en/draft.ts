import type * as zh from "../zh/draft";

/** The draft of a pack from a notice, printed for a person. Clauses are named by their numbers. */
export const draft: typeof zh.draft = {
  mind: "Mind",
  title: "Title",
  number: "Number",
  issuer: "Issuer",
  issued: "Issued",
  deadline: "Deadline",
  eachYear: (monthDay) => `${monthDay} each year`,
  inYear: (year, day) => ` (${day} in ${year})`,
  notGiven: "(not given)",
  form: "Form",
  noForm: "none; columns follow from the demands",
  columns: (count) => `${count} columns`,

  proposals: "1. Proposals by clause (✓ sure, ? to be looked at)",
  contradictions: "2. Contradictions: say which holds",
  notUnderstood: "3. Not understood",
  nothing: "nothing",

  comparedWithPack: (pack) => `4. Compared with the pack ${pack}`,
  sameRules: (count) => `Rules that are the same: ${count}`,
  changedRule: (rule, before, after, clause) => `Changed: ${rule}  ${before} → ${after} (${clause})`,
  newRule: (demand, clause) => `New: ${demand} (${clause})`,
  goneRule: (rule, title) => `Not found in the notice: ${rule}  ${title}`,

  asLastYear: (count) => `As last year: ${count}`,
  toLookAt: (clauses) => `Clauses to be looked at: ${clauses.length === 0 ? "none" : clauses.join(", ")}`,
  notBorne: (title, clause) =>
    `Last year's, not borne by this notice and left out: ${title} (then ${clause})`,

  comparedWithNotice: "4. Compared with last year's notice",
  sameClauses: (count) => `Clauses that are the same: ${count}`,
  changed: "Changed",
  added: "New",
  gone: "Gone",

  examples: "Just below, at and above:",
};
