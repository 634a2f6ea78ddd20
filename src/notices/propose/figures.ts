import { parseChineseNumeral } from "../../core";

/** How a figure binds: a lower bound, an upper bound, a range, or just a number. */
type Sense = "atLeast" | "atMost" | "range" | "exact";

/** A figure with its unit, as a sentence states it. Offsets are of the sentence. */
export interface Figure {
  readonly start: number;
  readonly end: number;
  /** Lower end, or the figure itself. */
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  readonly sense: Sense;
  /** More than, less than: the figure itself does not do. */
  readonly exclusive: boolean;
  /** True where a word says how it binds; a bare figure may be a mere fact. */
  readonly bound: boolean;
  /** True for "those with more than one …": a case that is spoken of, not a demand. */
  readonly conditional: boolean;
}

const NUMBER = "\\d+(?:\\.\\d+)?|[一二三四五六七八九十两百千]+|半";
const UNITS =
  "人次|人|名|位|周年|年|个月|周岁|岁|万元|亿元|元|平方米|平米|㎡|m2|m²|[%％]|台[（(/、]?套[)）]?|台|套|件|项|篇|个|家|对|条|次|场|期|张|幅|份|字|页|分钟|分(?!之)";
const FIGURE = new RegExp(
  `(?<![第附件\\d.])(${NUMBER})(?:(?:[-—–~～－]{1,2}|至|到)(${NUMBER}))?(${UNITS})(?![月日性级])(半?)` +
    `((?:[（(]?含[^（()），。]{0,4}[)）]?)?(?:及|或|\\(含\\))?(?:以上|以内|以下|之内))?`,
  "g",
);

/** Parts of a whole, in percent: 百分之六十, 二分之一以上, 半数以上. */
const SHARE = new RegExp(
  `(?:(${NUMBER})分之(${NUMBER})|(?:一半|半数))((?:\\(含\\))?(?:及|或)?(?:以上|以内|以下)?)`,
  "g",
);

const LOWER = /(?:不(?:得|能|应)?(?:少于|低于|小于)|至少|最少|达到|达|满|已?有效?运行)/;
const UPPER = /(?:不(?:得|能|应)?(?:超过|多于|大于|高于)|最多|至多|限报?|限额|控制在)/;
const ABOVE = /(?:超过|多于|大于|高于)/;
const BELOW = /(?:不足|不满|未满|少于|低于|小于)/;
const EXCLUDES = /不予|不得(?:申报|推荐)|不能(?:申报|推荐)|不列入|取消|不受理/;
/** Between a bound and its figure only verbs of having and doing may stand. */
const REACH = 7;

/** The figures of a sentence. Years of the calendar, dates and numbers of clauses are none. */
export function figuresIn(sentence: string): readonly Figure[] {
  const found: Figure[] = [];
  for (const { start, end, low, high, ranged, unit, suffix } of writtenIn(sentence)) {
    const before = found.at(-1)?.end ?? 0;
    const lead = sentence.slice(Math.max(before, start - REACH - 4), start).replace(/^.*[，,：:]/, "");
    const rest = sentence.slice(end);
    const bound = boundOf(lead, suffix, rest, sentence);
    found.push({
      start,
      end,
      low,
      high,
      unit,
      ...(bound ?? { sense: ranged ? "range" : "exact", exclusive: false }),
      bound: bound !== null,
      conditional: CASE.test(rest) && !EXCLUDES.test(rest),
    });
  }
  return found.map((figure, index) => {
    // 发明专利1项或实用新型3项以上: what binds the second binds the first.
    const next = found[index + 1];
    const between = sentence.slice(figure.end, next?.start);
    const shares = next?.bound === true && next.unit === figure.unit && /^或[^，,；]*$/.test(between);
    return figure.bound || !shares ? figure : { ...figure, bound: true, sense: next.sense };
  });
}

/** "Those with …": what follows says what they must or may do. */
const CASE =
  /^[^，,]{0,10}的(?=[，,]|$|应|须|必须|要|请|可|还|另|[^，,]{0,10}(?:工会|单位|企业|公司|学校)[^，,]{0,2}(?:可|限|最多))/;

interface Written extends Pick<Figure, "start" | "end" | "low" | "high" | "unit"> {
  readonly ranged: boolean;
  readonly suffix: string;
}

/** The figures as they are written, in their order. */
function writtenIn(sentence: string): readonly Written[] {
  const found: Written[] = [];
  for (const match of sentence.matchAll(FIGURE)) {
    const [whole, lowText, highText, unit, half, suffix] = match;
    const low = withHalf(valueOf(lowText as string), half);
    const high = highText === undefined ? low : withHalf(valueOf(highText), half);
    if (low === null || high === null || (unit === "年" && low > 1900)) continue;
    const end = match.index + whole.length;
    const ranged = highText !== undefined;
    found.push({
      start: match.index,
      end,
      low,
      high,
      ranged,
      unit: unit === "％" ? "%" : (unit as string),
      suffix: suffix ?? "",
    });
  }
  for (const match of sentence.matchAll(SHARE)) {
    const [whole, of, part, suffix] = match;
    const share = of === undefined ? 1 / 2 : (valueOf(part as string) ?? NaN) / (valueOf(of) ?? NaN);
    if (!(share > 0 && share < 1)) continue;
    const percent = Math.round(share * 1000) / 10;
    const end = match.index + whole.length;
    found.push({
      start: match.index,
      end,
      low: percent,
      high: percent,
      ranged: false,
      unit: "%",
      suffix: suffix as string,
    });
  }
  return found.sort((one, other) => one.start - other.start);
}

function boundOf(
  lead: string,
  suffix: string,
  rest: string,
  sentence: string,
): { readonly sense: Sense; readonly exclusive: boolean } | null {
  const near = (words: RegExp): boolean => new RegExp(`${words.source}[^，,]{0,${REACH - 2}}$`).test(lead);
  if (near(LOWER)) return { sense: "atLeast", exclusive: false };
  if (near(UPPER)) return { sense: "atMost", exclusive: false };
  if (near(BELOW)) {
    const excluded = EXCLUDES.test(sentence);
    return excluded ? { sense: "atLeast", exclusive: false } : { sense: "atMost", exclusive: true };
  }
  if (near(ABOVE)) {
    const excluded = /^的/.test(rest) && EXCLUDES.test(rest);
    return excluded ? { sense: "atMost", exclusive: false } : { sense: "atLeast", exclusive: true };
  }
  if (suffix.endsWith("以上")) return { sense: "atLeast", exclusive: false };
  if (/(?:以内|以下|之内)$/.test(suffix)) return { sense: "atMost", exclusive: false };
  return null;
}

const valueOf = (text: string): number | null =>
  text === "半" ? 1 / 2 : /^\d/.test(text) ? Number(text) : parseChineseNumeral(text);

/** 一年半 is a year and a half. */
const withHalf = (value: number | null, half: string | undefined): number | null =>
  value === null || half !== "半" ? value : value + 1 / 2;

/** The period that a figure is counted over: in years, 0 where none is named. */
export interface Period {
  readonly years: number;
  /** True where it is named in the figure's own stretch of the sentence, not in an earlier one. */
  readonly own: boolean;
  /** As it is written: 每年, 近三年. */
  readonly text: string;
}

const PERIOD =
  /每年度?|年均|上一?年度?|去年|每([两二三四五\d])年|近([一两二三四五\d])年(?:来|内|以来)?|([一两二三四五\d])年内/g;

/** The period named before a figure in its sentence. */
export function periodBefore(sentence: string, at: number): Period {
  let found: Period = { years: 0, own: true, text: "" };
  // 每年完成…，累计取得…: a sum is not counted by the year.
  const isSum = /累计|共计/.test(sentence.slice(0, at).split(/[，,]/).at(-1) as string);
  for (const match of sentence.slice(0, at).matchAll(PERIOD)) {
    const written = match[1] ?? match[2] ?? match[3];
    const years = written === undefined ? 1 : (valueOf(written) ?? 1);
    const own = !/[，,]/.test(sentence.slice(match.index, at));
    if (isSum && !own && years === 1) continue;
    found = { years, own, text: match[0] };
  }
  return found;
}
