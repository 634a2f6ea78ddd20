import type { Localised } from "../language";
import type { CriterionScale } from "../pack";
import type { Acceptability, AcceptabilityOptions, AcceptabilityProblem } from "./acceptabilityTypes";
import type { Combination } from "./combine";
import type { Committee } from "./committeeTypes";
import type { Direction, Normalisation, RankingMethod } from "./method";

/** Where the figures of a criterion come from. */
export type CriterionSource =
  | { readonly kind: "field"; readonly field: string }
  /** The field's figure divided by the full years run (at least 1) from the date field `since` to the reference date. */
  | { readonly kind: "perYear"; readonly field: string; readonly since: string }
  /** A column that is no field of the form, 0-based. */
  | { readonly kind: "column"; readonly column: number }
  /** Several columns made into one figure. */
  | { readonly kind: "combined"; readonly columns: readonly number[]; readonly combination: Combination };

/** A criterion that the sheet offers. */
export interface CriterionChoice {
  /** The field's id, the pack's id of a score column, or the header text of another column. Unique. */
  readonly id: string;
  readonly label: Localised;
  readonly unit: string | null;
  readonly source: CriterionSource;
  /** "max" unless the pack says otherwise: more is better. */
  readonly direction: Direction;
  /** Weight in the default order; 0 for one that is only offered. The defaults sum to 1 (or there are none). */
  readonly defaultWeight: number;
  /** True where the pack names it: it is listed without being asked for, also with weight 0. */
  readonly standard: boolean;
  /** The pack's own scale and threshold. */
  readonly scale?: CriterionScale;
  readonly indifference?: number;
  /** Why the pack names it, and the clause. */
  readonly why?: Localised;
  readonly clause?: string;
  /** Entries (sample rows aside) with a figure here. */
  readonly figures: number;
}

/** Several columns as one criterion, e.g. one column of scores per committee member. */
export interface CombinedCriterion {
  readonly id: string;
  readonly label?: Localised;
  /** Ids of choices, at least one. */
  readonly columns: readonly string[];
  readonly combination: Combination;
  readonly direction?: Direction;
}

/** What the user decided about the order. Everything is optional. */
export interface RankingOptions {
  /** Default "weighted-sum". */
  readonly method?: RankingMethod;
  /**
   * "sheet" or "proposed": which order is started from. Without it a valid 序号 (1 … n, each once) is, since it is the
   * union's own decision; otherwise the proposal.
   */
  readonly order?: "sheet" | "proposed";
  /** By criterion (id, label or column letters); where not given the pack's own, then the range. */
  readonly scales?: Readonly<Record<string, CriterionScale>>;
  /** By criterion: differences below it decide nothing. */
  readonly indifference?: Readonly<Record<string, number>>;
  /** Doubtful figures that a person has confirmed (已核实): field ids by identity. */
  readonly verified?: Readonly<Record<string, readonly string[]>>;
  /** Only for TOPSIS and criteria without a scale of their own; default "vector", TOPSIS as published. */
  readonly normalisation?: Normalisation;
  /**
   * The criteria used, with their weights: non-negative numbers, made to sum to 1. Named by id, by column letters or
   * by label. A weight of 0 keeps a criterion in the list without using it. Without weights the pack's own apply.
   */
  readonly weights?: Readonly<Record<string, number>>;
  /** Only where they differ from the choice's own. */
  readonly directions?: Readonly<Record<string, Direction>>;
  /** For the lexicographic order: ids, most important first; the others follow by weight. */
  readonly priority?: readonly string[];
  readonly combined?: readonly CombinedCriterion[];
  /** Identities of entries in the order the user wants; see `applyManualOrder` for entries not named. */
  readonly manualOrder?: readonly string[];
  /**
   * The order by 0-based sheet rows (command line); wins over `manualOrder`. Rows not named follow behind in the order
   * started from.
   */
  readonly orderRows?: readonly number[];
  /** Typed reasons of moved entries, by identity. */
  readonly reasons?: Readonly<Record<string, string>>;
  /** Entries ranked in spite of errors or missing figures, by identity, with the user's reason. */
  readonly included?: Readonly<Record<string, string>>;
  /** Asks for rank acceptabilities at once; absent or null leaves them out (a worker may add them later). */
  readonly acceptability?: AcceptabilityOptions | null;
}

/** A criterion as used. */
export interface RankedCriterion extends Omit<
  CriterionChoice,
  "defaultWeight" | "figures" | "scale" | "indifference"
> {
  /** All weights sum to 1 (or are all 0). */
  readonly weight: number;
  /** Least and greatest figure within the entries ranked; null where the criterion is not used (weight 0). */
  readonly minimum: number | null;
  readonly maximum: number | null;
  /** All entries ranked are equal here, so it contributes nothing. */
  readonly constant: boolean;
  /** As used; "vector" is the published scale of TOPSIS. */
  readonly usedScale: CriterionScale | "vector";
  /** As used, or null. */
  readonly threshold: number | null;
}

/** Something about the ranking as a whole that the user must know. */
export type RankingProblem =
  /** None of the criteria is on the sheet, or all weights are 0: all entries tie. */
  | { readonly code: "noCriteria" }
  /** A criterion asked for (or of the pack) that the sheet does not have. */
  | { readonly code: "unknownCriterion"; readonly criterion: string }
  /** A weight that is negative or no number; it counts as 0. */
  | { readonly code: "badWeight"; readonly criterion: string }
  /** All are equal in this criterion. */
  | { readonly code: "constantCriterion"; readonly criterion: string }
  /** One figure (at a 1-based row) is ten times the next or more and so sets the range for all others. */
  | {
      readonly code: "lonelyFigure";
      readonly criterion: string;
      readonly row: number;
      readonly figure: number;
      readonly next: number;
    }
  /** A logarithm was asked for; figures below 0 have none, so the range was used. */
  | { readonly code: "noLogarithm"; readonly criterion: string }
  /** The order of the sheet was asked for and 序号 is not 1 … n. */
  | { readonly code: "noSheetOrder" }
  /** A row of the wanted order that is not ranked (1-based sheet row): no entry there, or one that is left out. */
  | { readonly code: "orderRowNotRanked"; readonly row: number }
  /** An identity of the wanted order, or an inclusion, that fits no entry (the entry was removed or renamed). */
  | { readonly code: "unknownEntry"; readonly identity: string };

/** A figure that is less exact than it looks. */
export interface InexactFigure {
  readonly criterion: string;
  /**
   * "qualifier": only a bound or an estimate stands there (50余); "fewerScores": not every member gave a score;
   * "years": the date leaves the number of full years open, and the greater one was taken.
   */
  readonly why: "qualifier" | "fewerScores" | "years";
}

export interface RankedEntry {
  /** Index in `review.entries`. */
  readonly entry: number;
  /** 0-based sheet row. */
  readonly row: number;
  readonly identity: string;
  /** 1 … n in the final list; no ties. */
  readonly rank: number;
  /** The sheet's own 序号; null where the sheet has no valid 1 … n. */
  readonly sheetRank: number | null;
  /** Proposed rank, shared by tied entries (1, 1, 3); null for an included entry without a score, and for two or three. */
  readonly proposedRank: number | null;
  /** Place in the proposed list, ties in sheet order; null as above. */
  readonly proposedPlace: number | null;
  /** Fields with an open warning that their figure may be wrong, among the criteria listed. */
  readonly doubtful: readonly string[];
  /** 0 … 1, more is better; tied entries have the same; null where `proposedRank` is. */
  readonly score: number | null;
  /** The other entries of the tie (indexes in `review.entries`). */
  readonly tiedWith: readonly number[];
  /** By criterion, in the order of `criteria`; they add up to the score. */
  readonly contributions: readonly number[];
  /** Raw figures by criterion, in the field's unit; null where missing or not used. */
  readonly figures: readonly (number | null)[];
  /** True for the entries that the user moved from where the order started; entries that only made room are not. */
  readonly moved: boolean;
  /** The reason typed for the move, or null. */
  readonly reason: string | null;
  /** The user's reason for ranking it all the same, or null for an entry that needs none. */
  readonly included: string | null;
  readonly inexact: readonly InexactFigure[];
}

/** An entry that is not in the ranked list. It is never sorted as if it had zeros. */
export interface LeftOutEntry {
  readonly entry: number;
  readonly row: number;
  readonly identity: string;
  readonly reason: "errors" | "missingCriterion" | "sampleRow";
  /** Criteria without a figure (also where the first reason is another). */
  readonly missing: readonly string[];
  /** Number of error findings of the entry that bar it. */
  readonly errors: number;
}

/** Two entries next to each other in the final list. */
export interface Neighbours {
  /** Indexes in `review.entries`. */
  readonly ahead: number;
  readonly behind: number;
  readonly decidedBy:
    | { readonly kind: "criterion"; readonly criterion: string }
    /** A tie, settled by the order of rows. */
    | { readonly kind: "sheetOrder" }
    /** The one behind was included without a score. */
    | { readonly kind: "noScore" }
    /** The user's order says so, against the scores or without any. */
    | { readonly kind: "manual" };
  /** Score of the one ahead less that of the one behind; null where one has none. */
  readonly lead: number | null;
  /**
   * The smallest change of one weight, the others keeping their proportion, that makes both equal; beyond it the one
   * behind is ahead. Null where no single weight can (or for the lexicographic order, or a manual decision).
   */
  readonly swap: { readonly criterion: string; readonly from: number; readonly to: number } | null;
}

/** Two or three entries side by side, criterion by criterion: no score says which is better by how much. */
export interface Comparison {
  readonly criterion: string;
  /** Figures of the entries compared, in the order of `Ranking.comparedEntries`. */
  readonly figures: readonly number[];
  /** Those of them (indexes in `review.entries`) with the best figure; empty where all are equal. */
  readonly best: readonly number[];
}

/** How far the sheet's order and the proposal agree. */
export interface Agreement {
  /** Kendall's tau-b, −1 … 1; null where one of the two orders ties all. */
  readonly tau: number | null;
  /** Pairs of entries that both orders put the same way, the other way round, and that the proposal ties. */
  readonly same: number;
  readonly opposite: number;
  readonly tied: number;
}

/** A proposed order and what the user made of it. */
export interface Ranking {
  /** Where the final order comes from: the sheet's 序号, the proposal, or the user's own arrangement. */
  readonly basis: "sheet" | "proposed" | "manual";
  /** 序号 is 1 … n, each once: the union has decided. */
  readonly hasSheetOrder: boolean;
  /** Between the sheet's order and the proposal; null where one of them is missing. */
  readonly agreement: Agreement | null;
  /** For two or three scored entries, instead of scores; null for more. */
  readonly comparison: readonly Comparison[] | null;
  /** The entries of `comparison` (indexes in `review.entries`), in sheet order; empty where there is none. */
  readonly comparedEntries: readonly number[];
  /** Ties (indexes in `review.entries`) that nobody has decided yet. */
  readonly openTies: readonly (readonly number[])[];
  /** How many figures of the entries listed are under an open warning. */
  readonly doubtfulFigures: number;
  /** What the judges' columns say; null where there are none. */
  readonly committee: Committee | null;
  readonly method: RankingMethod;
  readonly normalisation: Normalisation;
  readonly criteria: readonly RankedCriterion[];
  /** For the lexicographic order: ids in the order asked; empty otherwise. */
  readonly asked: readonly string[];
  /** Number of `entries`. */
  readonly count: number;
  /** The first `count` of `entries`, without making the others: a printed report shows the first of thousands. */
  leading(count: number): readonly RankedEntry[];
  /** `entries` one by one, each made when its turn comes: none is kept, so that 100,000 cost no more than one. */
  each(): Iterable<RankedEntry>;
  /** The 0-based sheet row of an entry, by its number in the review. */
  rowOf(entry: number): number;
  /** In final order. */
  readonly entries: readonly RankedEntry[];
  /** In sheet order. */
  readonly leftOut: readonly LeftOutEntry[];
  /** One for each pair of neighbours, in final order. */
  readonly neighbours: readonly Neighbours[];
  readonly problems: readonly RankingProblem[];
  /** True where the final order is not the one started from (the sheet's, or the proposal). */
  readonly manual: boolean;
  /** Candidates are `scored`, in that order; null where not asked for. */
  readonly acceptability: Acceptability | null;
  /** Entries that have a score (indexes in `review.entries`), in sheet order: the candidates of `acceptability`. */
  readonly scored: readonly number[];
  /** Criteria that are used (ids): the criteria of `acceptability`. */
  readonly used: readonly string[];
  /** What a worker needs to compute `acceptability` later; plain data. */
  readonly acceptabilityProblem: AcceptabilityProblem;
}
