import type { PackField } from "../field";
import type { Qualifier, Reading } from "../../values";
import { Outcome, type OutcomeCode } from "../outcome";

/**
 * What a figure may really be: from `low` to `high`, in the field's unit. `lowOpen` and `highOpen` exclude the end.
 *
 * - a plain figure is itself;
 * - `50余` (">=") is 50 or more, `超过50` (">") is more than 50;
 * - `50以内` ("<=") is at most 50 and `不足50` ("<") less; both are, for a positive figure, more than nothing;
 * - `约50`, `近50` and `50?` ("~") may be a fifth less or more (40…60), and one piece at least where pieces are counted
 *   (约4人 is three to five, 约1台 one or two). An approximate figure near a threshold therefore never settles a clause,
 *   while 约200 ㎡ is certainly more than none.
 */
export interface FigureBounds {
  readonly low: number;
  readonly high: number;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

/** How far an approximate figure (约) may be off, as a share of itself. */
const APPROXIMATION = 0.2;

/**
 * The bounds of a present figure.
 *
 * @param whole the field counts pieces: 超过4人 is five or more, 不足5人 four at most and one at least, 不足1人 nobody
 */
export function boundsOf(reading: Reading, whole: boolean): FigureBounds {
  const value = reading.value as number;
  const bounds = boundsBy(value, reading.qualifier);
  if (whole && reading.qualifier === "~" && value >= 1) {
    const spread = Math.max(1, value * APPROXIMATION);
    return { ...bounds, low: Math.max(1, value - spread), high: value + spread };
  }
  if (!whole || !(bounds.lowOpen || bounds.highOpen)) return bounds;
  const high = bounds.highOpen ? Math.ceil(bounds.high) - 1 : bounds.high;
  // 不足1项 leaves no whole number between: there is none.
  const low = Math.min(bounds.lowOpen ? Math.floor(bounds.low) + 1 : bounds.low, high);
  return { low, high, lowOpen: false, highOpen: false };
}

function boundsBy(value: number, qualifier: Qualifier | null): FigureBounds {
  switch (qualifier) {
    case null:
      return { low: value, high: value, lowOpen: false, highOpen: false };
    case ">=":
    case ">":
      return { low: value, high: Infinity, lowOpen: qualifier === ">", highOpen: false };
    case "<=":
    case "<":
      return {
        low: value > 0 ? 0 : -Infinity,
        high: value,
        lowOpen: value > 0,
        highOpen: qualifier === "<",
      };
    case "~": {
      const spread = Math.abs(value) * APPROXIMATION;
      return { low: value - spread, high: value + spread, lowOpen: false, highOpen: false };
    }
  }
}

/** True for a field that counts whole pieces. */
export const countsPieces = (fields: readonly PackField[], field: string): boolean =>
  fields.some(({ id, kind }) => id === field && kind === "integer");

/** value ≥ threshold, or > with `exclusive`. */
export function judgeAtLeast(bounds: FigureBounds, threshold: number, exclusive: boolean): OutcomeCode {
  if (exclusive) {
    if (bounds.low > threshold || (bounds.low === threshold && bounds.lowOpen)) return Outcome.met;
    return bounds.high <= threshold ? Outcome.notMet : Outcome.needsJudgement;
  }
  if (bounds.low >= threshold) return Outcome.met;
  const below = bounds.high < threshold || (bounds.high === threshold && bounds.highOpen);
  return below ? Outcome.notMet : Outcome.needsJudgement;
}

/** value ≤ threshold, or < with `exclusive`. */
export function judgeAtMost(bounds: FigureBounds, threshold: number, exclusive: boolean): OutcomeCode {
  if (exclusive) {
    if (bounds.high < threshold || (bounds.high === threshold && bounds.highOpen)) return Outcome.met;
    return bounds.low >= threshold ? Outcome.notMet : Outcome.needsJudgement;
  }
  if (bounds.high <= threshold) return Outcome.met;
  const beyond = bounds.low > threshold || (bounds.low === threshold && bounds.lowOpen);
  return beyond ? Outcome.notMet : Outcome.needsJudgement;
}
