import { Outcome } from "../outcome";
import { explanation, fieldIndex, FIGURES, needsEntry, withoutValue, type PredicateCompiler } from "./check";

/**
 * The figure has no decimals: people, sets and items are counted whole.
 *
 * Source: spec/rules.md, shared rule 4 ("a fractional count").
 */
export const wholeNumber: PredicateCompiler<"wholeNumber"> = (predicate, scope) => {
  needsEntry(scope, predicate.is);
  const field = fieldIndex(scope.pack, predicate.field, FIGURES);
  return {
    fields: [field],
    wide: false,
    status(situation, entry) {
      const reading = situation.reading(entry, field);
      const absent = withoutValue(reading);
      if (absent !== null || reading === null) return absent ?? Outcome.missing;
      return Number.isInteger(reading.value) ? Outcome.met : Outcome.notMet;
    },
    explain: () => explanation(field, ""),
  };
};
