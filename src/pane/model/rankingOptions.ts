import type { RankingMethod, RankingOptions } from "../../core";
import type { RankingState } from "../../host";
import type { PaneState } from "./state";

/** What is stored beside method and weights and decides the order. */
const DECIDING = [
  "directions",
  "priority",
  "normalisation",
  "combined",
  "manualOrder",
  "reasons",
  "included",
] as const satisfies readonly (keyof RankingState & keyof RankingOptions)[];

/** What the user decided about the order, from what is stored in the workbook. */
export function rankingOptions(state: PaneState): RankingOptions {
  const { ranking } = state.stored;
  if (ranking === undefined) return {};
  const { method, weights } = ranking;
  return {
    method: method as RankingMethod,
    ...(Object.keys(weights).length === 0 ? {} : { weights }),
    ...(Object.fromEntries(
      DECIDING.flatMap((key) => (ranking[key] === undefined ? [] : [[key, ranking[key]]])),
    ) as RankingOptions),
  };
}

/** Whether the order on view is the one that was confirmed. */
export function isConfirmed(state: PaneState): boolean {
  const { ranking, stored } = state;
  const confirmed = stored.ranking?.confirmed === true ? stored.ranking.confirmedOrder : undefined;
  if (ranking === null || confirmed === undefined) return false;
  return (
    confirmed.length === ranking.entries.length &&
    ranking.entries.every(({ identity }, index) => identity === confirmed[index])
  );
}
