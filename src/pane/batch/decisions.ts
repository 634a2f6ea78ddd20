import { NO_DECISIONS, settledAway, sourceKey } from "../../core";
import type { BatchDecisions, BatchState, EntrySource, Settlement } from "../../core";
import type { BatchEntryView, BatchWork, ReturnView, ReturnedEntryView } from "../../engine";

export const NO_WORK: BatchWork = {
  decisions: NO_DECISIONS,
  expected: null,
  due: null,
  contact: "",
  rounds: {},
};

/** What a saved batch had been decided to. */
export const workOf = ({ decisions, expected, due, contact }: BatchState): Omit<BatchWork, "rounds"> => ({
  decisions,
  expected: expected.length === 0 ? null : expected,
  due,
  contact: contact ?? "",
});

const deciding = (work: BatchWork, change: Partial<BatchDecisions>): BatchWork => ({
  ...work,
  decisions: { ...work.decisions, ...change },
});

const groupOf = ({ entries }: Pick<Settlement, "entries">): string =>
  entries.map(sourceKey).sort().join("\u0001");

/**
 * Settles some entries, instead of what was decided about these, or some of these, before. Of what was decided about
 * others as well, only that two are one studio is taken back where both are to stay now.
 */
export function settle(work: BatchWork, settlements: readonly Settlement[]): BatchWork {
  const others = settlements.reduce(
    (known, settlement) => known.filter(isBeyond(settlement)).map(withBoth(settlement)),
    work.decisions.settled,
  );
  const places = new Map(
    settlements.flatMap(({ keep: [stays], inPlaceOf }) =>
      stays === undefined || inPlaceOf === undefined ? [] : [[sourceKey(inPlaceOf), stays] as const],
    ),
  );
  return deciding(work, {
    settled: [...others, ...settlements],
    // An order by hand goes on with what came back.
    order: work.decisions.order.map((source) => places.get(sourceKey(source)) ?? source),
  });
}

const keysOf = (sources: readonly EntrySource[]): ReadonlySet<string> => new Set(sources.map(sourceKey));

/** Whether a settlement is about an entry that this one is not about. */
function isBeyond({ entries }: Settlement): (known: Settlement) => boolean {
  const keys = keysOf(entries);
  return (known) => known.entries.some((source) => !keys.has(sourceKey(source)));
}

/** A settlement by which one of two entries stays, once this one says that both are to stay. */
function withBoth({ keep }: Settlement): (known: Settlement) => Settlement {
  const stay = keysOf(keep);
  return (known) => {
    const kept = keysOf(known.keep);
    if (![...kept].some((key) => stay.has(key))) return known;
    const back = known.entries.filter(
      (source) => stay.has(sourceKey(source)) && !kept.has(sourceKey(source)),
    );
    return back.length === 0 ? known : { entries: known.entries, keep: [...known.keep, ...back] };
  };
}

/** Takes back what was decided about exactly these entries. */
export const unsettle = (work: BatchWork, entries: readonly EntrySource[]): BatchWork =>
  deciding(work, {
    settled: work.decisions.settled.filter((known) => groupOf(known) !== groupOf({ entries })),
  });

/** Takes back whatever was decided that keeps one of these entries out of the list, and what was decided about all of them. */
export function reopen(work: BatchWork, entries: readonly EntrySource[]): BatchWork {
  const { settled } = unsettle(work, entries).decisions;
  const away = settledAway(settled);
  const staysFor = (source: EntrySource): string => away.get(sourceKey(source)) ?? sourceKey(source);
  const studios = new Set(entries.filter((source) => away.has(sourceKey(source))).map(staysFor));
  return deciding(work, {
    settled: settled.filter(
      ({ entries: group, keep }) =>
        keep.length === group.length || !group.some((source) => studios.has(staysFor(source))),
    ),
  });
}

/** Puts an entry at a place (from 1) of the list as it stands; the others keep their order. */
export function moveTo(
  work: BatchWork,
  entries: readonly Pick<BatchEntryView, "source">[],
  source: EntrySource,
  place: number,
): BatchWork {
  const order = entries.map((entry) => entry.source).filter((each) => sourceKey(each) !== sourceKey(source));
  const at = Math.max(0, Math.min(order.length, place - 1));
  return deciding(work, { order: [...order.slice(0, at), source, ...order.slice(at)] });
}

/** Back to the order of the files, each in its own. */
export const inBlockOrder = (work: BatchWork): BatchWork => deciding(work, { order: [] });

/** Leaves a file out of the list, or takes it in again. */
export const leaveOut = (work: BatchWork, file: string, isOut: boolean): BatchWork =>
  deciding(work, {
    leftOut: [...work.decisions.leftOut.filter((each) => each !== file), ...(isOut ? [file] : [])],
  });

/** Says which unit expected a name is; null: none of them. */
export const answerUnit = (work: BatchWork, name: string, unit: string | null): BatchWork =>
  deciding(work, { units: { ...work.decisions.units, [name]: unit } });

/** One entry that came back: as it came, as it was, or with some of its cells. */
export function takeOverEntry(
  { previous, source, changes }: ReturnedEntryView,
  fields: readonly string[] | "all" | "none",
): Settlement {
  const entries = [previous, source];
  const every =
    changes.length > 0 && fields !== "all" && fields !== "none" && fields.length >= changes.length;
  if (fields === "all" || every) return { entries, keep: [source], inPlaceOf: previous };
  if (fields === "none" || fields.length === 0) return { entries, keep: [previous] };
  return {
    entries,
    keep: [previous],
    cells: Object.fromEntries(fields.map((field) => [field, source])),
  };
}

/** A whole file that came back, in one step. */
export function takeOverReturn(
  work: BatchWork,
  { entries }: ReturnView,
  what: "all" | "asked" | "none",
): BatchWork {
  return settle(
    work,
    entries.map((entry) =>
      takeOverEntry(
        entry,
        what === "asked" ? entry.changes.filter(({ asked }) => asked).map(({ field }) => field) : what,
      ),
    ),
  );
}

/** Entries that did not come back: taken out of the list, or kept in it. */
export const keepAbsent = (work: BatchWork, source: EntrySource, kept: boolean): BatchWork =>
  kept ? unsettle(work, [source]) : settle(work, [{ entries: [source], keep: [] }]);
