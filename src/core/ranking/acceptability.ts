import {
  ACCEPTABILITY_DRAWS,
  ACCEPTABILITY_SEED,
  AROUND_SPREAD,
  PAIRWISE_LIMIT,
  type Acceptability,
  type AcceptabilityOptions,
  type AcceptabilityProblem,
  type Progress,
} from "./acceptabilityTypes";
import { evaluator } from "./drawEvaluators";
import type { CriterionParameters } from "./method";
import { randomFromSeed } from "./random";
import type { ScaledColumn } from "./scaling";
import { TIE_TOLERANCE } from "./ties";
import { weightDrawer } from "./weightDraws";

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
 * Three questions (spec/rules.md, "Ranking"): "any" draws from all weights, as SMAA-2 does; "importance" from those
 * that keep the order of the chosen weights (ordinal preference information, section 5 of the same paper); "around"
 * draws every weight evenly within a share of itself, and makes them sum to 1 again.
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
  const question = options.question ?? "any";
  const spread = question === "around" ? Math.min(1, Math.max(0, options.spread ?? AROUND_SPREAD)) : null;
  const random = randomFromSeed(seed);
  const { candidates } = problem;
  const active = activeCriteria(problem);
  const draw = weightDrawer(question, spread ?? 0, chosenWeights(problem, active), () =>
    random.nextFraction(),
  );
  const evaluate = evaluator(problem, active);
  const weights = new Float64Array(active.length);
  const counts = Array.from({ length: candidates }, () => new Float64Array(candidates));
  const firsts = Array.from({ length: candidates }, () => new Float64Array(active.length));
  const wins = candidates <= PAIRWISE_LIMIT ? new Float64Array(candidates * candidates) : null;
  const utilities = new Float64Array(candidates);
  const order = Uint32Array.from({ length: candidates }, (_, index) => index);
  for (let done = 0; done < draws; done += 1) {
    if (done > 0 && done % CHUNK === 0) yield { done, total: draws };
    draw(weights);
    evaluate(weights, utilities);
    sortByUtility(order, utilities);
    countRanks(order, utilities, weights, counts, firsts, wins);
  }
  return {
    question,
    spread,
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
    wins:
      wins === null
        ? null
        : Array.from({ length: candidates }, (_, row) =>
            Array.from(wins.subarray(row * candidates, (row + 1) * candidates), (count) => count / draws),
          ),
  };
}

/** The criteria drawn over. */
function activeCriteria({ criteria, columns, asked }: AcceptabilityProblem): readonly number[] {
  return criteria.flatMap(({ weight }, index) =>
    (weight > 0 || asked.includes(index)) && !(columns[index] as ScaledColumn).constant ? [index] : [],
  );
}

/**
 * The chosen weights of the criteria drawn over, summing to 1. In a lexicographic order what is asked first is the
 * most important whatever weight it was given, so the weights are handed out in that order.
 */
function chosenWeights(problem: AcceptabilityProblem, active: readonly number[]): Float64Array {
  const given = active.map((index) => (problem.criteria[index] as CriterionParameters).weight);
  const weights = Float64Array.from(given);
  if (problem.method === "lexicographic") {
    const falling = [...given].sort((a, b) => b - a);
    const inOrder = problem.asked.filter((index) => active.includes(index));
    // Distinct, so that the order asked stays the order of importance.
    inOrder.forEach((index, place) => {
      weights[active.indexOf(index)] = (falling[place] as number) + (inOrder.length - place) * 1e-9;
    });
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return total > 0 ? weights.map((weight) => weight / total) : weights;
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
  wins: Float64Array | null,
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
      if (wins !== null) countWins(wins, order, member, start, end);
    }
    start = end;
  }
}

/** A candidate is ahead of all behind its tie, and half ahead of the others in it. */
function countWins(wins: Float64Array, order: Uint32Array, member: number, start: number, end: number): void {
  const row = (order[member] as number) * order.length;
  for (let behind = end; behind < order.length; behind += 1) {
    const at = row + (order[behind] as number);
    wins[at] = (wins[at] as number) + 1;
  }
  for (let tied = start; tied < end; tied += 1) {
    if (tied === member) continue;
    const at = row + (order[tied] as number);
    wins[at] = (wins[at] as number) + 0.5;
  }
}
