import { dayOf, dayToSerial } from "../../core";
import type { CellValue, DateSystem, Grid } from "../../core";
import { showsDate } from "../../files/read";

/** What decides how a typed text is read: the cell it goes to and its column. */
export interface TypingPlace {
  /** Number format code of the cell. */
  readonly format: string;
  readonly dateSystem: DateSystem;
  /** How the cells around it in its column hold digits. */
  readonly column: "numbers" | "digitTexts" | "mixed";
}

/** Excel keeps fifteen digits of a number; longer ones (identity cards, bank accounts) would be changed. */
const MOST_DIGITS = 15;
/** Rows looked at on either side for how a column holds its digits. */
const ROWS_AROUND = 40;

const PLAIN_NUMBER = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;
const PERCENT = /^([+-]?\d+(?:\.\d+)?)%$/;
const MOBILE_PHONE = /^1[3-9]\d{9}$/;
/** 2018.10 is a month in these sheets; as a number its zero would be lost. */
const YEAR_AND_MONTH = /^(?:19|20)\d{2}\.(?:0?[1-9]|1[0-2])$/;
const DATE = /^(\d{4})(?:年|[-/.])(\d{1,2})(?:(?:月|[-/.])(?:(\d{1,2})日?)?)?$/;

/**
 * The value of a typed text, read as Excel reads it where that loses nothing: numbers become numbers, except in text
 * cells, with leading zeros, with more digits than Excel keeps, and in columns that hold their digits as text (phone
 * numbers). Dates become dates in cells formatted as dates, and stay text elsewhere, so that no format has to change.
 * A text that begins with "=" stays text: a workbook from elsewhere must not be made to compute. A leading apostrophe
 * asks for text, as in Excel.
 */
export function typedValue(typed: string, place: TypingPlace): CellValue {
  const text = typed.replace(/\r\n?/g, "\n");
  if (text.trim() === "") return null;
  if (text.startsWith("'")) return text.slice(1);
  if (place.format === "@" || text.includes("\n")) return text;
  // Chinese input methods may leave full-width digits and signs.
  const plain = text.normalize("NFKC").trim();
  if (showsDate(place.format)) {
    const serial = dateSerial(plain, place.dateSystem);
    if (serial !== null) return serial;
  }
  return numberOf(plain, place) ?? text;
}

function numberOf(plain: string, { format, column }: TypingPlace): number | null {
  const percent = PERCENT.exec(plain);
  if (percent) return format.includes("%") ? Number((Number(percent[1]) / 100).toPrecision(15)) : null;
  if (!PLAIN_NUMBER.test(plain)) return null;
  const digits = plain.replace(/[+,-]/g, "");
  if (/^0\d/.test(digits) || digits.replace(".", "").length > MOST_DIGITS) return null;
  if (format === "General" && YEAR_AND_MONTH.test(digits)) return null;
  const isLong = MOBILE_PHONE.test(digits);
  if (column === "digitTexts" || (isLong && column !== "numbers")) return null;
  return Number(plain.replaceAll(",", ""));
}

function dateSerial(plain: string, dateSystem: DateSystem): number | null {
  const match = DATE.exec(plain);
  if (!match) return null;
  const day = dayOf(Number(match[1]), Number(match[2]), match[3] === undefined ? 1 : Number(match[3]));
  return day === null ? null : dayToSerial(day, dateSystem);
}

/** How the cells around a place in its column hold digits, the cell itself included. */
export function columnDigits(grid: Grid, row: number, column: number): TypingPlace["column"] {
  let numbers = 0;
  let texts = 0;
  const end = Math.min(grid.bottom, row + ROWS_AROUND + 1);
  for (let each = Math.max(grid.top, row - ROWS_AROUND); each < end; each++) {
    const value = grid.value(each, column);
    if (typeof value === "number") numbers += 1;
    else if (typeof value === "string" && /^\d{5,}$/.test(value.trim())) texts += 1;
  }
  if (numbers > texts) return "numbers";
  return texts > 0 ? "digitTexts" : "mixed";
}

/** What editing a cell starts with: its value as it would be typed again. */
export function editText(grid: Grid, row: number, column: number): string {
  const value = grid.value(row, column);
  if (value === null) return "";
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "object") return value.error;
  const format = grid.format(row, column);
  if (showsDate(format)) return grid.text(row, column);
  if (format.includes("%")) return `${Number((value * 100).toPrecision(15))}%`;
  return String(value);
}
