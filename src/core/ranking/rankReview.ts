import type { Grid } from "../grid";
import type { Entry, Review } from "../types";
import { acceptability } from "./acceptability";
import type { Figure } from "./criteria";
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
  const identities = entryIdentities(review.entries, review.pack);
  const selected = selectCriteria(review, grid, options, problems);
  const used = selected.filter((criterion) => criterion.used);
  if (used.length === 0) problems.push({ code: "noCriteria" });
  const { listed, leftOut } = sortOut(review, used, identities, options);

  const scored = listed.filter((item) => item.scored).map((item) => item.entry);
  const parameters = used.map(({ choice, weight }): CriterionParameters => ({
    weight,
    direction: directionOf(choice, options),
  }));
  const matrix = scored.map((entry) => used.map(({ figures }) => (figures[entry] as Figure).value as number));
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
  const entries = rankedEntries({
    review,
    identities,
    selected,
    used,
    listed,
    scored,
    result,
    proposed,
    final,
    options,
  });
  const { acceptability: draws } = options;
  let neighbours: readonly Neighbours[] | null = null;
  return {
    method,
    normalisation,
    criteria: selected.map((criterion) =>
      rankedCriterion(criterion, used.indexOf(criterion), result, options),
    ),
    asked: result.asked.map((index) => (used[index] as Selected).choice.id),
    entries,
    leftOut,
    // Worked out when somebody looks: a report of thousands of entries does not.
    get neighbours() {
      return (neighbours ??= neighboursOf(entries, scored, used, result));
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
  identities: readonly string[],
  options: RankingOptions,
): { readonly listed: readonly Listed[]; readonly leftOut: readonly LeftOutEntry[] } {
  const kinds = new Map(review.pack.fields.map(({ id, kind }) => [id, kind]));
  const errorRows = new Map<number, number>();
  for (const { severity, row, field } of review.findings) {
    if (severity !== "error" || row === null || (field !== null && kinds.get(field) === "sequence")) continue;
    errorRows.set(row, (errorRows.get(row) ?? 0) + 1);
  }
  const listed: Listed[] = [];
  const leftOut: LeftOutEntry[] = [];
  review.entries.forEach(({ row, sample }, entry) => {
    const identity = identities[entry] as string;
    const missing = used
      .filter(({ figures }) => (figures[entry] as Figure).value === null)
      .map(({ choice }) => choice.id);
    const errors = errorRows.get(row) ?? 0;
    const reasonTyped = (options.included?.[identity] ?? "").trim() || null;
    const reason = sample
      ? "sampleRow"
      : errors > 0
        ? "errors"
        : missing.length > 0
          ? "missingCriterion"
          : null;
    if (reason === null) listed.push({ entry, scored: true, included: null });
    else if (reasonTyped !== null && !sample)
      listed.push({ entry, scored: missing.length === 0, included: reasonTyped });
    else leftOut.push({ entry, row, identity, reason, missing, errors });
  });
  return { listed, leftOut };
}

/** The user's order as entries; what it names and is not listed becomes a problem. */
function wantedOrder(
  review: Review,
  proposed: readonly number[],
  identities: readonly string[],
  options: RankingOptions,
  problems: RankingProblem[],
): readonly number[] {
  const entryOf = new Map(identities.map((identity, entry) => [identity, entry]));
  for (const identity of Object.keys(options.included ?? {})) {
    if (!entryOf.has(identity)) problems.push({ code: "unknownEntry", identity });
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
    const entry = entryOf.get(identity);
    if (entry !== undefined) return [entry];
    problems.push({ code: "unknownEntry", identity });
    return [];
  });
}

interface Listing {
  readonly review: Review;
  readonly identities: readonly string[];
  readonly selected: readonly Selected[];
  readonly used: readonly Selected[];
  readonly listed: readonly Listed[];
  readonly scored: readonly number[];
  readonly result: MatrixRanking;
  readonly proposed: readonly number[];
  readonly final: readonly number[];
  readonly options: RankingOptions;
}

function rankedEntries(listing: Listing): readonly RankedEntry[] {
  const { review, identities, selected, used, listed, scored, result, proposed, final, options } = listing;
  const candidates = new Map(scored.map((entry, candidate) => [entry, candidate]));
  const inclusions = new Map(listed.map(({ entry, included }) => [entry, included]));
  const inUse = selected.map((criterion) => used.indexOf(criterion));
  const places = new Map(proposed.map((entry, place) => [entry, place]));
  const reasonOf = (entry: number): string | null =>
    (options.reasons?.[identities[entry] as string] ?? "").trim() || null;
  const changed = final.some((entry, place) => entry !== proposed[place]);
  const moved = changed
    ? movedEntries(
        final.map((entry) => places.get(entry) as number),
        final.map((entry) => reasonOf(entry) !== null),
      )
    : final.map(() => false);
  return final.map((entry, place): RankedEntry => {
    const candidate = candidates.get(entry);
    const identity = identities[entry] as string;
    return {
      entry,
      row: (review.entries[entry] as Review["entries"][number]).row,
      identity,
      rank: place + 1,
      proposedRank: candidate === undefined ? null : (result.rank[candidate] as number),
      sharedRank: candidate === undefined ? null : (result.sharedRank[candidate] as number),
      score: candidate === undefined ? null : (result.score[candidate] as number),
      tiedWith:
        candidate === undefined
          ? []
          : (result.tiedWith[candidate] as readonly number[]).map((other) => scored[other] as number),
      contributions: selected.map((criterion, index) =>
        candidate === undefined || !criterion.used
          ? 0
          : ((result.contributions[candidate] as readonly number[])[inUse[index] as number] as number),
      ),
      figures: selected.map((criterion) => (criterion.figures[entry] as Figure).value),
      moved: moved[place] as boolean,
      reason: reasonOf(entry),
      included: inclusions.get(entry) ?? null,
      inexact: used.flatMap(({ choice, figures }) => {
        const why = (figures[entry] as Figure).inexact;
        return why === null ? [] : [{ criterion: choice.id, why }];
      }),
    };
  });
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
