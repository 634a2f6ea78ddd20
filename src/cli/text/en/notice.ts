import type * as zh from "../zh/notice";

/** What a proposal makes of a clause. */
export const kinds: typeof zh.kinds = {
  rule: "rule",
  checklist: "checklist",
  fact: "fact",
  notAboutTheSheet: "not about the sheet",
};

/** Why a proposal is not sure. */
export const doubts: typeof zh.doubts = {
  attachedStandard: "in an attached standard; the notice itself governs",
  newColumn: "needs a column that is not there",
  senders: "which senders are meant is not certain",
  wording: "the wording leaves open whether it is a demand",
  saidElsewhere: "said more exactly elsewhere",
  alternative: "another way will do, which no column shows",
  exception: "for a part of the applicants, or with exceptions",
  fromForm: "not written, follows from the form",
  remainder: "the rest of the clause",
};

/** What a rule says of an example. */
export const outcomes: typeof zh.outcomes = {
  met: "met",
  notMet: "not met",
  missing: "missing",
  malformed: "not readable",
  notApplicable: "not applicable",
  needsJudgement: "to be verified",
};
