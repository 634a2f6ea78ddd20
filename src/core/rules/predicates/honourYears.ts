import { dateOf, type Honour } from "../../values";
import type { Situation } from "../situation";

/** The first year of a republic that confers such honours; spec/rules.md, shared rule 9. */
export const FIRST_YEAR = 1949;

/**
 * True for an honour's year from `first` to that of the reference date; an honour without a year, or a sheet without a
 * reference date, says nothing against it.
 */
export function isPlausibleYear(
  { year }: Honour,
  reference: Situation["reference"],
  first: number = FIRST_YEAR,
): boolean {
  if (year === null) return true;
  return year >= first && (reference === null || year <= dateOf(reference.day).year);
}
