import type { Reading } from "../../values";
import { Outcome, type OutcomeCode } from "../outcome";

/**
 * What a figure may really be: from `low` to `high`, in the field's unit. `lowOpen` excludes `low` itself.
 *
 * - a plain figure is itself;
 * - `50余` (">=") is 50 or more;
 * - `不足50` ("<=") is at most 50 and, for a positive figure, more than nothing;
 * - `约50` ("~") may be a fifth less or more (40…60). An approximate figure near a threshold therefore never settles
 *   a clause, while 约200 ㎡ is certainly more than none.
 */
export interface FigureBounds {
  readonly low: number;
  readonly high: number;
  readonly lowOpen: boolean;
}

/** How far an approximate figure (约) may be off, as a share of itself. */
export const APPROXIMATION = 0.2;

/** The bounds of a present figure. */
export function boundsOf(reading: Reading): FigureBounds {
  const value = reading.value as number;
  switch (reading.qualifier) {
    case null:
      return { low: value, high: value, lowOpen: false };
    case ">=":
      return { low: value, high: Infinity, lowOpen: false };
    case "<=":
      return value > 0
        ? { low: 0, high: value, lowOpen: true }
        : { low: -Infinity, high: value, lowOpen: false };
    case "~": {
      const spread = Math.abs(value) * APPROXIMATION;
      return { low: value - spread, high: value + spread, lowOpen: false };
    }
  }
}

/** value ≥ threshold, or > with `exclusive`. */
export function judgeAtLeast(bounds: FigureBounds, threshold: number, exclusive: boolean): OutcomeCode {
  if (exclusive) {
    if (bounds.low > threshold || (bounds.low === threshold && bounds.lowOpen)) return Outcome.met;
    return bounds.high <= threshold ? Outcome.notMet : Outcome.needsJudgement;
  }
  if (bounds.low >= threshold) return Outcome.met;
  return bounds.high < threshold ? Outcome.notMet : Outcome.needsJudgement;
}

/** value ≤ threshold, or < with `exclusive`. */
export function judgeAtMost(bounds: FigureBounds, threshold: number, exclusive: boolean): OutcomeCode {
  if (exclusive) {
    if (bounds.high < threshold) return Outcome.met;
    return bounds.low >= threshold ? Outcome.notMet : Outcome.needsJudgement;
  }
  if (bounds.high <= threshold) return Outcome.met;
  const beyond = bounds.low > threshold || (bounds.low === threshold && bounds.lowOpen);
  return beyond ? Outcome.notMet : Outcome.needsJudgement;
}
