import { parseChineseNumeral } from "./chineseNumerals";
import { compact } from "./normalise";
import { missingReasonOf } from "./placeholders";
import { missing, present, unreadable } from "./readings";
import type { ReadInput, Reading, ReadingNote } from "./types";

const FORMULA: readonly ReadingNote[] = ["sequenceFormula"];
const NONE: readonly ReadingNote[] = [];

/** First character of each run of enclosed numbers, the number it shows, and how many follow. */
const ENCLOSED: readonly (readonly [number, number, number])[] = [
  [0x2460, 1, 20], // ①
  [0x2474, 1, 20], // ⑴
  [0x2488, 1, 20], // ⒈
  [0x24eb, 11, 10], // ⓫
  [0x24f5, 1, 10], // ⓵
  [0x2776, 1, 10], // ❶
  [0x2780, 1, 10], // ➀
  [0x278a, 1, 10], // ➊
  [0x3220, 1, 10], // ㈠
  [0x3251, 21, 15], // ㉑
  [0x3280, 1, 10], // ㊀
  [0x32b1, 36, 15], // ㊱
];

/** Reads 序号 as a rank of 1 or more; a formula is read by its value and noted, because sorting moves it. */
export function readSequence(input: ReadInput): Reading {
  const { value } = input;
  const notes = input.formula === null ? NONE : FORMULA;
  if (typeof value === "number") {
    return Number.isSafeInteger(value) && value >= 1
      ? present(input, value, notes)
      : unreadable(input, "notARank");
  }
  if (typeof value !== "string") return unreadable(input, "notARank");
  const rank = rankOf(value);
  if (rank === null) {
    const reason = missingReasonOf(value);
    return reason === null ? unreadable(input, "notARank") : missing(input, reason);
  }
  return present(input, rank, notes);
}

function rankOf(text: string): number | null {
  const word = compact(text);
  const enclosed = word.length === 1 ? enclosedNumber(word.charCodeAt(0)) : null;
  if (enclosed !== null) return enclosed;
  const bare = word
    .replace(/^(?:第|序号|排名|排序|no\.?|№|#|编号)[:：]?/iu, "")
    .replace(/^[([（【]|[)\]）】]$/gu, "")
    .replace(/(?:[名号位个]|(?<![.。、,，:：)）]))[.。、,，:：)）]*$/u, "");
  if (/^\d{1,9}$/.test(bare)) return positive(Number(bare));
  if (/^\d{1,9}\.0+$/.test(word)) return positive(Number(word));
  const numeral = parseChineseNumeral(bare);
  return numeral === null || !Number.isInteger(numeral) ? null : positive(numeral);
}

function positive(value: number): number | null {
  return value >= 1 ? value : null;
}

function enclosedNumber(code: number): number | null {
  for (const [first, number, count] of ENCLOSED) {
    if (code >= first && code < first + count) return number + code - first;
  }
  return null;
}
