import type { PredicateCompiler } from "./check";
import { boundsOf, countsPieces, judgeAtMost } from "./figures";
import { overFigure } from "./overField";

/**
 * value ≤ `value`, or < with `exclusive`; both in the field's unit. A bound or an approximate figure that could go
 * either way needs judgement.
 *
 * Source: spec/rules.md, shared rule 4 (an amount of 10,000 or more under a header in 万元).
 */
export const atMost: PredicateCompiler<"atMost"> = (predicate, scope) => {
  const exclusive = predicate.exclusive === true;
  const whole = countsPieces(scope.pack, predicate.field);
  return overFigure(predicate, scope, `${exclusive ? "<" : "<="} ${predicate.value}`, (reading) =>
    judgeAtMost(boundsOf(reading, whole), predicate.value, exclusive),
  );
};
