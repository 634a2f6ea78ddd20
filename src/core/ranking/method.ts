import type { CriterionScale } from "../pack";

/**
 * The numeric side of a ranking, free of sheets and languages: a matrix of figures, one row per candidate and one
 * column per criterion, all finite.
 */
export type RankingMethod = "weighted-sum" | "topsis" | "lexicographic";

/** All methods, in the order they are offered. */
export const RANKING_METHODS: readonly RankingMethod[] = ["weighted-sum", "topsis", "lexicographic"];

/**
 * How columns without a scale of their own are made comparable before TOPSIS weighs them; the other methods always
 * use "minMax".
 */
export type Normalisation = "minMax" | "vector";

export type Direction = "max" | "min";

/** One criterion as the methods see it. */
export interface CriterionParameters {
  readonly direction: Direction;
  /** 0 … 1; the weights of all criteria sum to 1 (or are all 0). */
  readonly weight: number;
  /** Absent: the method's own, from the worst to the best ("minmax"), or for TOPSIS the normalisation asked for. */
  readonly scale?: CriterionScale;
  /** Differences below this, in the column's own unit, count as none. */
  readonly indifference?: number;
}

/** Candidates × criteria. Rows are candidates. */
export type Matrix = readonly (readonly number[])[];

/** What a method answers. */
export interface MethodResult {
  /** By candidate, from 0 to 1; more is better. */
  readonly scores: readonly number[];
  /**
   * What the candidate's score is made of, one part per criterion: not negative, adding up to the score. A function,
   * because of a long list only the first entries are looked at.
   */
  contributionsOf(candidate: number): readonly number[];
}
