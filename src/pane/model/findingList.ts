import { onDemand } from "../../core";
import type { FindingKind, Severity } from "../../core";
import type { EntryView, FindingView, ReviewView } from "../../engine";
import type { PaneState } from "./state";

const KINDS: readonly FindingKind[] = ["missing", "unreadable", "notMet", "judgement"];
const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** A finding in the list; `fixed` ones are gone from the sheet and only shown for a moment. */
export interface ListedFinding {
  readonly finding: FindingView;
  readonly fixed: boolean;
  /** The studio whose row it is in; null where it is in none. */
  readonly entry: EntryView | null;
}

/** Findings under one heading. */
export interface FindingGroup {
  /** Stable: `row:5`, `sheet`, `remarks`, `kind:missing`. */
  readonly key: string;
  /** The entry the group is about, where grouped by entry. */
  readonly entry: EntryView | null;
  /** 0-based row where the findings stand below no entry. */
  readonly row: number | null;
  readonly kind: FindingKind | null;
  readonly items: readonly ListedFinding[];
}

/** Findings that are to be put right or looked into: not those that a person has vouched for, and no mere remarks. */
export const openCount = ({ summary, verified }: ReviewView): number =>
  summary.errors + summary.warnings - verified;

/** The one severity that is on view alone; null where several are. */
export const onlyShown = ({ shown }: Pick<PaneState, "shown">): Severity | null => {
  const on = SEVERITIES.filter((severity) => shown[severity]);
  return on.length === 1 ? (on[0] as Severity) : null;
};

/** What decides which findings are on view, and in which order. */
export type OnView = Pick<PaneState, "shown" | "filter" | "grouping">;

/** Whether a finding has the words in it, or in the names of its studio. */
function wanted({ entries }: ReviewView, filter: string): (finding: FindingView) => boolean {
  const words = filter.trim().toLowerCase();
  if (words === "") return () => true;
  const names = new Map(
    entries.map(({ row, studioName, hostUnit, leaderName }) => [row, [studioName, hostUnit, leaderName]]),
  );
  return ({ cell, fieldLabel, message, entryRow }) =>
    [cell, fieldLabel, message, ...(names.get(entryRow ?? -1) ?? [])]
      .join("\n")
      .toLowerCase()
      .includes(words);
}

const KIND_ORDER = { missing: 0, unreadable: 1, notMet: 2, judgement: 3 } as const;
const SEVERITY_ORDER = { error: 0, warning: 1, info: 2 } as const;

const isOnView = (review: ReviewView, { shown, filter }: OnView): ((finding: FindingView) => boolean) => {
  const isWanted = wanted(review, filter);
  return (finding) => shown[finding.severity] && isWanted(finding);
};

/** How soon it is to be looked at: errors, warnings, remarks, and what a person has vouched for already. */
const weightOf = ({ severity, verified }: FindingView): number =>
  verified === undefined ? SEVERITY_ORDER[severity] : 3;

const byWeight = (one: FindingView, other: FindingView): number =>
  weightOf(one) - weightOf(other) ||
  KIND_ORDER[one.kind] - KIND_ORDER[other.kind] ||
  (one.place?.row ?? -1) - (other.place?.row ?? -1) ||
  (one.place?.column ?? -1) - (other.place?.column ?? -1);

const inList = (one: ListedFinding, other: ListedFinding): number => byWeight(one.finding, other.finding);

/** What is about the whole sheet stands above the studios; mere remarks about it below them. */
const sheetGroup = ({ severity }: FindingView): number => (severity === "info" ? Infinity : -1);

/** Tells of a finding whether it stands on view where `from` would stand, or after it. */
export function comparedOnView(
  { entries }: ReviewView,
  grouping: OnView["grouping"],
  from: FindingView,
): (finding: FindingView) => boolean {
  const rows = new Set(grouping === "kind" ? [] : entries.map(({ row }) => row));
  const groupOf = (finding: FindingView): number => {
    if (grouping === "kind") return KIND_ORDER[finding.kind];
    const { entryRow } = finding;
    return entryRow !== null && rows.has(entryRow) ? entryRow : sheetGroup(finding);
  };
  const group = groupOf(from);
  return (finding) => (groupOf(finding) - group || byWeight(finding, from)) >= 0;
}

/**
 * The findings on view in groups, errors first in each, then missing answers. By entry, the sheet's own findings come
 * first, then the entries in sheet order, then mere remarks about the sheet; by kind, the groups follow the order in which they are best put right.
 */
export function groupFindings(
  review: ReviewView,
  fixed: readonly FindingView[],
  choice: OnView,
): readonly FindingGroup[] {
  const { findings, groups } = onView(review, choice);
  if (fixed.length === 0) return groups();
  const isShown = isOnView(review, choice);
  const entryOf = entriesBy(review);
  return grouped(review, choice.grouping, [
    ...findings.map((finding) => ({ finding, fixed: false, entry: entryOf(finding) })),
    ...fixed.filter(isShown).map((finding) => ({ finding, fixed: true, entry: entryOf(finding) })),
  ]);
}

const studios = new WeakMap<ReviewView["entries"], ReadonlyMap<number, EntryView>>();

/** Finds the studio of a finding; looked up once for each list of studios. */
function entriesBy({ entries }: ReviewView): (finding: FindingView) => EntryView | null {
  const known = studios.get(entries) ?? new Map(entries.map((entry) => [entry.row, entry]));
  studios.set(entries, known);
  return ({ entryRow }) => (entryRow === null ? null : (known.get(entryRow) ?? null));
}

function grouped(
  review: ReviewView,
  grouping: OnView["grouping"],
  items: readonly ListedFinding[],
): readonly FindingGroup[] {
  return grouping === "kind" ? groupedByKind(items) : groupedByEntry(items, review.entries);
}

function groupedByKind(items: readonly ListedFinding[]): readonly FindingGroup[] {
  return KINDS.flatMap((kind) => {
    const mine = items.filter(({ finding }) => finding.kind === kind).sort(inList);
    return mine.length === 0 ? [] : [{ key: `kind:${kind}`, entry: null, row: null, kind, items: mine }];
  });
}

function groupedByEntry(
  items: readonly ListedFinding[],
  entries: readonly EntryView[],
): readonly FindingGroup[] {
  const rows = new Map<number, ListedFinding[]>();
  const entryAt = new Map(entries.map((entry) => [entry.row, entry]));
  for (const item of items) {
    const at = item.finding.entryRow;
    const row = at !== null && entryAt.has(at) ? at : sheetGroup(item.finding);
    const mine = rows.get(row);
    if (mine === undefined) rows.set(row, [item]);
    else mine.push(item);
  }
  return [...rows.entries()]
    .sort(([one], [other]) => one - other)
    .map(([row, mine]) => ({
      key: row === -1 ? "sheet" : row === Infinity ? "remarks" : `row:${row}`,
      entry: entryAt.get(row) ?? null,
      row: entryAt.has(row) ? row : null,
      kind: null,
      items: mine.sort(inList),
    }));
}

/** The open findings on view; grouped and put in order when that is first asked for. */
interface OpenFindings {
  readonly findings: readonly FindingView[];
  readonly groups: () => readonly FindingGroup[];
  readonly ordered: () => readonly FindingView[];
}

const known = new WeakMap<ReviewView, { readonly key: string; readonly open: OpenFindings }>();

/** Made once for a review and a choice: several views ask, and 10,000 rows may have 40,000 findings. */
function onView(review: ReviewView, choice: OnView): OpenFindings {
  const { shown, grouping, filter } = choice;
  const key = `${grouping}|${SEVERITIES.filter((severity) => shown[severity]).join()}|${filter}`;
  const before = known.get(review);
  if (before?.key === key) return before.open;
  const findings = review.findings.filter(isOnView(review, choice));
  const entryOf = entriesBy(review);
  const groups = onDemand(() =>
    grouped(
      review,
      grouping,
      findings.map((finding) => ({ finding, fixed: false, entry: entryOf(finding) })),
    ),
  );
  const ordered = onDemand(() => groups().flatMap(({ items }) => items.map(({ finding }) => finding)));
  const open = { findings, groups, ordered };
  known.set(review, { key, open });
  return open;
}

/** The open findings in the order in which they stand on view; what "next" and "previous" walk through. */
export function orderedFindings(state: OnView & Pick<PaneState, "review">): readonly FindingView[] {
  return state.review === null ? [] : onView(state.review, state).ordered();
}

/**
 * Where the current finding stands among those on view: its place from 1 on (0 where there is none) and how many there
 * are. Sorts only where there is a current one: this is asked at every keystroke over 10,000 rows.
 */
export function findingPosition(state: OnView & Pick<PaneState, "review" | "current">): {
  readonly at: number;
  readonly all: number;
} {
  const { review, current } = state;
  if (review === null) return { at: 0, all: 0 };
  const { findings, ordered } = onView(review, state);
  const at = current === null ? -1 : ordered().findIndex(({ key }) => key === current);
  return { at: at + 1, all: findings.length };
}
