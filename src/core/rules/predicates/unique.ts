import type { PhoneNumber } from "../../values";
import { Outcome, type OutcomeCode } from "../outcome";
import type { Situation } from "../situation";
import {
  explanation,
  fieldIndex,
  needsEntry,
  PackFault,
  withoutValue,
  type PredicateCompiler,
} from "./check";

const SEPARATOR = "\u0000";

/** A finding names at most so many other rows; `{count}` says how many there are. Keeps thousands of copies linear. */
export const MOST_RELATED = 50;

interface Duplicates {
  /** The groups of each entry that has a partner, by entry. */
  readonly groupsOf: ReadonlyMap<number, readonly (readonly number[])[]>;
}

/** One entry's keys: a text, several for a cell with several phone numbers, null where a value is missing. */
type Keys = string | readonly string[] | null;

/** The texts under which one field of an entry is compared. */
function comparableValue(situation: Situation, entry: number, field: number): string | readonly string[] {
  const value = situation.reading(entry, field)?.value;
  if (typeof value === "string") return situation.comparable(entry, field);
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (Array.isArray(value)) {
    if (value.length === 1) return (value[0] as PhoneNumber).digits;
    const digits = [...new Set((value as readonly PhoneNumber[]).map((phone) => phone.digits))];
    return digits.length === 1 ? (digits[0] as string) : digits;
  }
  if (typeof value === "object" && value !== null && "earliest" in value) {
    return `${value.earliest}..${value.latest}`;
  }
  return JSON.stringify(value ?? null);
}

/** All combinations of the fields' comparable values; null where one of them has none. */
function keysOf(situation: Situation, entry: number, fields: readonly number[]): Keys {
  let keys: string | readonly string[] = "";
  for (const field of fields) {
    if (situation.reading(entry, field)?.state !== "present") return null;
    const value = comparableValue(situation, entry, field);
    if (typeof keys === "string" && typeof value === "string") {
      keys = keys === "" ? value : keys + SEPARATOR + value;
      continue;
    }
    const before: readonly string[] = typeof keys === "string" ? [keys] : keys;
    const values = typeof value === "string" ? [value] : value;
    keys = before.flatMap((key) => values.map((next) => (key === "" ? next : key + SEPARATOR + next)));
  }
  return keys;
}

/**
 * The groups of entries that share a key, each in sheet order. The keys of each entry are kept, so that an edit costs
 * one entry's keys.
 */
function groupsBy(
  situation: Situation,
  owner: object,
  fields: readonly number[],
): readonly (readonly number[])[] {
  // A single entry stands by itself, as nearly all do.
  const groups = new Map<string, number | number[]>();
  const shared: number[][] = [];
  const slots = situation.slots<Keys>(owner, fields);
  const add = (key: string, entry: number): void => {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, entry);
    else if (typeof group === "number") {
      const pair = [group, entry];
      groups.set(key, pair);
      shared.push(pair);
    } else group.push(entry);
  };
  situation.entries.forEach((judged, entry) => {
    if (judged.sample) return;
    const known = slots[entry];
    const keys = known === undefined ? keysOf(situation, entry, fields) : known;
    slots[entry] = keys;
    if (typeof keys === "string") add(keys, entry);
    else keys?.forEach((key) => add(key, entry));
  });
  return shared;
}

function findDuplicates(
  situation: Situation,
  owner: object,
  fields: readonly number[],
  differingIn: number | null,
): Duplicates {
  const groupsOf = new Map<number, (readonly number[])[]>();
  for (const group of groupsBy(situation, owner, fields)) {
    const members =
      differingIn === null
        ? group
        : group.filter((entry) => situation.reading(entry, differingIn)?.state === "present");
    if (members.length < 2) continue;
    if (differingIn !== null) {
      const distinct = new Set(members.map((entry) => situation.comparable(entry, differingIn)));
      if (distinct.size < 2) continue;
    }
    for (const entry of members) {
      const known = groupsOf.get(entry);
      if (known === undefined) groupsOf.set(entry, [members]);
      else known.push(members);
    }
  }
  return { groupsOf };
}

/**
 * No two entries agree in all of `fields`, compared after normalising; with `differingIn`, agreement counts only
 * where that field differs. A cell with several phone numbers agrees where one of them does. Every row concerned gets
 * its own finding and names the others.
 *
 * Source: spec/rules.md, shared rule 5.
 */
export const unique: PredicateCompiler<"unique"> = (predicate, scope) => {
  needsEntry(scope, predicate.is);
  if (predicate.fields.length === 0) throw new PackFault('"unique" needs at least one field');
  const compared = predicate.fields.map((id) => fieldIndex(scope.pack, id));
  const differingIn =
    predicate.differingIn === undefined ? null : fieldIndex(scope.pack, predicate.differingIn);
  const fields = differingIn === null ? compared : [...compared, differingIn];
  const anchor = compared[0] as number;
  const key = {};
  const duplicates = (situation: Situation): Duplicates =>
    situation.fact(key, fields, () => findDuplicates(situation, key, compared, differingIn));

  /** Entries that share a group with this one, and differ from it where they must. */
  const partners = (situation: Situation, entry: number): readonly number[] => {
    const found = new Set<number>();
    const own = differingIn === null ? "" : situation.comparable(entry, differingIn);
    for (const group of duplicates(situation).groupsOf.get(entry) ?? []) {
      for (const other of group) {
        if (found.size >= MOST_RELATED) break;
        if (other === entry) continue;
        if (differingIn === null || situation.comparable(other, differingIn) !== own) found.add(other);
      }
    }
    return [...found].sort((a, b) => a - b);
  };

  return {
    fields,
    wide: true,
    status(situation, entry): OutcomeCode {
      for (const field of fields) {
        const absent = withoutValue(situation.reading(entry, field));
        if (absent !== null) return absent;
      }
      return duplicates(situation).groupsOf.has(entry) ? Outcome.notMet : Outcome.met;
    },
    explain(situation, entry) {
      const related = situation.places(partners(situation, entry), anchor);
      const total = (duplicates(situation).groupsOf.get(entry) ?? []).reduce(
        (most, group) => Math.max(most, group.length),
        0,
      );
      return explanation(anchor, "", { parameters: { count: total }, related });
    },
  };
};
