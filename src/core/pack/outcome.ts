/** What a rule came to for one entry (or for the sheet). */
export type OutcomeStatus = "met" | "notMet" | "missing" | "malformed" | "notApplicable" | "needsJudgement";

/**
 * Outcomes as small numbers, so that a table of a million of them is one byte array. The order is that of
 * `OUTCOME_STATUSES`.
 */
export const Outcome = {
  met: 0,
  notMet: 1,
  missing: 2,
  malformed: 3,
  notApplicable: 4,
  needsJudgement: 5,
} as const satisfies Readonly<Record<OutcomeStatus, number>>;

/** One outcome, as stored. */
export type OutcomeCode = (typeof Outcome)[OutcomeStatus];

/** The outcomes by code. */
export const OUTCOME_STATUSES: readonly OutcomeStatus[] = [
  "met",
  "notMet",
  "missing",
  "malformed",
  "notApplicable",
  "needsJudgement",
];

/**
 * A rule that threw, as stored: it counts as `needsJudgement` (a person has to look), never as a pass, makes no
 * finding of its own and is listed among the system errors.
 */
export const FAILED = 6;

/** The name of a stored outcome. */
export const statusOf = (code: number): OutcomeStatus => OUTCOME_STATUSES[code] ?? "needsJudgement";
