import { addLocale, format, getLocale } from "numfmt";
import { generalText, type DateSystem } from "../../../core";
import { spellDatePart, spellDigits, spellNumeral, type ChineseDigits } from "./chineseDigits";
import { showsDate } from "./plainDisplay";
import type { CellDisplay } from "./types";

/**
 * Chinese Excel shows numbers, separators and currency its own way but month and weekday names of `mmm` and `ddd` in
 * English unless a format asks for Chinese. numfmt's zh-CN has Chinese names throughout; this locale, under a tag
 * that numfmt does not use, has both.
 */
const LOCALE = "zh-SG";

const OPTIONS = { locale: LOCALE, throws: true, dateSpanLarge: false, dateErrorNumber: false } as const;

let registered = false;

/** numfmt with the locale above, which is registered when the first cell needs it: most sheets show plain figures. */
function applyFormat(pattern: string, value: string | number): string {
  if (!registered) {
    registered = true;
    const chinese = getLocale("zh-CN");
    const english = getLocale("en-US");
    if (chinese && english) {
      const { mmm, mmmm, ddd, dddd, ampm } = english;
      addLocale({ ...chinese, mmm, mmmm, ddd, dddd, ampm }, LOCALE);
    }
  }
  return format(pattern, value, OPTIONS);
}

/** Serial of 1904-01-01 in the 1900 system: what a date of the 1904 system lacks. */
const DAYS_1904 = 1462;

/** Dates repeat from row to row; so many texts are remembered per format. */
const MOST_REMEMBERED = 20_000;

type Formatter = (value: string | number, dateSystem: DateSystem) => string;

/**
 * Displayed texts as Chinese Excel shows them in a wide enough column: "####" for narrow columns and the colours of
 * formats are not modelled. Formatters are made once per format code.
 */
export class DisplayFormats implements CellDisplay {
  private readonly formatters = new Map<string, Formatter>();

  /** A code that cannot be parsed shows the value as General does. */
  text(value: string | number | boolean, code: string, dateSystem: DateSystem): string {
    if (typeof value === "boolean" || code === "General" || code === "@") return generalText(value);
    let formatter = this.formatters.get(code);
    if (!formatter) {
      formatter = makeFormatter(code);
      this.formatters.set(code, formatter);
    }
    return formatter(value, dateSystem);
  }
}

function makeFormatter(code: string): Formatter {
  const digits = /\[DBNum([12])\]/i.exec(code);
  const pattern = prepare(code);
  const isDate = showsDate(pattern);
  const elapsed = /\[[hms]+\]/i.test(pattern);
  const shift = isDate && !elapsed ? DAYS_1904 : 0;
  const formatsText = pattern.includes("@") || pattern.split(";").length > 3;
  const known = new Map<number, string>();
  return (value, dateSystem) => {
    if (typeof value === "string") return formatsText ? formatted(value) : value;
    const shifted = dateSystem === 1904 ? value + shift : value;
    let text = known.get(shifted);
    if (text === undefined) {
      text = formatted(shifted);
      if (known.size < MOST_REMEMBERED) known.set(shifted, text);
    }
    return text;
  };

  function formatted(shifted: string | number): string {
    let text: string;
    try {
      text = applyFormat(pattern, shifted);
    } catch {
      // Not a format: Excel would not have let it in, so that there is no display but the value's own.
      return generalText(shifted);
    }
    return digits ? spell(text, Number(digits[1]) as ChineseDigits, isDate, /General/i.test(pattern)) : text;
  }
}

/**
 * Chinese Excel writes the escape of a number format as `!` where others write a backslash (`0!.0,`). Inside quotes and
 * brackets, and after another escape or a filler, it is an exclamation mark.
 */
function withBackslashes(code: string): string {
  if (!code.includes("!")) return code;
  return code.replace(/"[^"]*"?|\[[^\]]*\]?|[\\_*][^]|![^]?/g, (part) =>
    part.startsWith("!") ? `\\${part.slice(1)}` : part,
  );
}

/** Brings what Chinese Excel writes into codes to what numfmt reads. */
function prepare(code: string): string {
  let pattern = withBackslashes(code)
    .replace(/\[DBNum[0-9]\]/gi, "")
    .replace(/G\/通用格式/g, "General");
  // 上午 and 下午 are asked for by naming the locale whose clock has them.
  if (pattern.includes("上午/下午")) pattern = `[$-404]${pattern.replaceAll("上午/下午", "AM/PM")}`;
  // aaa and aaaa are Chinese weekday names (周一, 星期一) whatever the locale.
  else if (/a{3}/i.test(pattern.replace(/"[^"]*"/g, "")) && !pattern.includes("[$-"))
    pattern = `[$-804]${pattern}`;
  return pattern === "" ? "General" : pattern;
}

/** Writes the digits of a formatted text in Chinese, as `[DBNum1]` and `[DBNum2]` ask. */
function spell(text: string, style: ChineseDigits, isDate: boolean, isGeneral: boolean): string {
  if (isDate) {
    return text.replace(/\d+/g, (run) =>
      run.length === 4 ? spellDigits(run, style) : spellDatePart(run, style),
    );
  }
  if (!isGeneral) return text.replace(/\d+/g, (run) => spellDigits(run, style));
  return text.replace(
    /(\d+)(?:\.(\d+))?/g,
    (_whole, whole: string, part?: string) =>
      spellNumeral(whole, style) + (part === undefined ? "" : `.${spellDigits(part, style)}`),
  );
}
