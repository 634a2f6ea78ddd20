import type {
  InexactFigure,
  LeftOutEntry,
  MissingFigure,
  Neighbours,
  RankingMethod,
  RankingProblem,
} from "../core";

/** What the worker tells the page of the ranking; see `views.ts`. */

/** One studio of the proposed or final order. */
export interface RankedEntryView {
  readonly row: number;
  readonly identity: string;
  readonly studioName: string;
  readonly leaderName: string;
  readonly hostUnit: string;
  readonly rank: number;
  readonly proposedRank: number | null;
  readonly score: number | null;
  /** Sheet rows (0-based) of the studios with the same proposed score. */
  readonly tiedWith: readonly number[];
  /** By criterion, adding up to the score. */
  readonly contributions: readonly number[];
  readonly figures: readonly (number | null)[];
  readonly moved: boolean;
  readonly reason: string | null;
  readonly included: string | null;
  /** Why this one stands before the next one; null for the last. */
  readonly decidedBy: Neighbours["decidedBy"] | null;
  /** The change of one weight that would make both equal, in percent; null where none does. */
  readonly swap: { readonly criterion: string; readonly from: number; readonly to: number } | null;
  /** Figures that are less exact than they look. */
  readonly inexact: readonly InexactFigure[];
}

export interface CriterionView {
  readonly id: string;
  readonly label: string;
  readonly unit: string | null;
  /** Whole percents; all of them sum to exactly 100 (or are all 0). */
  readonly percent: number;
  readonly direction: "max" | "min";
  readonly constant: boolean;
  /** Takes part: has a weight, or was named for comparing one criterion after the other. */
  readonly used: boolean;
}

/** A numeric column that is a criterion or may become one. */
export interface CriterionOption {
  readonly id: string;
  readonly label: string;
  /** Letters of a column that is no field of the form: only such columns can be combined. */
  readonly column: string | null;
  /** Already a criterion by itself. */
  readonly taken: boolean;
  /** Entries with a figure here. */
  readonly figures: number;
}

/** A figure that an entry lacks; the cell where one is to blame. */
export interface MissingView extends MissingFigure {
  readonly label: string;
  readonly cell: string | null;
}

export interface LeftOutView extends Pick<LeftOutEntry, "row" | "identity" | "reason" | "errors"> {
  readonly studioName: string;
  /** The criteria without a figure, and why. */
  readonly missing: readonly MissingView[];
}

export interface RankingView {
  readonly method: RankingMethod;
  /** Compared one after the other they stand in that order; otherwise as they were chosen. */
  readonly criteria: readonly CriterionView[];
  /** Columns with figures. */
  readonly choices: readonly CriterionOption[];
  readonly entries: readonly RankedEntryView[];
  readonly leftOut: readonly LeftOutView[];
  readonly problems: readonly RankingProblem[];
  readonly manual: boolean;
  /** Studios that have a score. */
  readonly scored: number;
  /** Weights by id as whole percents, to be kept and changed. */
  readonly percents: Readonly<Record<string, number>>;
}

/** Rank acceptabilities by identity: share of random weightings per rank. */
export interface AcceptabilityView {
  readonly draws: number;
  readonly ranks: Readonly<Record<string, readonly number[]>>;
}
