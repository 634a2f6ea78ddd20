import type { Language } from "../language";
import { isoOf } from "./days";
import type { HonourKind } from "./honourKinds";
import { comparableText, displayTrim } from "./normalise";
import type {
  DateInterval,
  FieldValue,
  Honour,
  HonourLevel,
  HonourStanding,
  Honours,
  PhoneNumber,
  ReadableField,
  Reading,
  ReadingNote,
} from "./types";

/** What was read from a cell, said to people. */

const LEVELS: Readonly<Record<HonourLevel, readonly [string, string]>> = {
  national: ["全国级", "national"],
  provincial: ["省部级", "provincial"],
  municipal: ["市级", "municipal"],
  countyCity: ["县级市", "county-level city"],
  county: ["县（区）级", "county"],
  enterprise: ["企业级", "enterprise"],
};

const KINDS: Readonly<Record<HonourKind, readonly [string, string]>> = {
  modelWorker: ["劳动模范", "model worker"],
  advancedWorker: ["先进工作者", "advanced worker"],
  craftsman: ["工匠", "craftsman"],
  labourMedal: ["五一劳动奖章", "May Day labour medal"],
  governmentAllowance: ["政府特殊津贴", "special government allowance"],
  scienceAward: ["科技奖", "science and technology award"],
  academicLeader: ["学术技术带头人", "academic or technical leader"],
  other: ["其他荣誉", "other honour"],
};

const SIGNS = { ">=": "≥ ", ">": "> ", "<=": "≤ ", "<": "< ", "~": "≈ " } as const;

/** A short, exact rendering of what was read: `≥ 50 万元`, `2018-09-01 … 2018-09-30`, `四川省劳动模范（2018年，省部级）`. */
export function readingText(reading: Reading, field: ReadableField, language: Language): string {
  const chinese = language === "zh-CN";
  if (reading.state === "missing") return chinese ? "未填写" : "not filled in";
  if (reading.state === "unreadable" || reading.value === null)
    return chinese ? "无法读取" : "cannot be read";
  const sign = reading.qualifier === null ? "" : SIGNS[reading.qualifier];
  return sign + valueText(reading.value, field, chinese);
}

function valueText(value: FieldValue, field: ReadableField, chinese: boolean): string {
  if (typeof value === "number")
    return field.unit === undefined ? figureText(value) : `${figureText(value)} ${field.unit}`;
  if (typeof value === "boolean") return yesNoText(value, field, chinese);
  if (typeof value === "string") return value;
  if (isPhones(value)) return value.map((phone) => phone.digits).join(chinese ? "、" : ", ");
  return "answer" in value ? honoursText(value, chinese) : intervalText(value);
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

function yesNoText(value: boolean, field: ReadableField, chinese: boolean): string {
  if (!chinese) return value ? "yes" : "no";
  return field.choices?.[value ? 0 : 1] ?? (value ? "是" : "否");
}

function intervalText(interval: DateInterval): string {
  const first = isoOf(interval.earliest);
  return interval.earliest === interval.latest ? first : `${first} … ${isoOf(interval.latest)}`;
}

function honoursText(value: Honours, chinese: boolean): string {
  if (value.answer === "no" && value.honours.length === 0) return chinese ? "未获称号" : "none held";
  if (value.honours.length === 0) return chinese ? "是（未注明年份和称号）" : "yes (no year, no title)";
  return value.honours.map((honour) => honourText(honour, chinese)).join(chinese ? "；" : "; ");
}

/** Said of an honour that the text does not say to be held. */
const STANDINGS: Readonly<Record<HonourStanding, readonly [string, string]>> = {
  held: ["", ""],
  open: ["，是否本人已获得待核实", ", to be confirmed as the leader's own"],
  notHeld: ["，不算本人已获得", ", not counted as held"],
};

function honourText(honour: Honour, chinese: boolean): string {
  const { title, level, kind, standing } = honour;
  const index = chinese ? 0 : 1;
  const rank = level === null ? (chinese ? "级别未写" : "level not stated") : LEVELS[level][index];
  const said = STANDINGS[standing][index];
  if (chinese) return `${title}（${whenText(honour, chinese)}，${rank}${said}）`;
  return `${title} (${whenText(honour, chinese)}, ${rank} ${KINDS[kind][index]}${said})`;
}

/** When an honour was conferred, as precisely as the cell says. */
function whenText({ year, month, day, until }: Honour, chinese: boolean): string {
  if (year === null) return chinese ? "年份未写" : "no year";
  if (until !== undefined)
    return chinese ? `${year}年${month}–${until}月` : `${year}, months ${month} to ${until}`;
  if (chinese)
    return `${year}年${month === undefined ? "" : `${month}月`}${day === undefined ? "" : `${day}日`}`;
  return [year, month, day]
    .flatMap((part) => (part === undefined ? [] : [String(part).padStart(2, "0")]))
    .join("-");
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
