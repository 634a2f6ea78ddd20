import {
  addYears,
  dateOf,
  fullYearsBetween,
  type DateInterval,
  type Honours,
  type Reading,
} from "../../values";
import { dayOfIso, isoOf } from "../../values";
import { Outcome, type OutcomeCode } from "../outcome";
import {
  absence,
  explanation,
  fieldIndex,
  FIGURES,
  isPresent,
  needsEntry,
  PackFault,
  type PredicateCompiler,
} from "./check";
import { boundsOf, countsPieces, judgeAtLeast } from "./figures";
import { isPlausibleYear } from "./honourYears";
import { overField } from "./overField";
import type { Situation } from "../situation";

const intervalOf = (reading: Reading): DateInterval => reading.value as DateInterval;

/** A rule about dates on a sheet without a usable reference date cannot be judged. */
const NO_REFERENCE: OutcomeCode = Outcome.needsJudgement;

/**
 * `field` + `years` whole years ≤ reference date. A date of year or month precision is an interval: when even its
 * earliest day is too late, `notMet`; when only some of its days are early enough, `needsJudgement`; else `met`. A
 * year from 29 February ends on 28 February (民法典 第二百零二条, see `addYears`).
 *
 * Source: 乐工经〔2020〕24号 二（一） "有效运行2年以上"; spec/rules.md, "reference date".
 */
export const runningAtLeast: PredicateCompiler<"runningAtLeast"> = (predicate, scope) => {
  const { years } = predicate;
  return overField(
    predicate,
    scope,
    ["partialDate"],
    (reading, situation) => {
      if (situation.reference === null) return NO_REFERENCE;
      const { earliest, latest } = intervalOf(reading);
      const today = situation.reference.day;
      if (addYears(latest, years) <= today) return Outcome.met;
      return addYears(earliest, years) <= today ? Outcome.needsJudgement : Outcome.notMet;
    },
    (field, outcome, { reference }) => {
      const latestStart = reference === null ? "" : isoOf(latestStartFor(reference.day, years));
      return explanation(field, `<= ${latestStart}`, {
        message: outcome === Outcome.needsJudgement ? "judgement.date" : "",
        parameters: { years },
      });
    },
  );
};

/** The last day on which a studio may have been founded to have run `years` years by `today`. */
function latestStartFor(today: number, years: number): number {
  let day = addYears(today, -years);
  // 28 February stands for 29 February too: step on while the period still ends in time.
  while (addYears(day + 1, years) <= today) day++;
  return day;
}

/**
 * value ≥ `perYear` × full years run since `since`, and ≥ `minimum`; in the field's unit. Where the founding date is
 * an interval, the years are too, and the outcome may need judgement. A figure below `minimum` fails whatever the
 * date.
 *
 * Source: 乐工经〔2020〕24号 二（三） "每年至少有1至2项…课题或攻关项目".
 */
export const atLeastPerYearRun: PredicateCompiler<"atLeastPerYearRun"> = (predicate, scope) => {
  needsEntry(scope, predicate.is);
  const field = fieldIndex(scope.pack, predicate.field, FIGURES);
  const since = fieldIndex(scope.pack, predicate.since, ["partialDate"]);
  const whole = countsPieces(scope.pack, predicate.field);
  const demand = (years: number): number => Math.max(predicate.minimum, predicate.perYear * years);
  return {
    fields: [field, since],
    wide: false,
    status(situation, entry) {
      const reading = situation.reading(entry, field);
      if (!isPresent(reading)) return absence(reading);
      const bounds = boundsOf(reading, whole);
      if (judgeAtLeast(bounds, predicate.minimum, false) === Outcome.notMet) return Outcome.notMet;
      const founded = situation.reading(entry, since);
      if (!isPresent(founded)) return absence(founded);
      if (situation.reference === null) return NO_REFERENCE;
      const today = situation.reference.day;
      const { earliest, latest } = intervalOf(founded);
      if (judgeAtLeast(bounds, demand(fullYearsBetween(earliest, today)), false) === Outcome.met)
        return Outcome.met;
      return judgeAtLeast(bounds, demand(fullYearsBetween(latest, today)), false) === Outcome.notMet
        ? Outcome.notMet
        : Outcome.needsJudgement;
    },
    explain(situation, entry, outcome) {
      const founded = situation.reading(entry, since);
      const today = situation.reference?.day;
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
};

/**
 * The date is not before `earliest` (ISO) and not after the reference date. An interval that lies only partly within
 * needs judgement. Over a field of honours: the years of those that are or may be held.
 *
 * Source: spec/rules.md, shared rule 4 (an established date after the reference date or before 1949) and rule 9 (an
 * honour's year).
 */
export const dateBetween: PredicateCompiler<"dateBetween"> = (predicate, scope) => {
  const first = dayOfIso(predicate.earliest);
  if (first === null) throw new PackFault(`"${predicate.earliest}" is no day of the calendar (YYYY-MM-DD)`);
  return overField(
    predicate,
    scope,
    ["partialDate", "honours"],
    (reading, situation) => {
      const value = reading.value as DateInterval | Honours;
      if ("answer" in value) return yearsBetween(value, first, situation);
      const { earliest, latest } = value;
      if (latest < first) return Outcome.notMet;
      if (situation.reference === null) return NO_REFERENCE;
      const last = situation.reference.day;
      if (earliest > last) return Outcome.notMet;
      return earliest >= first && latest <= last ? Outcome.met : Outcome.needsJudgement;
    },
    (field, outcome, { reference }) =>
      explanation(field, `${predicate.earliest}..${reference === null ? "" : isoOf(reference.day)}`, {
        message: outcome === Outcome.needsJudgement ? "judgement.date" : "",
      }),
  );
};

function yearsBetween({ honours }: Honours, first: number, { reference }: Situation): OutcomeCode {
  const dated = honours.filter(({ year, standing }) => year !== null && standing !== "notHeld");
  if (dated.length === 0) return Outcome.notApplicable;
  const firstYear = dateOf(first).year;
  if (dated.some((honour) => !isPlausibleYear(honour, reference, firstYear))) return Outcome.notMet;
  return reference === null ? NO_REFERENCE : Outcome.met;
}
