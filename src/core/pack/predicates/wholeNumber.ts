import { describe } from "../descriptor";
import { FIGURES } from "../judging/check";
import { overFigure } from "../judging/overField";
import { Outcome } from "../outcome";

/** The figure has no decimals. */
export interface WholeNumber {
  readonly is: "wholeNumber";
  readonly field: string;
}

/**
 * The figure has no decimals: people, sets and items are counted whole.
 *
 * Source: spec/rules.md, shared rule 4 ("a fractional count").
 */
export const wholeNumber = describe<WholeNumber>({
  is: "wholeNumber",
  meaning: "The figure has no decimals.",
  members: { field: { kind: "field", of: FIGURES } },
  judges: "entry",
  compile: (predicate, pack) =>
    overFigure(predicate, pack, "", (reading) =>
      Number.isInteger(reading.value) ? Outcome.met : Outcome.notMet,
    ),
  words: ({ field }, { say, name }) => say(`${name(field)}为整数`, `${name(field)} is a whole number`),
  advice: {
    "zh-CN": "请核对后在 {cell} 改填整数。",
    en: "Please check and write a whole number in {cell}.",
  },
});
