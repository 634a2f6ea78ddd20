import { describe } from "../descriptor";
import { FIGURES } from "../judging/check";
import { overFigure } from "../judging/overField";
import { Outcome } from "../outcome";

/** The unit of the figure rests on the header alone. */
export interface UnitAssumed {
  readonly is: "unitAssumed";
  readonly field: string;
}

/**
 * The figure was written without a unit of its own under a header in the field's own unit, so that its unit rests on
 * the header alone. `12000` under 万元 may be yuan; `12000万元` and `1.2亿` say what they are.
 *
 * Source: spec/rules.md, shared rule 4 (疑似以元填写).
 */
export const unitAssumed = describe<UnitAssumed>({
  is: "unitAssumed",
  meaning: "The unit of the figure rests on the header alone.",
  members: { field: { kind: "field", of: FIGURES } },
  judges: "entry",
  isAboutTheCell: true,
  compile: (predicate, pack) =>
    overFigure(predicate, pack, "", (reading, sheet, field) => {
      const ownUnit = reading.notes.includes("unitConverted") || reading.notes.includes("unitRemoved");
      const headerConverts = sheet.columns[field]?.factor !== 1;
      return ownUnit || headerConverts ? Outcome.notMet : Outcome.met;
    }),
  words: ({ field }, { say, name }) =>
    say(`${name(field)}未自带单位`, `${name(field)} names no unit of its own`),
});
