import { nearGroups, sameGroups } from "../duplicates";
import type { NearReason } from "../duplicates";
import type { Localised } from "../language";
import type { FieldRole, RulePack } from "../pack";
import { idOfRole } from "./identity";
import { DUPLICATES_TEXT } from "../text";
import { nameAmong } from "./order";
import { holding, settledAway, sourceKey } from "./settled";
import type { DuplicateGroup, DuplicateKind, EntrySource, Settlement, TakenEntry } from "./types";

/** One entry of the batch, by its place: which table, and which key. */
export interface Placed {
  readonly table: number;
  readonly entry: TakenEntry;
}

/** Where a table stands among the files, as a key. */
export const sheetKey = ({ file, sheet }: Pick<EntrySource, "file" | "sheet">): string =>
  `${file}\u0000${sheet}`;

/** Most entries of a group that are named. */
const MOST_NAMED = 6;

/** How entries are certainly alike. */
type Same = Exclude<DuplicateKind, "near">;

/** What a group is, with the places of its entries. */
function groupText(reason: Same | NearReason, entries: readonly TakenEntry[], nameField: string): Localised {
  const files = entries.map(({ source }) => source.file);
  return DUPLICATES_TEXT.both((texts) => {
    const named = entries.slice(0, MOST_NAMED).map(({ source, cells }) => {
      const name = cells[nameField];
      return texts.place(
        nameAmong(source.file, files),
        source.sheet,
        source.row + 1,
        typeof name === "string" ? name.trim() : "",
      );
    });
    return texts.groups[reason](texts.places(named, entries.length));
  });
}

/** What names a studio or its place, and so says nothing of how alike two are otherwise. */
const NAMING: readonly FieldRole[] = ["order", "hostUnit", "studioName", "leaderName"];

/** Share of equal answers apart from what names a studio. */
function likeness(one: TakenEntry, other: TakenEntry, passed: ReadonlySet<string>): number {
  let both = 0;
  let equal = 0;
  for (const [field, value] of Object.entries(one.values)) {
    if (passed.has(field) || !(field in other.values)) continue;
    both++;
    if (JSON.stringify(value) === JSON.stringify(other.values[field])) equal++;
  }
  return both === 0 ? 0 : equal / both;
}

/**
 * All duplicates and near duplicates of a batch (rules.md, shared rule 5), within one table and across them, each with
 * what is kept: everything, unless it was settled.
 *
 * @param automatic what `--duplicates` says of studios put forward twice; null: all are kept
 * @param rank the place of a table's file in the call, for "first" and "last"
 */
export function duplicateGroups(
  pack: RulePack,
  placed: readonly Placed[],
  settled: readonly Settlement[],
  automatic: "first" | "last" | null,
  rank: (table: number) => number,
): {
  readonly groups: readonly DuplicateGroup[];
  readonly dropped: ReadonlySet<string>;
  /** See `settledAway`. */
  readonly away: ReadonlyMap<string, string | null>;
} {
  const identities = placed.map(({ entry }) => entry.identity);
  const passed = new Set(NAMING.map((role) => idOfRole(pack, role)));
  const nameField = idOfRole(pack, "studioName");
  const at = (index: number): Placed => placed[index] as Placed;
  const found: { kind: DuplicateKind; entries: readonly number[]; reason: Same | NearReason }[] = [
    ...sameGroups(identities).map(({ kind, entries }) => ({ kind, entries, reason: kind })),
    ...nearGroups(identities, (one, other) => likeness(at(one).entry, at(other).entry, passed)).map(
      ({ reason, entries }) => ({
        kind: "near" as const,
        entries,
        reason,
      }),
    ),
  ];
  const told = found.filter(({ kind }) => kind !== "near").map(({ entries }) => new Set(entries));
  const kept = found.filter(
    ({ kind, entries }) =>
      kind !== "near" || !told.some((group) => entries.every((entry) => group.has(entry))),
  );
  const held = holding(settled, new Set(placed.map(({ entry }) => sourceKey(entry.source))));
  const away = settledAway(held);
  const dropped = new Set(away.keys());
  const decided = new Map<string, Settlement>();
  for (const settlement of held)
    for (const source of settlement.entries) decided.set(sourceKey(source), settlement);
  const isSettled = (entries: readonly number[]): boolean => {
    const left = entries.filter((entry) => !dropped.has(sourceKey(at(entry).entry.source)));
    if (left.length <= 1 && left.length < entries.length) return true;
    const first = decided.get(sourceKey(at(entries[0] as number).entry.source));
    return (
      first !== undefined &&
      entries.every((entry) => decided.get(sourceKey(at(entry).entry.source)) === first)
    );
  };
  const byOption = (kind: DuplicateKind): boolean =>
    automatic !== null && (kind === "studio" || kind === "leader");
  for (const { kind, entries } of kept) {
    if (!byOption(kind) || isSettled(entries)) continue;
    const inCall = [...entries].sort(
      (one, other) =>
        rank(at(one).table) - rank(at(other).table) || at(one).entry.source.row - at(other).entry.source.row,
    );
    const stays = automatic === "first" ? inCall[0] : inCall.at(-1);
    for (const entry of entries) if (entry !== stays) dropped.add(sourceKey(at(entry).entry.source));
  }
  const groups = kept.map(({ kind, entries, reason }): DuplicateGroup => {
    const members = entries.map((entry) => at(entry));
    return {
      kind,
      entries: members.map(({ entry: { source } }) => ({ ...source, kept: !dropped.has(sourceKey(source)) })),
      message: groupText(
        reason,
        members.map(({ entry }) => entry),
        nameField,
      ),
      within: new Set(members.map(({ table }) => table)).size === 1,
      settled: isSettled(entries) || byOption(kind),
    };
  });
  return { groups, dropped, away };
}
