/** What sorts of title an honour may be. `other` is a title that was found but is none of the known sorts. */
export const HONOUR_KINDS = [
  "modelWorker",
  "advancedWorker",
  "craftsman",
  "labourMedal",
  "governmentAllowance",
  "scienceAward",
  "academicLeader",
  "other",
] as const;

export type HonourKind = (typeof HONOUR_KINDS)[number];
