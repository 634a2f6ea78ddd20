import type { DateSystem } from "../grid";

/**
 * Days as whole numbers: 0 is 1970-01-01, in the proleptic Gregorian calendar. No clock, no time zones, and no
 * `Date`, which would move days across time zones.
 */

/** A calendar day; month 1…12, day 1…31. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAYS_PER_ERA = 146_097; // 400 years
const DAYS_FROM_ERA_START_TO_1970 = 719_468; // eras start on 1 March
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Serial number of 1970-01-01 in each date system. */
const SERIAL_OF_DAY_0: Readonly<Record<DateSystem, number>> = { 1900: 25_569, 1904: 24_107 };
/** The day that Lotus 1-2-3 invented and Excel kept: serial 60 shows as 1900-02-29. */
const INVENTED_SERIAL = 60;
const LAST_DAY = 2_932_896; // 9999-12-31, the last date that a cell can hold

/** True for years with a 29 February. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Length of a month in days; `month` must be 1…12. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] as number);
}

/**
 * The day number of a calendar date, or null when there is no such date (month 13, 30 February, a year outside
 * 1…9999, or a part that is not a whole number).
 */
export function dayOf(year: number, month: number, day: number): number | null {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) return null;
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
    return null;
  // Years that begin in March put the leap day last, so that month lengths follow one formula.
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - DAYS_FROM_ERA_START_TO_1970;
}

/** The calendar date of a day number (the inverse of `dayOf`). */
export function dateOf(day: number): CalendarDate {
  const shifted = Math.floor(day) + DAYS_FROM_ERA_START_TO_1970;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

/** `YYYY-MM-DD` of a day number. */
export function isoOf(day: number): string {
  const date = dateOf(day);
  return `${String(date.year).padStart(4, "0")}-${twoDigits(date.month)}-${twoDigits(date.day)}`;
}

/** The day number of `YYYY-MM-DD` (a time after it, as in `2020-09-25T18:00`, is ignored), or null. */
export function dayOfIso(text: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/.exec(text);
  return match === null ? null : dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
}

const MONTHS = 12;

/**
 * The same day `years` later (or earlier, when negative); a part of a year is so many months (1.5: 18). Where the
 * target month has no such day, its last day (《民法典》第二百零二条: 没有对应日的，月末日为期间的最后一日):
 * 2016-02-29 + 1 year is 2017-02-28.
 */
export function addYears(day: number, years: number): number {
  const date = dateOf(day);
  const months = date.year * MONTHS + date.month - 1 + Math.round(years * MONTHS);
  const year = Math.min(9999, Math.max(1, Math.floor(months / MONTHS)));
  const month = (((months % MONTHS) + MONTHS) % MONTHS) + 1;
  return dayOf(year, month, Math.min(date.day, daysInMonth(year, month))) as number;
}

/** How many whole years have run from `day` to `referenceDay`; 0 when the reference day comes first. */
export function fullYearsBetween(day: number, referenceDay: number): number {
  if (referenceDay <= day) return 0;
  const from = dateOf(day);
  const to = dateOf(referenceDay);
  const anniversary = Math.min(from.day, daysInMonth(to.year, from.month));
  const isPast = to.month > from.month || (to.month === from.month && to.day >= anniversary);
  return to.year - from.year - (isPast ? 0 : 1);
}

/**
 * The day that a date serial of a cell stands for, or null when none does: before the system's first day, after
 * 9999-12-31, or serial 60 of the 1900 system (29 February 1900, which never was). A time of day is dropped.
 */
export function serialToDay(serial: number, dateSystem: DateSystem): number | null {
  if (!Number.isFinite(serial) || serial < 0) return null;
  const whole = Math.floor(serial);
  const day = whole - SERIAL_OF_DAY_0[dateSystem];
  if (day > LAST_DAY) return null;
  if (dateSystem === 1904) return day;
  if (whole === 0 || whole === INVENTED_SERIAL) return null;
  return whole < INVENTED_SERIAL ? day + 1 : day;
}

/** The serial that shows as this day, or null where the date system has none (the inverse of `serialToDay`). */
export function dayToSerial(day: number, dateSystem: DateSystem): number | null {
  if (!Number.isFinite(day) || day > LAST_DAY) return null;
  const serial = Math.floor(day) + SERIAL_OF_DAY_0[dateSystem];
  if (dateSystem === 1904) return serial >= 0 ? serial : null;
  const shifted = serial > INVENTED_SERIAL ? serial : serial - 1;
  return shifted >= 1 ? shifted : null;
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
