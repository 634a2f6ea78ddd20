import type { Finding } from "../findings";
import { fieldWithRole, type FieldRole } from "../pack";
import { displayTrim } from "../values";
import type { ReviewedCells } from "./cells";
import type { Fix, FixEdit } from "./types";

/** What is written in two ways where two rows seem to be one studio; of the other reasons nobody can say it. */
const WRITTEN_TWO_WAYS: Readonly<Record<string, FieldRole>> = {
  "near.unitForms": "hostUnit",
  "near.phoneUnit": "hostUnit",
  "near.areaCode": "phone",
};

/** Spellings offered at most. */
const MOST_SPELLINGS = 4;

/** "改成其中之一": one spelling for all rows concerned, for each spelling that one of them has. */
export function spellings(cells: ReviewedCells, finding: Finding, entry: number): readonly Fix[] {
  const role = WRITTEN_TWO_WAYS[finding.message];
  const field = role === undefined ? undefined : cells.fields[fieldWithRole(cells.fields, role)];
  const column = field === undefined ? undefined : cells.column(field.id)?.column;
  if (field === undefined || column === undefined) return [];
  const entries = [entry, ...finding.related.map(({ row }) => cells.indexOf(row))].filter(
    (index) => index >= 0,
  );
  const texts = new Map<string, number>();
  for (const index of entries) {
    const { row } = cells.review.entries[index] as { readonly row: number };
    const reading = cells.reading(index, field.id);
    if (reading?.state !== "present" || cells.isFormula(row, column)) return [];
    texts.set(displayTrim(reading.shown), row);
  }
  if (texts.size < 2 || texts.size > MOST_SPELLINGS) return [];
  return [...texts].map(([text, from]) => ({
    way: "spelling",
    text,
    edits: () =>
      entries.flatMap((index): FixEdit[] => {
        const { row } = cells.review.entries[index] as { readonly row: number };
        const value = cells.grid.value(from, column);
        const isSame = displayTrim(cells.grid.text(row, column)) === text;
        return isSame ? [] : [{ row, column, value: typeof value === "number" ? value : text }];
      }),
  }));
}
