import type { ReadingNote } from "../../values";
import { Outcome } from "../outcome";
import { absence, explanation, fieldIndex, isPresent, needsEntry, type PredicateCompiler } from "./check";

/** Notes about a reading that become a warning, in the order in which they are told. */
const TOLD: readonly ReadingNote[] = ["qualifier", "dashAsNone", "sequenceFormula"];

/**
 * The value was read without dropping a qualifier (约50, 20余), taking a dash for none, or reading a formula's result
 * in the rank column. Such values are used, and the form still asks for a plain one.
 *
 * Source: spec/rules.md, shared rule 3; spec/cells.md, "Values".
 */
export const stated: PredicateCompiler<"stated"> = (predicate, scope) => {
  needsEntry(scope, predicate.is);
  const field = fieldIndex(scope.pack, predicate.field);
  return {
    fields: [field],
    wide: false,
    status(situation, entry) {
      const reading = situation.reading(entry, field);
      if (!isPresent(reading)) return absence(reading);
      if (reading.notes.length === 0) return Outcome.met;
      return TOLD.some((note) => reading.notes.includes(note)) ? Outcome.notMet : Outcome.met;
    },
    explain(situation, entry) {
      const notes = situation.reading(entry, field)?.notes ?? [];
      const told = TOLD.find((note) => notes.includes(note)) ?? "qualifier";
      return explanation(field, "", { message: `stated.${told}` });
    },
  };
};
