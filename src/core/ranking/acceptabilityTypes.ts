import type { CriterionParameters, Matrix, RankingMethod } from "./method";
import type { ScaledColumn } from "./scaling";
import type { TopsisColumn } from "./topsis";

/** How many random weightings are drawn unless told otherwise: an index is then right to ±0.01 (95 %). */
export const ACCEPTABILITY_DRAWS = 10_000;
/** The seed unless told otherwise. Fixed, so that the same sheet always gives the same report. */
export const ACCEPTABILITY_SEED = 20_010_601;

/** How far "around" draws each weight from the chosen one unless told otherwise: a fifth of it either way. */
export const AROUND_SPREAD = 0.2;

/**
 * Which weights are drawn: "around" the chosen ones, those that keep their order of "importance", or "any" at all.
 */
export type StabilityQuestion = "around" | "importance" | "any";

export interface AcceptabilityOptions {
  readonly draws?: number;
  readonly seed?: number;
  /** Default "any". */
  readonly question?: StabilityQuestion;
  /** For "around": every weight is drawn between (1 − spread) and (1 + spread) times itself; 0 … 1. */
  readonly spread?: number;
}

/** What is drawn over: the ranked candidates on the common scale. */
export interface AcceptabilityProblem {
  readonly method: RankingMethod;
  readonly candidates: number;
  readonly criteria: readonly CriterionParameters[];
  readonly columns: readonly ScaledColumn[];
  /** Only asked for TOPSIS. */
  readonly topsis: readonly TopsisColumn[];
  /** For the lexicographic order: criteria in the order they are asked; else empty. */
  readonly asked: readonly number[];
}

export interface Acceptability {
  readonly question: StabilityQuestion;
  /** For "around"; else null. */
  readonly spread: number | null;
  readonly draws: number;
  readonly seed: number;
  /** candidate × rank (0 is the first rank): share of weightings. Every row and every column sums to 1. */
  readonly ranks: Matrix;
  /**
   * candidate × criterion: the average of the weightings that put this candidate first ("what must one value for this
   * one to lead"); null for a candidate that no weighting put first. Sums to 1.
   */
  readonly centralWeights: readonly (readonly number[] | null)[];
  /**
   * candidate × candidate: the share of weightings under which the first is ahead of the second, ties counting half
   * for each. Null for more than `PAIRWISE_LIMIT` candidates: such a table is no help to anybody.
   */
  readonly wins: Matrix | null;
}

/** Most candidates whose wins over each other are counted. */
export const PAIRWISE_LIMIT = 120;

/** Where a chunked computation stands. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}
