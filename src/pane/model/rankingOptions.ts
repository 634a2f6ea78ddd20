import type { RankingMethod, RankingOptions } from "../../core";
import type { RankingState } from "../../host";
import type { RankingView } from "../../engine";
import type { PaneState } from "./state";

/** What is stored beside method and weights and decides the order. */
const DECIDING = [
  "directions",
  "priority",
  "normalisation",
  "combined",
  "order",
  "scales",
  "indifference",
  "verified",
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

/** Whether something keeps the order from being confirmed: doubtful figures, or ties that nobody has decided. */
export const confirmationOpen = ({ entries, openTies }: RankingView): boolean =>
  openTies.length > 0 || entries.some(({ doubtful }) => doubtful.length > 0);

/** Whether the order on view is the one that was confirmed. */
export function isConfirmed(state: PaneState): boolean {
  const { ranking, stored } = state;
  const confirmed = stored.ranking?.confirmed === true ? stored.ranking.confirmedOrder : undefined;
  if (ranking === null || confirmed === undefined || confirmationOpen(ranking)) return false;
  return (
    confirmed.length === ranking.entries.length &&
    ranking.entries.every(({ identity }, index) => identity === confirmed[index])
  );
}
