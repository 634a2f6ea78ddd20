import type { CellPosition } from "../../grid";
import type { JudgedSheet } from "./check";

/** A finding names at most so many other rows; `{count}` says how many there are. Keeps thousands of copies linear. */
export const MOST_RELATED = 50;

/**
 * The cells of entries that a finding names. A full list is that of thousands of findings: its cells are listed once.
 * A list belongs to one sheet and is asked for by one field.
 */
export function placesOfLists(): (
  sheet: JudgedSheet,
  entries: readonly number[],
  field: number,
) => readonly CellPosition[] {
  const known = new WeakMap<readonly number[], readonly CellPosition[]>();
  return (sheet, entries, field) => {
    if (entries.length < MOST_RELATED) return sheet.places(entries, field);
    let places = known.get(entries);
    if (places === undefined) known.set(entries, (places = sheet.places(entries, field)));
    return places;
  };
}
