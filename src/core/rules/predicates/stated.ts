import type { ReadingNote } from "../../values";
import { Outcome } from "../outcome";
import { explanation, type PredicateCompiler } from "./check";
import { overField } from "./overField";

/** Notes about a reading that become a warning, in the order in which they are told. */
const TOLD: readonly ReadingNote[] = [
  "rateInTotal",
  "totalInYearly",
  "qualifier",
  "dashAsNone",
  "sequenceFormula",
];

/**
 * The value was read without dropping a qualifier (约50, 20余, 2018年左右), taking a year's figure for a total or a total
 * for a year's, taking a dash for none, or reading a formula's result in the rank column. Such values are used, and the form still asks for a plain one.
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
      const isDate = situation.pack.fields[field]?.kind === "partialDate";
      return explanation(field, "", {
        message: `stated.${told === "qualifier" && isDate ? "dateInDoubt" : told}`,
      });
    },
  );
