import { Outcome } from "../outcome";
import { explanation, PackFault, type PredicateCompiler } from "./check";

/**
 * The reference date is on or before the pack's deadline: the deadline of the reference date's own year where it is
 * yearly. Not applicable where the pack has none. A deadline with an hour against a reference date without one needs
 * judgement on the day itself.
 *
 * Source: 乐工经〔2020〕24号 四 (2020年9月25日前); 大连市总工会 附件2一 (7月31日前，逾期视为自动放弃).
 */
export const onOrBefore: PredicateCompiler<"onOrBefore"> = (predicate) => {
  if ((predicate.what as string) !== "deadline")
    throw new PackFault(`"onOrBefore" knows no "${predicate.what}"`);
  return {
    fields: [],
    wide: false,
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
  };
};
