import { Outcome } from "../outcome";
import type { PredicateCompiler } from "./check";
import { boundsOf, countsPieces, judgeAtLeast } from "./figures";
import { overFigure } from "./overField";

/**
 * value ≥ `value`, or > with `exclusive`; both in the field's unit. A bound (50余) or an approximate figure (约50)
 * that could go either way needs judgement.
 *
 * Source: 乐工经〔2020〕24号 二（一） "5人以上" (以上 includes the number itself, 民法典 第一千二百五十九条).
 */
export const atLeast: PredicateCompiler<"atLeast"> = (predicate, scope) => {
  const exclusive = predicate.exclusive === true;
  const threshold = predicate.value;
  const whole = countsPieces(scope.pack, predicate.field);
  return overFigure(predicate, scope, `${exclusive ? ">" : ">="} ${threshold}`, (reading) => {
    // Nearly every figure is plain: bounds need not be made for it.
    if (reading.qualifier !== null) return judgeAtLeast(boundsOf(reading, whole), threshold, exclusive);
    const value = reading.value as number;
    return (exclusive ? value > threshold : value >= threshold) ? Outcome.met : Outcome.notMet;
  });
};
