import type { Localised } from "../language";
import { formLayout } from "../outputs";
import type { RulePack } from "../pack";
import { copyMessage, findCopies } from "./copies";
import type { CopyOf } from "./copies";
import { duplicateGroups } from "./duplicateGroups";
import type { Placed } from "./duplicateGroups";
import { placeFields } from "./identity";
import { baseName, compareNames } from "./order";
import { takeOver } from "./returns";
import { sourceKey } from "./settled";
import { takenMessage } from "./texts";
import { findVersions } from "./versions";
import type { VersionOf } from "./versions";
import type {
  BatchDecisions,
  BatchFile,
  CompiledEntry,
  DuplicateGroup,
  TakenEntry,
  TakenTable,
} from "./types";
import { NO_DECISIONS } from "./types";

export interface CompileOptions {
  readonly decisions?: BatchDecisions;
  /** What becomes of studios put forward twice where nobody settled it; without it all are kept. */
  readonly duplicates?: "first" | "last";
  /** Files in the order of the call, for "first" and "last". */
  readonly inCall?: readonly string[];
  /** Units in the order wanted (the list of those expected): their blocks stand first, in that order. */
  readonly unitOrder?: readonly string[];
  /** The table that the others are to be added to; it stands before them. */
  readonly base?: TakenTable;
  /** Whether a table came from this unit. */
  readonly cameFrom?: (table: TakenTable, unit: string) => boolean;
}

/** Several tables joined into one list. */
export interface Compilation {
  readonly pack: RulePack;
  /** In block order, copies too. */
  readonly tables: readonly TakenTable[];
  readonly copies: readonly CopyOf[];
  readonly versions: readonly VersionOf[];
  /** One per table, in block order. */
  readonly files: readonly BatchFile[];
  readonly entries: readonly CompiledEntry[];
  readonly duplicates: readonly DuplicateGroup[];
  /** Entries that were settled away, by their keys, and what stays for each: see `settledAway`. */
  readonly away: ReadonlyMap<string, string | null>;
}

/**
 * Joins tables of one form into one list. Every entry is there once, with its source; nothing is left out but what a
 * copy repeats and what was settled, by hand or by `duplicates`. Tables stand in blocks, by the order of the units or by
 * the files' names, whatever order they are given in; each keeps its own order. Pure.
 */
export function compileTables(
  pack: RulePack,
  given: readonly TakenTable[],
  options: CompileOptions = {},
): Compilation {
  const decisions = options.decisions ?? NO_DECISIONS;
  const leftOut = new Set(decisions.leftOut);
  const { base } = options;
  const tables = [...(base === undefined ? [] : [base]), ...inBlocks(given, options)];
  const passOver = placeFields(pack);
  const copies = findCopies(tables, passOver);
  const versions = findVersions(tables, copies, passOver);
  const isCopy = new Set(copies.map(({ table }) => table));
  const placed = tables.flatMap((table, index): Placed[] =>
    isCopy.has(index) || leftOut.has(table.file)
      ? []
      : table.entries.map((entry) => ({ table: index, entry })),
  );
  const inCall = new Map((options.inCall ?? []).map((file, index) => [file, index]));
  const { groups, dropped, away } = duplicateGroups(
    pack,
    placed,
    decisions.settled,
    options.duplicates ?? null,
    (table) => inCall.get((tables[table] as TakenTable).file) ?? table,
  );
  const stay = inTheirPlaces(placed, decisions).filter(({ entry }) => !dropped.has(sourceKey(entry.source)));
  const ordered = byHand(stay, decisions.order);
  const top = formLayout(pack).bodyTop;
  const taken = cellsTaken(placed, decisions);
  const entries = ordered.map(({ table, entry }, index): CompiledEntry => {
    const merged = taken.get(sourceKey(entry.source));
    return {
      ...entry,
      ...(merged === undefined
        ? {}
        : { cells: merged.answers.cells, values: merged.answers.values, findings: merged.answers.findings }),
      merged: merged?.from ?? {},
      row: top + index,
      place: index + 1,
      table,
    };
  });
  const joined = new Map<number, number>();
  for (const { table } of entries) joined.set(table, (joined.get(table) ?? 0) + 1);
  const files = tables.map((table, index): BatchFile => {
    const copy = copies.find((candidate) => candidate.table === index);
    if (copy !== undefined) {
      return {
        ...fileOf(
          table,
          "copy",
          table.entries.length,
          copyMessage(table, tables[copy.of] as TakenTable, copy.later),
        ),
        ...(table.compiled ? { remedy: { kind: "previous" } } : {}),
      };
    }
    const version = versions.find(({ earlier, later }) => earlier === index || later === index);
    return {
      ...fileOf(
        table,
        "taken",
        joined.get(index) ?? 0,
        takenMessage(table, joined.get(index) ?? 0, version, index, tables),
      ),
      ...(version === undefined ? {} : { remedy: { kind: "duplicates" } }),
    };
  });
  return { pack, tables, copies, versions, files, entries, duplicates: groups, away };
}

const fileOf = (
  { file, sheet }: TakenTable,
  outcome: BatchFile["outcome"],
  entries: number,
  message: Localised,
): BatchFile => ({ file, outcome, sheet, entries, message });

function inBlocks(
  given: readonly TakenTable[],
  { unitOrder = [], cameFrom }: CompileOptions,
): readonly TakenTable[] {
  const unitOf = (table: TakenTable): number => {
    const at = cameFrom === undefined ? -1 : unitOrder.findIndex((unit) => cameFrom(table, unit));
    return at < 0 ? unitOrder.length : at;
  };
  return given
    .map((table, index) => ({ table, index, unit: unitOf(table) }))
    .sort(
      (one, other) =>
        one.unit - other.unit ||
        compareNames(baseName(one.table.file), baseName(other.table.file)) ||
        compareNames(one.table.file, other.table.file) ||
        one.index - other.index,
    )
    .map(({ table }) => table);
}

/** Entries moved by hand first, in that order, the others after them in block order. */
function byHand(placed: readonly Placed[], order: BatchDecisions["order"]): readonly Placed[] {
  if (order.length === 0) return placed;
  const wanted = new Map(order.map((source, index) => [sourceKey(source), index]));
  const placeOf = ({ entry }: Placed): number => wanted.get(sourceKey(entry.source)) ?? order.length;
  return placed
    .map((item, index) => ({ item, index }))
    .sort((one, other) => placeOf(one.item) - placeOf(other.item) || one.index - other.index)
    .map(({ item }) => item);
}

/** Entries that came back, each moved to where the one stood that it was kept instead of. */
function inTheirPlaces(placed: readonly Placed[], { settled }: BatchDecisions): readonly Placed[] {
  const instead = new Map<string, string>();
  for (const { keep, inPlaceOf } of settled) {
    const [stays] = keep;
    if (inPlaceOf === undefined || stays === undefined || keep.length !== 1) continue;
    instead.set(sourceKey(inPlaceOf), sourceKey(stays));
  }
  if (instead.size === 0) return placed;
  const bySource = new Map(placed.map((item) => [sourceKey(item.entry.source), item]));
  const moved = new Set(
    [...instead].flatMap(([from, to]) => (bySource.has(from) && bySource.has(to) ? [to] : [])),
  );
  const told = new Set<Placed>();
  const inPlace = (item: Placed): readonly Placed[] => {
    if (told.has(item)) return [];
    told.add(item);
    const back = bySource.get(instead.get(sourceKey(item.entry.source)) ?? "");
    return [...(back === undefined ? [] : inPlace(back)), item];
  };
  const ordered = placed.flatMap((item) => (moved.has(sourceKey(item.entry.source)) ? [] : inPlace(item)));
  // Two that were each kept instead of the other stand nowhere yet: nothing is lost.
  return [...ordered, ...placed.filter((item) => !told.has(item))];
}

/** Tables of which nothing is in the list: copies, files left out, and those whose entries were all settled away. */
export function tablesOutOfList({ tables, copies, entries }: Compilation): ReadonlySet<number> {
  const used = new Set(entries.map(({ table }) => table));
  return new Set([
    ...copies.map(({ table }) => table),
    ...tables.flatMap((table, index) => (table.entries.length > 0 && !used.has(index) ? [index] : [])),
  ]);
}

interface TakenCells {
  readonly answers: Pick<TakenEntry, "cells" | "values" | "findings">;
  readonly from: Readonly<Record<string, TakenEntry["source"]>>;
}

/** Cells that an entry takes from another because a duplicate was merged by hand. */
function cellsTaken(placed: readonly Placed[], { settled }: BatchDecisions): ReadonlyMap<string, TakenCells> {
  const bySource = new Map(placed.map(({ entry }) => [sourceKey(entry.source), entry]));
  const found = new Map<string, TakenCells>();
  for (const { keep, cells } of settled) {
    const into = keep.length === 1 ? bySource.get(sourceKey(keep[0] as TakenEntry["source"])) : undefined;
    if (into === undefined || cells === undefined) continue;
    // Cells that it took from entries of another group stay taken.
    const before = found.get(sourceKey(into.source));
    let answers: TakenEntry = { ...into, ...before?.answers };
    const taken: Record<string, TakenEntry["source"]> = { ...before?.from };
    for (const [field, source] of Object.entries(cells)) {
      const from = bySource.get(sourceKey(source));
      // Of a file that is not here any more, or that has no such column, nothing is taken.
      if (from === undefined || !(field in from.values)) continue;
      answers = takeOver(answers, from, new Set([field]));
      taken[field] = source;
    }
    found.set(sourceKey(into.source), { answers, from: taken });
  }
  return found;
}
