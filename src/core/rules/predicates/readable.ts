import { Outcome } from "../outcome";
import { explanation, fieldIndex, needsEntry, type PredicateCompiler } from "./check";

/**
 * What the cell holds could be read as the field's kind. The message depends on why it could not: a range, several
 * figures, an ambiguous date, an Excel error …
 *
 * Source: spec/rules.md, shared rule 3; spec/cells.md, "Values".
 */
export const readable: PredicateCompiler<"readable"> = (predicate, scope) => {
  needsEntry(scope, predicate.is);
  const field = fieldIndex(scope.pack, predicate.field);
  return {
    fields: [field],
    wide: false,
    status(situation, entry) {
      const reading = situation.reading(entry, field);
      if (reading === null || reading.state === "missing") return Outcome.missing;
      return reading.state === "unreadable" ? Outcome.malformed : Outcome.met;
    },
    speaks: (_situation, _entry, outcome) => outcome === Outcome.malformed,
    explain(situation, entry) {
      const reason = situation.reading(entry, field)?.reason ?? "notANumber";
      return explanation(field, "", { message: `unreadable.${reason}` });
    },
  };
};
