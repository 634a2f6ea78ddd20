import { Outcome, type OutcomeCode } from "../outcome";
import type { Predicate } from "../../pack";
import type { Situation } from "../situation";
import { PackFault, type Check, type CompileScope, type Explanation, type PredicateCompiler } from "./check";

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

const fieldsOf = (parts: readonly Check[]): readonly number[] => [
  ...new Set(parts.flatMap((part) => part.fields)),
];

/** The explanation of the first part that came to the outcome of the whole. */
function explainFirst(
  parts: readonly Check[],
  situation: Situation,
  entry: number,
  outcome: OutcomeCode,
): Explanation {
  const responsible =
    parts.find((part) => part.status(situation, entry) === outcome) ?? (parts as [Check])[0];
  return responsible.explain(situation, entry, outcome);
}

/** Several parts whose outcomes are joined two by two. */
function joined(
  predicate: Extract<Predicate, { readonly is: "all" | "any" }>,
  scope: CompileScope,
  join: (a: OutcomeCode, b: OutcomeCode) => OutcomeCode,
): Check {
  const parts = predicate.of.map((part) => scope.compile(part));
  if (parts.length === 0) throw new PackFault(`"${predicate.is}" needs at least one part`);
  return {
    fields: fieldsOf(parts),
    wide: parts.some((part) => part.wide),
    status(situation, entry) {
      let outcome: OutcomeCode = Outcome.notApplicable;
      for (const part of parts) outcome = join(outcome, part.status(situation, entry));
      return outcome;
    },
    explain: (situation, entry, outcome) => explainFirst(parts, situation, entry, outcome),
  };
}

/** Every part is met, as far as it applies. The finding is about the first part that fails. */
export const all: PredicateCompiler<"all"> = (predicate, scope) => joined(predicate, scope, both);

/** At least one part is met. The finding is about the first part, or the first that is open. */
export const any: PredicateCompiler<"any"> = (predicate, scope) => {
  const check = joined(predicate, scope, either);
  return {
    ...check,
    // One part's own figure would be half the truth: the rule's title says what the alternatives are.
    explain: (...where) => ({ ...check.explain(...where), required: "" }),
  };
};

/** The part is not met. The rule's title says what is demanded. */
export const not: PredicateCompiler<"not"> = (predicate, scope) => {
  const part = scope.compile(predicate.of);
  return {
    fields: part.fields,
    wide: part.wide,
    status: (situation, entry) => opposite(part.status(situation, entry)),
    explain: (situation, entry, outcome) => ({
      ...part.explain(situation, entry, opposite(outcome)),
      required: "",
    }),
  };
};

/** `then`, where `if` is met; else not applicable. */
export const when: PredicateCompiler<"when"> = (predicate, scope) => {
  const condition = scope.compile(predicate.if);
  const then = scope.compile(predicate.then);
  return {
    fields: fieldsOf([condition, then]),
    wide: condition.wide || then.wide,
    status(situation, entry) {
      const applies = condition.status(situation, entry);
      return applies === Outcome.notMet || applies === Outcome.notApplicable
        ? Outcome.notApplicable
        : provided(applies, then.status(situation, entry));
    },
    explain(situation, entry, outcome) {
      const applies = condition.status(situation, entry) === Outcome.met;
      return (applies ? then : condition).explain(situation, entry, outcome);
    },
    speaks: (situation, entry, outcome) =>
      condition.status(situation, entry) === Outcome.met && then.speaks?.(situation, entry, outcome) === true,
    ...(then.explainAll === undefined ? {} : { explainAll: then.explainAll.bind(then) }),
  };
};
