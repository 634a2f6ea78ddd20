import { XML_CLOSE, XML_END, XmlReader } from "../xml";

/** One level of a list: how it counts and how the number is written (`第%1条`, `（%1）`). */
interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
}

type Levels = ReadonlyMap<number, Level>;

/** The numbers that a word processor writes before paragraphs, which are not in their text. */
export interface Numbering {
  /** By list id (`w:numId`). */
  readonly lists: ReadonlyMap<string, Levels>;
}

export const NO_NUMBERING: Numbering = { lists: new Map() };

/** Reads word/numbering.xml (ECMA-376-1 §17.9): abstract lists, and the lists that stand for them. */
export function readNumbering(bytes: Uint8Array): Numbering {
  const reader = new XmlReader(bytes);
  const abstracts = new Map<string, Map<number, Level>>();
  const lists = new Map<string, Levels>();
  let abstract: Map<number, Level> | null = null;
  let level: { at: number; start: number; format: string; text: string } | null = null;
  let list: string | null = null;
  while (reader.next() !== XML_END) {
    if (reader.kind === XML_CLOSE) {
      if (reader.is("lvl") && level !== null && abstract !== null) {
        abstract.set(level.at, level);
        level = null;
      }
      continue;
    }
    const value = (): string => reader.attribute("val") ?? "";
    if (reader.opens("abstractNum")) {
      abstract = new Map();
      abstracts.set(reader.attribute("abstractNumId") ?? "", abstract);
    } else if (reader.opens("num")) {
      list = reader.attribute("numId") ?? "";
      abstract = null;
    } else if (reader.opens("abstractNumId") && list !== null) {
      lists.set(list, abstracts.get(value()) ?? new Map());
    } else if (reader.opens("lvl")) {
      level = { at: Number(reader.attribute("ilvl") ?? "0"), start: 1, format: "decimal", text: "" };
    } else if (level !== null) {
      if (reader.opens("start")) level.start = Number(value()) || 1;
      else if (reader.opens("numFmt")) level.format = value();
      else if (reader.opens("lvlText")) level.text = value();
    }
  }
  return { lists };
}

const CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
const DIGITS = "零一二三四五六七八九";

/** 1…99 in Chinese: 十二. Lists of official documents do not go further. */
function inChinese(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  if (tens === 0) return DIGITS.charAt(ones);
  return `${tens === 1 ? "" : DIGITS.charAt(tens)}十${ones === 0 ? "" : DIGITS.charAt(ones)}`;
}

function written(value: number, format: string): string {
  switch (format) {
    case "chineseCounting":
    case "chineseCountingThousand":
    case "chineseLegalSimplified":
    case "japaneseCounting":
    case "ideographTraditional":
    case "taiwaneseCountingThousand":
      return value < 100 ? inChinese(value) : String(value);
    case "decimalEnclosedCircle":
    case "decimalEnclosedCircleChinese":
      return CIRCLED.charAt(value - 1) || String(value);
    case "lowerLetter":
      return String.fromCharCode(96 + value);
    case "upperLetter":
      return String.fromCharCode(64 + value);
    case "none":
    case "bullet":
      return "";
    default:
      return String(value);
  }
}

/** Counts the paragraphs of a document's lists. */
export class ListCounter {
  private readonly counts = new Map<string, number[]>();

  constructor(private readonly numbering: Numbering) {}

  /** The number before the next paragraph of a list at a level (0-based); "" where there is none, as for bullets. */
  next(list: string, level: number): string {
    const levels = this.numbering.lists.get(list);
    const own = levels?.get(level);
    if (levels === undefined || own === undefined) return "";
    const counts = this.counts.get(list) ?? [];
    counts.length = Math.min(counts.length, level + 1);
    counts[level] = (counts[level] ?? own.start - 1) + 1;
    this.counts.set(list, counts);
    if (own.format === "bullet") return "";
    return own.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const of = levels.get(at);
      return of === undefined ? "" : written(counts[at] ?? of.start, of.format);
    });
  }
}
