import { type DateParts, digitParts, intervalOf, isPlausibleYear } from "./dateParts";
import { dateOf, serialToDay } from "./days";
import { parseDateText, type ReadDate } from "./dateText";
import { datePartsOf, formatKind } from "./numberFormat";
import { missingReasonOf } from "./placeholders";
import { missing, present, shownOf, unreadable } from "./readings";
import type { DateInterval, ReadInput, Reading, ReadingNote, UnreadableReason } from "./types";

/** Reads a date of year, month or day precision from a serial number, a bare figure or a text. */
export function readDate(input: ReadInput): Reading {
  const { value } = input;
  if (typeof value === "number") return readDateNumber(input, value);
  if (typeof value !== "string") return unreadable(input, "notADate");
  const first = value.charCodeAt(0);
  if (first < 0x31 || first > 0x39) {
    const reason = missingReasonOf(value);
    if (reason !== null) return missing(input, reason);
  }
  return fromText(input, value);
}

function fromText(input: ReadInput, text: string): Reading {
  const parsed = parseDateText(text);
  return typeof parsed === "string" ? refused(input, parsed) : fromParts(input, parsed);
}

/** Messages about a serial number name its day by the usual system, the one of 1900; in the other it says nothing. */
function refused(input: ReadInput, reason: UnreadableReason): Reading {
  return unreadable(input, reason === "dateSerial" && input.dateSystem !== 1900 ? "notADate" : reason);
}

function fromParts(input: ReadInput, parsed: ReadDate): Reading {
  const { year, month, day, until, qualifier, notes } = parsed;
  const interval = intervalOf(year, month, day);
  if (interval === null) return unreadable(input, "impossibleDate");
  const end =
    until === null ? interval : intervalOf(year, day === null ? until : month, day === null ? null : until);
  const whole: DateInterval = {
    ...interval,
    latest: (end as DateInterval).latest,
    ...(until === null ? {} : { precision: "month" }),
  };
  return present(input, qualifier === null ? whole : widened(whole), notes, qualifier);
}

/** How far a date under doubt (左右, 约) may lie off on either side: a year, half a year, a month of days. */
const DOUBT_MONTHS = { year: 12, month: 6 } as const;
const DOUBT_DAYS = 31;

/**
 * What `2018年9月左右` may mean: no exact month, so that a rule near its limit stays open. How far "about" reaches
 * nobody knows; it is taken wide enough never to settle a case that a person would ask about.
 */
function widened(interval: DateInterval): DateInterval {
  const { earliest, latest, precision } = interval;
  if (precision === "day")
    return { earliest: earliest - DOUBT_DAYS, latest: latest + DOUBT_DAYS, precision: "month" };
  const months = DOUBT_MONTHS[precision];
  const first = dateOf(earliest);
  const last = dateOf(latest);
  const start = monthBy(first.year, first.month - months);
  const end = monthBy(last.year, last.month + months);
  return {
    earliest: intervalOf(start.year, start.month, null)?.earliest ?? earliest,
    latest: intervalOf(end.year, end.month, null)?.latest ?? latest,
    precision,
  };
}

/** A month counted on beyond the ends of its year: month 14 is February of the next. */
function monthBy(year: number, month: number): { readonly year: number; readonly month: number } {
  const index = year * 12 + month - 1;
  return { year: Math.floor(index / 12), month: (index % 12) + 1 };
}

function readDateNumber(input: ReadInput, value: number): Reading {
  const kind = formatKind(input.format);
  if (kind === "date") return fromSerial(input, value);
  if (kind === "time" || kind === "percent") return unreadable(input, "notADate");
  // A format may show what the figure alone does not: 0.00 shows 2018.1 as 2018.10, October.
  const shown = input.text.trim();
  const asFigure = String(value);
  if (shown !== "" && shown !== asFigure && !shown.includes("#") && !/e\+/i.test(shown)) {
    return fromText(input, shown);
  }
  return fromFigure(input, value);
}

/** A serial has the precision that its format shows; what is shown is what the clerk meant. */
function fromSerial(input: ReadInput, serial: number): Reading {
  const day = serialToDay(serial, input.dateSystem);
  if (day === null) return unreadable(input, "impossibleDate");
  const parts = datePartsOf(input.format);
  if (!parts.year) return unreadable(input, "yearUnclear"); // 3月15日 of which year?
  const date = dateOf(day);
  if (!parts.month) return present(input, intervalOf(date.year, null, null) as DateInterval);
  if (!parts.day) return present(input, intervalOf(date.year, date.month, null) as DateInterval);
  return present(input, { earliest: day, latest: day, precision: "day" });
}

const FROM_NUMBER: readonly ReadingNote[] = ["dateFromNumber"];

/** A figure without a date format: 2018, 201803, 20180315, 2018.3; what has two meanings is asked about. */
function fromFigure(input: ReadInput, value: number): Reading {
  const parts = figureParts(shownOf({ ...input, text: String(value) }));
  if (typeof parts === "string") return refused(input, parts);
  const interval = intervalOf(parts.year, parts.month, parts.day);
  return interval === null ? unreadable(input, "impossibleDate") : present(input, interval, FROM_NUMBER);
}

function figureParts(figure: string): DateParts | UnreadableReason {
  if (/^\d+$/.test(figure)) return digitParts(figure);
  const decimal = /^(\d{4})\.(\d{1,2})$/.exec(figure);
  if (decimal === null) return /^\d{2}\.\d{1,2}$/.test(figure) ? "yearUnclear" : "notADate";
  const year = Number(decimal[1]);
  const fraction = decimal[2] as string;
  if (!isPlausibleYear(year)) return "notADate";
  // Typed 2018.1 and typed 2018.10 are stored alike: January or October.
  if (fraction === "1") return "ambiguousDate";
  return { year, month: Number(fraction), day: null };
}
