/** Rows of a sheet that follow each other, 1-based. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** Rows that say the same as one before them. */
export interface AlikeRows {
  /** The rows, in words. */
  readonly rows: string;
  readonly count: number;
  /** The row that they are like, and how many findings it has. */
  readonly row: number;
  readonly findings: number;
}

/** How far the judges of a committee agree (Kendall's W), and what that means. */
export interface Agreement {
  readonly judges: number;
  readonly entries: number;
  readonly meaning: string;
  readonly w: string;
}

/** Sentences of the report printed for a person. Rows are 1-based sheet rows. */
export const sentences = {
  /** Where the sheet's header and its entries stand. @param entries their number, in words */
  extent: (header: Stretch, entries: string, rows: Stretch | null): string => {
    const place =
      header.first === header.last ? `第 ${header.first} 行` : `第 ${header.first}–${header.last} 行`;
    return `表头在${place}，共 ${entries}${rows === null ? "" : `（第 ${rows.first}–${rows.last} 行）`}。`;
  },
  alike: ({ rows, count, row, findings }: AlikeRows): string =>
    `${rows}  这 ${count} 行与第 ${row} 行一样，每行都有上面这 ${findings} 处，不再逐行列出（--json 逐行列出）。`,
  /** Below the first entries of a long order. */
  moreRanked: (count: number): string => `……共 ${count} 个，完整次序见 --ranked 或 --json。`,
  doubtful: (row: number, fields: readonly string[]): string =>
    `第 ${row} 行的${fields.join("、")}存疑，须核实或更正后才能确认顺序。`,
  sameScore: (rows: readonly number[]): string =>
    `第 ${rows.join("、")} 行得分相同，先后须由推荐单位决定（--order 行号，或用 --reason 写明理由）。`,
  judges: ({ judges, entries, meaning, w }: Agreement): string =>
    `${judges} 位评委：${meaning}（Kendall W = ${w}，${entries} 个工作室）。`,
};
