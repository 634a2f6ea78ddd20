import type { DateSystem } from "../../core";

/** A time zone may follow; it is not applied. */
const ZONE = "(?:Z|[+-]\\d{2}:?\\d{2})?";
const TIME = "(\\d{2}):(\\d{2})(?::(\\d{2}(?:[.,]\\d+)?))?";
const ISO_DATE = new RegExp(`^(\\d{4})-(\\d{2})-(\\d{2})(?:[T ]${TIME}${ZONE})?Z?$`);
const ISO_TIME = new RegExp(`^T?${TIME}${ZONE}$`);

/** Days from 1899-12-30, day 0 of the serials from March 1900 on, to 1970-01-01. */
const DAYS_TO_1970 = 25569;

/** Serial of 1904-01-01 in the 1900 system. */
const DAYS_TO_1904 = 1462;

/**
 * The serial number of an ISO 8601 date, moment or time, as cells of type "d" hold them. No time
 * zone is applied: a sheet has none.
 *
 * @returns null for other text and for days that do not exist
 */
export function parseIsoDate(text: string, dateSystem: DateSystem): number | null {
  const date = ISO_DATE.exec(text);
  if (date) {
    const [year, month, day] = [Number(date[1]), Number(date[2]), Number(date[3])];
    const milliseconds = Date.UTC(year, month - 1, day);
    const check = new Date(milliseconds);
    if (check.getUTCMonth() !== month - 1 || check.getUTCDate() !== day) return null;
    const days = milliseconds / 86_400_000 + DAYS_TO_1970;
    if (dateSystem === 1904) return days - DAYS_TO_1904 + dayShare(date[4], date[5], date[6]);
    // The 1900 system counts a 29 February 1900 that did not exist; days before it are one less.
    return (days < 61 ? days - 1 : days) + dayShare(date[4], date[5], date[6]);
  }
  const time = ISO_TIME.exec(text);
  return time ? dayShare(time[1], time[2], time[3]) : null;
}

function dayShare(hours = "0", minutes = "0", seconds = "0"): number {
  return (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds.replace(",", "."))) / 86_400;
}

const PART = "(\\d+(?:[.,]\\d+)?)";
const ISO_DURATION = new RegExp(
  `^([+-]?)P(?:${PART}W)?(?:${PART}D)?(?:T(?:${PART}H)?(?:${PART}M)?(?:${PART}S)?)?$`,
);

/**
 * An ISO 8601 duration such as `PT12H30M00S` or `P1DT6H` in days, as cells with a time hold it.
 *
 * @returns null for other text, and for years and months, whose length depends on the calendar
 */
export function parseIsoDuration(text: string): number | null {
  const match = ISO_DURATION.exec(text);
  if (!match || /[PT]$/.test(text)) return null;
  const [weeks, days, hours, minutes, seconds] = match
    .slice(2)
    .map((part) => Number((part ?? "0").replace(",", "."))) as [number, number, number, number, number];
  const total = weeks * 7 + days + hours / 24 + minutes / 1440 + seconds / 86_400;
  return match[1] === "-" ? -total : total;
}
