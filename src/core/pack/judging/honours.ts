import { dateOf, personNameForm, type Honour, type Honours, type Reading } from "../../values";
import type { JudgedSheet } from "./check";

/** The honours that a present cell names. */
export const honoursOf = (reading: Reading): Honours => reading.value as Honours;

/** The first year whose honours count; spec/rules.md, shared rule 9. */
export const FIRST_HONOUR_YEAR = 1949;

/**
 * Whether an honour can have been conferred when its text says: in the year `first` or later and not after the reference
 * date, by its month and day where they are given. "open" where only a part of the months named lies before that date
 * (2020年底). What is told by the year alone counts as possible in the whole year of the reference date; an honour
 * without a year, or a sheet without a reference date, says nothing against it.
 */
export function timeOf(
  honour: Honour,
  reference: JudgedSheet["reference"],
  first: number,
): "possible" | "open" | "impossible" {
  const { year, month, day, until } = honour;
  if (year === null) return "possible";
  if (year < first) return "impossible";
  if (reference === null) return "possible";
  const last = dateOf(reference.day);
  if (year !== last.year) return year < last.year ? "possible" : "impossible";
  if (month === undefined) return "possible";
  if (month > last.month) return "impossible";
  if (until !== undefined && until > last.month) return "open";
  return month < last.month || day === undefined || day <= last.day ? "possible" : "impossible";
}

/**
 * True unless a name that stands with the honour is another than the leader's, as far as that one could be read.
 *
 * @param leader the index of the field of the leader's name, or -1
 */
export function isLeaders(honour: Honour, sheet: JudgedSheet, entry: number, leader: number): boolean {
  if (honour.holder === null) return true;
  const reading = leader < 0 ? null : sheet.reading(entry, leader);
  if (reading?.state !== "present" || typeof reading.value !== "string") return false;
  return personNameForm(reading.value).includes(personNameForm(honour.holder));
}
