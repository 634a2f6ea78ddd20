import { parseChineseNumeral, positionalDigits } from "./chineseNumerals";
import { daysInMonth } from "./days";

/** When an honour was conferred, as far as the text says: a year, its month, its day. */
export interface When {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  /** The last month where a word names several (第四季度, 年底); `month` is then the first. */
  readonly until?: number;
}

/** A year, with its month and day where they are given, in a text that `timesInFigures` has brought into one writing. */
export const ONE_YEAR =
  "(?<!\\d)(?:19|20)\\d{2}(?!\\d)(?:年度?(?:\\d{1,2}(?:-\\d{1,2})?月(?:份|\\d{1,2}[日号])?)?|[./-]\\d{1,2}(?!\\d)(?:[./-]\\d{1,2}(?!\\d))?月?)?";
/** The text without its years. */
export const withoutYears = (text: string): string => text.replace(new RegExp(ONE_YEAR, "g"), "");

/** As ONE_YEAR, its parts taken; 2020-12号 is the number of a paper. */
const WHEN =
  /(?<!\d)((?:19|20)\d{2})(?!\d)(?:年度?(?:(\d{1,2})(?:-(\d{1,2}))?月(?:份|(\d{1,2})[日号])?)?|[./-](\d{1,2})(?![\d号])(?:[./-](\d{1,2})(?!\d))?)?/g;

/** The years of a list, with month and day where given; of a span (2015-2017年度) the year it ends in. */
export function whensOf(text: string): When[] {
  const years = [...text.matchAll(WHEN)].map((match) =>
    spanOf(
      whenOf(Number(match[1]), Number(match[2] ?? match[5]), Number(match[4] ?? match[6])),
      Number(match[3]),
    ),
  );
  return /(?:-|~|至)(?:19|20)\d{2}/.test(text) ? years.slice(-1) : years;
}

/** A month or day that the calendar does not have (2018/19) says nothing beyond the year. */
function whenOf(year: number, month: number, day: number): When {
  if (!(month >= 1 && month <= 12)) return { year };
  return day >= 1 && day <= daysInMonth(year, month) ? { year, month, day } : { year, month };
}

/** The same up to a later month of that year. */
const spanOf = (when: When, until: number): When =>
  when.month !== undefined && until > when.month && until <= 12 ? { ...when, until } : when;

/**
 * Words for a part of the year, by the months they stand for; 年初 and 年底 are taken as wide as clerks use them, so
 * that a day among them stays a question. What begins another word (初级, 五一劳动奖章, 终身) is none.
 */
const PARTS: readonly (readonly [words: string, first: number, last: number])[] = [
  ["前三季度", 1, 9],
  ["上半年", 1, 6],
  ["下半年", 7, 12],
  ["第?[1一]季度|[Qq]1", 1, 3],
  ["第?[2二]季度|[Qq]2", 4, 6],
  ["第?[3三]季度|[Qq]3", 7, 9],
  ["第?[4四]季度|[Qq]4", 10, 12],
  ["年?初(?![级中选评审次])", 1, 6],
  ["年中|中(?=[,;:。、)被获评经由，；：。）])", 4, 9],
  ["年?[底末尾]|年终", 7, 12],
  ["元旦节?", 1, 1],
  ["春节", 1, 2],
  ["春[季天]", 2, 5],
  ["冬[季天]|冬(?=[被获评])", 1, 12],
  ["夏[季天]", 5, 8],
  ["秋[季天]", 8, 11],
  ["(?:国际)?劳动节|五一(?:国际劳动)?(?:节|前夕|期间|前后)", 4, 5],
  ["国庆节?", 9, 10],
  ["五一(?=[被获评])", 4, 5],
];
const PART_OF_YEAR = new RegExp(
  `(?<=(?:19|20)\\d{2}年)(?:${PARTS.map(([words], index) => `(?<p${index}>${words})`).join("|")})(?:前夕|期间|前后|前(?=[被获评]))?`,
  "gu",
);

/** A part of the year as its months: 2020年第四季度 is 2020年10-12月. */
const inMonths = (text: string): string =>
  text.replace(PART_OF_YEAR, (word, ...rest) => {
    const groups = rest.at(-1) as Readonly<Record<string, string | undefined>>;
    const at = PARTS.findIndex((_, index) => groups[`p${index}`] !== undefined);
    const part = PARTS[at];
    if (part === undefined) return word;
    return part[1] === part[2] ? `${part[1]}月` : `${part[1]}-${part[2]}月`;
  });

/** A month beside an honour at which it was conferred: 12月获批, （十二月授予）. */
const CONFERRED_IN =
  /(?<![\d一二三四五六七八九十年])(\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份|底|初|末|中旬|上旬|下旬|\d{1,2}[日号])?(?:才|正式|又|已|被|由[\u4e00-\u9fff]{1,8})?(?:获批|获评|批准|批复|授予|公布|评上|命名|表彰|下文|发文|颁发|获得)/u;

/** The month that a remark gives an honour (12月获批); null where it gives none. */
export function monthConferred(text: string): number | null {
  const month = CONFERRED_IN.exec(text)?.[1];
  const figure = month === undefined ? null : /^\d/.test(month) ? Number(month) : parseChineseNumeral(month);
  return figure !== null && figure >= 1 && figure <= 12 ? figure : null;
}

const CHINESE_MONTH =
  /(?<=(?:19|20)\d{2}年)(元|[一二三四五六七八九十]{1,2})月(?:([一二三四五六七八九十]{1,3})[日号])?/gu;

function inFigures(date: string, month: string, day: string | undefined): string {
  const [m, d] = [month === "元" ? 1 : parseChineseNumeral(month), parseChineseNumeral(day ?? "一")];
  if (m === null || d === null) return date;
  return `${m}月${day === undefined ? "" : `${d}日`}`;
}

/** A text with its years in one writing: 二〇二〇年十二月三十日 and 20201230 are 2020年12月30日. */
export const timesInFigures = (text: string): string => inMonths(yearsInFigures(text));

const yearsInFigures = (text: string): string =>
  text
    // A day in eight digits (20150428); the number of a certificate is none.
    .replace(/(?<![\d号:：.])((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/g, "$1年$2月$3日")
    .replace(/[〇零○一二三四五六七八九][〇零○一二三四五六七八九0oO]{3}(?=年)/gu, (year) =>
      String(positionalDigits(year.replace(/[0oO]/g, "〇"))),
    )
    .replace(CHINESE_MONTH, (date, month: string, day?: string) => inFigures(date, month, day));
