import { sum } from "./weights";

/** How several score columns (one per committee member) become one figure. */
export type Combination = "mean" | "trimmedMean" | "borda";

/** Fewest scores for a trimmed mean: with two, nothing would be left after dropping the highest and the lowest. */
const TRIMMED_MEAN_MINIMUM = 3;

/** A combined score, or why there is none. */
export type CombinedScore =
  | { readonly value: number; readonly given: number }
  | { readonly value: null; readonly reason: "noScore" | "tooFewScores" };

/**
 * One figure from the scores of several people.
 *
 * "mean" is the arithmetic mean of the scores given. "trimmedMean" drops one highest and one lowest score first
 * (去掉一个最高分和一个最低分, the way juries commonly score) and needs at least three. An absent score (a member who
 * recused) is left out of the mean and never counts as zero; `given` says how many there were.
 * @param scores one per member; null where the member gave none.
 */
export function combineScores(
  scores: readonly (number | null)[],
  how: Exclude<Combination, "borda">,
): CombinedScore {
  // Sorted also for the mean: the same scores in another order must not differ by a rounding error.
  const given = scores.filter((score) => score !== null).sort((a, b) => a - b);
  if (given.length === 0) return { value: null, reason: "noScore" };
  if (how === "mean") return { value: sum(given) / given.length, given: given.length };
  if (given.length < TRIMMED_MEAN_MINIMUM) return { value: null, reason: "tooFewScores" };
  return { value: sum(given.slice(1, -1)) / (given.length - 2), given: given.length };
}

/**
 * The ranks one member gave, the best 1; equal scores share the mean of their ranks. Null where no score was given.
 */
export function ranksGiven(scores: readonly (number | null)[]): readonly (number | null)[] {
  const given = scores.filter((score) => score !== null);
  return scores.map((score) => {
    if (score === null) return null;
    const above = given.filter((other) => other > score).length;
    const equal = given.filter((other) => other === score).length;
    return above + (equal + 1) / 2;
  });
}

/**
 * Borda points of each entry (J.-C. de Borda, "Mémoire sur les élections au scrutin", 1781): from every member as many
 * as entries are ranked behind, half a point for each that is ranked equal, added up. What counts is each member's
 * order, not how generous the scores are. For an entry that a member gave no score, the mean of the other members'
 * points stands in, scaled to the number that member ranked.
 * @param judges one list of scores per member, all as long as there are entries
 * @returns null for an entry that nobody scored
 */
export function bordaFigures(judges: readonly (readonly (number | null)[])[]): readonly (number | null)[] {
  const shares = judges.map((scores) => {
    const count = scores.filter((score) => score !== null).length;
    return ranksGiven(scores).map((rank) =>
      rank === null ? null : count < 2 ? 0 : (count - rank) / (count - 1),
    );
  });
  const entries = judges[0]?.length ?? 0;
  return Array.from({ length: entries }, (_, entry) => {
    const given = shares.flatMap((judge) => judge[entry] ?? []);
    if (given.length === 0) return null;
    const mean = sum([...given].sort((a, b) => a - b)) / given.length;
    const others = Math.max(...judges.map((scores) => scores.filter((score) => score !== null).length)) - 1;
    // Half points only, so that equal sums come out equal.
    return given.length === judges.length
      ? Math.round(mean * others * judges.length * 2) / 2
      : mean * others * judges.length;
  });
}
