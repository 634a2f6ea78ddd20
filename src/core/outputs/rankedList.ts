import type { Grid } from "../grid";
import type { Language } from "../language";
import type { Ranking } from "../ranking";
import type { Review } from "../review";
import { explanationSheet } from "./explanation";
import { formSheet, type FormLabels, type FormRow } from "./formSheet";
import { entryCells } from "./sourceCells";
import type { SheetDescription, WorkbookDescription } from "./types";

/** What stands beside 推荐单位 and 填报人 on the sheet; nothing where it is blank. */
export function labelsOf(review: Review): FormLabels {
  const valueOf = (label: keyof FormLabels): string =>
    review.recognition.labels.find((candidate) => candidate.label === label)?.value ?? "";
  return { recommendingUnit: valueOf("recommendingUnit"), preparedBy: valueOf("preparedBy") };
}

/** The entries of the ranked list as form rows in final order, the rank column numbered 1 … n. */
function rankedRows(review: Review, grid: Grid, ranking: Ranking): readonly FormRow[] {
  const rankFields = review.pack.fields.filter((field) => field.kind === "sequence").map((field) => field.id);
  return ranking.entries.map(({ entry, rank }) => ({
    ...entryCells(review, grid, entry),
    ...Object.fromEntries(rankFields.map((id) => [id, rank])),
  }));
}

/** The pack's form with the ranked entries, as it is printed, stamped and sent. */
function rankedListSheet(review: Review, grid: Grid, ranking: Ranking): SheetDescription {
  return formSheet(review.pack, rankedRows(review, grid, ranking), labelsOf(review));
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
): WorkbookDescription {
  return { sheets: [rankedListSheet(review, grid, ranking), explanationSheet(review, ranking, language)] };
}

/** The ranked list alone, without any sheet or mark of the product: the copy that is sent. */
export function submissionCopy(review: Review, grid: Grid, ranking: Ranking): WorkbookDescription {
  return { sheets: [rankedListSheet(review, grid, ranking)] };
}
