import { addYears, dateOf, daysInMonth, isoOf } from "../../values";
import { ADVICE, describe } from "../descriptor";
import { explanation } from "../judging/check";
import { intervalOf, NO_REFERENCE } from "../judging/dates";
import { overField } from "../judging/overField";
import { Outcome } from "../outcome";
import type { Reading } from "../../values";

/** `field` + `years` whole years ≤ reference date. */
export interface RunningAtLeast {
  readonly is: "runningAtLeast";
  readonly field: string;
  readonly years: number;
}

/** The last day on which a studio may have been founded to have run `years` years by `today`. */
function latestStartFor(today: number, years: number): number {
  const day = addYears(today, -years);
  const date = dateOf(day);
  // 28 February stands for 29 February too: step on in the month while the period still ends in time.
  let further = daysInMonth(date.year, date.month) - date.day;
  while (further > 0 && addYears(day + further, years) > today) further--;
  return day + further;
}

/** The same, remembered for the reference date of the sheet at hand: thousands of rows ask for one day. */
function latestStarts(years: number): (today: number) => number {
  let asked: number | null = null;
  let start = 0;
  return (today) => {
    if (today !== asked) start = latestStartFor((asked = today), years);
    return start;
  };
}

/** What of a date was left open, for what it is to be completed by: the day alone, or the month too. */
function openPart(reading: Reading | null): string {
  if (reading?.state !== "present") return "day";
  const { earliest, latest } = intervalOf(reading);
  const first = dateOf(earliest);
  const last = dateOf(latest);
  return first.year === last.year && first.month === last.month ? "day" : "month";
}

/**
 * `field` + `years` whole years ≤ reference date. A date of year or month precision is an interval: when even its
 * earliest day is too late, `notMet`; when only some of its days are early enough, `needsJudgement`; else `met`. A
 * year from 29 February ends on 28 February (民法典 第二百零二条, see `addYears`).
 *
 * Source: 乐工经〔2020〕24号 二（一） "有效运行2年以上"; spec/rules.md, "reference date".
 */
export const runningAtLeast = describe<RunningAtLeast>({
  is: "runningAtLeast",
  meaning: "The date lies at least `years` years before the reference date.",
  members: { field: { kind: "field", of: ["partialDate"] }, years: { kind: "number", above: 0 } },
  judges: "entry",
  compile(predicate, pack) {
    const { years } = predicate;
    const latestStart = latestStarts(years);
    return overField(
      predicate,
      pack,
      (reading, sheet) => {
        if (sheet.reference === null) return NO_REFERENCE;
        const { earliest, latest } = intervalOf(reading);
        const start = latestStart(sheet.reference.day);
        if (latest <= start) return Outcome.met;
        return earliest <= start ? Outcome.needsJudgement : Outcome.notMet;
      },
      (field, outcome, sheet, entry) => {
        const { reference } = sheet;
        const bound = reference === null ? "" : isoOf(latestStart(reference.day));
        return explanation(field, `<= ${bound}`, {
          message: outcome === Outcome.needsJudgement ? "judgement.date" : "",
          parameters: { years, open: openPart(sheet.reading(entry, field)) },
        });
      },
    );
  },
  words: ({ field, years }, { say, name }) =>
    say(
      `${name(field)} + ${years} 年 ≤ 计算截止日`,
      `${name(field)} + ${years} year(s) ≤ the reference date`,
    ),
  advice: ADVICE.figure,
});
