import { Outcome } from "../outcome";
import type { PredicateCompiler } from "./check";
import { overFigure } from "./overField";

/**
 * The figure has no decimals: people, sets and items are counted whole.
 *
 * Source: spec/rules.md, shared rule 4 ("a fractional count").
 */
export const wholeNumber: PredicateCompiler<"wholeNumber"> = (predicate, scope) =>
  overFigure(predicate, scope, "", (reading) =>
    Number.isInteger(reading.value) ? Outcome.met : Outcome.notMet,
  );
