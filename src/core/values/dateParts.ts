import { daysInMonth, dayOf } from "./days";
import type { DateInterval, UnreadableReason } from "./types";

/** Year, and month and day where given. They need not exist in the calendar. */
export interface DateParts {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

/** A year, month or day as the interval of days it stands for, or null where there is no such day. */
export function intervalOf(year: number, month: number | null, day: number | null): DateInterval | null {
  if (month === null) {
    const first = dayOf(year, 1, 1);
    return first === null
      ? null
      : { earliest: first, latest: dayOf(year, 12, 31) as number, precision: "year" };
  }
  if (day === null) {
    const first = dayOf(year, month, 1);
    return first === null
      ? null
      : { earliest: first, latest: first + daysInMonth(year, month) - 1, precision: "month" };
  }
  const exact = dayOf(year, month, day);
  return exact === null ? null : { earliest: exact, latest: exact, precision: "day" };
}

/** A year that a run of bare digits may mean; older and later years need a 年 or a separator. */
export function isPlausibleYear(year: number): boolean {
  return year >= 1900 && year <= 2100;
}

/** Five digits as Excel counts days: 1980-01-01 … 2060-12-31. Earlier ones may be a year with a slip (20183). */
const FIRST_SERIAL = 29221;
const LAST_SERIAL = 58806;

/** `2018`, `201803`, `20180315`; other runs of digits are no date. */
export function digitParts(digits: string): DateParts | UnreadableReason {
  const year = Number(digits.slice(0, 4));
  const plausible = isPlausibleYear(year);
  if (digits.length === 4) return plausible ? { year, month: null, day: null } : "notADate";
  if (digits.length === 5) {
    const serial = Number(digits);
    return serial >= FIRST_SERIAL && serial <= LAST_SERIAL ? "dateSerial" : "notADate";
  }
  if (digits.length === 6) {
    if (plausible) return { year, month: Number(digits.slice(4)), day: null };
    // 180315 would be 15 March of some '18.
    return dayOf(2000, Number(digits.slice(2, 4)), Number(digits.slice(4))) === null
      ? "notADate"
      : "yearUnclear";
  }
  if (digits.length === 8 && plausible) {
    return { year, month: Number(digits.slice(4, 6)), day: Number(digits.slice(6)) };
  }
  return "notADate";
}
