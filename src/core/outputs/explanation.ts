import { columnLetters } from "../grid";
import type { Language } from "../language";
import type { RankedCriterion, Ranking } from "../ranking";
import type { Review } from "../review";
import { committeeBlocks } from "./committeeBlocks";
import { basisRows, type BasisOptions } from "./explanationBasis";
import { rounded, studioOf, withUnit } from "./explanationNames";
import { figuresTable, reasonTable, scoreTable } from "./explanationScores";
import { EXPLANATION_SENTENCES, EXPLANATION_TEXT, SCALES } from "../text";
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
  return EXPLANATION_SENTENCES.in(language).madeOf(headers, how);
}

/** The scale where it is not the usual one. */
function scaleText({ usedScale }: RankedCriterion, language: Language): string {
  if (usedScale === "minmax" || usedScale === "vector") return "";
  if (usedScale === "rank" || usedScale === "log") return SCALES[usedScale][language];
  return EXPLANATION_SENTENCES.in(language).scaledBetween(usedScale.low, usedScale.high);
}

function criterionRow(review: Review, criterion: RankedCriterion, language: Language): readonly TableCell[] {
  const used = criterion.minimum !== null;
  const words = EXPLANATION_SENTENCES.in(language);
  const clause = criterion.clause === undefined ? "" : words.bracket(criterion.clause);
  const notes = [
    madeOf(review, criterion, language),
    criterion.why === undefined ? "" : `${criterion.why[language]}${clause}${words.stop}`,
    scaleText(criterion, language),
    criterion.threshold === null ? "" : words.threshold(criterion.threshold),
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
    notes.filter((part) => part !== "").join(words.space),
  ];
}

function leftOutBlocks(review: Review, ranking: Ranking, language: Language): readonly Block[] {
  const say = (key: keyof typeof EXPLANATION_TEXT): string => EXPLANATION_TEXT[key][language];
  if (ranking.leftOut.length === 0) return [{ kind: "text", text: say("none") }];
  const words = EXPLANATION_SENTENCES.in(language);
  const nameOf = (id: string): string =>
    ranking.criteria.find((criterion) => criterion.id === id)?.label[language] ?? id;
  const rows = ranking.leftOut.map(({ entry, row, reason, missing, errors }): readonly TableCell[] => {
    const parts: string[] = [];
    if (reason === "sampleRow") parts.push(words.leftOut.sampleRow);
    if (errors > 0) parts.push(words.leftOut.errors(errors));
    if (missing.length > 0) parts.push(words.leftOut.noFigure(missing.map(nameOf).join(words.pause)));
    return [row + 1, studioOf(review, entry), parts.join(words.semicolon)];
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
