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
import { boundsOf, judgeAtLeast } from "./figures";

/**
 * value ≥ `value`, or > with `exclusive`; both in the field's unit. A bound (50余) or an approximate figure (约50)
 * that could go either way needs judgement.
 *
 * Source: 乐工经〔2020〕24号 二（一） "5人以上" (以上 includes the number itself, 民法典 第一千二百五十九条).
 */
export const atLeast: PredicateCompiler<"atLeast"> = (predicate, scope) => {
  needsEntry(scope, predicate.is);
  const field = fieldIndex(scope.pack, predicate.field, FIGURES);
  const exclusive = predicate.exclusive === true;
  const threshold = predicate.value;
  const required = `${exclusive ? ">" : ">="} ${threshold}`;
  return {
    fields: [field],
    wide: false,
    status(situation, entry) {
      const reading = situation.reading(entry, field);
      if (!isPresent(reading)) return absence(reading);
      if (reading.qualifier !== null) return judgeAtLeast(boundsOf(reading), threshold, exclusive);
      const value = reading.value as number;
      return (exclusive ? value > threshold : value >= threshold) ? Outcome.met : Outcome.notMet;
    },
    explain: (_situation, _entry, outcome) =>
      explanation(field, required, outcome === Outcome.needsJudgement ? { message: "judgement.figure" } : {}),
  };
};
