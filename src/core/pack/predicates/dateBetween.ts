import { dateOf, dayOfIso, isoOf, type Honours } from "../../values";
import { describe, fault } from "../descriptor";
import { explanation, type JudgedSheet } from "../judging/check";
import { intervalOf, NO_REFERENCE } from "../judging/dates";
import { honoursOf, timeOf } from "../judging/honours";
import { overField } from "../judging/overField";
import { Outcome, type OutcomeCode } from "../outcome";

/**
 * The date is not before `earliest` (ISO) and not after the reference date; of a field of honours, the times of those
 * that are or may be held.
 */
export interface DateBetween {
  readonly is: "dateBetween";
  readonly field: string;
  readonly earliest: string;
}

/** Whether the times of the honours that are or may be held lie between; not applicable where none has one. */
function judgeYears({ honours }: Honours, first: number, { reference }: JudgedSheet): OutcomeCode {
  const dated = honours.filter(({ year, standing }) => year !== null && standing !== "notHeld");
  if (dated.length === 0) return Outcome.notApplicable;
  const firstYear = dateOf(first).year;
  const times = dated.map((honour) => timeOf(honour, reference, firstYear));
  if (times.includes("impossible")) return Outcome.notMet;
  if (reference === null) return NO_REFERENCE;
  return times.includes("open") ? Outcome.needsJudgement : Outcome.met;
}

/**
 * The date is not before `earliest` (ISO) and not after the reference date. An interval that lies only partly within
 * needs judgement. Of honours the times of those that are or may be held are judged, as precisely as they are given.
 *
 * Source: spec/rules.md, shared rule 4 (an established date after the reference date or before 1949) and rule 9 (an
 * honour's year).
 */
export const dateBetween = describe<DateBetween>({
  is: "dateBetween",
  meaning: "The date is not before `earliest` and not after the reference date.",
  members: { field: { kind: "field", of: ["partialDate", "honours"] }, earliest: { kind: "day" } },
  judges: "entry",
  faults: ({ earliest }) =>
    dayOfIso(earliest) !== null
      ? []
      : [
          fault(
            "earliest",
            `没有“${earliest}”这一天。`,
            `"${earliest}" is no day of the calendar (YYYY-MM-DD).`,
          ),
        ],
  compile(predicate, pack) {
    const first = dayOfIso(predicate.earliest) as number;
    return overField(
      predicate,
      pack,
      (reading, sheet) => {
        if ("answer" in (reading.value as object)) return judgeYears(honoursOf(reading), first, sheet);
        const { earliest, latest } = intervalOf(reading);
        if (latest < first) return Outcome.notMet;
        if (sheet.reference === null) return NO_REFERENCE;
        const last = sheet.reference.day;
        if (earliest > last) return Outcome.notMet;
        return earliest >= first && latest <= last ? Outcome.met : Outcome.needsJudgement;
      },
      (field, outcome, { reference }) =>
        explanation(field, `${predicate.earliest}..${reference === null ? "" : isoOf(reference.day)}`, {
          message: outcome === Outcome.needsJudgement ? "judgement.date" : "",
        }),
    );
  },
  words: ({ field, earliest }, { say, name }) =>
    say(`${earliest} ≤ ${name(field)} ≤ 计算截止日`, `${earliest} ≤ ${name(field)} ≤ the reference date`),
  advice: {
    "zh-CN": "请核对后在 {cell} 改填正确的日期。",
    en: "Please check and correct the date in {cell}.",
  },
});
