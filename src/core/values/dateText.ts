import { NUMERAL_CHARACTERS, parseChineseNumeral, positionalDigits } from "./chineseNumerals";
import { digitParts } from "./dateParts";
import { foldWidth } from "./normalise";
import type { Qualifier, ReadingNote, UnreadableReason } from "./types";

/** A date read from a text; its parts need not exist in the calendar yet. */
export interface ReadDate {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
  readonly qualifier: Qualifier | null;
  readonly notes: readonly ReadingNote[];
}

const NONE: readonly ReadingNote[] = [];
const FROM_TEXT: readonly ReadingNote[] = ["dateFromText"];

/** The commonest writings, which say what they mean and need no remark: 2018年3月15日, 2018-03, 2018/3/15. */
const EVERYDAY = /^(\d{4})(?:年(?:(\d{1,2})月(?:(\d{1,2})日)?)?|([-/.])(\d{1,2})(?:\4(\d{1,2}))?)$/;

const NUMERALS = new RegExp(`[${NUMERAL_CHARACTERS}]+`, "gu");
const WORDS_BEFORE = /^(?:自|从|于|始|创|组|成|筹|建|设|立|挂牌|命名|时间|日期|在|[:,，])+/u;
const ABOUT_BEFORE = /^(?:大约|大概|约)/u;
const ABOUT_AFTER = /(?:左右|前后|许)$/u;
const SEPARATOR = "[-./\\\\。·_ ~]";

/** Year; year and month; year, month and day. Whatever follows is judged by `remarkProblem`. */
const FULL = new RegExp(
  `^(\\d{4})(?:年|${SEPARATOR})+(\\d{1,2})(?:月|${SEPARATOR})+(\\d{1,2})(?:日|号)?(?!\\d)`,
  "u",
);
const MONTH = new RegExp(`^(\\d{4})(?:年|${SEPARATOR})+(\\d{1,2})(月份?)?(?!\\d)`, "u");
const YEAR = /^(\d{4})年度?/u;
const TWO_DIGIT_YEAR = new RegExp(
  `^'?\\d{2}(?:年度?(?:\\d{1,2}(?:月|$)|$)|(${SEPARATOR})\\d{1,2}(?:\\1\\d{1,2})?$)`,
  "u",
);
const YEAR_LAST = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})$/;
const TIME = /^[T ]?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?$/;

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
    .replace(/^['‘’"“”]+|['‘’"“”.。,，、;/-]+$/gu, "");
  const notes: ReadingNote[] = ["dateFromText"];
  let rest = withArabicDigits(folded);
  if (rest !== folded) notes.push("chineseNumeral");
  let qualifier: Qualifier | null = null;
  const take = (pattern: RegExp): boolean => {
    const shorter = rest.replace(pattern, "");
    const taken = shorter !== rest;
    rest = shorter;
    return taken;
  };
  if (take(ABOUT_BEFORE) || take(ABOUT_AFTER)) qualifier = "~";
  if (take(WORDS_BEFORE)) notes.push("extraText");
  if (qualifier !== null) notes.push("qualifier");

  if (/^\d+$/.test(rest)) {
    const parts = digitParts(rest);
    return typeof parts === "string"
      ? parts
      : { ...parts, qualifier, notes: notes.length === 1 ? FROM_TEXT : notes };
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
    return TIME.test(after)
      ? read(full[1], full[2], full[3], qualifier, notes)
      : finished(read(full[1], full[2], full[3], qualifier, notes), after, notes);
  }
  const month = MONTH.exec(rest);
  if (month !== null) {
    const after = rest.slice(month[0].length);
    // A bare figure after the year is a month only when nothing explains it otherwise (2018年1季度).
    const named = month[3] !== undefined;
    if (named || after === "" || /^[-~至起,(]/u.test(after)) {
      return finished(read(month[1], month[2], undefined, qualifier, notes), after, notes);
    }
  }
  const year = YEAR.exec(rest) ?? /^(\d{4})(?=\D)/.exec(rest);
  if (year !== null)
    return finished(read(year[1], undefined, undefined, qualifier, notes), rest.slice(year[0].length), notes);
  if (TWO_DIGIT_YEAR.test(rest)) return "yearUnclear";
  const yearLast = YEAR_LAST.exec(rest);
  return yearLast === null ? "notADate" : dayAndMonth(yearLast, qualifier, notes);
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
  if (/^(?:[-~]|至|到)+(?:今|现在|目前)/u.test(after) || /^(?:起|至今|以来)/u.test(after)) return null;
  if (/^(?:[-~]|至|到|、|,|和|及)+\d/u.test(after)) return "range";
  if (/^(?:以前|之前|前|以后|之后|后|以来以前)/u.test(after)) return "range";
  // A remark in brackets is one, whatever it holds: 2018年3月（2019年挂牌）.
  if (/^\(.*\)?$/su.test(after)) return null;
  return /\d/.test(after) || after.length > 16 ? "notADate" : null;
}

/** Chinese numerals of a date in Arabic digits: 二〇一八年三月 is 2018年3月. */
function withArabicDigits(text: string): string {
  if (!/[〇零○◯一二三四五六七八九十廿卅壹贰叁肆伍陆柒捌玖拾]/u.test(text)) return text;
  return text.replace(NUMERALS, (numeral) => {
    const digits = numeral.length === 4 ? positionalDigits(numeral) : null;
    return digits ?? String(parseChineseNumeral(numeral) ?? numeral);
  });
}
