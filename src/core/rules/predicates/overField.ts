import type { Predicate } from "../../pack";
import { Outcome, type OutcomeCode } from "../outcome";
import type { Situation } from "../situation";
import type { FieldKind, Reading } from "../../values";
import { absence, explanation, fieldIndex, FIGURES, isPresent, needsEntry, TEXTS } from "./check";
import type { Check, CompileScope, Explanation } from "./check";

type OverOneField = Extract<Predicate, { readonly field: string }>;

/** Decides over the reading of a value that is there. `field` is its index in the pack. */
type Judge = (reading: Reading, situation: Situation, field: number, entry: number) => OutcomeCode;

/** What a finding says of an outcome. */
type Explain = (field: number, outcome: OutcomeCode, situation: Situation, entry: number) => Explanation;

/**
 * A check over one field of each entry: an empty cell is `missing`, an unreadable one `malformed`, the rest is up to
 * `judge`.
 *
 * @throws PackFault when the field is none of the pack's, or of none of `kinds`, or the rule is about the sheet
 */
export function overField(
  predicate: OverOneField,
  scope: CompileScope,
  kinds: readonly FieldKind[] | undefined,
  judge: Judge,
  explain: Explain = (field) => explanation(field, ""),
): Check {
  needsEntry(scope, predicate.is);
  const field = fieldIndex(scope.pack, predicate.field, kinds);
  return {
    fields: [field],
    wide: false,
    status(situation, entry) {
      const reading = situation.reading(entry, field);
      return isPresent(reading) ? judge(reading, situation, field, entry) : absence(reading);
    },
    explain: (situation, entry, outcome) => explain(field, outcome, situation, entry),
  };
}

/**
 * A check over a figure. A bound or an approximate figure that leaves it open has a message of its own.
 *
 * @param required the demand, language-free, as findings show it
 */
export const overFigure = (
  predicate: OverOneField,
  scope: CompileScope,
  required: string,
  judge: Judge,
): Check =>
  overField(predicate, scope, FIGURES, judge, (field, outcome) =>
    explanation(field, required, outcome === Outcome.needsJudgement ? { message: "judgement.figure" } : {}),
  );

/**
 * A check over a text or choice, as `situation.comparable` gives it.
 *
 * @param required the demand, language-free, as findings show it
 */
export const overText = (
  predicate: OverOneField,
  scope: CompileScope,
  required: string,
  accepts: (text: string) => boolean,
): Check =>
  overField(
    predicate,
    scope,
    TEXTS,
    (_reading, situation, field, entry) =>
      accepts(situation.comparable(entry, field)) ? Outcome.met : Outcome.notMet,
    (field) => explanation(field, required),
  );
