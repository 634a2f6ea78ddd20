import type {
  Combination,
  CriterionScale,
  InexactFigure,
  LeftOutEntry,
  MissingFigure,
  Neighbours,
  OrderWriteBack,
  RankingMethod,
  RankingProblem,
  StabilityAnswer,
  StabilityQuestion,
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
  /** 序号 of the sheet where it is an order, else null. */
  readonly sheetRank: number | null;
  readonly proposedRank: number | null;
  /** Place in the proposal, ties in sheet order; null without a score. */
  readonly proposedPlace: number | null;
  /** Figures that an open warning says may be wrong. */
  readonly doubtful: readonly DoubtfulView[];
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

/** A figure of a criterion that may be wrong; it is confirmed by a person or the studio is left out. */
export interface DoubtfulView {
  readonly field: string;
  readonly label: string;
  /** Null where no column carries it. */
  readonly cell: string | null;
}

/** The sheet's order and the proposal. */
export interface SlopeView {
  /** How far they agree, in a sentence. */
  readonly words: string;
  /** Kendall's tau-b, or null where the proposal tells nobody apart. */
  readonly tau: number | null;
  /** In the sheet's order; null for so many studios that nobody could follow the lines. */
  readonly lines:
    | readonly {
        readonly identity: string;
        readonly name: string;
        readonly sheetRank: number;
        /** Places among the studios listed, 1 …. */
        readonly sheetPlace: number;
        readonly proposedPlace: number | null;
        readonly proposedRank: number | null;
        readonly words: string;
      }[]
    | null;
}

/** Two or three studios side by side: they get no score. Lists are by studio, in the order of `names`. */
export interface ComparisonView {
  readonly names: readonly string[];
  readonly criteria: readonly {
    readonly id: string;
    readonly label: string;
    readonly unit: string | null;
    readonly figures: readonly number[];
    readonly best: readonly boolean[];
  }[];
}

/** What the judges' columns say. Lists are by judge. */
export interface CommitteeView {
  readonly judges: readonly string[];
  readonly combination: Combination;
  /** Kendall's W over the studios that every judge scored, with its meaning; null where it says nothing. */
  readonly concordance: { readonly w: number; readonly entries: number; readonly words: string } | null;
  /** In final order, those left out last. */
  readonly entries: readonly {
    readonly name: string;
    readonly rank: number | null;
    readonly scores: readonly (number | null)[];
    readonly ranks: readonly (number | null)[];
    readonly mean: number | null;
    readonly trimmedMean: number | null;
    readonly borda: number | null;
    readonly spread: number | null;
    /** Highest less lowest rank given. */
    readonly rankSpread: number | null;
  }[];
  /** Whose places would change without each judge. */
  readonly withoutOne: readonly {
    readonly judge: string;
    readonly changed: readonly string[];
    readonly firstChanges: boolean;
  }[];
}

/** One of the three questions about stability, answered. Lists are in the proposal's order. */
export interface StabilityView {
  readonly question: StabilityQuestion;
  readonly title: string;
  readonly explained: string;
  readonly verdict: StabilityAnswer["verdict"];
  readonly words: string;
  readonly names: readonly string[];
  readonly identities: readonly string[];
  /** Studio × rank: share of weightings. */
  readonly ranks: readonly (readonly number[])[];
  /** Studio × studio: share of weightings under which the first is ahead; null for very many. */
  readonly wins: readonly (readonly number[])[] | null;
  /** What one would have to believe for each studio to come first; for any weights only. */
  readonly beliefs: readonly string[];
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
  /** Why the notice's pack names it, and by which clause; null where it does not say. */
  readonly why: string | null;
  readonly clause: string | null;
  /** How its figures come onto the common scale; "vector" is the published one of TOPSIS. */
  readonly scale: CriterionScale | "vector";
  /** Differences below it decide nothing; null without such a threshold. */
  readonly threshold: number | null;
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
interface MissingView extends MissingFigure {
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
  /** Where the final order comes from: 序号 of the sheet, the proposal, or an arrangement of the user's own. */
  readonly basis: "sheet" | "proposed" | "manual";
  /** 序号 is 1 … n, each once: the union's own order. */
  readonly hasSheetOrder: boolean;
  /** The sheet's order against the proposal; null where there are not two orders. */
  readonly slope: SlopeView | null;
  readonly comparison: ComparisonView | null;
  /** Ties that nobody has decided: the studios' names, and the identity of the one that stands first. */
  readonly openTies: readonly { readonly names: readonly string[]; readonly identity: string }[];
  readonly committee: CommitteeView | null;
  /** Studios that have a score. */
  readonly scored: number;
  /** Weights by id as whole percents, to be kept and changed. */
  readonly percents: Readonly<Record<string, number>>;
}

/** How the order on view goes back into 序号, and what would keep rows from moving into it. */
export interface WriteBackView extends Omit<OrderWriteBack, "blocks"> {
  /** One sentence for each obstacle. */
  readonly blocks: readonly string[];
}
