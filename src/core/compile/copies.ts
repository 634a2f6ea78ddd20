import type { Localised } from "../language";
import { COMPILE_TEXT } from "../text";
import { baseName, compareNames, nameAmong } from "./order";
import type { TakenEntry, TakenTable } from "./types";

/** Files written within so many minutes of each other say nothing about which is the later: copied, unpacked together. */
const SAME_TIME = 1;

/** A table that holds nothing but entries of another, which is kept. */
export interface CopyOf {
  readonly table: number;
  readonly of: number;
  /** Which is the later, where that can be told. */
  readonly later: "copy" | "kept" | null;
}

/** What an entry answers, comparable: the read values, without the place in an order of its own. */
function answerOf(entry: TakenEntry, field: string): string {
  return JSON.stringify(entry.values[field] ?? null);
}

/** Fields in which both entries have an answer and the answers differ. */
export function differingFields(one: TakenEntry, other: TakenEntry, passOver: ReadonlySet<string>): string[] {
  return Object.keys(one.values).filter(
    (field) =>
      field in other.values && !passOver.has(field) && answerOf(one, field) !== answerOf(other, field),
  );
}

const keyOf = ({ identity: { name, leader, unit } }: TakenEntry): string =>
  `${name}\u0000${leader}\u0000${unit}`;

/** True where every entry of `part` has its equal, one each, in `whole`: both were read to the same answers. */
function holdsNothingElse(
  part: TakenTable,
  whole: readonly TakenEntry[],
  passOver: ReadonlySet<string>,
): boolean {
  if (part.entries.length === 0 || part.entries.length > whole.length) return false;
  const open = new Map<string, TakenEntry[]>();
  for (const entry of whole) {
    const known = open.get(keyOf(entry));
    if (known === undefined) open.set(keyOf(entry), [entry]);
    else known.push(entry);
  }
  return part.entries.every((entry) => {
    if (entry.identity.name === "" && entry.identity.leader === "") return false;
    const candidates = open.get(keyOf(entry)) ?? [];
    const at = candidates.findIndex((other) => differingFields(entry, other, passOver).length === 0);
    if (at < 0) return false;
    candidates.splice(at, 1);
    return true;
  });
}

/** How much a table says: entries first, then the columns read, then when it was written, then its format and name. */
function compareWorth(one: TakenTable, other: TakenTable): number {
  const time =
    one.modified === null || other.modified === null || Math.abs(one.modified - other.modified) <= SAME_TIME
      ? 0
      : one.modified - other.modified;
  return (
    one.entries.length - other.entries.length ||
    one.reading.columns.length - other.reading.columns.length ||
    time ||
    one.fidelity - other.fidelity ||
    compareNames(`${baseName(other.file)} ${other.sheet}`, `${baseName(one.file)} ${one.sheet}`)
  );
}

/** Tables that hold an entry in common, by the keys of their entries: only they are compared. */
export function neighbours(tables: readonly TakenTable[]): readonly ReadonlyMap<number, number>[] {
  const byKey = new Map<string, number[]>();
  tables.forEach(({ entries }, table) => {
    for (const key of new Set(entries.map(keyOf))) {
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, [table]);
      else known.push(table);
    }
  });
  const found = tables.map(() => new Map<number, number>());
  for (const group of byKey.values()) {
    if (group.length < 2) continue;
    for (const one of group) {
      for (const other of group) {
        if (one !== other) found[one]?.set(other, (found[one]?.get(other) ?? 0) + 1);
      }
    }
  }
  return found;
}

/** Tables that hold nothing but the entries of one other; the other is one that is kept. */
export function findCopies(tables: readonly TakenTable[], passOver: ReadonlySet<string>): readonly CopyOf[] {
  const near = neighbours(tables);
  const at = (index: number): TakenTable => tables[index] as TakenTable;
  // An earlier compilation comes last: it holds nothing else where the files that it was made of are all here.
  const order = tables
    .map((_, index) => index)
    .sort(
      (one, other) =>
        Number(at(other).base === true) - Number(at(one).base === true) ||
        Number(at(one).compiled) - Number(at(other).compiled) ||
        compareWorth(at(other), at(one)),
    );
  const kept = new Set<number>();
  const copies: CopyOf[] = [];
  for (const index of order) {
    const table = tables[index] as TakenTable;
    const others = [...(near[index] as ReadonlyMap<number, number>).keys()]
      .filter((other) => kept.has(other))
      .sort((one, other) => one - other);
    const of = table.compiled
      ? holdsNothingElse(
          table,
          others.flatMap((other) => at(other).entries),
          passOver,
        )
        ? others[0]
        : undefined
      : others.find((other) => holdsNothingElse(table, at(other).entries, passOver));
    if (of === undefined) kept.add(index);
    else copies.push({ table: index, of, later: laterOf(table, at(of)) });
  }
  return copies.sort((one, other) => one.table - other.table);
}

/** Which of two tables was saved later, where the files tell. */
export function laterOf(copy: TakenTable, kept: TakenTable): CopyOf["later"] {
  if (copy.modified === null || kept.modified === null) return null;
  const apart = copy.modified - kept.modified;
  return Math.abs(apart) <= SAME_TIME ? null : apart > 0 ? "copy" : "kept";
}

/** What is said of a copy. */
export function copyMessage(copy: TakenTable, kept: TakenTable, later: CopyOf["later"]): Localised {
  const entries = copy.entries.length;
  if (kept.base === true) return COMPILE_TEXT.both(({ copies }) => copies.inTable(entries));
  if (copy.compiled) return COMPILE_TEXT.both(({ copies }) => copies.compilation);
  if (copy.file === kept.file) return COMPILE_TEXT.both(({ copies }) => copies.onSheet(entries, kept.sheet));
  const name = nameAmong(kept.file, [copy.file]);
  return COMPILE_TEXT.both(({ copies }) => copies.inFile(entries, name, later === "copy"));
}
