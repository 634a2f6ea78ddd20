import type { DateSystem } from "../../../core";
import { decodeText } from "../../xml";

const MINUS = 45;
const POINT = 46;

const POWERS = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15] as const;

/**
 * The number in a byte range. Up to 15 digits without exponent are computed from the bytes: both the digits and the
 * power of ten are exact then, so that one division rounds as parsing the text would (Clinger 1990).
 *
 * @returns NaN where there is no number
 */
export function readNumber(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  const negative = bytes[at] === MINUS;
  if (negative) at++;
  let number = 0;
  let digits = 0;
  let decimals = -1;
  for (; at < end; at++) {
    const byte = bytes[at]!;
    if (byte === POINT && decimals < 0) {
      decimals = digits;
    } else if (byte >= 48 && byte <= 57) {
      number = number * 10 + byte - 48;
      digits++;
    } else {
      return parse(bytes, start, end);
    }
  }
  if (digits === 0 || digits > 15) return parse(bytes, start, end);
  if (decimals >= 0) number /= POWERS[digits - decimals]!;
  return negative ? -number : number;
}

function parse(bytes: Uint8Array, start: number, end: number): number {
  const text = decodeText(bytes, start, end).trim();
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text) ? Number(text) : NaN;
}

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/;
const ISO_TIME = /^T?(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?Z?$/;

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
  return (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}

/** The number that the digits of a byte range make; other bytes are skipped. */
export function readDigits(bytes: Uint8Array, start: number, end: number): number {
  let number = 0;
  for (let at = start; at < end; at++) {
    const digit = bytes[at]! - 48;
    if (digit >= 0 && digit <= 9) number = number * 10 + digit;
  }
  return number;
}
