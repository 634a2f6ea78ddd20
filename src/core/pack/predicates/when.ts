import { describe } from "../descriptor";
import type { AnyPredicate } from "../judging/check";
import { fieldsOf, provided } from "../judging/logic";
import { Outcome } from "../outcome";

/**
 * `then` must hold where `if` is met; `notApplicable` elsewhere. Where `if` is open, so is the rule (`needsJudgement`,
 * `missing`, `malformed`).
 */
export interface When<Inner extends AnyPredicate = AnyPredicate> {
  readonly is: "when";
  readonly if: Inner;
  readonly then: Inner;
}

/** `then`, where `if` is met; else not applicable. */
export const when = describe<When>({
  is: "when",
  meaning: "`then` must hold where `if` holds; elsewhere the rule does not apply.",
  members: { if: { kind: "condition" }, then: { kind: "condition" } },
  judges: "entryOrSheet",
  compile(predicate, pack) {
    const condition = pack.compile(predicate.if);
    const then = pack.compile(predicate.then);
    return {
      fields: fieldsOf([condition, then]),
      acrossEntries: condition.acrossEntries || then.acrossEntries,
      status(sheet, entry) {
        const applies = condition.status(sheet, entry);
        return applies === Outcome.notMet || applies === Outcome.notApplicable
          ? Outcome.notApplicable
          : provided(applies, then.status(sheet, entry));
      },
      explain(sheet, entry, outcome) {
        const applies = condition.status(sheet, entry) === Outcome.met;
        return (applies ? then : condition).explain(sheet, entry, outcome);
      },
      reportsAbsence: (sheet, entry, outcome) =>
        condition.status(sheet, entry) === Outcome.met &&
        then.reportsAbsence?.(sheet, entry, outcome) === true,
      ...(then.explainAll === undefined ? {} : { explainAll: then.explainAll.bind(then) }),
    };
  },
  words: (predicate, { say, phrase }) =>
    say(
      `当${phrase(predicate.if)}时：${phrase(predicate.then)}`,
      `where ${phrase(predicate.if)}: ${phrase(predicate.then)}`,
    ),
  parts: (predicate) => [
    { at: ["if"], predicate: predicate.if, negated: false, conditional: true, demanded: false },
    { at: ["then"], predicate: predicate.then, negated: false, conditional: true, demanded: false },
  ],
  mainPart: ({ then }) => then,
});
