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

/** A finding names at most so many other rows; `{count}` says how many there are. Keeps thousands of copies linear. */
export const MOST_RELATED = 50;

interface Duplicates {
  /** The groups of each entry that has a partner, by entry. */
  readonly groupsOf: ReadonlyMap<number, readonly (readonly number[])[]>;
}

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

/**
 * The groups of entries that agree in all fields, each in sheet order: split by the first field, then by the next
 * what is left, which after the first is little. A cell with several phone numbers stands in several groups.
 */
function groupsBy(situation: Situation, fields: readonly number[]): readonly (readonly number[])[] {
  const judged: number[] = [];
  situation.entries.forEach(({ sample }, entry) => {
    if (!sample && fields.every((field) => situation.reading(entry, field)?.state === "present"))
      judged.push(entry);
  });
  let groups: readonly (readonly number[])[] = [judged];
  for (const field of fields) groups = groups.flatMap((group) => splitBy(situation, group, field));
  return groups;
}

/** The entries of a group that agree in one field; who stands alone is left out. */
function splitBy(
  situation: Situation,
  group: readonly number[],
  field: number,
): readonly (readonly number[])[] {
  // A single entry stands by itself, as nearly all do.
  const known = new Map<string, number | number[]>();
  const shared: number[][] = [];
  const add = (key: string, entry: number): void => {
    const others = known.get(key);
    if (others === undefined) {
      known.set(key, entry);
    } else if (typeof others === "number") {
      const pair = [others, entry];
      known.set(key, pair);
      shared.push(pair);
    } else {
      others.push(entry);
    }
  };
  for (const entry of group) {
    const keys = comparableValue(situation, entry, field);
    if (typeof keys === "string") add(keys, entry);
    else for (const key of keys) add(key, entry);
  }
  return shared;
}

function findDuplicates(
  situation: Situation,
  fields: readonly number[],
  differingIn: number | null,
): Duplicates {
  const groupsOf = new Map<number, (readonly number[])[]>();
  for (const group of groupsBy(situation, fields)) {
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
    situation.fact(key, fields, () => findDuplicates(situation, compared, differingIn));

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
