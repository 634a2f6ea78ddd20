import { Outcome } from "../outcome";
import { explanation, fieldIndex, needsEntry, type PredicateCompiler } from "./check";

/**
 * The cell holds an answer. An empty cell, a placeholder, 待定, 同上, 见附件 and the like are `missing`, each with its
 * own message. A rank (`sequence`) may stay blank while there is only one entry.
 *
 * Source: 乐工经〔2020〕24号 附件2 填表要求1 "逐项如实填写，不得漏项"; spec/rules.md, shared rules 1 and 7.
 */
export const required: PredicateCompiler<"required"> = (predicate, scope) => {
  needsEntry(scope, predicate.is);
  const field = fieldIndex(scope.pack, predicate.field);
  const isRank = scope.pack.fields[field]?.kind === "sequence";
  return {
    fields: [field],
    wide: false,
    status(situation, entry) {
      const reading = situation.reading(entry, field);
      if (reading !== null && reading.state !== "missing") return Outcome.met;
      if (isRank && reading !== null && situation.count <= 1) return Outcome.notApplicable;
      return Outcome.missing;
    },
    // A field without a column is the finding of `hasColumn`, once for the sheet.
    speaks: (situation, entry, outcome) =>
      outcome === Outcome.missing && situation.reading(entry, field) !== null,
    explain(situation, entry) {
      return explanation(field, "", {
        message: `missing.${situation.reading(entry, field)?.reason ?? "blank"}`,
      });
    },
  };
};
