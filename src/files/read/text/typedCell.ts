import { generalText } from "../../../core";
import { CELL_ERROR, CELL_NUMBER, CELL_TEXT } from "../store";

const ERRORS = new Set(["#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!"]);

/** A cell of a text file: a number, or text (also for error codes). */
export interface TypedCell {
  readonly kind: typeof CELL_NUMBER | typeof CELL_TEXT | typeof CELL_ERROR;
  readonly number: number;
  readonly text: string;
}

/**
 * Reads what stands in a text file. A figure becomes a number only when it would be shown exactly as typed: leading
 * zeros, `2018.10`, 18-digit identity numbers and `1,200` stay text. `="001"`, by which exports force text, is its
 * content.
 */
export function typedCell(typed: string): TypedCell {
  const forced = /^="([^"]*)"$/.exec(typed);
  if (forced) return { kind: CELL_TEXT, number: 0, text: forced[1] as string };
  if (ERRORS.has(typed)) return { kind: CELL_ERROR, number: 0, text: typed };
  if (/^-?\d{1,11}(?:\.\d+)?$/.test(typed) && generalText(Number(typed)) === typed) {
    return { kind: CELL_NUMBER, number: Number(typed), text: typed };
  }
  return { kind: CELL_TEXT, number: 0, text: typed };
}
