import { ADVICE, describe } from "../descriptor";
import { FIGURES } from "../judging/check";
import { boundsOf, countsPieces, judgeAtMost } from "../judging/figures";
import { overFigure } from "../judging/overField";

/** value ≤ `value`, or < with `exclusive`. */
export interface AtMost {
  readonly is: "atMost";
  readonly field: string;
  readonly value: number;
  readonly unit?: string;
  readonly exclusive?: boolean;
}

/**
 * value ≤ `value`, or < with `exclusive`; both in the field's unit. A bound or an approximate figure that could go
 * either way needs judgement.
 *
 * Source: spec/rules.md, shared rule 4 (an amount of 10,000 or more under a header in 万元).
 */
export const atMost = describe<AtMost>({
  is: "atMost",
  meaning: "The figure is at most `value`, or less than it with `exclusive`.",
  members: {
    field: { kind: "field", of: FIGURES },
    value: { kind: "number" },
    unit: { kind: "unit", optional: true },
    exclusive: { kind: "yesNo", optional: true },
  },
  judges: "entry",
  compile(predicate, pack) {
    const exclusive = predicate.exclusive === true;
    const whole = countsPieces(pack.fields, predicate.field);
    return overFigure(predicate, pack, `${exclusive ? "<" : "<="} ${predicate.value}`, (reading) =>
      judgeAtMost(boundsOf(reading, whole), predicate.value, exclusive),
    );
  },
  words: ({ field, value, exclusive }, { name, figure }) =>
    `${name(field)} ${exclusive === true ? "<" : "≤"} ${figure(field, value)}`,
  advice: ADVICE.figure,
  demands({ field, value, exclusive }) {
    const open = exclusive === true;
    return [{ field, high: value, highOpen: open, text: `${open ? "<" : "<="} ${value}` }];
  },
});
