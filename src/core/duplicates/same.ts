import type { SameGroup, StudioIdentity } from "./types";

/**
 * Entries that are one studio by what tells studios apart (rules.md, shared rule 5): the same name; the same leader
 * of the same unit; and, which may be a slip, one phone for two leaders. A group that says no more than a stronger
 * one (the same entries) is left out.
 */
export function sameGroups(identities: readonly StudioIdentity[]): readonly SameGroup[] {
  const found: SameGroup[] = [
    ...grouped("studio", identities, ({ name }) => (name === "" ? [] : [name])),
    ...grouped("leader", identities, ({ leader, unit }) =>
      leader === "" || unit === "" ? [] : [`${leader}\u0000${unit}`],
    ),
    ...grouped("phone", identities, ({ phones, leader }) => (leader === "" ? [] : phones)).filter(
      ({ entries }) => new Set(entries.map((entry) => identities[entry]?.leader)).size > 1,
    ),
  ];
  const told: ReadonlySet<number>[] = [];
  return found.filter(({ entries }) => {
    if (told.some((group) => entries.every((entry) => group.has(entry)))) return false;
    told.push(new Set(entries));
    return true;
  });
}

function grouped(
  kind: SameGroup["kind"],
  identities: readonly StudioIdentity[],
  keysOf: (identity: StudioIdentity) => readonly string[],
): readonly SameGroup[] {
  const byKey = new Map<string, number[]>();
  identities.forEach((identity, entry) => {
    for (const key of new Set(keysOf(identity))) {
      const group = byKey.get(key);
      if (group === undefined) byKey.set(key, [entry]);
      else group.push(entry);
    }
  });
  return [...byKey.values()].filter((entries) => entries.length > 1).map((entries) => ({ kind, entries }));
}
