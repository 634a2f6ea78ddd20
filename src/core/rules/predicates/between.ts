import { Outcome } from "../outcome";
import {
  absence,
  explanation,
  fieldIndex,
  FIGURES,
  isPresent,
  needsEntry,
  type PredicateCompiler,
} from "./check";
import { boundsOf, judgeAtLeast, judgeAtMost } from "./figures";

/**
 * `min` ≤ value ≤ `max`, in the field's unit.
 *
 * Source: 大连市总工会 四4, "照片3—5张".
 */
export const between: PredicateCompiler<"between"> = (predicate, scope) => {
  needsEntry(scope, predicate.is);
  const field = fieldIndex(scope.pack, predicate.field, FIGURES);
  const required = `${predicate.min}..${predicate.max}`;
  return {
    fields: [field],
    wide: false,
    status(situation, entry) {
      const reading = situation.reading(entry, field);
      if (!isPresent(reading)) return absence(reading);
      const bounds = boundsOf(reading);
      const low = judgeAtLeast(bounds, predicate.min, false);
      const high = judgeAtMost(bounds, predicate.max, false);
      if (low === Outcome.notMet || high === Outcome.notMet) return Outcome.notMet;
      return low === Outcome.met && high === Outcome.met ? Outcome.met : Outcome.needsJudgement;
    },
    explain: (_situation, _entry, outcome) =>
      explanation(field, required, outcome === Outcome.needsJudgement ? { message: "judgement.figure" } : {}),
  };
};
