import { sectionFor, sectionsOf, type FormatSection } from "./formatSections";

/** What a number format makes of a stored figure. */
export interface ShownFigure {
  /** What the stored figure is multiplied by to be the one shown. */
  readonly scale: number;
  /** Words that the format writes before and after it, signs of currency left out. */
  readonly before: string;
  readonly after: string;
}

const AS_STORED: ShownFigure = { scale: 1, before: "", after: "" };

/**
 * Signs of currency that a format brings along are no unit: a click on ¥ says how money looks, not what was counted.
 * The same goes for 元, which that button and ready-made formats write.
 */
const CURRENCY_BEFORE = /^(?:[¥￥$€£]|rmb|cny|人民币)/iu;
const CURRENCY_AFTER = /^(?:[¥￥$€£]|[元圆](?:整|正|人民币)?)/iu;
const PUNCTUATION = /^[\s()（）+\-:：,.·]+|[\s()（）+\-:：,.·]+$/gu;

/** Formats are few per workbook, but a file made to harm may hold a new one in every cell. */
const REMEMBERED = 500;
const SECTIONS = new Map<string, readonly FormatSection[]>();
const SHOWN = new WeakMap<FormatSection, ShownFigure | null>();

/**
 * How `value` is shown under a format code; null where other signs stand among its digits (0351-0000), so that only
 * the text shown can say what it is. A comma after the last digit divides by 1,000; a written point among the digits
 * (`0!.0,`, `0"."0,`) divides by ten for each digit after it: 200000 under `0!.0,` is 20.0, the usual way to show an
 * amount of 元 in 万元.
 */
export function shownFigure(code: string, value: number): ShownFigure | null {
  let sections = SECTIONS.get(code);
  if (sections === undefined) {
    sections = sectionsOf(code);
    if (SECTIONS.size < REMEMBERED) SECTIONS.set(code, sections);
  }
  const section = sectionFor(sections, value);
  let shown = SHOWN.get(section);
  if (shown === undefined) {
    shown = shownBy(section);
    SHOWN.set(section, shown);
  }
  return shown;
}

function shownBy(section: FormatSection): ShownFigure | null {
  const isDigit = section.map(({ is, text }) => is === "code" && /^[0#?]$/.test(text));
  const first = isDigit.indexOf(true);
  if (first === -1) return generalBy(section);
  const last = isDigit.lastIndexOf(true);
  const scale = scaleOf(section.slice(first, last + 1), isDigit.slice(first, last + 1));
  if (scale === null) return null;
  let end = last + 1;
  while (section[end]?.is === "code" && section[end]?.text === ",") end++;
  const commas = end - last - 1 + commasBeforePoint(section.slice(first, last + 1));
  return {
    scale: scale / 1000 ** commas,
    before: unsigned(words(section.slice(0, first)), CURRENCY_BEFORE),
    after: unsigned(words(section.slice(end)), CURRENCY_AFTER),
  };
}

/** General with words around it; a section without any digit (`"无"`, nothing at all) shows nothing of the figure. */
function generalBy(section: FormatSection): ShownFigure {
  const whole = section
    .map(({ is, text }) => (is === "code" ? text : is === "bracket" ? "" : `"${text}"`))
    .join("");
  const match = /^(.*?)(?:general|g\/通用格式)(.*)$/iu.exec(whole);
  if (match === null) return AS_STORED;
  const [before, after] = [match[1] as string, match[2] as string].map((part) => part.replace(/"/g, ""));
  return {
    scale: 1,
    before: unsigned(before as string, CURRENCY_BEFORE),
    after: unsigned(after as string, CURRENCY_AFTER),
  };
}

/** The scale that a written point among the digits gives, without that of commas; null for other written signs. */
function scaleOf(digits: FormatSection, isDigit: readonly boolean[]): number | null {
  const realPoint = digits.findIndex(({ is, text }) => is === "code" && text === ".");
  const whole = realPoint === -1 ? digits.length : realPoint;
  let power = 0;
  let pointed = false;
  for (const [index, { is, text }] of digits.entries()) {
    if (isDigit[index]) {
      if (pointed && index < whole) power++;
    } else if (is === "literal" && text.trim() !== "") {
      if (text !== "." || pointed) return null;
      pointed = true;
    } else if (is === "code" && !/^[.,\s/e+%-]$/i.test(text)) return null;
    else if (is === "code" && text === "-" && digits[index - 1]?.text.toLowerCase() !== "e") return null;
  }
  return 1 / 10 ** power;
}

/** Commas right before the decimal point scale as well (`0,.0`). */
function commasBeforePoint(digits: FormatSection): number {
  const point = digits.findIndex(({ is, text }) => is === "code" && text === ".");
  let count = 0;
  while (point > 0 && digits[point - 1 - count]?.is === "code" && digits[point - 1 - count]?.text === ",")
    count++;
  return count;
}

/** Words without signs of currency and the punctuation around them. */
function unsigned(text: string, currency: RegExp): string {
  return text.replace(PUNCTUATION, "").replace(currency, "").replace(PUNCTUATION, "");
}

/** What is written: literals and the unquoted signs that are no codes. */
function words(tokens: FormatSection): string {
  return tokens
    .filter(({ is }) => is === "literal" || is === "code")
    .map(({ text }) => text)
    .join("")
    .trim();
}
