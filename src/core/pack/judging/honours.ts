import { dateOf, personNameForm, type Honour, type Honours, type Reading } from "../../values";
import type { JudgedSheet } from "./check";

/** The honours that a present cell names. */
export const honoursOf = (reading: Reading): Honours => reading.value as Honours;

/** The first year whose honours count; spec/rules.md, shared rule 9. */
export const FIRST_HONOUR_YEAR = 1949;

/**
 * True for an honour of the year `first` or later that is not after the reference date, by its month and day where they
 * are given: what is told by the year alone counts as possible in the whole year of the reference date. An honour
 * without a year, or a sheet without a reference date, says nothing against it.
 */
export function isPossibleTime(honour: Honour, reference: JudgedSheet["reference"], first: number): boolean {
  const { year, month, day } = honour;
  if (year === null) return true;
  if (year < first) return false;
  if (reference === null) return true;
  const last = dateOf(reference.day);
  if (year !== last.year) return year < last.year;
  if (month === undefined || month !== last.month) return month === undefined || month < last.month;
  return day === undefined || day <= last.day;
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
