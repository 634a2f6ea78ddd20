import { nameStem } from "../duplicates";
import type { Finding } from "../findings";
import { formCellValue } from "../outputs";
import type { FormCell, ReportedValue } from "../outputs";
import type { RulePack } from "../pack";
import { placeFields } from "./identity";
import type { EntrySource, TakenEntry } from "./types";

/** One answer that differs between an entry as it was and as it came back. */
interface Change {
  /** Where it stands now. */
  readonly source: EntrySource;
  /** Where it stood. */
  readonly previous: EntrySource;
  readonly field: string;
  /** As read; null where nothing stood or nothing could be read. */
  readonly before: ReportedValue;
  readonly after: ReportedValue;
  /** As typed. */
  readonly shownBefore: string;
  readonly shownAfter: string;
  /** True where something was to be put right or checked at this cell; otherwise it changed without being asked for. */
  readonly asked: boolean;
}

/** What became of one entry that came back. */
interface ReturnedEntry {
  readonly source: EntrySource;
  readonly previous: EntrySource;
  /** Errors and warnings that are no longer there. */
  readonly putRight: readonly Finding[];
  /** Errors and warnings that still are, as they are now. */
  readonly stillOpen: readonly Finding[];
  /** Errors and warnings that were not there before. */
  readonly fresh: readonly Finding[];
  readonly changes: readonly Change[];
}

export interface Returns {
  readonly entries: readonly ReturnedEntry[];
  /** Entries that were not there before. */
  readonly added: readonly EntrySource[];
  /** Entries of before that did not come back; they are not lost, only not in these files. */
  readonly absent: readonly EntrySource[];
}

type Matched = readonly (readonly [before: number, after: number])[];

/** Ways in which an entry is known again, the surest first. */
const KEYS: readonly ((entry: TakenEntry) => string)[] = [
  ({ identity: { name, leader, unit } }) => (name === "" ? "" : `${name}|${leader}|${unit}`),
  ({ identity: { name, leader } }) => (name === "" || leader === "" ? "" : `${name}|${leader}`),
  ({ identity: { name } }) => name,
  ({ identity: { leader, unit } }) => (leader === "" || unit === "" ? "" : `${leader}|${unit}`),
  ({ identity: { leader, phones } }) =>
    leader === "" || phones.length === 0 ? "" : `${leader}|${phones.join()}`,
  ({ identity: { unit, phones } }) => (unit === "" || phones.length === 0 ? "" : `${unit}|${phones.join()}`),
  ({ identity: { name, leader } }) => (leader === "" || name === "" ? "" : `${nameStem(name)}|${leader}`),
  ({ identity: { leader } }) => leader,
];

/**
 * Pairs the entries of two readings of a list, each entry at most once: a studio is known again through a correction of
 * its name, its leader or its unit. What several entries could be is left unpaired, unless they stand in the same file.
 */
export function matchEntries(before: readonly TakenEntry[], after: readonly TakenEntry[]): Matched {
  const openBefore = new Set(before.keys());
  const openAfter = new Set(after.keys());
  const pairs: [number, number][] = [];
  for (const keyOf of KEYS) {
    const index = new Map<string, number[]>();
    for (const at of openBefore) {
      const key = keyOf(before[at] as TakenEntry);
      if (key !== "") index.set(key, [...(index.get(key) ?? []), at]);
    }
    const wanted = new Map<string, number[]>();
    for (const at of openAfter) {
      const key = keyOf(after[at] as TakenEntry);
      if (key !== "" && index.has(key)) wanted.set(key, [...(wanted.get(key) ?? []), at]);
    }
    for (const [key, nows] of wanted) {
      for (const [was, now] of settle(index.get(key) as number[], nows, before, after)) {
        pairs.push([was, now]);
        openBefore.delete(was);
        openAfter.delete(now);
      }
    }
  }
  return pairs.sort(([, one], [, other]) => one - other);
}

/** One to one where there is one of each; of several, those from the same file in their order. */
function settle(
  was: readonly number[],
  now: readonly number[],
  before: readonly TakenEntry[],
  after: readonly TakenEntry[],
): Matched {
  if (was.length === 1 && now.length === 1) return [[was[0] as number, now[0] as number]];
  const pairs: [number, number][] = [];
  const open = [...was];
  for (const at of now) {
    const { file } = (after[at] as TakenEntry).source;
    const same = open.findIndex((candidate) => (before[candidate] as TakenEntry).source.file === file);
    if (same >= 0) pairs.push([open.splice(same, 1)[0] as number, at]);
  }
  return pairs;
}

const isOpen = ({ severity }: Finding): boolean => severity !== "info";
const nameOf = ({ rule, field }: Finding): string => `${rule}\u0000${field ?? ""}`;

/**
 * What changed between a list as it was and as it came back, entry by entry and cell by cell. Places in an order are no
 * answers and are passed over.
 */
export function compareReturns(
  pack: RulePack,
  before: readonly TakenEntry[],
  after: readonly TakenEntry[],
): Returns {
  const places = placeFields(pack);
  const matched = matchEntries(before, after);
  const entries = matched.map(([was, now]) =>
    compareEntry(pack, before[was] as TakenEntry, after[now] as TakenEntry, places),
  );
  const had = new Set(matched.map(([was]) => was));
  const has = new Set(matched.map(([, now]) => now));
  return {
    entries,
    added: after.filter((_, index) => !has.has(index)).map(({ source }) => source),
    absent: before.filter((_, index) => !had.has(index)).map(({ source }) => source),
  };
}

function compareEntry(
  pack: RulePack,
  was: TakenEntry,
  now: TakenEntry,
  places: ReadonlySet<string>,
): ReturnedEntry {
  const openThen = was.findings.filter((finding) => isOpen(finding) && !places.has(finding.field ?? ""));
  const openNow = now.findings.filter((finding) => isOpen(finding) && !places.has(finding.field ?? ""));
  const then = new Set(openThen.map(nameOf));
  const still = new Set(openNow.map(nameOf));
  const askedFields = new Set(openThen.flatMap(({ field }) => (field === null ? [] : [field])));
  const changes = pack.fields.flatMap(({ id }): Change[] => {
    // A column that one of the two lacks tells nothing of a change.
    if (places.has(id) || !(id in was.values) || !(id in now.values)) return [];
    const [before, after] = [was.values[id] ?? null, now.values[id] ?? null];
    const [shownBefore, shownAfter] = [shownOf(was.cells[id]), shownOf(now.cells[id])];
    const isSame =
      before === null && after === null
        ? shownBefore === shownAfter
        : JSON.stringify(before) === JSON.stringify(after);
    if (isSame) return [];
    return [
      {
        source: now.source,
        previous: was.source,
        field: id,
        before: before ?? (shownBefore === "" ? null : shownBefore),
        after: after ?? (shownAfter === "" ? null : shownAfter),
        shownBefore,
        shownAfter,
        asked: askedFields.has(id),
      },
    ];
  });
  return {
    source: now.source,
    previous: was.source,
    putRight: openThen.filter((finding) => !still.has(nameOf(finding))),
    stillOpen: openNow.filter((finding) => then.has(nameOf(finding))),
    fresh: openNow.filter((finding) => !then.has(nameOf(finding))),
    changes,
  };
}

function shownOf(cell: FormCell | undefined): string {
  const value = formCellValue(cell);
  return value === null ? "" : String(value).trim();
}

/**
 * An entry as it was with some of the changes taken over: the cells named keep or get what came back. For lists that
 * are put together by hand, cell by cell.
 */
export function takeOver(was: TakenEntry, now: TakenEntry, fields: ReadonlySet<string>): TakenEntry {
  const cells = { ...was.cells };
  const values = { ...was.values };
  // What the other sheet has no column for stays, and so does what was found there.
  const taken = new Set([...fields].filter((field) => field in now.values));
  for (const field of taken) {
    (cells as Record<string, FormCell>)[field] = now.cells[field] ?? null;
    (values as Record<string, ReportedValue>)[field] = now.values[field] ?? null;
  }
  const findings = [
    ...was.findings.filter(({ field }) => field === null || !taken.has(field)),
    ...now.findings.filter(({ field }) => field !== null && taken.has(field)),
  ];
  return { ...was, cells, values, findings };
}
