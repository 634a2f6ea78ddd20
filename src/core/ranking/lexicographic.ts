import type { CriterionParameters, MethodResult } from "./method";
import type { ScaledColumn } from "./scaling";
import { TIE_TOLERANCE } from "./ties";

/**
 * The criteria in the order in which a lexicographic ranking asks them: those of `priority` first, then the others by
 * weight, the heavier first and the earlier listed first among equals. A criterion of weight 0 that `priority` does
 * not name has been dropped by the user and is not asked.
 * @param priority indexes of criteria, most important first.
 */
export function lexicographicOrder(
  criteria: readonly CriterionParameters[],
  priority: readonly number[],
): readonly number[] {
  const named = priority.filter((index, place) => index in criteria && priority.indexOf(index) === place);
  const rest = criteria
    .map((_, index) => index)
    .filter((index) => !named.includes(index) && (criteria[index] as CriterionParameters).weight > 0)
    .sort(
      (a, b) =>
        (criteria[b] as CriterionParameters).weight - (criteria[a] as CriterionParameters).weight || a - b,
    );
  return [...named, ...rest];
}

/**
 * Candidates grouped into classes of one criterion, the worst class 0. Figures closer than the tie tolerance on the
 * 0 … 1 scale are one class.
 */
export function classesOf(scaled: readonly number[]): readonly number[] {
  const ascending = scaled
    .map((_, index) => index)
    .sort((a, b) => (scaled[a] as number) - (scaled[b] as number));
  const classes = scaled.map(() => 0);
  let current = 0;
  let start = scaled[ascending[0] as number] as number;
  for (const index of ascending) {
    const value = scaled[index] as number;
    if (value - start > TIE_TOLERANCE) {
      current += 1;
      start = value;
    }
    classes[index] = current;
  }
  return classes;
}

/**
 * Lexicographic order (P. C. Fishburn, "Lexicographic orders, utilities and decision rules: a survey", Management
 * Science 20, 1974): the most important criterion decides; only among those equal in it the next one does.
 *
 * Such an order has no natural score. The score given here is the share of the other candidates that come behind,
 * and a criterion's contribution is the share of the others that this criterion put behind; so contributions add up
 * to the score, candidates equal in all criteria have one score, and "0.6 from outcomes" reads "ahead of 60 % of the
 * others because of outcomes".
 */
export function lexicographic(
  columns: readonly ScaledColumn[],
  order: readonly number[],
  candidates: number,
): MethodResult {
  const contributions = Array.from({ length: candidates }, () => columns.map(() => 0));
  let groups: readonly (readonly number[])[] = [Array.from({ length: candidates }, (_, index) => index)];
  for (const criterion of order) {
    const classes = classesOf((columns[criterion] as ScaledColumn).scaled);
    groups = groups.flatMap((group) => splitGroup(group, classes, criterion, contributions));
  }
  const others = Math.max(1, candidates - 1);
  for (const row of contributions) row.forEach((beaten, criterion) => (row[criterion] = beaten / others));
  return {
    scores: contributions.map((row) => row.reduce((total, part) => total + part, 0)),
    contributionsOf: (candidate) => contributions[candidate] as readonly number[],
  };
}

/** Splits candidates equal so far by one criterion, and counts for each how many of them it now leaves behind. */
function splitGroup(
  group: readonly number[],
  classes: readonly number[],
  criterion: number,
  beaten: readonly number[][],
): readonly (readonly number[])[] {
  const byClass = new Map<number, number[]>();
  for (const candidate of group) {
    const key = classes[candidate] as number;
    const members = byClass.get(key);
    if (members) members.push(candidate);
    else byClass.set(key, [candidate]);
  }
  const ascending = [...byClass.keys()].sort((a, b) => a - b);
  let behind = 0;
  return ascending.map((key) => {
    const members = byClass.get(key) as number[];
    for (const candidate of members) (beaten[candidate] as number[])[criterion] = behind;
    behind += members.length;
    return members;
  });
}
