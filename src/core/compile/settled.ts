import type { EntrySource, Settlement } from "./types";

/** Names an entry of a batch; a row of a sheet of a file holds one. */
export const sourceKey = ({ file, sheet, row }: EntrySource): string => `${file}\u0000${sheet}\u0000${row}`;

/** Settlements that hold: where what was to stay is not there any more, nothing stays away for it. */
export const holding = (
  settled: readonly Settlement[],
  present: ReadonlySet<string>,
): readonly Settlement[] =>
  settled.filter(({ keep }) => keep.length === 0 || keep.some((source) => present.has(sourceKey(source))));

/** Entries that were settled to be one studio, and the one of them that stays. */
interface OneStudio {
  readonly keys: readonly string[];
  readonly stays: string;
}

/**
 * The entries that are not in the list, by their keys, each with the one that stays in its place; null where a person
 * took it out and nothing stays for it.
 *
 * Settlements of which one entry stays say that their entries are one studio. Those that have an entry in common are
 * about the same studio, and the last of them says which entry stays: so none is lost or twice in the list, in whatever
 * order they are made.
 *
 * @param settled the earliest first
 */
export function settledAway(settled: readonly Settlement[]): ReadonlyMap<string, string | null> {
  const studios = new Map<string, OneStudio>();
  const out = new Set<string>();
  for (const { entries, keep } of settled) {
    const keys = entries.map(sourceKey);
    const kept = new Set(keep.map(sourceKey));
    const [stays] = kept;
    if (stays === undefined || kept.size > 1) {
      for (const key of keys) if (!kept.has(key)) out.add(key);
      continue;
    }
    out.delete(stays);
    const all = new Set([...keys, ...keys.flatMap((key) => studios.get(key)?.keys ?? [])]);
    const studio = { keys: [...all], stays };
    for (const key of all) studios.set(key, studio);
  }
  const away = new Map<string, string | null>();
  for (const [key, { stays }] of studios) if (key !== stays) away.set(key, stays);
  for (const key of out) away.set(key, null);
  return away;
}
