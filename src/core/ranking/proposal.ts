import type { Entry, Review } from "../review";
import { acceptability } from "./acceptability";
import { agreementOf } from "./agreement";
import { comparisonOf, MOST_COMPARED } from "./comparison";
import type { Listed } from "./listed";
import type { Matrix } from "./method";
import type { Listing } from "./rankedEntries";
import { rankMatrix, type MatrixRanking } from "./rankMatrix";
import { parametersOf, type Selected } from "./selectCriteria";
import type { RankedCriterion, Ranking, RankingOptions, RankingProblem } from "./types";

/** What a method makes of the entries that have a figure in every criterion. */
export interface Proposal {
  /** The entries' indexes, in sheet order; candidates of the method are places in this list. */
  readonly scored: readonly number[];
  readonly parameters: readonly ReturnType<typeof parametersOf>[];
  readonly matrix: Matrix;
  readonly method: Ranking["method"];
  readonly normalisation: Ranking["normalisation"];
  readonly result: MatrixRanking;
  /** False for two or three entries, which get no score. */
  readonly hasScores: boolean;
}

/** Scores and the proposed order of what is listed, by the method that was chosen. */
export function proposalOf(
  listed: readonly Listed[],
  used: readonly Selected[],
  options: RankingOptions,
): Proposal {
  const scored = listed.filter((item) => item.scored).map((item) => item.entry);
  const parameters = used.map(parametersOf);
  const matrix = scored.map((entry) => used.map(({ figures }) => figures.values[entry] as number));
  const method = options.method ?? "weighted-sum";
  const normalisation = method === "topsis" ? (options.normalisation ?? "vector") : "minMax";
  const priority = (options.priority ?? [])
    .map((id) => used.findIndex(({ choice }) => choice.id === id))
    .filter((index) => index >= 0);
  const result = rankMatrix(matrix, parameters, { method, normalisation, priority });
  return {
    scored,
    parameters,
    matrix,
    method,
    normalisation,
    result,
    hasScores: scored.length > MOST_COMPARED,
  };
}

/** What a ranking tells of its proposal: method, criteria, agreement with the sheet, or figures side by side. */
export function proposalFacts(
  { selected, used, ranks, options }: Listing,
  { scored, parameters, matrix, method, normalisation, result, hasScores }: Proposal,
): Pick<
  Ranking,
  | "agreement"
  | "comparison"
  | "comparedEntries"
  | "method"
  | "normalisation"
  | "criteria"
  | "asked"
  | "acceptability"
  | "scored"
  | "used"
  | "acceptabilityProblem"
> {
  const ids = used.map(({ choice }) => choice.id);
  const compared = !hasScores && scored.length > 1;
  const { acceptability: draws } = options;
  return {
    agreement:
      ranks === null || !hasScores
        ? null
        : agreementOf(
            scored.map((entry) => ranks.get(entry) as number),
            result.sharedRank,
          ),
    comparison: compared ? comparisonOf(matrix, parameters, result.columns, scored, ids) : null,
    comparedEntries: compared ? scored : [],
    method,
    normalisation,
    criteria: selected.map((criterion) =>
      rankedCriterion(criterion, used.indexOf(criterion), result, normalisation),
    ),
    asked: result.asked.map((index) => (used[index] as Selected).choice.id),
    acceptability: draws && hasScores ? acceptability(result.acceptabilityProblem, draws) : null,
    scored: hasScores ? scored : [],
    used: ids,
    acceptabilityProblem: result.acceptabilityProblem,
  };
}

/** One figure so far from the others that it alone sets the range: ten times the next (spec/rules.md, "Ranking"). */
const LONELY_FACTOR = 10;

/** What is to be said of the criteria's figures. */
export function figureProblems(
  review: Review,
  used: readonly Selected[],
  { scored, matrix, result, normalisation }: Proposal,
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
