import type { FindingView, ReviewView } from "../../engine";
import { spliceBetween } from "../../engine";

/** What an edit did to the findings. */
export interface Corrections {
  /** Put right: gone, not only to another place, and not because its cell can no longer be judged. */
  readonly gone: readonly FindingView[];
  /** How many there are that were not there before. */
  readonly fresh: number;
  /** Keys of the findings that went, by whatever way. */
  readonly left: ReadonlySet<string>;
  /** Keys of the findings that are now where others were. */
  readonly inserted: ReadonlySet<string>;
}

/** What an edit put right and what it broke. Looks only at what differs, not at thousands of findings. */
export function correctionsBetween(before: ReviewView, after: ReviewView): Corrections {
  const { start, remove, insert } = spliceBetween(before.findings, after.findings);
  const removed = before.findings.slice(start, start + remove);
  const inserted = new Set(insert.map(({ key }) => key));
  const known = new Set(removed.map(({ key }) => key));
  const arrived = insert.filter(({ key }) => !known.has(key));
  const left = removed.filter(({ key }) => !inserted.has(key));
  const notMoved = withoutMoved(left, arrived);
  const fresh = arrived.length - (left.length - notMoved.length);
  // Nobody knows yet whether a cell that cannot be read is right.
  const unread = new Set(arrived.flatMap(({ kind, cell }) => (kind === "unreadable" ? [cell] : [])));
  const gone = notMoved.filter(({ cell }) => cell === null || !unread.has(cell));
  return { gone, fresh, left: new Set(left.map(({ key }) => key)), inserted };
}

/** The findings of `list` that are not also in `others` at another place: a row taken out moves those below it. */
function withoutMoved(list: readonly FindingView[], others: readonly FindingView[]): readonly FindingView[] {
  const same = ({ rule, field, found }: FindingView): string => JSON.stringify([rule, field, found]);
  const moved = new Map<string, number>();
  for (const finding of others) moved.set(same(finding), (moved.get(same(finding)) ?? 0) + 1);
  return list.filter((finding) => {
    const left = moved.get(same(finding)) ?? 0;
    moved.set(same(finding), left - 1);
    return left <= 0;
  });
}
