import { Outcome } from "../outcome";
import type { PredicateCompiler } from "./check";
import { overFigure } from "./overField";

/**
 * The figure was written without a unit of its own under a header in the field's own unit, so that its unit rests on
 * the header alone. `12000` under 万元 may be yuan; `12000万元` and `1.2亿` say what they are.
 *
 * Source: spec/rules.md, shared rule 4 (疑似以元填写).
 */
export const unitAssumed: PredicateCompiler<"unitAssumed"> = (predicate, scope) =>
  overFigure(predicate, scope, "", (reading, situation, field) => {
    const ownUnit = reading.notes.includes("unitConverted") || reading.notes.includes("unitRemoved");
    const headerConverts = situation.columns[field]?.factor !== 1;
    return ownUnit || headerConverts ? Outcome.notMet : Outcome.met;
  });
