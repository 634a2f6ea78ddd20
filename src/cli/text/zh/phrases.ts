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
  /** Names one after the other in a sentence. */
  names: (names: readonly string[]): string => names.join("、"),
  /** Remarks one after the other. */
  remarks: (remarks: readonly string[]): string => remarks.join("；"),
  /** A sentence from a text without its end. */
  sentence: (text: string): string => `${text}。`,
  /** A sentence behind another. */
  followed: (sentence: string, next: string): string => `${sentence}${next}`,
  /** The clause that a finding rests on, behind its sentence. */
  basis: (clause: string): string => `〔${clause}〕`,
  row: (row: number): string => `第 ${row} 行`,
  rows: (first: number, last: number): string =>
    first === last ? `第 ${first} 行` : `第 ${first}–${last} 行`,
  /** The same at the beginning of a line. */
  rowsHeading: (first: number, last: number): string =>
    first === last ? `第 ${first} 行` : `第 ${first}–${last} 行`,
  entries: (count: number): string => `${count} 个申报项`,
  counts: ({ errors, warnings, infos }: Counts): string =>
    `不符合 ${errors} 处，需核实 ${warnings} 处，提示 ${infos} 条`,
  /** Behind the counts, where a person has looked into some of the warnings and found them true. */
  verified: (count: number): string => `（其中已核实 ${count} 处）`,
};

export type Phrases = typeof phrases;
