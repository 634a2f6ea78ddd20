/** How many of each severity. */
export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** Parts of sentences (Chinese). */
export const phrases = {
  /** A remark after a word. */
  inBrackets: (text: string): string => `（${text}）`,
  /** Between parts of one remark. */
  comma: "，",
  entries: (count: number): string => `${count} 个申报项`,
  counts: ({ errors, warnings, infos }: Counts): string =>
    `不符合 ${errors} 处，需核实 ${warnings} 处，提示 ${infos} 条`,
  /** Behind the counts, where a person has looked into some of the warnings and found them true. */
  verified: (count: number): string => `（其中已核实 ${count} 处）`,
};

export type Phrases = typeof phrases;
