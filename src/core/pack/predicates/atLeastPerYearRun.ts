import { fullYearsBetween } from "../../values";
import { ADVICE, describe } from "../descriptor";
import { absence, explanation, FIGURES, isPresent } from "../judging/check";
import { intervalOf, NO_REFERENCE } from "../judging/dates";
import { boundsOf, countsPieces, judgeAtLeast } from "../judging/figures";
import { Outcome } from "../outcome";

/** value ≥ `perYear` × full years run since `since`, and ≥ `minimum`. */
export interface AtLeastPerYearRun {
  readonly is: "atLeastPerYearRun";
  readonly field: string;
  readonly since: string;
  readonly perYear: number;
  readonly minimum: number;
}

/**
 * value ≥ `perYear` × full years run since `since`, and ≥ `minimum`; in the field's unit. Where the founding date is
 * an interval, the years are too, and the outcome may need judgement. A figure below `minimum` fails whatever the
 * date.
 *
 * Source: 乐工经〔2020〕24号 二（三） "每年至少有1至2项…课题或攻关项目".
 */
export const atLeastPerYearRun = describe<AtLeastPerYearRun>({
  is: "atLeastPerYearRun",
  meaning:
    "The figure is at least `perYear` for each full year since the date `since`, and at least `minimum`.",
  members: {
    field: { kind: "field", of: FIGURES },
    since: { kind: "field", of: ["partialDate"] },
    perYear: { kind: "number", above: 0 },
    minimum: { kind: "number", least: 0 },
  },
  judges: "entry",
  compile(predicate, pack) {
    const field = pack.field(predicate.field);
    const since = pack.field(predicate.since);
    const whole = countsPieces(pack.fields, predicate.field);
    const demand = (years: number): number => Math.max(predicate.minimum, predicate.perYear * years);
    return {
      fields: [field, since],
      acrossEntries: false,
      status(sheet, entry) {
        const reading = sheet.reading(entry, field);
        if (!isPresent(reading)) return absence(reading);
        const bounds = boundsOf(reading, whole);
        if (judgeAtLeast(bounds, predicate.minimum, false) === Outcome.notMet) return Outcome.notMet;
        const founded = sheet.reading(entry, since);
        if (!isPresent(founded)) return absence(founded);
        if (sheet.reference === null) return NO_REFERENCE;
        const today = sheet.reference.day;
        const { earliest, latest } = intervalOf(founded);
        if (judgeAtLeast(bounds, demand(fullYearsBetween(earliest, today)), false) === Outcome.met)
          return Outcome.met;
        return judgeAtLeast(bounds, demand(fullYearsBetween(latest, today)), false) === Outcome.notMet
          ? Outcome.notMet
          : Outcome.needsJudgement;
      },
      explain(sheet, entry, outcome) {
        const founded = sheet.reading(entry, since);
        const today = sheet.reference?.day;
        const known = founded?.state === "present" && today !== undefined;
        const least = known ? fullYearsBetween(intervalOf(founded).latest, today) : 0;
        const most = known ? fullYearsBetween(intervalOf(founded).earliest, today) : 0;
        const low = demand(least);
        const high = demand(most);
        return explanation(field, low === high ? `>= ${low}` : `>= ${low}..${high}`, {
          message: outcome === Outcome.needsJudgement ? "judgement.perYear" : "",
          parameters: { years: least === most ? least : `${least}–${most}` },
        });
      },
    };
  },
  words: ({ field, since, perYear, minimum }, { say, name, figure }) =>
    say(
      `${name(field)} ≥ 运行整年数 × ${perYear}，至少 ${figure(field, minimum)}（自${name(since)}起算）`,
      `${name(field)} ≥ ${perYear} × full years run, at least ${figure(field, minimum)} (since ${name(since)})`,
    ),
  advice: ADVICE.figure,
});
