import type { StabilityQuestion } from "./acceptabilityTypes";

/** Fills an array with weights that sum to 1. */
export type DrawWeights = (weights: Float64Array) => void;

/**
 * What draws weights for a question.
 * @param chosen the chosen weights, summing to 1
 * @param next random numbers 0 ≤ x < 1
 */
export function weightDrawer(
  question: StabilityQuestion,
  spread: number,
  chosen: Float64Array,
  next: () => number,
): DrawWeights {
  switch (question) {
    case "any":
      return (weights) => fromSimplex(weights, next);
    case "importance":
      return importanceDrawer(chosen, next);
    case "around":
      return (weights) => {
        let total = 0;
        for (let index = 0; index < weights.length; index += 1) {
          const weight = (chosen[index] as number) * (1 + spread * (2 * next() - 1));
          weights[index] = weight;
          total += weight;
        }
        if (total === 0) return;
        for (let index = 0; index < weights.length; index += 1)
          weights[index] = (weights[index] as number) / total;
      };
  }
}

/**
 * A point drawn uniformly from the simplex: the gaps between 0, sorted uniform numbers and 1 (T. Tervonen and R.
 * Lahdelma, European Journal of Operational Research 178, 2007).
 */
function fromSimplex(weights: Float64Array, next: () => number): void {
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

/** Weights closer than this were chosen equal: neither is the more important. */
const EQUAL_WEIGHTS = 1e-10;

/**
 * Uniform over the weights that keep the order of the chosen ones: a uniform draw, its parts handed out from the
 * largest to the smallest. Criteria of equal chosen weight have no order among themselves, so chance deals theirs.
 */
function importanceDrawer(chosen: Float64Array, next: () => number): DrawWeights {
  const byImportance = Array.from(chosen, (_, index) => index).sort(
    (a, b) => (chosen[b] as number) - (chosen[a] as number),
  );
  const groups: number[][] = [];
  byImportance.forEach((criterion, place) => {
    const before = byImportance[place - 1];
    const equal =
      before !== undefined && (chosen[before] as number) - (chosen[criterion] as number) <= EQUAL_WEIGHTS;
    if (equal) groups.at(-1)?.push(criterion);
    else groups.push([criterion]);
  });
  const drawn = new Float64Array(chosen.length);
  return (weights) => {
    fromSimplex(drawn, next);
    sortRising(drawn);
    let at = drawn.length - 1;
    for (const group of groups) {
      for (let left = group.length; left > 0; left -= 1) {
        const pick = Math.min(left - 1, Math.floor(next() * left));
        const criterion = group[pick] as number;
        group[pick] = group[left - 1] as number;
        group[left - 1] = criterion;
        weights[criterion] = drawn[at] as number;
        at -= 1;
      }
    }
  };
}

/** Insertion sort in place: a handful of figures, thousands of times. */
function sortRising(figures: Float64Array): void {
  for (let index = 1; index < figures.length; index += 1) {
    const figure = figures[index] as number;
    let place = index;
    while (place > 0 && (figures[place - 1] as number) > figure) {
      figures[place] = figures[place - 1] as number;
      place -= 1;
    }
    figures[place] = figure;
  }
}
