import { Outcome } from "../outcome";
import type { PredicateCompiler } from "./check";
import { boundsOf, countsPieces, judgeAtLeast, judgeAtMost } from "./figures";
import { overFigure } from "./overField";

/**
 * `min` ≤ value ≤ `max`, in the field's unit.
 *
 * Source: 大连市总工会 四4, "照片3—5张".
 */
export const between: PredicateCompiler<"between"> = (predicate, scope) => {
  const whole = countsPieces(scope.pack, predicate.field);
  return overFigure(predicate, scope, `${predicate.min}..${predicate.max}`, (reading) => {
    const bounds = boundsOf(reading, whole);
    const low = judgeAtLeast(bounds, predicate.min, false);
    const high = judgeAtMost(bounds, predicate.max, false);
    if (low === Outcome.notMet || high === Outcome.notMet) return Outcome.notMet;
    return low === Outcome.met && high === Outcome.met ? Outcome.met : Outcome.needsJudgement;
  });
};
