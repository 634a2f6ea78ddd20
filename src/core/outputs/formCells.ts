import type { CellDescription } from "./types";

/** A cell of the form's body: a plain value, or one with its number format. */
export type FormCell =
  CellDescription["value"] | { readonly value: CellDescription["value"]; readonly format?: string };

/** One entry: field id to cell. Fields that are not there stay blank; ids that are no field of the form are passed over. */
export type FormRow = Readonly<Record<string, FormCell>>;

/** A cell with its value, and its number format where it has one of its own. */
export function cellOf(cell: FormCell | undefined): {
  readonly value: CellDescription["value"];
  readonly format?: string;
} {
  if (cell === undefined || cell === null) return { value: null };
  return typeof cell === "object" ? cell : { value: cell };
}

/** What a cell of the form holds, whatever its format; null for an empty one. */
export const formCellValue = (cell: FormCell | undefined): CellDescription["value"] => cellOf(cell).value;

/** What a cell of the form shows; "" for an empty one. */
export function shownText(cell: FormCell | undefined): string {
  const value = formCellValue(cell);
  return value === null ? "" : String(value);
}

/** Room for the digits and signs that a number format adds (1,234.50 for 1234.5). */
export function numberText(cell: FormCell | undefined): string {
  const { value, format } = cellOf(cell);
  if (typeof value !== "number") return "";
  const plain = String(value);
  return format === undefined || format === "General"
    ? plain
    : plain + "0".repeat(Math.min(6, format.replace(/[#0;[\]"]/g, "").length + 2));
}
