import { columnLetters } from "../grid";
import type { Language } from "../language";
import type { RankedCriterion, Ranking } from "../ranking";
import type { Review } from "../review";
import { committeeBlocks } from "./committeeBlocks";
import { basisRows, type BasisOptions } from "./explanationBasis";
import { rounded, studioOf, withUnit } from "./explanationNames";
import { figuresTable, reasonTable, scoreTable } from "./explanationScores";
import { SCALES, EXPLANATION_TEXT } from "../text";
import { tableSheet, type Block, type TableCell } from "./tableSheet";
import type { SheetDescription } from "./types";

/** What a record of the decision says beside the ranking; what is not given is left as a line to fill in. */
export interface ExplanationRecord {
  readonly meeting?: string;
  readonly date?: string;
  readonly present?: string;
  readonly decision?: string;
  readonly chair?: string;
  readonly recorder?: string;
}

export interface ExplanationOptions extends BasisOptions {
  readonly record?: ExplanationRecord;
}

/**
 * The sheet 排序说明: where the order comes from, method, criteria and weights with their reasons, scores and
 * contributions, the sheet's, the proposed and the final rank with reasons, doubtful figures, stability in words, each
 * judge's scores, entries left out and why, and the lines of a record (meeting, date, present, decision, signatures).
 */
export function explanationSheet(
  review: Review,
  ranking: Ranking,
  language: Language,
  options: ExplanationOptions,
): SheetDescription {
  const say = (key: keyof typeof EXPLANATION_TEXT): string => EXPLANATION_TEXT[key][language];
  const blocks: Block[] = [
    { kind: "title", text: say("title") },
    { kind: "text", text: say("purpose") },
    { kind: "heading", text: say("basis") },
    {
      kind: "table",
      header: [say("item"), say("content")],
      rows: basisRows(review, ranking, language, options),
      lastCellSpans: true,
    },
    { kind: "heading", text: say("criteria") },
    {
      kind: "table",
      header: (["number", "criterion", "weight", "direction", "lowest", "highest", "note"] as const).map(say),
      rows: ranking.criteria.map((criterion, index) => [
        index + 1,
        ...criterionRow(review, criterion, language),
      ]),
      lastCellSpans: true,
    },
    { kind: "heading", text: say("scores") },
    { kind: "text", text: say(ranking.comparison === null ? "sums" : "compared") },
    scoreTable(review, ranking, language),
    reasonTable(review, ranking, language),
    { kind: "heading", text: say("figures") },
    figuresTable(review, ranking, language),
    ...committeeBlocks(review, ranking, language),
    { kind: "heading", text: say("leftOut") },
    ...leftOutBlocks(review, ranking, language),
    { kind: "heading", text: say("record") },
    recordTable(options.record ?? {}, language),
  ];
  return tableSheet(say("sheet"), blocks, { pageLabel: say("sheet"), ownPages: true });
}

/** How a criterion came about where it is several columns in one; their headers as they stand on the sheet. */
function madeOf({ recognition }: Review, { source }: RankedCriterion, language: Language): string {
  if (source.kind !== "combined") return "";
  const headers = source.columns.map((column) => {
    const header = recognition.unmappedColumns
      .find((each) => each.column === column)
      ?.path.at(-1)
      ?.trim();
    return header ? header : columnLetters(column);
  });
  const how = EXPLANATION_TEXT[source.combination][language];
  return language === "zh-CN"
    ? `由${headers.map((header) => `“${header}”`).join("")}合成：${how}。`
    : `${headers.join(", ")} in one: ${how}.`;
}

/** The scale where it is not the usual one. */
function scaleText({ usedScale }: RankedCriterion, language: Language): string {
  if (usedScale === "minmax" || usedScale === "vector") return "";
  if (usedScale === "rank" || usedScale === "log") return SCALES[usedScale][language];
  const { low, high } = usedScale;
  return language === "zh-CN" ? `按 ${low} 到 ${high} 折算。` : `Scaled between ${low} and ${high}.`;
}

function criterionRow(review: Review, criterion: RankedCriterion, language: Language): readonly TableCell[] {
  const used = criterion.minimum !== null;
  const chinese = language === "zh-CN";
  const clause =
    criterion.clause === undefined ? "" : chinese ? `（${criterion.clause}）` : ` (${criterion.clause})`;
  const notes = [
    madeOf(review, criterion, language),
    criterion.why === undefined ? "" : `${criterion.why[language]}${clause}${chinese ? "。" : "."}`,
    scaleText(criterion, language),
    criterion.threshold === null
      ? ""
      : chinese
        ? `相差不到 ${criterion.threshold} 的视为相同。`
        : `Differences below ${criterion.threshold} count as none.`,
    criterion.constant
      ? EXPLANATION_TEXT.constant[language]
      : used || criterion.weight > 0
        ? ""
        : EXPLANATION_TEXT.unused[language],
  ];
  return [
    withUnit(criterion, language),
    { share: criterion.weight },
    EXPLANATION_TEXT[criterion.direction][language],
    rounded(criterion.minimum),
    rounded(criterion.maximum),
    notes.filter((part) => part !== "").join(chinese ? "" : " "),
  ];
}

function leftOutBlocks(review: Review, ranking: Ranking, language: Language): readonly Block[] {
  const say = (key: keyof typeof EXPLANATION_TEXT): string => EXPLANATION_TEXT[key][language];
  if (ranking.leftOut.length === 0) return [{ kind: "text", text: say("none") }];
  const chinese = language === "zh-CN";
  const nameOf = (id: string): string =>
    ranking.criteria.find((criterion) => criterion.id === id)?.label[language] ?? id;
  const rows = ranking.leftOut.map(({ entry, row, reason, missing, errors }): readonly TableCell[] => {
    const parts: string[] = [];
    if (reason === "sampleRow") parts.push(chinese ? "表中保留的示例行" : "The form's example row");
    if (errors > 0)
      parts.push(
        chinese
          ? `有 ${errors} 处不符合项，改正后可列入`
          : `${errors} findings of severity error; correct them to have it ranked`,
      );
    if (missing.length > 0) {
      const names = missing.map(nameOf).join(chinese ? "、" : ", ");
      parts.push(chinese ? `缺少排序所需的数据：${names}` : `No figure for ${names}`);
    }
    return [row + 1, studioOf(review, entry), parts.join(chinese ? "；" : "; ")];
  });
  return [{ kind: "table", header: [say("row"), say("studio"), say("reason")], rows, lastCellSpans: true }];
}

/** The lines that a record of the meeting needs; empty ones are left to be filled in by hand. */
function recordTable(record: ExplanationRecord, language: Language): Block {
  const say = (key: keyof typeof EXPLANATION_TEXT): string => EXPLANATION_TEXT[key][language];
  const keys = ["meeting", "date", "present", "decision", "chair", "recorder"] as const;
  return {
    kind: "table",
    header: [say("item"), say("content")],
    rows: keys.map((key) => [say(key), record[key] ?? ""]),
    lastCellSpans: true,
    roomy: true,
  };
}
