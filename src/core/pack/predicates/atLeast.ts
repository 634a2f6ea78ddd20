import { ADVICE, describe } from "../descriptor";
import { FIGURES } from "../judging/check";
import { boundsOf, countsPieces, judgeAtLeast } from "../judging/figures";
import { overFigure } from "../judging/overField";
import { Outcome } from "../outcome";

/** value ≥ `value`, or > with `exclusive`; `unit` is documentation and must equal the field's. */
export interface AtLeast {
  readonly is: "atLeast";
  readonly field: string;
  readonly value: number;
  readonly unit?: string;
  readonly exclusive?: boolean;
}

/**
 * value ≥ `value`, or > with `exclusive`; both in the field's unit. A bound (50余) or an approximate figure (约50)
 * that could go either way needs judgement.
 *
 * Source: 乐工经〔2020〕24号 二（一） "5人以上" (以上 includes the number itself, 民法典 第一千二百五十九条).
 */
export const atLeast = describe<AtLeast>({
  is: "atLeast",
  meaning: "The figure is at least `value`, or more than it with `exclusive`.",
  members: {
    field: { kind: "field", of: FIGURES },
    value: { kind: "number" },
    unit: { kind: "unit", optional: true },
    exclusive: { kind: "yesNo", optional: true },
  },
  judges: "entry",
  compile(predicate, pack) {
    const exclusive = predicate.exclusive === true;
    const threshold = predicate.value;
    const whole = countsPieces(pack.fields, predicate.field);
    return overFigure(predicate, pack, `${exclusive ? ">" : ">="} ${threshold}`, (reading) => {
      // Nearly every figure is plain: bounds need not be made for it.
      if (reading.qualifier !== null) return judgeAtLeast(boundsOf(reading, whole), threshold, exclusive);
      const value = reading.value as number;
      return (exclusive ? value > threshold : value >= threshold) ? Outcome.met : Outcome.notMet;
    });
  },
  words: ({ field, value, exclusive }, { name, figure }) =>
    `${name(field)} ${exclusive === true ? ">" : "≥"} ${figure(field, value)}`,
  advice: ADVICE.figure,
  demands({ field, value, exclusive }) {
    const open = exclusive === true;
    return [{ field, low: value, lowOpen: open, text: `${open ? ">" : ">="} ${value}` }];
  },
});
