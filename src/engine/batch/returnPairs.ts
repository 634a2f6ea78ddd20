import { matchEntries, unitCore } from "../../core";
import type { Compilation, TakenTable } from "../../core";

/** Two tables of a batch of which the later corrects the earlier; indices in `Compilation.tables`. */
export interface ReturnPair {
  readonly earlier: number;
  readonly later: number;
  /** False where neither the files' times nor the order in which they came tell which is the later. */
  readonly certain: boolean;
}

/** A return has at least this share of the smaller table's studios in common with what it corrects. */
const SHARED = 0.5;

/**
 * Files that came back: the versions of one table that the core knows by equal studios, and further tables of one unit
 * whose studios are the same through corrections of their names. Each later table is held against the latest before it.
 *
 * @param rounds by file: which time it came in; what a saved batch brought came first
 */
export function returnPairs(
  compilation: Compilation,
  rounds: Readonly<Record<string, number>>,
): readonly ReturnPair[] {
  const { tables, versions, copies } = compilation;
  const isCopy = new Set(copies.map(({ table }) => table));
  const placeOf = (table: number): number => rounds[(tables[table] as TakenTable).file] ?? 0;
  const found = new Map<string, ReturnPair>();
  const add = (one: number, other: number, certain: boolean): void => {
    const told = certain || placeOf(one) === placeOf(other);
    const [earlier, later] = told || placeOf(one) < placeOf(other) ? [one, other] : [other, one];
    const key = [one, other].sort((a, b) => a - b).join();
    if (!found.has(key))
      found.set(key, { earlier, later, certain: certain || placeOf(one) !== placeOf(other) });
  };
  for (const { earlier, later, certain } of versions) add(earlier, later, certain);
  for (const [one, other] of ofOneUnit(tables, isCopy)) {
    const [first, second] = [tables[one] as TakenTable, tables[other] as TakenTable];
    if (first.file === second.file) continue;
    const shared = matchEntries(first.entries, second.entries).length;
    if (shared >= SHARED * Math.min(first.entries.length, second.entries.length) && shared > 0)
      add(one, other, false);
  }
  return nearest([...found.values()], placeOf);
}

function ofOneUnit(
  tables: readonly TakenTable[],
  isCopy: ReadonlySet<number>,
): (readonly [number, number])[] {
  const byUnit = new Map<string, number[]>();
  tables.forEach(({ recommendingUnit }, index) => {
    const unit = unitCore(recommendingUnit);
    if (unit === "" || isCopy.has(index)) return;
    byUnit.set(unit, [...(byUnit.get(unit) ?? []), index]);
  });
  return [...byUnit.values()].flatMap((own) =>
    own.flatMap((one, at) => own.slice(at + 1).map((other) => [one, other] as const)),
  );
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
