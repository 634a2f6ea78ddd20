import { differingFields, laterOf, neighbours } from "./copies";
import type { CopyOf } from "./copies";
import { compareNames } from "./order";
import { matchEntries } from "./returns";
import type { TakenEntry, TakenTable } from "./types";
import { unitCore } from "./units";

/** Two tables of one unit with mostly the same studios: one is likely the other, corrected. */
export interface VersionOf {
  readonly earlier: number;
  readonly later: number;
  /** False where the files do not tell which of them is the later; they then stand in the order of their names. */
  readonly certain: boolean;
  readonly shared: number;
  readonly differing: number;
}

/**
 * The share of the smaller table's studios that two versions of one table have in common: more than this where any unit's
 * tables are compared, at least this where both are known to be one unit's.
 */
const MOSTLY = 0.5;

/**
 * Pairs of tables of one unit that have most studios in common and are no copies of each other: by equal names, leaders
 * and units, and, between files that name one unit, through corrections of these as well.
 */
export function findVersions(
  tables: readonly TakenTable[],
  copies: readonly CopyOf[],
  passOver: ReadonlySet<string>,
): readonly VersionOf[] {
  const left = new Set(copies.map(({ table }) => table));
  // What a person settles beside a base is each of its entries.
  tables.forEach(({ base }, index) => base === true && left.add(index));
  const found = new Map<string, VersionOf>();
  const add = (one: number, other: number, matched: ReturnType<typeof matchEntries>): void => {
    const [first, second] = [tables[one] as TakenTable, tables[other] as TakenTable];
    const later = laterOf(first, second);
    const firstIsLater = later === null ? compareNames(first.file, second.file) > 0 : later === "copy";
    const differing = matched.reduce(
      (sum, [a, b]) =>
        sum +
        differingFields(first.entries[a] as TakenEntry, second.entries[b] as TakenEntry, passOver).length,
      0,
    );
    found.set(`${one}:${other}`, {
      earlier: firstIsLater ? other : one,
      later: firstIsLater ? one : other,
      certain: later !== null,
      shared: matched.length,
      differing,
    });
  };
  for (const [one, near] of neighbours(tables).entries()) {
    for (const [other, shared] of near) {
      if (other <= one || left.has(one) || left.has(other)) continue;
      const [first, second] = [tables[one] as TakenTable, tables[other] as TakenTable];
      const mayBeOne =
        first.recommendingUnit === "" || second.recommendingUnit === "" || isOneUnit(first, second);
      if (!mayBeOne || shared <= MOSTLY * fewer(first, second)) continue;
      add(one, other, matchEntries(first.entries, second.entries));
    }
  }
  for (const [one, other] of pairsOfOneUnit(tables, left)) {
    const [first, second] = [tables[one] as TakenTable, tables[other] as TakenTable];
    if (found.has(`${one}:${other}`) || first.file === second.file) continue;
    const matched = matchEntries(first.entries, second.entries);
    if (matched.length > 0 && matched.length >= MOSTLY * fewer(first, second)) add(one, other, matched);
  }
  return [...found.values()].sort(
    (one, other) =>
      Math.min(one.earlier, one.later) - Math.min(other.earlier, other.later) ||
      Math.max(one.earlier, one.later) - Math.max(other.earlier, other.later),
  );
}

const fewer = (one: TakenTable, other: TakenTable): number =>
  Math.min(one.entries.length, other.entries.length);

const isOneUnit = (one: TakenTable, other: TakenTable): boolean =>
  unitCore(one.recommendingUnit) === unitCore(other.recommendingUnit);

function pairsOfOneUnit(
  tables: readonly TakenTable[],
  left: ReadonlySet<number>,
): readonly (readonly [number, number])[] {
  const byUnit = new Map<string, number[]>();
  tables.forEach(({ recommendingUnit, compiled }, index) => {
    const unit = unitCore(recommendingUnit);
    if (unit === "" || compiled || left.has(index)) return;
    byUnit.set(unit, [...(byUnit.get(unit) ?? []), index]);
  });
  return [...byUnit.values()].flatMap((own) =>
    own.flatMap((one, at) => own.slice(at + 1).map((other) => [one, other] as const)),
  );
}
