import type { HeaderBlock, HeaderColumn } from "./headerColumns";
import { differInTimeSpan, headerName, isSubsequence, looseKey, similarity } from "./headerNames";
import { unitFactor } from "./headerUnits";
import type { HeaderClaim } from "./matchHeader";
import type { FieldNames, PackNames } from "./packNames";
import type { AmbiguousColumn, MappedColumn, MappingOverride, UnmappedColumn } from "./types";

/** What the columns below a header mean. */
export interface ColumnMapping {
  readonly columns: readonly MappedColumn[];
  readonly ambiguousColumns: readonly AmbiguousColumn[];
  /** Columns with a header that is no field's. */
  readonly unmappedColumns: readonly UnmappedColumn[];
}

interface Claimant {
  readonly place: HeaderColumn;
  readonly claim: HeaderClaim;
}

/**
 * Settles which column is which field. A field claimed by one column is that column's; where two claim it, the
 * official header in its official place wins over the same words elsewhere and over a shortened header, and anything
 * closer is asked about. What a vague header may mean is asked only for fields that no column has for certain.
 */
export function mapColumns(header: HeaderBlock, names: PackNames, override: MappingOverride): ColumnMapping {
  const columns: MappedColumn[] = [];
  const ambiguous: AmbiguousColumn[] = [];
  const unmapped: UnmappedColumn[] = [];
  const taken = new Set<number>();
  const decided = decideByUser(header, names, override, columns, ambiguous, unmapped, taken);
  const rest = header.columns
    .map((place, index) => ({ place, match: header.matches[index] }))
    .filter(({ place }) => !decided.has(place.column) && !place.shadow);

  const claimants = new Map<number, Claimant[]>();
  const open: { place: HeaderColumn; candidates: readonly number[]; reason: AmbiguousColumn["reason"] }[] =
    [];
  const unnamed: { place: HeaderColumn; anothers: boolean }[] = [];
  for (const { place, match } of rest) {
    if (match?.kind === "claim") {
      const list = claimants.get(match.claim.field) ?? [];
      claimants.set(match.claim.field, [...list, { place, claim: match.claim }]);
    } else if (match?.kind === "ask") {
      open.push({ place, candidates: match.candidates, reason: match.reason });
    } else {
      unnamed.push({ place, anothers: match?.anothers === true });
    }
  }

  const idOf = (field: number): string => (names.fields[field] as FieldNames).field.id;
  for (const [field, list] of claimants) {
    if (taken.has(field)) {
      unmapped.push(...list.map(({ place }) => ({ column: place.column, path: place.path })));
      continue;
    }
    taken.add(field);
    const { winner, asked, others } = settle(list);
    if (winner !== null) columns.push(mapped(winner, idOf(field)));
    for (const { place } of asked) {
      const { column, path } = place;
      ambiguous.push({ column, path, candidates: [idOf(field)], reason: "severalColumns" });
    }
    unmapped.push(...others.map(({ place }) => ({ column: place.column, path: place.path })));
  }

  const asking = (
    place: HeaderColumn,
    candidates: readonly number[],
    reason: AmbiguousColumn["reason"],
    anothers = false,
  ): void => {
    const free = candidates.filter((field) => !taken.has(field));
    const { column, path } = place;
    if (free.length === 0) unmapped.push({ column, path, ...(anothers ? { anothers } : {}) });
    else ambiguous.push({ column, path, candidates: free.map(idOf), reason: askedWhy(reason, free.length) });
  };
  for (const { place, candidates, reason } of open) asking(place, candidates, reason);
  const wanted = new Set(open.flatMap(({ candidates }) => candidates));
  for (const { place, anothers } of unnamed) {
    const similar = similarFields(place, names, new Set([...taken, ...wanted]));
    const candidates = anothers ? similar.filter((field) => !isPersonal(names, field)) : similar;
    asking(place, candidates, "vagueHeader", anothers);
  }
  return {
    columns: columns.sort(byColumn),
    ambiguousColumns: ambiguous.sort(byColumn),
    unmappedColumns: unmapped.sort(byColumn),
  };
}

const isPersonal = (names: PackNames, field: number): boolean => names.fields[field]?.personal === true;

/** Of several fields that a header may be, only one may be left without a column. */
function askedWhy(reason: AmbiguousColumn["reason"], candidates: number): AmbiguousColumn["reason"] {
  if (reason === "unknownUnit" || reason === "severalColumns") return reason;
  return candidates > 1 ? "severalFields" : "vagueHeader";
}

function byColumn(one: { readonly column: number }, other: { readonly column: number }): number {
  return one.column - other.column;
}

function mapped({ place, claim }: Claimant, field: string): MappedColumn {
  const { source, headerUnit, factor } = claim;
  return { column: place.column, path: place.path, field, source, headerUnit, factor };
}

interface Settlement {
  readonly winner: Claimant | null;
  readonly asked: readonly Claimant[];
  readonly others: readonly Claimant[];
}

function settle(list: readonly Claimant[]): Settlement {
  if (list.length === 1) return { winner: list[0] as Claimant, asked: [], others: [] };
  const best = list.reduce((one, other) => (isBetter(other, one) ? other : one));
  const others = list.filter((claimant) => claimant !== best);
  const certain = best.claim.name === "exact" && others.every((other) => isOtherThing(other, best));
  return certain ? { winner: best, asked: [], others } : { winner: null, asked: list, others: [] };
}

function isBetter({ claim }: Claimant, { claim: than }: Claimant): boolean {
  if (claim.name !== than.name) return claim.name === "exact";
  return claim.parent > than.parent;
}

/** The same words in a worse place, or a header that only resembles the official one. */
function isOtherThing({ claim }: Claimant, { claim: best }: Claimant): boolean {
  if (claim.name === "exact") return claim.parent < best.parent;
  return claim.name === "loose" || claim.name === "omission";
}

/** Puts down what the user said; answers the columns that are thereby decided. */
function decideByUser(
  header: HeaderBlock,
  names: PackNames,
  override: MappingOverride,
  columns: MappedColumn[],
  ambiguous: AmbiguousColumn[],
  unmapped: UnmappedColumn[],
  taken: Set<number>,
): ReadonlySet<number> {
  const decided = new Set<number>();
  const byField = new Map<number, HeaderColumn[]>();
  for (const [key, id] of Object.entries(override)) {
    const column = Number(key);
    const place = header.columns.find((other) => other.column === column) ?? {
      column,
      path: [],
      shadow: false,
    };
    if (!Number.isInteger(column) || column < 0) continue;
    if (id === null) {
      decided.add(column);
      unmapped.push({ column, path: place.path });
      continue;
    }
    const field = names.fields.findIndex((other) => other.field.id === id);
    // A field of another pack or of an older version says nothing here.
    if (field < 0) continue;
    decided.add(column);
    taken.add(field);
    byField.set(field, [...(byField.get(field) ?? []), place]);
  }
  for (const [field, places] of byField) {
    const target = names.fields[field] as FieldNames;
    for (const { column, path } of places) {
      if (places.length > 1) {
        ambiguous.push({ column, path, candidates: [target.field.id], reason: "severalColumns" });
        continue;
      }
      const unit = unitFactor(path, target);
      columns.push({ column, path, field: target.field.id, source: "user", ...unit });
    }
  }
  return decided;
}

const SIMILAR = 0.65;
const NEARLY_AS_SIMILAR = 0.1;
const MOST_CANDIDATES = 3;
const SHORTEST_TO_COMPARE = 3;

/** Fields still without a column whose names resemble the header: asked about, never taken. */
function similarFields(place: HeaderColumn, names: PackNames, taken: ReadonlySet<number>): number[] {
  const leaf = headerName(place.path[place.path.length - 1] as string);
  const key = looseKey(leaf.name);
  if (key.length < SHORTEST_TO_COMPARE || names.scores.has(leaf.whole) || names.scores.has(leaf.name))
    return [];
  const scored = names.fields
    .map((field, index) => ({ index, score: taken.has(index) ? 0 : likeness(key, field) }))
    .filter(({ score }) => score >= SIMILAR)
    .sort((one, other) => other.score - one.score);
  const best = scored[0]?.score ?? 0;
  return scored
    .filter(({ score }) => best - score <= NEARLY_AS_SIMILAR)
    .slice(0, MOST_CANDIDATES)
    .map(({ index }) => index);
}

/** A header with this many characters more than the official one (联系人电话) may be it. */
const MOST_ADDED = 2;

function likeness(key: string, field: FieldNames): number {
  const { official } = field;
  const shortened = official.length >= 2 * SHORTEST_TO_COMPARE && official.includes(key);
  const lengthened =
    official.length > SHORTEST_TO_COMPARE &&
    key.length - official.length <= MOST_ADDED &&
    isSubsequence(official, key);
  const contained = shortened || lengthened ? SIMILAR : 0;
  return field.loose.reduce((best, name) => {
    const score = similarity(key, name);
    return Math.max(best, differInTimeSpan(key, name) ? Math.min(score, SIMILAR) : score);
  }, contained);
}
