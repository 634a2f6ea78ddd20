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
      if (!isPresent(reading)) return absence(reading);
      return Number.isInteger(reading.value) ? Outcome.met : Outcome.notMet;
    },
    explain: () => explanation(field, ""),
  };
};
