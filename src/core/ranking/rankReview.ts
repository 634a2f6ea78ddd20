import type { Grid } from "../grid";
import type { Entry, Review } from "../review";
import { committeeOf } from "./committee";
import { doubtfulFigures } from "./doubtful";
import { entryIdentities } from "./identity";
import { sortOut, wantedOrder, type Listed } from "./listed";
import { applyManualOrder } from "./manualOrder";
import { onDemand } from "./onDemand";
import { figureProblems, proposalFacts, proposalOf, type Proposal } from "./proposal";
import { neighboursOf, rankedEntryMaker, type Listing } from "./rankedEntries";
import { selectCriteria, type Selected } from "./selectCriteria";
import { sheetRanks } from "./sheetOrder";
import type { RankedEntry, Ranking, RankingOptions, RankingProblem } from "./types";

/**
 * The order of a sheet's entries: the one that the sheet's 序号 states where it is 1 … n (the union's decision), with
 * the proposal beside it; else the proposal; and what the user made of it.
 *
 * Ranked are the entries without findings of severity error and with a figure in every criterion used; the others are
 * left out with the reason, unless the user included them. Errors in the rank column (序号 blank or not 1 … n) do not
 * bar an entry: that column is what the ranking fills. Sample rows of the form are always left out. An included entry
 * that lacks a figure has no score and stands behind the scored ones unless the user places it. Two or three entries
 * get no score: they are put side by side (`comparison`).
 *
 * Pure and without a clock; never throws for bad data or options: what cannot be used is named in `problems`.
 * @param grid the sheet the review was made of, for columns that are no fields.
 */
export function rankReview(review: Review, grid: Grid, options: RankingOptions = {}): Ranking {
  const problems: RankingProblem[] = [];
  const identities = onDemand(() => entryIdentities(review.entries, review.pack));
  const selected = selectCriteria(review, grid, options, problems);
  const used = selected.filter((criterion) => criterion.used);
  if (used.length === 0) problems.push({ code: "noCriteria" });
  const { listed, leftOut } = sortOut(review, used, identities, options);
  const proposal = proposalOf(listed, used, options);
  problems.push(...figureProblems(review, used, proposal));
  const order = orderOf(review, listed, proposal, identities, options, problems);
  const { start, final, basis, ranks } = order;
  const listing: Listing = {
    review,
    identities,
    selected,
    used,
    listed,
    scored: proposal.scored,
    result: proposal.result,
    hasScores: proposal.hasScores,
    ranks,
    doubtful: onDemand(() => doubtfulOf(review, selected, identities, options)),
    start,
    final,
    options,
  };
  // What there is of each entry is worked out when somebody looks: a printed report shows the first of thousands.
  const entryAt = onDemand(() => rankedEntryMaker(listing));
  const leading = (count: number): readonly RankedEntry[] =>
    final.slice(0, count).map((_, place) => entryAt()(place));
  function* each(): Generator<RankedEntry> {
    for (let place = 0; place < final.length; place++) yield entryAt()(place);
  }
  const entries = onDemand(() => leading(final.length));
  const neighbours = onDemand(() => neighboursOf(entries(), listing, basis));
  const openTies = onDemand(() => (proposal.hasScores ? tiesLeftOpen(listing, basis) : []));
  const committee = onDemand(() => ({ found: committeeIn(grid, listing) }));
  return {
    basis,
    hasSheetOrder: ranks !== null,
    ...proposalFacts(listing, proposal),
    count: final.length,
    leading,
    each,
    rowOf: (entry) => (review.entries[entry] as Entry).row,
    get entries() {
      return entries();
    },
    get leftOut() {
      return leftOut();
    },
    get neighbours() {
      return neighbours();
    },
    get openTies() {
      return openTies();
    },
    get doubtfulFigures() {
      const doubtful = listing.doubtful();
      return final.reduce((total, entry) => total + (doubtful.get(entry)?.length ?? 0), 0);
    },
    get committee() {
      return committee().found;
    },
    problems,
    manual: order.manual,
  };
}

/** The order started from, and what the user made of it; "manual" where a row was named or moved. */
interface Order {
  readonly ranks: ReadonlyMap<number, number> | null;
  readonly start: readonly number[];
  readonly final: readonly number[];
  readonly manual: boolean;
  readonly basis: Ranking["basis"];
}

function orderOf(
  review: Review,
  listed: readonly Listed[],
  { scored, result, hasScores }: Proposal,
  identities: () => readonly string[],
  options: RankingOptions,
  problems: RankingProblem[],
): Order {
  const ranks = sheetRanks(review);
  if (options.order === "sheet" && ranks === null) problems.push({ code: "noSheetOrder" });
  const unscored = listed.filter((item) => !item.scored).map((item) => item.entry);
  const proposed = hasScores
    ? [...result.order.map((candidate) => scored[candidate] as number), ...unscored]
    : listed.map(({ entry }) => entry);
  const fromSheet = ranks !== null && options.order !== "proposed";
  const start = fromSheet
    ? [...proposed].sort((a, b) => (ranks.get(a) as number) - (ranks.get(b) as number))
    : proposed;
  const final = applyManualOrder(start, wantedOrder(review, start, identities, options, problems));
  const manual = final.some((entry, place) => entry !== start[place]);
  const basis = options.orderRows !== undefined || manual ? "manual" : fromSheet ? "sheet" : "proposed";
  return { ranks, start, final, manual, basis };
}

const doubtfulOf = (
  review: Review,
  selected: readonly Selected[],
  identities: () => readonly string[],
  { verified }: RankingOptions,
): ReturnType<typeof doubtfulFigures> =>
  doubtfulFigures(
    review,
    selected.map(({ choice }) => choice),
    (entry) => identities()[entry] as string,
    verified,
  );

const committeeIn = (grid: Grid, { review, selected, listed }: Listing): ReturnType<typeof committeeOf> =>
  committeeOf(
    review,
    grid,
    selected.map(({ choice }) => choice),
    listed.map(({ entry }) => entry),
  );

/**
 * Ties that nobody has decided: those of a proposal as it stands, and of an order arranged by hand unless a member has
 * a typed reason or the call named every one. The sheet's own order has decided all.
 */
function tiesLeftOpen(
  { review, scored, result, identities, options }: Listing,
  basis: Ranking["basis"],
): readonly (readonly number[])[] {
  if (basis === "sheet") return [];
  const groups = new Map<number, number[]>();
  result.order.forEach((candidate) => {
    const rank = result.sharedRank[candidate] as number;
    const group = groups.get(rank);
    const entry = scored[candidate] as number;
    if (group) group.push(entry);
    else groups.set(rank, [entry]);
  });
  const hasReason = (entry: number): boolean =>
    (options.reasons?.[identities()[entry] as string] ?? "").trim() !== "";
  const named = new Set(options.orderRows);
  return [...groups.values()].filter(
    (group) =>
      group.length > 1 &&
      !group.some(hasReason) &&
      !group.every((entry) => named.has((review.entries[entry] as Entry).row)),
  );
}
