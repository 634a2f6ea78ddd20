import type { Phrases } from "../zh/phrases";

/** Parts of sentences (English). */
export const phrases: Phrases = {
  inBrackets: (text) => ` (${text})`,
  comma: ", ",
  names: (names) => names.join(", "),
  remarks: (remarks) => remarks.join("; "),
  sentence: (text) => `${text}.`,
  followed: (sentence, next) => `${sentence} ${next}`,
  basis: (clause) => ` [${clause}]`,
  row: (row) => `row ${row}`,
  rows: (first, last) => (first === last ? `row ${first}` : `rows ${first}–${last}`),
  rowsHeading: (first, last) => (first === last ? `Row ${first}` : `Rows ${first}–${last}`),
  entries: (count) => `${count} ${count === 1 ? "entry" : "entries"}`,
  counts: ({ errors, warnings, infos }) =>
    `${errors} error${errors === 1 ? "" : "s"}, ${warnings} to verify, ${infos} note${infos === 1 ? "" : "s"}`,
  verified: (count) => ` (${count} of them verified)`,
};
