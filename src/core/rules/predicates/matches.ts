import { Outcome } from "../outcome";
import { explanation, fieldIndex, needsEntry, TEXTS, withoutValue, type PredicateCompiler } from "./check";
import { matchesAny, preparePatterns } from "./texts";

/**
 * The whole text matches one of `patterns`, in which `*` stands for any characters; compared after normalising.
 *
 * Source: spec/architecture.md, "A rule pack is data" (patterns instead of an expression language).
 */
export const matches: PredicateCompiler<"matches"> = (predicate, scope) => {
  needsEntry(scope, predicate.is);
  const field = fieldIndex(scope.pack, predicate.field, TEXTS);
  const patterns = preparePatterns(predicate.patterns);
  return {
    fields: [field],
    wide: false,
    status(situation, entry) {
      const absent = withoutValue(situation.reading(entry, field));
      if (absent !== null) return absent;
      return matchesAny(situation.comparable(entry, field), patterns) ? Outcome.met : Outcome.notMet;
    },
    explain: () => explanation(field, predicate.patterns.join(" / ")),
  };
};
