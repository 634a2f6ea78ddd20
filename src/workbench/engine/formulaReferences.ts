import { parseRange, type SheetRange } from "../../core";

/** Which row or column a cell stands in does not depend on what the cell holds. */
const PLACES = /(?<![\p{L}\p{N}_.])(?:ROWS?|COLUMNS?)\s*\([^()]*\)/giu;

/**
 * Addresses, with the sheet they name (group 1, after the $ that LibreOffice puts before it). Texts and what stands in
 * square brackets (tables, other workbooks) are passed over; so are words that only begin like an address.
 */
const PIECES = new RegExp(
  `"(?:[^"]|"")*"|\\[(?:[^[\\]]|\\[[^[\\]]*\\])*\\]|` +
    `(?<![\\p{L}\\p{N}_.$!\\]])\\$?((?:(?:'(?:[^']|'')+'|[\\p{L}\\p{N}_.]+)!)?` +
    `(?:\\$?[A-Z]{1,3}\\$?\\d{1,7}(?::\\$?[A-Z]{1,3}\\$?\\d{1,7})?` +
    `|\\$?[A-Z]{1,3}:\\$?[A-Z]{1,3}|\\$?\\d{1,7}:\\$?\\d{1,7}))(?![\\p{L}\\p{N}_.(![])`,
  "giu",
);

/**
 * The cells and areas that a formula names, on its own sheet (`sheet` null) and on others. Only what is plainly a
 * reference: defined names, columns of tables, other workbooks and addresses that are worked out (INDIRECT) are none.
 *
 * @param formula with or without its leading "="
 */
export function referencesIn(formula: string): readonly SheetRange[] {
  const references: SheetRange[] = [];
  for (const [, address] of formula.replace(PLACES, "0").matchAll(PIECES)) {
    const reference = address === undefined ? null : parseRange(address);
    // A quoted name with a bracket is that of another workbook.
    if (reference !== null && reference.sheet?.includes("[") !== true) references.push(reference);
  }
  return references;
}
