import type * as zh from "../zh/sentences";

/** Sentences of the report printed for a person. Rows are 1-based sheet rows. */
export const sentences: typeof zh.sentences = {
  extent: (header, entries, rows) => {
    const place =
      header.first === header.last ? `row ${header.first}` : `rows ${header.first}–${header.last}`;
    return `Header in ${place}; ${entries}${rows === null ? "" : ` (rows ${rows.first}–${rows.last})`}.`;
  },
  alike: ({ rows, count, row, findings }) =>
    `${rows}  the ${count} rows are like row ${row}: each has the ${findings === 1 ? "finding" : `${findings} findings`} above, and they are not listed one by one (--json lists them).`,
  moreRanked: (count) => `… ${count} in all; --ranked or --json give the whole order.`,
  doubtful: (row, fields) =>
    `${fields.join(", ")} in row ${row} is doubtful; verify or correct it before the order can be confirmed.`,
  sameScore: (rows) =>
    `Rows ${rows.join(", ")} have the same score; the recommending unit decides their order (--order rows, or --reason).`,
  judges: ({ judges, entries, meaning, w }) =>
    `${judges} judges: ${meaning} (Kendall's W = ${w}, ${entries} studios).`,
};
