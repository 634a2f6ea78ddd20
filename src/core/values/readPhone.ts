import { foldWidth } from "./normalise";
import { missingReasonOf } from "./placeholders";
import { missing, present, unreadable } from "./readings";
import type { PhoneNumber, ReadInput, Reading, ReadingNote } from "./types";

/**
 * Mainland numbers: mobiles (1, 3–9, nine digits), fixed lines with or without area code (010 and 02x with eight
 * digits, 03xx–09xx with seven or eight), and the service numbers 400 and 800, which are fixed lines here.
 */
const MOBILE = /^1[3-9]\d{9}$/;
const WITH_AREA = /^(?:0(?:10|2\d)[2-9]\d{7}|0[3-9]\d{2}[2-9]\d{6,7})$/;
const LOCAL = /^[2-9]\d{6,7}$/;
const SERVICE = /^[48]00\d{7}$/;

const LABELS =
  /(?:联系电话|联系方式|办公电话|固定电话|移动电话|手机号码?|电话号码?|手机|电话|座机|办公室?|移动|固话|宅电|家庭?|tel|phone|mobile)[.:：]*/giu;
/** An extension may follow a fixed line only, also in brackets; it is left aside. */
const EXTENSION = /[(（]?(?:转|分机|ext\.?|x|#|-)\s*\d{1,6}[)）]?$/iu;
/** A day is no fixed line of seven or eight digits, though it has as many: 2018-3-15, 2018年03月15日. */
const DATE = /^(?:19|20)\d{2}\s*[-./年]\s*\d{1,2}\s*[-./月]\s*\d{1,2}\s*[日号]?$/u;
const SEPARATORS = /[、,，;；/\\|\n]|或者?|和|及/u;

/** The number that digits stand for, or null when they are none. */
function phoneOf(digits: string): PhoneNumber | null {
  if (MOBILE.test(digits)) return { kind: "mobile", digits };
  return SERVICE.test(digits) || WITH_AREA.test(digits) || LOCAL.test(digits)
    ? { kind: "landline", digits }
    : null;
}

/** Reads one or several phone numbers. */
export function readPhone(input: ReadInput): Reading {
  const { value } = input;
  if (typeof value === "number") return readPhoneFigure(input, value);
  if (typeof value !== "string") return unreadable(input, "notAPhone");
  if (isMobileText(value)) return present(input, [{ kind: "mobile", digits: value }]);
  const reason = missingReasonOf(value);
  if (reason !== null) return missing(input, reason);
  return readPhoneText(input, value);
}

/** Eleven ASCII digits that form a mobile number: nearly every cell. */
function isMobileText(text: string): boolean {
  if (text.length !== 11 || text.charCodeAt(0) !== 0x31) return false;
  for (let index = 1; index < 11; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x30 || code > 0x39) return false;
  }
  return text.charCodeAt(1) >= 0x33;
}

/** A number cell, whatever its format shows (1.38E+10). A fixed line stored as a number has lost its leading 0. */
function readPhoneFigure(input: ReadInput, value: number): Reading {
  if (!Number.isSafeInteger(value) || value <= 0) return unreadable(input, "notAPhone");
  const digits = String(value);
  const phone = phoneOf(digits);
  if (phone !== null) return present(input, [phone], input.text === digits ? [] : ["normalisedText"]);
  const restored = phoneOf(`0${digits}`);
  return restored === null ? unreadable(input, "notAPhone") : present(input, [restored], ["normalisedText"]);
}

function readPhoneText(input: ReadInput, text: string): Reading {
  const notes: ReadingNote[] = [];
  const lines = text.replace(/\r\n?/g, "\n");
  const folded = foldWidth(lines.replace(/\n+/g, "、")).replace(/[‐-―−─━~～·•]/g, "-");
  // Left over from programs that wrote the number as text or as a figure: '13800000000, 13800000000.0.
  const labelled = folded
    .replace(/^[\s'‘’`,，;；。]+|(?<![\s,，;；、.。!！])[\s,，;；、.。!！]+$|(?<=^\D*\d{7,12})\.0+$/gu, "")
    .replace(LABELS, " ")
    .trim();
  if (DATE.test(labelled)) return unreadable(input, "notAPhone");
  const bare = withoutWords(labelled, " ");
  if (bare !== folded) notes.push("extraText");
  const phones = phonesIn(labelled, notes);
  if (phones === null || phones.length === 0) return unreadable(input, "notAPhone");
  if (phones.length > 1) notes.push("severalValues");
  return present(input, phones, notes);
}

/** Names and remarks beside a number are left aside: 13800000000（王芳）. `gap` takes the place of words. */
const withoutWords = (text: string, gap: string): string =>
  text
    .replace(/[(（[【](?![+\d\s)]*\d{2,4}[)）])[^()（）\d]*[)）\]】]/gu, " ")
    .replace(/(?!转|分机|或|和|及)\p{Script=Han}+(?<!转|分机|或|和|及)/gu, gap)
    .replace(/[:：]/g, " ")
    .trim();

/**
 * Words part numbers. Digits on both sides of a word are one number only where they begin with an area code
 * (区号0833 号码2133419): the years of 2018年四川省劳动模范2019年… are no fixed line of eight digits.
 */
function phonesIn(text: string, notes: ReadingNote[]): PhoneNumber[] | null {
  const parted = severalPhones(withoutWords(text, "、"), notes);
  if (parted !== null) return parted;
  const joined = severalPhones(withoutWords(text, " "), notes);
  return joined?.every(({ digits }) => !LOCAL.test(digits)) === true ? joined : null;
}

function severalPhones(text: string, notes: ReadingNote[]): PhoneNumber[] | null {
  const single = onePhone(text, notes);
  if (single !== null) return [single];
  const phones: PhoneNumber[] = [];
  for (const part of text.split(SEPARATORS)) {
    const piece = part.trim();
    if (piece === "") continue;
    const phone = onePhone(piece, notes);
    const found = phone === null ? spacedPhones(piece, notes) : [phone];
    if (found === null) return null;
    phones.push(...found);
  }
  return phones;
}

/** Numbers parted by spaces only; the spaces may also stand inside the numbers (`138 0000 0000 0833 2133419`). */
function spacedPhones(text: string, notes: ReadingNote[]): PhoneNumber[] | null {
  const words = text.split(" ").filter((word) => word !== "");
  const phones: PhoneNumber[] = [];
  let start = 0;
  while (start < words.length) {
    let end = Math.min(words.length, start + 5);
    let phone: PhoneNumber | null = null;
    while (end > start && (phone = onePhone(words.slice(start, end).join(" "), notes)) === null) end--;
    if (phone === null) return null;
    phones.push(phone);
    start = end;
  }
  return phones.length > 1 ? phones : null;
}

/** One number with its separators, country code and extension, or null. */
function onePhone(text: string, notes: ReadingNote[]): PhoneNumber | null {
  const whole = text.trim();
  const direct = digitsOf(whole);
  if (direct !== null) {
    const phone = phoneOf(direct);
    if (phone !== null) return phone;
  }
  if (!EXTENSION.test(whole)) return null;
  const digits = digitsOf(whole.replace(EXTENSION, ""));
  const phone = digits === null ? null : phoneOf(digits);
  if (phone === null || phone.kind === "mobile") return null;
  if (!notes.includes("extraText")) notes.push("extraText");
  return phone;
}

/** Only digits, without separators and country code, or null when other characters are among them. */
function digitsOf(text: string): string | null {
  const digits = text.replace(/[\s().\-—（）[\]【】]/g, "");
  if (!/^\+?\d+$/.test(digits)) return null;
  const national = digits.replace(/^(?:\+86|0086)/, "");
  if (national.startsWith("+")) return null;
  if (national !== digits)
    return /^[1-9]0?\d|^[3-9]/.test(national) && phoneOf(national) === null ? `0${national}` : national;
  return /^861[3-9]\d{9}$/.test(digits) ? digits.slice(2) : digits;
}
