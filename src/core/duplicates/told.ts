import { nearGroups, type Likeness } from "./near";
import { sameGroups } from "./same";
import type { NearGroup, StudioIdentity } from "./types";

/** The near groups that say more than the equal ones do: those whose entries no single equal group holds. */
export function nearBeyondSame(
  identities: readonly StudioIdentity[],
  likeness: Likeness,
): readonly NearGroup[] {
  const near = nearGroups(identities, likeness);
  if (near.length === 0) return near;
  const told = sameGroups(identities).map(({ entries }) => new Set(entries));
  return near.filter(({ entries }) => !told.some((group) => entries.every((entry) => group.has(entry))));
}
