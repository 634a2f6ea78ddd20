/**
 * Weights scaled so that they sum to 1.
 *
 * The plain quotients can miss 1 by a rounding error; that error is put on the largest weight until the sum, added
 * up in the given order, is 1. Weights that are all zero stay zero: nobody said what counts, and equal weights would
 * be a guess.
 * @param weights non-negative finite numbers; a negative, infinite or missing figure counts as 0 (see
 *   `weightProblems`, which says so to the user).
 */
export function normaliseWeights(weights: readonly number[]): number[] {
  const clean = weights.map((weight) => (Number.isFinite(weight) && weight > 0 ? weight : 0));
  const largest = Math.max(0, ...clean);
  if (largest === 0) return clean;
  // Divided by the largest first, so that neither huge nor tiny weights overflow the sum.
  const relative = clean.map((weight) => weight / largest);
  const total = sum(relative);
  const shares = relative.map((weight) => weight / total);
  const heaviest = shares.indexOf(Math.max(...shares));
  for (let round = 0; round < 4 && sum(shares) !== 1; round += 1) {
    shares[heaviest] = (shares[heaviest] as number) + (1 - sum(shares));
  }
  return sum(shares) === 1 ? shares : exactShares(shares, heaviest);
}

/** A step of the exact shares: sums of its multiples up to 1 need 51 bits and so carry no rounding error. */
const EXACT_STEP = 2 ** -50;

/** The same shares on a grid fine enough not to matter, on which they add up to 1 in any order. */
function exactShares(shares: readonly number[], heaviest: number): number[] {
  const exact = shares.map((share) => Math.round(share / EXACT_STEP) * EXACT_STEP);
  exact[heaviest] = (exact[heaviest] as number) + (1 - sum(exact));
  return exact;
}

/** What is wrong with a set of weights, by criterion id. */
export interface WeightProblem {
  readonly criterion: string;
  readonly code: "negative" | "notANumber" | "unknownCriterion" | "allZero";
}

/**
 * What is wrong with weights a person gave: a negative one, one that is no number, one for a criterion that the sheet
 * does not have, or nothing above zero at all (then `criterion` is "").
 */
export function weightProblems(
  weights: Readonly<Record<string, number>>,
  known: readonly string[],
): readonly WeightProblem[] {
  const problems: WeightProblem[] = [];
  for (const [criterion, weight] of Object.entries(weights)) {
    if (!known.includes(criterion)) problems.push({ criterion, code: "unknownCriterion" });
    if (!Number.isFinite(weight)) problems.push({ criterion, code: "notANumber" });
    else if (weight < 0) problems.push({ criterion, code: "negative" });
  }
  if (problems.length === 0 && !Object.values(weights).some((weight) => weight > 0)) {
    problems.push({ criterion: "", code: "allZero" });
  }
  return problems;
}

/**
 * Whole percents that sum to exactly 100, by the largest-remainder method (Hamilton's): every weight gets its floor,
 * the points left over go to the largest fractions, the earlier criterion first where fractions are equal. All zero
 * stays all zero.
 */
export function percentWeights(weights: Readonly<Record<string, number>>): Record<string, number> {
  const ids = Object.keys(weights);
  const shares = apportion(normaliseWeights(ids.map((id) => weights[id] as number)), 100);
  return Object.fromEntries(ids.map((id, index) => [id, shares[index] as number]));
}

/**
 * Weights in whole percents after one slider was moved: the moved one takes its new value, the others share the rest
 * in their present proportion (equally, if they are all zero), and the sum stays exactly 100. A single criterion is
 * always 100.
 * @param percents whole percents by criterion id.
 * @param changedId the criterion whose slider was moved; an unknown one changes nothing.
 * @param newValue its new value; rounded, and limited to 0 … 100.
 */
export function rebalanceWeights(
  percents: Readonly<Record<string, number>>,
  changedId: string,
  newValue: number,
): Record<string, number> {
  const others = Object.keys(percents).filter((id) => id !== changedId);
  if (!(changedId in percents)) return { ...percents };
  if (others.length === 0) return { [changedId]: 100 };
  const wanted = Number.isFinite(newValue) ? Math.min(100, Math.max(0, Math.round(newValue))) : 0;
  const present = normaliseWeights(others.map((id) => percents[id] as number));
  const shares = apportion(sum(present) === 0 ? others.map(() => 1 / others.length) : present, 100 - wanted);
  return Object.fromEntries(
    Object.keys(percents).map((id) => [
      id,
      id === changedId ? wanted : (shares[others.indexOf(id)] as number),
    ]),
  );
}

/** `total` whole points over shares that sum to 1 (or to 0: then nobody gets any). */
function apportion(shares: readonly number[], total: number): number[] {
  if (sum(shares) === 0) return shares.map(() => 0);
  const exact = shares.map((share) => share * total);
  // A share of 28.999999999999996 points means 29: rounding errors must not decide who gets a point.
  const points = exact.map((quota) => Math.floor(quota + 1e-9));
  const byRemainder = exact
    .map((quota, index) => ({ index, remainder: quota - (points[index] as number) }))
    .sort((a, b) =>
      Math.abs(b.remainder - a.remainder) > 1e-9 ? b.remainder - a.remainder : a.index - b.index,
    );
  const left = total - sum(points);
  byRemainder.slice(0, left).forEach(({ index }) => (points[index] = (points[index] as number) + 1));
  return points;
}

/** Added up from left to right; the one sum used for weights, so that "exactly 1" means one thing. */
export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
