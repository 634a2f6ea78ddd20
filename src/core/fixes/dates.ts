import { dateOf, dayOf, daysInMonth, foldWidth } from "../values";
import type { DateInterval } from "../values";
import type { FixWay } from "./types";

/** A date as the forms write it: 2018年, 2018年9月, 2018年9月15日. */
function dateInForm(year: number, month: number | null = null, day: number | null = null): string {
  return `${year}年${month === null ? "" : `${month}月`}${day === null ? "" : `${day}日`}`;
}

/** A date that was read, in the form's writing; null where it is no plain year, month or day. */
export function intervalInForm({ earliest, latest, precision }: DateInterval): string | null {
  const { year, month, day } = dateOf(earliest);
  if (precision === "day") return earliest === latest ? dateInForm(year, month, day) : null;
  if (precision === "month")
    return earliest === dayOf(year, month, 1) && latest === dayOf(year, month, daysInMonth(year, month))
      ? dateInForm(year, month)
      : null;
  return earliest === dayOf(year, 1, 1) && latest === dayOf(year, 12, 31) ? dateInForm(year) : null;
}

const TWO_DIGIT_YEAR =
  /^'?(\d{2})(?:年度?|[-./\\。·_ ~])(?:(\d{1,2})(?:(?:月|[-./\\。·_ ~])(?:(\d{1,2})[日号]?)?)?)?$/u;
const SIX_DIGITS = /^(\d{2})(\d{2})(\d{2})$/;
const YEAR_LAST = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})$/;
const YEAR_AND_ONE = /^(\d{4})[.]1$/;

/** A date that a text may mean, and the way in which it is taken. */
export interface DateChoice {
  readonly way: FixWay;
  readonly text: string;
}

/** January or October, for 2018.1. */
export function monthChoices(shown: string): readonly DateChoice[] {
  const year = YEAR_AND_ONE.exec(foldWidth(shown))?.[1];
  if (year === undefined) return [];
  return [
    { way: "january", text: dateInForm(Number(year), 1) },
    { way: "october", text: dateInForm(Number(year), 10) },
  ];
}

/** Both orders of month and day, for 3/5/2018. */
export function orderChoices(shown: string): readonly DateChoice[] {
  const match = YEAR_LAST.exec(foldWidth(shown));
  if (match === null) return [];
  const [first, second, year] = match.slice(1).map(Number) as [number, number, number];
  const choices: readonly (readonly [FixWay, number, number])[] = [
    ["monthFirst", first, second],
    ["dayFirst", second, first],
  ];
  return choices
    .filter(([, month, day]) => dayOf(year, month, day) !== null)
    .map(([way, month, day]) => ({ way, text: dateInForm(year, month, day) }));
}

/**
 * The year in full, for 18.9 and 180315: of this century where that is not after `lastYear`, else of the last.
 *
 * @param lastYear the year of the reference date; what founded a studio or was born lies before it
 */
export function centuryChoices(shown: string, lastYear: number): readonly DateChoice[] {
  const folded = foldWidth(shown);
  const match = TWO_DIGIT_YEAR.exec(folded) ?? SIX_DIGITS.exec(folded);
  if (match === null) return [];
  const [short, month, day] = [1, 2, 3].map((at) => (match[at] === undefined ? null : Number(match[at])));
  const year = 2000 + (short as number) <= lastYear ? 2000 + (short as number) : 1900 + (short as number);
  if (dayOf(year, month ?? 1, day ?? 1) === null) return [];
  return [{ way: "date", text: dateInForm(year, month, day) }];
}
