import type { Grid } from "../grid";
import { fieldWithRole } from "../pack";
import type { Ranking } from "../ranking";
import type { Review } from "../review";
import { draftLine, type OutputState } from "./draft";
import { formCellValue, type FormCell } from "./formCells";
import { maskPersonal } from "./maskPersonal";
import { noticeColumns, noticeSheet, type NoticeFields } from "./notice";
import { entryCells } from "./sourceCells";
import { StrokeOrder, type StrokeTable } from "./strokeOrder";
import type { WorkbookDescription } from "./types";

export interface PublicationOptions {
  /** Whether this is a draft, and why; see `outputState`. A publication is not made before the order is confirmed. */
  readonly state: OutputState;
  readonly fields?: NoticeFields;
}

/**
 * The notice for publicity (公示名单): the entries of the ranked list in order of the leaders' surname strokes, which
 * ranks nobody: studio, unit, leader and nothing personal; title, period, phone for objections, issuer and date as
 * fields to fill. In the language of the document.
 *
 * @param strokes the table of characters in `src/data`
 */
export function publicationCopy(
  review: Review,
  grid: Grid,
  ranking: Ranking,
  strokes: StrokeTable,
  { state, fields = {} }: PublicationOptions,
): WorkbookDescription {
  const leader = review.pack.fields[fieldWithRole(review.pack.fields, "leaderName")]?.id ?? "";
  const rows = ranking.entries.map(({ entry }) => entryCells(review, grid, entry));
  const ordered = new StrokeOrder(strokes).sort(rows, (row) => textOf(row[leader]));
  const columns = noticeColumns(review.pack);
  const published = ordered.map((row) => columns.map(({ id }) => maskPersonal(textOf(row[id]))));
  return { sheets: [noticeSheet(review, published, fields, draftLine(state)["zh-CN"])] };
}

function textOf(cell: FormCell | undefined): string {
  const value = formCellValue(cell);
  return value === null ? "" : String(value);
}
