import type { ReadingNote } from "../../values";
import { Outcome } from "../outcome";
import { explanation, type PredicateCompiler } from "./check";
import { overField } from "./overField";

/** Notes about a reading that become a warning, in the order in which they are told. */
const TOLD: readonly ReadingNote[] = ["qualifier", "dashAsNone", "sequenceFormula"];

/**
 * The value was read without dropping a qualifier (约50, 20余), taking a dash for none, or reading a formula's result
 * in the rank column. Such values are used, and the form still asks for a plain one.
 *
 * Source: spec/rules.md, shared rule 3; spec/cells.md, "Values".
 */
export const stated: PredicateCompiler<"stated"> = (predicate, scope) =>
  overField(
    predicate,
    scope,
    undefined,
    ({ notes }) =>
      notes.length > 0 && TOLD.some((note) => notes.includes(note)) ? Outcome.notMet : Outcome.met,
    (field, _outcome, situation, entry) => {
      const notes = situation.reading(entry, field)?.notes ?? [];
      const told = TOLD.find((note) => notes.includes(note)) ?? "qualifier";
      return explanation(field, "", { message: `stated.${told}` });
    },
  );
