import type { EntryView, FindingView, ReviewUpdate, ReviewView, Splice } from "./views";

/**
 * What changed from one list to the next, as one splice between their common beginning and end. Items count as the
 * same when they are the same object, so whoever makes the lists keeps objects that did not change.
 */
export function spliceBetween<T>(before: readonly T[], after: readonly T[]): Splice<T> {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return { start, remove: before.length - start - end, insert: after.slice(start, after.length - end) };
}

/** The list after a splice; items outside it are the same objects. */
export function spliced<T>(list: readonly T[], splice: Splice<T>): readonly T[] {
  if (splice.remove === 0 && splice.insert.length === 0) return list;
  return [...list.slice(0, splice.start), ...splice.insert, ...list.slice(splice.start + splice.remove)];
}

/**
 * The view after an update.
 *
 * @returns null where the update was made from another version of the view: ask for the whole review then
 */
export function updatedView(view: ReviewView, update: ReviewUpdate): ReviewView | null {
  const { since, findings, entries, ...rest } = update;
  if (view.version !== since) return null;
  return {
    ...rest,
    findings: spliced<FindingView>(view.findings, findings),
    entries: spliced<EntryView>(view.entries, entries),
  };
}
