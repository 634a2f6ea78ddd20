import { ADVICE, describe, fault, type MemberFault } from "../descriptor";
import { FIGURES } from "../judging/check";
import { boundsOf, countsPieces, judgeAtLeast, judgeAtMost } from "../judging/figures";
import { overFigure } from "../judging/overField";
import { Outcome } from "../outcome";

/** `min` ≤ value ≤ `max`. */
export interface Between {
  readonly is: "between";
  readonly field: string;
  readonly min: number;
  readonly max: number;
  readonly unit?: string;
}

/** What is wrong where `min` is greater than `max`. */
export const minAboveMax = (min = 0, max = Infinity): readonly MemberFault[] =>
  min > max ? [fault("min", "min 不能大于 max。", '"min" must not be greater than "max".')] : [];

/**
 * `min` ≤ value ≤ `max`, in the field's unit.
 *
 * Source: 大连市总工会 四4, "照片3—5张".
 */
export const between = describe<Between>({
  is: "between",
  meaning: "The figure lies between `min` and `max`, both included.",
  members: {
    field: { kind: "field", of: FIGURES },
    min: { kind: "number" },
    max: { kind: "number" },
    unit: { kind: "unit", optional: true },
  },
  judges: "entry",
  faults: ({ min, max }) => minAboveMax(min, max),
  compile(predicate, pack) {
    const whole = countsPieces(pack.fields, predicate.field);
    return overFigure(predicate, pack, `${predicate.min}..${predicate.max}`, (reading) => {
      const bounds = boundsOf(reading, whole);
      const low = judgeAtLeast(bounds, predicate.min, false);
      const high = judgeAtMost(bounds, predicate.max, false);
      if (low === Outcome.notMet || high === Outcome.notMet) return Outcome.notMet;
      return low === Outcome.met && high === Outcome.met ? Outcome.met : Outcome.needsJudgement;
    });
  },
  words: ({ field, min, max }, { name, figure }) => `${min} ≤ ${name(field)} ≤ ${figure(field, max)}`,
  advice: ADVICE.figure,
  demands: ({ field, min, max }) => [{ field, low: min, high: max, text: `${min}..${max}` }],
});
