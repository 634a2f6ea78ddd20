import { isUncalculated, sourceCell } from "../grid";
import type { Grid } from "../grid";
import type { Review } from "../review";
import { combinedAt } from "./criterionFigures";
import { shownAt } from "./scoreCells";
import type { CriterionSource } from "./types";

/** Why an entry has no figure in a criterion. */
export interface MissingFigure {
  /**
   * "unreadable": something stands there that is no figure (待定); "notCalculated": a formula without a result that
   * holds; the others as in `combineScores`.
   */
  readonly why: "blank" | "unreadable" | "notCalculated" | "noScore" | "tooFewScores";
  /** 0-based column of the one cell that is to blame, or null where it is no single one. */
  readonly column: number | null;
}

/** Why the entry of a row lacks a figure in a criterion; only asked where it does. */
export function missingFigure(
  source: CriterionSource,
  { review, grid, row }: { readonly review: Review; readonly grid: Grid; readonly row: number },
): MissingFigure {
  if (source.kind === "combined") {
    const combined = combinedAt(grid, row, source);
    if (combined.value !== null) return { why: "unreadable", column: null };
    const { reason } = combined;
    return reason === "unreadable"
      ? { why: whyAt(grid, row, combined.column), column: combined.column }
      : { why: reason, column: null };
  }
  const columnOf = (id: string): number | undefined =>
    review.recognition.columns.find(({ field }) => field === id)?.column;
  const column = source.kind === "column" ? source.column : columnOf(lackingField(source, review, row));
  if (column === undefined) return { why: "blank", column: null };
  return { why: whyAt(grid, row, column), column };
}

/** The field to blame where a figure is missing: the date where only the years cannot be counted. */
function lackingField(
  source: CriterionSource & { readonly kind: "field" | "perYear" },
  { entries, pack }: Review,
  row: number,
): string {
  if (source.kind === "field") return source.field;
  const entry = entries.find((each) => each.row === row);
  const reading = entry?.readings[pack.fields.findIndex(({ id }) => id === source.field)];
  return reading?.state === "present" && typeof reading.value === "number" ? source.since : source.field;
}

/** Why there is no figure in a cell. */
function whyAt(grid: Grid, row: number, column: number): "blank" | "unreadable" | "notCalculated" {
  const cell = sourceCell(grid, row, column);
  if (isUncalculated(grid, cell.row, cell.column)) return "notCalculated";
  return shownAt(grid, row, column).trim() === "" ? "blank" : "unreadable";
}
