import { countsOtherThings, isCounted, restricts } from "./countedWords";
import { parseFigure, type Figure } from "./figure";
import { shownFigure } from "./figureFormat";
import { joined } from "./figureScanner";
import { compact } from "./normalise";
import { formatKind } from "./numberFormat";
import { missingReasonOf, saysNone } from "./placeholders";
import { missing, present, shownOf, unreadable } from "./readings";
import type { ReadableField, ReadInput, Reading, ReadingNote } from "./types";
import { conversion, everydayUnit, isMoney } from "./units";

const CONVERTED: readonly ReadingNote[] = ["unitConverted"];
const TEXT_NUMBER: readonly ReadingNote[] = ["textNumber"];

/** Removes the noise of binary fractions that a conversion brings in. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

/**
 * Reads a count or an amount in the field's unit (万元, ㎡, 人 …). Whether it must be whole or positive is for the
 * rules. Missing words, zero words and dashes are settled as spec/rules.md "shared by every pack" 1 says.
 */
export function readNumber(input: ReadInput, field: ReadableField): Reading {
  const { value } = input;
  if (typeof value === "number") return readStoredNumber(input, field, value);
  return typeof value === "string" ? readNumberText(input, field, value) : unreadable(input, "notANumber");
}

function readStoredNumber(input: ReadInput, field: ReadableField, value: number): Reading {
  switch (formatKind(input.format)) {
    case "plain":
      return plainFigure(input, value, null);
    case "date":
    case "time":
      // A figure in a cell formatted as a date shows as a date; which of the two was meant is not ours to guess.
      return unreadable(input, "notANumber");
    case "percent":
      return unreadable(input, "wrongUnit");
    default:
      return decoratedFigure(input, field, value);
  }
}

/**
 * A figure under a format that writes words or scales: what is shown is what was meant, taken from the stored figure,
 * because the one on screen is rounded. Words count as if they were typed (`0"人"`, `0!.0,"万"`); signs of currency
 * do not, so that ¥45.00 in a column of 万元 is 45 万元.
 */
function decoratedFigure(input: ReadInput, field: ReadableField, value: number): Reading {
  const format = shownFigure(input.format, value);
  if (format === null) return readNumberText(input, field, shownOf(input));
  const figure = tidy(value * format.scale);
  if (format.before !== "" || format.after !== "")
    return readNumberText(input, field, `${format.before}${figure}${format.after}`);
  // Scaled down under a header in a smaller unit (元): the stored figure is in that unit, the one shown is not.
  return plainFigure(input, format.scale !== 1 && input.headerFactor < 1 ? value : figure, null);
}

/** A figure without a unit of its own: it is in the header's unit. */
function plainFigure(input: ReadInput, value: number, notes: readonly ReadingNote[] | null): Reading {
  if (!Number.isFinite(value)) return unreadable(input, "notANumber");
  if (input.headerFactor === 1) return notes === null ? present(input, value) : present(input, value, notes);
  return present(
    input,
    tidy(value * input.headerFactor),
    notes === null ? CONVERTED : [...notes, "unitConverted"],
  );
}

/** The number that a text of 1–9 ASCII digits says, or -1: by far the most frequent text. */
function digitsOnly(text: string): number {
  if (text.length === 0 || text.length > 9) return -1;
  let value = 0;
  for (let index = 0; index < text.length; index++) {
    const digit = text.charCodeAt(index) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

function readNumberText(input: ReadInput, field: ReadableField, text: string): Reading {
  const digits = digitsOnly(text);
  if (digits >= 0) return plainFigure(input, digits, TEXT_NUMBER);

  const everyday = everydayFigure(input, field, text);
  if (everyday !== null) return everyday;

  const none = noneIn(input, field, text);
  if (none !== null) return none;

  const figure = parseFigure(text);
  if (!figure.ok) return unreadable(input, figure.reason);
  const notes: ReadingNote[] = ["textNumber"];
  if (figure.qualifier !== null) notes.push("qualifier");
  if (figure.chinese) notes.push("chineseNumeral");
  if (figure.extraText) notes.push("extraText");

  if (countsOtherThings(figure, field)) return unreadable(input, "wrongUnit");
  const isPart = restricts(figure.words, field);
  if (isPart) notes.push("otherWords");

  const unit = figure.unit ?? (figure.grouped && isMoney(field.unit) ? "元" : null);
  let value = figure.value;
  if (unit === null) {
    // 5千 in a column of 万元: 5,000 元 or 5,000 万元?
    if (figure.loose && isMoney(field.unit)) return unreadable(input, "wrongUnit");
    if (input.headerFactor !== 1) {
      value = tidy(value * input.headerFactor);
      notes.push("unitConverted");
    }
  } else {
    const factor = factorTo(unit, field);
    if (factor === null) return unreadable(input, "wrongUnit");
    value = tidy(value * factor);
    notes.push(isSameUnit(figure.grouped, factor, figure.groupSize) ? "unitRemoved" : "unitConverted");
    if (unit === "元" && !figure.grouped && isOtherThanHeader(factor, input) && isFewYuan(figure))
      notes.push("fewYuan");
  }
  const counted = isPart ? { ...figure, qualifier: joined(figure.qualifier, ">=") } : figure;
  return overItsPeriod(input, field, counted, value, notes);
}

/** Whether a unit means another amount than the figure alone would under its header. */
const isOtherThanHeader = (factor: number, { headerFactor }: ReadInput): boolean =>
  Math.abs(factor / headerFactor - 1) > 1e-9;

/** A year's funds of less than so many yuan are hardly meant where 万元 are asked for. */
const FEW_YUAN = 1000;
/** A mere sign is no word for a unit: ¥ is what a text file keeps of a cell's format. */
const FEW_BY_SIGN = 10_000;

/** Whether an amount of yuan is so small that the column's own unit may have been meant: ¥20 under 万元. */
function isFewYuan({ value, bySign }: Figure): boolean {
  return value !== 0 && Math.abs(value) < (bySign ? FEW_BY_SIGN : FEW_YUAN);
}

/**
 * A figure with the period it is for. A rate in a column of totals is at least that much, a sum over years in a yearly
 * column at most: both are shown as such and warned about, and a rule they cannot settle stays open.
 */
function overItsPeriod(
  input: ReadInput,
  field: ReadableField,
  figure: Figure,
  value: number,
  notes: ReadingNote[],
): Reading {
  const period = periodOf(field);
  const { perYear, overYears, qualifier, extraText } = figure;
  if (figure.ofOneYear && period === "total" && qualifier !== "<" && qualifier !== "<=")
    return present(input, value, [...notes, "rateInTotal"], ">=");
  if (perYear && !overYears) {
    // Of 每年不足3项 nothing is certain in all.
    const isBelow = qualifier === "<" || qualifier === "<=";
    if (period === "total")
      return isBelow
        ? unreadable(input, "wrongUnit")
        : present(input, value, [...notes, "rateInTotal"], ">=");
    // People, rooms and devices are there or not, and not so many a year.
    if (period === null && field.unit !== undefined && !isMoney(field.unit))
      return unreadable(input, "wrongUnit");
  }
  // Of a sum over two years or more, even 60余, a year's share is less than the figure.
  if (overYears && period === "year") return present(input, value, [...notes, "totalInYearly"], "<=");
  const tellsPeriod = overYears || (perYear && field.unit?.includes("年") !== true);
  return present(input, value, tellsPeriod && !extraText ? [...notes, "extraText"] : notes, qualifier);
}

/** Whether a column asks for a year's figure or for a sum, as far as header and unit say. */
function periodOf(field: ReadableField): "year" | "total" | null {
  const header = field.header ?? "";
  if (field.unit?.includes("年") === true || /年均|每年|年度|年平均/u.test(header)) return "year";
  return /累[计积]|总[计数额]|合计|近[两二三四五]年|历年/u.test(header) ? "total" : null;
}

const UNIT_REMOVED: readonly ReadingNote[] = ["textNumber", "unitRemoved"];
const UNIT_CONVERTED: readonly ReadingNote[] = ["textNumber", "unitConverted"];
const EVERYDAY = /^(\d{1,9}(?:\.\d{1,4})?)([^\d.]{1,4})$/;

/** Digits and a unit that fits, the second most frequent text (12人, 200㎡, 50万元); null sends all else the long way. */
function everydayFigure(input: ReadInput, field: ReadableField, text: string): Reading | null {
  const match = EVERYDAY.exec(text);
  const unit = match === null ? null : everydayUnit(match[2] as string);
  if (match === null || unit === null || field.unit === undefined) return null;
  if (countsOtherThings({ unit: unit.name, noun: "", counted: "" }, field)) return null;
  // 1.2万 in a column of 人 is a numeral, not an amount of money.
  if (unit.money && !isMoney(field.unit)) return null;
  const factor = conversion(unit.name, field.unit);
  if (factor === null) return null;
  const value = Number(match[1]);
  // So few yuan that they may be meant otherwise.
  if (unit.name === "元" && factor !== 1 && value < FEW_YUAN) return null;
  return factor === 1
    ? present(input, value, UNIT_REMOVED)
    : present(input, tidy(value * factor), UNIT_CONVERTED);
}

/** 50万 in a column of 万元 is 50, in the very unit asked for; 500,000元 there is a conversion. */
function isSameUnit(grouped: boolean, factor: number, groupSize: number): boolean {
  return grouped ? Math.abs(factor * groupSize - 1) < 1e-9 : factor === 1;
}

function factorTo(unit: string, field: ReadableField): number | null {
  return field.unit === undefined ? null : conversion(unit, field.unit);
}

/** Zero in words, "none" as a dash, or a missing word; null when the text must hold a figure. */
function noneIn(input: ReadInput, field: ReadableField, text: string): Reading | null {
  const first = text.charCodeAt(0);
  if (first >= 0x31 && first <= 0x39) return null;
  const short = compact(text);
  if (saysNone(short)) return present(input, 0, ["wordAsZero"]);
  // 无专利, 没有成果: none of what the column counts, with its name. 无法统计, 无偿 and 无记录 are no answer.
  const counted = /^(?:暂|尚)?(?:无|没有)(?!法|从|论|数)([\u4e00-\u9fff]{1,6})[。.]?$/.exec(short)?.[1];
  if (counted !== undefined && missingReasonOf(text) === null && isCounted(counted, field))
    return present(input, 0, ["wordAsZero", "extraText"]);
  // 无（申请中）: none, with a remark that names no figure.
  if (/^(?:暂|尚)?(?:无|没有)[(,;（，；][^\d]*$/.test(short))
    return present(input, 0, ["wordAsZero", "extraText"]);
  const reason = missingReasonOf(text);
  if (reason === null) return null;
  return reason === "dash" && field.noneIsLegal === true
    ? present(input, 0, ["dashAsNone"])
    : missing(input, reason);
}
