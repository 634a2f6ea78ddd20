import { followEntries, personNameForm, studioNameForm, unitNameForm } from "../../core";
import type { EntryTrace } from "../../core";
import type { EntryView } from "../../engine";
import type { WorkbookState } from "../../host";

const traceOf = ({ identity, row, studioName, leaderName, hostUnit }: EntryView): EntryTrace => ({
  identity,
  row,
  studio: studioNameForm(studioName),
  leader: personNameForm(leaderName),
  unit: unitNameForm(hostUnit),
  phone: "",
});

/** Which studio of a sheet became which by a correction of its name, leader or unit; empty where none did. */
export function followedBetween(
  before: readonly EntryView[],
  after: readonly EntryView[],
): ReadonlyMap<string, string> {
  if (before === after) return new Map();
  const same =
    before.length === after.length &&
    before.every(({ identity }, index) => identity === after[index]?.identity);
  return same ? new Map() : followEntries(before.map(traceOf), after.map(traceOf));
}

/** What is kept about studios under their new identities: rank, reason, inclusion, confirmation and ticks stay theirs. */
export function underNewIdentities(
  stored: WorkbookState,
  followed: ReadonlyMap<string, string>,
): Pick<WorkbookState, "ranking" | "ticks" | "verified"> {
  const now = (identity: string): string => followed.get(identity) ?? identity;
  const list = (identities: readonly string[]): readonly string[] => identities.map(now);
  const record = (texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
    Object.fromEntries(Object.entries(texts).map(([identity, text]) => [now(identity), text]));
  const { ranking, ticks, verified } = stored;
  return {
    ...(ranking === undefined
      ? {}
      : {
          ranking: {
            ...ranking,
            ...(ranking.manualOrder === undefined ? {} : { manualOrder: list(ranking.manualOrder) }),
            ...(ranking.confirmedOrder === undefined ? {} : { confirmedOrder: list(ranking.confirmedOrder) }),
            ...(ranking.reasons === undefined ? {} : { reasons: record(ranking.reasons) }),
            ...(ranking.included === undefined ? {} : { included: record(ranking.included) }),
          },
        }),
    ...(verified === undefined
      ? {}
      : {
          verified: verified.map((each) =>
            each.entry === null ? each : { ...each, entry: now(each.entry) },
          ),
        }),
    ...(ticks === undefined
      ? {}
      : {
          ticks: ticks.map((tick) => {
            const at = tick.indexOf("@");
            return at < 0 ? tick : `${tick.slice(0, at)}@${now(tick.slice(at + 1))}`;
          }),
        }),
  };
}
