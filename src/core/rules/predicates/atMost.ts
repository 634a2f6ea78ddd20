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
import { boundsOf, judgeAtMost } from "./figures";

/**
 * value ≤ `value`, or < with `exclusive`; both in the field's unit. A bound or an approximate figure that could go
 * either way needs judgement.
 *
 * Source: spec/rules.md, shared rule 4 (an amount of 10,000 or more under a header in 万元).
 */
export const atMost: PredicateCompiler<"atMost"> = (predicate, scope) => {
  needsEntry(scope, predicate.is);
  const field = fieldIndex(scope.pack, predicate.field, FIGURES);
  const exclusive = predicate.exclusive === true;
  const required = `${exclusive ? "<" : "<="} ${predicate.value}`;
  return {
    fields: [field],
    wide: false,
    status(situation, entry) {
      const reading = situation.reading(entry, field);
      if (!isPresent(reading)) return absence(reading);
      return judgeAtMost(boundsOf(reading), predicate.value, exclusive);
    },
    explain: (_situation, _entry, outcome) =>
      explanation(field, required, outcome === Outcome.needsJudgement ? { message: "judgement.figure" } : {}),
  };
};
