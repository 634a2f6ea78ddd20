import type { Grid } from "../grid";
import { onDemand } from "./onDemand";
import type { Entry, Review } from "../review";
import { acceptability } from "./acceptability";
import { entryIdentities } from "./identity";
import { applyManualOrder, movedEntries } from "./manualOrder";
import type { CriterionParameters } from "./method";
import { directionOf, selectCriteria, type Selected } from "./selectCriteria";
import { rankMatrix, type MatrixRanking } from "./rankMatrix";
import type {
  LeftOutEntry,
  Neighbours,
  RankedCriterion,
  RankedEntry,
  Ranking,
  RankingOptions,
  RankingProblem,
} from "./types";

/** An entry that will be listed, with or without a score. */
interface Listed {
  readonly entry: number;
  readonly scored: boolean;
  /** The user's reason for listing an entry that would be left out, or null. */
  readonly included: string | null;
}

/**
 * The proposed order of a sheet's entries and what the user made of it.
 *
 * Ranked are the entries without findings of severity error and with a figure in every criterion used; the others are
 * left out with the reason, unless the user included them. Errors in the rank column (序号 blank or not 1 … n) do not
 * bar an entry: that column is what the ranking fills. Sample rows of the form are always left out. An included entry
 * that lacks a figure has no score and stands behind the scored ones unless the user places it.
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

  const scored = listed.filter((item) => item.scored).map((item) => item.entry);
  const parameters = used.map(({ choice, weight }): CriterionParameters => ({
    weight,
    direction: directionOf(choice, options),
  }));
  const matrix = scored.map((entry) => used.map(({ figures }) => figures.values[entry] as number));
  const method = options.method ?? "weighted-sum";
  const normalisation = method === "topsis" ? (options.normalisation ?? "minMax") : "minMax";
  const priority = (options.priority ?? [])
    .map((id) => used.findIndex(({ choice }) => choice.id === id))
    .filter((index) => index >= 0);
  const result = rankMatrix(matrix, parameters, { method, normalisation, priority });
  used.forEach(({ choice }, index) => {
    if (scored.length > 1 && result.columns[index]?.constant)
      problems.push({ code: "constantCriterion", criterion: choice.id });
  });

  const unscored = listed.filter((item) => !item.scored).map((item) => item.entry);
  const proposed = [...result.order.map((candidate) => scored[candidate] as number), ...unscored];
  const wanted = wantedOrder(review, proposed, identities, options, problems);
  const final = applyManualOrder(proposed, wanted);
  const listing = { review, identities, selected, used, listed, scored, result, proposed, final, options };
  // What there is of each entry is worked out when somebody looks: a printed report shows the first of thousands.
  const entryAt = onDemand(() => rankedEntryMaker(listing));
  const leading = (count: number): readonly RankedEntry[] =>
    final.slice(0, count).map((_, place) => entryAt()(place));
  const entries = onDemand(() => leading(final.length));
  const neighbours = onDemand(() => neighboursOf(entries(), scored, used, result));
  const { acceptability: draws } = options;
  return {
    method,
    normalisation,
    criteria: selected.map((criterion) =>
      rankedCriterion(criterion, used.indexOf(criterion), result, options),
    ),
    asked: result.asked.map((index) => (used[index] as Selected).choice.id),
    count: final.length,
    leading,
    get entries() {
      return entries();
    },
    get leftOut() {
      return leftOut();
    },
    get neighbours() {
      return neighbours();
    },
    problems,
    manual: final.some((entry, place) => entry !== proposed[place]),
    acceptability: draws ? acceptability(result.acceptabilityProblem, draws) : null,
    scored,
    used: used.map(({ choice }) => choice.id),
    acceptabilityProblem: result.acceptabilityProblem,
  };
}

/** Entries to list, and entries left out with the reason. */
function sortOut(
  review: Review,
  used: readonly Selected[],
  identities: () => readonly string[],
  options: RankingOptions,
): { readonly listed: readonly Listed[]; readonly leftOut: () => readonly LeftOutEntry[] } {
  const kinds = new Map(review.pack.fields.map(({ id, kind }) => [id, kind]));
  const errorRows = new Map<number, number>();
  for (const { severity, row, field } of review.findings) {
    if (severity !== "error" || row === null || (field !== null && kinds.get(field) === "sequence")) continue;
    errorRows.set(row, (errorRows.get(row) ?? 0) + 1);
  }
  const listed: Listed[] = [];
  const leftOut: Omit<LeftOutEntry, "identity">[] = [];
  const { included = {} } = options;
  const anyIncluded = Object.keys(included).length > 0;
  review.entries.forEach(({ row, sample }, entry) => {
    const lacking = used.some(({ figures }) => figures.values[entry] === null);
    const errors = errorRows.get(row) ?? 0;
    if (!sample && errors === 0 && !lacking) {
      listed.push({ entry, scored: true, included: null });
      return;
    }
    const typed = anyIncluded && !sample ? (included[identities()[entry] as string] ?? "").trim() : "";
    if (typed !== "") {
      listed.push({ entry, scored: !lacking, included: typed });
      return;
    }
    const reason = sample ? "sampleRow" : errors > 0 ? "errors" : "missingCriterion";
    const missing = used.flatMap(({ figures, choice }) =>
      figures.values[entry] === null ? [choice.id] : [],
    );
    leftOut.push({ entry, row, reason, missing, errors });
  });
  return {
    listed,
    leftOut: onDemand(() =>
      leftOut.map((left) => ({ ...left, identity: identities()[left.entry] as string })),
    ),
  };
}

/** The user's order as entries; what it names and is not listed becomes a problem. */
function wantedOrder(
  review: Review,
  proposed: readonly number[],
  identities: () => readonly string[],
  options: RankingOptions,
  problems: RankingProblem[],
): readonly number[] {
  const entryOf = onDemand(() => new Map(identities().map((identity, entry) => [identity, entry])));
  for (const identity of Object.keys(options.included ?? {})) {
    if (!entryOf().has(identity)) problems.push({ code: "unknownEntry", identity });
  }
  if (options.orderRows) {
    const ranked = new Map(proposed.map((entry) => [(review.entries[entry] as Entry).row, entry]));
    const named = options.orderRows.flatMap((row) => {
      const entry = ranked.get(row);
      if (entry !== undefined) return [entry];
      problems.push({ code: "orderRowNotRanked", row: row + 1 });
      return [];
    });
    const isNamed = new Set(named);
    return [...named, ...proposed.filter((entry) => !isNamed.has(entry))];
  }
  return (options.manualOrder ?? []).flatMap((identity) => {
    const entry = entryOf().get(identity);
    if (entry !== undefined) return [entry];
    problems.push({ code: "unknownEntry", identity });
    return [];
  });
}

interface Listing {
  readonly review: Review;
  readonly identities: () => readonly string[];
  readonly selected: readonly Selected[];
  readonly used: readonly Selected[];
  readonly listed: readonly Listed[];
  readonly scored: readonly number[];
  readonly result: MatrixRanking;
  readonly proposed: readonly number[];
  readonly final: readonly number[];
  readonly options: RankingOptions;
}

/** Makes the entry at a place of the final order, counted from 0. */
function rankedEntryMaker(listing: Listing): (place: number) => RankedEntry {
  const { review, identities, selected, used, listed, scored, result, proposed, final, options } = listing;
  const candidates = new Int32Array(review.entries.length).fill(-1);
  scored.forEach((entry, candidate) => (candidates[entry] = candidate));
  const inclusions = new Map(
    listed.flatMap(({ entry, included }) => (included === null ? [] : [[entry, included] as const])),
  );
  const inUse = selected.map((criterion) => used.indexOf(criterion));
  const { reasons } = options;
  const reasonOf = (entry: number): string | null =>
    reasons === undefined ? null : (reasons[identities()[entry] as string] ?? "").trim() || null;
  const moved = movedPlaces(proposed, final, reasonOf);
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
      proposedRank: isScored ? (result.rank[candidate] as number) : null,
      sharedRank: isScored ? (result.sharedRank[candidate] as number) : null,
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

/** Which places hold entries that the user moved; null where the final order is the proposed one. */
function movedPlaces(
  proposed: readonly number[],
  final: readonly number[],
  reasonOf: (entry: number) => string | null,
): readonly boolean[] | null {
  if (final.every((entry, place) => entry === proposed[place])) return null;
  const places = new Map(proposed.map((entry, place) => [entry, place]));
  return movedEntries(
    final.map((entry) => places.get(entry) as number),
    final.map((entry) => reasonOf(entry) !== null),
  );
}

function rankedCriterion(
  { choice, weight }: Selected,
  place: number,
  result: MatrixRanking,
  options: RankingOptions,
): RankedCriterion {
  const { id, label, unit, source } = choice;
  const column = result.columns[place];
  const ranked = column !== undefined && Number.isFinite(column.minimum);
  return {
    id,
    label,
    unit,
    source,
    direction: directionOf(choice, options),
    weight,
    minimum: ranked ? column.minimum : null,
    maximum: ranked ? column.maximum : null,
    constant: ranked && column.constant,
  };
}

/** Why each entry of the final list stands before the next one, and how little would change that. */
function neighboursOf(
  entries: readonly RankedEntry[],
  scored: readonly number[],
  used: readonly Selected[],
  result: MatrixRanking,
): readonly Neighbours[] {
  const idOf = (index: number): string => (used[index] as Selected).choice.id;
  const candidates = new Map(scored.map((entry, candidate) => [entry, candidate]));
  return entries.slice(1).map((behind, place): Neighbours => {
    const ahead = entries[place] as RankedEntry;
    const pair = { ahead: ahead.entry, behind: behind.entry };
    const lead = ahead.score === null || behind.score === null ? null : ahead.score - behind.score;
    if (
      ahead.proposedRank === null ||
      behind.proposedRank === null ||
      ahead.proposedRank > behind.proposedRank
    ) {
      const kind = behind.proposedRank === null && !behind.moved && !ahead.moved ? "noScore" : "manual";
      return { ...pair, lead, swap: null, decidedBy: { kind } };
    }
    const first = candidates.get(ahead.entry) as number;
    const second = candidates.get(behind.entry) as number;
    const criterion = result.decidedBy(first, second);
    const swap = result.smallestSwap(first, second);
    return {
      ...pair,
      lead,
      decidedBy:
        criterion === null ? { kind: "sheetOrder" } : { kind: "criterion", criterion: idOf(criterion) },
      swap: swap === null ? null : { criterion: idOf(swap.criterion), from: swap.from, to: swap.to },
    };
  });
}
