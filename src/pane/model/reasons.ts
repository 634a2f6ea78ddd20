import type { RankingView } from "../../engine";

/** What an order starts from: the sheet's 序号, or the proposal. */
export type Start = "sheet" | "proposed";

/**
 * The reasons that stay when what was moved by hand is given up and the order starts anew. Reasons of moves that are
 * given up go with them; where the proposal is taken over, a studio that it has elsewhere than the sheet stays moved,
 * and keeps its reason. Reasons of studios that were not moved (a tie that was decided) stay in any case.
 */
export function reasonsKept(
  reasons: Readonly<Record<string, string>>,
  ranking: RankingView,
  start: Start,
): Readonly<Record<string, string>> {
  const entries = new Map(ranking.entries.map((entry) => [entry.identity, entry]));
  return Object.fromEntries(
    Object.entries(reasons).filter(([identity]) => {
      const entry = entries.get(identity);
      if (entry === undefined) return true;
      const { moved, sheetRank, proposedPlace } = entry;
      if (start === "sheet" || sheetRank === null) return !moved;
      return proposedPlace === null ? !moved : proposedPlace !== placeOnSheet(ranking, identity);
    }),
  );
}

/** The place (1 … n) of a studio among those listed, by the sheet's 序号. */
function placeOnSheet({ entries }: RankingView, identity: string): number {
  const own = entries.find((entry) => entry.identity === identity)?.sheetRank ?? 0;
  return entries.filter(({ sheetRank }) => (sheetRank ?? 0) <= own).length;
}
