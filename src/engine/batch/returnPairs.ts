import type { Compilation, TakenTable } from "../../core";

/** Two tables of a batch of which the later corrects the earlier; indices in `Compilation.tables`. */
export interface ReturnPair {
  readonly earlier: number;
  readonly later: number;
  /** False where neither the files' times nor the order in which they came tell which is the later. */
  readonly certain: boolean;
}

/**
 * Files that came back: the versions of one table, each later one held against the latest before it. Which is the later
 * is told by the files, else by the order in which they came.
 *
 * @param rounds by file: which time it came in; what a saved batch brought came first
 */
export function returnPairs(
  compilation: Compilation,
  rounds: Readonly<Record<string, number>>,
): readonly ReturnPair[] {
  const { tables, versions } = compilation;
  const placeOf = (table: number): number => rounds[(tables[table] as TakenTable).file] ?? 0;
  const pairs = versions.map(({ earlier, later, certain }): ReturnPair => {
    const isTold = certain || placeOf(earlier) === placeOf(later);
    const inOrder = isTold || placeOf(earlier) < placeOf(later);
    return {
      earlier: inOrder ? earlier : later,
      later: inOrder ? later : earlier,
      certain: certain || !isTold,
    };
  });
  return nearest(pairs, placeOf);
}

/** Of several earlier versions of one table the last one. */
function nearest(pairs: readonly ReturnPair[], placeOf: (table: number) => number): readonly ReturnPair[] {
  const byLater = new Map<number, ReturnPair>();
  for (const pair of pairs) {
    const known = byLater.get(pair.later);
    const isNearer =
      known === undefined ||
      pairs.some(({ earlier, later }) => earlier === known.earlier && later === pair.earlier) ||
      placeOf(pair.earlier) > placeOf(known.earlier);
    if (isNearer) byLater.set(pair.later, pair);
  }
  return [...byLater.values()].sort((one, other) => one.later - other.later);
}

/** By table: the first table of its chain of versions; tables that never came back are not there. */
export function chains(pairs: readonly ReturnPair[]): ReadonlyMap<number, number> {
  const before = new Map(pairs.map(({ earlier, later }) => [later, earlier]));
  const firstOf = (table: number): number => {
    let at = table;
    for (let step = 0; step <= pairs.length; step += 1) at = before.get(at) ?? at;
    return at;
  };
  return new Map(
    pairs.flatMap(({ earlier, later }) => [earlier, later].map((table) => [table, firstOf(table)] as const)),
  );
}
