import { NUMERAL_CHARACTERS, parseChineseNumeral } from "./chineseNumerals";
import { foldWidth } from "./normalise";
import type { Qualifier, UnreadableReason } from "./types";
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
  /** What is counted, where it follows the bare counting word 个 (`3个班组`); else "". */
  readonly noun: string;
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
  readonly reason: Extract<UnreadableReason, "notANumber" | "severalNumbers" | "range" | "wrongUnit">;
}

const failure = (reason: NoFigure["reason"]): NoFigure => ({ ok: false, reason });

const NUMERAL = `[\\d${NUMERAL_CHARACTERS}]`;
/** A numeral of any writing; separators only between its digits. */
const RUN = new RegExp(`^[-+负]?(?:[.]\\d|${NUMERAL}|[,. 点](?=${NUMERAL}))+`, "u");
const RANGE = new RegExp(`^(?:-|~|至|到|或)+${NUMERAL}`, "u");
const COUNTED = /\d|[一二两三四五六七八九十百千万亿几]+(?:项|人|名|个|台|套|件|次|张|万|元|㎡|平|位)/u;

/** Words before a figure that make it a bound or an estimate. */
const QUALIFIERS_BEFORE: readonly (readonly [RegExp, Qualifier])[] = [
  [/^(?:不少于|不低于|不小于|不下|至少|最少|起码|大于等于|大于或等于|上(?=[百千万])|>=|≥|≧)/u, ">="],
  [/^(?:不超过|不多于|不高于|不大于|至多|最多|小于等于|小于或等于|<=|≤|≦)/u, "<="],
  [/^(?:超过|超出|超|逾|大于|多于|高于|>|﹥)/u, ">"],
  [/^(?:不足|不到|不满|少于|小于|低于|未满|未达|<|﹤)/u, "<"],
  [
    /^(?:大约|大概|大致|大体|約|约合|约为|约计|约有|约|近似|预计|预估|预算|估计|估算|暂估|暂定|初步|概算|可能|也许|≈|~|≒|[?])/u,
    "~",
  ],
];
const QUALIFIERS_AFTER: readonly (readonly [RegExp, Qualifier])[] = [
  [/^\(?(?:及|或|\(含\)|含)?(?:以上|之上|有余|余|多|起|\+)\)?/u, ">="],
  [/^\(?(?:及|或|\(含\)|含)?(?:以下|之下|以内|之内)\)?/u, "<="],
  [/^\(?(?:不到|未满|不足|未达|不满)\)?$/u, "<"],
  [/^\(?(?:左右|上下|前后|大约|大概|可能|约|许|预计|预估|估计|估算|暂估|暂定|概算|[?]+)\)?/u, "~"],
];
/** Bounds at the end of words that follow the unit (12名成员以上). */
const QUALIFIERS_LAST: readonly (readonly [RegExp, Qualifier])[] = [
  [/(?:以上|之上|有余)$/u, ">="],
  [/(?:以下|之下|以内|之内)$/u, "<="],
  [/(?:不到|未满|不足|未达|不满)$/u, "<"],
];
const NEARLY = /^(?:将近|接近|近)/u;
/** A remark that leaves the figure in doubt. */
const DOUBT =
  /[?]|(?<![节签合集制条特])约|大概|大致|左右|上下|可能|(?<!评)估|暂定|暂估|预计|预期|待|存疑|不确定|未(?:核|确认|统计|授权|到账|到位|完成|验收|落实)|[拟将]|计划|申请|申报|受理|在审|公示|目标|争取|尚/u;
/** A remark that turns the figure into another one. */
const CONTRARY = /缺口?|欠|差|失败|撤|作废|没|无效|退回|应为|更正|有误|错/u;

/** Words that may stand before a figure without changing it. */
const WORDS_BEFORE =
  /^(?:共计|共有|一共|总共|总计|合计|实有|现有|目前|现|已有|已|拥有|配备|配有|投入|使用|达到|达|共|总|有|计|为|是|成员|团队|班组|小组|工作室|队员|人数|人员|职工|骨干|面积|场地|工作|用地|设备|仪器|各类|各种|各项|专项|经费|资金|专利|授权|发明|实用新型|成果|课题|项目|攻关|创新|完成|取得|获得|获|实现|产生|创造|节约|节创|创效|经济|效益|产值|金额|数量|个数|[:,，、的])+/u;
/** Words that make it a rate, or a sum over years. */
const PER_YEAR_BEFORE = /^(?:平均每年|每年度?|年均|年平均|平均|逐年|按年)[:：]?/u;
const OVER_YEARS_BEFORE = /^(?:累计|累积|历年(?:来)?|多年(?:来)?)[:：]?/u;
/** Bracketed: every year; or several years, a span or a sum. */
const PER_YEAR_REMARK = /每年|年均|\/年|按年|一年|^年$/u;
const OVER_YEARS_REMARK =
  /(?<!\d)(?:[2-9]|1\d|[二两三四五六七八九十])个?年|累[计积]|历年|多年|(?:19|20)\d\d年?(?:-|~|至|到)(?:(?:19|20)?\d\d|今|目前)/u;
const CURRENCY = /^(?:人民币|rmb|cny|[¥￥])[:：]?/i;
const NOT_THE_UNIT =
  /^(?:个(?:百分点|小时|月|年|周|工(?![程人匠]))|人(?:次|天|日|年|月|份)|台(?:班|时|次)|[项件]次|(?:美|欧|日|港|澳)元)/u;
const PER_OTHER = /^\/(?!年|a\b)/;
const BREAKDOWN = /^[,;:、。]?(?:其中|含|包括|包含|内含|分别)/u;
const NOT_A_BREAKDOWN = /实际|应为|应该|改|更正|原|另|外加|加上|不含|除|再|不包括|未含/u;

const NOTHING_TO_PREPARE = /^[\d\u4e00-\u9fff][\d.\u4e00-\u9fff]*[\d\u4e00-\u9fff㎡]$/;

/** One spelling for dashes, brackets and tildes; spaces stay only between two digits. */
function prepared(text: string): string {
  if (NOTHING_TO_PREPARE.test(text)) return text;
  return foldWidth(text)
    .replace(/(?<!\d) +| +(?!\d)/g, "")
    .replace(/[‐-―−─━]+/g, "-")
    .replace(/[〜～∼]/g, "~")
    .replace(/[[【〔［{]/g, "(")
    .replace(/[\]】〕］}]/g, ")")
    .replace(/^['"‘’“”`]+|['"‘’“”`]+$/g, "")
    .replace(/[.。;,、!]+$/u, "");
}

/** A bound says more than "about"; two bounds that disagree (`不足50余`) leave only "about". */
function joined(first: Qualifier | null, second: Qualifier | null): Qualifier | null {
  if (first === null || first === second) return second ?? first;
  if (second === null || second === "~") return first;
  if (first === "~") return second;
  return first[0] === second[0] ? (first.length < second.length ? first : second) : "~";
}

/** A text being read from its start. */
class Scanner {
  rest: string;
  qualifier: Qualifier | null = null;
  extraText = false;
  perYear = false;
  overYears = false;
  /** 近, 接近: below the figure, which a 余 after it gainsays. */
  nearly = false;

  constructor(text: string) {
    this.rest = text;
  }

  take(pattern: RegExp): string | null {
    const match = pattern.exec(this.rest);
    if (match === null || match[0] === "") return null;
    this.rest = this.rest.slice(match[0].length);
    return match[0];
  }

  takeQualifier(kinds: readonly (readonly [RegExp, Qualifier])[]): boolean {
    for (const [pattern, qualifier] of kinds) {
      if (this.take(pattern) === null) continue;
      this.restrict(qualifier);
      return true;
    }
    return false;
  }

  restrict(qualifier: Qualifier): void {
    this.qualifier = joined(this.qualifier, qualifier);
  }
}

/**
 * Reads the one figure that a text states, in any of the writings clerks use, or says why there is none. Words
 * around it are accepted only where they cannot change it.
 */
export function parseFigure(text: string): Figure | NoFigure {
  const whole = prepared(text);
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
    else if (scanner.take(CURRENCY) !== null) currency = true;
    else if (scanner.take(WORDS_BEFORE) !== null) scanner.extraText = true;
    else break;
  }
  const run = scanner.take(RUN);
  if (run === null) return failure("notANumber");
  const numeral = readNumeral(run, scanner);
  if (typeof numeral === "string") return failure(numeral);
  return readRest(scanner, numeral, currency);
}

const PLAIN: Omit<Figure, "value"> = {
  ok: true,
  qualifier: null,
  unit: null,
  bySign: false,
  perYear: false,
  overYears: false,
  noun: "",
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
  if (infix === "几") return "notANumber";
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
    overYears: scanner.overYears,
    noun: named?.unit === "个" ? (/^[\p{Script=Han}]+/u.exec(scanner.rest)?.[0] ?? "") : "",
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

/** Judges what is left after figure and unit: harmless words are noted, another figure or a doubt is not harmless. */
function restProblem(scanner: Scanner, hasUnit: boolean, value: number): NoFigure["reason"] | null {
  const { rest } = scanner;
  if (rest === "") return null;
  scanner.extraText = true;
  const bracketed = /^\(([^()]*)\)?$/.exec(rest);
  const inside = bracketed?.[1];
  if (CONTRARY.test(rest)) return /\d/.test(rest) ? "severalNumbers" : "notANumber";
  const bound = QUALIFIERS_LAST.find(([pattern]) => pattern.test(rest))?.[1];
  if (bound !== undefined) scanner.restrict(bound);
  else if (DOUBT.test(rest)) scanner.restrict("~");
  if (inside !== undefined) {
    if (OVER_YEARS_REMARK.test(inside)) scanner.overYears = true;
    else if (PER_YEAR_REMARK.test(inside)) scanner.perYear = true;
    return bracketProblem(inside, value);
  }
  if (BREAKDOWN.test(rest)) return null;
  if (COUNTED.test(rest)) return "severalNumbers";
  if (/^[,;:。(]/.test(rest) || (hasUnit && /^[\p{L}\p{P}\p{S} ]+$/u.test(rest))) return null;
  return /^[\p{L}]{1,3}$/u.test(rest) ? "wrongUnit" : "notANumber";
}

/** `3（含发明1）` is 3; `12（15）` or `12（实际10）` may be either. */
function bracketProblem(inside: string, value: number): NoFigure["reason"] | null {
  const numbers = inside.match(/\d+(?:\.\d+)?/g);
  if (numbers === null) return null;
  if (NOT_A_BREAKDOWN.test(inside)) return "severalNumbers";
  if (BREAKDOWN.test(inside) || /\d年|截[至止]|^(?:19|20)\d\d(?:-|~|至)/u.test(inside)) return null;
  const named = /^[\p{Script=Han}a-z]{2,}/iu.test(inside);
  return named && numbers.every((number) => Number(number) <= value) ? null : "severalNumbers";
}
