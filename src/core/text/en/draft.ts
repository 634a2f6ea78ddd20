import type { DraftTexts } from "../zh/draft";

/** Why a list is not the final one, and what says so on its face (English). */
export const draft: DraftTexts = {
  word: "DRAFT",
  reasons: {
    leftOut: (count) => `${count} more left out`,
    errors: (count, settled) =>
      `${count} errors on the sheet${settled > 0 ? ` (${settled} of them settled by the list: 序号 numbered anew, or included with a reason)` : ""}`,
    noEntries: "no studio can be listed",
    doubtful: (count) => `${count} doubtful figures`,
    ties: (count) => `${count} undecided ties`,
    notConfirmed: "the order is not confirmed",
    draftPack: "the rule pack was drafted from the notice and nobody has confirmed it",
    noNotice: "no notice is at hand: only the general checks were made, no condition of the notice",
  },
  listed: (included, leftOut) => `${included} listed${leftOut > 0 ? `, ${leftOut} more left out` : ""}`,
  line: (parts) => `Draft: ${parts.join("; ")}`,
  differsFromSheet: "the order is not that of the sheet's 序号; this list holds",
  face: (parts) => parts.join("; "),
};
