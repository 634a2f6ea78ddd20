import type { Entry, Review } from "../review";
import type { Listed } from "./listed";
import { movedEntries } from "./manualOrder";
import type { MatrixRanking } from "./rankMatrix";
import type { Selected } from "./selectCriteria";
import type { Neighbours, RankedEntry, Ranking, RankingOptions } from "./types";

/** What a final list is made of. */
export interface Listing {
  readonly review: Review;
  readonly identities: () => readonly string[];
  readonly selected: readonly Selected[];
  readonly used: readonly Selected[];
  readonly listed: readonly Listed[];
  readonly scored: readonly number[];
  readonly result: MatrixRanking;
  /** False for two or three entries, which get no score. */
  readonly hasScores: boolean;
  /** The sheet's ranks where it has an order. */
  readonly ranks: ReadonlyMap<number, number> | null;
  readonly doubtful: () => ReadonlyMap<number, readonly string[]>;
  /** The order started from. */
  readonly start: readonly number[];
  readonly final: readonly number[];
  readonly options: RankingOptions;
}

/** Makes the entry at a place of the final order, counted from 0. */
export function rankedEntryMaker(listing: Listing): (place: number) => RankedEntry {
  const { review, identities, selected, used, listed, scored, result, start, final, options } = listing;
  const candidates = new Int32Array(review.entries.length).fill(-1);
  if (listing.hasScores) scored.forEach((entry, candidate) => (candidates[entry] = candidate));
  const inclusions = new Map(
    listed.flatMap(({ entry, included }) => (included === null ? [] : [[entry, included] as const])),
  );
  const inUse = selected.map((criterion) => used.indexOf(criterion));
  const { reasons } = options;
  const hasReasons = reasons !== undefined && Object.keys(reasons).length > 0;
  const reasonOf = (entry: number): string | null =>
    !hasReasons ? null : (reasons[identities()[entry] as string] ?? "").trim() || null;
  const moved = movedPlaces(start, final, reasonOf);
  return (place) => {
    const entry = final[place] as number;
    const candidate = candidates[entry] as number;
    const isScored = candidate >= 0;
    const contributions = isScored ? result.contributionsOf(candidate) : [];
    return {
      entry,
      row: (review.entries[entry] as Entry).row,
      // Identities need all names of the sheet: only made for who asks, as a page does and a printed report does not.
      get identity() {
        return identities()[entry] as string;
      },
      rank: place + 1,
      sheetRank: listing.ranks?.get(entry) ?? null,
      proposedRank: isScored ? (result.sharedRank[candidate] as number) : null,
      proposedPlace: isScored ? (result.rank[candidate] as number) : null,
      get doubtful() {
        return listing.doubtful().get(entry) ?? [];
      },
      score: isScored ? (result.score[candidate] as number) : null,
      tiedWith: isScored
        ? (result.tiedWith[candidate] as readonly number[]).map((other) => scored[other] as number)
        : [],
      contributions: inUse.map((index) => contributions[index] ?? 0),
      figures: selected.map(({ figures }) => figures.values[entry] as number | null),
      moved: moved?.[place] ?? false,
      reason: reasonOf(entry),
      included: inclusions.get(entry) ?? null,
      inexact: used.flatMap(({ choice, figures }) => {
        const why = figures.inexact.get(entry);
        return why === undefined ? [] : [{ criterion: choice.id, why }];
      }),
    };
  };
}

/** Which places hold entries that the user moved; null where the final order is the one started from. */
function movedPlaces(
  start: readonly number[],
  final: readonly number[],
  reasonOf: (entry: number) => string | null,
): readonly boolean[] | null {
  if (final.every((entry, place) => entry === start[place])) return null;
  const places = new Map(start.map((entry, place) => [entry, place]));
  return movedEntries(
    final.map((entry) => places.get(entry) as number),
    final.map((entry) => reasonOf(entry) !== null),
  );
}

/**
 * Why each entry of the final list stands before the next one, and how little would change that.
 * Ties of a proposal stand in sheet order, for nobody has decided them; those of another order were decided by it.
 */
export function neighboursOf(
  entries: readonly RankedEntry[],
  { scored, used, result }: Listing,
  basis: Ranking["basis"],
): readonly Neighbours[] {
  const proposal = basis === "proposed";
  const idOf = (index: number): string => (used[index] as Selected).choice.id;
  const candidates = new Map(scored.map((entry, candidate) => [entry, candidate]));
  return entries.slice(1).map((behind, place): Neighbours => {
    const ahead = entries[place] as RankedEntry;
    const pair = { ahead: ahead.entry, behind: behind.entry };
    const lead = ahead.score === null || behind.score === null ? null : ahead.score - behind.score;
    if (
      ahead.proposedPlace === null ||
      behind.proposedPlace === null ||
      ahead.proposedPlace > behind.proposedPlace
    ) {
      const noScore = basis !== "sheet" && behind.proposedPlace === null && !behind.moved && !ahead.moved;
      return { ...pair, lead, swap: null, decidedBy: { kind: noScore ? "noScore" : "manual" } };
    }
    const first = candidates.get(ahead.entry) as number;
    const second = candidates.get(behind.entry) as number;
    const criterion = result.decidedBy(first, second);
    const swap = result.smallestSwap(first, second);
    return {
      ...pair,
      lead,
      decidedBy:
        criterion === null
          ? { kind: proposal ? "sheetOrder" : "manual" }
          : { kind: "criterion", criterion: idOf(criterion) },
      swap: swap === null ? null : { criterion: idOf(swap.criterion), from: swap.from, to: swap.to },
    };
  });
}
