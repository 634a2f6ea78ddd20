import { describe } from "../descriptor";
import { FIGURES } from "../judging/check";
import { overFigure } from "../judging/overField";
import { Outcome } from "../outcome";

/** The unit of the figure rests on the header alone. */
export interface UnitAssumed {
  readonly is: "unitAssumed";
  readonly field: string;
  /** Only of a figure that is at least this as written: 50余 is 50 and a little more. */
  readonly from?: number;
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
  members: { field: { kind: "field", of: FIGURES }, from: { kind: "number", optional: true } },
  judges: "entry",
  isAboutTheCell: true,
  compile: (predicate, pack) =>
    overFigure(predicate, pack, "", (reading, sheet, field) => {
      if ((reading.value as number) < (predicate.from ?? -Infinity)) return Outcome.notMet;
      const ownUnit = reading.notes.includes("unitConverted") || reading.notes.includes("unitRemoved");
      const headerConverts = sheet.columns[field]?.factor !== 1;
      return ownUnit || headerConverts ? Outcome.notMet : Outcome.met;
    }),
  words: ({ field, from }, { say, name, figure }) =>
    from === undefined
      ? say(`${name(field)}未自带单位`, `${name(field)} names no unit of its own`)
      : say(
          `${name(field)}写的数不小于 ${figure(field, from)}，又未自带单位`,
          `${name(field)} is at least ${figure(field, from)} as written and names no unit of its own`,
        ),
});
