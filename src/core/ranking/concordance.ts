import type { Localised } from "../language";
import { RANKING_TEXT } from "../text";
import { ranksGiven } from "./combine";

/** How far several judges agree. */
export interface Concordance {
  /** Kendall's W, 0 (no agreement) … 1 (all give the same order). */
  readonly w: number;
  readonly judges: number;
  /** Entries that every judge scored; only these count. */
  readonly entries: number;
  readonly meaning: Localised;
}

/**
 * Kendall's coefficient of concordance W, corrected for ties: W = 12·S / (m²(n³ − n) − m·ΣT), S being the squared
 * deviations of the rank sums, T = Σ(t³ − t) over each judge's ties (M. G. Kendall and B. Babington Smith, "The problem
 * of m rankings", Annals of Mathematical Statistics 10, 1939; ties: M. G. Kendall, "Rank Correlation Methods", 1948).
 *
 * @param judges one list of scores per judge, more being better; entries that not every judge scored are left aside
 * @returns null for fewer than two judges or entries, and where every judge ties all
 */
export function concordanceOf(judges: readonly (readonly (number | null)[])[]): Concordance | null {
  const length = judges[0]?.length ?? 0;
  const complete = Array.from({ length }, (_, entry) => entry).filter((entry) =>
    judges.every((scores) => scores[entry] !== null && scores[entry] !== undefined),
  );
  const m = judges.length;
  const n = complete.length;
  if (m < 2 || n < 2) return null;
  const ranks = judges.map(
    (scores) => ranksGiven(complete.map((entry) => scores[entry] as number)) as number[],
  );
  const sums = complete.map((_, entry) =>
    ranks.reduce((total, judge) => total + (judge[entry] as number), 0),
  );
  const mean = (m * (n + 1)) / 2;
  const squares = sums.reduce((total, sum) => total + (sum - mean) ** 2, 0);
  const ties = ranks.reduce((total, judge) => total + tieTerm(judge), 0);
  const greatest = m * m * (n ** 3 - n) - m * ties;
  if (greatest <= 0) return null;
  const w = Math.min(1, (12 * squares) / greatest);
  return { w, judges: m, entries: n, meaning: concordanceText(w) };
}

function tieTerm(ranks: readonly number[]): number {
  const times = new Map<number, number>();
  for (const rank of ranks) times.set(rank, (times.get(rank) ?? 0) + 1);
  let term = 0;
  for (const count of times.values()) term += count ** 3 - count;
  return term;
}

/**
 * W in words. The steps are those of R. C. Schmidt, "Managing Delphi surveys using nonparametric statistical
 * techniques", Decision Sciences 28, 1997.
 */
function concordanceText(w: number): Localised {
  const degree =
    w >= 0.9 ? "almostFull" : w >= 0.7 ? "strong" : w >= 0.5 ? "moderate" : w >= 0.3 ? "weak" : "hardly";
  return RANKING_TEXT.both((texts) => texts.concordance[degree]);
}
