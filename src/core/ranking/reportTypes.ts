import type { CriterionScale } from "../pack";
import type { StabilityQuestion } from "./acceptabilityTypes";
import type { Combination } from "./combine";
import type { Direction, Normalisation, RankingMethod } from "./method";
import type { LeftOutEntry, Ranking } from "./types";

/** The `ranking` part of the JSON report (spec/report.md). Rows are 1-based; shares are rounded to 12 digits. */
export interface RankingReport {
  /** Where the final order comes from: 序号 of the sheet, the proposal, or the order the call gave. */
  readonly basis: Ranking["basis"];
  readonly method: RankingMethod;
  /** Only for TOPSIS. */
  readonly normalisation?: Normalisation;
  readonly criteria: readonly {
    /** The field's id, or the id of another column. */
    readonly field: string;
    readonly weight: number;
    readonly direction: Direction;
    /** Present where it is not the method's own. */
    readonly scale?: CriterionScale;
    /** Present (true) where the figure counts per full year run. */
    readonly perYear?: true;
    readonly indifference?: number;
    /** Present (true) where all entries ranked are equal in it, so that it contributes nothing. */
    readonly constant?: true;
  }[];
  readonly entries: readonly {
    readonly rank: number;
    readonly row: number;
    /** Null for an entry included by the user although a figure is missing, and for two or three entries. */
    readonly score: number | null;
    /** Shared by tied entries; null where the score is. */
    readonly proposedRank: number | null;
    /** 序号 of the sheet; null where it is not 1 … n, each once. */
    readonly sheetRank: number | null;
    /** The reason typed for a moved entry. */
    readonly reason: string | null;
    /** Fields with an open warning that their figure may be wrong. */
    readonly doubtful: readonly string[];
    /** Rows with the same proposed score (of a tie of hundreds the first ones, see `TIE_LIST_LIMIT`). */
    readonly tiedWith: readonly number[];
    /** By criterion; sum is the score. Empty without a score. */
    readonly contributions: Readonly<Record<string, number>>;
    /** Share of random weightings for each rank 1 … n; sums to 1. Null where not computed. */
    readonly acceptability: readonly number[] | null;
    /** The reason typed for an entry ranked in spite of errors or missing figures. */
    readonly included?: string;
  }[];
  readonly leftOut: readonly {
    readonly row: number;
    readonly reason: LeftOutEntry["reason"];
    /** Criteria without a figure. */
    readonly missing?: readonly string[];
  }[];
  /** Rows of ties that nobody has decided. */
  readonly openTies: readonly (readonly number[])[];
  /** Between 序号 and the proposal; absent where one of them is missing. */
  readonly agreement?: {
    readonly tau: number | null;
    readonly same: number;
    readonly opposite: number;
    readonly tied: number;
  };
  /** Two or three entries side by side, instead of scores. */
  readonly comparison?: readonly {
    readonly field: string;
    readonly figures: readonly { readonly row: number; readonly figure: number }[];
    /** Rows with the best figure; empty where all are equal. */
    readonly best: readonly number[];
  }[];
  readonly committee?: ReportedCommittee;
  /** How the acceptabilities were drawn; absent where they were not. */
  readonly robustness?: { readonly draws: number; readonly seed: number };
  /** The three questions about the proposal's stability; absent where acceptabilities were not asked for. */
  readonly stability?: readonly ReportedStability[];
}

/** What the judges gave, and how far they agree. */
export interface ReportedCommittee {
  readonly combination: Combination;
  readonly judges: readonly { readonly name: string; readonly column: string }[];
  /** Kendall's W over the entries that every judge scored; null where it is not defined. */
  readonly concordance: { readonly w: number; readonly judges: number; readonly entries: number } | null;
  readonly entries: readonly {
    readonly row: number;
    readonly scores: readonly (number | null)[];
    readonly ranks: readonly (number | null)[];
    readonly mean: number | null;
    readonly trimmedMean: number | null;
    readonly borda: number | null;
    readonly spread: number | null;
  }[];
  /** Rows in order, and rows whose place changes, if one judge were left out. */
  readonly withoutOne: readonly {
    readonly judge: string;
    readonly order: readonly number[];
    readonly changed: readonly number[];
    readonly firstChanges: boolean;
  }[];
}

/** The answer to one question about the stability of the proposal. */
export interface ReportedStability {
  readonly question: StabilityQuestion;
  readonly spread?: number;
  readonly draws: number;
  readonly seed: number;
  readonly entries: readonly {
    readonly row: number;
    /** Share of weightings for each rank. */
    readonly ranks: readonly number[];
    /** By criterion: the average of the weightings that put it first; null where none did. */
    readonly centralWeights: Readonly<Record<string, number>> | null;
    /** By row: the share of weightings under which this entry is ahead; absent for long lists. */
    readonly ahead?: Readonly<Record<string, number>>;
  }[];
}
