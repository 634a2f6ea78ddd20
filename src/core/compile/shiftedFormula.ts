/** Parts of a formula that hold no reference of its own sheet: texts, and references to another sheet. */
const PASSED_OVER = /"(?:[^"]|"")*"|'(?:[^']|'')*'!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?/giu;

/** A cell, or two joined by a colon; not part of a name, of a function or of a reference to another sheet. */
const REFERENCE =
  /(?<![\p{L}\p{N}_.!$:])(\$?[A-Z]{1,3}\$?)(\d+)(?::(\$?[A-Z]{1,3}\$?)(\d+))?(?![\p{L}\p{N}_.(!:])/giu;

/** How the rows of a sheet move, 0-based: so many are inserted at `at`; ranges that end at `last` go on to `to`. */
export interface RowsMoved {
  readonly at: number;
  readonly inserted: number;
  readonly last: number;
  readonly to: number;
}

/**
 * A formula after rows were added below the last entry: references move as a spreadsheet moves them, and ranges over the
 * entries go on over the new ones, which no spreadsheet does by itself. Null where no range ends with the entries: such
 * a formula is left to the spreadsheet.
 */
export function shiftedFormula(formula: string, { at, inserted, last, to }: RowsMoved): string | null {
  let isLonger = false;
  const moved = (row: number): number => (row - 1 >= at ? row + inserted : row);
  const shift = (text: string): string =>
    text.replace(REFERENCE, (whole, left: string, from: string, right: string | undefined, end: string) => {
      const top = Number(from);
      if (right === undefined) return `${left}${moved(top)}`;
      const bottom = Number(end);
      if (Math.min(top, bottom) < 1) return whole;
      const coversLast = top - 1 <= last && bottom - 1 >= last && bottom - 1 < at;
      if (!coversLast) return `${left}${moved(top)}:${right}${moved(bottom)}`;
      if (bottom - 1 < to) isLonger = true;
      return `${left}${moved(top)}:${right}${Math.max(bottom, to + 1)}`;
    });
  let result = "";
  let from = 0;
  for (const { 0: passed, index } of formula.matchAll(PASSED_OVER)) {
    result += shift(formula.slice(from, index)) + passed;
    from = index + passed.length;
  }
  result += shift(formula.slice(from));
  return isLonger ? result : null;
}
