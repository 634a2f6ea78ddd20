import { Outcome, type OutcomeCode } from "../outcome";
import type { Check, Explanation, JudgedSheet } from "./check";

/**
 * Three-valued logic after Kleene (Introduction to Metamathematics, 1952, §64): `met` is true, `notMet` is false,
 * and `missing`, `malformed`, `needsJudgement` are unknown, in this order of precedence when several meet (an empty
 * cell is the first thing to put right). `notApplicable` takes no part.
 *
 * | a              | b              | all(a, b)      | any(a, b)      | when(a, b)     |
 * | -------------- | -------------- | -------------- | -------------- | -------------- |
 * | met            | b              | b (met if n/a) | met            | b              |
 * | notMet         | b              | notMet         | b (notMet if n/a) | notApplicable |
 * | unknown        | met            | unknown        | met            | met            |
 * | unknown        | notMet         | notMet         | unknown        | unknown (a)    |
 * | unknown a      | unknown b      | the earlier in precedence | the earlier in precedence | unknown (a) |
 * | notApplicable  | b              | b              | b              | notApplicable  |
 *
 * `not` swaps `met` and `notMet` and leaves the rest. The tests go through all 36 pairs.
 */
const UNKNOWN_BY_PRECEDENCE: readonly OutcomeCode[] = [
  Outcome.missing,
  Outcome.malformed,
  Outcome.needsJudgement,
];

const isUnknown = (outcome: OutcomeCode): boolean =>
  outcome === Outcome.missing || outcome === Outcome.malformed || outcome === Outcome.needsJudgement;

/** `all` of two outcomes; associative and commutative, with `notApplicable` as its neutral element. */
export function both(a: OutcomeCode, b: OutcomeCode): OutcomeCode {
  if (a === Outcome.notApplicable) return b;
  if (b === Outcome.notApplicable) return a;
  if (a === Outcome.notMet || b === Outcome.notMet) return Outcome.notMet;
  return unknownOf(a, b) ?? Outcome.met;
}

/** `any` of two outcomes; associative and commutative, with `notApplicable` as its neutral element. */
export function either(a: OutcomeCode, b: OutcomeCode): OutcomeCode {
  if (a === Outcome.notApplicable) return b;
  if (b === Outcome.notApplicable) return a;
  if (a === Outcome.met || b === Outcome.met) return Outcome.met;
  return unknownOf(a, b) ?? Outcome.notMet;
}

/** The opposite outcome; what is unknown stays unknown. */
export function opposite(a: OutcomeCode): OutcomeCode {
  if (a === Outcome.met) return Outcome.notMet;
  return a === Outcome.notMet ? Outcome.met : a;
}

/** `when(a, b)`: b where a is met; not applicable where it is not; open where a is open and b is not met anyway. */
export function provided(a: OutcomeCode, b: OutcomeCode): OutcomeCode {
  if (a === Outcome.met) return b;
  if (!isUnknown(a)) return Outcome.notApplicable;
  return b === Outcome.met || b === Outcome.notApplicable ? b : a;
}

function unknownOf(a: OutcomeCode, b: OutcomeCode): OutcomeCode | null {
  return UNKNOWN_BY_PRECEDENCE.find((unknown) => a === unknown || b === unknown) ?? null;
}

/** The fields that some checks look at, each once. */
export const fieldsOf = (parts: readonly Check[]): readonly number[] => [
  ...new Set(parts.flatMap((part) => part.fields)),
];

/** The explanation of the first part that came to the outcome of the whole. */
function explainFirst(
  parts: readonly Check[],
  sheet: JudgedSheet,
  entry: number,
  outcome: OutcomeCode,
): Explanation {
  const responsible = parts.find((part) => part.status(sheet, entry) === outcome) ?? (parts as [Check])[0];
  return responsible.explain(sheet, entry, outcome);
}

/** Several parts whose outcomes are joined two by two. */
export function joined(
  parts: readonly Check[],
  join: (a: OutcomeCode, b: OutcomeCode) => OutcomeCode,
): Check {
  return {
    fields: fieldsOf(parts),
    acrossEntries: parts.some((part) => part.acrossEntries),
    status(sheet, entry) {
      let outcome: OutcomeCode = Outcome.notApplicable;
      for (const part of parts) outcome = join(outcome, part.status(sheet, entry));
      return outcome;
    },
    explain: (sheet, entry, outcome) => explainFirst(parts, sheet, entry, outcome),
  };
}
