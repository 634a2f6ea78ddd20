import { parseChineseNumeral } from "../../core";

/** A calendar day named in a text; the year may be left to the context. */
export interface NamedDay {
  readonly start: number;
  readonly end: number;
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  /** HH:mm, or null where no hour is named. */
  readonly time: string | null;
  /** True where "before" follows (9月25日前, 17时前). */
  readonly before: boolean;
}

const DIGITS = "[0-9〇零○一二三四五六七八九十]";
const DAY = new RegExp(
  `(?:(${DIGITS}{4})[年./-])?(${DIGITS}{1,3})[月./-](?:(${DIGITS}{1,3})[日号]?|(底))` +
    `(?:[（(][^（()）]{1,8}[)）])?((?:下班|当天|当日)?(?:前|之前|以前))?` +
    `(?:(上午|下午|晚上?|中午)?(${DIGITS}{1,3})(?:[:：]([0-9]{2})|[时点](半|[0-9]{1,2}分)?))?` +
    `(整)?(前|之前|以前|止)?`,
  "gu",
);
const MONTH_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const NOON = 12;

const pad = (value: number): string => String(value).padStart(2, "0");

function numberOf(text: string): number | null {
  return /^\d+$/.test(text) ? Number(text) : parseChineseNumeral(text.replace(/○/g, "〇"));
}

function timeOf(
  half: string | undefined,
  hour: string | undefined,
  minutes: string | undefined,
): string | null {
  if (hour === undefined) return null;
  const value = numberOf(hour);
  if (value === null || value > 24) return null;
  const afternoon = half !== undefined && half !== "上午" && value < NOON;
  const minute = minutes === undefined ? 0 : minutes === "半" ? 30 : Number(minutes.replace("分", ""));
  // The day's last moment is written 24:00; a clock shows 23:59.
  return value === 24 ? "23:59" : `${pad(afternoon ? value + NOON : value)}:${pad(minute)}`;
}

/** The days that a text names, in their order. Months alone, and thirds of months (中旬), are no days. */
export function daysIn(text: string): readonly NamedDay[] {
  const found: NamedDay[] = [];
  for (const match of text.matchAll(DAY)) {
    const [whole, yearText, monthText, dayText, last, before, half, hour, minutes, shortMinutes, , end] =
      match;
    // 3.5 is a figure and 1-2 a range: only a year before or 月 makes a day of two figures.
    if (!whole.includes("月") && yearText === undefined) continue;
    const year = yearText === undefined ? null : numberOf(yearText);
    const month = numberOf(monthText as string);
    if (month === null || month < 1 || month > 12) continue;
    const longest = MONTH_DAYS[month - 1] as number;
    const day = last === undefined ? numberOf(dayText as string) : month === 2 ? 28 : longest;
    if (day === null || day < 1 || day > longest) continue;
    found.push({
      start: match.index,
      end: match.index + whole.length,
      year,
      month,
      day,
      time: timeOf(half, hour, minutes ?? shortMinutes),
      before: (before ?? end) !== undefined,
    });
  }
  return found;
}

/** YYYY-MM-DD. */
export const isoDay = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, "0")}-${pad(month)}-${pad(day)}`;

/** MM-DD. */
export const monthDayOf = ({ month, day }: NamedDay): string => `${pad(month)}-${pad(day)}`;
