/**
 * What changed from one value to the next, as plain data: only that has to cross from the worker to the page. A value is
 * replaced whole; of an object its members change or go; of a list some items are replaced by others, or single items
 * change where they stand.
 */
export type Difference =
  | { readonly kind: "value"; readonly value: unknown }
  | {
      readonly kind: "members";
      readonly changed: Readonly<Record<string, Difference>>;
      readonly gone: readonly string[];
    }
  | ({ readonly kind: "splice" } & Splice<unknown>)
  | { readonly kind: "items"; readonly changed: readonly (readonly [index: number, Difference])[] };

/** How a list changed: `remove` items from `start` on are replaced by `insert`; the others stay. */
export interface Splice<T> {
  readonly start: number;
  readonly remove: number;
  readonly insert: readonly T[];
}

type Members = Readonly<Record<string, unknown>>;

const isMembers = (value: unknown): value is Members =>
  Object.prototype.toString.call(value) === "[object Object]";

/** Whether two values of plain data say the same. */
function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, index) => isSame(item, other[index]));
  if (!isMembers(one) || !isMembers(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isSame(one[key], other[key]))
  );
}

/**
 * What changed between two values of plain data (objects, lists, texts, figures); null where they say the same. Parts
 * that are the same object are not looked into, so whoever makes the values keeps objects that did not change.
 */
export function differenceBetween(before: unknown, after: unknown): Difference | null {
  if (Object.is(before, after)) return null;
  if (Array.isArray(before) && Array.isArray(after)) return listDifference(before, after);
  if (isMembers(before) && isMembers(after)) return memberDifference(before, after);
  return { kind: "value", value: after };
}

function memberDifference(before: Members, after: Members): Difference | null {
  const changed: [string, Difference][] = [];
  for (const [key, value] of Object.entries(after)) {
    const difference = Object.hasOwn(before, key)
      ? differenceBetween(before[key], value)
      : ({ kind: "value", value } as const);
    if (difference !== null) changed.push([key, difference]);
  }
  const gone = Object.keys(before).filter((key) => !Object.hasOwn(after, key));
  if (changed.length === 0 && gone.length === 0) return null;
  return { kind: "members", changed: Object.fromEntries(changed), gone };
}

function listDifference(before: readonly unknown[], after: readonly unknown[]): Difference | null {
  const splice = spliceBetween(before, after, isSame);
  const { start, remove, insert } = splice;
  if (remove === 0 && insert.length === 0) return null;
  // As many as before: they are taken for the same items, changed.
  if (remove !== insert.length) return { kind: "splice", ...splice };
  const changed = insert.flatMap((item, index): [number, Difference][] => {
    const difference = differenceBetween(before[start + index], item);
    return difference === null ? [] : [[start + index, difference]];
  });
  return { kind: "items", changed };
}

/** What changed from one list to the next, as one splice between their common beginning and end. */
export function spliceBetween<T>(
  before: readonly T[],
  after: readonly T[],
  areSame: (one: T, other: T) => boolean = Object.is,
): Splice<T> {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && areSame(before[start] as T, after[start] as T)) start += 1;
  let end = 0;
  while (
    end < shorter - start &&
    areSame(before[before.length - 1 - end] as T, after[after.length - 1 - end] as T)
  )
    end += 1;
  return { start, remove: before.length - start - end, insert: after.slice(start, after.length - end) };
}

/** The value after a difference that was made from it; parts that did not change are the same objects. */
export function withDifference<T>(before: T, difference: Difference): T {
  return changedValue(before, difference) as T;
}

function changedValue(before: unknown, difference: Difference): unknown {
  switch (difference.kind) {
    case "value":
      return difference.value;
    case "members": {
      const after: Record<string, unknown> = { ...(before as Members) };
      for (const key of difference.gone) delete after[key];
      for (const [key, change] of Object.entries(difference.changed))
        after[key] = changedValue((before as Members)[key], change);
      return after;
    }
    case "splice": {
      const { start, remove, insert } = difference;
      const list = before as readonly unknown[];
      return [...list.slice(0, start), ...insert, ...list.slice(start + remove)];
    }
    case "items": {
      const list = [...(before as readonly unknown[])];
      for (const [index, change] of difference.changed) list[index] = changedValue(list[index], change);
      return list;
    }
  }
}
