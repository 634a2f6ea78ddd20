import { followEntries, personNameForm, studioNameForm, unitNameForm } from "../../core";
import type { EntryTrace } from "../../core";
import type { EntryView, ReviewView } from "../../engine";
import type { RankingState, StudioTrace, WorkbookState } from "../../host";
import { without } from "./without";

const traceOf = ({ identity, row, studioName, leaderName, hostUnit }: EntryView): StudioTrace => ({
  identity,
  row,
  studio: studioNameForm(studioName),
  leader: personNameForm(leaderName),
  unit: unitNameForm(hostUnit),
});

/** Which studio of a sheet became which by a correction of its name, leader or unit; empty where none did. */
function followedFrom(
  before: readonly StudioTrace[],
  after: readonly StudioTrace[],
): ReadonlyMap<string, string> {
  const known = (traces: readonly StudioTrace[]): readonly EntryTrace[] =>
    traces.map((trace) => ({ ...trace, phone: "" }));
  return followEntries(known(before), known(after));
}

/** Which studio became which between two reviews of a sheet. */
export function followedBetween(
  before: readonly EntryView[],
  after: readonly EntryView[],
): ReadonlyMap<string, string> {
  if (before === after) return new Map();
  const same =
    before.length === after.length &&
    before.every(({ identity }, index) => identity === after[index]?.identity);
  return same ? new Map() : followedFrom(before.map(traceOf), after.map(traceOf));
}

/** Which studio became which since something was kept about them, while nobody here looked (in Excel, in WPS). */
export function followedSince(
  { traces }: WorkbookState,
  { sheet, entries }: ReviewView,
): ReadonlyMap<string, string> {
  return traces?.sheet === sheet ? followedFrom(traces.entries, entries.map(traceOf)) : new Map();
}

/** Whether anything is kept about single studios. */
const isAboutStudios = ({ ranking = { method: "", weights: {} }, ticks = [] }: WorkbookState): boolean =>
  ticks.some((tick) => tick.includes("@") && !tick.startsWith("gate:")) ||
  [ranking.manualOrder, ranking.confirmedOrder, ranking.reasons, ranking.included, ranking.verified].some(
    (part) => part !== undefined && Object.keys(part).length > 0,
  );

/** More studios than this are not written down: the workbook would grow by a quarter of a megabyte. */
const MOST_TRACED = 2000;

/** What is stored, with the studios that it speaks of as they look now. */
export function withTraces(stored: WorkbookState, review: ReviewView | null): WorkbookState {
  const rest = without(stored, "traces");
  if (!isAboutStudios(stored)) return rest;
  if (review === null) return stored;
  if (review.entries.length > MOST_TRACED) return rest;
  return { ...rest, traces: { sheet: review.sheet, entries: review.entries.map(traceOf) } };
}

/** What is decided about the order, under the studios' new identities. */
export function rankingUnder(followed: ReadonlyMap<string, string>, ranking: RankingState): RankingState {
  const now = (identity: string): string => followed.get(identity) ?? identity;
  const record = <T>(all: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
    Object.fromEntries(Object.entries(all).map(([identity, each]) => [now(identity), each]));
  const { manualOrder, confirmedOrder, reasons, included, verified } = ranking;
  return {
    ...ranking,
    ...(manualOrder === undefined ? {} : { manualOrder: manualOrder.map(now) }),
    ...(confirmedOrder === undefined ? {} : { confirmedOrder: confirmedOrder.map(now) }),
    ...(reasons === undefined ? {} : { reasons: record(reasons) }),
    ...(included === undefined ? {} : { included: record(included) }),
    ...(verified === undefined ? {} : { verified: record(verified) }),
  };
}

/** What is kept about studios under their new identities: rank, reason, inclusion, confirmation and ticks stay theirs. */
export function underNewIdentities(
  { ranking, ticks, verified }: WorkbookState,
  followed: ReadonlyMap<string, string>,
): Pick<WorkbookState, "ranking" | "ticks" | "verified"> {
  return {
    ...(ranking === undefined ? {} : { ranking: rankingUnder(followed, ranking) }),
    ...(verified === undefined
      ? {}
      : {
          verified: verified.map((each) =>
            each.entry === null ? each : { ...each, entry: followed.get(each.entry) ?? each.entry },
          ),
        }),
    ...(ticks === undefined
      ? {}
      : {
          ticks: ticks.map((tick) => {
            const at = tick.indexOf("@");
            const studio = tick.slice(at + 1);
            return at < 0 ? tick : `${tick.slice(0, at)}@${followed.get(studio) ?? studio}`;
          }),
        }),
  };
}
