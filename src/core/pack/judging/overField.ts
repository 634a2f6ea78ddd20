import type { Reading } from "../../values";
import { Outcome, type OutcomeCode } from "../outcome";
import { absence, explanation, isPresent } from "./check";
import type { AnyPredicate, Check, Compilation, Explanation, JudgedSheet } from "./check";

interface OverOneField extends AnyPredicate {
  readonly field: string;
}

/** Decides over the reading of a value that is there. `field` is its index in the pack. */
type Judge = (reading: Reading, sheet: JudgedSheet, field: number, entry: number) => OutcomeCode;

/** What a finding says of an outcome. */
type Explain = (field: number, outcome: OutcomeCode, sheet: JudgedSheet, entry: number) => Explanation;

/**
 * A check over one field of each entry: an empty cell is `missing`, an unreadable one `malformed`, the rest is up to
 * `judge`.
 */
export function overField(
  predicate: OverOneField,
  pack: Compilation,
  judge: Judge,
  explain: Explain = (field) => explanation(field, ""),
): Check {
  const field = pack.field(predicate.field);
  return {
    fields: [field],
    acrossEntries: false,
    status(sheet, entry) {
      const reading = sheet.reading(entry, field);
      return isPresent(reading) ? judge(reading, sheet, field, entry) : absence(reading);
    },
    explain: (sheet, entry, outcome) => explain(field, outcome, sheet, entry),
  };
}

/**
 * A check over a figure. A bound or an approximate figure that leaves it open has a message of its own.
 *
 * @param required the demand, language-free, as findings show it
 */
export const overFigure = (
  predicate: OverOneField,
  pack: Compilation,
  required: string,
  judge: Judge,
): Check =>
  overField(predicate, pack, judge, (field, outcome) =>
    explanation(field, required, outcome === Outcome.needsJudgement ? { message: "judgement.figure" } : {}),
  );

/**
 * A check over a text or choice, as `sheet.comparable` gives it.
 *
 * @param required the demand, language-free, as findings show it
 */
export const overText = (
  predicate: OverOneField,
  pack: Compilation,
  required: string,
  accepts: (text: string) => boolean,
): Check =>
  overField(
    predicate,
    pack,
    (_reading, sheet, field, entry) =>
      accepts(sheet.comparable(entry, field)) ? Outcome.met : Outcome.notMet,
    (field) => explanation(field, required),
  );
