import { parseChineseNumeral, positionalDigits } from "./chineseNumerals";
import { daysInMonth } from "./days";

/** When an honour was conferred, as far as the text says: a year, its month, its day. */
export interface When {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/** A year, with its month and day where they are given, in a text that `timesInFigures` has brought into one writing. */
export const ONE_YEAR =
  "(?<!\\d)(?:19|20)\\d{2}(?!\\d)(?:年度?(?:\\d{1,2}月(?:份|\\d{1,2}[日号])?)?|[./-]\\d{1,2}(?!\\d)(?:[./-]\\d{1,2}(?!\\d))?月?)?";
/** The text without its years. */
export const withoutYears = (text: string): string => text.replace(new RegExp(ONE_YEAR, "g"), "");

/** As ONE_YEAR, its parts taken; 2020-12号 is the number of a paper. */
const WHEN =
  /(?<!\d)((?:19|20)\d{2})(?!\d)(?:年度?(?:(\d{1,2})月(?:份|(\d{1,2})[日号])?)?|[./-](\d{1,2})(?![\d号])(?:[./-](\d{1,2})(?!\d))?)?/g;

/** The years of a list, with month and day where given; of a span (2015-2017年度) the year it ends in. */
export function whensOf(text: string): When[] {
  const years = [...text.matchAll(WHEN)].map((match) =>
    whenOf(Number(match[1]), Number(match[2] ?? match[4]), Number(match[3] ?? match[5])),
  );
  return /(?:-|~|至)(?:19|20)\d{2}/.test(text) ? years.slice(-1) : years;
}

/** A month or day that the calendar does not have (2018/19) says nothing beyond the year. */
function whenOf(year: number, month: number, day: number): When {
  if (!(month >= 1 && month <= 12)) return { year };
  return day >= 1 && day <= daysInMonth(year, month) ? { year, month, day } : { year, month };
}

const CHINESE_MONTH =
  /(?<=(?:19|20)\d{2}年)(元|[一二三四五六七八九十]{1,2})月(?:([一二三四五六七八九十]{1,3})[日号])?/gu;

function inFigures(date: string, month: string, day: string | undefined): string {
  const [m, d] = [month === "元" ? 1 : parseChineseNumeral(month), parseChineseNumeral(day ?? "一")];
  if (m === null || d === null) return date;
  return `${m}月${day === undefined ? "" : `${d}日`}`;
}

/** A text with its years in one writing: 二〇二〇年十二月三十日 and 20201230 are 2020年12月30日. */
export const timesInFigures = (text: string): string =>
  text
    // A day in eight digits (20150428); the number of a certificate is none.
    .replace(/(?<![\d号:：.])((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/g, "$1年$2月$3日")
    .replace(/[〇零○一二三四五六七八九][〇零○一二三四五六七八九0oO]{3}(?=年)/gu, (year) =>
      String(positionalDigits(year.replace(/[0oO]/g, "〇"))),
    )
    .replace(CHINESE_MONTH, (date, month: string, day?: string) => inFigures(date, month, day));
