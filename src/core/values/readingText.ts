import type { Language } from "../language";
import { isoOf } from "./days";
import { comparableText, displayTrim } from "./normalise";
import type {
  DateInterval,
  FieldValue,
  Honour,
  Honours,
  PhoneNumber,
  ReadableField,
  Reading,
  ReadingNote,
} from "./types";
import { READING_TEXT, type ReadingTexts } from "./text";

const SIGNS = { ">=": "≥ ", ">": "> ", "<=": "≤ ", "<": "< ", "~": "≈ " } as const;

/** A short, exact rendering of what was read: `≥ 50 万元`, `2018-09-01 … 2018-09-30`, `四川省劳动模范（2018年，省部级）`. */
export function readingText(reading: Reading, field: ReadableField, language: Language): string {
  const words = READING_TEXT.in(language);
  if (reading.state === "missing") return words.missing;
  if (reading.state === "unreadable" || reading.value === null) return words.unreadable;
  const sign = reading.qualifier === null ? "" : SIGNS[reading.qualifier];
  return sign + valueText(reading.value, field, words);
}

function valueText(value: FieldValue, field: ReadableField, words: ReadingTexts): string {
  if (typeof value === "number")
    return field.unit === undefined ? figureText(value) : `${figureText(value)} ${field.unit}`;
  if (typeof value === "boolean") {
    const own = words.ownChoices ? field.choices?.[value ? 0 : 1] : undefined;
    return own ?? (value ? words.yes : words.no);
  }
  if (typeof value === "string") return value;
  if (isPhones(value)) return value.map((phone) => phone.digits).join(words.pause);
  return "answer" in value ? honoursText(value, words) : intervalText(value);
}

function isPhones(value: DateInterval | Honours | readonly PhoneNumber[]): value is readonly PhoneNumber[] {
  return Array.isArray(value);
}

/** Grouped by thousands, with a full stop, in both languages. */
function figureText(value: number): string {
  const [whole = "", fraction] = String(value).split(".");
  if (!/^-?\d+$/.test(whole)) return String(value);
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

function intervalText(interval: DateInterval): string {
  const first = isoOf(interval.earliest);
  return interval.earliest === interval.latest ? first : `${first} … ${isoOf(interval.latest)}`;
}

function honoursText({ answer, honours }: Honours, words: ReadingTexts): string {
  if (honours.length === 0) return answer === "no" ? words.noneHeld : words.onlyYes;
  return honours.map((honour) => honourText(honour, words)).join(words.honourPause);
}

function honourText(honour: Honour, words: ReadingTexts): string {
  const { title, level, kind, standing } = honour;
  const rank = level === null ? words.noLevel : words.levels[level];
  return words.honour(title, whenText(honour, words), rank, kind, words.standings[standing]);
}

/** When an honour was conferred, as precisely as the cell says. */
function whenText({ year, month, day, until }: Honour, words: ReadingTexts): string {
  if (year === null) return words.noYear;
  return until === undefined ? words.day(year, month, day) : words.months(year, month, until);
}

/** Notes that tell of a reading which is not simply what stands there. */
const TELLING: ReadonlySet<ReadingNote> = new Set<ReadingNote>([
  "qualifier",
  "rateInTotal",
  "totalInYearly",
  "fewYuan",
  "otherWords",
  "dashAsNone",
  "nameGloss",
  "unitConverted",
  "chineseNumeral",
  "wordAsZero",
  "dateFromText",
  "dateFromNumber",
  "normalisedText",
  "extraText",
  "severalValues",
]);

/**
 * True when the reading belongs on the list "how your cells were read": it was taken in another sense than the
 * cell shows on its face. `12人` as 12 and a padded name are not listed, `50余万元`, `2018.3` and `十二` are.
 */
export function shownDiffers(reading: Reading, field: ReadableField): boolean {
  if (reading.state !== "present" || reading.notes.length === 0) return false;
  if (!reading.notes.some((note) => TELLING.has(note))) return false;
  if (
    field.kind === "personName" &&
    typeof reading.value === "string" &&
    !reading.notes.includes("nameGloss")
  ) {
    return comparableText(reading.value) !== comparableText(displayTrim(reading.shown));
  }
  return true;
}
