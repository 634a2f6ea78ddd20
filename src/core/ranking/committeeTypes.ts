import type { Combination } from "./combine";
import type { Concordance } from "./concordance";

/** One entry as the committee saw it. Lists are by judge. */
export interface CommitteeEntry {
  /** Index in `review.entries`. */
  readonly entry: number;
  readonly row: number;
  readonly scores: readonly (number | null)[];
  /** The judge's rank, 1 the best, equal scores sharing the mean of their ranks. */
  readonly ranks: readonly (number | null)[];
  readonly mean: number | null;
  /** Without one highest and one lowest; null with fewer than three scores. */
  readonly trimmedMean: number | null;
  readonly borda: number | null;
  /** Highest less lowest score. */
  readonly spread: number | null;
  /** Highest less lowest rank: how far the judges disagree about this entry. */
  readonly rankSpread: number | null;
}

/** What the order would be without one judge. */
export interface LeftOutJudge {
  readonly judge: string;
  /** Entries (indexes in `review.entries`) in the order of the others' combined scores. */
  readonly order: readonly number[];
  /** Entries whose place would be another. */
  readonly changed: readonly number[];
  readonly firstChanges: boolean;
}

/** The scores of a committee: what the record, the heat strip and the words are made of. */
export interface Committee {
  readonly judges: readonly string[];
  /** 0-based columns, by judge. */
  readonly columns: readonly number[];
  /** How the scores are made one figure: the criterion's own way, or the mean where none uses them. */
  readonly combination: Combination;
  /** In sheet order. */
  readonly entries: readonly CommitteeEntry[];
  readonly concordance: Concordance | null;
  /** One per judge; empty with fewer than three judges. */
  readonly withoutOne: readonly LeftOutJudge[];
}
