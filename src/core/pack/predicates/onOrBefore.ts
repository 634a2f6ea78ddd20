import { describe } from "../descriptor";
import { explanation } from "../judging/check";
import { Outcome } from "../outcome";

/** The reference date is on or before the pack's deadline. */
export interface OnOrBefore {
  readonly is: "onOrBefore";
  readonly what: "deadline";
}

/**
 * The reference date is on or before the pack's deadline: the deadline of the reference date's own year where it is
 * yearly. Not applicable where the pack has none. A deadline with an hour against a reference date without one needs
 * judgement on the day itself.
 *
 * Source: 乐工经〔2020〕24号 四 (2020年9月25日前); 大连市总工会 附件2一 (7月31日前，逾期视为自动放弃).
 */
export const onOrBefore = describe<OnOrBefore>({
  is: "onOrBefore",
  meaning: "The reference date is not after the deadline.",
  members: { what: { kind: "word", words: ["deadline"] } },
  judges: "entryOrSheet",
  needsDeadline: true,
  compile: () => ({
    fields: [],
    acrossEntries: false,
    status({ reference, deadline }) {
      if (deadline === null) return Outcome.notApplicable;
      if (reference === null) return Outcome.needsJudgement;
      if (reference.day !== deadline.day) return reference.day < deadline.day ? Outcome.met : Outcome.notMet;
      if (deadline.minute === null) return Outcome.met;
      if (reference.minute === null) return Outcome.needsJudgement;
      return reference.minute <= deadline.minute ? Outcome.met : Outcome.notMet;
    },
    explain: ({ reference, deadline }, _entry, outcome) =>
      explanation(-1, `<= ${deadline?.shown ?? ""}`, {
        found: reference?.shown ?? "",
        message: outcome === Outcome.needsJudgement ? "judgement.deadline" : "",
      }),
  }),
  words: (_predicate, { say }) =>
    say("计算截止日不晚于截止日", "the reference date is not after the deadline"),
  advice: {
    "zh-CN": "请先与主管工会联系，确认是否还接收；计算截止日设错的请改正。",
    en: "Please ask the union in charge whether it still accepts the sheet; correct the reference date if it is wrong.",
  },
});
