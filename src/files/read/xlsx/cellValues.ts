import { MAX_COLUMNS, MAX_ROWS } from "../../../core";
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

/** The number that the digits of a byte range make; other bytes are skipped. */
export function readDigits(bytes: Uint8Array, start: number, end: number): number {
  let number = 0;
  for (let at = start; at < end; at++) {
    const digit = bytes[at]! - 48;
    if (digit >= 0 && digit <= 9) number = number * 10 + digit;
  }
  return number;
}

/** The whole number that the digits of a byte range make; NaN where anything but digits stands there. */
function readWholeNumber(bytes: Uint8Array, start: number, end: number): number {
  let number = 0;
  for (let at = start; at < end; at++) {
    const digit = bytes[at]! - 48;
    if (digit < 0 || digit > 9) return NaN;
    number = number * 10 + digit;
  }
  return number;
}

/**
 * The place that the address in a byte range names (B3), as one number, so that none needs an object: row times
 * `MAX_COLUMNS` plus column, both 0-based; -1 where it is no address of a sheet.
 */
export function readPlace(bytes: Uint8Array, start: number, end: number): number {
  let column = 0;
  let at = start;
  for (; at < end && bytes[at]! >= 65; at++) {
    const letter = bytes[at]! | 32;
    if (letter < 97 || letter > 122) return -1;
    column = column * 26 + (letter & 31);
  }
  const row = readWholeNumber(bytes, at, end) - 1;
  if (at === start || !(row >= 0 && row < MAX_ROWS) || column > MAX_COLUMNS || column < 1) return -1;
  return row * MAX_COLUMNS + column - 1;
}
