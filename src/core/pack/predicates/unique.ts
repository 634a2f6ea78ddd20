import type { PhoneNumber } from "../../values";
import { describe, fault } from "../descriptor";
import { explanation, withoutValue, type JudgedSheet } from "../judging/check";
import { MOST_RELATED, placesOfLists } from "../judging/related";
import { Outcome, type OutcomeCode } from "../outcome";

/** No two entries agree in all of `fields`. */
export interface Unique {
  readonly is: "unique";
  readonly fields: readonly string[];
  /** Agreement counts only where this field differs (one phone for two leaders). */
  readonly differingIn?: string;
}

interface Duplicates {
  /** The groups of each entry that has a partner, by entry. */
  readonly groupsOf: ReadonlyMap<number, readonly (readonly number[])[]>;
}

/** The texts under which one field of an entry is compared. */
function comparableValue(sheet: JudgedSheet, entry: number, field: number): string | readonly string[] {
  const value = sheet.reading(entry, field)?.value;
  if (typeof value === "string") return sheet.comparable(entry, field);
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
function groupsBy(sheet: JudgedSheet, fields: readonly number[]): readonly (readonly number[])[] {
  const judged: number[] = [];
  sheet.entries.forEach(({ sample }, entry) => {
    if (!sample && fields.every((field) => sheet.reading(entry, field)?.state === "present"))
      judged.push(entry);
  });
  let groups: readonly (readonly number[])[] = [judged];
  for (const field of fields) groups = groups.flatMap((group) => splitBy(sheet, group, field));
  return groups;
}

/** The entries of a group that agree in one field; who stands alone is left out. */
function splitBy(
  sheet: JudgedSheet,
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
    const keys = comparableValue(sheet, entry, field);
    if (typeof keys === "string") add(keys, entry);
    else for (const key of keys) add(key, entry);
  }
  return shared;
}

/** The members of a group that its members name. */
interface NamedMembers {
  /** Values of the field that they must differ in, of those in `usual`. */
  readonly values: ReadonlySet<string>;
  /** Named by all whose own entry or value is not among these. */
  readonly usual: readonly number[];
  /** Named by the others, by their own entry or value. */
  readonly special: Map<number | string, readonly number[]>;
}

function namedMembers(heads: ReadonlyMap<string, readonly number[]>): NamedMembers {
  const values = new Set<string>();
  let count = 0;
  for (const [value, members] of heads) {
    if (count > MOST_RELATED * 2) break;
    values.add(value);
    count += members.length;
  }
  return { values, usual: membersBut(heads, null), special: new Map() };
}

/** The first members of a group in sheet order, without one of them or all of one value. */
function membersBut(
  heads: ReadonlyMap<string, readonly number[]>,
  own: number | string | null,
): readonly number[] {
  const first: number[] = [];
  for (const [value, members] of heads) {
    if (first.length > MOST_RELATED * 2) break;
    if (value !== own) first.push(...members);
  }
  return first
    .filter((member) => member !== own)
    .sort((a, b) => a - b)
    .slice(0, MOST_RELATED);
}

function findDuplicates(
  sheet: JudgedSheet,
  fields: readonly number[],
  differingIn: number | null,
): Duplicates {
  const groupsOf = new Map<number, (readonly number[])[]>();
  for (const group of groupsBy(sheet, fields)) {
    const members =
      differingIn === null
        ? group
        : group.filter((entry) => sheet.reading(entry, differingIn)?.state === "present");
    if (members.length < 2) continue;
    if (differingIn !== null) {
      const distinct = new Set(members.map((entry) => sheet.comparable(entry, differingIn)));
      if (distinct.size < 2) continue;
    }
    // Nearly all stand in one group, whose list of groups they share.
    const alone = [members];
    for (const entry of members) {
      const known = groupsOf.get(entry);
      if (known === undefined) groupsOf.set(entry, alone);
      else if (known.length === 1) groupsOf.set(entry, [...known, members]);
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
export const unique = describe<Unique>({
  is: "unique",
  meaning: "No two entries agree in all `fields` (with `differingIn`: and differ in that one).",
  members: { fields: { kind: "fields" }, differingIn: { kind: "field", optional: true } },
  judges: "entry",
  faults: ({ fields }) =>
    fields.length > 0
      ? []
      : [fault("fields", "“unique”至少要有一个字段。", '"unique" needs at least one field.')],
  compile(predicate, pack) {
    const compared = predicate.fields.map((id) => pack.field(id));
    const differingIn = predicate.differingIn === undefined ? null : pack.field(predicate.differingIn);
    const fields = differingIn === null ? compared : [...compared, differingIn];
    const anchor = compared[0] as number;
    const key = {};
    const sharedPlaces = placesOfLists();
    const duplicates = (sheet: JudgedSheet): Duplicates =>
      sheet.fact(key, fields, () => findDuplicates(sheet, compared, differingIn));

    /**
     * The first members of a group for each value of the field that they must differ in, at most as many as a finding
     * names: thousands of equal rows must not be gone through for each of them.
     */
    const heads = new WeakMap<readonly number[], ReadonlyMap<string, readonly number[]>>();
    const headsOf = (
      sheet: JudgedSheet,
      group: readonly number[],
    ): ReadonlyMap<string, readonly number[]> => {
      const known = heads.get(group);
      if (known !== undefined) return known;
      const found = new Map<string, number[]>();
      for (const member of group) {
        const value = differingIn === null ? "" : sheet.comparable(member, differingIn);
        const first = found.get(value);
        if (first === undefined) found.set(value, [member]);
        else if (first.length <= MOST_RELATED) first.push(member);
      }
      heads.set(group, found);
      return found;
    };

    /** Whom the members of a group name, by what tells their lists apart: of thousands of equal rows nearly all share one. */
    const named = new WeakMap<readonly number[], NamedMembers>();
    const namedBy = (sheet: JudgedSheet, group: readonly number[], entry: number): NamedMembers["usual"] => {
      const heads = headsOf(sheet, group);
      let known = named.get(group);
      if (known === undefined) named.set(group, (known = namedMembers(heads)));
      const own = differingIn === null ? entry : sheet.comparable(entry, differingIn);
      if (typeof own === "number" ? !known.usual.includes(own) : !known.values.has(own)) return known.usual;
      let list = known.special.get(own);
      if (list === undefined) known.special.set(own, (list = membersBut(heads, own)));
      return list;
    };

    /** Entries that share a group with this one, and differ from it where they must. */
    const partners = (sheet: JudgedSheet, entry: number): readonly number[] => {
      const groups = duplicates(sheet).groupsOf.get(entry) ?? [];
      const [only] = groups;
      if (groups.length === 1 && only !== undefined) return namedBy(sheet, only, entry);
      const found = new Set<number>();
      for (const group of groups) {
        for (const other of namedBy(sheet, group, entry)) {
          if (found.size >= MOST_RELATED) break;
          found.add(other);
        }
      }
      return [...found].sort((a, b) => a - b);
    };

    return {
      fields,
      acrossEntries: true,
      status(sheet, entry): OutcomeCode {
        for (const field of fields) {
          const absent = withoutValue(sheet.reading(entry, field));
          if (absent !== null) return absent;
        }
        return duplicates(sheet).groupsOf.has(entry) ? Outcome.notMet : Outcome.met;
      },
      explain(sheet, entry) {
        const related = sharedPlaces(sheet, partners(sheet, entry), anchor);
        const total = (duplicates(sheet).groupsOf.get(entry) ?? []).reduce(
          (most, group) => Math.max(most, group.length),
          0,
        );
        return explanation(anchor, "", { parameters: { count: total }, related });
      },
    };
  },
  words({ fields, differingIn }, { say, name }) {
    const names = fields.map((id) => name(id)).join(say("和", " and "));
    if (differingIn === undefined) return say(`${names}不与别行相同`, `no other row has the same ${names}`);
    const other = name(differingIn);
    return say(`${names}不与${other}不同的别行相同`, `no row with another ${other} has the same ${names}`);
  },
  advice: {
    "zh-CN": "请对照 {others}，保留一行，删去或改正另外的行。",
    en: "Please compare it with {others}; keep one row, and delete or correct the rest.",
  },
});
