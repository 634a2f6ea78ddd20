import type { CellPosition } from "../grid";

/**
 * How a finding can be put right by choosing. Equal mistakes are mended together by the same way: every 2018.1 as
 * October, every 约160 as its figure.
 */
export type FixWay =
  /** The one date that it can mean, written out: 2018年9月. */
  | "date"
  /** 2018.1 in a cell of figures is one or the other. */
  | "january"
  | "october"
  /** 3/5/2018 is one or the other. */
  | "monthFirst"
  | "dayFirst"
  /** The figure alone, without 约, 余 or a unit. */
  | "figure"
  /** A figure given in 元 where the column asks for 万元. */
  | "tenThousands"
  /** "There is none": 0 in a column of figures, 无 in one of texts. */
  | "none"
  /** One of the words that the column takes. */
  | "choice"
  /** What the cell above says, in place of 同上. */
  | "above"
  /** Ranks 1 … n, in the order in which the rows stand. */
  | "renumberRows"
  /** Ranks 1 … n, in the order that the ranks given already say. */
  | "renumberKept"
  /** The studio's name put together as the notice sets it. */
  | "name"
  /** One of the spellings that the rows concerned have. */
  | "spelling"
  /** The result of a formula, as a figure of its own. */
  | "value";

/** A cell and what is to stand in it. */
export interface FixEdit extends CellPosition {
  readonly value: string | number;
}

/** One way to put a finding right, ready to be chosen. */
export interface Fix {
  readonly way: FixWay;
  /** What will stand there, as it is read; of a renumbering the ranks from first to last. Tells fixes of one way apart. */
  readonly text: string;
  /** Every cell that changes; more than one where rows go together. */
  readonly edits: () => readonly FixEdit[];
}
