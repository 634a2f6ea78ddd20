import type { AcceptabilityProblem } from "./acceptabilityTypes";
import { classesOf } from "./lexicographic";
import type { ScaledColumn } from "./scaling";
import type { TopsisColumn } from "./topsis";

/** Values all candidates under one set of weights. */
export type Evaluate = (weights: Float64Array, utilities: Float64Array) => void;

/** How candidates are valued under one draw; `active` are the criteria drawn over. */
export function evaluator(problem: AcceptabilityProblem, active: readonly number[]): Evaluate {
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
        candidates,
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

/**
 * TOPSIS compares D⁻ / (D⁻ + D⁺). The same order comes of D⁻² / (D⁻² + D⁺²), which needs no root; the utility is that.
 */
function topsisEvaluator(aboveWorst: Float64Array, belowBest: Float64Array, count: number): Evaluate {
  const squares = new Float64Array(count);
  return (weights, utilities) => {
    for (let place = 0; place < count; place += 1)
      squares[place] = (weights[place] as number) * (weights[place] as number);
    for (let candidate = 0, at = 0; candidate < utilities.length; candidate += 1) {
      let fromWorst = 0;
      let toBest = 0;
      for (let place = 0; place < count; place += 1, at += 1) {
        const square = squares[place] as number;
        fromWorst += square * (aboveWorst[at] as number);
        toBest += square * (belowBest[at] as number);
      }
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
 * Lexicographic places under a draw, the criterion with the heaviest weight first. A candidate's classes are written
 * as the digits of one number, the most important criterion in front: that number is the utility. Where it would have
 * more digits than a double holds exactly, candidates are compared class by class instead, which is slower.
 */
function lexicographicEvaluator(classes: readonly (readonly number[])[], candidates: number): Evaluate {
  const radix = classes.map((column) => 1 + Math.max(0, ...column));
  const size = radix.reduce((product, count) => product * count, 1);
  if (size > Number.MAX_SAFE_INTEGER) return lexicographicComparison(classes);
  const digits = new Float64Array(candidates * classes.length);
  classes.forEach((column, place) =>
    column.forEach((digit, candidate) => (digits[candidate * classes.length + place] = digit)),
  );
  const priority = classes.map((_, index) => index);
  const places = new Float64Array(classes.length);
  return (weights, utilities) => {
    sortByWeight(priority, weights);
    let place = 1;
    for (let at = priority.length - 1; at >= 0; at -= 1) {
      const criterion = priority[at] as number;
      places[criterion] = place;
      place *= radix[criterion] as number;
    }
    for (let candidate = 0; candidate < utilities.length; candidate += 1)
      utilities[candidate] = weightedTotal(places, digits, candidate * places.length);
  };
}

/** Insertion sort in place: a handful of criteria, thousands of times. */
function sortByWeight(priority: number[], weights: Float64Array): void {
  for (let index = 1; index < priority.length; index += 1) {
    const criterion = priority[index] as number;
    let place = index;
    while (place > 0 && (weights[priority[place - 1] as number] as number) < (weights[criterion] as number)) {
      priority[place] = priority[place - 1] as number;
      place -= 1;
    }
    priority[place] = criterion;
  }
}

/** The same by comparing candidates; the utility is the number of candidates behind. */
function lexicographicComparison(classes: readonly (readonly number[])[]): Evaluate {
  const priority = classes.map((_, index) => index);
  let order: number[] = [];
  return (weights, utilities) => {
    sortByWeight(priority, weights);
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
