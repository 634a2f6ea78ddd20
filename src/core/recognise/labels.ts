import { isCellPicture, withoutEnd } from "../values";
import type { Grid } from "../grid";
import { mergeIndex } from "../grid";
import type { FilledCell, FilledRow } from "./sheetText";
import { filledRow } from "./sheetText";
import type { SheetLabel } from "./types";

type LabelId = SheetLabel["label"];

const SPACE = "[\\s_＿]*";
/** 推荐单位, with any padding between its characters. */
function spaced(words: readonly string[]): string {
  return words.map((word) => [...word].join("\\s*")).join("|");
}

const UNIT_WORDS = [
  "推荐单位名称",
  "推荐单位",
  "推荐工会名称",
  "推荐工会",
  "推荐部门",
  "申报单位",
  "申报工会",
  "报送单位",
  "报送工会",
  "上报单位",
  "填报单位",
  "填表单位",
];
const PREPARER_WORDS = ["填报人姓名", "填报人员", "填表人员", "填报人", "填表人", "制表人", "经办人"];
/** Labels that end another's value. */
const OTHER_WORDS = [
  "填报日期",
  "填报时间",
  "填表日期",
  "填表时间",
  "报送日期",
  "报送时间",
  "联系电话",
  "联系方式",
  "联系人",
  "审核人",
  "复核人",
  "负责人",
  "单位负责人",
  "主管领导",
  "分管领导",
  "工会主席",
  "日期",
  "时间",
  "电话",
  "手机",
  "单位",
];

const BRACKET = `${SPACE}[(（〔\\[【][^)）〕\\]】]{0,12}[)）〕\\]】]`;
/** What makes a word a label: the seal's bracket, a colon, a gap, or nothing after it. */
const LABEL_END = `(?:${BRACKET}${SPACE}[:：]?|${SPACE}[:：]|(?=\\s|_|＿)|$)`;

/** What a pack's form calls its labels, in a form to look for. */
export interface LabelWords {
  readonly units: readonly string[];
  readonly preparers: readonly string[];
  /** Finds a label; group 1 unit, 2 preparer, 3 any other. */
  readonly pattern: RegExp;
}

/**
 * The words of the form's own labels (`推荐单位（盖章）：` is 推荐单位) and the usual ones; the form's own come first.
 *
 * @param unit the form's label of the recommending unit
 * @param preparer the form's label of who filled it in
 */
export function labelWords(unit: string, preparer: string): LabelWords {
  const units = withOwnWord(unit, UNIT_WORDS);
  const preparers = withOwnWord(preparer, PREPARER_WORDS);
  const pattern = new RegExp(
    `(?:(${spaced(units)})|(${spaced(preparers)})|(${spaced(OTHER_WORDS)}))` +
      `(?:${SPACE}(?:及|和|、)${SPACE}(?:联系)?(?:电话|方式|手机))?${LABEL_END}`,
    "g",
  );
  return { units, preparers, pattern };
}

function withOwnWord(label: string, words: readonly string[]): string[] {
  const own = label.replace(/[(（〔[【].*$/su, "").replace(/[^\p{L}\p{N}]/gu, "");
  return own === "" || words.includes(own) ? [...words] : [own, ...words];
}

interface LabelPart {
  /** Null for a label whose value is of no use here. */
  readonly label: LabelId | null;
  /** Order of preference among labels of the same meaning: 推荐单位 before 填报单位. */
  readonly preference: number;
  readonly value: string;
}

const GAP = "[\\s_＿]*";
const NUMBER = `(?:(?:\\d{1,2}|[一二三四五六七八九十]{1,3})${GAP})?`;
const YEAR = "(?:(?<!\\d)\\d{2,4}|[〇○零一二三四五六七八九]{4}|(?<![\\s_＿]))";
/** A date, or the place for one (　　年　月　日), and what follows it: it often stands behind the seal's place. */
const DATE = new RegExp(
  `(?:${YEAR}${GAP}年${GAP}${NUMBER}月${GAP}${NUMBER}(?:日|$)|(?<!\\d)\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}(?!\\d)).*$`,
  "su",
);

interface LabelSpan {
  readonly match: RegExpExecArray;
  /** Where the label's value begins and ends in the text. */
  readonly start: number;
  readonly end: number;
}

/** The labels in a text; the value of each ends before the next one, or before a date, which belongs to no name. */
function labelSpans(text: string, { pattern }: LabelWords): LabelSpan[] {
  const found = [...text.matchAll(pattern)].filter((match) => startsLabel(text, match));
  return found.map((match, index) => {
    const start = match.index + match[0].length;
    const end = found[index + 1]?.index ?? text.length;
    return { match, start, end: start + text.slice(start, end).replace(DATE, "").length };
  });
}

/** The labels in a cell's text, each with what stands between it and the next one. Empty where the text is no label. */
function labelParts(text: string, words: LabelWords): LabelPart[] {
  const { units, preparers } = words;
  return labelSpans(text, words).map(({ match, start, end }) => {
    const word = (match[1] ?? match[2] ?? "").replace(/\s/g, "");
    const label = match[1] !== undefined ? "recommendingUnit" : match[2] !== undefined ? "preparedBy" : null;
    const preference = label === "recommendingUnit" ? units.indexOf(word) : preparers.indexOf(word);
    return { label, preference, value: cleanValue(text.slice(start, end)) };
  });
}

/** Where the values of a cell's labels stand: behind each label, up to the next one, a date or the end. */
export const valueSpans = (
  text: string,
  words: LabelWords,
): readonly { readonly label: string; readonly start: number; readonly end: number }[] =>
  labelSpans(text, words).map(({ match, start, end }) => ({ label: match[0], start, end }));

/** A label begins its cell, or follows a gap or a sign; 乐山市推荐单位 in the middle of a sentence is none. */
function startsLabel(text: string, match: RegExpExecArray): boolean {
  if (match.index === 0) return true;
  // With its colon a label may follow the value before it directly.
  return /[\s_＿；;，,。)）:：]/.test(text.charAt(match.index - 1)) || /[:：]$/.test(match[0]);
}

const FILL_IN = /[_＿]+|\.{3,}|…+|[(（]\s*(?:盖\s*章|公\s*章|印\s*章|签\s*章|签\s*字|签\s*名|章)\s*[)）]/g;

/** A value without the line it was written on, the seal's place and padding. */
export function cleanValue(text: string): string {
  const spaced = text.replace(FILL_IN, " ").replace(/\s+/g, " ");
  return withoutEnd(spaced, /[\s;；，,]/).replace(/^[:：\s]+/, "");
}

/** True for a text that holds one of the two labels with its colon or bracket: 推荐单位（盖章）, 填报人：. */
export function isLabelText(text: string, words: LabelWords): boolean {
  return /[:：(（]/.test(text) && labelParts(text, words).some(({ label }) => label !== null);
}

/** True for a signature line. */
export function isLabelRow(cells: readonly FilledCell[], words: LabelWords): boolean {
  return cells.some(({ text }) => isLabelText(text, words));
}

interface FoundLabel extends SheetLabel {
  readonly preference: number;
}

/**
 * The sheet-level values beside their labels, above the header and below the entries. A value stands in the label's
 * own cell after the colon, or in the next filled cell to the right that is no label itself. Of several labels with
 * one meaning the first with a value counts.
 *
 * @param above rows above the header
 * @param below rows below the last entry, in sheet order
 */
export function findLabels(
  grid: Grid,
  words: LabelWords,
  above: readonly number[],
  below: readonly number[],
): SheetLabel[] {
  const merges = mergeIndex(grid);
  const found: FoundLabel[] = [];
  for (const row of [...above, ...below]) {
    const filled = filledRow(grid, merges, row);
    if (filled !== null) found.push(...labelsOf(filled, words, grid));
  }
  return (["recommendingUnit", "preparedBy"] as const).flatMap((id) => {
    const same = found.filter(({ label }) => label === id);
    const filled = same.filter(({ value }) => value !== "");
    const candidates = filled.length > 0 ? filled : same;
    const best = candidates.reduce<FoundLabel | null>(
      (chosen, next) => (chosen === null || next.preference < chosen.preference ? next : chosen),
      null,
    );
    if (best === null) return [];
    const { label, row, column, value, valueRow, valueColumn, isPicture } = best;
    return [
      { label, row, column, value, valueRow, valueColumn, ...(isPicture === undefined ? {} : { isPicture }) },
    ];
  });
}

function labelsOf({ row, cells }: FilledRow, words: LabelWords, grid: Grid): FoundLabel[] {
  const parts = cells.map(({ text }) => labelParts(text, words));
  return cells.flatMap(({ column }, index) => {
    const own = parts[index] as LabelPart[];
    return own.flatMap((part, place): FoundLabel[] => {
      if (part.label === null) return [];
      const { label, preference } = part;
      const last = place === own.length - 1;
      const right = part.value === "" && last ? cells[index + 1] : undefined;
      const isValue = right !== undefined && (parts[index + 1] as LabelPart[]).length === 0;
      const isPicture =
        isValue && isCellPicture(grid.value(row, right.column), grid.formula(row, right.column));
      const value = isPicture ? "" : isValue ? cleanValue(right.text.replace(DATE, "")) : part.value;
      const valueColumn = isValue && (value !== "" || isPicture) ? right.column : column;
      return [
        {
          label,
          preference,
          row,
          column,
          value,
          valueRow: row,
          valueColumn,
          ...(isPicture ? { isPicture } : {}),
        },
      ];
    });
  });
}
