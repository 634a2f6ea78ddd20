/**
 * Chinese numerals, everyday (十二, 一百零五, 两千), formal (壹拾贰), positional (二〇一八) and mixed (3万5千). Only what
 * has one meaning is read: 三五 (three to five), 几十 and 十几 are null.
 */

const DIGITS = new Map<string, number>([
  ..."〇一二三四五六七八九".split("").map((digit, value): [string, number] => [digit, value]),
  ..."零壹贰叁肆伍陆柒捌玖".split("").map((digit, value): [string, number] => [digit, value]),
  ["○", 0],
  ["О", 0],
  ["◯", 0],
  ["两", 2],
  ["兩", 2],
  ["貳", 2],
  ["弍", 2],
  ["叄", 3],
  ["參", 3],
  ["陸", 6],
]);

/** Characters that a Chinese or mixed numeral is written with, for use inside a character class. */
export const NUMERAL_CHARACTERS =
  "〇零○◯一二两兩三四五六七八九十百千万萬亿億壹贰貳弍叁叄參肆伍陆陸柒捌玖拾佰仟廿卅";

const SPELLINGS: Readonly<Record<string, string>> = { 拾: "十", 佰: "百", 仟: "千", 萬: "万", 億: "亿" };
const SIZES: Readonly<Record<string, number>> = { 千: 1000, 百: 100, 十: 10 };

/** The digits of a positional numeral (`二〇一八` → "2018"), or null when another character is among them. */
export function positionalDigits(text: string): string | null {
  let digits = "";
  for (const character of text) {
    const digit = DIGITS.get(character);
    if (digit === undefined) return null;
    digits += String(digit);
  }
  return digits === "" ? null : digits;
}

/**
 * The value of a numeral below 10¹², or null when the text is none or has more than one meaning. Arabic digits may
 * stand before 十, 百, 千, 万, 亿 (`1.2亿`, `3万5千`). The colloquial 一万二 is 12,000, as every speaker means it.
 */
export function parseChineseNumeral(text: string): number | null {
  if (text === "") return null;
  const plain = text
    .replace(/[拾佰仟萬億]/g, (character) => SPELLINGS[character] as string)
    .replace(/廿/g, "二十")
    .replace(/卅/g, "三十");
  const positional = positionalDigits(plain);
  if (positional !== null) {
    // 三五 is "three to five", but three digits, or digits with a written zero, are read off one by one.
    if (plain.length === 1) return Number(positional);
    return plain.length >= 3 || /[〇零○◯]/.test(plain.slice(1)) ? Number(positional) : null;
  }
  return parseGroups(plain, ["亿", "万"]);
}

/** Splits at the largest group word and reads both sides; the right side must be smaller than the group. */
function parseGroups(text: string, groups: readonly string[]): number | null {
  const [group, ...smaller] = groups;
  if (group === undefined) return parseBelowTenThousand(text);
  const at = text.lastIndexOf(group);
  if (at === -1) return parseGroups(text, smaller);
  const size = group === "亿" ? 1e8 : 1e4;
  const before = text.slice(0, at);
  const after = text.slice(at + 1);
  // 万 alone, the column's unit left in a cell, is no figure.
  if (before === "") return null;
  const left = parseGroups(before, smaller);
  if (left === null) return null;
  // 0万 is nothing at all; with more behind it, 0万5千, it is a slip.
  if (after === "") return tidy(left * size);
  if (left === 0) return null;
  if (!Number.isInteger(left)) return null; // 1.5万2千: which of the two is meant?
  const shorthand = parseShorthand(after, size);
  if (shorthand !== null) return left * size + shorthand;
  // Arabic digits after a group must fill it: 1万2000, but 3万5 may be 35,000 or a slip.
  if (/^\d+$/.test(after) && after.length !== (group === "亿" ? 8 : 4)) return null;
  const right = parseGroups(after, smaller);
  return right === null || right >= size || !Number.isInteger(right) ? null : left * size + right;
}

/** A single Chinese digit right after a group or size word counts the next smaller size: 一万二 is 12,000. */
function parseShorthand(after: string, size: number): number | null {
  if ([...after].length !== 1) return null;
  const digit = DIGITS.get(after);
  return digit === undefined || digit === 0 ? null : (digit * size) / 10;
}

function parseBelowTenThousand(text: string): number | null {
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text);
  const point = text.indexOf("点");
  if (point !== -1) return parseDecimal(text.slice(0, point), text.slice(point + 1));
  const single = positionalDigits(text);
  if (single !== null) return single.length === 1 || /^0\d$/.test(single) ? Number(single) : null;
  return parseSizes(text);
}

function parseDecimal(whole: string, fraction: string): number | null {
  const left = parseBelowTenThousand(whole);
  const right = positionalDigits(fraction);
  return left === null || right === null || !Number.isInteger(left) ? null : Number(`${left}.${right}`);
}

/** 千, 百, 十 in falling order, each with its digit; 十 may stand alone at the start. */
function parseSizes(text: string): number | null {
  let rest = text;
  let total = 0;
  let limit = 10_000;
  let zeroBefore = false;
  while (rest !== "") {
    const zero = /^[〇零○◯]/.exec(rest);
    if (zero !== null) {
      if (zeroBefore) return null;
      zeroBefore = true;
      rest = rest.slice(1);
      if (rest === "") return null;
      continue;
    }
    const match = /^(\d+(?:\.\d+)?|[^\d千百十])?([千百十])?/.exec(rest) as RegExpExecArray;
    const [whole, coefficientText, sizeWord] = match;
    if (whole === "") return null;
    const coefficient = coefficientText === undefined ? 1 : coefficientOf(coefficientText);
    if (coefficient === null || (coefficientText === undefined && (sizeWord !== "十" || total !== 0)))
      return null;
    rest = rest.slice(whole.length);
    if (sizeWord === undefined) {
      if (rest !== "" || !Number.isInteger(coefficient)) return null;
      if (zeroBefore || limit === 10) return coefficient >= limit ? null : total + coefficient;
      // 三百五 is 350; with an Arabic digit (3百5) it is not certain.
      return total === 0 || /\d/.test(coefficientText as string) ? null : total + (coefficient * limit) / 10;
    }
    const size = SIZES[sizeWord] as number;
    if (size >= limit) return null;
    if (!Number.isInteger(coefficient) || coefficient >= 10)
      return rest === "" && total === 0 ? tidy(coefficient * size) : null;
    total += coefficient * size;
    limit = size;
    zeroBefore = false;
  }
  return total;
}

function coefficientOf(text: string): number | null {
  if (/^\d/.test(text)) return Number(text) === 0 ? null : Number(text);
  const digit = DIGITS.get(text);
  return digit === undefined || digit === 0 ? null : digit;
}

/** Removes the noise of binary fractions: 1.2 × 10⁸ is 120,000,000. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
