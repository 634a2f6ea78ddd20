import { differByOneSlip } from "../duplicates";
import type { Finding } from "../findings";
import { sheetKey } from "./duplicateGroups";
import { sourceKey } from "./settled";
import { placeField } from "./identity";
import { identityOf } from "./state";
import type { BatchState, StoredEntry } from "./state";
import type { TakenEntry, TakenTable } from "./types";

/**
 * The entries of a compiled sheet with the sources that they had: compiling a compiled list then changes nothing. An
 * entry is known by its name, leader and unit, of several equal ones by their order; one of which a part of these was
 * corrected, by the rest; one that was added in the compiled sheet has the sheet as its source. Files that are part of
 * the batch themselves are no longer the source.
 */
export function restoreSources(
  table: TakenTable,
  state: BatchState,
  present: ReadonlySet<string>,
): TakenTable {
  const known = storedOf(table.entries, state.entries);
  const place = placeField(table.pack);
  const placed = new Map<number, readonly Finding[]>();
  const earlier = state.tables ?? [];
  const columns = new Map(earlier.map((own) => [sheetKey(own), own.columns]));
  const entries = table.entries.map((entry, index): TakenEntry => {
    const stored = known[index];
    if (stored === undefined || present.has(stored.source.file)) return entry;
    const { source } = stored;
    const restored = {
      ...entry,
      source,
      sourceColumns: columns.get(sheetKey(source)) ?? {},
    };
    // Numbered by the compilation and not by hand since: the unit's own place still holds.
    const isOurs = entry.sequence === String(index + 1);
    if (!isOurs || place === null) return restored;
    placed.set(index, stored.placeFindings ?? []);
    return {
      ...restored,
      sequence: stored.sequence,
      values: { ...entry.values, [place]: stored.rank ?? null },
    };
  });
  return { ...table, entries: withPlaceFindings(entries, placed, place), earlier };
}

/** What is stored of each entry; undefined for one that was added since. */
function storedOf(
  entries: readonly TakenEntry[],
  stored: readonly StoredEntry[],
): readonly (StoredEntry | undefined)[] {
  const open = new Map<string, StoredEntry[]>();
  for (const entry of stored) {
    const known = open.get(entry.identity);
    if (known === undefined) open.set(entry.identity, [entry]);
    else known.push(entry);
  }
  const identities = entries.map(identityOf);
  const found = identities.map((identity) => open.get(identity)?.shift());
  const left = new Set([...open.values()].flat());
  // A part of the name, the leader or the unit was corrected: what is left of them is still there, in one entry alone.
  return identities.map((identity, index) => {
    const exact = found[index];
    if (exact !== undefined) return exact;
    const alike = [...left].filter((each) => sharedParts(each.identity, identity) >= 2);
    const inPlace = stored[index];
    const other =
      alike.length === 1
        ? alike[0]
        : inPlace !== undefined && left.has(inPlace) && isLeaderCorrected(inPlace.identity, identity)
          ? inPlace
          : undefined;
    if (other !== undefined) left.delete(other);
    return other;
  });
}

/** A leader's name stands in the studio's as well: one slip corrected changes both, and the unit stays. */
function isLeaderCorrected(one: string, other: string): boolean {
  const [, leader = "", unit = ""] = one.split("|");
  const [, otherLeader = "", otherUnit = ""] = other.split("|");
  return unit !== "" && unit === otherUnit && differByOneSlip(leader, otherLeader);
}

/** How many of name, leader and unit are the same and not blank. */
function sharedParts(one: string, other: string): number {
  const parts = other.split("|");
  return one.split("|").filter((part, at) => part !== "" && part === parts[at]).length;
}

/**
 * Entries with what had been found about their place in their own files, in rows of the compiled sheet.
 *
 * @param placed by index: what had been found of an entry whose own place still holds
 */
function withPlaceFindings(
  entries: readonly TakenEntry[],
  placed: ReadonlyMap<number, readonly Finding[]>,
  place: string | null,
): readonly TakenEntry[] {
  const rows = new Map(entries.map(({ source, ownRow }) => [sourceKey(source), ownRow]));
  return entries.map((entry, index) => {
    const known = placed.get(index);
    if (known === undefined) return entry;
    const { file, sheet } = entry.source;
    const moved = known.map((finding) => ({
      ...finding,
      row: entry.ownRow,
      related: finding.related.flatMap(({ row, column }) => {
        const to = rows.get(sourceKey({ file, sheet, row }));
        return to === undefined ? [] : [{ row: to, column }];
      }),
    }));
    return { ...entry, findings: [...moved, ...entry.findings.filter(({ field }) => field !== place)] };
  });
}
