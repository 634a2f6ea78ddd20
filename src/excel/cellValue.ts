import type { CellValue } from "../core";

const ERROR_VALUES = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#SPILL!",
  "#CALC!",
  "#GETTING_DATA",
]);

/** An error is told from a text of the same letters only by its look; such a text is an error to the reader as well. */
export function cellValue(value: unknown): CellValue {
  if (value === "" || value === null || value === undefined) return null;
  if (typeof value === "string") return ERROR_VALUES.has(value) ? { error: value } : value;
  // Linked data types and entities hand over objects; their shown text is all the product could use.
  return typeof value === "number" || typeof value === "boolean" ? value : JSON.stringify(value);
}
