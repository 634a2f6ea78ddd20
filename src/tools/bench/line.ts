/** One line of the result: what was measured, how it stands to its bar, and the figures behind it. */
export interface Line {
  readonly what: string;
  /** Measured ÷ bar; at most 1 is within the bar. */
  readonly ratio: number;
  readonly figures: string;
}
