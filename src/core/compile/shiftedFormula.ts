import { mapReferences, withRowsOf } from "../grid";

/** How the rows of a sheet move, 0-based: so many are inserted at `at`; ranges that end at `last` go on to `to`. */
export interface RowsMoved {
  readonly at: number;
  readonly inserted: number;
  readonly last: number;
  readonly to: number;
}

/**
 * A formula after rows were added below the last entry: references to its own sheet move as a spreadsheet moves them,
 * and ranges over the entries go on over the new ones, which no spreadsheet does by itself. Null where no range ends
 * with the entries: such a formula is left to the spreadsheet.
 *
 * @param own the sheet on which it stands and whose rows move
 */
export function shiftedFormula(
  formula: string,
  own: string,
  { at, inserted, last, to }: RowsMoved,
): string | null {
  const ownUpper = own.toUpperCase();
  let isLonger = false;
  const moved = (row: number): number => (row >= at ? row + inserted : row);
  const result = mapReferences(formula, own, ({ sheet, address }) => {
    if (sheet.toUpperCase() !== ownUpper) return address;
    const now = withRowsOf(address, ({ top, bottom }, isCell) => {
      if (isCell || top > last || bottom < last || bottom >= at)
        return { top: moved(top), bottom: moved(bottom) };
      if (bottom < to) isLonger = true;
      return { top: moved(top), bottom: Math.max(bottom, to) };
    });
    return now ?? address;
  });
  return isLonger ? result : null;
}
