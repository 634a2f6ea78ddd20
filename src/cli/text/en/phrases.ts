import type { Phrases } from "../zh/phrases";

/** Parts of sentences (English). */
export const phrases: Phrases = {
  inBrackets: (text) => ` (${text})`,
  comma: ", ",
  entries: (count) => `${count} ${count === 1 ? "entry" : "entries"}`,
  counts: ({ errors, warnings, infos }) =>
    `${errors} error${errors === 1 ? "" : "s"}, ${warnings} to verify, ${infos} note${infos === 1 ? "" : "s"}`,
  verified: (count) => ` (${count} of them verified)`,
};
