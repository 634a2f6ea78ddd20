import type { Predicate } from "../pack";
import { Outcome, type OutcomeCode } from "../outcome";
import type { Situation } from "../situation";
import type { Reading } from "../../values";
import { absence, explanation, fieldIndex, FIGURES, isPresent, needsEntry } from "./check";
import type { Check, CompileScope } from "./check";

/** Decides over the reading of a figure that is there. `field` is its index in the pack. */
type Judge = (reading: Reading, situation: Situation, field: number) => OutcomeCode;

/**
 * A check over the figure of one field of each entry: an empty cell is `missing`, an unreadable one `malformed`, the
 * rest is up to `judge`. A bound or an approximate figure that leaves it open has a message of its own.
 *
 * @param required the demand, language-free, as findings show it
 * @throws PackFault when the field is none of the pack's, or no figure, or the rule is about the sheet
 */
export function overFigure(
  predicate: Extract<Predicate, { readonly field: string }>,
  scope: CompileScope,
  required: string,
  judge: Judge,
): Check {
  needsEntry(scope, predicate.is);
  const field = fieldIndex(scope.pack, predicate.field, FIGURES);
  return {
    fields: [field],
    wide: false,
    status(situation, entry) {
      const reading = situation.reading(entry, field);
      return isPresent(reading) ? judge(reading, situation, field) : absence(reading);
    },
    explain: (_situation, _entry, outcome) =>
      explanation(field, required, outcome === Outcome.needsJudgement ? { message: "judgement.figure" } : {}),
  };
}
