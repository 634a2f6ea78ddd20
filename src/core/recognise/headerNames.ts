import { comparableText, headerUnit } from "../values";

/** Everything that is no letter, digit or ideograph: brackets, commas, colons, stars of required columns. */
const PUNCTUATION = /[^\p{L}\p{N}]+/gu;
const SPACE_BETWEEN_IDEOGRAPHS = /(?<=[^\x20-\x7e])\s+|\s+(?=[^\x20-\x7e])/g;

/** A header as it is shown: without line feeds and without the padding inside Chinese words (`姓  名` is `姓名`). */
export function headerText(text: string): string {
  return text.replace(/\s+/g, " ").replace(SPACE_BETWEEN_IDEOGRAPHS, "").trim();
}

/** Marks that point to a note (①, ¹, 注1, [1], *) behind a header or before it; m² keeps its exponent. */
const MARK_BEHIND =
  /(?:(?<![①-⑳❶-❿⑴-⒇¹²³⁰⁴-⁹*＊※★☆▲△#＃†‡])[①-⑳❶-❿⑴-⒇¹²³⁰⁴-⁹*＊※★☆▲△#＃†‡]+|[[(（【]?注\s*[\d①-⑳⑴-⒇]+[\])）】]?|[[【〔]\s*\d{1,2}\s*[\]】〕])$/u;
/** What a mark can stand behind. */
const MARKED = /[\p{Script=Han})）\]】]$/u;
const MARK_BEFORE = /^\s*(?:[①-⑳❶-❿¹²³⁰⁴-⁹*＊※★☆▲△#＃†‡]+)\s*(?=[\p{Script=Han}])/u;

/** A header without marks that point to a note. */
function withoutMarks(text: string): string {
  const trimmed = text.trim();
  const bare = trimmed.replace(MARK_BEHIND, "").trimEnd();
  return (MARKED.test(bare) ? bare : trimmed).replace(MARK_BEFORE, "");
}

/**
 * The form in which headers are compared: one width and case, no spaces, no line feeds, no brackets, no punctuation, no
 * marks that point to a note.
 */
export function headerKey(text: string): string {
  const known = KEYS.get(text);
  if (known !== undefined) return known;
  const key = comparableText(withoutMarks(text)).replace(PUNCTUATION, "");
  if (text.length <= LONGEST_KEPT) {
    if (KEYS.size >= MOST_KEPT) KEYS.clear();
    KEYS.set(text, key);
  }
  return key;
}

/** The same headers come again with every sheet of a batch, and several times with each. Bounded, as any cell may be asked about. */
const KEYS = new Map<string, string>();
const MOST_KEPT = 2000;
const LONGEST_KEPT = 100;

/** A header taken apart for matching. */
export interface HeaderName {
  /** Key of the whole text, the content of its brackets included. */
  readonly whole: string;
  /** Key without the last bracket or unit suffix; equal to `whole` where there is none. */
  readonly name: string;
  /** Canonical unit of the suffix, or null. */
  readonly unit: string | null;
  /** Content of the last bracket where it is no known unit, else null. */
  readonly remark: string | null;
}

/** Takes a header's unit or remark in brackets off its name. */
export function headerName(text: string): HeaderName {
  const whole = headerKey(text);
  const suffix = headerUnit(headerText(withoutMarks(text)));
  const name = suffix === null ? "" : headerKey(suffix.rest);
  if (suffix === null || name === "") return { whole, name: whole, unit: null, remark: null };
  return { whole, name, unit: suffix.unit, remark: suffix.unit === null ? suffix.inside : null };
}

const STUDIO = /(?:职工|劳动模范|劳模|工匠|人才|高技能|和|与|及)*创新工作室/g;
const LEADER = /领衔人|领办人|牵头人|带头人|领头人|领军人物|领军人/g;
const REPEATED_LEADER = /(?:负责人){2,}/g;
const COUNT_WORDS = /数量|总数|个数|项数|数目/g;
/** Words that the notices put in and clerks leave out without another meaning. */
const FILLERS = /基本情况|基本信息|情况|信息|累计|的|和|与|及|或|等/g;
const SHORTEST_WITHOUT_STUDIO = 3;
/** A text longer than this heads no column; looking for words all over it would take its length squared. */
const LONGEST_HEADER = 300;

/**
 * The key with the field's interchangeable words made one (领衔人 and 带头人 are 负责人, every kind of 创新工作室 is
 * 工作室) and filler words left out. Two headers with the same loose key mean the same column.
 */
export function looseKey(key: string): string {
  if (key.length > LONGEST_HEADER) return key;
  const loose = key
    .replace(STUDIO, "工作室")
    .replace(LEADER, "负责人")
    .replace(REPEATED_LEADER, "负责人")
    .replace(COUNT_WORDS, "数")
    .replace(FILLERS, "");
  if (loose === "") return key;
  // 工作室成员人数 and 成员人数 are one column, 工作室名称 and 名称 need not be.
  const bare = loose.startsWith("工作室") ? loose.slice("工作室".length) : loose;
  return bare.length >= SHORTEST_WITHOUT_STUDIO ? bare : loose;
}

/** Words that set the span of time a figure is about; leaving one out or adding one changes the meaning. */
const TIME_SPAN = /年均|每年|年度|近[一二两三四五\d]+年|[一二两三四五]年内|当年|本年|去年|上年|\d{4}年/;

/** True when one header names a span of time that the other does not. */
export function differInTimeSpan(one: string, other: string): boolean {
  return (TIME_SPAN.exec(one)?.[0] ?? "") !== (TIME_SPAN.exec(other)?.[0] ?? "");
}

/** True when all characters of `part` stand in `whole` in the same order. */
export function isSubsequence(part: string, whole: string): boolean {
  let found = 0;
  for (let index = 0; index < whole.length && found < part.length; index += 1) {
    if (whole[index] === part[found]) found += 1;
  }
  return found === part.length;
}

/** Dice coefficient of the character pairs of two keys: 0 for nothing in common, 1 for equal (Dice, 1945). */
export function similarity(one: string, other: string): number {
  if (one === other) return 1;
  const pairs = one.length + other.length - 2;
  if (one.length < 2 || other.length < 2) return 0;
  const counts = new Map<string, number>();
  for (let index = 0; index + 1 < one.length; index += 1) {
    const pair = one.slice(index, index + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let index = 0; index + 1 < other.length; index += 1) {
    const pair = other.slice(index, index + 2);
    const left = counts.get(pair) ?? 0;
    if (left === 0) continue;
    counts.set(pair, left - 1);
    shared += 1;
  }
  return (2 * shared) / pairs;
}
