import type { Grid } from "../grid";
import type { Language } from "../language";
import type { Acceptability, Ranking } from "../ranking";
import type { Review } from "../review";
import { DRAFT_TEXT } from "../text";
import { faceLine, type OutputState } from "./draft";
import { explanationSheet, type ExplanationRecord } from "./explanation";
import type { FormRow } from "./formCells";
import type { FormLabels } from "./formRows";
import { formSheet } from "./formSheet";
import { entryCells } from "./sourceCells";
import type { SheetDescription, WorkbookDescription } from "./types";

/** What stands beside 推荐单位 and 填报人 on the sheet; nothing where it is blank. */
function labelsOf(review: Review): FormLabels {
  const valueOf = (label: keyof FormLabels): string =>
    review.recognition.labels.find((candidate) => candidate.label === label)?.value ?? "";
  return { recommendingUnit: valueOf("recommendingUnit"), preparedBy: valueOf("preparedBy") };
}

/** The entries of the ranked list as form rows in final order, the rank column numbered 1 … n. */
function rankedRows(
  review: Review,
  grid: Grid,
  ranking: Ranking,
  normaliseUnits: boolean,
): readonly FormRow[] {
  const rankFields = review.pack.fields.filter((field) => field.kind === "sequence").map((field) => field.id);
  return ranking.entries.map(({ entry, rank }) => ({
    ...entryCells(review, grid, entry, normaliseUnits),
    ...Object.fromEntries(rankFields.map((id) => [id, rank])),
  }));
}

/** What a list is made with beside the ranking. */
export interface ListOptions {
  /** Whether it is a draft, and why; see `outputState`. */
  readonly state: OutputState;
  /** The workbook's name, for the record. */
  readonly file?: string;
  /** Puts every figure into the form's unit as a number; otherwise cells stay as the clerk wrote them. */
  readonly normaliseUnits?: boolean;
  /** What else the explanation records. */
  readonly record?: ExplanationRecord;
  /** The answers to the questions of stability, where they were drawn. */
  readonly stability?: readonly Acceptability[];
}

/** The pack's form with the ranked entries, as it is printed, stamped and sent. */
function rankedListSheet(
  review: Review,
  grid: Grid,
  ranking: Ranking,
  options: ListOptions,
  ownPages = false,
): SheetDescription {
  const rows = rankedRows(review, grid, ranking, options.normaliseUnits === true);
  const notice = faceLine(options.state)["zh-CN"];
  return formSheet(review.pack, rows, labelsOf(review), {
    ...(notice === "" ? {} : { notice }),
    ...(options.state.draft ? { pageHeader: DRAFT_TEXT.in("zh-CN").word } : {}),
    ...(ownPages ? { ownPages } : {}),
  });
}

/**
 * The ranked recommendation list as a workbook: the pack's form with the entries in final order, and beside it the
 * sheet 排序说明, which says how the order came about (for the file, not for sending).
 * @param language of the explanation; the form is in the language of its document.
 */
export function rankedListWorkbook(
  review: Review,
  grid: Grid,
  ranking: Ranking,
  language: Language,
  options: ListOptions,
): WorkbookDescription {
  return {
    sheets: [
      rankedListSheet(review, grid, ranking, options, true),
      explanationSheet(review, ranking, language, options),
    ],
  };
}

/** The ranked list alone, without any sheet or mark of the product: the copy that is sent. */
export function submissionCopy(
  review: Review,
  grid: Grid,
  ranking: Ranking,
  options: ListOptions,
): WorkbookDescription {
  return { sheets: [rankedListSheet(review, grid, ranking, options)] };
}
