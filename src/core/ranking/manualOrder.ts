/**
 * The user's order put on top of the proposed one. Entries that `wanted` names stand in its order; an entry that it
 * does not name (a row added since) keeps its place right behind the one it follows in the proposed order.
 * @param proposed all entries to be listed, best first.
 * @param wanted entries in the user's order; those not among `proposed` are passed over.
 */
export function applyManualOrder<T>(proposed: readonly T[], wanted: readonly T[]): readonly T[] {
  if (wanted.length === 0) return proposed;
  const known = new Set(proposed);
  const named = new Set(wanted.filter((entry) => known.has(entry)));
  // Entries not named, by the named one that they follow in the proposed order; `first` follow none.
  const first: T[] = [];
  const followers = new Map<T, T[]>();
  let behind = first;
  for (const entry of proposed) {
    if (named.has(entry)) followers.set(entry, (behind = []));
    else behind.push(entry);
  }
  return [...first, ...[...named].flatMap((entry) => [entry, ...(followers.get(entry) ?? [])])];
}

/**
 * Which entries were moved, rather than pushed along: all but the longest run of entries that kept their order among
 * themselves. Where several runs would do, the one is kept that leaves the entries with a typed reason outside, for a
 * reason shows which of two neighbours the user took in hand.
 * @param proposedPlaces the proposed place of each entry, in final order.
 * @param hasReason whether a reason was typed, in the same order.
 * @returns whether each entry was moved, in the same order.
 */
export function movedEntries(
  proposedPlaces: readonly number[],
  hasReason: readonly boolean[],
): readonly boolean[] {
  const count = proposedPlaces.length;
  // A longest increasing subsequence whose members without a reason weigh a little more.
  const weight = hasReason.map((reason) => (reason ? 1 : 1 + 1 / (count + 1)));
  const best = [...weight];
  const previous = proposedPlaces.map(() => -1);
  for (let index = 1; index < count; index += 1) {
    for (let before = 0; before < index; before += 1) {
      const longer = (best[before] as number) + (weight[index] as number);
      if (
        (proposedPlaces[before] as number) < (proposedPlaces[index] as number) &&
        longer > (best[index] as number)
      ) {
        best[index] = longer;
        previous[index] = before;
      }
    }
  }
  const moved = proposedPlaces.map(() => true);
  let at = best.indexOf(Math.max(...best));
  while (at >= 0) {
    moved[at] = false;
    at = previous[at] as number;
  }
  return moved;
}
