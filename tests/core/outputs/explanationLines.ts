import { explanationSheet, type SheetDescription } from "../../../src/core/outputs";
import type { ExplanationOptions } from "../../../src/core/outputs/explanation";
import { rankReview, type RankingOptions } from "../../../src/core/ranking";
import type { RulePack } from "../../../src/core/pack";
import { PACK, reviewOf, type RowSpec } from "../ranking/reviews";
import { FINAL, rowValues } from "./sheets";

/** Proposed: 乙 丙 丁 甲. */
export const ROWS: readonly RowSpec[] = [
  { name: "甲工作室", leader: "丁一", outcomes: 1, patents: 1, area: 123.456 },
  { name: "乙工作室", leader: "王二", outcomes: 10, patents: 9, area: 80.126 },
  { name: "丙工作室", leader: "张三", outcomes: 8, patents: 6, area: 20 },
  { name: "丁工作室", leader: "李四", outcomes: 4, patents: 5, area: 30 },
];

export interface Given {
  readonly rows?: readonly RowSpec[];
  readonly options?: RankingOptions;
  readonly more?: Partial<ExplanationOptions>;
  readonly pack?: RulePack;
  readonly extras?: readonly string[];
}

export function sheetOf({
  rows = ROWS,
  options = {},
  more = {},
  pack = PACK,
  extras = [],
}: Given = {}): SheetDescription {
  const { review, grid } = reviewOf(rows, { pack, extras });
  return explanationSheet(review, rankReview(review, grid, options), "zh-CN", { state: FINAL, ...more });
}

/** The lines of one part without blanks, its heading aside; a header that stands again on the next page counts once. */
export function part(sheet: SheetDescription, heading: string): unknown[][] {
  const lines = sheet.rows.map((_, row) => rowValues(sheet, row).filter((value) => value !== null));
  const start = lines.findIndex(([first]) => typeof first === "string" && first.includes(heading));
  const rest = lines.slice(start + 1);
  const end = rest.findIndex(([first]) => typeof first === "string" && /^[一二三四五六七]、/u.test(first));
  const own = rest.slice(0, end < 0 ? rest.length : end).filter((line) => line.length > 0);
  const texts = own.map((line) => JSON.stringify(line));
  return own.filter((_, index) => texts.indexOf(texts[index] as string) === index);
}
