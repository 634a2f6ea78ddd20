import { Outcome } from "../outcome";
import type { PackField } from "../../pack";
import { explanation, fieldIndex, type PredicateCompiler } from "./check";

/**
 * The sheet has a column for the field. Where an ambiguous column may be it, this needs judgement: the user is asked
 * (one finding per ambiguous column), and nothing is guessed.
 *
 * Source: spec/rules.md, shared rule 2.
 */
export const hasColumn: PredicateCompiler<"hasColumn"> = (predicate, scope) => {
  const field = fieldIndex(scope.pack, predicate.field);
  const { header } = scope.pack.fields[field] as PackField;
  return {
    fields: [field],
    wide: false,
    status(situation) {
      if (situation.columns[field] !== null) return Outcome.met;
      return situation.askedAbout.has(predicate.field) ? Outcome.needsJudgement : Outcome.notMet;
    },
    explain: () =>
      explanation(field, "", {
        found: "",
        message: "column.missing",
        parameters: { header: header },
      }),
  };
};
