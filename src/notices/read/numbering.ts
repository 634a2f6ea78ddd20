import { parseChineseNumeral } from "../../core";

/** The ways of numbering in official documents (GB/T 9704: 一、（一）1.（1）), articles of rules, and circled figures. */
export type MarkerKind =
  | "chapter"
  | "article"
  | "chinese"
  | "chineseBracket"
  | "whole"
  | "arabic"
  | "decimal"
  | "decimalBelow"
  | "arabicBracket"
  | "circled";

/** A number at the beginning of a line. */
export interface Marker {
  readonly kind: MarkerKind;
  readonly ordinal: number;
  /** As it is cited: 第三条, 二, （一）, 4, （1）, ①. */
  readonly label: string;
  /** Characters it takes at the beginning of the line, spaces before and after included. */
  readonly length: number;
}

const CHINESE = "[一二三四五六七八九十百零〇]+";
const CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

const FORMS: readonly {
  readonly kind: MarkerKind;
  readonly form: RegExp;
  readonly label: (number: string) => string;
}[] = [
  {
    kind: "chapter",
    form: new RegExp(`^\\s*(第(?:${CHINESE}|\\d{1,3})(?:[章节编]|部分))[\\s、：:]*`),
    label: (number) => number,
  },
  {
    kind: "article",
    form: new RegExp(`^\\s*(第(?:${CHINESE}|\\d{1,3})条)[\\s、：:]*`),
    label: (number) => number,
  },
  { kind: "chinese", form: new RegExp(`^\\s*(${CHINESE})\\s*[、．.]\\s*`), label: (number) => number },
  {
    kind: "chineseBracket",
    form: new RegExp(`^\\s*[（(]\\s*(${CHINESE})\\s*[)）]\\s*[、．.]?\\s*`),
    label: (number) => `（${number}）`,
  },
  // 1.1 and 1.1.1, as in the rules of enterprises and standards (GB/T 1.1); their own number says it all.
  {
    kind: "decimalBelow",
    form: /^\s*(\d{1,2}(?:\.\d{1,2}){2})(?:[\s、．]+|(?=[\u4e00-\u9fff《“]))(?![万亿元倍平个项名人年月日])/,
    label: (number) => number,
  },
  {
    kind: "decimal",
    form: /^\s*(\d{1,2}\.\d{1,2})(?:[\s、．]+|(?=[\u4e00-\u9fff《“]))(?![万亿元倍平个项名人年月日])/,
    label: (number) => number,
  },
  // 1 申报条件: a number and a blank before a short heading.
  { kind: "whole", form: /^\s*(\d{1,2})\s+(?=[\u4e00-\u9fff]{2,20}\s*$)/, label: (number) => number },
  {
    kind: "arabic",
    form: /^\s*([0-9０-９]{1,2})\s*(?:[、．]|\.(?![0-9０-９]))\s*/,
    label: (number) => number,
  },
  {
    kind: "arabicBracket",
    form: /^\s*[（(]?([0-9０-９]{1,2})[)）]\s*[、．.]?\s*/,
    label: (number) => `（${number}）`,
  },
  { kind: "circled", form: new RegExp(`^\\s*([${CIRCLED}])\\s*[、．.]?\\s*`), label: (number) => number },
];

/** The order of the kinds in official documents, the outermost first. */
export const KIND_ORDER: Readonly<Record<MarkerKind, number>> = {
  chapter: 0,
  article: 1,
  chinese: 2,
  chineseBracket: 3,
  whole: 4,
  arabic: 5,
  decimal: 6,
  decimalBelow: 7,
  arabicBracket: 8,
  circled: 9,
};

/** The number that a text begins with, or null. */
export function markerAt(text: string): Marker | null {
  for (const { kind, form, label } of FORMS) {
    const match = form.exec(text);
    if (match === null) continue;
    const written = (match[1] as string).replace(/[０-９]/g, (digit) =>
      String.fromCharCode(digit.charCodeAt(0) - 0xfee0),
    );
    const ordinal = ordinalOf(written);
    if (ordinal === null) continue;
    return { kind, ordinal, label: label(written), length: match[0].length };
  }
  return null;
}

function ordinalOf(written: string): number | null {
  const circled = CIRCLED.indexOf(written);
  if (circled >= 0) return circled + 1;
  // Of 2.3 the last figure counts its siblings.
  const bare = written.replace(/^第|(?:[章节编条]|部分)$|^.*\./g, "");
  return /^\d+$/.test(bare) ? Number(bare) : parseChineseNumeral(bare);
}

/** Lists are looked for inside paragraphs of this length at most: the search grows with its square. */
export const LONGEST_PARAGRAPH = 8_000;

/** Where further items of one list stand inside a paragraph (…。2.…；3.…), with their markers. */
export function inlineMarkers(
  text: string,
  from: number,
  first: Marker,
): readonly { readonly at: number; readonly marker: Marker }[] {
  const found: { at: number; marker: Marker }[] = [];
  let wanted = first.ordinal + 1;
  const end = Math.min(text.length, LONGEST_PARAGRAPH);
  for (let at = from; at < end; at++) {
    if (!/[。；;：:\n]/.test(text.charAt(at - 1))) continue;
    const marker = markerAt(text.slice(at));
    if (marker === null || marker.kind !== first.kind || marker.ordinal !== wanted) continue;
    found.push({ at, marker });
    wanted += 1;
  }
  return found;
}
