import type { Review } from "../review";

/**
 * The order that the sheet's own 序号 states, where it is one: every entry (example rows aside) has a whole number and
 * together they are 1 … n, each once. That is the union's decision (spec/rules.md, "Ranking").
 *
 * @returns the rank by index in `review.entries`, or null where 序号 is no such order
 */
export function sheetRanks({ pack, entries }: Review): ReadonlyMap<number, number> | null {
  const field = pack.fields.findIndex(({ kind }) => kind === "sequence");
  if (field < 0) return null;
  const ranks = new Map<number, number>();
  const taken = new Set<number>();
  for (const [index, { sample, readings }] of entries.entries()) {
    if (sample) continue;
    const reading = readings[field];
    if (reading?.state !== "present" || typeof reading.value !== "number") return null;
    if (!Number.isInteger(reading.value) || reading.value < 1 || taken.has(reading.value)) return null;
    taken.add(reading.value);
    ranks.set(index, reading.value);
  }
  if (ranks.size === 0) return null;
  for (const rank of taken) if (rank > ranks.size) return null;
  return ranks;
}
