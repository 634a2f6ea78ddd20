import type { FieldValue, Reading } from "../values";
import type { PackField } from "../pack";
import type { ReviewedCells } from "./cells";
import { intervalInForm } from "./dates";
import { inHeaderUnit } from "./figures";
import type { FixEdit } from "./types";

/** A cell that was read otherwise than it shows, and its content in the form's own writing. */
export interface PlainEdit extends FixEdit {
  readonly field: string;
  /** What stands there. */
  readonly shown: string;
}

/** Readings in which something was left aside or settled: writing them plainly would lose or settle it for good. */
const NOT_PLAIN: ReadonlySet<string> = new Set([
  "qualifier",
  "rateInTotal",
  "totalInYearly",
  "fewYuan",
  "otherWords",
  "dashAsNone",
  "nameGloss",
  "sequenceFormula",
  "fromMerge",
  "extraText",
  "severalValues",
]);

function plainValue(value: FieldValue, field: PackField, factor: number): string | number | null {
  switch (field.kind) {
    case "integer":
    case "number":
      return typeof value === "number" ? inHeaderUnit(value, factor) : null;
    case "partialDate":
      return typeof value === "object" && "precision" in value ? intervalInForm(value) : null;
    case "choice":
      return typeof value === "string" ? value : null;
    case "yesNo":
      return typeof value === "boolean" ? (field.choices?.[value ? 0 : 1] ?? null) : null;
    default:
      return null;
  }
}

function plainOf(reading: Reading, field: PackField, factor: number): string | number | null {
  if (reading.state !== "present" || reading.value === null || reading.qualifier !== null) return null;
  if (reading.notes.some((note) => NOT_PLAIN.has(note))) return null;
  // A bare figure under a header in another unit is written plainly already.
  if (typeof reading.value === "number" && /^[\d.]+$/.test(reading.shown.trim())) return null;
  return plainValue(reading.value, field, factor);
}

/**
 * Cells that were read without doubt though they are not written as the form asks (160㎡, 十五人, 2018.9): what they
 * would be in its own writing. Nothing that left words aside, and no formulas.
 */
export function plainEdits(cells: ReviewedCells): readonly PlainEdit[] {
  return cells.studios.flatMap((entry) =>
    cells.fields.flatMap((field, index): PlainEdit[] => {
      const column = cells.column(field.id);
      const reading = entry.readings[index];
      if (column === null || !reading || cells.isFormula(entry.row, column.column)) return [];
      const value = plainOf(reading, field, column.factor);
      const shown = reading.shown.trim();
      if (value === null || String(value) === shown) return [];
      return [{ row: entry.row, column: column.column, value, field: field.id, shown }];
    }),
  );
}
