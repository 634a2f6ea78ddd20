/** Items of a long list that are sent at once: a few milliseconds for whoever takes them in. */
export const ITEMS_AT_ONCE = 500;

/** Some items of a long list, and where in the value that list stands: the keys that lead to it. */
export interface Piece {
  readonly path: readonly (string | number)[];
  readonly items: readonly unknown[];
}

/** A value whose long lists are emptied, and what was in them. */
export interface TakenApart<T> {
  readonly rest: T;
  readonly pieces: readonly Piece[];
}

const isPlainObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  Object.prototype.toString.call(value) === "[object Object]";

/**
 * Takes the long lists out of a value that is about to be sent to another thread: taken in as one message, 10,000
 * entries with their findings would block a page for a quarter of a second. The value itself is left as it is.
 */
export function takeApart<T>(value: T): TakenApart<T> {
  const pieces: Piece[] = [];
  const restOf = (part: unknown, path: Piece["path"]): unknown => {
    if (Array.isArray(part)) {
      if (part.length <= ITEMS_AT_ONCE) return part.map((item, index) => restOf(item, [...path, index]));
      for (let at = 0; at < part.length; at += ITEMS_AT_ONCE)
        pieces.push({ path, items: part.slice(at, at + ITEMS_AT_ONCE) });
      return [];
    }
    if (!isPlainObject(part)) return part;
    return Object.fromEntries(Object.entries(part).map(([key, each]) => [key, restOf(each, [...path, key])]));
  };
  const rest = restOf(value, []) as T;
  return pieces.length === 0 ? { rest: value, pieces } : { rest, pieces };
}

/** Puts the pieces back in the order in which they were taken out; fills the lists of `rest` itself. */
export function putTogether<T>(rest: T, pieces: readonly Piece[]): T {
  for (const { path, items } of pieces) {
    const list = path.reduce<unknown>((part, key) => (part as Record<string | number, unknown>)[key], rest);
    (list as unknown[]).push(...items);
  }
  return rest;
}
