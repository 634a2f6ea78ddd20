import { Outcome } from "../outcome";
import { absence, explanation, fieldIndex, isPresent, needsEntry, type PredicateCompiler } from "./check";

/**
 * The yes/no answer is `value`.
 *
 * Source: 平顶山市总工会 第三条（三）, a studio has its signage; 第三条 last sentence, it is no research institute.
 */
export const answers: PredicateCompiler<"answers"> = (predicate, scope) => {
  needsEntry(scope, predicate.is);
  const field = fieldIndex(scope.pack, predicate.field, ["yesNo"]);
  return {
    fields: [field],
    wide: false,
    status(situation, entry) {
      const reading = situation.reading(entry, field);
      if (!isPresent(reading)) return absence(reading);
      return reading.value === predicate.value ? Outcome.met : Outcome.notMet;
    },
    explain: () => explanation(field, predicate.value ? "= 是" : "= 否"),
  };
};
