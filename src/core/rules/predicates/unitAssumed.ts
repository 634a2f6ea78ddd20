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
 * The figure was written without a unit of its own under a header in the field's own unit, so that its unit rests on
 * the header alone. `12000` under 万元 may be yuan; `12000万元` and `1.2亿` say what they are.
 *
 * Source: spec/rules.md, shared rule 4 (疑似以元填写).
 */
export const unitAssumed: PredicateCompiler<"unitAssumed"> = (predicate, scope) => {
  needsEntry(scope, predicate.is);
  const field = fieldIndex(scope.pack, predicate.field, FIGURES);
  return {
    fields: [field],
    wide: false,
    status(situation, entry) {
      const reading = situation.reading(entry, field);
      if (!isPresent(reading)) return absence(reading);
      const ownUnit = reading.notes.includes("unitConverted") || reading.notes.includes("unitRemoved");
      const headerConverts = situation.columns[field]?.factor !== 1;
      return ownUnit || headerConverts ? Outcome.notMet : Outcome.met;
    },
    explain: () => explanation(field, ""),
  };
};
