import { classesOf } from "./lexicographic";
import type { CriterionParameters, Matrix, RankingMethod } from "./method";
import { randomFromSeed } from "./random";
import type { ScaledColumn } from "./scaling";
import { TIE_TOLERANCE } from "./ties";
import type { TopsisColumn } from "./topsis";

/** How many random weightings are drawn unless told otherwise: an index is then right to ±0.01 (95 %). */
export const ACCEPTABILITY_DRAWS = 10_000;
/** The seed unless told otherwise. Fixed, so that the same sheet always gives the same report. */
export const ACCEPTABILITY_SEED = 20_010_601;

export interface AcceptabilityOptions {
  readonly draws?: number;
  readonly seed?: number;
}

/** What is drawn over: the ranked candidates on the common scale. */
export interface AcceptabilityProblem {
  readonly method: RankingMethod;
  readonly candidates: number;
  readonly criteria: readonly CriterionParameters[];
  readonly columns: readonly ScaledColumn[];
  /** Only asked for TOPSIS. */
  readonly topsis: readonly TopsisColumn[];
}

export interface Acceptability {
  readonly draws: number;
  readonly seed: number;
  /** candidate × rank (0 is the first rank): share of weightings. Every row and every column sums to 1. */
  readonly ranks: Matrix;
  /**
   * candidate × criterion: the average of the weightings that put this candidate first ("what must one value for this
   * one to lead"); null for a candidate that no weighting put first. Sums to 1.
   */
  readonly centralWeights: readonly (readonly number[] | null)[];
}

/** Where a chunked computation stands. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** Draws between two reports of progress; some milliseconds for fifty candidates. */
const CHUNK = 500;

/**
 * Robustness of an order by stochastic multicriteria acceptability analysis, SMAA-2 (R. Lahdelma and P. Salminen,
 * "SMAA-2: Stochastic multicriteria acceptability analysis for group decision making", Operations Research 49(3),
 * 2001): weights are drawn uniformly from all non-negative weights that sum to 1, the candidates are ranked under
 * each draw by the chosen method, and the rank acceptability index b(i, r) is the share of draws under which
 * candidate i takes rank r. For the weighted sum this is SMAA-2 as published (figures being certain, the confidence
 * factor of a candidate that can be first is 1 and is not given); for TOPSIS and the lexicographic order, where the
 * heaviest weight is asked first, it is the same analysis around another method.
 *
 * Drawn over are the criteria in use (weight above 0) on which candidates differ; one on which all are equal cannot
 * change a rank. Uniform draws are made from the gaps of sorted uniform numbers (T. Tervonen and R. Lahdelma,
 * "Implementing stochastic multicriteria acceptability analysis", European Journal of Operational Research 178, 2007).
 * Candidates tied under a draw share its ranks equally (two tied for ranks 2 and 3 get half of each), so that the
 * indices of a rank sum to 1 as well; in the paper both would take rank 2.
 *
 * A generator, so that a worker can report progress between chunks and stop by ceasing to ask.
 */
export function* acceptabilitySteps(
  problem: AcceptabilityProblem,
  options: AcceptabilityOptions = {},
): Generator<Progress, Acceptability, void> {
  const draws = Math.max(1, Math.floor(options.draws ?? ACCEPTABILITY_DRAWS));
  const seed = options.seed ?? ACCEPTABILITY_SEED;
  const random = randomFromSeed(seed);
  const { candidates } = problem;
  const active = problem.criteria.flatMap(({ weight }, index) =>
    weight > 0 && !(problem.columns[index] as ScaledColumn).constant ? [index] : [],
  );
  const evaluate = evaluator(problem, active);
  const weights = new Float64Array(active.length);
  const counts = Array.from({ length: candidates }, () => new Float64Array(candidates));
  const firsts = Array.from({ length: candidates }, () => new Float64Array(active.length));
  const utilities = new Float64Array(candidates);
  const order = Uint32Array.from({ length: candidates }, (_, index) => index);
  for (let draw = 0; draw < draws; draw += 1) {
    if (draw > 0 && draw % CHUNK === 0) yield { done: draw, total: draws };
    drawWeights(weights, () => random.nextFraction());
    evaluate(weights, utilities);
    sortByUtility(order, utilities);
    countRanks(order, utilities, weights, counts, firsts);
  }
  return {
    draws,
    seed,
    ranks: counts.map((row) => Array.from(row, (count) => count / draws)),
    centralWeights: firsts.map((sums, candidate) => {
      const times = (counts[candidate] as Float64Array)[0] as number;
      if (times === 0 || active.length === 0) return null;
      return problem.criteria.map((_, index) =>
        active.includes(index) ? (sums[active.indexOf(index)] as number) / times : 0,
      );
    }),
  };
}

/** `acceptabilitySteps` run to its end. */
export function acceptability(
  problem: AcceptabilityProblem,
  options: AcceptabilityOptions = {},
): Acceptability {
  const steps = acceptabilitySteps(problem, options);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** A point drawn uniformly from the simplex: the gaps between 0, sorted uniform numbers and 1. */
function drawWeights(weights: Float64Array, next: () => number): void {
  const last = weights.length - 1;
  for (let index = 0; index < last; index += 1) {
    const value = next();
    let place = index;
    while (place > 0 && (weights[place - 1] as number) > value) {
      weights[place] = weights[place - 1] as number;
      place -= 1;
    }
    weights[place] = value;
  }
  if (last >= 0) weights[last] = 1;
  for (let index = last; index > 0; index -= 1)
    weights[index] = (weights[index] as number) - (weights[index - 1] as number);
}

type Evaluate = (weights: Float64Array, utilities: Float64Array) => void;

/** How candidates are valued under one draw; `active` are the criteria drawn over. */
function evaluator(problem: AcceptabilityProblem, active: readonly number[]): Evaluate {
  const { candidates, columns, topsis } = problem;
  switch (problem.method) {
    case "weighted-sum":
      return weightedSumEvaluator(
        flatten(active, candidates, (index) => (columns[index] as ScaledColumn).scaled),
      );
    case "topsis":
      return topsisEvaluator(
        flatten(active, candidates, (index) =>
          (topsis[index] as TopsisColumn).aboveWorst.map((part) => part ** 2),
        ),
        flatten(active, candidates, (index) =>
          (topsis[index] as TopsisColumn).belowBest.map((part) => part ** 2),
        ),
        active.length,
      );
    case "lexicographic":
      return lexicographicEvaluator(
        active.map((index) => classesOf((columns[index] as ScaledColumn).scaled)),
      );
  }
}

/** Candidates' figures behind one another in one typed array: the inner loops below run millions of times. */
function flatten(
  active: readonly number[],
  candidates: number,
  column: (index: number) => readonly number[],
): Float64Array {
  const flat = new Float64Array(candidates * active.length);
  active.forEach((index, place) => {
    column(index).forEach((value, candidate) => (flat[candidate * active.length + place] = value));
  });
  return flat;
}

function weightedSumEvaluator(figures: Float64Array): Evaluate {
  return (weights, utilities) => {
    for (let candidate = 0; candidate < utilities.length; candidate += 1) {
      utilities[candidate] = weightedTotal(weights, figures, candidate * weights.length);
    }
  };
}

function topsisEvaluator(aboveWorst: Float64Array, belowBest: Float64Array, count: number): Evaluate {
  const squares = new Float64Array(count);
  return (weights, utilities) => {
    for (let place = 0; place < count; place += 1)
      squares[place] = (weights[place] as number) * (weights[place] as number);
    for (let candidate = 0; candidate < utilities.length; candidate += 1) {
      const start = candidate * count;
      const fromWorst = Math.sqrt(weightedTotal(squares, aboveWorst, start));
      const toBest = Math.sqrt(weightedTotal(squares, belowBest, start));
      utilities[candidate] = fromWorst === 0 ? 0 : fromWorst / (fromWorst + toBest);
    }
  };
}

/** Σ weights × figures from `start` on. */
function weightedTotal(weights: Float64Array, figures: Float64Array, start: number): number {
  let total = 0;
  for (let place = 0; place < weights.length; place += 1)
    total += (weights[place] as number) * (figures[start + place] as number);
  return total;
}

/**
 * Lexicographic places under a draw: candidates are sorted class by class, the criterion with the heaviest weight
 * first, until all stand alone. The utility is the number of candidates behind.
 */
function lexicographicEvaluator(classes: readonly (readonly number[])[]): Evaluate {
  const priority = classes.map((_, index) => index);
  let order: number[] = [];
  return (weights, utilities) => {
    priority.sort((a, b) => (weights[b] as number) - (weights[a] as number));
    const compare = (a: number, b: number): number => {
      for (const criterion of priority) {
        const column = classes[criterion] as readonly number[];
        const difference = (column[a] as number) - (column[b] as number);
        if (difference !== 0) return difference;
      }
      return 0;
    };
    if (order.length !== utilities.length) order = Array.from(utilities, (_, index) => index);
    order.sort(compare);
    order.forEach((candidate, place) => {
      const before = order[place - 1];
      const tied = before !== undefined && compare(before, candidate) === 0;
      utilities[candidate] = tied ? (utilities[before] as number) : place;
    });
  };
}

/** Sorts candidates by falling utility in place; from the last draw's order on, which for few candidates is nearly right. */
function sortByUtility(order: Uint32Array, utilities: Float64Array): void {
  if (order.length > 96) {
    order.sort((a, b) => (utilities[b] as number) - (utilities[a] as number));
    return;
  }
  for (let index = 1; index < order.length; index += 1) {
    const candidate = order[index] as number;
    const utility = utilities[candidate] as number;
    let place = index;
    while (place > 0 && (utilities[order[place - 1] as number] as number) < utility) {
      order[place] = order[place - 1] as number;
      place -= 1;
    }
    order[place] = candidate;
  }
}

/** Adds one draw to the counts; tied candidates share their ranks (and a shared first rank its weights) equally. */
function countRanks(
  order: Uint32Array,
  utilities: Float64Array,
  weights: Float64Array,
  counts: readonly Float64Array[],
  firsts: readonly Float64Array[],
): void {
  let start = 0;
  while (start < order.length) {
    const best = utilities[order[start] as number] as number;
    let end = start + 1;
    while (end < order.length && best - (utilities[order[end] as number] as number) <= TIE_TOLERANCE)
      end += 1;
    const share = 1 / (end - start);
    for (let member = start; member < end; member += 1) {
      const candidate = order[member] as number;
      const row = counts[candidate] as Float64Array;
      for (let rank = start; rank < end; rank += 1) row[rank] = (row[rank] as number) + share;
      if (start === 0) {
        const sums = firsts[candidate] as Float64Array;
        for (let place = 0; place < weights.length; place += 1)
          sums[place] = (sums[place] as number) + share * (weights[place] as number);
      }
    }
    start = end;
  }
}
