import { NUMERAL_CHARACTERS, parseChineseNumeral, positionalDigits } from "./chineseNumerals";
import { digitParts } from "./dateParts";
import { daysInMonth } from "./days";
import { foldWidth } from "./normalise";
import type { Qualifier, ReadingNote, UnreadableReason } from "./types";

/** A date read from a text; its parts need not exist in the calendar yet. */
export interface ReadDate {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
  /** The last month or day where a word names several (上半年, 中旬); null where the parts say all. */
  readonly until: number | null;
  readonly qualifier: Qualifier | null;
  readonly notes: readonly ReadingNote[];
}

const NONE: readonly ReadingNote[] = [];
const FROM_TEXT: readonly ReadingNote[] = ["dateFromText"];

/** The commonest writings, which say what they mean and need no remark: 2018年3月15日, 2018-03, 2018/3/15. */
const EVERYDAY = /^(\d{4})(?:年(?:(\d{1,2})月(?:(\d{1,2})日)?)?|([-/.])(\d{1,2})(?:\4(\d{1,2}))?)$/;

const NUMERALS = new RegExp(`[${NUMERAL_CHARACTERS}]+`, "gu");
const WORDS_BEFORE =
  /^(?:公元|自|从|于|始|创|组|成|筹|建|设|立|办|挂牌|命名|授牌|揭牌|启动|时间|日期|出生|生于|在|[:,，])+/u;
/** Doubt about a date wherever it stands; 签约 and 公约 are none. */
const DOUBT =
  /[(]?(?:左右|前后|上下|大约|大概|大致|大体|可能|估计|也许|好像|记不清|记不准|(?<![签合预公条续特邀节])约|许(?=$|[)成创组建设挂])|[?？]+)[)]?/gu;
const SEPARATOR = "[-./\\\\。·_ ~]";

/** Year; year and month; year, month and day. Whatever follows is judged by `remarkProblem`. */
const FULL = new RegExp(
  `^(\\d{4})(?:年|${SEPARATOR})+(\\d{1,2})(?:月|${SEPARATOR})+(\\d{1,2})(?:日|号|(?!\\d))`,
  "u",
);
const MONTH = new RegExp(`^(\\d{4})(?:年|${SEPARATOR})+(\\d{1,2})(月份?)?(?!\\d)`, "u");
const YEAR = /^(\d{4})年度?/u;
const MONTH_LAST = /^(\d{1,2})[-./](\d{4})$/;
const TWO_DIGIT_YEAR = new RegExp(
  `^'?\\d{2}(?:年度?(?:\\d{1,2}(?:月|$)|$)|(${SEPARATOR})\\d{1,2}(?:\\1\\d{1,2})?$)`,
  "u",
);
const YEAR_LAST = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})$/;
/** A time of day or a day of the week after a full date. */
const TIME =
  /^[T ,]?[(]?(?:(?:星期|周|礼拜)[1-6日天末])?[)]?[ ,]?(?:[上下]午)?(?:\d{1,2}(?:(?::\d{2}){1,2}(?:\.\d+)?|[时点](?:\d{1,2}分?|半)?))?Z?$/u;

/** The months that a word for a part of the year stands for; the vague ones are taken wide and as an estimate. */
const PARTS_OF_YEAR: readonly (readonly [RegExp, first: number, last: number, vague: boolean])[] = [
  [/^上半年/u, 1, 6, false],
  [/^下半年/u, 7, 12, false],
  [/^(?:第?1季度|q1)/iu, 1, 3, false],
  [/^(?:第?2季度|q2)/iu, 4, 6, false],
  [/^(?:第?3季度|q3)/iu, 7, 9, false],
  [/^(?:第?4季度|q4)/iu, 10, 12, false],
  [/^年?初/u, 1, 6, true],
  [/^年?中/u, 4, 9, true],
  [/^年?(?:底|末|尾|终)/u, 7, 12, true],
];
/** Days of a month; the last one of a month has its own length. */
const PARTS_OF_MONTH: readonly (readonly [RegExp, first: number, last: number])[] = [
  [/^上旬/u, 1, 10],
  [/^中旬/u, 11, 20],
  [/^下旬/u, 21, 31],
];

/** What a remark beside a date may tell: how the studio came about … */
const FOUNDING =
  /成立|创建|组建|建立|建成|设立|筹建|筹备|创立|创办|组成|挂牌|命名|授牌|揭牌|启动|启用|运行|运营|运作|开展|开始|投入使用|认定|批准|获批|审批|批复|出生/u;
/** … in two steps, of which the later one is no founding … */
const LATER_STEP = /挂牌|命名|授牌|揭牌|认定|更名|升级|获评|获批|批复|验收|启用|搬/u;
/** … and never that it did not, ended, or that the date is another one. */
const CONTRARY =
  /[未没无拟将待]|计划|预计|打算|倒闭|撤|注销|停|解散|终止|关闭|合并|更名|改名|改为|搬|迁|实际|应为|应是|更正|原|农历|阴历|旧历|正月|腊月|冬月|闰|之?前|以?后/u;

/**
 * Reads a date from a text, or says why not. Two-digit years and day–month orders that could be either are asked
 * about; two dates are a range; words beside a date are accepted where they hold no other figure.
 */
export function parseDateText(text: string): ReadDate | UnreadableReason {
  const everyday = EVERYDAY.exec(text);
  if (everyday !== null) {
    return read(
      everyday[1],
      everyday[2] ?? everyday[5],
      everyday[3] ?? everyday[6],
      null,
      everyday[4] === "." ? FROM_TEXT : NONE,
    );
  }
  const folded = foldWidth(text)
    .replace(/(?<!\d) | (?!\d)/g, "")
    .replace(/[‐-―−─━]+/g, "-")
    .replace(/[〜～∼]/g, "~")
    .replace(/[[【〔［{]/g, "(")
    .replace(/[\]】〕］}]/g, ")");
  const doubtless = folded.replace(DOUBT, "");
  const bare = doubtless.replace(/^['‘’"“”]+|(?<!['‘’"“”.。,，、;/-])['‘’"“”.。,，、;/-]+$/gu, "");
  const notes: ReadingNote[] = ["dateFromText"];
  let rest = withArabicDigits(bare);
  if (rest !== bare) notes.push("chineseNumeral");
  const withoutWords = rest.replace(WORDS_BEFORE, "");
  if (withoutWords !== rest) notes.push("extraText");
  rest = withoutWords;
  const qualifier = doubtless === folded ? null : "~";
  if (qualifier !== null) notes.push("qualifier");

  if (/^\d+$/.test(rest)) {
    const parts = digitParts(rest);
    return typeof parts === "string"
      ? parts
      : { ...parts, until: null, qualifier, notes: notes.length === 1 ? FROM_TEXT : notes };
  }
  return parseParts(rest, qualifier, notes);
}

function parseParts(
  rest: string,
  qualifier: Qualifier | null,
  notes: ReadingNote[],
): ReadDate | UnreadableReason {
  const full = FULL.exec(rest);
  if (full !== null) {
    const after = rest.slice(full[0].length);
    if (after.startsWith("月")) return "range"; // 2018年1-3月
    const date = read(full[1], full[2], full[3], qualifier, notes);
    return TIME.test(after) ? date : finished(date, after, notes);
  }
  const month = MONTH.exec(rest);
  if (month !== null) {
    const after = rest.slice(month[0].length);
    const date = read(month[1], month[2], undefined, qualifier, notes);
    // A bare figure after the year is a month only when nothing explains it otherwise (2018年1季度).
    if (month[3] !== undefined) return partOfMonth(date, after, notes);
    if (after === "" || /^[-~至起,(]/u.test(after) || (!/^[季\d]/u.test(after) && FOUNDING.test(after)))
      return finished(date, after, notes);
  }
  const year = YEAR.exec(rest) ?? /^(\d{4})(?=\D)/.exec(rest);
  if (year !== null)
    return partOfYear(
      read(year[1], undefined, undefined, qualifier, notes),
      rest.slice(year[0].length),
      notes,
    );
  if (TWO_DIGIT_YEAR.test(rest)) return "yearUnclear";
  const monthLast = MONTH_LAST.exec(rest);
  if (monthLast !== null) return read(monthLast[2], monthLast[1], undefined, qualifier, notes);
  const yearLast = YEAR_LAST.exec(rest);
  return yearLast === null ? "notADate" : dayAndMonth(yearLast, qualifier, notes);
}

/** 上半年 and 一季度 are months of the year; 年初 and 年底 lie somewhere in their half of it. */
function partOfYear(date: ReadDate, after: string, notes: ReadingNote[]): ReadDate | UnreadableReason {
  for (const [pattern, first, last, vague] of PARTS_OF_YEAR) {
    const word = pattern.exec(after)?.[0];
    if (word === undefined) continue;
    notes.push("extraText");
    if (vague && date.qualifier === null) notes.push("qualifier");
    const part: ReadDate = { ...date, month: first, until: last };
    return finished(part, after.slice(word.length), notes);
  }
  return finished(date, after, notes);
}

function partOfMonth(date: ReadDate, after: string, notes: ReadingNote[]): ReadDate | UnreadableReason {
  for (const [pattern, first, last] of PARTS_OF_MONTH) {
    if (!pattern.test(after)) continue;
    notes.push("extraText");
    const end = Math.min(last, daysInMonth(date.year, Math.min(Math.max(date.month as number, 1), 12)));
    return finished({ ...date, day: first, until: end }, after.slice(2), notes);
  }
  // 月初, 月底: the month says all that is certain.
  const rest = after.replace(/^[初中底末]/u, "");
  if (rest !== after) notes.push("extraText");
  return finished(date, rest, notes);
}

/** 15/3/2018 and 3/15/2018 have one meaning, 3/5/2018 has two. */
function dayAndMonth(
  match: RegExpExecArray,
  qualifier: Qualifier | null,
  notes: ReadingNote[],
): ReadDate | UnreadableReason {
  const [, first, second, year] = match;
  if (first === second || Number(second) > 12) return read(year, first, second, qualifier, notes);
  return Number(first) > 12 ? read(year, second, first, qualifier, notes) : "dayOrMonth";
}

function read(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  qualifier: Qualifier | null,
  notes: readonly ReadingNote[],
): ReadDate {
  return {
    year: Number(year),
    month: month === undefined ? null : Number(month),
    day: day === undefined ? null : Number(day),
    until: null,
    qualifier,
    notes,
  };
}

/** The date, unless what follows it makes it another one. */
function finished(date: ReadDate, after: string, notes: ReadingNote[]): ReadDate | UnreadableReason {
  if (after === "") return date;
  const problem = remarkProblem(after);
  if (problem !== null) return problem;
  if (!notes.includes("extraText")) notes.push("extraText");
  return { ...date, notes };
}

function remarkProblem(after: string): UnreadableReason | null {
  const rest = after.replace(/^[,，、;]+/u, "");
  if (/^(?:(?:[-~]|至|到)+(?:今|现在|目前)|起|至今|以来)/u.test(rest)) return null;
  if (/^(?:[-~]|至|到|、|,|和|及)+\d/u.test(after)) return "range";
  if (/^(?:以前|之前|前|以后|之后|后)/u.test(rest)) return "range";
  const bracket = /^\(([^()]*)\)?$/su.exec(rest);
  const remark = bracket?.[1] ?? rest;
  // A second date is a later step in brackets (2019年挂牌), or nobody knows which of the two is meant.
  if (/\d{4}/.test(remark)) {
    return bracket !== null && LATER_STEP.test(remark) && !CONTRARY.test(remark) ? null : "range";
  }
  if (CONTRARY.test(remark) || (bracket === null ? /\d/ : /\d[月日号年]/u).test(remark)) return "notADate";
  if (FOUNDING.test(remark) || bracket !== null) return null;
  return remark === "" ? null : "notADate";
}

/** Chinese numerals of a date in Arabic digits: 二〇一八年三月 is 2018年3月; 元月 is January, 元旦 its first day. */
function withArabicDigits(text: string): string {
  const named = text.replace(/元月/gu, "1月").replace(/元旦节?/gu, "1月1日");
  if (!/[〇零○◯一二三四五六七八九十廿卅壹贰叁肆伍陆柒捌玖拾]/u.test(named)) return named;
  return named
    .replace(/(?<=[〇零○◯一二三四五六七八九])[0oO](?=[〇零○◯一二三四五六七八九0oO年])/gu, "〇")
    .replace(NUMERALS, (numeral) => {
      const digits = numeral.length === 4 ? positionalDigits(numeral) : null;
      return digits ?? String(parseChineseNumeral(numeral) ?? numeral);
    });
}
