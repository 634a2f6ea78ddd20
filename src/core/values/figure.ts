import { parseChineseNumeral } from "./chineseNumerals";
import { partsAndSum, type PartsAndSum } from "./figureParts";
import { nounOf, restProblem } from "./figureRest";
import { joined, Scanner, type NoFigureReason } from "./figureScanner";
import {
  RUN,
  RANGE,
  COUNTED,
  QUALIFIERS_BEFORE,
  QUALIFIERS_AFTER,
  NEARLY,
  WORDS_BEFORE,
  PER_YEAR_BEFORE,
  IN_ALL_BEFORE,
  OVER_YEARS_BEFORE,
  CURRENCY,
  NOT_THE_UNIT,
  PER_OTHER,
} from "./figureWords";
import { foldWidth, withoutEnd } from "./normalise";
import type { Qualifier } from "./types";
import { unitAtStart, unitOf } from "./units";

/** A figure found in a text, before it is brought to a field's unit. */
export interface Figure {
  readonly ok: true;
  /** With 万 and 亿 multiplied out: `50万` is 500,000. */
  readonly value: number;
  readonly qualifier: Qualifier | null;
  /** Canonical unit, or null when the text names none. */
  readonly unit: string | null;
  /** True where only a sign of currency (¥, RMB) says the unit: exports write it for a cell's format too. */
  readonly bySign: boolean;
  /** True when the figure is "a year" (`30万/年`, `每年3项`). */
  readonly perYear: boolean;
  /** True when it says to be summed over years (`累计60万元`, `60万元（三年）`). */
  readonly overYears: boolean;
  /** True when one year stands in brackets behind it (`3项（2019年）`). */
  readonly ofOneYear: boolean;
  /** What is counted, where it follows the bare counting word 个 (`3个班组`); else "". */
  readonly noun: string;
  /** What is counted, whatever the counting word (`3项软著`); else "". */
  readonly counted: string;
  /** Words behind the unit that nothing was made of (`8名党员`, `30人打底`); else "". */
  readonly words: string;
  /** True when the numeral holds 万 or 亿, which for money imply 元. */
  readonly grouped: boolean;
  /** What the last 万 or 亿 multiplied by; 1 without. */
  readonly groupSize: number;
  /** True when the numeral ends in 十, 百 or 千 after Arabic digits (`5千`): for money, of 元 or of 万元? */
  readonly loose: boolean;
  readonly chinese: boolean;
  /** True when words were left aside that do not change the figure. */
  readonly extraText: boolean;
}

export interface NoFigure {
  readonly ok: false;
  readonly reason: NoFigureReason;
}

const failure = (reason: NoFigure["reason"]): NoFigure => ({ ok: false, reason });

const NOTHING_TO_PREPARE = /^[\d\u4e00-\u9fff][\d.\u4e00-\u9fff]*[\d\u4e00-\u9fff㎡]$/;

/** One spelling for dashes, brackets and tildes; spaces stay only between two digits. */
function prepared(text: string): string {
  if (NOTHING_TO_PREPARE.test(text)) return text;
  const spelt = foldWidth(text)
    .replace(/(?<!\d) | (?!\d)/g, "")
    .replace(/[‐-―−─━]+/g, "-")
    .replace(/[〜～∼]/g, "~")
    .replace(/[[【〔［{]/g, "(")
    .replace(/[\]】〕］}]/g, ")")
    .replace(/^['"‘’“”`]+/, "");
  return withoutEnd(spelt, /['"‘’“”`.。;,、!]/);
}

/**
 * Reads the one figure that a text states, in any of the writings clerks use, or says why there is none. Words
 * around it are accepted only where they cannot change it.
 */
export function parseFigure(text: string): Figure | NoFigure {
  const whole = prepared(text);
  const parts = partsAndSum(whole);
  if (parts !== null) return ofParts(parts);
  if (/^[-+]?\d(?:\.\d+)?e[+-]?\d{1,3}$/i.test(whole)) {
    const value = Number(whole);
    return Number.isFinite(value) ? { ...PLAIN, value } : failure("notANumber");
  }
  const scanner = new Scanner(whole);
  let currency = false;
  for (;;) {
    if (scanner.takeQualifier(QUALIFIERS_BEFORE)) continue;
    if (scanner.take(NEARLY) !== null) {
      scanner.nearly = true;
      scanner.restrict("~");
      continue;
    }
    if (scanner.take(PER_YEAR_BEFORE) !== null) scanner.perYear = true;
    else if (scanner.take(OVER_YEARS_BEFORE) !== null) scanner.overYears = true;
    else if (scanner.take(IN_ALL_BEFORE) !== null) scanner.inAll = scanner.extraText = true;
    else if (scanner.take(CURRENCY) !== null) currency = true;
    else if (scanner.take(WORDS_BEFORE) !== null) scanner.extraText = true;
    else break;
  }
  // 张三、李四等7人
  if (scanner.take(/^[\p{Script=Han}·、]{2,24}等(?=共?[\d一二三四五六七八九十])/u) !== null) {
    scanner.extraText = true;
    scanner.take(/^共/u);
  }
  const run = scanner.take(RUN);
  if (run === null) return failure("notANumber");
  const numeral = readNumeral(run, scanner);
  if (typeof numeral === "string") return failure(numeral);
  return readRest(scanner, numeral, currency);
}

/** The sum, where the parts come to it; else nobody can tell which of them is meant. */
function ofParts({ added, overYears, total }: PartsAndSum): Figure | NoFigure {
  const sum = parseFigure(total);
  if (!sum.ok) return sum;
  const scale = sum.grouped ? sum.groupSize : 1;
  return Math.abs(added * scale - sum.value) < 1e-6
    ? { ...sum, overYears: sum.overYears || overYears, extraText: true }
    : failure("severalNumbers");
}

const PLAIN: Omit<Figure, "value"> = {
  ok: true,
  qualifier: null,
  unit: null,
  bySign: false,
  perYear: false,
  overYears: false,
  ofOneYear: false,
  noun: "",
  counted: "",
  words: "",
  grouped: false,
  groupSize: 1,
  loose: false,
  chinese: false,
  extraText: false,
};

interface Numeral {
  readonly value: number;
  /** The numeral as written, 余 and the like taken out. */
  readonly written: string;
}

/** The value of a run of numeral characters, with a 余 or 多 inside or after it; or why it has none. */
function readNumeral(run: string, scanner: Scanner): Numeral | NoFigure["reason"] {
  const sign = /^[-负]/.test(run) ? -1 : 1;
  let written = run.replace(/^[-+负]/, "");
  const infix = scanner.take(/^[余多来几]/u);
  // 十几 is more than ten; 几十 is any number of tens.
  if (infix === "几" && !/十$/u.test(written)) return "notANumber";
  if (infix !== null) {
    scanner.qualifier = joined(scanner.qualifier, infix === "来" ? "~" : ">=");
    written += scanner.take(/^[万萬亿億千百十]+/u) ?? "";
  }
  // 百余, 近千, 上万: one hundred, one thousand, ten thousand; without such a word they are slips.
  if (scanner.qualifier !== null && /^[百千万亿]+$/u.test(written)) written = `一${written}`;
  const value = numeralValue(written);
  return typeof value === "number" ? { value: sign * value, written } : value;
}

function numeralValue(written: string): number | NoFigure["reason"] {
  const arabic = /^[\d,. ]+/.exec(written)?.[0].replace(/[, ]+$/, "") ?? "";
  if (arabic === "") {
    const value = parseChineseNumeral(written);
    if (value !== null) return value;
    return /^[一二两三四五六七八九]{2}/u.test(written) || /[一二两三四五六七八九]{2}$/u.test(written)
      ? "range"
      : "notANumber";
  }
  const wellFormed =
    /^(?:\d+|\d*\.\d+)$/.test(arabic) ||
    /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(arabic) ||
    /^\d{1,3}(?: \d{3})+(?:\.\d+)?$/.test(arabic);
  if (!wellFormed) return "severalNumbers";
  const digits = arabic.replace(/[, ]/g, "");
  const tail = written.slice(arabic.length);
  return tail === "" ? Number(digits) : (parseChineseNumeral(digits + tail) ?? "notANumber");
}

/** Unit, qualifiers and words after the numeral. */
function readRest(scanner: Scanner, numeral: Numeral, currency: boolean): Figure | NoFigure {
  if (RANGE.test(scanner.rest)) return failure("range");
  if (NOT_THE_UNIT.test(scanner.rest) || scanner.rest.startsWith("%") || scanner.rest.startsWith("‰")) {
    return failure("wrongUnit");
  }
  while (scanner.takeQualifier(QUALIFIERS_AFTER));
  const named = takeUnit(scanner);
  if (named?.unit === null) return failure("wrongUnit");
  if (named?.perYear === true || scanner.take(/^(?:[/每]年度?|\/a(?![a-z]))/u) !== null)
    scanner.perYear = true;
  while (scanner.takeQualifier(QUALIFIERS_AFTER));
  if (RANGE.test(scanner.rest)) return failure("range");
  if (PER_OTHER.test(scanner.rest) && !COUNTED.test(scanner.rest)) return failure("wrongUnit");
  const problem = restProblem(scanner, named !== null, numeral.value);
  return problem === null ? figureOf(scanner, numeral, named, currency) : failure(problem);
}

/** The figure that was read, with what its writing says of it. */
function figureOf(scanner: Scanner, numeral: Numeral, named: NamedUnit | null, currency: boolean): Figure {
  const group = /[万萬亿億](?=[^万萬亿億]*$)/u.exec(numeral.written);
  return {
    ok: true,
    value: numeral.value,
    qualifier: scanner.nearly ? "~" : scanner.qualifier,
    unit: withoutYear(named?.unit ?? (currency ? "元" : null)),
    bySign: named === null ? currency : named.bySign,
    perYear: scanner.perYear,
    overYears: scanner.overYears || (scanner.inAll && !scanner.perYear),
    ofOneYear: scanner.ofOneYear,
    noun: named?.unit === "个" ? nounOf(scanner.rest) : "",
    counted: nounOf(scanner.rest),
    words: scanner.words,
    grouped: group !== null,
    groupSize: group === null ? 1 : /[万萬]/u.test(group[0]) ? 1e4 : 1e8,
    loose: group === null && /^[^万萬亿億]*\d[千百十]$/u.test(numeral.written),
    chinese: /[^\d,. ]/u.test(numeral.written) && !/^[\d,. ]+[万亿]$/u.test(numeral.written),
    extraText: scanner.extraText,
  };
}

/** The year is told apart from the unit by `perYear`. */
function withoutYear(unit: string | null): string | null {
  return unit === null ? null : unit.replace(/\/年$/, "");
}

interface NamedUnit {
  readonly unit: string | null;
  readonly bySign: boolean;
  readonly perYear: boolean;
}

/** Signs of currency, which `unitOf` knows as 元. */
const SIGN = /^(?:¥|rmb|cny)$/iu;

function takeUnit(scanner: Scanner): NamedUnit | null {
  const bracketed = /^\(([^()]*)\)/.exec(scanner.rest);
  const inside = bracketed === null ? null : unitOf(bracketed[1] as string);
  if (bracketed !== null && inside !== null) {
    scanner.rest = scanner.rest.slice(bracketed[0].length);
    return { unit: inside, bySign: SIGN.test(bracketed[1] as string), perYear: inside.endsWith("/年") };
  }
  const found = unitAtStart(scanner.rest);
  if (found === null) return null;
  scanner.rest = scanner.rest.slice(found.spelling.length);
  return { unit: unitOf(found.spelling), bySign: SIGN.test(found.spelling), perYear: found.perYear };
}
