import type { Grid } from "../grid";
import type { Entry, Review } from "../review";
import { acceptability } from "./acceptability";
import { agreementOf } from "./agreement";
import { committeeOf } from "./committee";
import { comparisonOf, MOST_COMPARED } from "./comparison";
import { doubtfulFigures } from "./doubtful";
import { entryIdentities } from "./identity";
import { sortOut, wantedOrder } from "./listed";
import { applyManualOrder } from "./manualOrder";
import type { Matrix } from "./method";
import { onDemand } from "./onDemand";
import { neighboursOf, rankedEntryMaker, type Listing } from "./rankedEntries";
import { rankMatrix, type MatrixRanking } from "./rankMatrix";
import { parametersOf, selectCriteria, type Selected } from "./selectCriteria";
import { sheetRanks } from "./sheetOrder";
import type { RankedCriterion, RankedEntry, Ranking, RankingOptions, RankingProblem } from "./types";

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

  const scored = listed.filter((item) => item.scored).map((item) => item.entry);
  const parameters = used.map(parametersOf);
  const matrix = scored.map((entry) => used.map(({ figures }) => figures.values[entry] as number));
  const method = options.method ?? "weighted-sum";
  const normalisation = method === "topsis" ? (options.normalisation ?? "vector") : "minMax";
  const priority = (options.priority ?? [])
    .map((id) => used.findIndex(({ choice }) => choice.id === id))
    .filter((index) => index >= 0);
  const result = rankMatrix(matrix, parameters, { method, normalisation, priority });
  const hasScores = scored.length > MOST_COMPARED;
  problems.push(...figureProblems(review, scored, matrix, used, result, normalisation));

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
  const wanted = wantedOrder(review, start, identities, options, problems);
  const final = applyManualOrder(start, wanted);
  const manual = final.some((entry, place) => entry !== start[place]);
  const basis = options.orderRows !== undefined || manual ? "manual" : fromSheet ? "sheet" : "proposed";
  const doubtful = onDemand(() =>
    doubtfulFigures(
      review,
      selected.map(({ choice }) => choice),
      (entry) => identities()[entry] as string,
      options.verified,
    ),
  );
  const listing: Listing = {
    review,
    identities,
    selected,
    used,
    listed,
    scored,
    result,
    hasScores,
    ranks,
    doubtful,
    start,
    final,
    options,
  };
  // What there is of each entry is worked out when somebody looks: a printed report shows the first of thousands.
  const entryAt = onDemand(() => rankedEntryMaker(listing));
  const leading = (count: number): readonly RankedEntry[] =>
    final.slice(0, count).map((_, place) => entryAt()(place));
  const entries = onDemand(() => leading(final.length));
  const neighbours = onDemand(() => neighboursOf(entries(), listing, basis));
  const openTies = onDemand(() => (hasScores ? tiesLeftOpen(listing, basis) : []));
  const committee = onDemand(() => ({
    found: committeeOf(
      review,
      grid,
      selected.map(({ choice }) => choice),
      listed.map(({ entry }) => entry),
    ),
  }));
  const { acceptability: draws } = options;
  return {
    basis,
    hasSheetOrder: ranks !== null,
    agreement:
      ranks === null || !hasScores
        ? null
        : agreementOf(
            scored.map((entry) => ranks.get(entry) as number),
            result.sharedRank,
          ),
    comparison:
      hasScores || scored.length < 2
        ? null
        : comparisonOf(
            matrix,
            parameters,
            result.columns,
            scored,
            used.map(({ choice }) => choice.id),
          ),
    comparedEntries: hasScores || scored.length < 2 ? [] : scored,
    method,
    normalisation,
    criteria: selected.map((criterion) =>
      rankedCriterion(criterion, used.indexOf(criterion), result, normalisation),
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
    get openTies() {
      return openTies();
    },
    get committee() {
      return committee().found;
    },
    problems,
    manual,
    acceptability: draws && hasScores ? acceptability(result.acceptabilityProblem, draws) : null,
    scored: hasScores ? scored : [],
    used: used.map(({ choice }) => choice.id),
    acceptabilityProblem: result.acceptabilityProblem,
  };
}

/** One figure so far from the others that it alone sets the range: ten times the next (spec/rules.md, "Ranking"). */
const LONELY_FACTOR = 10;

/** What is to be said of the criteria's figures. */
function figureProblems(
  review: Review,
  scored: readonly number[],
  matrix: Matrix,
  used: readonly Selected[],
  result: MatrixRanking,
  normalisation: Ranking["normalisation"],
): readonly RankingProblem[] {
  if (scored.length < 2) return [];
  return used.flatMap(({ choice, scale }, index): readonly RankingProblem[] => {
    const criterion = choice.id;
    const column = result.columns[index];
    if (column?.constant === true) return [{ code: "constantCriterion", criterion }];
    const refused: RankingProblem[] = column?.logRefused ? [{ code: "noLogarithm", criterion }] : [];
    const byRange = scale === undefined || scale === "minmax" || column?.logRefused === true;
    if (!byRange || normalisation === "vector" || scored.length <= MOST_COMPARED) return refused;
    const figures = matrix.map((row) => row[index] as number);
    const falling = figures
      .map((_, place) => place)
      .sort((a, b) => (figures[b] as number) - (figures[a] as number));
    const [first, second] = falling as [number, number];
    const [figure, next] = [figures[first] as number, figures[second] as number];
    if (figure <= 0 || figure < LONELY_FACTOR * next) return refused;
    const { row } = review.entries[scored[first] as number] as Entry;
    return [...refused, { code: "lonelyFigure", criterion, row: row + 1, figure, next }];
  });
}

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

function rankedCriterion(
  { choice, weight, direction, scale, indifference }: Selected,
  place: number,
  result: MatrixRanking,
  normalisation: Ranking["normalisation"],
): RankedCriterion {
  const { id, label, unit, source, standard, why, clause } = choice;
  const column = result.columns[place];
  const ranked = column !== undefined && Number.isFinite(column.minimum);
  return {
    id,
    label,
    unit,
    source,
    standard,
    ...(why === undefined ? {} : { why }),
    ...(clause === undefined ? {} : { clause }),
    direction,
    weight,
    minimum: ranked ? column.minimum : null,
    maximum: ranked ? column.maximum : null,
    constant: ranked && column.constant,
    usedScale: column?.logRefused ? "minmax" : (scale ?? (normalisation === "vector" ? "vector" : "minmax")),
    threshold: indifference ?? null,
  };
}
